import type { LocalText } from '@/lib/local-text';
import type { Enterprise, EnterpriseKind } from './schema';
import { kindNames, lastSeen } from './wording';

/** What the list is narrowed to; empty is everything. */
export interface EnterpriseFilter { province: string | null; kinds: ReadonlySet<string>; certificate: boolean }

export const noFilter: EnterpriseFilter = { province: null, kinds: new Set(), certificate: false };

export interface FilterChoices {
  /** Provinces of these enterprises by alphabet, and kinds by number, each with how many there are. */
  provinces: readonly { name: string; count: number }[];
  kinds: readonly { id: EnterpriseKind; count: number }[];
  certificates: number;
}

/** One that works in the whole country is no less near: it stays with every province. */
const inProvince = (row: Enterprise, province: string) => row.province === province || row.serviceArea === 'national';

/** True when the enterprise stays in the list. */
export function passes(row: Enterprise, filter: EnterpriseFilter): boolean {
  return (filter.province === null || inProvince(row, filter.province))
    && (filter.kinds.size === 0 || filter.kinds.has(row.kind))
    && (!filter.certificate || row.certificates.length > 0);
}

/** What these enterprises can be narrowed by. */
export function filterChoices(rows: readonly Enterprise[]): FilterChoices {
  const provinces = new Map<string, number>();
  const kinds = new Map<EnterpriseKind, number>();
  for (const row of rows) {
    if (row.province) provinces.set(row.province, (provinces.get(row.province) ?? 0) + 1);
    kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1);
  }
  return {
    provinces: [...provinces].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    kinds: [...kinds].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count),
    certificates: rows.filter((row) => row.certificates.length > 0).length,
  };
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/**
 * Whether an enterprise was seen so lately that it very likely still exists.
 * @param date ISO date of today
 */
export function seenLately(row: Pick<Enterprise, 'lastSeenYear'>, date: string): boolean {
  return lastSeen(row, yearOf(date)).confirmed;
}

/**
 * The reasons of a match without those that a card says in a line of its own: the kind, and when it was last seen.
 * @param date ISO date of today
 */
export function besidesTheCard(texts: readonly LocalText[], row: Enterprise, date: string): readonly LocalText[] {
  const said = new Set([kindNames[row.kind].nl, lastSeen(row, yearOf(date)).text.nl]);
  return texts.filter((text) => !said.has(text.nl));
}
