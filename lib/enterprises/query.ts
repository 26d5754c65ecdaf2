import { fold } from '@/lib/dutch/compounds';
import { categories, categoryOfCpv, lexicon } from '@/lib/facts/categories';
import { corrections } from './corrections';
import { findPlaces, findProvince, findRegion, type Place } from './places';
import type { EnterpriseKind } from './schema';
import { isStopWord, nameKey, searchWords, stemOf, stemsWith, type SearchIndex } from './search-index';

/** A word of the query as the index knows it. */
export interface QueryWord { word: string; stem: string; rarity: number; corrected: boolean; /** Which word of the query it came from, as a bit. */ bit: number }

/** What a query asks for. */
export interface Query {
  /** Category -> how surely the words mean it, 0 to 1, and the word that says so. */
  subjects: Map<string, { weight: number; word: string; bits: number }>;
  words: QueryWord[];
  /** One bit for each word that asks something. */
  bits: number;
  places: Place[];
  /** NUTS codes of a province or region that was named. */
  areas: readonly string[];
  areaName: string | null;
  kinds: ReadonlySet<EnterpriseKind>;
  /** Asks for suppliers that a reserved contract may be for. */
  reserved: boolean;
  /** What was typed and what it was read as. */
  corrected: { from: string; to: string }[];
  /** Rows whose name or alias is in the query, whole. */
  named: ReadonlySet<number>;
}

const KINDS: readonly [RegExp, readonly EnterpriseKind[]][] = [
  [/\b(?:impact ?ondernem\w{0,8}|sociaal ondernem\w{0,8}|sociale? onderneming\w{0,3}|social enterprises?|sociale firmas?)\b/g, ['sociale-onderneming']],
  [/\b(?:sw bedrij\w{1,4}|swbedrij\w{1,4}|sociaal ontwikkelbedrij\w{1,4}|ontwikkelbedrij\w{1,4}|sociale werkplaats\w{0,3}|sociale werkvoorziening|sociaal werkbedrij\w{1,4}|werkvoorziening\w{0,6}|participatiebedrij\w{1,4}|mensontwikkelbedrij\w{1,4}|sheltered workshops?|beschutte werkplaats\w{0,2})\b/g, ['sociaal-werkbedrijf']],
  [/\b(?:leer ?werkbedrij\w{1,4}|werkleerbedrij\w{1,4}|werk ?bedrij(?:f|ven))\b/g, ['sociaal-werkbedrijf', 'sociale-onderneming']],
  [/\b(?:dagbesteding\w{0,10}|zorgboerderij\w{0,3}|arbeidsmatige dagbesteding)\b/g, ['zorg-dagbesteding']],
];
const RESERVED = /\b(?:pso ?30|voorbehouden\w{0,2}(?: opdracht\w{0,2})?|artikel 2 82a?|2 82)\b/g;
const PLACE_CUES = new Set(['in', 'te', 'bij', 'rond', 'regio', 'omgeving', 'gemeente', 'nabij', 'uit', 'buurt', 'omstreken', 'stad']);
const NOISE = new Set(['regio', 'omgeving', 'gemeente', 'provincie', 'buurt', 'omstreken', 'nabij', 'rond', 'leverancier', 'leveranciers', 'ondernemer', 'ondernemers', 'aanbieder', 'aanbieders', 'partij', 'partijen', 'sociaal', 'sociale', 'lokaal', 'lokale', 'leveren', 'levering', 'zoek', 'inkopen', 'inkoop',
  'wie', 'wat', 'welke', 'kan', 'kunnen', 'levert', 'leverbaar', 'doet', 'biedt', 'heeft', 'hebben', 'zoeken', 'zoekt', 'iemand', 'graag', 'nodig', 'willen', 'and', 'the', 'for', 'with']);
/** Words of the English names that mean too much. */
const TOO_WIDE = new Set(['maintenance', 'equipment', 'products', 'transport', 'other', 'work', 'services', 'passenger', 'testing', 'storage', 'meetings', 'green']);
const LONGEST_PLACE = 4;
const LONGER_WORDS = 12;

