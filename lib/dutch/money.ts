import type { Amount } from './quantities';
import { skipSpaces, wordEnd, type NumberMention } from './numbers';

/** A number read as money. `marked` is true when the text says that it is money. */
export interface Money { start: number; end: number; amount: number; scale: number; symbol: string | null; marked: boolean }

const SIGN: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const WORD: Record<string, string> = { euro: 'EUR', eur: 'EUR', euros: 'EUR', usd: 'USD', gbp: 'GBP', dollar: 'USD', pond: 'GBP', chf: 'CHF' };

const isLetter = (code: number) => code >= 97 && code <= 122;

/** The currency sign or word right before `at`, spaces skipped. */
function symbolBefore(low: string, at: number): { start: number; symbol: string; word: string } | null {
  let end = at;
  while (end > 0 && at - end < 4 && skipSpaces(low, end - 1) > end - 1) end -= 1;
  if (end === 0) return null;
  const code = low.charCodeAt(end - 1);
  if (!isLetter(code)) {
    const sign = low.charAt(end - 1);
    if (SIGN[sign]) return { start: end - 1, symbol: SIGN[sign], word: sign };
    if (code !== 46 || !low.startsWith('eur', end - 4)) return null;
    end -= 1;
  }
  let start = end;
  while (start > 0 && end - start < 7 && isLetter(low.charCodeAt(start - 1))) start -= 1;
  if (end - start < 3 || end - start > 6) return null;
  const word = low.slice(start, end);
  const symbol = WORD[word];
  return symbol ? { start, symbol, word } : null;
}

/** The end of ",-", ",=", ",--" and the like after figures. */
function dashEnd(low: string, at: number): number {
  const sign = low.charAt(at);
  if (sign !== ',' && sign !== '.') return at;
  let end = at + 1;
  while (end < low.length && end - at < 4 && '-=\u2013\u2014_'.includes(low.charAt(end))) end += 1;
  if (end === at + 1) return at;
  // ", -5" would be something else.
  return /\d/.test(low.charAt(end)) ? at : end;
}

/** Words that may follow a bare "vier miljoen" when it is money; a noun after it ("miljoen kilometers") means it is not. */
const MONEY_GOES_ON = new Set(`per of over excl exclusief incl inclusief voor te bedraagt bedragen en tot is was niet aan in exclusive btw ex zijn worden wordt
  heeft hebben om vermeerderd ten op or and omzet omgezet als gevraagd geldt volstaat vereist verlangd dekking`.split(/\s+/));
const TON_IS_MONEY = /omzet|omgezet|om te zetten|zet .{0,60}\bom\b|waarde|raming|budget|verzekerd|dekking|bedrag|€|euro|eur\b|kosten|balans|vermogen|winst/;
const TON_IS_WEIGHT = /\s*(?:afval|co2|materiaal|gewicht|grond|papier|textiel|hout|per (?:jaar|week|maand) (?:aan|afval))/y;

function scaleGlued(low: string, mention: NumberMention, symbol: string | null): { end: number; times: number } | null {
  const at = skipSpaces(low, mention.end);
  const end = wordEnd(low, at);
  const word = low.slice(at, end);
  if (word === 'k' && (symbol !== null || symbolAfter(low, end))) return { end, times: 1e3 };
  if (word === 'm' && symbol !== null && mention.value < 1000) return { end, times: 1e6 };
  if (word === 'ton') {
    TON_IS_WEIGHT.lastIndex = end;
    if (TON_IS_WEIGHT.test(low)) return null;
    if (symbol !== null || symbolAfter(low, end) || TON_IS_MONEY.test(low.slice(Math.max(0, at - 90), end + 60))) return { end, times: 1e5 };
  }
  return null;
}

function symbolAfter(low: string, at: number): { end: number; symbol: string } | null {
  const from = skipSpaces(low, at);
  const sign = SIGN[low.charAt(from)];
  // "€ 500 € 700": the sign belongs to the number after it.
  if (sign) return /\d/.test(low.charAt(skipSpaces(low, from + 1))) ? null : { end: from + 1, symbol: sign };
  const end = wordEnd(low, from);
  const symbol = WORD[low.slice(from, end)];
  if (!symbol) return null;
  return { end: low.startsWith("'s", end) ? end + 2 : end, symbol };
}

/** First letters of what may follow an amount: euro, eur, dollar, pond, k, m, mln, ton, usd, gbp, chf, and the signs. */
const FOLLOWS = new Set([...'ekmtdpugc€$£'].map((unit) => unit.charCodeAt(0)));

