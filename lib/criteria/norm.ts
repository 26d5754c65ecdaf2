import type { CriterionRow } from './rows';

/** From so many people or pieces on a norm per 100,000 euros asks more than one supplier can do. */
const MANY = 10;

/** How many a norm per 100,000 euros comes to for the whole value, when that is a great many; else null. */
export function norm(row: CriterionRow, value: number | null): number | null {
  if (!row.perHundredThousand || value === null) return null;
  const count = Math.round((value / 100_000) * row.perHundredThousand.amount);
  return count > MANY ? count : null;
}
