import { mainSubjects } from '@/lib/main-subjects';
import { norm } from './norm';
import type { CriterionRow } from './rows';
import { workOf, type Situation } from './situation';

/** Matters that put a social duty on the supplier: never on top of a reserved contract. */
const SOCIAL_DUTY = new Set(['social-return', 'social-return-form', 'social-return-certificate']);
/** Words of Dutch law and schemes: no use in a text under other law. */
const DUTCH_ONLY = /aanbestedingswet|\bpso\b|\bvso\b|praktijkonderwijs|\bbbl\b|\bcao\b|verantwoordelijk marktgedrag|sociaal ontwikkelbedrijf|europese drempel|\bvog\b|\bwmo\b/i;
/** Aw art. 2.82a lid 3: the term of such a contract, in months. */
const RESERVED_SERVICES_MONTHS = 36;
/** Besides what lives on working hours: what has no volume to stand on in the work of lawyers, doctors or trainers. */
const NOT_FOR_PROFESSIONS = new Set(['social-return', 'social-suppliers', 'fixed-price']);
/** So many people on one contract are no norm any more. */
const UNTHINKABLE = 500;
/** Subjects that are bought as goods, unless something says that it is a service. */
const GOODS = new Set(['coffee-tea', 'gifts-christmas', 'food-products', 'textile-workwear', 'furniture-interior', 'refurbished-it']);
/** Work that a sheltered workshop does in care. */
const DAY_WORK = ['dagbesteding', 'arbeidsmatig', 'beschut werk'];

/** True for a text under other law: Dutch articles and schemes have no use there, not even as "already there". */
export function isDutchOnly(row: Pick<CriterionRow, 'kind' | 'matter' | 'text'>): boolean {
  return row.kind === 'reserved-contract' || row.matter === 'invitation' || DUTCH_ONLY.test(row.text.nl);
}

/** Supplies have little work of people, unless the subject lives on it (packing); a nature read from words may be mistaken. */
function hasOtherNature(row: CriterionRow, { nature, natureSure, categories }: Situation): boolean {
  if (!nature) return row.labour === true && row.category === 'cross-category' && GOODS.has(categories[0]?.id ?? 'other');
  const work = workOf(categories[0]?.id ?? 'other');
  if (!row.natures.includes(nature)) return natureSure || work === 'low';
  return row.labour === true && nature === 'supplies' && work !== 'high' && (natureSure || work === 'low');
}

/** True when the value or the term is known and too small, or unknown for a criterion that is only for large or long contracts. */
function hasOtherSize(row: CriterionRow, { value, months, brief }: Situation): boolean {
  if (row.minValue && value !== null && value < row.minValue) return true;
  if (row.minMonths && months !== null && months < row.minMonths) return true;
  if (row.minMonths && months === null && brief) return true;
  if (row.category !== 'cross-category') return false;
  if (row.matter === 'social-return') return value === null && months === null;
  return (row.matter === 'social-suppliers' && value === null) || ((row.minMonths ?? 0) >= 24 && months === null);
}

/** Reserving, and splitting for it: a choice that is not made yet, or work that no sheltered workshop does. */
function cannotReserve(row: CriterionRow, situation: Situation): boolean {
  if (row.kind !== 'reserved-contract' && row.id !== 'X16') return false;
  const { procedure, months, utility, professional, coverage, categories } = situation;
  if (procedure === 'market-consultation' || procedure === 'dynamic-purchasing') return true;
  if (row.matter === 'reserved-services') return utility || professional || (months !== null && months > RESERVED_SERVICES_MONTHS);
  if (row.category !== 'cross-category') return false;
  if (procedure === 'invited' || procedure === 'single-invited') return true;
  return utility || professional || (categories[0]?.id === 'social-services' && !coverage.says(DAY_WORK));
}

/** True when this criterion has no place in this tender, whatever its score. */
export function isOut(row: CriterionRow, situation: Situation): boolean {
  const { coverage, reserved, foreign, professional, procedure } = situation;
  if (foreign && isDutchOnly(row)) return true;
  if (hasOtherNature(row, situation) || hasOtherSize(row, situation) || cannotReserve(row, situation)) return true;
  if (professional && row.category === 'cross-category' && (row.labour || NOT_FOR_PROFESSIONS.has(row.matter))) return true;
  if ((norm(row, situation.value) ?? 0) > UNTHINKABLE) return true;
  if (procedure === 'concession' && row.paid) return true;
  if (row.needs && !coverage.has(row.needs)) return true;
  if (row.mentions && !coverage.says(row.mentions)) return true;
  if (coverage.excludes(row)) return true;
  // Risk analysis and yearly reports are for above the threshold.
  if (row.id === 'X09' && situation.above === false) return true;
  // The draft says that it leaves this out.
  if (row.matter === 'social-return' && coverage.denies(row.matter)) return true;
  return reserved === 'contract' && (SOCIAL_DUTY.has(row.matter) || row.matter === 'small-lots');
}

export interface Subject { score: number; category: string | null }

/** How well the subject of a criterion fits, and by which subject of the tender; null when it does not fit. */
export function subjectFit(row: CriterionRow, situation: Situation): Subject | null {
  const { categories, facts } = situation;
  const near = mainSubjects(categories);
  const best = near[0]?.score ?? 0;
  const own = near.find((one) => one.id === row.category);
  const also = near.find((one) => (row.also as readonly string[]).includes(one.id));
  const cpv = row.cpv.some((code) => facts.cpv.some((fact) => fact.code.startsWith(code.replace(/0+$/, '').padEnd(2, '0'))));
  if (row.category === 'cross-category') {
    if (row.listedOnly) return also || cpv ? { score: 0.5, category: also?.id ?? null } : null;
    // Fits every subject, and so says less about this one.
    return { score: also ? 0.75 : 0.5, category: also?.id ?? categories[0]?.id ?? null };
  }
  if (!own && !also) return null;
  const score = own ? 0.3 + 0.6 * (own.score / best) : 0.3 + 0.4 * (also!.score / best);
  return { score: Math.min(1, score + (cpv ? 0.1 : 0)), category: (own ?? also)!.id };
}
