import type { Span } from '@/lib/local-text';
import { readDate } from './dates';
import { lower as lowerText } from './fold';
import { fractionAt, shareOf } from './fractions';
import { moneyAt, perOf } from './money';
import { numberMentions, skipSpaces, type NumberMention } from './numbers';
import { unitAfter } from './units';

/** An amount of money in a text, in whole euros of `currency`; `max` is the upper end of a range. */
export interface Amount extends Span { amount: number; max: number | null; currency: string; per: 'year' | 'month' | 'event' | 'hour' | null }
/** A share: 12.5 for "12,5%", "12,5 procent"; 20 for "een vijfde". */
export interface Percentage extends Span { value: number }
/** A factor: 1.5 for "anderhalf keer", 2 for "het dubbele", 3 for "driemaal". Not a frequency ("driemaal per jaar"). */
export interface Multiple extends Span { factor: number }
/**
 * A number of things: 3 for "drie", "drie (3)", "3"; `noun` is the lower-case word it counts, adjectives skipped, and empty
 * when the number stands alone ("ten hoogste vijf").
 */
export interface Count extends Span { value: number; max: number | null; noun: string }
/** A length of time. `months` is null for days and weeks; `days` is null for months and years. Working days count as `days`. */
export interface Period extends Span { days: number | null; months: number | null; unit: 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year' }
/** A calendar date, ISO. */
export interface DateMention extends Span { date: string }

/** Every quantity of a block's text, offsets in that text. */
export interface Quantities {
  amounts: Amount[];
  percentages: Percentage[];
  multiples: Multiple[];
  counts: Count[];
  periods: Period[];
  dates: DateMention[];
}

const RANGE = /^[\s\u00a0\u202f]{0,3}(-|\u2013|\u2014|tot en met|tot|t\/m|à|a|to|of|or|en|and)[\s\u00a0\u202f]{0,3}(?:maximaal|max\.|ten hoogste|ongeveer|circa|ca\.)?[\s\u00a0\u202f]{0,3}$/;
const BETWEEN = /(?:tussen|between)(?: de)?[\s\u00a0]{1,3}(?:€|eur|euro)?[\s\u00a0]{0,3}$/;

/** True when two numbers with these words between them are the ends of a range ("8 tot 11", "tussen acht en elf"). */
function isRange(text: string, start: number, from: number, to: number): boolean {
  if (to - from > 22 || to < from) return false;
  const first = text.charCodeAt(skipSpaces(text, from));
  if (first !== 45 && first !== 0x2013 && first !== 0x2014 && first !== 116 && first !== 0xe0 && first !== 97 && first !== 111 && first !== 101) return false;
  const words = RANGE.exec(text.slice(from, to))?.[1];
  if (words === undefined) return false;
  return (words !== 'en' && words !== 'and') || BETWEEN.test(text.slice(Math.max(0, start - 18), start));
}

const MULTIPLE_WORD = /\s?(?:x|×|keer|maal|times)(?![a-z\u00e0-\u017f])/y;
const MULTIPLE_OF = /\s*(?:\()?(?:(?:de|het|die|dat|van de|van het|deze|dit|uw|the|zo|zoveel|as|hoger|groter|meer|higher|more)\s|[a-z]{0,20}(?:waarde|som|raming|omzet|bedrag|prijs|vergoeding|premie|budget|loonsom|volume)(?![a-z]))/y;
const FREQUENCY_OF = /\s*(?:de|het|the)\s+(?:mogelijkheid|optie|kans|gelegenheid|recht|week|maand|jaar|dag|kwartaal|option|possibility)(?![a-z])/y;
const BEFORE_FOLD = /(?:^|[^a-z])(in|het|een|tot|minimaal|the)\s$/;

function test(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** The end of "keer", "maal" or "x" after a number, or -1. */
function timesEnd(text: string, at: number): number {
  const next = text.charCodeAt(skipSpaces(text, at));
  return next === 120 || next === 0xd7 || next === 107 || next === 109 || next === 116 ? test(MULTIPLE_WORD, text, at) : -1;
}

/** "driemaal de opdrachtwaarde", "3x de raming", "het dubbele"; null for a frequency ("driemaal per jaar"). */
function multipleAt(text: string, mention: NumberMention): Multiple | null {
  const { start, value } = mention;
  if (mention.suffix === 'voud') {
    const before = BEFORE_FOLD.exec(text.slice(Math.max(0, start - 10), start))?.[1];
    const noun = text.startsWith('voudige', mention.end - 7) || text.startsWith('dubbele', start);
    if (before === 'in' || (noun && before !== 'het' && before !== 'the')) return null;
    return { start: before === 'het' ? start - 4 : start, end: mention.end, factor: value };
  }
  const end = mention.suffix === 'maal' ? mention.end : timesEnd(text, mention.end);
  if (end < 0 || test(FREQUENCY_OF, text, end) > 0 || test(MULTIPLE_OF, text, end) < 0) return null;
  return { start, end, factor: value };
}

const PERCENT = /[\s\u00a0\u202f]{0,2}(?:%|procent(?![a-z])|percent(?![a-z])|per cent(?![a-z])|pct(?![a-z]))/y;

function percentEnd(text: string, at: number): number {
  const next = text.charCodeAt(skipSpaces(text, at));
  return next === 37 || next === 112 ? test(PERCENT, text, at) : -1;
}

/** Words before a figure that make it a name ("artikel 3", "perceel 2", "ISO 9001"). */
const NAMED = new Set(`artikel artikelen art lid bijlage bijlagen paragraaf paragrafen par hoofdstuk hoofdstukken nr nummer nummers fase fasen eis eisen pagina blz
  stap tabel iso nen trede niveau klasse versie deel punt onderdeel vraag criterium competentie kerncompetentie regel perceel percelen
  lot lots annex article section figuur postbus tekening ronde categorie rayon kavel week weken type model gebouw kamer variant optie
  besluit richtlijn verordening wet euro din brl vca sha ipv tls formulier appendix bullet alinea sectie norm code`.split(/\s+/));

function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 46)) end -= 1;
  let start = end;
  while (start > 0 && end - start < 20 && text.charCodeAt(start - 1) >= 97 && text.charCodeAt(start - 1) <= 122) start -= 1;
  return start === end ? '' : text.slice(start, end);
}

