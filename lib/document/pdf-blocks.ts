import type { BlockInput } from './document';
import { cleanLine } from './clean';
import { endsAsSentence, isAllCapitals, isBullet, isContentsLine, isListItem, isNamedPart, isShortTitle, numberingOf, startsNumbered, wordCount } from './line-kinds';
import { lineText, type PdfLine } from './pdf-lines';
import { tableAt } from './pdf-tables';
import { tableRows } from './table-rows';
import { isBroken, joinLines } from './wrapped-lines';

interface Style { size: number; font: string; leading: number; margins: ReadonlyMap<number, number>; headingSizes: readonly number[] }

/** Lines larger than the running text by this factor are headings. */
const LARGER = 1.12;

/**
 * Headings (by size, font, number or capitals), paragraphs (by the space between lines), list items and simple tables.
 * In: the lines of all pages in reading order. Out: blocks with their page; a paragraph that runs over a page is one block.
 */
export function pdfBlocks(lines: readonly PdfLine[]): BlockInput[] {
  const style = styleOf(lines);
  const blocks: BlockInput[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const table = tableAt(lines, at);
    if (table) {
      for (const row of tableRows(table.rows.map((cells) => cells.map(cleanLine)))) blocks.push({ ...row, page: table.page });
      at = table.next;
      continue;
    }
    const level = headingLevel(lines, at, style);
    let end = at + 1;
    if (level !== null) while (end < lines.length && isSameHeading(lines[end - 1]!, lines[end]!, style)) end += 1;
    else while (end < lines.length && goesOn(lines, end, at, style)) end += 1;
    const text = lines.slice(at, end).map((one) => cleanLine(lineText(one))).reduce(joinLines);
    if (level !== null) blocks.push({ kind: 'heading', level, text, page: line.page });
    else blocks.push({ kind: isListItem(text) || isContentsLine(text) ? 'list-item' : 'paragraph', text, page: line.page });
    at = end;
  }
  return blocks;
}

function styleOf(lines: readonly PdfLine[]): Style {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const margins = new Map<number, number>();
  const leadings = new Map<number, number>();
  lines.forEach((line, index) => {
    const letters = line.segments.reduce((sum, segment) => sum + segment.text.length, 0);
    const size = rounded(line.size);
    sizes.set(size, (sizes.get(size) ?? 0) + letters);
    fonts.set(line.font, (fonts.get(line.font) ?? 0) + letters);
    margins.set(line.page, Math.max(margins.get(line.page) ?? 0, line.segments.length === 1 ? line.end : 0));
    const gap = index > 0 && lines[index - 1]!.page === line.page ? (line.y - lines[index - 1]!.y) / line.size : 0;
    if (gap > 0.9 && gap < 2.2) leadings.set(Math.round(gap * 20) / 20, (leadings.get(Math.round(gap * 20) / 20) ?? 0) + letters);
  });
  const size = most(sizes) ?? 10;
  const headingSizes = [...sizes.keys()].filter((one) => one >= size * LARGER).sort((a, b) => b - a);
  return { size, font: most(fonts) ?? '', leading: most(leadings) ?? 1.2, margins, headingSizes };
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function most<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let highest = 0;
  for (const [value, count] of counts) if (count > highest) [best, highest] = [value, count];
  return best;
}

