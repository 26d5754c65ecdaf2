import { findPlace, findPlaces, findProvince, provinceOfNuts, type Place } from '@/lib/enterprises/places';
import type { CodedFacts } from '@/lib/document/document';
import type { Country, Fact, Region } from './facts';
import { coded, labelledValue, placeIn, type Candidate, type FactReader, type Reading } from './reading';

const NUTS = /(?<![a-z0-9])((?:nl|be)\d[0-9a-z]{0,3})(?![a-z0-9])/g;
/** Words before a name that make it a place of the contract. "in" and "te" count in the first blocks only. */
const CUE = /(?<![a-zà-ÿ])((?:gemeenten?|provincies?|regio|omgeving|locaties?|vestigingen?|stad|wijk|in|te|nabij|rondom|plaats van uitvoering:?|werkgebied:?|uitvoeringsplaats:?|standplaats:?)(?:\s(?:de\s)?(?:gemeenten?|provincies?|stad|regio|in|te))?)\s{1,2}/g;
const NAME = /^(?:['\u2019][st][ -])?[A-Z\u00c0-\u00dd][A-Za-z\u00c0-\u00ff'\u2019]{1,30}(?:[- ](?:(?:aan|den|de|het|op|bij|ter|en|a\/d)(?![a-z])|[A-Z\u00c0-\u00dd])[A-Za-z\u00c0-\u00ff'\u2019/]{0,30}){0,4}/;
const WEIGHT: readonly (readonly [RegExp, number])[] = [[/plaats van uitvoering|uitvoeringsplaats|werkgebied/, 4], [/gemeente|provincie|stad/, 3], [/regio|omgeving|locatie|vestiging|nabij|rondom|wijk|standplaats/, 2], [/^(?:in|te)/, 1.5]];
/** A court, a chamber or an address is no place of performance. */
const ELSEWHERE = /rechtbank|arrondissement|gerechtshof|kamer van koophandel|ingeschreven|postbus|statutair|kantoorhoudend|woonachtig|geschillen|referent|\d{4}\s?[a-z]{2}\s/;
/** Blocks in which a bare "in" or "te" makes a place. */
const PASSING = 60;
const LABEL = /plaats van uitvoering|place of performance|nuts|werkgebied|locatie van uitvoering|uitvoeringsplaats|^stad(?: \||$)/;

const ofPlace = (place: Place): Region => ({ nuts: place.nuts, place: place.name, province: place.province });

/** Province or place of the longest known name that starts these words: "Den Haag en omgeving" gives Den Haag. */
export function regionOf(words: string, preferProvince = false): { region: Region; length: number } | null {
  const parts = words.split(/(?<=[\s-])|(?=[\s-])/);
  for (let count = parts.length; count > 0; count -= 1) {
    const name = parts.slice(0, count).join('').trim();
    if (name.length < 2 || /[\s-](?:en|de|den|het|op|bij|ter|aan)$/.test(name)) continue;
    const province = findProvince(name);
    const place = findPlace(name);
    if (province && (preferProvince || !place)) return { region: { nuts: province.nuts, place: null, province: province.name }, length: name.length };
    if (place) return { region: ofPlace(place), length: name.length };
  }
  return null;
}

function named(here: Reading): Candidate<Region>[] {
  const original = here.block.text.slice(here.sentence.start, here.sentence.end);
  const own = labelledValue(here);
  const labelled = LABEL.test(here.context) || (own !== null && LABEL.test(own.label));
  const found: Candidate<Region>[] = [];
  for (const hit of here.lower.matchAll(CUE)) {
    const cue = hit[1]!;
    const start = hit.index + hit[0].length;
    // A name starts with a capital, or with 's or 't.
    const first = original.charCodeAt(start);
    if (!((first >= 65 && first <= 90) || first === 39 || first === 0x2019) || (here.index >= PASSING && /^(?:in|te)$/.test(cue))) continue;
    const name = NAME.exec(original.slice(start, start + 70))?.[0];
    if (!name) continue;
    if (ELSEWHERE.test(here.lower.slice(Math.max(0, start - 60), start + 40)) && !labelled) continue;
    const region = regionOf(name, cue.includes('provincie'));
    if (!region) continue;
    // "Best" and "Goes" are places only after "gemeente" or "stad".
    const strong = /gemeente|stad|provincie|plaats van|werkgebied/.test(cue);
    if (region.region.place && !strong && findPlaces(region.region.place)[0]?.word) continue;
    const weight = WEIGHT.find(([words]) => words.test(cue))?.[1] ?? 1;
    found.push({ value: region.region, weight: labelled ? 5 : weight + (here.index < 8 ? 0.5 : 0), place: placeIn(here, { start, end: start + region.length }) });
  }
  if (labelled && !found.length) found.push(...bare(here, original, own?.start ?? 0));
  if (labelled) found.push(...belgian(here));
  return found;
}

/** A field or row that holds names only: "Tilburg, Breda". */
function bare(here: Reading, original: string, from: number): Candidate<Region>[] {
  const found: Candidate<Region>[] = [];
  for (const start of original.matchAll(/(?:^|[\s,;(/])(?=['\u2019A-Z\u00c0-\u00dd])/g)) {
    const at = start.index + start[0].length;
    if (at < from || at < (found[found.length - 1]?.place.end ?? 0) - here.block.start - here.sentence.start) continue;
    const region = regionOf(NAME.exec(original.slice(at, at + 70))?.[0] ?? '');
    if (region) found.push({ value: region.region, weight: 5, place: placeIn(here, { start: at, end: at + region.length }) });
  }
  return found;
}

const BELGIAN: readonly (readonly [name: string, nuts: string, words: RegExp])[] = [['Vlaanderen', 'BE2', /vlaanderen|vlaamse? gewest/], ['Wallonië', 'BE3', /wallonië|waals gewest/], ['Brussel', 'BE1', /(?<![a-z])brussel(?![a-z])|brussels[a-z ]{0,20} gewest/]];

/** The three parts of Belgium, in a field or row for the place of performance. */
function belgian(here: Reading): Candidate<Region>[] {
  return BELGIAN.flatMap(([province, nuts, words]) => {
    const hit = words.exec(here.lower);
    return hit ? [{ value: { nuts, place: null, province }, weight: 5, place: placeIn(here, { start: hit.index, end: hit.index + hit[0].length }) }] : [];
  });
}

/** Region of a NUTS code; the place is not known from a code. */
export function regionOfNuts(code: string): Region {
  const nuts = code.toUpperCase();
  return { nuts, place: null, province: provinceOfNuts(nuts)?.name ?? null };
}

/** Places of performance in the text: NUTS codes, municipalities, towns and provinces with a cue. */
export const regionsReader: FactReader<Region> = {
  gate: 0,
  until: 250,
  cue: /gemeente|provincie|regio|omgeving|locatie|vestiging|stad|wijk|(?:in|te)\s|nabij|rondom|plaats van|werkgebied|nuts|standplaats|uitvoeringsplaats/,
  read(here) {
    const found: Candidate<Region>[] = [];
    if (here.lower.includes('nuts') || here.context.includes('nuts')) {
      for (const hit of here.lower.matchAll(NUTS)) {
        if (hit[1]!.length < 3) continue;
        found.push({ value: regionOfNuts(hit[1]!), weight: 5, place: placeIn(here, { start: hit.index, end: hit.index + hit[0].length }) });
      }
    }
    return [...found, ...named(here)];
  },
};

export function codedRegions(facts: CodedFacts | null): Candidate<Region>[] {
  return (facts?.nuts ?? []).map((code) => ({ value: regionOfNuts(code), weight: 9, place: coded }));
}

const MOST = 6;
/** A notice has a code for every lot. */
const MOST_CODED = 40;

/** A code of the one country in a contract of the other is a slip of the form; kept when it is all there is to go by. */
const ofCountry = (nuts: string | null, country: Country['code'] | null) => country === null || country === 'other' || nuts === null || !/^(?:NL|BE)/.test(nuts) || nuts.startsWith(country);

/** The places that the text speaks of most; a place that is named once in passing is none. Best first, at most six; of the codes of a notice all. */
export function settleRegions(candidates: readonly Candidate<Region>[], country: Country['code'] | null): Fact<Region>[] {
  const sums = new Map<string, { sum: number; best: number; first: Candidate<Region> }>();
  for (const candidate of candidates) {
    if (candidate.place.from === 'code' && !ofCountry(candidate.value.nuts, country)) continue;
    // Haren and Aalst are Belgian too: in a foreign tender our list of places says nothing.
    if (country !== null && country !== 'NL' && candidate.value.place !== null) continue;
    const key = candidate.value.place ?? candidate.value.province ?? candidate.value.nuts ?? '';
    const known = sums.get(key);
    if (!known) sums.set(key, { sum: candidate.weight, best: candidate.weight, first: candidate });
    else {
      known.sum += candidate.weight;
      if (candidate.weight > known.best) { known.best = candidate.weight; known.first = candidate; }
    }
  }
  const ranked = [...sums.values()].sort((one, other) => other.best - one.best || other.sum - one.sum);
  const certain = ranked.filter(({ best }) => best >= 5);
  const chosen = certain.length ? certain : ranked.filter(({ best, sum }) => best >= 3 || sum >= 3);
  // A code for the whole country or a province says less than the place that the text names.
  const places = chosen.filter(({ first }) => first.value.place !== null);
  const rest = chosen.filter(({ first }) => first.value.place === null && !places.some((one) => one.first.value.province === first.value.province));
  return [...places, ...rest].slice(0, certain.some(({ first }) => first.place.from === 'code') ? MOST_CODED : MOST).map(({ first }) => ({ ...first.value, ...first.place }));
}
