import type { CategoryScore } from '@/lib/analyse';
import { categoryName } from '@/lib/facts/categories';
import type { CategoryId } from '@/lib/facts/category-ids';
import type { Nature, TenderFacts } from '@/lib/facts/facts';
import type { Threshold } from '@/lib/facts/thresholds';
import { wholeValue } from '@/lib/facts/whole-value';
import type { LocalText } from '@/lib/local-text';
import type { Coverage } from './covered';
import { subjects, type WorkShare } from './work';

/** What the ranking and its explanation need to know of a tender. */
export interface Situation {
  facts: TenderFacts;
  categories: readonly CategoryScore[];
  coverage: Coverage;
  nature: Nature['id'] | null;
  /** True when a code, a field or the user says the nature; words alone may be mistaken. */
  natureSure: boolean;
  /** Euros over the whole term with options; the upper end of a range. */
  value: number | null;
  months: number | null;
  /** Above the European threshold; null when unknown. */
  above: boolean | null;
  thresholdAmount: number | null;
  /** The procedure says so, not the value. */
  light: boolean;
  consultation: boolean;
  /** The text is not under Dutch law. */
  foreign: boolean;
  /** The whole contract is reserved, only a lot, or nothing. */
  reserved: 'contract' | 'lot' | null;
}

/** Works, supplies or services by the first digits of the CPV code: 45, then 0-44 and 48, then the rest. */
function natureOfCpv(code: string): Nature['id'] {
  const division = Number(code.slice(0, 2));
  if (division === 45) return 'works';
  return division <= 44 || division === 48 ? 'supplies' : 'services';
}

function reservedScope(facts: TenderFacts, coverage: Coverage): Situation['reserved'] {
  if (facts.reserved) return facts.reserved.scope;
  const words = coverage.has('reserved') ?? coverage.has('reserved-services');
  if (!words) return null;
  return /\bperce+l|\blot\b|\bp\d\b/i.test(words.quote ?? '') || (facts.lots?.count ?? 1) > 1 ? 'lot' : 'contract';
}

/** Gathers what is known; nothing is guessed: unknown stays null. */
export function readSituation(categories: readonly CategoryScore[], facts: TenderFacts, threshold: Threshold, coverage: Coverage): Situation {
  const value = wholeValue(facts);
  const main = facts.cpv[0];
  return {
    facts,
    categories,
    coverage,
    nature: facts.nature?.id ?? (main ? natureOfCpv(main.code) : null),
    natureSure: facts.nature === null || facts.nature.from !== 'text' || (main !== undefined && natureOfCpv(main.code) === facts.nature.id),
    value: value ? value.max ?? value.amount : null,
    months: facts.duration ? facts.duration.monthsWithOptions ?? facts.duration.months : null,
    above: threshold.known ? threshold.above : null,
    thresholdAmount: threshold.known ? threshold.amount : null,
    light: facts.regime?.id === 'light' || facts.procedure?.id === 'light',
    consultation: facts.procedure?.id === 'market-consultation',
    foreign: facts.country !== null && facts.country.code !== 'NL',
    reserved: reservedScope(facts, coverage),
  };
}

/** A subject in running text. */
export const subjectName = (id: string): LocalText => subjects[id as CategoryId]?.name ?? categoryName(id);

/** How much of a subject is work of people. */
export const workOf = (id: string): WorkShare => subjects[id as CategoryId]?.work ?? 'some';
