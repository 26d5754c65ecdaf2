import regions from '@/data/regions.json';
import { fold } from '@/lib/dutch/fold';

/** A town, village or municipality of the Netherlands. Coordinates in degrees, WGS 84. */
export interface Place {
  name: string;
  municipality: string;
  province: string;
  /** NUTS 3. */
  nuts: string;
  lat: number;
  lon: number;
  aliases?: string[];
  /** The name is an ordinary word or surname too ("Best", "Goes"): a place only with a cue. */
  word?: boolean;
}

export interface Province { name: string; nuts: string; aliases: string[] }

export interface Coordinates { lat: number; lon: number }

/** All places; of one name the largest stands first. */
export const places: readonly Place[] = regions.places;
export const provinces: readonly Province[] = regions.provinces;

/** NUTS codes of before 2024 that older tenders carry. */
const OLD_NUTS: Readonly<Record<string, string>> = { NL31: 'NL35', NL33: 'NL36' };

/** One spelling for one name: no accents, "a/d" in full, hyphens and apostrophes as spaces, without "gemeente". */
export function placeKey(name: string): string {
  return fold(name)
    .replace(/\ba\/d\b/g, 'aan den').replace(/\b(st|sint)\.?[ -]/g, 'sint ').replace(/['’.]/g, '').replace(/[-/]/g, ' ').replace(/\(.{0,20}\)/g, ' ')
    .replace(/^(gemeente|stad|regio|omgeving) /, '').replace(/\s+/g, ' ').trim();
}

let byKey: Map<string, Place[]> | null = null;

/** Made at first use: a panel that never looks for a place pays nothing. */
function index(): Map<string, Place[]> {
  if (byKey) return byKey;
  byKey = new Map();
  for (const place of places) {
    for (const name of [place.name, ...(place.aliases ?? [])]) {
      const key = placeKey(name);
      const found = byKey.get(key);
      if (found) found.push(place);
      else byKey.set(key, [place]);
    }
  }
  return byKey;
}

/** Every place of that name, largest first; empty when there is none. */
export function findPlaces(name: string): readonly Place[] {
  return index().get(placeKey(name)) ?? [];
}

/**
 * The place that a name means: the one in `province` when given, else the largest of that name. Null when unknown.
 * Accents, hyphens, "a/d" and "gemeente" make no difference.
 */
export function findPlace(name: string, province?: string | null): Place | null {
  const found = findPlaces(name);
  return (province ? found.find((place) => place.province === province) : undefined) ?? found[0] ?? null;
}

let provinceByKey: Map<string, Province> | null = null;

/** The province of a name or alias ("Fryslân", "Brabant", "provincie Utrecht"), or null. */
export function findProvince(name: string): Province | null {
  provinceByKey ??= new Map(provinces.flatMap((province) => [province.name, ...province.aliases].map((alias) => [placeKey(alias), province] as const)));
  return provinceByKey.get(placeKey(name).replace(/^provincie /, '')) ?? null;
}

/** The province in which a NUTS code of level 2 or 3 lies; null for a wider or a foreign code. */
export function provinceOfNuts(nuts: string): Province | null {
  const code = nuts.slice(0, 4);
  return provinces.find((province) => province.nuts === (OLD_NUTS[code] ?? code)) ?? null;
}

/** Distance over the globe in kilometres. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const radians = Math.PI / 180;
  const a = Math.sin(((to.lat - from.lat) * radians) / 2) ** 2
    + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(((to.lon - from.lon) * radians) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(a));
}

let centres: Map<string, Coordinates> | null = null;

/** The middle of the places in a NUTS 2 or 3 area, or null for an unknown code. */
export function centreOf(nuts: string): Coordinates | null {
  if (!centres) {
    const sums = new Map<string, { lat: number; lon: number; count: number }>();
    for (const place of places) {
      for (const code of [place.nuts, place.nuts.slice(0, 4)]) {
        const sum = sums.get(code) ?? { lat: 0, lon: 0, count: 0 };
        sums.set(code, { lat: sum.lat + place.lat, lon: sum.lon + place.lon, count: sum.count + 1 });
      }
    }
    centres = new Map([...sums].map(([code, sum]) => [code, { lat: sum.lat / sum.count, lon: sum.lon / sum.count }]));
  }
  return centres.get(OLD_NUTS[nuts] ?? nuts) ?? null;
}
