import type { Span } from '@/lib/local-text';

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

const UNITS: Record<string, number> = {
  nul: 0, een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, dertien: 13,
  veertien: 14, vijftien: 15, zestien: 16, zeventien: 17, achttien: 18, negentien: 19, twintig: 20, dertig: 30, veertig: 40, vijftig: 50,
  zestig: 60, zeventig: 70, tachtig: 80, negentig: 90,
};
const ENGLISH: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70,
  eighty: 80, ninety: 90,
};
export const SCALES: Record<string, number> = {
  duizend: 1e3, dzd: 1e3, miljoen: 1e6, miljoenen: 1e6, mln: 1e6, mio: 1e6, miljard: 1e9, mld: 1e9, thousand: 1e3, million: 1e6, billion: 1e9,
};
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** Under a hundred: "drieentwintig" (folded), "veertien". */
function underHundred(word: string): number | null {
  const direct = UNITS[word];
  if (direct !== undefined) return direct;
  for (const ten of TENS) {
    if (!word.endsWith(ten)) continue;
    const unit = UNITS[word.slice(0, -ten.length).replace(/en$/, '')];
    return unit !== undefined && unit > 0 && unit < 10 && word.slice(0, -ten.length).endsWith('en') ? unit + UNITS[ten]! : null;
  }
  return null;
}

/** Under ten thousand by hundreds: "honderdvijftig", "twaalfhonderd", "negentienhonderdtien". */
function byHundreds(word: string): number | null {
  const at = word.indexOf('honderd');
  if (at < 0) return underHundred(word);
  const times = at === 0 ? 1 : underHundred(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^en(?=.)/, '');
  const added = rest === '' ? 0 : underHundred(rest);
  return times === null || added === null ? null : times * 100 + added;
}

function parseWhole(word: string): number | null {
  const at = word.indexOf('duizend');
  if (at < 0) return byHundreds(word);
  const times = at === 0 ? 1 : word.slice(0, at) === 'anderhalf' ? 1.5 : byHundreds(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^en(?=.)/, '');
  const added = rest === '' ? 0 : byHundreds(rest);
  return times === null || added === null ? null : times * 1000 + added;
}

/** "eeneneenhalf", "tweeenhalf", "anderhalve": with a half at the end. */
function parseFolded(word: string): number | null {
  if (/^anderhal(?:f|ve)$/.test(word)) return 1.5;
  if (word === 'half' || word === 'halve') return 0.5;
  const half = /^(.+?)en(?:een)?hal(?:f|ve)$/.exec(word);
  if (half) {
    const whole = parseWhole(half[1]!);
    return whole === null ? null : whole + 0.5;
  }
  if (word.endsWith('miljoen')) {
    const times = word === 'miljoen' ? null : parseFolded(word.slice(0, -7));
    return times === null ? null : times * 1e6;
  }
  return parseWhole(word);
}

interface WordNumber { value: number; suffix: NumberMention['suffix'] }

/** Number of a folded lower-case word, with what is glued to it, or null. */
function parseWord(word: string): WordNumber | null {
  const english = ENGLISH[word];
  if (english !== undefined) return { value: english, suffix: '' };
  const plain = parseFolded(word);
  if (plain !== null) return { value: plain, suffix: '' };
  const tail = /^(.+?)(maal|voudige|voudig|voud|jarige|jarig)$/.exec(word);
  if (word === 'twice') return { value: 2, suffix: 'maal' };
  if (word === 'dubbele' || word === 'drievoudige') return { value: word === 'dubbele' ? 2 : 3, suffix: 'voud' };
  if (!tail) return null;
  const value = parseFolded(tail[1]!);
  return value === null ? null : { value, suffix: tail[2]!.startsWith('voud') ? 'voud' : tail[2] === 'maal' ? 'maal' : 'jarig' };
}

const known = new Map<string, WordNumber | null>();
const ACCENT: Record<string, string> = { é: 'e', è: 'e', ë: 'e', ê: 'e' };

function wordNumber(word: string): WordNumber | null {
  let found = known.get(word);
  if (found !== undefined) return found;
  found = parseWord(word.replace(/[éèëê]/g, (letter) => ACCENT[letter]!));
  // Words of hostile texts must not fill the memory.
  if (known.size > 4000) known.clear();
  known.set(word, found);
  return found;
}

/** The value of a Dutch or English number word ("tweeduizend", "één", "anderhalf"), or null when it is none. */
export function numberWord(word: string): number | null {
  if (word.length > 60) return null;
  const found = wordNumber(word.toLowerCase());
  return found && found.suffix === '' ? found.value : null;
}

/** The first three letters of every number word; other words are not looked up. */
const START = new Uint8Array(26 * 26 * 26);
const place = (first: number, second: number, third: number) => (first - 97) * 676 + (second - 97) * 26 + third - 97;
for (const start of `een twe twa twi dri der vie vij vee zes zev ach neg tie elf tac hon dui and hal nul dub one two thr thi fou for fiv fif six sev
  eig nin ten ele`.split(/\s+/)) START[place(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2))] = 1;

const plain = (code: number) => (code === 0xe9 || code === 0xeb || code === 0xe8 ? 101 : code);

/** True when a word at `at` may be a number word. */
function mayBeNumber(text: string, at: number): boolean {
  const first = plain(text.charCodeAt(at));
  const second = plain(text.charCodeAt(at + 1));
  const third = plain(text.charCodeAt(at + 2));
  return first >= 97 && first <= 122 && second >= 97 && second <= 122 && third >= 97 && third <= 122 && START[place(first, second, third)] === 1;
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
  const glued = isLetter(before) && !/(?:eur|€)$/.test(text.slice(Math.max(0, start - 4), start));
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
 */
export function numberMentions(text: string): NumberMention[] {
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
    if (end - at > 2 && end - at < 60 && mayBeNumber(text, at)) {
      const mention = readWord(text, at, end);
      if (mention) { found.push(mention); at = mention.end; continue; }
    }
    at = end;
    // Figures glued to the word ("P3", "eur250.000") are read as figures of their own.
  }
  return found;
}

const TEN = /\s(?:\(10\)|per\s?cent|years?|months?|weeks?|days?|working|hours?|times|references?|employees)(?![a-z])/y;
const A_NUMBER = /\s(?:\(1\)|miljoen|miljard|half|halve|jaar|maand|week|dag|etmaal|uur|halfjaar|kwartaal|werkdag|boekjaar|kalenderjaar|contractjaar)(?![a-z])/y;

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
