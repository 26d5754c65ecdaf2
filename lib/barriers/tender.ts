import { legalSetting } from '@/lib/facts/legal-setting';
import type { TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import { lowerOf } from '@/lib/document/lower';
import type { ContractValue, WholeTender } from './rule';

const months = (facts: TenderFacts) => facts.duration?.monthsWithOptions ?? facts.duration?.months ?? null;

/** Value of the contract or one lot, as Aw art. 2.15 counts: the whole term with its options. */
function contractValue(facts: TenderFacts, lot: string | null): ContractValue | null {
  const value = facts.estimatedValue;
  if (!value) return null;
  const term = months(facts);
  const own = lot ? value.lots.find((candidate) => candidate.lot.toUpperCase() === lot.toUpperCase()) : undefined;
  // The value of all lots together says nothing of one of them.
  if (lot && !own && (value.lots.length || (facts.lots?.count ?? 1) > 1)) return null;
  const amount = own ? (own.max ?? own.amount) : (value.max ?? value.amount);
  const name = own ? { nl: `raming van perceel ${own.lot}`, en: `estimate of lot ${own.lot}` } : { nl: 'raming', en: 'estimate' };
  if (value.per === 'total') {
    return { total: amount, perYear: term ? (amount * 12) / term : null, name, facts: ['estimatedValue'] };
  }
  const perYear = value.per === 'year' ? amount : amount * 12;
  // A contract without a known term counts as 48 months (Aw art. 2.17), but that is a rule for services only: unknown.
  if (!term) return null;
  return { total: (perYear * term) / 12, perYear, name, facts: ['estimatedValue', 'duration'] };
}

/** Characters of the tender in which its own sizes are looked for: they stand with the description of the contract. */
const LOOKED_AT = 100_000;

const NUMBER = /(?<!(?:maximaal|maximum van|ten hoogste|hoogstens|hooguit) )\b(\d{1,3}(?:\.\d{3}){1,3}|\d{2,7})\s{1,3}(\S{1,40})(?:\s{1,3}(\S{1,40}))?(?:\s{1,3}(\S{1,40}))?/g;
const SMALL_WORD = /^[a-zé-]{2,20}$/;

/** The numbers of a lower-case text by what they count: the word after them, or one of the next two when small words stand between. */
function numbersByWord(lower: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  NUMBER.lastIndex = 0;
  for (let hit = NUMBER.exec(lower); hit; hit = NUMBER.exec(lower)) {
    const value = Number(hit[1]!.replace(/\./g, ''));
    for (const word of hit.slice(2)) {
      if (word === undefined) break;
      found.set(word, [...(found.get(word) ?? []), value]);
      if (!SMALL_WORD.test(word)) break;
    }
    // The words after a number may hold the next one.
    NUMBER.lastIndex = hit.index + hit[1]!.length;
  }
  return found;
}

/** What the rules may ask about the tender. */
export function readTender(document: TenderDocument, facts: TenderFacts, date: string): WholeTender {
  const { above, light, foreign } = legalSetting(facts, date);
  const numbers = new Map<string, readonly number[]>();
  let followed: Map<string, number[]> | null = null;
  const lower = () => lowerOf(document);
  return {
    document,
    facts,
    date,
    get lower() { return lower(); },
    numbersBefore(words) {
      const known = numbers.get(words);
      if (known) return known;
      followed ??= numbersByWord(lower().slice(0, LOOKED_AT));
      const expression = new RegExp(`^(?:${words})`);
      const found = [...followed].flatMap(([word, values]) => (expression.test(word) ? values : []));
      numbers.set(words, found);
      return found;
    },
    value: (lot = null) => contractValue(facts, lot),
    aboveThreshold: above,
    light,
    foreign,
  };
}
