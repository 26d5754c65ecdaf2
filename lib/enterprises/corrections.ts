import Fuse from 'fuse.js';
import { pairsOf, type SearchIndex } from './search-index';

/** Candidates that fuse.js compares; more costs time and finds nothing better. */
const CANDIDATES = 40;
/** At least this share of letter pairs must agree before a word is a candidate. */
const SHARED_PAIRS = 0.34;
/** Above this fuse.js is guessing. */
const WORST = 0.36;
/** A word that is longer or shorter than what was typed is less likely meant. */
const PER_LETTER = 0.045;

/** Letters to change to get from one word to the other; a swap of neighbours counts once. */
export function editDistance(from: string, to: string): number {
  const width = to.length + 1;
  let before: number[] = [];
  let previous = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column < width; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(current[column - 1]! + 1, previous[column]! + 1, previous[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[width - 1]!;
}

/**
 * Words of the vocabulary that a mistyped word may stand for, best first, at most two. In: a folded word.
 * fuse.js looks at the few dozen words that share enough letter pairs, never at all words or rows.
 */
export function corrections(word: string, index: SearchIndex): string[] {
  if (word.length < 4 || word.length > 32) return [];
  const pairs = pairsOf(word);
  const shared = new Uint8Array(index.words.length);
  for (const pair of pairs) for (const number of index.pairs.get(pair) ?? []) shared[number]! += 1;
  const candidates: { word: string; share: number }[] = [];
  const least = Math.ceil(SHARED_PAIRS * pairs.size);
  for (let number = 0; number < shared.length; number += 1) {
    if (shared[number]! < least) continue;
    const candidate = index.words[number]!;
    if (Math.abs(candidate.length - word.length) > 3) continue;
    const share = shared[number]! / Math.max(pairs.size, candidate.length);
    if (share >= SHARED_PAIRS) candidates.push({ word: candidate, share });
  }
  if (!candidates.length) return [];
  candidates.sort((a, b) => b.share - a.share);
  const fuse = new Fuse(candidates.slice(0, CANDIDATES).map((candidate) => candidate.word), { includeScore: true, threshold: 0.5, ignoreLocation: true });
  const allowed = word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
  return fuse.search(word)
    .map(({ item, score }) => ({ item, worth: (score ?? 1) + PER_LETTER * Math.abs(item.length - word.length), errors: editDistance(word, item) }))
    .filter(({ worth, errors }) => worth <= WORST && errors <= allowed)
    .sort((a, b) => a.errors - b.errors || a.worth - b.worth)
    .slice(0, 2).map(({ item }) => item);
}