const BARE_BOUND = /(?:maximaal|minimaal|hoogste|minste|tenminste|minstens|hoogstens|hooguit|max\.|min\.|aantal:?)\s$/;

/** True when figures at the start of a line are its number ("4.2 Omzet", "1. INLEIDING", "5 GUNNING"). */
function isLineNumber(original: string, mention: NumberMention): boolean {
  let at = mention.start - 1;
  while (at >= 0 && (original.charAt(at) === ' ' || original.charAt(at) === '(')) at -= 1;
  const atStart = at < 0 || original.charAt(at) === '\n' || original.charAt(at) === '\t';
  const next = original.charAt(skipSpaces(original, mention.end));
  const upper = next !== next.toLowerCase();
  return (atStart && (upper || next === '.' || next === ')')) || (upper && /\d\.\d/.test(original.slice(mention.start, mention.end)));
}

const isYear = (mention: NumberMention) => !mention.words && mention.scale === 1 && mention.end - mention.start === 4 && mention.value >= 1900 && mention.value < 2100;

/**
 * Every quantity in a block of Dutch (or English) text: money, shares, factors, counts, lengths of time and dates.
 * `low` is `lower(text)` when the caller has it. Offsets are UTF-16 in `text`; each list is in order. Never throws.
 */
export function quantities(text: string, low: string = lowerText(text)): Quantities {
  const found: Quantities = { amounts: [], percentages: [], multiples: [], counts: [], periods: [], dates: [] };
  const parts: Span[] = [];
  const mentions = numberMentions(low, parts);
  const shares: Percentage[] = [];
  for (const part of parts) {
    const share = fractionAt(low, part.start, part.end);
    if (share) shares.push(share);
  }
  let done = 0;
  for (let index = 0; index < mentions.length; index += 1) {
    const mention = mentions[index]!;
    if (mention.start < done) continue;
    if (!mention.words) {
      const date = readDate(low, mention.start, mention.end);
      if (date) {
        if (date.date) found.dates.push({ start: date.start, end: date.end, date: date.date });
        done = date.end;
        continue;
      }
      // A time of day ("12:00").
      if (low.charAt(mention.end) === ':' && /\d/.test(low.charAt(mention.end + 1))) { done = mention.end + 3; continue; }
    }
    if (mention.code) continue;
    const next = mentions[index + 1];
    const share = next && !next.code ? shareOf(low, mention, next) : null;
    if (share) { shares.push(share); done = share.end; continue; }
    if (mention.value === 0.5 && low.startsWith('half of ', mention.start)) { shares.push({ start: mention.start, end: mention.end, value: 50 }); continue; }
    done = Math.max(done, readQuantity(text, low, mentions, index, found));
  }
  if (shares.length) {
    // The number of "twee derde" counts nothing.
    found.counts = found.counts.filter((count) => !shares.some((share) => count.start < share.end && share.start < count.end));
    found.percentages.push(...shares);
    found.percentages.sort((one, other) => one.start - other.start);
  }
  return found;
}

