import { lineText, type PdfLine } from './pdf-lines';

/** Lines that stand closer than this many letter heights can be one cell. */
const TIGHT = 1.45;
const ALIGNED = 3;

/** The lines from `at` on that form a table, as rows of cells; null when they do not. */
export function tableAt(lines: readonly PdfLine[], at: number): { rows: string[][]; next: number; page: number } | null {
  const first = lines[at]!;
  if (cells(first).length < 2) return null;
  const region: PdfLine[] = [first];
  const columns = cells(first).map((segment) => segment.x);
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    const last = region[region.length - 1]!;
    if (line.page !== last.page || line.y < last.y - last.size || line.y - last.y > last.size * 3.5) break;
    const inner = cells(line);
    const fits = inner.some((segment) => columns.some((x) => Math.abs(x - segment.x) <= ALIGNED)) || rightAligned(region, inner);
    if (inner.length < 2 && (!fits || !goesOn(lines, next, region))) break;
    if (inner.length >= 2 && !fits) break;
    region.push(line);
    for (const segment of inner) if (!columns.some((x) => Math.abs(x - segment.x) <= ALIGNED)) columns.push(segment.x);
  }
  const several = region.filter((line) => cells(line).length > 1).length;
  // One line with a wide gap is a row only when it is short, as "Kenmerk:  2027-014"; else it is a filled-out line of prose.
  if (several < 2 && !(region.length === 1 && isPair(first))) return null;
  return { rows: toRows(region), next, page: first.page };
}

function cells(line: PdfLine) {
  return lineText(line).includes('\t') ? line.segments : line.segments.slice(0, 1);
}

function isPair(line: PdfLine): boolean {
  return line.segments.length === 2 && line.segments[0]!.text.length <= 60 && line.segments[1]!.text.length <= 120;
}

function rightAligned(region: readonly PdfLine[], inner: readonly { end: number }[]): boolean {
  const end = inner[inner.length - 1]?.end;
  return end !== undefined && inner.length > 1 && region.some((line) => Math.abs(line.end - end) <= ALIGNED);
}

/** A single cell belongs to the table when it goes on in one, or when a cell of another column stands beside it. */
function goesOn(lines: readonly PdfLine[], at: number, region: readonly PdfLine[]): boolean {
  const line = lines[at]!;
  const last = region[region.length - 1]!;
  const left = Math.min(...region.map((other) => other.x));
  if (line.x > left + ALIGNED) return line.y - last.y <= last.size * 2;
  if (line.y - last.y <= last.size * TIGHT && /^[\p{Ll}(]/u.test(lineText(line)) && Math.abs(line.size - last.size) < 1) return true;
  // A cell of several lines; the short cell beside it stands halfway.
  for (let index = at + 1; index < Math.min(at + 8, lines.length); index++) {
    const other = lines[index]!;
    if (other.page !== line.page || Math.abs(other.size - line.size) > 1) return false;
    if (other.x > left + ALIGNED) return other.y <= lines[index - 1]!.y + line.size * 0.3 && region.some((row) => row.segments.some((segment) => Math.abs(segment.x - other.x) <= ALIGNED));
    if (other.y - lines[index - 1]!.y > line.size * TIGHT) return false;
  }
  return false;
}

/**
 * Rows of a region. When some lines stand clearly closer than others, the close ones are lines of one row; otherwise each
 * line with several cells is a row, and a line with one cell goes on in the row above.
 */
function toRows(region: readonly PdfLine[]): string[][] {
  const gaps = region.slice(1).map((line, index) => Math.max(0, line.y - region[index]!.y)).filter((gap) => gap > 1);
  const widest = Math.max(0, ...gaps);
  const closest = Math.min(widest, ...gaps);
  const padded = widest > closest * 1.3;
  const columns = columnsOf(region);
  const rows: string[][] = [];
  region.forEach((line, index) => {
    const gap = index === 0 ? Infinity : line.y - region[index - 1]!.y;
    const inner = cells(line);
    const same = index > 0 && (padded ? gap < closest * 1.15 + 0.5 : inner.length === 1);
    const row = same ? rows[rows.length - 1]! : [];
    if (!same) rows.push(row);
    for (const segment of inner) {
      const column = nearest(columns, segment.x);
      while (row.length <= column) row.push('');
      row[column] = row[column] ? `${row[column]} ${segment.text}` : segment.text;
    }
  });
  return rows;
}

/** Left edges of the columns, from left to right. */
function columnsOf(region: readonly PdfLine[]): number[] {
  const columns: number[] = [];
  for (const line of region) {
    const inner = cells(line);
    for (const segment of inner) {
      if (!columns.some((x) => Math.abs(x - segment.x) <= 12)) columns.push(segment.x);
    }
  }
  return columns.sort((a, b) => a - b);
}

function nearest(columns: readonly number[], x: number): number {
  let best = 0;
  columns.forEach((column, index) => {
    if (Math.abs(column - x) < Math.abs(columns[best]! - x)) best = index;
  });
  return best;
}
