import type { ReadBlock } from './block';
import { plainSpaces } from './text';

/** A place in a block: UTF-16 offsets, and the words that must be there. */
export interface Place { start: number; end: number; quote: string }

/** True when the block, as it was read, has these words at this place. */
export const holdsQuote = (block: ReadBlock, place: Place): boolean => place.end > place.start && plainSpaces(place.quote) === block.text.slice(place.start, place.end);

/**
 * The place as a range of the live page, or null when the words there are not the quote any more: nothing is painted
 * or changed then.
 */
export function rangeOf(block: ReadBlock, place: Place): Range | null {
  if (block.runs.length === 0 || !holdsQuote(block, place)) return null;
  const first = block.runs.findIndex((run) => run.start + run.length > place.start);
  if (first < 0) return null;
  let last = first;
  for (let index = first; index < block.runs.length && block.runs[index]!.start < place.end; index += 1) {
    const run = block.runs[index]!;
    if (!run.node.isConnected || !sameWords(run.node.data.slice(run.offset, run.offset + run.length), block.text.slice(run.start, run.start + run.length))) return null;
    last = index;
  }
  const from = block.runs[first]!;
  const to = block.runs[last]!;
  if (from.start >= place.end) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset + Math.max(0, place.start - from.start));
  range.setEnd(to.node, to.offset + Math.min(to.length, place.end - to.start));
  return range.collapsed ? null : range;
}

/** A shown space may be a newline or tab in the source. */
function sameWords(data: string, text: string): boolean {
  return data === text || (data.length === text.length && plainSpaces(data).replace(/[\t\n\f\r]/g, ' ') === text.replace(/[\t\n]/g, ' '));
}

/** Words without anything that may differ between the source and what is shown. */
export const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
