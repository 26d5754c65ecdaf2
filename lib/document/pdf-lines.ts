/** From the loose pieces of a PDF page to lines of text with their place. Coordinates are points, y grows downwards. */

/** A piece of text as pdf.js gives it, placed on the page. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
  font: string;
}

/** Words without a wide gap between them: a line of running text, or one cell of a row. */
export interface PdfSegment { text: string; x: number; end: number }

export interface PdfLine {
  page: number;
  segments: PdfSegment[];
  x: number;
  end: number;
  /** Baseline. */
  y: number;
  size: number;
  /** The font of most letters. */
  font: string;
  /** True when every letter has that font. */
  oneFont: boolean;
}

/** Gap, in letter heights, that separates cells; the widest gap between words of a filled-out line is about 2. */
const CELL_GAP = 2.4;
const WORD_GAP = 0.13;

/**
 * Puts pieces together in the order of the file: that is the reading order, also in columns.
 * A piece goes on in the line of the one before it when it stands on the same baseline, to the right of it.
 */
export function pdfLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const groups: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && onSameLine(group[0]!, last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  const lines = groups.map((group) => toLine(group, page, [])).filter((line): line is PdfLine => line !== null);
  return splitAtColumns(lines, groups, page);
}

function onSameLine(first: PdfPiece, last: PdfPiece, piece: PdfPiece): boolean {
  const size = Math.max(first.size, piece.size, last.size);
  return Math.abs(piece.y - first.y) <= size * 0.5 && piece.x >= last.x + last.width - size * 0.6;
}

function toLine(group: readonly PdfPiece[], page: number, columns: readonly number[]): PdfLine | null {
  const size = mainOf(group, (piece) => piece.size);
  const font = mainOf(group, (piece) => piece.font);
  const baseline = group.find((piece) => piece.size === size)!.y;
  const segments: PdfSegment[] = [];
  let oneFont = true;
  for (const piece of group) {
    if (isNoteMark(piece, size, baseline, segments)) continue;
    if (piece.font !== font) oneFont = false;
    const current = segments[segments.length - 1];
    const gap = current ? piece.x - current.end : 0;
    const column = columns.some((x) => Math.abs(x - piece.x) <= 2.5) && gap > size * 0.5;
    if (!current || gap > size * CELL_GAP || column) {
      segments.push({ text: piece.text.trim(), x: piece.x, end: piece.x + piece.width });
    } else {
      const space = gap > size * WORD_GAP || /^\s/.test(piece.text) || /\s$/.test(current.text);
      current.text = `${current.text.trimEnd()}${space ? ' ' : ''}${piece.text.trim()}`;
      current.end = piece.x + piece.width;
    }
  }
  const [first] = segments;
  if (!first) return null;
  return { page, segments, x: first.x, end: segments[segments.length - 1]!.end, y: baseline, size, font, oneFont };
}

/** A small raised number after a word points to a footnote; after "m" it is a square metre. */
function isNoteMark(piece: PdfPiece, size: number, baseline: number, segments: readonly PdfSegment[]): boolean {
  const before = segments[segments.length - 1]?.text;
  return before !== undefined && piece.size < size * 0.8 && piece.y < baseline - size * 0.15 && /^\d{1,3}$/.test(piece.text.trim()) && !/\b[ckd]?m$/i.test(before);
}

/** The value that most letters have. */
function mainOf<T>(pieces: readonly PdfPiece[], value: (piece: PdfPiece) => T): T {
  const letters = new Map<T, number>();
  for (const piece of pieces) letters.set(value(piece), (letters.get(value(piece)) ?? 0) + piece.text.trim().length);
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/**
 * Next to rows with clear cells a full cell may stand close to the next one. Where a word starts at a column that the
 * neighbouring rows have, the line is cut too.
 */
function splitAtColumns(lines: PdfLine[], groups: readonly PdfPiece[][], page: number): PdfLine[] {
  if (lines.length !== groups.length) return lines;
  return lines.map((line, index) => {
    const near = [index - 1, index + 1].filter((other) => lines[other] !== undefined && lines[other]!.segments.length > 1 && Math.abs(lines[other]!.y - line.y) < line.size * 4);
    const columns = near.flatMap((other) => [
      ...lines[other]!.segments.slice(1).map((segment) => segment.x),
      ...(line.segments.length > 1 ? startsAfterGap(groups[other]!) : []),
    ]);
    return columns.length ? toLine(groups[index]!, page, columns) ?? line : line;
  });
}

/** Where a piece starts after a gap that is wider than a space, though not wide enough for a cell by itself. */
function startsAfterGap(group: readonly PdfPiece[]): number[] {
  return group.slice(1).filter((piece, index) => piece.x - (group[index]!.x + group[index]!.width) > piece.size * 0.8).map((piece) => piece.x);
}

/** The words of a line; cells separated by a tab. A sign or number of a list is no cell of its own. */
export function lineText(line: PdfLine): string {
  return line.segments.map((segment) => segment.text).join('\t').replace(/^((?:[-\u2013\u2022\u25aa\u25cf\u25e6\u00b7o]|\(?[a-zA-Z0-9]{1,3}[.)]|(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,4}\.?))\t/, '$1 ');
}
