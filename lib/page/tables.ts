import { hasWords, limits, oneLine, type FoundBlock } from './block';
import { wordsOf } from './labels';
import { joinTexts } from './text';
import type { Context } from './context';
import type { Walker } from './walk';

export interface TableHead {
  columns: readonly string[];
  /** The row that the columns come from; it is context, no block. */
  head: Element | null;
  /** Level of the heading above the table. */
  above: number;
}

const roleOf = (element: Element): string => element.getAttribute('role') ?? '';
export const isTable = (element: Element): boolean => element.tagName === 'TABLE' || /^(?:table|grid|treegrid)$/.test(roleOf(element));
export const isRow = (element: Element): boolean => element.tagName === 'TR' || roleOf(element) === 'row';
const isCell = (element: Element): boolean => /^T[DH]$/.test(element.tagName) || /^(?:cell|gridcell|rowheader|columnheader)$/.test(roleOf(element));
const isHeadCell = (element: Element): boolean => element.tagName === 'TH' || roleOf(element) === 'columnheader';
const cellsOf = (row: Element): Element[] => [...row.children].filter(isCell);
const spanOf = (cell: Element): number => Math.min(20, Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1));

/** The head of a table of data; null for a table that only lays out the page. */
export function tableOf(table: Element, headingLevel: number): TableHead | null {
  if (/^(?:presentation|none)$/.test(roleOf(table)) || table.querySelector('table, h1, h2, form')) return null;
  const rows = [...table.querySelectorAll('tr, [role=row]')];
  if (rows.length === 1 && rows[0]!.querySelector('p + p, ul, ol')) return null;
  const first = rows.find((row) => cellsOf(row).length > 1);
  const isHead = first && rows.length > 1 && (first.closest('thead') !== null || cellsOf(first).every(isHeadCell));
  const columns = isHead ? cellsOf(first).flatMap((cell) => [wordsOf(cell), ...Array<string>(spanOf(cell) - 1).fill('')]).slice(0, limits.columns) : [];
  return { columns, head: isHead ? first : null, above: headingLevel };
}

/**
 * Two boxes beside each other, a short name and what it is: many sites write a table that way. Not when there are fields,
 * headings or buttons in it: then it is a layout.
 */
export function isPair(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.children.length !== 2 || !/^(?:flex|grid)$/.test(style.display) || style.flexDirection.startsWith('column')) return false;
  const [name, value] = [...element.children].map((child) => (child.textContent ?? '').trim());
  return name !== '' && name!.length <= 80 && !/[.!?]$/.test(name!) && value !== '' && value!.length <= 5_000
    && element.querySelector('input, textarea, select, button, h1, h2, h3, h4, h5, h6, table, nav, [contenteditable], [role]') === null;
}

/** The boxes of a pair as one row. */
export const readPair = (walker: Walker, element: Element, context: Context): void => readCells(walker, element, [...element.children], context, []);

/** A row as one block, its cells separated by a tab; a cell with more than one block keeps them, named by the row's head. */
export function readRow(walker: Walker, row: Element, context: Context): void {
  const table = context.table!;
  if (row === table.head) return;
  const cells = cellsOf(row);
  const inside: Context = { ...context, table: undefined };
  if (cells.length === 1 && readSection(walker, row, cells[0]!, inside, table)) return;
  // A row whose cells sit in wrappers has no cells of its own: its children are read as they come.
  if (cells.length === 0) return walker.push(row.children, inside);
  readCells(walker, row, cells, inside, table.columns);
}

/** A row of one short cell over the whole width is the heading of what follows. */
function readSection(walker: Walker, row: Element, cell: Element, context: Context, table: TableHead): boolean {
  if (cell.tagName !== 'TH' && spanOf(cell) < 2) return false;
  const blocks = walker.capture(cell, context);
  const only = blocks.length === 1 ? blocks[0]! : null;
  if (!only || only.kind === 'field' || only.text.length > 200 || /[.;]$/.test(only.text)) {
    for (const block of blocks) walker.emit(block);
    return true;
  }
  const rank = /(?:header|heading|niveau|level|kop)-?([1-6])\b/i.exec(`${row.getAttribute('class') ?? ''} ${cell.getAttribute('class') ?? ''}`);
  walker.emit({ ...only, kind: 'heading', label: undefined, level: only.level ?? Math.min(6, table.above + Number(rank?.[1] ?? 1)), element: row });
  return true;
}

function readCells(walker: Walker, row: Element, cells: readonly Element[], context: Context, columns: readonly string[]): void {
  const read = cells.map((cell) => walker.capture(cell, context));
  const isSimple = (blocks: FoundBlock[]) => blocks.length === 0 || (blocks.length === 1 && blocks[0]!.kind !== 'field');
  const simple = read.filter((blocks) => isSimple(blocks) && blocks.length > 0).map((blocks) => blocks[0]!);
  const allSimple = read.every(isSimple);
  // In a row with fields or long cells, a short first cell is the name of the others.
  const head = !allSimple && simple[0] && simple[0] === read[0]?.[0] && simple[0].text.length <= limits.label ? simple[0] : null;
  if (allSimple ? simple.length > 0 : simple.length > (head ? 1 : 0)) emitRow(walker, row, cells, read.map((blocks) => (isSimple(blocks) ? blocks[0] ?? null : null)), context, columns);
  if (allSimple) return;
  let column = 0;
  read.forEach((blocks, index) => {
    const name = head ? oneLine(head.text, limits.label) : columns[column];
    column += spanOf(cells[index]!);
    if (isSimple(blocks)) return;
    for (const block of blocks) walker.emit(block.kind === 'heading' || block.label ? block : { ...block, label: name || undefined });
  });
}

function emitRow(walker: Walker, row: Element, cells: readonly Element[], read: readonly (FoundBlock | null)[], context: Context, columns: readonly string[]): void {
  const pieces = read.flatMap((block, index) => [block, ...Array<null>(spanOf(cells[index]!) - 1).fill(null)]);
  while (pieces.length > 0 && pieces[pieces.length - 1] === null) pieces.pop();
  const { text, runs } = joinTexts(pieces, '\t');
  const filled = read.filter((block) => block !== null);
  const block: FoundBlock = { kind: 'table-row', text: text.slice(0, limits.text), runs, editable: filled.every((one) => one.editable), part: context.part, element: row, base: 0 };
  if (columns.some(hasWords)) block.columns = columns;
  if (context.label) block.label = context.label;
  walker.emit(block);
}

/** A list of terms: each description is a row with its term. */
export function readDefinitions(walker: Walker, list: Element, context: Context): void {
  let terms: Element[] = [];
  const finish = () => {
    for (const term of terms) for (const block of walker.capture(term, context)) walker.emit(block);
    terms = [];
  };
  let described = false;
  for (const child of list.children) {
    if (child.tagName === 'DT') {
      if (described) terms = [];
      described = false;
      terms.push(child);
    } else if (child.tagName === 'DD') {
      readCells(walker, child, [...terms, child], context, []);
      described = true;
    } else if (child.tagName === 'DIV') {
      if (!described) finish();
      terms = [];
      described = false;
      readDefinitions(walker, child, context);
    }
  }
  if (!described) finish();
}
