import type { PageBlock } from '@/lib/messages/protocol';

/** A stretch of a block's text that is the same, sign for sign, as a stretch of one text node. */
export interface Run {
  /** Offset in the block's text (UTF-16). */
  start: number;
  node: Text;
  /** Offset in the node's own data. */
  offset: number;
  length: number;
}

/** A block as it was read, with the way back to the page. */
export interface ReadBlock {
  id: string;
  kind: PageBlock['kind'];
  text: string;
  level?: number;
  label?: string;
  columns?: readonly string[];
  choice?: boolean;
  editable: boolean;
  part: string;
  /** The element that the words are in: a paragraph, a row, a form field. */
  element: Element;
  /** Empty for a form field: its words are in its value. */
  runs: readonly Run[];
  /** Of a form field: offsets in `text` where an unseen sign of its value was left out. */
  gaps?: readonly number[];
  /** Offset of `text` in the whole text of the element; not 0 when only a selection was read. */
  base: number;
}

/** A block that has no id yet. */
export type FoundBlock = Omit<ReadBlock, 'id'>;

/** Limits of the protocol; text is cut off, never refused. */
export const limits = { id: 200, text: 2_000_000, label: 2_000, columns: 100, name: 300, url: 4_000, title: 1_000, parts: 2_000, unread: 2_000, blocks: 200_000, characters: 3_000_000 } as const;

/** A text of at most `most` signs, with a mark where it was cut off. */
export const cutOff = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** White space as one space, cut off at `most` signs: for labels and names. */
export const oneLine = (text: string, most: number): string => cutOff(text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim(), most);

/** Has a letter or a digit: anything else is decoration. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The message of a block, within the limits: one thing that is too long would have the whole message refused. `caret` is the cursor's offset in its text, or null. */
export function toPageBlock(block: ReadBlock, caret: number | null): PageBlock {
  const message: PageBlock = { id: block.id, kind: block.kind, text: block.text.slice(0, limits.text), part: block.part };
  if (block.level !== undefined) message.level = block.level;
  if (block.label) message.label = cutOff(block.label, limits.label);
  if (block.columns?.length) message.columns = block.columns.slice(0, limits.columns).map((column) => cutOff(column, limits.label));
  if (block.choice) message.choice = true;
  if (block.editable) message.editable = true;
  if (caret !== null) message.caret = caret;
  return message;
}

/** True when the panel would learn nothing new. */
export function samePageBlock(a: PageBlock, b: PageBlock): boolean {
  return a.text === b.text && a.kind === b.kind && a.level === b.level && a.label === b.label && a.choice === b.choice && a.part === b.part
    && a.editable === b.editable && (a.caret ?? null) === (b.caret ?? null) && (a.columns ?? []).join('\t') === (b.columns ?? []).join('\t');
}

/** The words between two offsets of a block as a block of its own, without white space around them: what a selection touches. */
export function clipBlock(block: ReadBlock, start: number, end: number): ReadBlock {
  let from = Math.max(0, start);
  let to = Math.min(block.text.length, end);
  while (from < to && /\s/.test(block.text[from]!)) from += 1;
  while (to > from && /\s/.test(block.text[to - 1]!)) to -= 1;
  if (from === 0 && to === block.text.length) return block;
  const runs = block.runs.flatMap((run): Run[] => {
    const first = Math.max(run.start, from);
    const last = Math.min(run.start + run.length, to);
    return last > first ? [{ start: first - from, node: run.node, offset: run.offset + first - run.start, length: last - first }] : [];
  });
  return { ...block, text: block.text.slice(from, to), runs, base: block.base + from };
}
