/** What one line of plain text looks like by itself; its neighbours decide the rest. */

/** A bullet, a letter or a number in front of a list item, with the space after it. */
const BULLET = /^(?:[-\u2013\u2014*+\u2022\u2023\u2043\u25a0\u25a1\u25aa\u25ab\u25cb\u25cf\u25e6\u25ba\u25b6\u2192\u2713\u2714\u2756\u27a2\u00b7\u203a\u00bb\u2610\u2611\u2612]|o(?=[ \t]+[A-Za-z]))[ \t]+\S/;
const LETTERED = /^\(?(?:[a-z]|[A-Z](?=[.)][ \t]+\S{0,40}[ \t])|[ivx]{2,5})[.)][ \t]+\S/;
const NUMBERED = /^\(?(\d{1,3})(?:[.)]|(?=\t))[ \t]+\S/;
/** "4.2", "4.2.", "3.1.4" and the words after it. At most two digits each, or "1.500 euro" would be an article. */
const ARTICLE = /^((?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,4})\.?[ \t]+(\S.*)$/;
const SINGLE = /^(?:(\d{1,2})\.?|([A-Z])\.)[ \t]+(\S.*)$/;
const NAMED_PART = /^(?:artikel|hoofdstuk|bijlage|deel|paragraaf|afdeling|perceel|onderdeel|annex|article|section|chapter)[ \t]+(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivx]{1,5}|[a-z])\b[.:)]?(?:[ \t]*[-\u2013:]?[ \t]*(.{0,90}))?$/i;
/** A line of a table of contents: words, dots or a wide gap, a page number. The last four dots say as much as a thousand. */
const CONTENTS_LINE = /(?:(?:\.[ ]?){4}|\u2026{2})[ \t]{0,300}\d{1,4}$/;
const MARKDOWN_HEADING = /^(#{1,6})[ \t]+(.{1,300}?)[ \t]*#*$/;
const WHOLE_BOLD = /^(?:\*\*|__)([^*_]{1,120})(?:\*\*|__):?$/;
const ENDS_SENTENCE = /[.!?;,\u2026]["'\u201d\u2019)\]]{0,2}$/;

/** A demand or statement is never taken for a title, however short: the engine is silent on titles. */
const DEMAND = /\b(?:dient|dienen|moet|moeten|mag|mogen|kan|kunnen|zal|zullen|heeft|hebben|is|zijn|wordt|worden|beschikt|minimaal|minstens|maximaal|ten minste|verplicht|vereist|must|shall|should|will|is|are|has|have|minimum)\b/i;
/** A line that ends in such a word goes on in the next one. */
const DANGLING = /\b(?:de|het|een|en|of|van|voor|met|in|op|aan|bij|door|te|ten|ter|tot|uit|om|als|dat|die|naar|over|per|the|of|and|or|for|to|a|an)$/i;

export interface Numbering {
  /** The numbers, "4.2" as [4, 2]. */
  path: readonly number[];
  /** The words after the number. */
  rest: string;
}

/** "4. Gunning" is [4]; "4.2 Omzet" is [4, 2]; "C.1 Omzet" likewise. Null for an unnumbered line. */
export function numberingOf(line: string): Numbering | null {
  const article = ARTICLE.exec(line);
  if (article) return { path: article[1]!.split('.').map(segment), rest: article[2]! };
  const single = SINGLE.exec(line);
  return single ? { path: [segment(single[1] ?? single[2]!)], rest: single[3]! } : null;
}

/** A number, or a letter as a number above all of them: "A" and "B" follow each other as 1 and 2 do. */
function segment(sign: string): number {
  return /^\d/.test(sign) ? Number(sign) : 1000 + sign.charCodeAt(0);
}

/** True for "- x", "• x", "a) x", "(ii) x", "1. x"; not for a number of an article ("4.2 x"). */
export function isListItem(line: string): boolean {
  return BULLET.test(line) || LETTERED.test(line) || NUMBERED.test(line);
}

/** True for a list item with a sign that cannot start a heading. */
export function isBullet(line: string): boolean {
  return BULLET.test(line) || LETTERED.test(line);
}

export function isContentsLine(line: string): boolean {
  return CONTENTS_LINE.test(line);
}

/** `# Kop` gives level 1; null for another line. */
export function markdownHeading(line: string): { level: number; text: string } | null {
  const found = MARKDOWN_HEADING.exec(line);
  return found && /[\p{L}\p{N}]/u.test(found[2]!) ? { level: found[1]!.length, text: found[2]! } : null;
}

/** The words of a line that is bold as a whole, else null. */
export function wholeBold(line: string): string | null {
  return WHOLE_BOLD.exec(line)?.[1]?.trim() ?? null;
}

/** "Artikel 5 Betaling", "Bijlage 2: Prijzenblad". */
export function isNamedPart(line: string): boolean {
  const found = NAMED_PART.exec(line);
  return found !== null && !ENDS_SENTENCE.test(line) && wordCount(line) <= 14;
}

/** True for a line in capitals that can be a heading: at least four letters, no small letter. */
export function isAllCapitals(line: string): boolean {
  if (line.length > 110 || /[;,]$/.test(line)) return false;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 4 && line === line.toUpperCase() && /\p{L}{3,}/u.test(line) && !/^(?:EUR|BTW)\b/.test(line);
}

/** True for a few words that start with a capital and do not end as a sentence does. */
export function isShortTitle(line: string): boolean {
  return line.length <= 70 && wordCount(line) <= 9 && /^[\p{Lu}\p{N}"'\u2018\u201c(]/u.test(line) && /\p{L}{3,}/u.test(line)
    && !/[.,;:!?\u2026]$/.test(line) && !/[\t|€%]|\d{3}/.test(line) && !DEMAND.test(line) && !DANGLING.test(line);
}

/** True when the line ends as a sentence, an item of an enumeration or a lead-in does. */
export function endsAsSentence(line: string): boolean {
  return ENDS_SENTENCE.test(line) || line.endsWith(':');
}

/** True for "4.2 Omzet. In de ..." and "3. De inschrijver ...": a number, then a capital. */
export function startsNumbered(line: string): boolean {
  const numbering = numberingOf(line);
  return numbering !== null && /^\p{Lu}/u.test(numbering.rest) && (numbering.path.length > 1 || NUMBERED.test(line) || LETTERED.test(line));
}

export function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
