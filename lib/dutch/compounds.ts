import { fold as foldText } from './fold';
import { whenForgotten } from './scan';

export { fold } from './fold';

/** Plurals that no rule makes. */
const IRREGULAR: Record<string, string> = {
  kinderen: 'kind', eieren: 'ei', bladeren: 'blad', goederen: 'goed', steden: 'stad', leden: 'lid', schepen: 'schip', volkeren: 'volk', gelederen: 'gelid',
  musea: 'museum', centra: 'centrum', media: 'medium', data: 'data', criteria: 'criterium', catalogi: 'catalogus', events: 'event', workshops: 'workshop',
  laptops: 'laptop', desktops: 'desktop', tablets: 'tablet', tickets: 'ticket', monitors: 'monitor', teams: 'team', films: 'film', flyers: 'flyer', services: 'service',
  kosten: 'kost', wegen: 'weg', dagen: 'dag', glazen: 'glas', bedrijven: 'bedrijf', hygiene: 'hygien',
};

/** The same by their last two letters, longest first: a stem is asked for some hundred thousand times when an index is built. */
const IRREGULAR_BY_END = new Map<string, [plural: string, single: string][]>();
for (const entry of Object.entries(IRREGULAR).sort(([a], [b]) => b.length - a.length)) {
  const end = entry[0].slice(-2);
  IRREGULAR_BY_END.set(end, [...(IRREGULAR_BY_END.get(end) ?? []), entry]);
}

const VOWEL = /[aeiouy]/;

/** Undoes Dutch spelling at the end of a stem: "bonn" and "boon" become "bon", "briev" becomes "brief". */
function settle(word: string): string {
  let stem = word;
  if (stem.length > 3 && stem.at(-1) === stem.at(-2) && !VOWEL.test(stem.at(-1)!)) stem = stem.slice(0, -1);
  const vowel = stem.at(-2);
  if (vowel !== undefined && vowel === stem.at(-3) && 'aeou'.includes(vowel) && 'bcdfgklmnprstvz'.includes(stem.at(-1)!)) stem = stem.slice(0, -2) + stem.at(-1)!;
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`;
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}s`;
  return stem;
}

/** "stoeltje", "deurtje", "briefje"; "kaartje" and "plantje" keep their t. */
const DIMINUTIVE = /(?:(?<=[aeiou][lnr]{2})etje|(?<=[mn]m|ng)etje|(?<=[aeiou]{2}[ln]|eur|ier|e[lnr]|[aiou]|[aeiou]w)tje|(?<=m)pje|je)$/;

/** Without the linking or plural ending, one step. */
function strip(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  if (/(?:e[lmnr]|i?e|je|ij|uw|eau|age|erd|aar|oor|ier|eur|oir|ment|ent)s$/.test(word) && word.length > 4) return word.slice(0, -1);
  if (word.endsWith('ien') && word.length > 6) return word.slice(0, -1);
  if (word.endsWith('en') && word.length > 4 && VOWEL.test(word.slice(0, -2))) return word.slice(0, -2);
  if (word.endsWith('e') && !word.endsWith('ie') && !word.endsWith('ee') && word.length > 4 && VOWEL.test(word.slice(0, -1))) return word.slice(0, -1);
  return word;
}

/**
 * A light stem of a Dutch word, so that singular, plural, diminutive and inflected forms meet: "koffiebonen" and "koffieboon",
 * "referenties" and "referentie", "sociale" and "sociaal". The stem is a key, no word to show. Any string in, never throws.
 */
export function stem(word: string): string {
  return stemFolded(foldText(word));
}

function stemFolded(word: string): string {
  let low = word.includes('-') ? word.replace(/-/g, '') : word;
  if (low.length <= 3) return low;
  for (const [plural, single] of IRREGULAR_BY_END.get(low.slice(-2)) ?? []) {
    if (low.endsWith(plural)) { low = low.slice(0, -plural.length) + single; break; }
  }
  const singular = low.endsWith('s') ? low.slice(0, -1) : low;
  // Every diminutive ends in "je".
  const small = singular.endsWith('je') ? singular.replace(DIMINUTIVE, '') : singular;
  if (small !== singular && small.length >= 3) low = small;
  for (let step = 0; step < 3; step += 1) {
    const next = strip(low);
    if (next === low || next.length < 3) break;
    low = next;
  }
  return settle(low);
}

/** Words that compounds are split on, by stem. */
export interface Vocabulary { readonly stems: ReadonlySet<string> }

/** Makes a vocabulary of words; stems shorter than three letters are left out, because they fit everywhere. */
export function vocabulary(words: Iterable<string>): Vocabulary {
  const stems = new Set<string>();
  for (const word of words) {
    const key = stem(word);
    if (key.length >= 3) stems.add(key);
  }
  return { stems };
}

/** Stems of the pieces of the word that was split last: it is often split on several vocabularies in a row. */
const pieces = new Map<number, string>();
let piecesOf = '';
whenForgotten(() => {
  pieces.clear();
  piecesOf = '';
});

function stemOfPiece(word: string, from: number, to: number): string {
  if (word !== piecesOf) {
    pieces.clear();
    piecesOf = word;
  }
  const key = from * 64 + to;
  let known = pieces.get(key);
  if (known === undefined) pieces.set(key, (known = stemFolded(word.slice(from, to))));
  return known;
}

const LINKS = ['', 's', 'en', 'e', 'n', '-', 's-'];
const MIN_PART = 3;

/**
 * Splits a Dutch compound on a vocabulary: "kantoorschoonmaak" gives ["kantoor", "schoonmaak"]; linking -s-, -e-, -en- fall away.
 * A rest of at least four letters that is not in the vocabulary stays as a part of its own ("schoonmaakperceel"). A word that is in the
 * vocabulary or cannot be split comes back whole. Parts are folded lower case, in order. Words over 60 units come back whole.
 */
export function compoundParts(word: string, known: Vocabulary): string[] {
  const low = foldText(word);
  if (low.length < 2 * MIN_PART || low.length > 60 || known.stems.has(stemFolded(low))) return [low];
  // best[i]: letters covered by known words and the parts of low[0..i).
  const best: ({ score: number; parts: string[] } | null)[] = Array.from({ length: low.length + 1 }, () => null);
  best[0] = { score: 0, parts: [] };
  for (let from = 0; from < low.length; from += 1) {
    const here = best[from];
    if (!here) continue;
    for (let to = from + MIN_PART; to <= low.length; to += 1) {
      const isKnown = known.stems.has(stemOfPiece(low, from, to));
      if (!isKnown && to - from < 4) continue;
      const part = low.slice(from, to);
      // Known letters count; every part costs a little, so the longest words win.
      const score = here.score + (isKnown ? to - from : 0) - 0.6 - (isKnown ? 0 : 0.5);
      for (const link of to === low.length ? [''] : LINKS) {
        if (!isKnown && link !== '') continue;
        if (!low.startsWith(link, to)) continue;
        const next = to + link.length;
        const there = best[next];
        if (next <= low.length && (!there || there.score < score)) best[next] = { score, parts: [...here.parts, part] };
      }
    }
  }
  const parts = best[low.length]?.parts ?? [low];
  return parts.some((part) => known.stems.has(stemFolded(part))) ? parts : [low];
}
