import en from '@/data/locales/en.json';
import nl from '@/data/locales/nl.json';
import type { Language, LocalText } from './local-text';

/** Key of a text of the interface, in `data/locales/{nl,en}.json`. */
export type TextKey = keyof typeof nl;

/** A text, or one text for each plural form that the language has. */
type Entry = string | { one: string; other: string };

/** Values for the `{names}` of a text; numbers are written as the language writes them. `count` chooses the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/** A text still to be said in a language: what a check of input answers with. */
export interface TextRef { key: TextKey; values?: TextValues }

/** Texts, numbers, money and dates in one language. */
export interface Locale {
  language: Language;
  t(key: TextKey, values?: TextValues): string;
  say(ref: TextRef): string;
  /** The words of a text of the data in this language. */
  text(text: LocalText): string;
  number(value: number): string;
  /** Whole euros without decimals: "€ 250.000", "€250,000". */
  money(amount: number, currency?: string): string;
  /** A day: "30-4-2026", "30 Apr 2026", or a month: "mei 2024", "May 2024". Takes an ISO date, time or month; anything else comes back as it is. */
  date(iso: string): string;
  /** A list in words: "a, b en c". */
  list(items: readonly string[]): string;
}

const texts: Record<Language, Record<string, Entry>> = { nl, en };
const tags: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const locales = new Map<Language, Locale>();

/** Reads a language from a setting or a tag ("nl", "en-GB"); Dutch is the default, also in an English browser. */
export function languageOf(value: unknown): Language {
  return typeof value === 'string' && /^en\b/i.test(value) ? 'en' : 'nl';
}

/** The texts and formats of a language; the same object for each call. */
export function locale(language: Language): Locale {
  const known = locales.get(language);
  if (known) return known;
  const made = makeLocale(language);
  locales.set(language, made);
  return made;
}

function makeLocale(language: Language): Locale {
  const tag = tags[language];
  const entries = texts[language];
  const plural = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(tag, { day: 'numeric', month: language === 'nl' ? 'numeric' : 'short', year: 'numeric', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const monies = new Map<string, Intl.NumberFormat>();

  const t = (key: TextKey, values: TextValues = {}): string => {
    const entry = entries[key];
    if (entry === undefined) return key;
    const count = values['count'];
    const chosen = typeof entry === 'string' ? entry
      : typeof count === 'number' && plural.select(count) === 'one' ? entry.one : entry.other;
    return chosen.replace(/\{(\w{1,40})\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };

  return {
    language,
    t,
    say: (ref) => t(ref.key, ref.values),
    text: (text) => text[language],
    number: (value) => numbers.format(value),
    money(amount, currency = 'EUR') {
      const key = `${currency}${Number.isInteger(amount) ? 0 : 2}`;
      let format = monies.get(key);
      if (!format) {
        format = moneyFormat(tag, currency, Number.isInteger(amount) ? 0 : 2);
        monies.set(key, format);
      }
      return format.format(amount);
    },
    date(iso) {
      const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
      if (!found) return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(iso) ? months.format(new Date(`${iso}-01T00:00:00Z`)) : iso;
      const day = new Date(`${found[0]}T00:00:00Z`);
      return Number.isNaN(day.getTime()) ? iso : dates.format(day);
    },
    list: (items) => lists.format(items),
  };
}

/** A currency code of a text may be anything: an unknown one is written before the number. */
function moneyFormat(tag: string, currency: string, decimals: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  try {
    return new Intl.NumberFormat(tag, { style: 'currency', currency, ...digits });
  } catch {
    return new Intl.NumberFormat(tag, digits);
  }
}
