import type { Span } from '@/lib/local-text';

/** Abbreviations after which a sentence goes on, whatever follows. */
const NEVER_END = new Set(`art artt nr nrs incl excl ca o.a bijv d.w.z dhr mevr mw mr drs ir ing dr prof m.b.t i.v.m t.a.v d.m.v
  i.h.k.v o.b.v t.b.v m.u.v t.o.v t.g.v n.a.v o.g.v i.c m.n a.d.h.v i.p.v i.t.t m.i.v t.z.v v.w.b i.h.b zgn resp evt vgl par hfst
  bijl blz pag fig afd aant gem jo art's c.q e.g i.e vs approx art.nr cf mbt`.split(/\s+/));

/** Abbreviations that may also be the last word: only a capital after them starts a new sentence. */
const MAY_END = new Set(`b.v n.v bv nv v.o.f c.v mln mld mio n.v.t e.d enz etc p.j p.m p.u a.u.b e.a c.s s.v.p j.l jl o.i.d e.e.a eur m.v
  t/m u.a g.v e.v jr co ltd inc b.v.b.a i.o w.v.t.t.k max min circa st std mnd wk tel jan feb febr mrt apr jun jul aug sep sept okt nov dec
  z.s.m ref ma di wo do vr za zo`.split(/\s+/));

const STOP = /[.!?\u2026\n]/g;
const DOTTED = /^(?:[a-z]\.)+[a-z]$/;
const LIST_LINE = /[ \t]*(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2013\u2014\u00b7\uf0b7\u27a2\u2192\u221a\u2713]\s|o\s{1,3}[A-Z]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s)/y;
const CLOSING = ')]}"\'\u201d\u2019\u00bb';

const isSpace = (unit: string) => unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r' || unit === '\u00a0' || unit === '\u202f' || unit === '\u200b';
const isLowerLetter = (unit: string) => unit !== unit.toUpperCase();
const isUpperLetter = (unit: string) => unit !== unit.toLowerCase();
const isDigit = (unit: string) => unit >= '0' && unit <= '9';

/** The word that ends just before `end`, back to a space or an opening bracket, at most 24 units. */
function wordBefore(text: string, end: number, floor: number): string {
  let start = end;
  const limit = Math.max(floor, end - 24);
  while (start > limit) {
    const unit = text.charAt(start - 1);
    if (isSpace(unit) || unit === '(' || unit === '[' || unit === '"' || unit === '\u201c' || unit === '\u2018') break;
    start -= 1;
  }
  return text.slice(start, end);
}

/** True when only a number or letter of a list stands between the start of the sentence and the dot ("1.", "a.", "4.2."). */
function isNumbering(text: string, from: number, dot: number): boolean {
  if (dot - from > 9) return false;
  const head = text.slice(from, dot).trim();
  return head.length > 0 && /^\(?(?:[A-Za-z]{1,2}\.?)?(?:\d{1,3}(?:\.\d{1,3}){0,4})?$|^[IVXivx]{1,5}(?:\.\d{1,2})?$/.test(head);
}

/** True when the dot at `dot` ends a sentence that started at `from`. */
function endsSentence(text: string, from: number, dot: number, after: number, next: string): boolean {
  if (next === '') return true;
  if (isLowerLetter(next) && !(next === "'" || next === '\u2019')) return false;
  const word = wordBefore(text, dot, from).toLowerCase();
  if (NEVER_END.has(word)) return false;
  if (isNumbering(text, from, dot)) return false;
  const last = text.charAt(dot - 1);
  if (MAY_END.has(word)) return isUpperLetter(next);
  if (DOTTED.test(word)) return false;
  // An initial ("J. Jansen"), but not a last word of one letter or figure after a space that belongs to it ("plan B. De").
  if (word.length === 1 && isUpperLetter(last) && isUpperLetter(next)) return /^(?:De|Het|Een|In|Op|Voor|Bij|Dit|Deze|Wij|U|Er|Als|Indien|Inschrijver)\b/.test(text.slice(after, after + 12));
  return true;
}

/** A dot without a space after it, as texts from systems have ("… opdracht.De inschrijver"). */
function endsGlued(text: string, from: number, dot: number): boolean {
  const first = text.charAt(dot + 1);
  const second = text.charAt(dot + 2);
  if (!isUpperLetter(first) || !isLowerLetter(second)) return false;
  const word = wordBefore(text, dot, from);
  return /^[a-z\u00df-\u00ff]{3,}\)?$/.test(word) && word !== 'www';
}

/**
 * Splits a block of Dutch (or English) text in sentences. Abbreviations, numbering, decimals, thousands, dates and ellipses do not
 * split; semicolons and tabs stay inside; a line that starts as a list item and an empty line do split.
 * Returns trimmed spans (UTF-16, end exclusive), in order, without overlap. Never throws.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const length = text.length;
  const push = (end: number) => {
    let start = from;
    let stop = end;
    while (start < stop && (isSpace(text.charAt(start)) || text.charCodeAt(start) === 0xfeff)) start += 1;
    while (stop > start && isSpace(text.charAt(stop - 1))) stop -= 1;
    if (stop > start) spans.push({ start, end: stop });
    from = end;
  };
  STOP.lastIndex = 0;
  for (let hit = STOP.exec(text); hit; hit = STOP.exec(text)) {
    const at = hit.index;
    const sign = hit[0];
    if (sign === '\n') {
      LIST_LINE.lastIndex = at + 1;
      if (LIST_LINE.test(text) || text.charAt(at + 1) === '\n' || (text.charAt(at + 1) === '\r' && text.charAt(at + 2) === '\n')) push(at);
      continue;
    }
    let end = at + 1;
    let repeated = false;
    while (end < length && (text.charAt(end) === '.' || text.charAt(end) === '!' || text.charAt(end) === '?')) { end += 1; repeated = true; }
    const stop = end;
    while (end < length && CLOSING.includes(text.charAt(end))) end += 1;
    STOP.lastIndex = end;
    if (end < length && !isSpace(text.charAt(end))) {
      if (sign === '.' && !repeated && end === stop && endsGlued(text, from, at)) push(end);
      continue;
    }
    let after = end;
    while (after < length && isSpace(text.charAt(after))) after += 1;
    let mark = after;
    while (mark < length && '("\'\u201c\u2018\u201e\u00ab['.includes(text.charAt(mark))) mark += 1;
    // "'s Middags" and "'t Veerhuis" start a sentence with a small letter.
    const elided = mark === after + 1 && /^[stnk] /.test(text.slice(mark, mark + 2)) && /['\u2018\u2019]/.test(text.charAt(after));
    const next = elided ? 'T' : text.charAt(mark);
    if (sign === '.' && !repeated) {
      if (endsSentence(text, from, at, mark, next)) push(end);
    } else if (next === '' || isUpperLetter(next) || isDigit(next) || (sign !== '\u2026' && !repeated && !isLowerLetter(next))) {
      push(end);
    }
  }
  push(length);
  return spans;
}
