import type { ReadBlock } from './block';
import type { Context } from './context';
import { shadowOf } from './shadow';

/** With more new children than this the whole page is read again, in slices. */
const MOST_NEW = 60;

/** What a walk needs from the reading. */
export interface ChildReader {
  contextOf(element: Element): Context | undefined;
  /** Blocks of one child, read now; null when there is more in it than words. */
  read(child: Element, context: Context): ReadBlock[] | null;
}

/**
 * Blocks of an element of which children came or went, such as a paragraph after Enter. Only children that are new or in
 * `added` are read; of the others the blocks in `before`, which holds those of children that went too, are kept. Null when that is not enough: the element has words of
 * its own, headings came or went, or it was never read by its children.
 */
export function readChildren(parent: Element, before: readonly ReadBlock[], added: ReadonlySet<Element>, reader: ChildReader): ReadBlock[] | null {
  if (parent.tagName === 'DETAILS' || shadowOf(parent)) return null;
  const kept = new Map<Element, ReadBlock[]>();
  for (const block of before) {
    if (!block.element.isConnected) continue;
    const child = childAround(parent, block.element);
    // A field may take its name from what came or went before it.
    if (!child || block.runs.length === 0) return null;
    const blocks = kept.get(child);
    if (blocks) blocks.push(block);
    else kept.set(child, [block]);
  }
  const readHere = (child: Element): Context | undefined => {
    const context = reader.contextOf(child);
    return context?.element === parent ? context : undefined;
  };
  const shared = [...kept.keys()].map(readHere).find((context) => context !== undefined);
  if (!shared) return null;
  const after: ReadBlock[] = [];
  let above = reader.contextOf(parent)?.above ?? 1;
  let fresh = 0;
  for (const child of parent.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && (child as Text).data.trim() !== '') return null;
    if (!(child instanceof Element)) continue;
    let blocks = readHere(child) && !added.has(child) ? kept.get(child) ?? [] : null;
    if (!blocks) {
      fresh += 1;
      blocks = fresh > MOST_NEW ? null : reader.read(child, { ...shared, above });
      if (!blocks || blocks.some((block) => block.element === parent)) return null;
    }
    for (const block of blocks) {
      after.push(block);
      if (block.kind === 'heading' && block.level) above = block.level;
    }
  }
  return sameHeadings(before, after) ? after : null;
}

/** The child that holds another element; null for the parent itself and for what is elsewhere. */
function childAround(parent: Element, inner: Element): Element | null {
  let at: Element | null = inner;
  while (at && at.parentElement !== parent) at = at.parentElement;
  return at;
}

const levels = (blocks: readonly ReadBlock[]): string => blocks.filter((block) => block.kind === 'heading').map((block) => block.level).join();

/** False when a heading came or went: legends and sections after it then have another level. */
export const sameHeadings = (before: readonly ReadBlock[], after: readonly ReadBlock[]): boolean => levels(before) === levels(after);
