import { categoryName } from '@/lib/facts/categories';
import type { LocalText } from '@/lib/local-text';
import { distanceKm, placeKey } from './places';
import { readQuery, type Query } from './query';
import { notSocial, type Enterprise } from './schema';
import { FIELD_WEIGHT, hasWord, indexOf, nameKey, stemOf, type SearchIndex } from './search-index';
import { distanceText, goneText, kindNames, lastSeen, yearsUnseen } from './wording';

export interface SearchHit {
  id: string;
  name: string;
  /** Higher is better; only comparable within one search. */
  score: number;
  why: LocalText[];
}

/** A ceased or renamed organisation that was searched by name, and what became of it. */
export interface GoneHit { id: string; name: string; text: LocalText; successor: string | null }

export interface SearchOptions {
  /** At most so many results; 10 when not given. */
  limit?: number;
  /** The year of today, for how recent a row was seen. The search has no clock; without it recency does not count. */
  year?: number;
}

// Weights: what a searcher means first goes first. They only matter against each other.
/** The whole name or an alias was typed. */
const NAME = 40;
/** A word of the name, by how rare it is. */
const NAME_WORD = 4;
/** The subject that the words mean (lexicon), by how surely. */
const SUBJECT = 12;
/** A word that the row uses itself, by field and rarity. */
const WORD = 3;
/** Every word of the query is answered, not only one of them. */
const ALL_WORDS = 5;
/** In the place itself; less with the distance. */
const PLACE = [[1.5, 10], [10, 8], [25, 6], [50, 3]] as const;
const SAME_PROVINCE = 2;
/** Names the place in its offers ("op meerdere locaties in Tilburg"). */
const MENTIONS_PLACE = 6;
const NATIONAL = 2;
const AREA = 8;
const KIND = 8;
const RESERVED = 9;
/** Seen this year; nothing when over ten years ago. */
const RECENT = 2.5;
const ACTIVE = 1;
/** No social enterprise: below those that are, at equal fit. */
const NOT_SOCIAL = -4;
/** A subject, word or name must say something; a place alone is no answer to "catering Tilburg". */
const EVIDENCE = 1.5;

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
};

interface Tally { score: Float64Array; evidence: Float64Array; /** Words of the query that the row answers, as bits. */ bits: Int32Array; touched: number[] }

function add(tally: Tally, row: number, points: number, bits = 0): void {
  if (tally.score[row] === 0 && tally.evidence[row] === 0) tally.touched.push(row);
  tally.score[row]! += points;
  tally.evidence[row]! += points;
  tally.bits[row]! |= bits;
}

function addSubjects(query: Query, index: SearchIndex, tally: Tally): void {
  for (const [category, { weight, bits }] of query.subjects) {
    for (const { row, share } of index.byCategory.get(category) ?? []) if (index.live[row]) add(tally, row, SUBJECT * weight * share, weight >= 0.6 ? bits : 0);
  }
}

function addWords(query: Query, index: SearchIndex, tally: Tally): void {
  for (const { stem, rarity, corrected, bit } of query.words) {
    for (const { row, field } of index.postings.get(stem) ?? []) {
      if (index.live[row]) add(tally, row, (field === 'name' ? NAME_WORD : WORD) * FIELD_WEIGHT[field] * rarity * (corrected ? 0.8 : 1), bit);
    }
  }
}

/** Points for where a row is: per spot, because many rows share one. */
function spotPoints(query: Query, index: SearchIndex): Float64Array | null {
  if (!query.places.length) return null;
  return Float64Array.from(index.spots, (spot) => {
    const km = Math.min(...query.places.map((place) => distanceKm(place, spot)));
    return PLACE.find(([within]) => km <= within)?.[1] ?? 0;
  });
}

