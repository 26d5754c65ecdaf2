import type { Percentage } from './quantities';
import { numberWord } from './number-words';
import type { NumberMention } from './numbers';

const PARTS: Record<string, number> = {
  derde: 3, vierde: 4, kwart: 4, vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10, twintigste: 20, honderdste: 100,
};
/** What stands before the part: "een" derde, "twee" derde, "de" helft. */
const BEFORE = /(?:^|[^a-z\u00df-\u017f])((?:een|één|twee|drie|vier|de|one|a)\s)$/;
const PART_OF = /^\s(?:deel|gedeelte|part|of|van)(?![a-z])/;
const SHARE: Record<string, number> = { 'one third': 100 / 3, 'one quarter': 25, 'a quarter': 25, 'one fifth': 20, 'one tenth': 10, 'de helft': 50, driekwart: 75 };

/** "een derde" is more often a third party than 33%: it counts only with "deel" or "van de". */
function fractionValue(words: string, rest: string, before: string): number | null {
  const fixed = SHARE[words];
  if (fixed !== undefined) return words === 'driekwart' && /^\s(?:jaar|uur)/.test(rest) ? null : fixed;
  const [many, part] = words.split(/\s/) as [string, string];
  const of = PARTS[part]!;
  const times = numberWord(many) ?? 1;
  if (part === 'kwart') return /^\s(?:jaar|uur|eeuw|liter)/.test(rest) ? null : (times * 100) / of;
  if (times > 1) return part === 'derde' || PART_OF.test(rest) || !/^\s[a-z]/.test(rest) ? (times * 100) / of : null;
  if (part === 'derde') return /^\s(?:deel|gedeelte|van (?:de|het|uw|die|alle))(?![a-z])/.test(rest) && !/(?:beroep op|borgstelling van|door|aan|draagkracht van)\s$/.test(before) ? 100 / 3 : null;
  return PART_OF.test(rest) || !/^\s[a-z]/.test(rest) ? 100 / of : null;
}

/** Words that may be the part of a share: "derde", "kwart", "helft". */
export const PART_WORDS: ReadonlySet<string> = new Set([...Object.keys(PARTS), 'helft', 'driekwart', 'third', 'quarter', 'fifth', 'tenth']);

/** The share that a part word at `start` makes with the words round it ("een vijfde", "de helft"); null when it is none. */
export function fractionAt(low: string, start: number, end: number): Percentage | null {
  const word = low.slice(start, end);
  const many = word === 'driekwart' ? '' : BEFORE.exec(low.slice(Math.max(0, start - 7), start))?.[1];
  if (many === undefined) return null;
  const words = many + word;
  if (SHARE[words] === undefined && (many === 'de ' || many === 'a ' || many === 'one ' || PARTS[word] === undefined)) return null;
  const from = start - many.length;
  const value = fractionValue(words, low.slice(end, end + 16), low.slice(Math.max(0, from - 16), from));
  return value === null ? null : { start: from, end, value: Math.round(value * 100) / 100 };
}

const ONE_IN = /^\sop (?:de|elke|iedere)\s$/;

/** "één op de tien" from two numbers that follow each other; null when they make no share. */
export function shareOf(low: string, some: NumberMention, all: NumberMention): Percentage | null {
  if (all.start - some.end > 13 || all.start - some.end < 7 || some.value < 1 || some.value >= all.value || all.scale > 1) return null;
  return ONE_IN.test(low.slice(some.end, all.start)) ? { start: some.start, end: all.end, value: Math.round((some.value * 10_000) / all.value) / 100 } : null;
}
