import type { Span } from '@/lib/local-text';
import { PART_WORDS } from './fractions';
import { SCALES, mayBeNumber, numberWord, wordNumber } from './number-words';

export { numberWord } from './number-words';

/** A number in a text: in figures ("1.500.000", "12,5") or in words ("drie (3)", "anderhalf", "tweeduizend"). */
export interface NumberMention extends Span {
  value: number;
  words: boolean;
  /** True when figures are parted by ordinary spaces ("1 500 000"): only money is written so. `tight` is the number without them. */
  spaced: boolean;
  tight: { end: number; value: number } | null;
  /** "miljoen" and "miljard" stand with the number; `mantissa` is the number before that word. */
  scale: number;
  mantissa: number;
  /** What is glued to a number word: "maal", "voud", "jarig", "kwart". */
  suffix: '' | 'maal' | 'voud' | 'jarig';
  /** Figures that are glued to letters or other figures (codes, "4.2.1", "P3"); never a quantity. */
  code: boolean;
}

const isFigure = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x17f && code !== 0xf7);
const isThinSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
const isUnseen = (code: number) => (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/** Skips spaces and unseen characters, not tabs or newlines: a table cell is a border. */
export function skipSpaces(text: string, at: number): number {
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isThinSpace(code) && !isUnseen(code)) break;
    at += 1;
  }
  return at;
}

/** End of the word of lower-case letters at `at`. */
export function wordEnd(text: string, at: number): number {
  while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

const ONLY_FIGURES = /^\d{1,15}$/;

/** Value of figures with points, commas, spaces; null when it is a code such as "4.2.1" or a date. */
function figuresValue(raw: string): number | null {
  if (raw.length < 4 ? !raw.includes('.') && !raw.includes(',') : ONLY_FIGURES.test(raw)) return Number(raw);
  const text = raw.length > 3 ? raw.replace(/[\s\u00a0\u202f\u2009\u200b-\u200d\u2060\ufeff]/g, '') : raw;
  if (text.length > 20) return null;
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots === 0 && commas === 0) return Number(text);
  if (dots > 0 && commas === 0) {
    if (/^\d{1,3}(?:\.\d{3})+$/.test(text)) return Number(text.replace(/\./g, ''));
    return dots === 1 ? Number(text) : null;
  }
  if (commas > 0 && dots === 0) {
    if (commas === 1) return Number(text.replace(',', '.'));
    return /^\d{1,3}(?:,\d{3})+$/.test(text) ? Number(text.replace(/,/g, '')) : null;
  }
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return Number(text.replace(/,/g, ''));
  return null;
}

/** Reads figures at `start` of lower-case text. */
function readFigures(text: string, start: number): NumberMention {
  let end = start;
  let tightEnd = -1;
  let spaced = false;
  for (;;) {
    while (end < text.length && isFigure(text.charCodeAt(end))) end += 1;
    let next = end;
    while (next < text.length && isUnseen(text.charCodeAt(next))) next += 1;
    const code = text.charCodeAt(next);
    if (next > end && isFigure(code)) { end = next; continue; }
    if ((code === 46 || code === 44) && isFigure(text.charCodeAt(next + 1))) { end = next + 1; continue; }
    // "1 500 000": exactly three figures after the space, at most three before it.
    if (isThinSpace(code) && end - start <= (spaced ? 19 : 3)) {
      const group = next + 1;
      if (isFigure(text.charCodeAt(group)) && isFigure(text.charCodeAt(group + 1)) && isFigure(text.charCodeAt(group + 2)) && !isFigure(text.charCodeAt(group + 3))) {
        if (code === 0x20 && tightEnd < 0) tightEnd = end;
        spaced = spaced || code === 0x20;
        end = group + 3;
        continue;
      }
    }
    break;
  }
  const value = figuresValue(text.slice(start, end));
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = end < text.length ? text.charCodeAt(end) : 0;
  // Figures after a letter, a stroke or an underscore are codes: "P3", "PL-2027-08", "2027/31".
  // "2x1 jaar" is two numbers.
  const times = before === 120 && start > 1 && isFigure(text.charCodeAt(start - 2));
  const glued = isLetter(before) && !times && !/(?:eur|€)$/.test(text.slice(Math.max(0, start - 4), start));
  const joined = (before === 45 || before === 47 || before === 95) && start > 1 && (isLetter(text.charCodeAt(start - 2)) || (before !== 45 && isFigure(text.charCodeAt(start - 2))));
  const strokeAfter = (after === 47 || after === 95) && isFigure(text.charCodeAt(end + 1));
  const tightValue = tightEnd > 0 ? figuresValue(text.slice(start, tightEnd)) : null;
  return {
    start, end, value: value ?? 0, words: false, spaced, tight: tightValue === null ? null : { end: tightEnd, value: tightValue },
    scale: 1, mantissa: value ?? 0, suffix: '', code: value === null || glued || joined || strokeAfter,
  };
}

/** The scale word ("miljoen", "mln.", "duizend") after `at`, if any. */
function scaleAfter(text: string, at: number): { end: number; scale: number } | null {
  const from = skipSpaces(text, at);
  const code = text.charCodeAt(from);
  if (code !== 109 && code !== 100 && code !== 116 && code !== 98) return null;
  const end = wordEnd(text, from);
  const scale = SCALES[text.slice(from, end)];
  if (scale === undefined) return null;
  return { end: text.charAt(end) === '.' && end - from <= 3 ? end + 1 : end, scale };
}