function addPlaces(query: Query, index: SearchIndex, tally: Tally, rows: Iterable<number>): void {
  const points = spotPoints(query, index);
  const provinces = new Set(query.places.map((place) => place.province));
  const wanted = query.places.length > 0 || query.areas.length > 0;
  for (const row of rows) {
    const enterprise = index.rows[row]!;
    const spot = index.spotOf[row]!;
    let score = 0;
    if (points && spot >= 0) score += points[spot]!;
    if (points && enterprise.province && provinces.has(enterprise.province)) score += SAME_PROVINCE;
    if (query.areas.some((area) => enterprise.nuts?.startsWith(area))) score += AREA;
    if (wanted && enterprise.serviceArea === 'national') score += NATIONAL;
    tally.score[row]! += score;
  }
  for (const name of new Set(query.places.map((place) => placeKey(place.name)))) {
    for (const { row, field } of index.postings.get(stemOf(name)) ?? []) if (index.live[row] && tally.evidence[row]! > 0 && field !== 'name') tally.score[row]! += MENTIONS_PLACE;
  }
}

function addRow(query: Query, row: Enterprise, year: number | undefined): number {
  let score = 0;
  if (query.kinds.has(row.kind) || (row.unconfirmed.kind && query.kinds.has(row.unconfirmed.kind))) score += KIND;
  if (query.reserved && row.reservedHint) score += RESERVED;
  if (year !== undefined) score += RECENT * Math.max(0, 1 - (yearsUnseen(row, year) ?? 10) / 10);
  if (row.status === 'active') score += ACTIVE;
  if (notSocial.has(row.kind)) score += NOT_SOCIAL;
  return score;
}

function reasons(query: Query, index: SearchIndex, row: number, year: number | undefined): LocalText[] {
  const enterprise = index.rows[row]!;
  const why: LocalText[] = [];
  if (query.named.has(row)) why.push({ nl: 'naam komt overeen', en: 'name matches' });
  const subjects = [...query.subjects].filter(([id]) => (enterprise.categories.includes(id as never) || enterprise.unconfirmed.categories?.includes(id as never)))
    .sort(([, a], [, b]) => b.weight - a.weight).slice(0, 2).map(([id]) => categoryName(id));
  for (const name of subjects) why.push({ nl: `past bij ${name.nl.toLowerCase()}`, en: `fits ${name.en.toLowerCase()}` });
  // The word as it was typed, or else the part of it that the row has.
  const found = query.words.filter(({ stem }) => hasWord(index, stem, row));
  const mentioned = [...new Set(found.filter(({ word, bit }) => !found.some((other) => other.bit === bit && other.word.length > word.length)).map(({ word }) => word))].slice(0, 4);
  if (mentioned.length) why.push({ nl: `noemt ${mentioned.map((word) => `"${word}"`).join(', ')}`, en: `mentions ${mentioned.map((word) => `"${word}"`).join(', ')}` });
  if (query.kinds.has(enterprise.kind)) why.push(kindNames[enterprise.kind]);
  if (query.reserved && enterprise.reservedHint) why.push({ nl: 'mogelijk voor een voorbehouden opdracht; een vermelding bewijst niets', en: 'possibly for a reserved contract; a listing proves nothing' });
  if (query.places.length && enterprise.coordinates) {
    const nearest = query.places.map((place) => ({ place, km: distanceKm(place, enterprise.coordinates!) })).sort((a, b) => a.km - b.km)[0]!;
    if (nearest.km <= 75) why.push(distanceText(nearest.km, nearest.place.name));
  } else if (query.areaName && query.areas.some((area) => enterprise.nuts?.startsWith(area))) why.push({ nl: `in ${enterprise.province ?? query.areaName}`, en: `in ${enterprise.province ?? query.areaName}` });
  if (query.places.length + query.areas.length && enterprise.serviceArea === 'national') why.push({ nl: 'werkt landelijk, volgens de bron', en: 'works nationally, according to the source' });
  if (notSocial.has(enterprise.kind)) why.push(kindNames[enterprise.kind]);
  for (const { from, to } of query.corrected.slice(0, 1)) why.push({ nl: `"${from}" gelezen als "${to}"`, en: `"${from}" read as "${to}"` });
  if (year !== undefined) why.push(lastSeen(enterprise, year).text);
  return why;
}

