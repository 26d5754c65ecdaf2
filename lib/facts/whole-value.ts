import type { TenderFacts } from './facts';

/** A contract of unknown length counts as 48 months: Aw art. 2.17. */
const UNKNOWN_TERM = 48;

/** Value over the whole term, in euros without VAT. `assumed` is true when the term of 48 months was taken (Aw art. 2.17). */
export interface WholeValue { amount: number; max: number | null; assumed: boolean }

/**
 * The value of the contract over its whole term with options (Aw art. 2.15): a yearly or monthly value times the duration.
 * Null when the value is unknown, or when it is per year and the duration is unknown for works and supplies.
 */
export function wholeValue(facts: TenderFacts): WholeValue | null {
  const value = facts.estimatedValue;
  if (!value) return null;
  if (value.per === 'total') return { amount: value.amount, max: value.max, assumed: false };
  const months = facts.duration?.monthsWithOptions ?? facts.duration?.months ?? (facts.nature?.id === 'services' ? UNKNOWN_TERM : null);
  if (months === null) return null;
  const times = value.per === 'year' ? months / 12 : months;
  const round = (amount: number) => Math.round(amount * times * 100) / 100;
  return { amount: round(value.amount), max: value.max === null ? null : round(value.max), assumed: facts.duration === null };
}
