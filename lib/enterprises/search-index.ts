import { compoundParts, fold, stem, vocabulary, type Vocabulary } from '@/lib/dutch/compounds';
import { categories, lexicon } from '@/lib/facts/categories';
import { placeKey } from './places';
import { isGone, type Enterprise } from './schema';

/** Where a word of a row stands; the field decides how much it tells. */
export type Field = 'name' | 'offers' | 'mission' | 'group' | 'unconfirmed';

/** What a word says about a row. A word that stands in several fields counts for the best of them. */
export const FIELD_WEIGHT: Readonly<Record<Field, number>> = { name: 3, offers: 2, group: 1.4, mission: 1, unconfirmed: 0.7 };

/** A word or a part of a compound, and its stem. */
export interface Part { word: string; stem: string }

export interface Posting { row: number; field: Field }

export interface SearchIndex {
  rows: readonly Enterprise[];
  /** False for ceased and renamed rows: they are never a result. */
  live: readonly boolean[];
  /** Stem of a word -> the rows that have it. */
  postings: ReadonlyMap<string, readonly Posting[]>;
  /** The stems in order, to find those that begin with what was typed. */
  sortedStems: readonly string[];
  /** Stem -> how rare it is, 0 (everywhere) to 1 (one row). */
  rarity: ReadonlyMap<string, number>;
  /** Category -> its rows; `share` is 1 when the source says so, less when it is unconfirmed. */
  byCategory: ReadonlyMap<string, readonly { row: number; share: number }[]>;
  /** Name or alias, without spaces and signs -> rows. */
  byName: ReadonlyMap<string, readonly number[]>;
  /** Rows that stand at the same spot share a number; -1 without coordinates. */
  spotOf: readonly number[];
  spots: readonly { lat: number; lon: number }[];
  /** The parts of a word, the word itself first: "bureaustoelen" gives bureaustoelen, bureau, stoelen. */
  partsOf: (word: string) => readonly Part[];
  /** Words to correct typing errors with: of the lexicon, of the rows, places and names. */
  words: readonly string[];
  /** Two letters -> the words (by number) that have them: picks candidates before fuse.js looks closely. */
  pairs: ReadonlyMap<string, readonly number[]>;
}

const STOP = new Set(('de het een en of in op te van voor met bij uit aan tot om als ook o a oa eigen andere voor door naar over onder per zonder tegen binnen vanuit na die dat deze dit is zijn wordt worden niet geen wel '
  + 'laten waar mensen medewerkers werkzaamheden uitvoering werk bron diensten dienst bedrijf bedrijven stichting bv nv onze ons wij je hun zo mogelijk').split(' '));

/** Whether a folded word says nothing by itself. */
export const isStopWord = (word: string): boolean => STOP.has(word);

/** Words of a text, folded, without what says nothing. */
export function searchWords(text: string): string[] {
  return (fold(text).match(/[a-z0-9]+(?:'[a-z0-9]+){0,1}/g) ?? []).map((word) => word.replace(/'/g, '')).filter((word) => word.length > 1 && !STOP.has(word));
}

/** A name as a key: "I-did", "I did" and "idid" are one; "BV" and "stichting" fall away. */
export function nameKey(name: string): string {
  return fold(name).replace(/\((.{0,40})\)/g, ' $1 ').replace(/&/g, ' en ').replace(/\b(b\.?v\.?|n\.?v\.?|stichting)(?=\s|$)/g, ' ').replace(/[^a-z0-9]/g, '');
}

const stems = new Map<string, string>();

/** As `stem`, remembered: rows use the same few thousand words. */
export function stemOf(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stem(word);
    if (stems.size > 50_000) stems.clear();
    stems.set(word, known);
  }
  return known;
}

/** The known parts of a compound; a part that only fits by chance ("vers" in "verspilling") is left out. */
function splitOf(word: string, vocabularies: readonly Vocabulary[]): Part[] {
  if (word.length < 8) return [];
  const known = vocabularies[0]!;
  const split = vocabularies.map((vocabulary) => compoundParts(word, vocabulary)).find((parts) => parts.length > 1);
  if (!split) return [];
  const whole = split.every((part) => known.stems.has(stemOf(part)));
  // "Drukwerk" is about printing; "werk" says nothing.
  return split.filter((part) => !STOP.has(part) && known.stems.has(stemOf(part)) && part.length >= (whole ? 4 : 6)).map((part) => ({ word: part, stem: stemOf(part) }));
}

/** Whole words of the lexicon and the search words of its categories. */
function lexiconWords(): string[] {
  const words = new Set<string>();
  for (const category of categories) {
    for (const pattern of [...Object.values(category.words).flat(), ...Object.values(category.titleWords).flat(), ...category.synonyms, ...Object.values(category.flemish).flat()]) {
      for (const word of fold(pattern).split(/[^a-z0-9*]+/)) {
        const plain = word.replace(/\*/g, '');
        if (plain.length >= 4) words.add(plain);
      }
    }
  }
  return [...words];
}

