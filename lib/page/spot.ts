import type { PagePlace } from '@/lib/messages/protocol';
import { oneLine } from './block';
import type { CursorPlace } from './cursor';
import type { TextField } from './fields';
import { labelOf } from './labels';

/**
 * Where a new text goes: behind the line or paragraph that holds the cursor, never inside a sentence. `line` is what it comes after;
 * without words there the text takes its place. `ends`: it is the end of a paragraph or list item, that another can follow.
 */
export type Spot = { field: TextField; at: number; line: string } | { host: HTMLElement; range: Range; line: string; ends: boolean };

export function spotOf(place: CursorPlace): Spot {
  if ('field' in place) {
    const { field, at } = place;
    const { value } = field;
    if (field.tagName === 'INPUT') return { field, at: value.length, line: value.trim() };
    const end = endOfLine(value, at);
    return { field, at: end, line: value.slice(value.lastIndexOf('\n', at - 1) + 1, end).trim() };
  }
  return { host: place.host, ...behindLine(place.host, place.range) };
}

/** The spot in words for the user. Editable text has its own words; its name is often that of its buttons. */
export const nameOf = (spot: Spot): PagePlace => ({
  label: 'field' in spot ? oneLine(labelOf(spot.field), 60) : spot.line === '' ? oneLine(labelOf(spot.host), 60) : '',
  words: oneLine(spot.line, 60),
});

/** The end of the line at an offset of a text; of the line where its sentence ends, when that runs on. */
export function endOfLine(text: string, at: number): number {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  for (;;) {
    const found = text.indexOf('\n', Math.max(start, at));
    const end = found < 0 ? text.length : found;
    if (end === text.length || !runsOn(text.slice(start, end), text.slice(end + 1, end + 80))) return end;
    start = end + 1;
  }
}

/** True when the words of a line go on at the next one, as in mails and pasted PDF. */
function runsOn(line: string, next: string): boolean {
  if (line.trim() === '' || !/^[^\S\n]*[\p{L}\p{N}€(]/u.test(next) || /^\s*(?:\d[\d.]*[.)]|\p{L}[.)]|\d+(?:\.\d+)+)\s/u.test(next)) return false;
  return /,\s*$/.test(line) || (!/[.!?:;…]["'”’)\]]*\s*$/.test(line) && /^\s*[\p{Ll}\p{N}€(]/u.test(next));
}

/** The same in editable text, where a line ends at a line break or with its paragraph. */
function behindLine(host: HTMLElement, cursor: Range): { range: Range; line: string; ends: boolean } {
  const block = blockOf(cursor.endContainer, host);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL);
  const start = nodeAt(cursor);
  const range = cursor.cloneRange();
  let line = '';
  let first = '';
  let passed = false;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    passed ||= node === start;
    if (node instanceof Text) {
      line += node.data;
      last = node;
    }
    if (!(node instanceof Element)) continue;
    const breaks = node.tagName === 'BR';
    if (!breaks && !isBlock(node)) continue;
    if (!passed) line = '';
    // What hangs under a list item belongs to it.
    else if (!breaks && block.tagName === 'LI') {
      first ||= line;
    } else if (!breaks || !runsOn(line, wordsAfter(node, block))) {
      if (last && line.trim() !== '') range.setEnd(last, last.length);
      else range.setEndBefore(node);
      range.collapse(false);
      return { range, line: (first || line).trim(), ends: false };
    } else line += ' ';
  }
  line = (first || line).trim();
  if (line !== '') range.selectNodeContents(block);
  range.collapse(false);
  return { range, line, ends: line !== '' && block !== host && !/^T[DH]$/.test(block.tagName) };
}

/** The words that follow a line break, up to the next one. */
function wordsAfter(node: Node, block: Element): string {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    if (next instanceof Text) {
      if (next.data.trim() !== '') return next.data;
    } else if ((next as Element).tagName === 'BR' || isBlock(next as Element)) break;
  }
  return '';
}

/** The node that holds the cursor, or the first one behind it; null when there is none. */
function nodeAt({ endContainer, endOffset }: Range): Node | null {
  if (endContainer instanceof Text) return endContainer;
  const inside = endContainer.childNodes[endOffset];
  if (inside) return inside;
  for (let at: Node | null = endContainer; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** The paragraph, list item or cell that holds a node: the nearest element that has lines of its own. */
function blockOf(node: Node, host: HTMLElement): Element {
  let at: Node | null = node;
  while (at && at !== host && !(at instanceof Element && isBlock(at))) at = at.parentNode;
  return (at as Element | null) ?? host;
}

const isBlock = (element: Element): boolean => !/^(?:inline|contents|none|ruby)/.test(getComputedStyle(element).display);
