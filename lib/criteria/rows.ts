/// <reference types="vite/client" />
import type { CriterionData } from './schema';

/** A criterion with the subject of its file; `cross-category` fits every subject. */
export type CriterionRow = CriterionData & { category: string };

const files = import.meta.glob<readonly CriterionData[]>('@/data/criteria/*.json', { eager: true, import: 'default' });

/** All criteria, sorted by id. */
export const criteria: readonly CriterionRow[] = Object.entries(files)
  .flatMap(([path, rows]) => {
    const category = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    return rows.map((row) => ({ ...row, category }));
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(criteria.map((row) => [row.id, row]));

/** The criterion with this id, or null. */
export function criterion(id: string): CriterionRow | null {
  return byId.get(id) ?? null;
}

/** The criteria of a subject: its own, those that fit it too, and the ones for every subject. */
export function criteriaFor(category: string): readonly CriterionRow[] {
  return criteria.filter((row) => row.category === category || row.category === 'cross-category' || (row.also as readonly string[]).includes(category));
}
