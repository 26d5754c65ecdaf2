import type { FromPage, PagePlace } from '@/lib/messages/protocol';
import { bare, holdsQuote, rangeOf, type Place } from './anchor';
import { editingHost } from './caret';
import { isEditable, type Cursor } from './cursor';
import { isTextField, stretchOf, type TextField } from './fields';
import type { Reading } from './reading';
import { nameOf, spotOf } from './spot';

type Outcome = Extract<FromPage, { type: 'edited' }>['outcome'];

/**
 * An edit that was made. `before` and `after` are the value of the field, or the bare words of the editable text; `start` and `words`
 * are of the new words in `after`. `place` says where an inserted text came; `steps` is how many undos take it back.
 */
export interface Made { element: HTMLElement; before: string; after: string; start: number; words: string; steps: number; place?: PagePlace }
/** The edit, or why it was not made. */
export type Result = Made | Exclude<Outcome, 'done'>;

/** The words of a field or of editable text, as edits compare them. */
export const wordsIn = (element: HTMLElement): string => (isTextField(element) ? element.value : bare(element.textContent ?? ''));

/** A page that was busy hears of an edit late: by then the user may have put the text in by hand. */
const isOver = (deadline: number): boolean => Date.now() > deadline;

/** Editors take over the selection a moment after it changed. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/**
 * Replaces the words at a place by others, as one edit that the page's own undo takes back. Refuses when the words there
 * are not the quote any more, or when the deadline (ms since 1970) is over. Afterwards it looks whether the new words are
 * there; if not, nothing stays half done.
 */
export async function replaceIn(reading: Reading, place: Place & { blockId: string }, text: string, deadline: number): Promise<Result> {
  if (isOver(deadline)) return 'failed';
  const known = reading.block(place.blockId);
  const block = reading.fresh(place.blockId);
  if (!known || !block || !holdsQuote(block, place)) return 'changed-meanwhile';
  if (isTextField(block.element)) {
    const field = block.element;
    const { start, end } = stretchOf(block, place);
    if (!isEditable(field)) return 'not-editable';
    return bare(field.value.slice(start, end)) === bare(place.quote) ? typeInField(field, start, end, text) : 'changed-meanwhile';
  }
  if (!block.editable) return 'not-editable';
  const range = rangeOf(block, place);
  if (!range) return 'changed-meanwhile';
  const host = editingHost(range.startContainer);
  // Words of two table cells or of two editors are not one text that can be typed over.
  if (!host || editingHost(range.endContainer) !== host || cellOf(range.startContainer) !== cellOf(range.endContainer)) return 'not-editable';
  return typeInHost(host, range, text, place.quote, deadline);
}

/**
 * Inserts behind the line or paragraph of the user's last cursor, before the deadline (ms since 1970); nothing that was selected is
 * taken away.
 */
export async function insertAt(cursor: Cursor, text: string, deadline: number): Promise<Result> {
  if (isOver(deadline)) return 'failed';
  const last = cursor.place();
  if (!last) return 'no-cursor';
  const spot = spotOf(last);
  const place = nameOf(spot);
  const at = (result: Result): Result => (typeof result === 'string' ? result : { ...result, place });
  const start = spot.line === '' ? '' : '\n';
  if ('field' in spot) {
    const { field } = spot;
    return at(typeInField(field, spot.at, spot.at, field.tagName === 'INPUT' ? apart(field.value, text) : start + text));
  }
  const { host, range } = spot;
  // Firefox makes a line break of a newline; a paragraph of its own is a step of its own there.
  const splits = spot.ends && CSS.supports('-moz-orient', 'inline');
  const before = wordsIn(host);
  const result = await typeInHost(host, range, splits ? text : start + text, '', deadline, () => start === '' || hasOwnLine(host, text), splits);
  if (result !== 'failed' || wordsIn(host) !== before || !range.endContainer.isConnected) return at(result);
  // Some editors take no new paragraph: then in the same one, behind its last sentence.
  const again = spotOf(last);
  return 'host' in again ? at(await typeInHost(host, again.range, apart(again.line, text), '', deadline)) : 'failed';
}

/** True when a line of the text shown in an element begins with these words. */
function hasOwnLine(host: HTMLElement, text: string): boolean {
  const flat = (words: string) => words.replace(/[^\S\n]+/g, ' ');
  const first = flat(text).trim().split('\n')[0]!;
  return flat(host.innerText).split('\n').some((line) => line.trimStart().startsWith(first));
}

/** Puts a space where the new words would stick to the old. */
const apart = (before: string, text: string): string => (/\S$/.test(before) ? ` ${text}` : text);

function typeInField(field: TextField, start: number, end: number, text: string): Result {
  const before = field.value;
  const words = field.tagName === 'INPUT' ? text.replace(/[^\S\n]?\n\s*/g, ' ') : text;
  const after = before.slice(0, start) + words + before.slice(end);
  // The browser would cut the words off without a word.
  if (field.maxLength >= 0 && after.length > field.maxLength) return 'failed';
  try {
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, end);
  } catch {
    return 'not-editable';
  }
  if (field.selectionStart !== start || field.selectionEnd !== end) return 'failed';
  document.execCommand('insertText', false, words);
  if (field.value === after) return { element: field, before, after, start: start + words.length - words.trimStart().length, words: words.trim(), steps: 1 };
  if (field.value !== before) document.execCommand('undo');
  return 'failed';
}

async function typeInHost(host: HTMLElement, range: Range, text: string, quote: string, deadline: number, isRight = () => true, splits = false): Promise<Result> {
  host.focus({ preventScroll: true });
  select(range);
  await settle();
  if (isOver(deadline)) return 'failed';
  if (!range.startContainer.isConnected || bare(range.toString()) !== bare(quote)) return 'changed-meanwhile';
  select(range);
  const [before, after] = around(host, range).map(bare) as [string, string];
  const old = wordsIn(host);
  const words = bare(text);
  const made: Made = { element: host, before: old, after: before + words + after, start: before.length, words, steps: splits ? 2 : 1 };
  if (splits) document.execCommand('insertParagraph');
  document.execCommand('insertText', false, text);
  // Rich editors may put back their own idea of the text; only what lasts counts.
  await settle();
  const now = wordsIn(host);
  const there = now === made.after;
  if (there && isRight()) return made;
  if (now !== old) undo(made.steps);
  // What the page does not let go of is there all the same.
  return there && wordsIn(host) === made.after ? made : 'failed';
}

/** The page's own undo, so many times. */
export function undo(steps: number): void {
  for (let step = 0; step < steps; step += 1) document.execCommand('undo');
}

function select(range: Range): void {
  // Unlike addRange, this also works inside a shadow root.
  document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** The words of an element before and after a range in it. */
function around(host: Element, range: Range): [string, string] {
  const before = document.createRange();
  before.selectNodeContents(host);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.selectNodeContents(host);
  after.setStart(range.endContainer, range.endOffset);
  return [before.toString(), after.toString()];
}

function cellOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('td, th, dt, dd, [role=cell], [role=gridcell]') ?? null;
}