const unmarked = (mention: NumberMention): Money => ({ start: mention.start, end: mention.end, amount: mention.value, scale: mention.scale, symbol: null, marked: false });

/** Reads a number as money: sign or word before or after, ",-", "mln.", "k", "ton". */
export function moneyAt(low: string, mention: NumberMention): Money {
  const before = symbolBefore(low, mention.start);
  let end = mention.words ? mention.end : dashEnd(low, mention.end);
  if (!before && mention.scale < 1e6 && !FOLLOWS.has(low.charCodeAt(skipSpaces(low, end)))) return unmarked(mention);
  const raw = low.slice(mention.start, mention.end);
  // "Euro 6" is a norm of exhaust, not an amount.
  const norm = before?.word === 'euro' && mention.value <= 7 && mention.scale === 1 && raw.length === 1;
  const symbol = norm ? null : before?.symbol ?? null;
  let amount = mention.value;
  let scale = mention.scale;
  // "€ 1,500" has thousands: nobody writes three decimals of a euro.
  if (scale === 1 && /^[1-9]\d{0,2},\d{3}$/.test(raw)) amount = Number(raw.replace(',', ''));
  const glued = end === mention.end && scale === 1 ? scaleGlued(low, mention, symbol) : null;
  if (glued) { amount = Math.round(mention.value * glued.times); scale = glued.times; end = glued.end; }
  const after = symbolAfter(low, end);
  if (after) end = dashEnd(low, after.end);
  let marked = symbol !== null || after !== null || glued !== null;
  if (!marked && scale >= 1e6) {
    const at = skipSpaces(low, end);
    const word = low.slice(at, wordEnd(low, at));
    marked = word === '' ? low.charAt(at) !== '-' : MONEY_GOES_ON.has(word);
  }
  // Figures without a sign and without "euro" are no money, whatever dash follows.
  if (!marked) return unmarked(mention);
  return { start: symbol !== null ? before!.start : mention.start, end, amount, scale, symbol: symbol ?? after?.symbol ?? 'EUR', marked };
}

const VAT = /^[\s\u00a0,]*\(?(?:excl(?:usief|\.)?|incl(?:usief|\.)?|ex|zonder)\.?\s*(?:de\s)?(?:btw|b\.t\.w\.)\)?/;
const AFTER = /(per jaar|p\.?\s?j\.|per boekjaar|per kalenderjaar|per contractjaar|jaarlijks|op jaarbasis|\/\s?jaar|per annum|per year|a year|annually|elk jaar|ieder jaar)|(per maand|p\.?m\.|\/\s?maand|maandelijks|per month|monthly)|(per (?:gebeurtenis|aanspraak|schade[a-z]*|geval|claim|event|incident|occurrence|keer|voorval))|(per uur|\/\s?uur|per hour|p\/u)/;
const STOP = /[;:(€\d\n\t]|\.\s|, (?:dus|en|waarvan|waarbij|met)/;
const BEFORE = /(?:(per jaar|per boekjaar|jaarlijkse?|elk jaar|ieder jaar|per year|annual(?:ly)?)|(per maand|maandelijkse?|per month|monthly)|(per (?:gebeurtenis|aanspraak|schade[a-z]*|event|claim))|(per uur|uurtarief van|per hour))[^,;:.(]{0,28}$/;
const PER = ['year', 'month', 'event', 'hour'] as const;

const perIn = (match: RegExpExecArray | null): Amount['per'] => {
  if (!match) return null;
  for (let group = 1; group <= 4; group += 1) if (match[group] !== undefined) return PER[group - 1]!;
  return null;
};

/** Fills in `per` from the words close by in the same clause, never across another amount. */
export function perOf(low: string, amount: Amount, earlier: readonly Amount[]): Amount {
  let after = low.slice(amount.end, amount.end + 60);
  if (after.includes('btw') || after.includes('b.t.w')) after = after.replace(VAT, '');
  const stop = after.search(STOP);
  after = after.slice(0, Math.min(32, stop < 0 ? 32 : stop));
  amount.per = perIn(AFTER.exec(after));
  if (amount.per !== null) return amount;
  const floor = earlier.length ? earlier[earlier.length - 1]!.end : 0;
  // What follows the amount before this one belongs to that one.
  const from = Math.max(floor > 0 ? floor + 14 : 0, amount.start - 46);
  if (from < amount.start) amount.per = perIn(BEFORE.exec(low.slice(from, amount.start)));
  return amount;
}