const HALF = /\s+(?:en|and)\s+(?:een\s+|a\s+)?hal(?:f|ve)(?![a-z])/y;
const HUNDRED = /\s+hundred(?:\s+and\s+(?=[a-z]))?(?![a-z])|\s+honderd(?![a-z])/y;
const TWIN = /\s?\(\s?(?:[a-z\u00df-\u00ff]{2,40}|\d{1,3}(?:[.,]\d{1,3}){0,3})\s?\)/y;

function sticky(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** True when "(3)" repeats "drie", or "(drie)" repeats "3". */
function sameNumber(inside: string, value: number): boolean {
  const inner = inside.replace(/[()\s]/g, '');
  return (isFigure(inner.charCodeAt(0)) ? figuresValue(inner) : numberWord(inner)) === value;
}

/** Adds "en een half", a scale word, a smaller number after a scale, and the twin in brackets: "drie (3)". */
function complete(text: string, mention: NumberMention): void {
  const half = text.charCodeAt(mention.end) === 32 ? sticky(HALF, text, mention.end) : -1;
  if (half > 0 && mention.value < 100) { mention.value += 0.5; mention.mantissa = mention.value; mention.end = half; }
  const twin = text.charCodeAt(skipSpaces(text, mention.end)) === 40 ? sticky(TWIN, text, mention.end) : -1;
  if (twin > 0 && sameNumber(text.slice(mention.end, twin), mention.value)) mention.end = twin;
  if (mention.words) {
    const hundred = sticky(HUNDRED, text, mention.end);
    if (hundred > 0 && mention.value < 100) {
      mention.value *= 100;
      mention.end = hundred;
      const to = wordEnd(text, skipSpaces(text, mention.end));
      const more = wordNumber(text.slice(skipSpaces(text, mention.end), to));
      if (more && more.suffix === '' && more.value < 100 && more.value >= 1) { mention.value += more.value; mention.end = to; }
      else mention.end = mention.end - (/\sand\s$/.exec(text.slice(0, mention.end))?.[0].length ?? 0);
      mention.mantissa = mention.value;
    }
  }
  const scaled = scaleAfter(text, mention.end);
  if (!scaled) return;
  mention.mantissa = mention.value;
  mention.value = Math.round(mention.value * scaled.scale * 100) / 100;
  mention.scale = scaled.scale;
  mention.end = scaled.end;
  // "één miljoen tweehonderdduizend", "250 duizend" stop here; a smaller number word in a row belongs to it.
  const from = skipSpaces(text, mention.end);
  if (from > mention.end && isLetter(text.charCodeAt(from))) {
    const to = wordEnd(text, from);
    const more = to - from > 3 ? wordNumber(text.slice(from, to)) : null;
    if (more && more.suffix === '' && more.value >= 1000 && more.value < mention.scale) { mention.value += more.value; mention.end = to; }
  }
}

/**
 * Every number in lower-case text (see `lower`): figures and Dutch or English number words, in order, without overlap.
 * "een" without accents is left out unless it stands for a number ("een miljoen", "een (1)"); "ten" likewise.
 * `parts`, when given, gets the words that may be the part of a share ("derde", "helft").
 */
export function numberMentions(text: string, parts?: Span[]): NumberMention[] {
  const found: NumberMention[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isFigure(code)) {
      const mention = readFigures(text, at);
      if (!mention.code) complete(text, mention);
      found.push(mention);
      at = mention.end;
      continue;
    }
    if (!isLetter(code)) { at += 1; continue; }
    const end = wordEnd(text, at);
    if (end - at > 2 && end - at < 80 && mayBeNumber(text, at)) {
      const mention = readWord(text, at, end);
      if (mention) { found.push(mention); at = mention.end; continue; }
      if (parts && PART_WORDS.has(text.slice(at, end))) parts.push({ start: at, end });
    }
    at = end;
    // Figures glued to the word ("P3", "eur250.000") are read as figures of their own.
  }
  return found;
}

const TEN = /\s(?:\(10\)|per\s?cent|years?|months?|weeks?|days?|working|hours?|times|references?|employees)(?![a-z])/y;
const A_NUMBER = /\s(?:\(1\)|miljoen|miljard|half|halve|jaar|maand|week|dag|etmaal|uur|halfjaar|kwartaal|werkdag|boekjaar|kalenderjaar|contractjaar|op (?:de|elke|iedere))(?![a-z])/y;

function readWord(text: string, start: number, end: number): NumberMention | null {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (isFigure(before) || before === 95 || before === 64) return null;
  const word = text.slice(start, end);
  let parsed = wordNumber(word);
  if (word === 'ten') {
    if (sticky(TEN, text, end) < 0) return null;
    parsed = { value: 10, suffix: '' };
  }
  if (!parsed) return null;
  const mention: NumberMention = {
    start, end, value: parsed.value, words: true, spaced: false, tight: null, scale: 1, mantissa: parsed.value, suffix: parsed.suffix, code: false,
  };
  if (word === 'een') {
    const next = sticky(A_NUMBER, text, end);
    if (next < 0) return null;
    const follower = text.slice(skipSpaces(text, end), next);
    if (follower.startsWith('hal')) {
      mention.value = 0.5;
      mention.mantissa = 0.5;
      mention.end = next;
    }
  }
  if (mention.suffix === '') complete(text, mention);
  return mention;
}