/** Reads what one number stands for, with the next one when both are a range. Returns where reading goes on. */
function readQuantity(text: string, low: string, mentions: readonly NumberMention[], index: number, found: Quantities): number {
  const mention = mentions[index]!;
  const next = mentions[index + 1];
  const money = moneyAt(low, mention);
  let range: NumberMention | null = null;
  if (next && !next.code && next.suffix === '' && next.start - money.end < 24) {
    const nextMoney = moneyAt(low, next);
    if (isRange(low, money.start, money.end, nextMoney.start)) range = next;
    if (range && (money.marked || nextMoney.marked) && (!isYear(mention) || money.marked)) {
      const scaled = mention.scale === 1 && nextMoney.scale > 1 && mention.value < 1000 ? money.amount * nextMoney.scale : money.amount;
      if (scaled < nextMoney.amount) {
        found.amounts.push(perOf(low, { start: money.start, end: nextMoney.end, amount: scaled, max: nextMoney.amount, currency: money.symbol ?? nextMoney.symbol ?? 'EUR', per: null }, found.amounts));
        return nextMoney.end;
      }
    }
  }
  if (money.marked) {
    found.amounts.push(perOf(low, { start: money.start, end: money.end, amount: money.amount, max: null, currency: money.symbol ?? 'EUR', per: null }, found.amounts));
    return money.end;
  }
  if (mention.spaced) tighten(mention);
  const percent = percentEnd(low, mention.end);
  if (percent > 0) {
    found.percentages.push({ start: mention.start, end: percent, value: mention.value });
    return percent;
  }
  const multiple = multipleAt(low, mention);
  if (multiple) { found.multiples.push(multiple); return multiple.end; }
  // A frequency is no multiple and no count.
  if (mention.suffix === 'maal' || mention.suffix === 'voud' || timesEnd(low, mention.end) > 0) return mention.end;
  return readThing(text, low, mention, range, found);
}

/** Ordinary spaces part figures only in money: "fase 1 238 stuks" is two numbers. */
function tighten(mention: NumberMention): void {
  if (!mention.tight) return;
  mention.end = mention.tight.end;
  mention.value = mention.tight.value;
  mention.spaced = false;
}

/** A period or a count: the number is followed by what it counts. */
function readThing(text: string, low: string, mention: NumberMention, range: NumberMention | null, found: Quantities): number {
  const last = range ?? mention;
  const rangePercent = range ? percentEnd(low, range.end) : -1;
  if (range && rangePercent > 0) {
    found.percentages.push({ start: mention.start, end: mention.end, value: mention.value }, { start: range.start, end: rangePercent, value: range.value });
    return rangePercent;
  }
  const unit = unitAfter(low, last);
  if (unit.period) {
    if (unit.period.unit === 'hour' && isTimeOfDay(low, mention, last)) return unit.end;
    if (range) found.periods.push({ start: mention.start, end: mention.end, ...unit.period.length(mention.value), unit: unit.period.unit });
    found.periods.push({ start: last.start, end: unit.end, ...unit.period.length(last.value), unit: unit.period.unit });
    return unit.end;
  }
  const before = wordBefore(low, mention.start);
  if (!mention.words) {
    if (isYear(mention) || NAMED.has(before) || isLineNumber(text, mention)) return mention.end;
    if (before === 'en' && text.slice(0, mention.start).trimEnd().endsWith('EN')) return mention.end;
    // A time ("15.00") or a section ("1.3"): Dutch decimals have a comma.
    if (/^\d{1,3}\.\d{1,2}$/.test(low.slice(mention.start, mention.end))) return mention.end;
  } else if (before === 'in' && /^(?:acht)$/.test(low.slice(mention.start, mention.end)) && unit.noun !== '' && /^(?:te|nemen|neemt|genomen|nam|worden|wordt|name)$/.test(unit.noun)) return mention.end;
  if (unit.noun === '' && !(mention.words && mention.value >= 1) && !BARE_BOUND.test(low.slice(Math.max(0, mention.start - 14), mention.start))) return mention.end;
  if (unit.ordinal) return unit.end;
  const max = range && range.value > mention.value ? range.value : null;
  found.counts.push({ start: mention.start, end: unit.noun === '' ? last.end : unit.end, value: mention.value, max, noun: unit.noun });
  // The noun may hold a number of its own ("drie tweejarige contracten"), so reading goes on after the number.
  return last.end;
}

const CLOCK = /(?:^|[^a-z])(?:om|voor|vóór|vanaf|rond|tussen|na|tot|te|van|en|uiterlijk|at|by|before)\s$/;

function isTimeOfDay(low: string, first: NumberMention, last: NumberMention): boolean {
  if (last.words) return false;
  const raw = low.slice(last.start, last.end);
  if (/^\d{1,2}\.\d{2}$/.test(raw)) return true;
  return last.value <= 24 && /^\d{1,2}$/.test(raw) && CLOCK.test(low.slice(Math.max(0, first.start - 10), first.start)) && !/(?:binnen|na)\s$/.test(low.slice(Math.max(0, first.start - 8), first.start));
}