/** The categories that a word may mean, by the lexicon, with 5 as the highest weight. */
export function meanings(word: string): Map<string, number> {
  const found = new Map<string, number>();
  const vetoed = new Set<string>();
  const hits = lexicon().word(word);
  for (const { entry } of hits) if (entry.veto) vetoed.add(entry.category);
  for (const { entry, start } of hits) {
    // In "kantinemeubilair" the last part says what is bought, unless both parts say the same ("zwerfafval").
    const isHead = !hits.some((other) => !other.entry.veto && other.start > start && other.entry.category !== entry.category);
    const weight = entry.weight * (isHead ? 1 : 0.5);
    if (!entry.veto && !vetoed.has(entry.category) && weight >= 2) found.set(entry.category, Math.max(found.get(entry.category) ?? 0, weight));
  }
  return found;
}

let synonyms: Map<string, string[]> | null = null;

/** Search words and names of the categories themselves. */
function synonymsOf(stem: string): readonly string[] {
  if (!synonyms) {
    synonyms = new Map();
    for (const category of categories) {
      // English names too: the interface is in English for some.
      const english = category.name.en.toLowerCase().split(/[^a-z]+/).filter((word) => word.length >= 4 && !TOO_WIDE.has(word));
      for (const word of [...category.synonyms, ...english]) {
        if (word.includes(' ')) continue;
        const key = stemOf(fold(word));
        synonyms.set(key, [...(synonyms.get(key) ?? []), category.id]);
      }
    }
  }
  return synonyms.get(stem) ?? [];
}

class Reader {
  readonly query = {
    subjects: new Map<string, { weight: number; word: string; bits: number }>(), words: [] as QueryWord[], bits: 0, places: [] as Place[], areas: [] as readonly string[],
    areaName: null as string | null, kinds: new Set<EnterpriseKind>(), reserved: false, corrected: [] as { from: string; to: string }[], named: new Set<number>(),
  };

  constructor(private readonly index: SearchIndex) {}

  private means(category: string, weight: number, word: string, bit: number): void {
    // A row under "other" may sell anything: there the words decide.
    if (category === 'other') return;
    const known = this.query.subjects.get(category);
    const bits = (known?.bits ?? 0) | bit;
    if (!known || known.weight < weight) this.query.subjects.set(category, { weight, word, bits });
    else known.bits = bits;
  }

  /** Phrases of the lexicon ("warme dranken", "vervoer van leerlingen"). */
  phrases(words: readonly string[]): void {
    for (let at = 0; at < words.length; at += 1) {
      for (const { entry, words: length } of lexicon().phrasesAt(words, at)) if (!entry.veto) this.means(entry.category, entry.weight / 5, words.slice(at, at + length).join(' '), 0);
    }
  }

  /** Takes places, provinces and regions out of the words; the rest comes back. */
  places(words: readonly string[]): string[] {
    const rest: string[] = [];
    for (let at = 0; at < words.length;) {
      let taken = 0;
      for (let length = Math.min(LONGEST_PLACE, words.length - at); length > 0 && !taken; length -= 1) {
        const name = words.slice(at, at + length).join(' ');
        const region = findRegion(name);
        const places = findPlaces(name);
        const province = findProvince(name);
        const cue = at > 0 && PLACE_CUES.has(words[at - 1]!);
        // A subject word that is a village too ("Handel", "Winkel") is a place only after "in" and the like.
        const isWord = length === 1 && !cue && (isStopWord(name) || meanings(name).size > 0 || (places[0]?.word === true && places[0].name !== places[0].municipality && this.index.postings.has(stemOf(name))));
        // "Zeeland" is the province, not the village; "Utrecht" and "Groningen" are the city first.
        const isProvince = province !== null && (!places.length || places[0]!.province !== province.name || /provincie/.test(words[at - 1] ?? ''));
        if (region && !places.length) { this.query.areas = [...this.query.areas, ...region]; this.query.areaName ??= name; taken = length; }
        else if (places.length && !isWord && !isProvince) { this.query.places.push(...places); taken = length; }
        else if (isProvince && province) { this.query.areas = [...this.query.areas, province.nuts]; this.query.areaName ??= province.name; taken = length; }
      }
      if (!taken) rest.push(words[at]!);
      at += taken || 1;
    }
    return rest;
  }

