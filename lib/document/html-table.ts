import type { BlockInput } from './document';
import { HtmlReader, type HtmlContext } from './html-blocks';
import { isElement, isLeftOut, someBelow, spanOf, tagOf } from './html-parts';
import { hasHeadRow } from './table-rows';

/** A cell with more words than this is read as text of its own, with the heads of its row and column as label. */
const LONGEST_CELL = 320;
const MOST_COLUMNS = 100;

interface Cell { blocks: BlockInput[]; text: string; head: boolean }
interface Row { cells: Cell[]; head: boolean }

/** True for a table that only places things: by role, with one column, or with headings or tables inside. */
export function isLayoutTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  let widest = 0;
  for (const row of rowElements(table)) {
    widest = Math.max(widest, cellElements(row).length);
    if (cellElements(row).some((cell) => tagOf(cell) === 'td' && holdsStructure(cell))) return true;
  }
  return widest < 2;
}

function holdsStructure(cell: Element): boolean {
  return someBelow(cell, (child) => /^(?:table|form|h[1-3])$/.test(tagOf(child)));
}

/**
 * Rows of a table as blocks: cells joined by a tab, the head row as `columns`. A row with a long cell, or with several
 * paragraphs or fields in one, is read cell by cell: each paragraph a block, labelled with the head of row and column.
 */
export function tableBlocks(table: Element, context: HtmlContext, depth: number): BlockInput[] {
  const rows = readRows(table, context, depth);
  const caption = childElements(table).find((child) => tagOf(child) === 'caption');
  const blocks: BlockInput[] = caption && !isLeftOut(caption) ? new HtmlReader(context, depth).read(caption) : [];
  const columns = headOf(rows);
  rows.forEach((row, index) => {
    const texts = row.cells.map((cell) => cell.text);
    if (!texts.some((text) => text !== '')) return;
    const heads = columns && index > 0 ? { columns } : {};
    if (!row.cells.some(isLong)) {
      blocks.push({ kind: 'table-row', text: trimRight(texts).join('\t'), ...page(row), ...heads });
      return;
    }
    const rowHead = row.cells.find((cell) => cell.text !== '' && cell.text.length <= 80)?.text;
    row.cells.forEach((cell, column) => {
      const above = [cell.text === rowHead ? '' : rowHead, index > 0 ? columns?.[column] : ''].filter((head): head is string => !!head);
      for (const block of cell.blocks) {
        const label = block.label ?? above.join(' \u2013 ');
        blocks.push({ ...block, ...(label ? { label } : {}) });
      }
    });
  });
  return blocks;
}

/** The page on which the row starts. */
function page(row: Row): { page?: number } {
  const first = row.cells.find((cell) => cell.blocks.length > 0)?.blocks[0]?.page;
  return first === undefined ? {} : { page: first };
}

function isLong(cell: Cell): boolean {
  return cell.text.length > LONGEST_CELL || cell.blocks.some((block) => block.kind === 'field')
    || (cell.blocks.length > 1 && cell.blocks.some((block) => /[.;:]$/.test(block.text) || block.text.length > 60));
}

function headOf(rows: readonly Row[]): string[] | undefined {
  const [first] = rows;
  if (!first || rows.length < 2) return undefined;
  const head = first.head || first.cells.every((cell) => cell.head || cell.text === '') || hasHeadRow(rows.map((row) => row.cells.map((cell) => cell.text)));
  return head && first.cells.some((cell) => cell.text !== '') ? first.cells.map((cell) => cell.text) : undefined;
}

function readRows(table: Element, context: HtmlContext, depth: number): Row[] {
  /** Per column: how many rows below a cell still covers it. */
  const covered: number[] = [];
  return rowElements(table).map((row) => {
    const cells: Cell[] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length]! -= 1;
        cells.push({ blocks: [], text: '', head: false });
      }
    };
    for (const element of cellElements(row)) {
      skip();
      if (cells.length >= MOST_COLUMNS) break;
      const blocks = new HtmlReader(context, depth).read(element);
      const text = blocks.map((block) => (block.label && block.kind === 'field' ? `${block.label}: ${block.text}` : block.text)).join(' ').replace(/\s+/g, ' ').trim();
      const rowspan = spanOf(element, 'rowspan');
      for (let span = spanOf(element, 'colspan'), first = true; span > 0 && cells.length < MOST_COLUMNS; span--, first = false) {
        if (rowspan > 1) covered[cells.length] = rowspan - 1;
        cells.push(first ? { blocks, text, head: tagOf(element) === 'th' } : { blocks: [], text: '', head: tagOf(element) === 'th' });
      }
    }
    skip();
    return { cells, head: isElement(row.parentNode!) && tagOf(row.parentNode) === 'thead' };
  });
}

function childElements(parent: Node): Element[] {
  return Array.from(parent.childNodes).filter(isElement);
}

function rowElements(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (isLeftOut(child)) return [];
    const tag = tagOf(child);
    if (tag === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(tag) ? childElements(child).filter((row) => tagOf(row) === 'tr' && !isLeftOut(row)) : [];
  });
}

function cellElements(row: Element): Element[] {
  return childElements(row).filter((cell) => /^t[dh]$/.test(tagOf(cell)) && !isLeftOut(cell));
}

function trimRight(texts: readonly string[]): string[] {
  let end = texts.length;
  while (end > 1 && texts[end - 1] === '') end--;
  return texts.slice(0, end);
}
