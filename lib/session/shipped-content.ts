import enterprises from '@/data/enterprises.json';
import { credits } from '@/lib/credits';
import { criterion } from '@/lib/criteria/rows';
import type { Content } from '@/lib/content';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import type { Enterprise } from '@/lib/enterprises/schema';
import { search } from '@/lib/enterprises/search';
import { firstContent } from './first-content';

// The data test proves the form of every row, so that the panel need not.
const rows = enterprises as unknown as readonly Enterprise[];
const MOST_FOUND = 200;

/** The rows that come with the extension, for the views. In: the day (ISO), for thresholds and recency, and the extension's version. */
export function shippedContent(date: string, version: string): Content {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const year = Number(date.slice(0, 4));
  return {
    ...firstContent(date, version),
    criterion,
    enterprise: (id) => byId.get(id) ?? null,
    search: (query) => search(query, rows, { limit: MOST_FOUND, year }).map((hit): EnterpriseMatch => ({ ...hit, unknown: [] })),
    credits,
  };
}
