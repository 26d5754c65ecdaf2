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

/** Names of regions that are no province, as people search for them, by NUTS code. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  twente: ['NL213'], achterhoek: ['NL225'], veluwe: ['NL221'], 'arnhem nijmegen': ['NL226'], 'rijk van nijmegen': ['NL226'], rivierenland: ['NL224'], betuwe: ['NL224'],
  'west brabant': ['NL411'], 'midden brabant': ['NL415'], 'hart van brabant': ['NL415'], 'noordoost brabant': ['NL416'], 'zuidoost brabant': ['NL414'], kempen: ['NL414'],
  'noord limburg': ['NL421'], 'midden limburg': ['NL422'], 'zuid limburg': ['NL423'], parkstad: ['NL423'], 'zeeuws vlaanderen': ['NL341'], walcheren: ['NL342'], bevelanden: ['NL342'],
  drechtsteden: ['NL364'], rijnmond: ['NL366'], haaglanden: ['NL361', 'NL362'], westland: ['NL362'], bollenstreek: ['NL363'], 'holland rijnland': ['NL363'], gooi: ['NL327'],
  'west friesland': ['NL321'], 'kop van noord holland': ['NL321'], kennemerland: ['NL32A', 'NL323'], ijmond: ['NL323'], zaanstreek: ['NL325'], 'oost groningen': ['NL114'],
  'noord nederland': ['NL11', 'NL12', 'NL13'], 'oost nederland': ['NL21', 'NL22', 'NL23'], 'zuid nederland': ['NL41', 'NL42'], randstad: ['NL32', 'NL35', 'NL36'],
  salland: ['NL212'], 'noord holland noord': ['NL321', 'NL328'], 'zuidoost drenthe': ['NL132'], eemland: ['NL350'],
};

/** NUTS codes of a region by its usual name ("Twente", "West-Brabant"), or null. */
export function findRegion(name: string): readonly string[] | null {
  return REGIONS[placeKey(name).replace(/^(de|het) /, '')] ?? null;
}
