import { findGone, search, type GoneHit, type SearchHit } from '@/lib/enterprises/search';
import { buildIndex } from '@/lib/enterprises/search-index';
import { enterpriseRows } from './content';

/** Searches as the search box of the panel does. In: the ISO date, for how recent a row was seen. */
export function searchFor(date: string): (query: string) => { hits: SearchHit[]; gone: GoneHit[] } {
  const index = buildIndex(enterpriseRows);
  const year = Number(date.slice(0, 4));
  return (query) => ({ hits: search(query, index, { year }), gone: findGone(query, index) });
}
