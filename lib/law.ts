import rows from '@/data/law.json';
import type { LocalText } from '@/lib/local-text';

/** V: read in the law itself. V2: read in a named secondary source. What nobody read is not in the list. */
export type LawStatus = 'V' | 'V2';

/** One article, rule of the guide, decision or judgment, as `data/law.json` holds it. */
export interface LawRow {
  id: string;
  law: string;
  article: string;
  /** Number of numbered paragraphs; 0 is none. */
  paragraphs: number;
  /** Letters per paragraph ("a-h"); key 0 for an article without numbered paragraphs. */
  parts?: Readonly<Record<string, string>>;
  /** Set when a source speaks of some paragraphs only: no other can be cited. */
  onlyParagraphs?: readonly number[];
  label: LocalText;
  subject: LocalText;
  url: string;
  status: LawStatus;
  source: string;
  /** ISO date of the text that was read, or of the decision; null when the source gives none. */
  versionDate: string | null;
  /** ISO date on which we read it. */
  checked: string;
}

/** A reference as people read it: "Aanbestedingswet 2012, artikel 2.90, lid 3". */
export interface LawReference {
  id: string;
  label: LocalText;
  subject: LocalText;
  url: string;
  status: LawStatus;
  /** For V2: "volgens [bron]", to be shown beside the label; null for the law itself. */
  attribution: LocalText | null;
  versionDate: string | null;
  checked: string;
}

const byId: ReadonlyMap<string, LawRow> = new Map((rows as readonly LawRow[]).map((row) => [row.id, row]));

function hasLetter(range: string | undefined, letter: string): boolean {
  if (!range) return false;
  const [first, last] = range.split('-');
  return first !== undefined && letter >= first && letter <= (last ?? first);
}

/** The paragraph or letter in words, or null when the article has no such paragraph or letter. */
function paragraphWords(row: LawRow, segment: string): LocalText | null {
  const found = /^(\d{1,2})?([a-z])?$/.exec(segment);
  if (!found || segment === '') return null;
  const [, digits, letter] = found;
  if (digits === undefined) {
    return row.paragraphs === 0 && letter !== undefined && hasLetter(row.parts?.['0'], letter)
      ? { nl: `onder ${letter}`, en: `point ${letter}` }
      : null;
  }
  const paragraph = Number(digits);
  if (paragraph < 1 || paragraph > row.paragraphs) return null;
  if (row.onlyParagraphs && !row.onlyParagraphs.includes(paragraph)) return null;
  if (letter === undefined) return { nl: `lid ${paragraph}`, en: `paragraph ${paragraph}` };
  return hasLetter(row.parts?.[String(paragraph)], letter)
    ? { nl: `lid ${paragraph}, onder ${letter}`, en: `paragraph ${paragraph}, point ${letter}` }
    : null;
}

/**
 * Finds what a law id points to: `aw-2012:2.90`, with a paragraph `aw-2012:2.90:3`, a letter `aw-2012:2.93:1b`
 * or, in an article without paragraphs, `aw-2012:2.74:a`; `gp:3.5G:2`; `cvae:409`.
 * Null when nobody read it, or when the article has no such paragraph or letter.
 */
export function law(id: string): LawReference | null {
  let row = byId.get(id);
  let words: LocalText | null = null;
  if (!row) {
    const cut = id.lastIndexOf(':');
    row = cut > 0 ? byId.get(id.slice(0, cut)) : undefined;
    if (!row) return null;
    words = paragraphWords(row, id.slice(cut + 1));
    if (!words) return null;
  }
  return {
    id,
    label: words ? { nl: `${row.label.nl}, ${words.nl}`, en: `${row.label.en}, ${words.en}` } : row.label,
    subject: row.subject,
    url: row.url,
    status: row.status,
    attribution: row.status === 'V2' ? { nl: `volgens ${row.source}`, en: `according to ${row.source}` } : null,
    versionDate: row.versionDate,
    checked: row.checked,
  };
}

/** All rows, in order of id. */
export const lawRows: readonly LawRow[] = rows as readonly LawRow[];
