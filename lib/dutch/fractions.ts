import type { Percentage } from './quantities';
import { numberWord } from './numbers';

const PARTS: Record<string, number> = {
  derde: 3, vierde: 4, kwart: 4, vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10, twintigste: 20, honderdste: 100,
};
const FRACTION = /(driekwart|(?:een|één|twee|drie|vier)\s(?:derde|vierde|kwart|vijfde|zesde|zevende|achtste|negende|tiende|twintigste|honderdste)|de helft|half of|a quarter|one (?:third|quarter|fifth|tenth))(?![a-z])/g;
const ONE_IN = /((?:één|een|twee|drie|vier|\d{1,2})) op (?:de|elke|iedere) ((?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|\d{1,3}))(?![a-z\d])/g;
const PART_OF = /^\s(?:deel|gedeelte|part|of|van)(?![a-z])/;
const HINT = /kwart|helft|derde|vierde|vijfde|tiende|twintigste|zesde|achtste| op (?:de|elke|iedere) |half of|third|quarter|fifth/;

const SHARE: Record<string, number> = { 'one third': 100 / 3, 'one quarter': 25, 'a quarter': 25, 'one fifth': 20, 'one tenth': 10, 'half of': 50, 'de helft': 50, driekwart: 75 };

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

/** Adds shares in words to `into`, in the order of the text: "een vijfde", "de helft", "één op de tien". */
export function readFraction(low: string, into: Percentage[]): void {
  if (!HINT.test(low)) return;
  for (const hit of low.matchAll(FRACTION)) {
    const start = hit.index;
    if (start > 0 && /[a-z\u00df-\u017f]/.test(low.charAt(start - 1))) continue;
    const end = start + hit[0].length;
    const value = fractionValue(hit[0], low.slice(end, end + 16), low.slice(Math.max(0, start - 16), start));
    if (value !== null) into.push({ start, end, value: Math.round(value * 100) / 100 });
  }
  for (const hit of low.matchAll(ONE_IN)) {
    const start = hit.index;
    if (start > 0 && /[a-z\u00df-\u017f\d]/.test(low.charAt(start - 1))) continue;
    const some = /\d/.test(hit[1]!) ? Number(hit[1]) : numberWord(hit[1]!)!;
    const all = /\d/.test(hit[2]!) ? Number(hit[2]) : numberWord(hit[2]!)!;
    if (some < all) into.push({ start, end: start + hit[0].length, value: Math.round((some * 10_000) / all) / 100 });
  }
  into.sort((one, other) => one.start - other.start);
}
