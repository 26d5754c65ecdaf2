import type { BlockInput } from './document';

/** Words that stand in the head of the tables of tenders. */
const HEAD_WORD = /^(?:omschrijving|onderdeel|onderwerp|criterium|criteria|gunningscriteri(?:um|a)|subcriteri(?:um|a)|weging|weegfactor|gewicht|punten|score|aantal|aantallen|eenheid|perceel|percelen|prijs|tarief|bedrag|waarde|eis|eisen|wens|nr\.?|nummer|regel|product|artikel|dienst|locatie|gebouw|datum|data|activiteit|actie|planning|fase|termijn|periode|kolom|toelichting|bewijs|bewijsmiddel|norm|soort|type|functie|competentie|kerncompetentie|naam|jaar|maximaal|maximum|totaal|description|criterion|weight|points|quantity|unit|lot|price|requirement|date|activity|location)\b/i;
const NUMERIC = /^[€$]?\s*(?:EUR\s*)?(?:[.,:/-][.,:/ -]*)?\d(?:[.,:/ -]*\d)*[.,]*\s*(?:%|,-|euro|eur|uur|jaar|maanden|dagen|punten|m2|m²|m3|m³|stuks?)?$/i;
const YEAR = /^(?:19|20)\d\d$/;
const LONGEST_HEAD = 80;

/** True when the first row of a table names its columns. In: rows of cells. */
export function hasHeadRow(rows: readonly (readonly string[])[]): boolean {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return false;
  const named = head.filter((cell) => cell !== '');
  if (named.length < 2 || named.some((cell) => cell.length > LONGEST_HEAD || (NUMERIC.test(cell) && !YEAR.test(cell)) || /[.!?]$/.test(cell) && cell.length > 8)) return false;
  if (named.some((cell) => HEAD_WORD.test(cell))) return true;
  // Without a known word: three columns or more, and numbers below a head that has none.
  return head.length >= 3 && !named.some((cell) => /\d{2,}/.test(cell) && !YEAR.test(cell)) && body.some((row) => row.some((cell, column) => column > 0 && NUMERIC.test(cell)));
}

/**
 * Blocks for the rows of one table: cells joined by a tab, with the cells of the head row as `columns` of the others.
 * Rows without words are dropped; empty cells stay, so that cells and columns keep their order.
 */
export function tableRows(rows: readonly (readonly string[])[], options: { head?: boolean } = {}): BlockInput[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const head = options.head ?? hasHeadRow(filled);
  const columns = head ? filled[0] : undefined;
  return filled.map((row, index) => ({
    kind: 'table-row' as const,
    text: trimRight(row).join('\t'),
    ...(columns && index > 0 ? { columns } : {}),
  }));
}

function trimRight(row: readonly string[]): readonly string[] {
  let end = row.length;
  while (end > 1 && row[end - 1] === '') end--;
  return row.slice(0, end);
}

/** The cells of a line of a table in plain text (tabs or pipes), or null when the line is no table row. */
export function cellsOf(line: string): string[] | null {
  if (line.includes('\t')) {
    const cells = line.split('\t').map((cell) => cell.trim());
    return cells.filter((cell) => cell !== '').length >= 2 ? cells : null;
  }
  const pipes = line.split('|').length - 1;
  if (pipes === 0 || (pipes < 2 && !line.startsWith('|'))) return null;
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|').map((cell) => cell.trim());
  return cells.length >= 2 ? cells : null;
}

/** The line under the head of a Markdown table. */
export function isRuleLine(line: string): boolean {
  return /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){0,60}\|?$/.test(line) && line.includes('|');
}
