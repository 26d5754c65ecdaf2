import { threshold } from '@/lib/facts/thresholds';
import type { TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import { lower as lowerCase } from '@/lib/dutch/fold';
import type { ContractValue, Tender } from './rule';

const months = (facts: TenderFacts) => facts.duration?.monthsWithOptions ?? facts.duration?.months ?? null;

/** Value of the contract or one lot, as Aw art. 2.15 counts: the whole term with its options. */
function contractValue(facts: TenderFacts, lot: string | null): ContractValue | null {
  const value = facts.estimatedValue;
  if (!value) return null;
  const term = months(facts);
  const own = lot ? value.lots.find((candidate) => candidate.lot === lot) : undefined;
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

/** What the rules may ask about the tender as a whole. */
export function readTender(document: TenderDocument, facts: TenderFacts, date: string): Tender {
  const lower = lowerCase(document.text);
  const limit = threshold(facts, date);
  const answers = new Map<string | RegExp, boolean>();
  return {
    document,
    facts,
    date,
    lower,
    mentions(what) {
      let answer = answers.get(what);
      if (answer === undefined) {
        answer = typeof what === 'string' ? lower.includes(what) : what.test(lower);
        answers.set(what, answer);
      }
      return answer;
    },
    value: (lot = null) => contractValue(facts, lot),
    aboveThreshold: limit.known ? limit.above : null,
    light: facts.regime?.id === 'light' || facts.procedure?.id === 'light',
    foreign: facts.country !== null && facts.country.code !== 'NL',
  };
}