function headingLevel(lines: readonly PdfLine[], at: number, style: Style): number | null {
  const line = lines[at]!;
  const text = cleanLine(lineText(line));
  if (text.length > 160 || !/\p{L}{2,}/u.test(text) || isContentsLine(text) || (isBullet(text) && !numberingOf(text))) return null;
  const size = rounded(line.size);
  const numbering = numberingOf(text);
  const words = numbering?.rest ?? text;
  const followed = at + 1 < lines.length;
  if (size >= style.size * LARGER) {
    const rank = style.headingSizes.indexOf(size);
    return followed || at === 0 ? Math.min(6, (rank < 0 ? style.headingSizes.length : rank) + 1) : null;
  }
  if (!followed || endsAsSentence(text) || wordCount(text) > 14 || !isAlone(lines, at, style)) return null;
  const ranks = style.headingSizes.length;
  const depth = numbering ? numbering.path.length : 1;
  const capital = /^[\p{Lu}"'\u2018\u201c]/u.test(words);
  const otherFont = line.oneFont && line.font !== style.font;
  if (otherFont && capital && (numbering || isShortTitle(words) || isAllCapitals(words))) return Math.min(6, ranks + depth);
  if (isAllCapitals(words) && wordCount(words) <= 10) return Math.min(6, ranks + depth);
  if (numbering && capital && isShortTitle(words) && !isNumberedNear(lines, at)) return Math.min(6, ranks + depth);
  if (isNamedPart(text)) return Math.min(6, ranks + 1);
  return null;
}

/** True when the line does not run on from, or into, the lines around it. */
function isAlone(lines: readonly PdfLine[], at: number, style: Style): boolean {
  const line = lines[at]!;
  const before = lines[at - 1];
  const next = lines[at + 1];
  if (next && next.page === line.page && next.font === line.font && /^\p{Ll}/u.test(lineText(next)) && isFull(line, next, style)) return false;
  return !(before && before.page === line.page && before.font === line.font && !endsAsSentence(lineText(before)) && isFull(before, line, style) && near(before, line, style));
}

/** Numbers one under another are a list or a table of contents. */
function isNumberedNear(lines: readonly PdfLine[], at: number): boolean {
  const path = numberingOf(cleanLine(lineText(lines[at]!)))!.path;
  return [lines[at - 1], lines[at + 1]].some((other) => {
    const theirs = other ? numberingOf(cleanLine(lineText(other)))?.path : undefined;
    return theirs !== undefined && theirs.length === path.length && Math.abs(theirs[theirs.length - 1]! - path[path.length - 1]!) === 1;
  });
}

function isSameHeading(line: PdfLine, next: PdfLine, style: Style): boolean {
  return next.page === line.page && rounded(next.size) === rounded(line.size) && next.font === line.font && next.segments.length === 1
    && near(line, next, style) && isFull(line, next, style) && !startsNumbered(cleanLine(lineText(next)));
}

/** Two lines with the ordinary space of this text between them. */
function near(line: PdfLine, next: PdfLine, style: Style): boolean {
  const gap = (next.y - line.y) / Math.max(line.size, next.size);
  return gap > 0 && gap <= style.leading * 1.3;
}

/** True when the first word of the next line would not have fitted at the end of this one. */
function isFull(line: PdfLine, next: PdfLine, style: Style): boolean {
  const text = lineText(next);
  const first = /^\S{1,40}/.exec(text)?.[0].length ?? 1;
  const letter = (next.end - next.x) / Math.max(1, text.length);
  const margin = style.margins.get(line.page) ?? line.end;
  return line.end + (first + 1) * letter > margin - line.size * 1.5;
}

function goesOn(lines: readonly PdfLine[], at: number, start: number, style: Style): boolean {
  const line = lines[at]!;
  const last = lines[at - 1]!;
  const text = cleanLine(lineText(line));
  const before = cleanLine(lineText(last));
  if (Math.abs(line.size - last.size) > last.size * 0.12 || isContentsLine(before) || isContentsLine(text)) return false;
  if (isBullet(text) || startsNumbered(text) || tableAt(lines, at) || headingLevel(lines, at, style) !== null) return false;
  if (line.page !== last.page) return line.page === last.page + 1 && /^\p{Ll}/u.test(text) && !/[.!?:]$/.test(before);
  if (!near(last, line, style)) return false;
  // Back to the left of a hanging item: something new, unless only its first line stood out.
  if (at - start > 1 && line.x < last.x - line.size * 0.8) return false;
  if (isFull(last, line, style) || isBroken(before, text)) return true;
  const margin = style.margins.get(last.page) ?? last.end;
  return /^\p{Ll}/u.test(text) && !endsAsSentence(before) && last.end - last.x > (margin - last.x) * 0.5;
}
