import { lineText, type PdfLine } from './pdf-lines';

/** Share of the page's height in which heads and feet stand. */
const MARGIN = 0.12;
/** Share of the height that is margin in nearly every layout: there three times the same is enough (heads per chapter). */
const OUTER_MARGIN = 0.085;
const PAGE_NUMBER = /^(?:-\s*)?(?:(?:pagina|blad(?:zijde)?|page|pag\.?|p\.)\s*)?\d{1,4}(?:\s*(?:van|of|\/|-)\s*\d{1,4})?(?:\s*-)?$/i;

/**
 * Takes away page numbers, and heads and feet that come back on at least half of the pages, or three times in the outer margin.
 * Numbers count as equal: "Pagina 3 van 20" is "Pagina 4 van 20".
 */
export function withoutFurniture(pages: readonly { lines: PdfLine[]; height: number }[]): PdfLine[][] {
  const seen = new Map<string, Set<number>>();
  pages.forEach(({ lines, height }, index) => {
    for (const line of lines) {
      if (!inMargin(line, height)) continue;
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(index));
    }
  });
  const needed = Math.max(3, Math.ceil(pages.length / 2));
  return pages.map(({ lines, height }) => lines.filter((line) => {
    if (!inMargin(line, height)) return true;
    if (PAGE_NUMBER.test(lineText(line).replace(/\t/g, ' ').trim())) return false;
    return (seen.get(keyOf(line))?.size ?? 0) < (inMargin(line, height, OUTER_MARGIN) ? 3 : needed);
  }));
}

function inMargin(line: PdfLine, height: number, share = MARGIN): boolean {
  return line.y < height * share || line.y > height * (1 - share);
}

/** Left and right pages mirror their heads, so only the words count. */
function keyOf(line: PdfLine): string {
  return lineText(line).toLowerCase().replace(/\d+/g, '#').split('\t').sort().join('|');
}