  /** A word that only counts where a row uses it itself. */
  mention(word: string, bit: number): void {
    const key = stemOf(word);
    const rarity = this.index.rarity.get(key);
    this.query.bits |= bit;
    if (rarity !== undefined) this.query.words.push({ word, stem: key, rarity, corrected: false, bit });
  }

  word(word: string, bit: number, corrected = false): void {
    const { index, query } = this;
    query.bits |= bit;
    const key = stemOf(word);
    const code = /^\d{8}$/.test(word) ? categoryOfCpv(word) : null;
    if (code) this.means(code.id, 1, word, bit);
    const found = meanings(word);
    for (const id of synonymsOf(key)) found.set(id, 5);
    const [, ...parts] = index.partsOf(word);
    // "koffieinkoop": when the whole says nothing, its parts may.
    if (!found.size && parts.length > 1) for (const part of parts) for (const [id, weight] of meanings(part.word)) found.set(id, Math.max(found.get(id) ?? 0, weight * 0.8));
    for (const [id, weight] of found) this.means(id, (weight / 5) ** 1.5 * (corrected ? 0.9 : 1), word, bit);
    const known = [{ word, stem: key }, ...parts].filter((part) => index.postings.has(part.stem));
    for (const part of known) query.words.push({ ...part, rarity: (index.rarity.get(part.stem) ?? 0) * (part.word === word ? 1 : 0.6), corrected, bit });
    // What was typed may be the first part of a word of a row ("kerst": "kerstpakketten").
    if (key.length === 3 && index.postings.has(`${key}s`)) query.words.push({ word, stem: `${key}s`, rarity: index.rarity.get(`${key}s`)!, corrected, bit });
    if (key.length >= 4) {
      for (const longer of stemsWith(index, key, LONGER_WORDS)) if (!known.some((part) => part.stem === longer)) query.words.push({ word, stem: longer, rarity: (index.rarity.get(longer) ?? 0) * 0.5, corrected, bit });
    }
    // One known part of a mistyped word proves little: "shoonmaak" has "maak".
    const covered = known[0]?.word === word ? 1 : known.reduce((sum, part) => sum + part.word.length, 0) / word.length;
    if (found.size || covered >= 0.7 || corrected) return;
    for (const better of corrections(word, index)) {
      query.corrected.push({ from: word, to: better });
      const places = findPlaces(better);
      if (places.length && !meanings(better).size) query.places.push(...places);
      else {
        for (const row of index.byName.get(better) ?? []) query.named.add(row);
        this.word(better, bit, true);
      }
    }
  }
}

/**
 * Reads a search text: subjects (by lexicon, synonyms and compounds), places and regions, kinds of supplier, names, and corrected typing errors.
 * Any string in; never throws.
 */
export function readQuery(text: string, index: SearchIndex): Query {
  const reader = new Reader(index);
  const { query } = reader;
  let plain = fold(text.slice(0, 200)).replace(/'/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
  for (const row of index.byName.get(nameKey(text)) ?? []) query.named.add(row);
  const all = plain.split(' ').filter(Boolean);
  // A name inside a longer query ("heilige boontjes koffie").
  for (let at = 0; at < all.length; at += 1) {
    for (let length = Math.min(5, all.length - at); length > 0; length -= 1) {
      const key = all.slice(at, at + length).join('');
      if (key.length >= 3 && (length > 1 || !meanings(key).size)) for (const row of index.byName.get(key) ?? []) query.named.add(row);
    }
  }
  reader.phrases(all);
  for (const [pattern, kinds] of KINDS) {
    plain = plain.replace(pattern, (found) => {
      for (const kind of kinds) query.kinds.add(kind);
      // "Zorgboerderij" is a kind and often part of the name.
      if (!found.includes(' ') && !/^(?:sw|sociaal|sociale)/.test(found)) reader.mention(found, 1 << 30);
      return ' ';
    });
  }
  plain = plain.replace(RESERVED, () => { query.reserved = true; return ' '; });
  const rest = reader.places(plain.split(' ').filter(Boolean));
  const words = searchWords(rest.join(' ')).filter((word) => !NOISE.has(word) && !/^\d$/.test(word));
  for (const [at, word] of words.entries()) reader.word(word, 1 << Math.min(at, 29));
  return query;
}
