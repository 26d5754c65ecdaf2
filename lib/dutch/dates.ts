const MONTHS: Record<string, number> = {
  januari: 1, jan: 1, january: 1, februari: 2, feb: 2, febr: 2, february: 2, maart: 3, mrt: 3, march: 3, april: 4, apr: 4, mei: 5, may: 5, juni: 6, jun: 6, june: 6,
  juli: 7, jul: 7, july: 7, augustus: 8, aug: 8, august: 8, september: 9, sep: 9, sept: 9, oktober: 10, okt: 10, october: 10, oct: 10, november: 11, nov: 11,
  december: 12, dec: 12,
};

const NAMED = /(\d{1,2})(?:e|ste|de|th|st|nd|rd)?\s{1,2}(?:of\s)?(januari|january|jan|februari|february|febr|feb|maart|march|mrt|april|apr|mei|may|juni|june|jun|juli|july|jul|augustus|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec)(?![a-z])\.?(?:,?\s{1,2}(\d{4})(?!\d))?/y;
const LATER_YEAR = /\s{1,2}(?:tot(?: en met)?|t\/m|en|to|until|-|\u2013)\s{1,2}\d{1,2}\s{1,2}[a-z]{3,9}\.?\s{1,2}(\d{4})(?!\d)/y;
const FIGURES = /(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/y;
const ISO = /((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/y;
const WEEKDAY = /(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s{1,2}$/;

const pad = (value: number) => String(value).padStart(2, '0');

/** ISO date, or null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day > last ? null : `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * Reads a date whose figures start at `start` of lower-case text. `date` is null for a day and month without a year
 * ("18 mei"): no date, but no count either. Null when it is no date at all.
 */
export function readDate(low: string, start: number, end: number): { start: number; end: number; date: string | null } | null {
  const length = end - start;
  const after = low.charCodeAt(end);
  const before = start > 0 ? low.charAt(start - 1) : ' ';
  if (length === 4 && after === 45) {
    ISO.lastIndex = start;
    const iso = ISO.exec(low);
    const date = iso && !/[\d\p{L}-]/u.test(before) ? isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
    return date ? { start, end: ISO.lastIndex, date } : null;
  }
  if ((length <= 2 && (after === 45 || after === 47)) || (length >= 8 && length <= 10 && low.charAt(end - 5) === '.')) {
    FIGURES.lastIndex = start;
    const figures = FIGURES.exec(low);
    const date = figures ? isoDate(Number(figures[4]), Number(figures[3]), Number(figures[1])) : null;
    if (date) return { start: weekdayStart(low, start), end: FIGURES.lastIndex, date };
  }
  if (length > 2 || after < 32 || (after >= 40 && after <= 64)) return null;
  NAMED.lastIndex = start;
  const named = NAMED.exec(low);
  if (!named) return null;
  const stop = NAMED.lastIndex;
  let year = named[3];
  if (year === undefined) {
    LATER_YEAR.lastIndex = stop;
    year = LATER_YEAR.exec(low)?.[1];
  }
  const date = year === undefined ? null : isoDate(Number(year), MONTHS[named[2]!]!, Number(named[1]));
  return { start: weekdayStart(low, start), end: stop, date };
}

function weekdayStart(low: string, start: number): number {
  return start - (WEEKDAY.exec(low.slice(Math.max(0, start - 12), start))?.[0].length ?? 0);
}

/** Whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  const day = (iso: string) => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000;
  return Math.round(day(to) - day(from));
}
