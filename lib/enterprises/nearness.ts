import type { TenderFacts } from '@/lib/facts/facts';
import type { LocalText } from '@/lib/local-text';
import { distanceKm, findPlace, provinceOfNuts, type Coordinates } from './places';
import type { Enterprise } from './schema';
import { distanceText } from './wording';

/** Where a tender is performed: spots with a name, and NUTS areas. */
export interface WantedPlace { spots: readonly (Coordinates & { name: string; nuts: string })[]; areas: readonly string[] }

/** NUTS 3 or 2; a whole part of the country ("NL4") or the country says nothing about distance. */
const isArea = (nuts: string): boolean => /^NL[0-9A-Z]{2,3}$/.test(nuts);

/** The places of performance of a tender; the town of the buyer when the text names none. Null when neither is known. */
export function wantedPlace(facts: TenderFacts): WantedPlace | null {
  const spots: (Coordinates & { name: string; nuts: string })[] = [];
  const areas = new Set<string>();
  for (const region of facts.regions.slice(0, 12)) {
    const place = region.place ? findPlace(region.place, region.province) : null;
    if (place) spots.push({ name: place.name, lat: place.lat, lon: place.lon, nuts: place.nuts });
    else if (region.nuts && isArea(region.nuts)) areas.add(region.nuts);
  }
  if (!spots.length && !areas.size && facts.buyer?.name) {
    const town = /\bgemeente ((?:(?:'s-|den |de |het )?[A-Z][\w'-]+)(?: (?:aan den|op|en|aan de) [A-Z]?[\w'-]+)?)/.exec(facts.buyer.name);
    const place = town ? findPlace(town[1]!) : null;
    if (place) spots.push({ name: place.name, lat: place.lat, lon: place.lon, nuts: place.nuts });
  }
  return spots.length || areas.size ? { spots, areas: [...areas] } : null;
}

function nearest(row: Enterprise, wanted: WantedPlace): { km: number; name: string } | null {
  if (!row.coordinates || !wanted.spots.length) return null;
  return wanted.spots.map((spot) => ({ km: distanceKm(spot, row.coordinates!), name: spot.name })).sort((a, b) => a.km - b.km)[0]!;
}

const sameArea = (row: Enterprise, wanted: WantedPlace): boolean => row.nuts !== null && wanted.areas.some((area) => row.nuts!.startsWith(area) || area.startsWith(row.nuts!));

/**
 * How near a row is, 1 (there) to 0 (elsewhere); null when that cannot be said. Steps, not a formula: up to 10 km, 25, 50, 75, or the same province.
 */
export function nearness(row: Enterprise, wanted: WantedPlace): number | null {
  const place = nearest(row, wanted);
  if (place) {
    if (place.km <= 10) return 1;
    if (place.km <= 25) return 0.8;
    if (place.km <= 50) return 0.45;
    if (place.km <= 75) return 0.2;
  }
  if (sameArea(row, wanted)) return 0.8;
  const provinces = new Set([...wanted.spots.map(({ nuts }) => nuts), ...wanted.areas].map((nuts) => provinceOfNuts(nuts)?.name));
  if (row.province && provinces.has(row.province)) return place ? 0.2 : 0.4;
  return row.province ? 0 : null;
}

/** The nearness in words, when it is a reason: a distance up to 75 km, or the province. */
export function isNear(row: Enterprise, wanted: WantedPlace): LocalText | null {
  const place = nearest(row, wanted);
  if (place && place.km <= 75) return distanceText(place.km, place.name);
  if (!nearness(row, wanted)) return null;
  return row.province ? { nl: `in ${row.province}`, en: `in ${row.province}` } : null;
}
