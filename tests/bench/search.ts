import rows from '@/data/enterprises.json';
import { places } from '@/lib/enterprises/places';
import { search } from '@/lib/enterprises/search';
import { buildIndex } from '@/lib/enterprises/search-index';
import type { Enterprise } from '@/lib/enterprises/schema';

/** Queries with a typing error, a compound, a place, a name: the slow ones of a search box. */
const QUERIES = [
  'shoonmaak Amersfort', 'groenvoorzienig', 'catring tilburg', 'koffievoorziening den haag', 'kantoorschoonmaak', 'relatiegeschenkn', 'vergaderlokatie utrecht', 'heilige bontjes',
  'sociaal ontwikkelbedrijf zeeland', 'leerlingenvervor', 'digitaliseeren archieven', 'naaiatelier roterdam', 'detachring twente', 'kringlop tilbrug', 'drukwrk', 'softwaretesten',
  'verhuizen gemeente ede', 'chocolde', 'inpakwrek', 'energiecoach nijmegen',
];

/** The real rows again and again, with other ids, names and places, up to `count`. */
export function manyRows(count: number): Enterprise[] {
  const real = rows as unknown as Enterprise[];
  return Array.from({ length: count }, (_, number) => {
    const row = real[number % real.length]!;
    const place = places[(number * 7919) % places.length]!;
    return {
      ...row, id: `${row.id}-${number}`, name: number < real.length ? row.name : `${row.name} ${place.name}`, place: place.name, province: place.province, nuts: place.nuts,
      coordinates: { lat: place.lat, lon: place.lon },
    };
  });
}

/** The 95th percentile in milliseconds of searches over `count` rows, after a first round that warms up. */
function p95(count: number): number {
  const index = buildIndex(manyRows(count));
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const query of QUERIES) {
      const start = performance.now();
      search(query, index, { year: 2026 });
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length * 0.95)]! * 100) / 100;
}

/** The figures of the search for the bench report. */
export function searchBench(): { search_5000_p95_ms: number; search_20000_p95_ms: number } {
  return { search_5000_p95_ms: p95(5_000), search_20000_p95_ms: p95(20_000) };
}