const textsOf = (row: Enterprise): [Field, string][] => [
  ['name', [row.name, ...row.aliases, ...(row.unconfirmed.aliases ?? [])].join(' ; ')],
  ['offers', [row.offers, row.offersMore].filter(Boolean).join(' ; ')],
  ['group', [...row.targetGroups, ...row.certificates.map(({ name, level }) => `${name} ${level ?? ''}`)].join(' ; ')],
  ['mission', row.mission ?? ''],
  ['unconfirmed', [row.unconfirmed.offers, row.unconfirmed.mission, ...(row.unconfirmed.targetGroups ?? [])].filter(Boolean).join(' ; ')],
];

/**
 * Reads all rows once, so that a search only touches the rows that have its words. In: rows that passed the schema.
 * Building takes in the order of a second for 20,000 rows; keep the result while the rows are the same (`indexOf`).
 */
export function buildIndex(rows: readonly Enterprise[]): SearchIndex {
  const lexical = lexiconWords();
  // Very short words ("bed", "tel") fit into any word.
  const known = vocabulary(lexical.filter((word) => stemOf(word).length >= 4));
  // The lexicon has whole compounds too ("bureaustoel", "leasefiets"): those are split on its shorter words.
  const shorter = [10, 7].map((longest) => vocabulary(lexical.filter((word) => word.length <= longest && stemOf(word).length >= 4)));
  const postings = new Map<string, Posting[]>();
  const byCategory = new Map<string, { row: number; share: number }[]>();
  const byName = new Map<string, number[]>();
  const words = new Set(lexical);
  const spots: { lat: number; lon: number }[] = [];
  const spotNumber = new Map<string, number>();
  const parts = new Map<string, readonly Part[]>();
  const partsOf = (word: string): readonly Part[] => {
    let found = parts.get(word);
    if (found) return found;
    found = [{ word, stem: stemOf(word) }, ...splitOf(word, [known, ...shorter])];
    if (parts.size < 50_000) parts.set(word, found);
    return found;
  };
  const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };

  const spotOf = rows.map((row, index) => {
    const best = new Map<string, Field>();
    for (const [field, text] of textsOf(row)) {
      for (const word of searchWords(text)) {
        if (field !== 'unconfirmed' && word.length >= 4) words.add(word);
        for (const { stem: part } of partsOf(word)) {
          const before = best.get(part);
          if (!before || FIELD_WEIGHT[field] > FIELD_WEIGHT[before]) best.set(part, field);
        }
      }
    }
    for (const [part, field] of best) push(postings, part, { row: index, field });
    for (const id of row.categories) push(byCategory, id, { row: index, share: 1 });
    for (const id of row.unconfirmed.categories ?? []) push(byCategory, id, { row: index, share: 0.6 });
    for (const name of new Set([row.name, row.name.replace(/\(.{0,40}\)/g, ''), ...row.aliases, ...(row.unconfirmed.aliases ?? [])].map(nameKey))) {
      if (!name) continue;
      push(byName, name, index);
      if (name.length >= 4 && name.length <= 24) words.add(name);
    }
    const place = row.place ?? row.unconfirmed.place;
    if (place) for (const word of placeKey(place).split(' ')) if (word.length >= 4) words.add(word);
    if (!row.coordinates) return -1;
    const key = `${row.coordinates.lat},${row.coordinates.lon}`;
    let spot = spotNumber.get(key);
    if (spot === undefined) spotNumber.set(key, spot = spots.push(row.coordinates) - 1);
    return spot;
  });

  const rarity = new Map<string, number>();
  const most = Math.log(1 + rows.length);
  for (const [key, list] of postings) rarity.set(key, most ? Math.log(1 + rows.length / list.length) / most : 1);
  const list = [...words];
  const pairs = new Map<string, number[]>();
  for (const [index, word] of list.entries()) for (const pair of pairsOf(word)) push(pairs, pair, index);
  lexicon();
  return { rows, live: rows.map((row) => !isGone(row)), postings, sortedStems: [...postings.keys()].sort(), rarity, byCategory, byName, spotOf, spots, partsOf, words: list, pairs };
}

/** Whether a row has a word, by its stem. Postings are in order of row, so this halves its way. */
export function hasWord(index: SearchIndex, stem: string, row: number): boolean {
  const list = index.postings.get(stem) ?? [];
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1;
    if (list[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return list[low]?.row === row;
}

/** Stems of the rows that begin with these letters ("repro": "reprocentrum"), at most `limit`, without the word itself. */
export function stemsWith(index: SearchIndex, letters: string, limit: number): string[] {
  const list = index.sortedStems;
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1;
    if (list[middle]! < letters) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (; low < list.length && found.length < limit && list[low]!.startsWith(letters); low += 1) if (list[low] !== letters) found.push(list[low]!);
  return found;
}

/** The pairs of letters of a word, each once, with its first letter apart: typing errors are rare there. */
export function pairsOf(word: string): Set<string> {
  const pairs = new Set<string>([`^${word.charAt(0)}`]);
  for (let index = 0; index + 1 < word.length; index += 1) pairs.add(word.slice(index, index + 2));
  return pairs;
}

const indexes = new WeakMap<readonly Enterprise[], SearchIndex>();

/** The index of a set of rows, built once per set. */
export function indexOf(rows: readonly Enterprise[]): SearchIndex {
  let index = indexes.get(rows);
  if (!index) indexes.set(rows, index = buildIndex(rows));
  return index;
}
