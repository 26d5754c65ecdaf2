import type { FromPage, PageBlock, PagePart } from './protocol';
import type { Unread } from '@/lib/document/document';

type Read = Extract<FromPage, { type: 'read' }>;
type Changed = Extract<FromPage, { type: 'changed' }>;

/** What one frame said last. */
export type FrameReading = Omit<Read, 'type' | 'injection'>;

/** The page as a whole: all its frames in order. Ids of blocks and parts are unique over the frames. */
export interface PageReading {
  /** Counts the readings of this connection; a paint for an older one is dropped. */
  revision: number;
  url: string;
  title: string;
  /** True when only the user's selection was read. */
  selection: boolean;
  counts: { fields: number; tables: number; paragraphs: number };
  parts: readonly PagePart[];
  blocks: readonly PageBlock[];
  unread: readonly Unread[];
}

/** More than this is no tender that a person drafts; the rest is reported as not read. */
export const MOST_CHARACTERS = 6_000_000;

/** The id of a frame's block or part in the whole page. The top frame keeps its own ids. */
export const joinedId = (frameId: number, id: string): string => (frameId === 0 ? id : `${frameId}:${id}`);

/** The frame's own id again; null when the id is not of this frame. */
export function ownId(frameId: number, id: string): string | null {
  if (frameId === 0) return id;
  const prefix = `${frameId}:`;
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}

/**
 * Applies what changed to an earlier reading of the same frame.
 * Returns null when the change names a block that was never sent: then the frame must be read again.
 */
export function applyChange(before: FrameReading, change: Changed): FrameReading | null {
  const known = new Map<string, PageBlock>(before.blocks.map((block) => [block.id, block]));
  for (const block of change.blocks) known.set(block.id, block);
  const blocks: PageBlock[] = [];
  for (const id of new Set(change.order)) {
    const block = known.get(id);
    if (!block) return null;
    blocks.push(block);
  }
  return {
    revision: change.revision, url: change.url, title: change.title, selection: before.selection, counts: change.counts,
    parts: change.parts, blocks, unread: change.unread, frames: change.frames,
  };
}

const hostOf = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
};

/** Joins what the frames said, top frame first. With a selection somewhere only the selected text is kept. */
export function joinFrames(frames: ReadonlyMap<number, FrameReading>, revision: number): PageReading {
  const ordered = [...frames].sort(([a], [b]) => a - b);
  const top = ordered[0]?.[1];
  const selected = ordered.filter(([, reading]) => reading.selection && reading.blocks.length > 0);
  const used = selected.length > 0 ? selected : ordered;
  const counts = { fields: 0, tables: 0, paragraphs: 0 };
  const blocks: PageBlock[] = [];
  const unread: Unread[] = [];
  let length = 0;
  for (const [frameId, reading] of used) {
    counts.fields += reading.counts.fields;
    counts.tables += reading.counts.tables;
    counts.paragraphs += reading.counts.paragraphs;
    const seen = new Set<string>();
    for (const block of reading.blocks) {
      if (seen.has(block.id)) continue;
      seen.add(block.id);
      length += block.text.length;
      if (length > MOST_CHARACTERS) {
        unread.push({ reason: 'too-long', name: reading.title });
        break;
      }
      blocks.push(frameId === 0 ? block : { ...block, id: joinedId(frameId, block.id), part: joinedId(frameId, block.part) });
    }
    if (length > MOST_CHARACTERS) break;
  }
  const parts = ordered.flatMap(([frameId, reading]) => reading.parts.map((part) => ({
    ...part, id: joinedId(frameId, part.id), kind: frameId !== 0 && part.kind === 'main' ? ('frame' as const) : part.kind,
  })));
  return {
    revision, url: top?.url ?? '', title: top?.title ?? '', selection: selected.length > 0, counts, parts, blocks,
    unread: [...unread, ...stillUnread(ordered)],
  };
}

/** A frame of another site that did answer (standing access) is not unread after all; one entry a frame that answered. */
function stillUnread(ordered: readonly (readonly [number, FrameReading])[]): Unread[] {
  const topHost = hostOf(ordered[0]?.[1].url ?? '');
  const answered = new Map<string, number>();
  for (const [frameId, reading] of ordered) {
    const host = hostOf(reading.url);
    if (frameId !== 0 && host && host !== topHost) answered.set(host, (answered.get(host) ?? 0) + 1);
  }
  return ordered.flatMap(([, reading]) => reading.unread.filter((one) => {
    if (one.reason !== 'cross-origin-frame') return true;
    const host = [...answered.keys()].find((name) => one.name === name || hostOf(one.name) === name);
    const left = host ? answered.get(host)! : 0;
    if (!host || left === 0) return true;
    answered.set(host, left - 1);
    return false;
  }));
}