/** The best rows, in order; a heap of `limit`, because sorting thousands of rows costs more than the search. */
function best(tally: Tally, rows: Iterable<number>, index: SearchIndex, limit: number): number[] {
  const top: number[] = [];
  const before = (a: number, b: number) => tally.score[b]! - tally.score[a]! || (index.rows[a]!.id < index.rows[b]!.id ? -1 : 1);
  for (const row of rows) {
    if (top.length === limit && tally.score[row]! <= tally.score[top[limit - 1]!]!) continue;
    let at = top.length;
    while (at > 0 && before(row, top[at - 1]!) < 0) at -= 1;
    top.splice(at, 0, row);
    if (top.length > limit) top.pop();
  }
  return top;
}

/**
 * Searches the enterprises as the search box does. In: what was typed (any string), the rows or their index. Out: the best rows, best first, each
 * with the reasons; ceased and renamed rows never (see `findGone`). An empty or meaningless query gives nothing. Never throws.
 */
export function search(query: string, rows: readonly Enterprise[] | SearchIndex, options: SearchOptions = {}): SearchHit[] {
  const index = 'postings' in rows ? rows : indexOf(rows);
  const limit = options.limit ?? 10;
  const wanted = readQuery(query, index);
  const tally: Tally = { score: new Float64Array(index.rows.length), evidence: new Float64Array(index.rows.length), bits: new Int32Array(index.rows.length), touched: [] };
  addSubjects(wanted, index, tally);
  addWords(wanted, index, tally);
  for (const row of wanted.named) if (index.live[row]) add(tally, row, NAME);
  const asksMore = wanted.subjects.size > 0 || wanted.words.length > 0 || wanted.named.size > 0;
  const asksPlaceOrKind = wanted.places.length > 0 || wanted.areas.length > 0 || wanted.kinds.size > 0 || wanted.reserved;
  if (!asksMore && !asksPlaceOrKind) return [];
  const candidates = asksMore ? tally.touched.filter((row) => tally.evidence[row]! >= EVIDENCE) : [...index.rows.keys()].filter((row) => index.live[row]);
  addPlaces(wanted, index, tally, candidates);
  const asked = countBits(wanted.bits);
  for (const row of candidates) {
    tally.score[row]! += addRow(wanted, index.rows[row]!, options.year);
    if (asked > 1) tally.score[row]! += ALL_WORDS * (countBits(tally.bits[row]!) / asked);
  }
  return best(tally, candidates, index, limit).filter((row) => asksMore || tally.score[row]! >= 5).map((row) => ({
    id: index.rows[row]!.id,
    name: index.rows[row]!.name,
    score: Math.round(tally.score[row]! * 100) / 100,
    why: reasons(wanted, index, row, options.year),
  }));
}

/** So many letters of a name are enough to mean it ("presikhaaf" for "Presikhaaf Bedrijven"). */
const NAME_BEGINS = 6;

/** Ceased and renamed organisations whose name or alias was typed (spaces, signs and capitals aside), whole or its first six letters and more. */
export function findGone(query: string, rows: readonly Enterprise[] | SearchIndex): GoneHit[] {
  const index = 'postings' in rows ? rows : indexOf(rows);
  const key = nameKey(query);
  if (!key) return [];
  const named = index.rows.flatMap((row, number) => (!index.live[number] && (index.byName.get(key)?.includes(number)
    || (key.length >= NAME_BEGINS && [row.name, ...row.aliases].some((name) => nameKey(name).startsWith(key)))) ? [row] : []));
  return named.map((row) => ({ id: row.id, name: row.name, text: goneText(row), successor: row.successor }));
}
