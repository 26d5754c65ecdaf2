import type { CategoryScore } from '@/lib/analyse';
import { fold } from '@/lib/dutch/fold';
import { lexicon } from '@/lib/facts/categories';
import { wordsOf } from '@/lib/facts/lexicon';
import { isGeneral, type DraftWord } from './draft-words';
import { meanings } from './query';
import type { Enterprise } from './schema';
import { stemOf, type SearchIndex } from './search-index';

/** The row's subject is the subject of the tender; less for its second subject. */
const SUBJECT = 45;
/** Its offers use the words of the draft; together at most so much. */
const WORDS = 28;
const PER_WORD = 7;
/** Its offers name the subject, and that is what it does first. */
const FIRST = 8;
/** Words alone must be clear when a subject is known. */
const ENOUGH_WORDS = 18;
const ENOUGH_FIT = 12;
/** A word of at least this share of the most telling one says what is bought first. */
const STRONG = 0.8;
/** The parts of the fit together, for the score. */
export const FULL_FIT = SUBJECT + FIRST + WORDS;

/** Subjects with work of very different kinds under one name: there the offers must use a word of the draft. */
const WIDE = new Set(['social-services', 'passenger-transport']);
/** Subjects of several trades: there a row and the draft must share one. On folded text. */
const TRADES: Readonly<Record<string, readonly RegExp[]>> = {
  'metal-wood-electro': [/metaal|\blas|\bstaal|\brvs\b|constructiewerk/, /\bhout|timmer/, /elektr|kabel|schakelkast|besturingskast/],
  'moving-storage': [/verhui/, /opslag|depot/],
  'construction-maintenance': [/schilder/, /timmer|dakkapel|kozijn/, /\bisol|energiebespar/, /\bsloop|\bslopen|demont/, /bestrat|stratenmak/, /klein onderhoud|kleine reparatie|\bklus/],
  'temp-staffing-detachering': [/detacher|uitzend|inhuur|\binlen/, /werving|recruit/],
};

/** Why a row fits: the subject, what of the draft it offers, and the points for both. */
export interface Fit { category: string | null; unsure: boolean; words: DraftWord[]; points: number }

/** How sellers call what they make, where a tender has other words. */
const SELLERS_WORDS: Readonly<Record<string, RegExp>> = { 'textile-workwear': /^(?:confectie|naai\w+|borduur\w+|textiel\w+)$/ };
/** What is not offered for a meeting, although it is done in groups. */
const PLAY = /^(?:klim\w+|speel\w+|\w*uitjes?)$/;

/** A word of what a row offers. `material` is true for what the work starts from ("tassen van oude kleding"), which is not offered itself. */
interface Offered { word: string; stem: string; material: boolean }
interface Offer { words: readonly string[]; tokens: readonly Offered[]; /** Subjects that were asked, and whether they are offered. */ subjects: Map<string, boolean> }

const MATERIAL = /^(?:oude?|afgedankte?|gebruikte?|gedragen|gerecyclede?|tweedehands|afgeschreven)$/;
const offers = new WeakMap<Enterprise, Offer>();

function offerOf(row: Enterprise): Offer {
  let offer = offers.get(row);
  if (!offer) {
    const { words } = wordsOf(fold([row.offers, row.offersMore, row.unconfirmed.offers].filter(Boolean).join(' ; ')));
    offers.set(row, offer = { words, tokens: words.map((word, at) => ({ word, stem: stemOf(word), material: at > 0 && MATERIAL.test(words[at - 1]!) })), subjects: new Map() });
  }
  return offer;
}

const meant = new Map<string, ReadonlySet<string>>();
const MOST_WORDS = 20_000;

/** The subjects that a word means, remembered: rows use the same few thousand words. */
function subjectsOf(word: string): ReadonlySet<string> {
  let known = meant.get(word);
  if (!known) {
    if (meant.size > MOST_WORDS) meant.clear();
    meant.set(word, known = new Set(meanings(word).keys()));
  }
  return known;
}

/** Whether what a row offers names this subject, by a word or a phrase of the lexicon. */
function offersSubject(row: Enterprise, category: string): boolean {
  const { words, tokens, subjects } = offerOf(row);
  const known = subjects.get(category);
  if (known !== undefined) return known;
  const found = tokens.some(({ word, material }, at) => !material && !isGeneral(word) && !PLAY.test(word)
    && (subjectsOf(word).has(category) || SELLERS_WORDS[category]?.test(word) || lexicon().phrasesAt(words, at).some(({ entry }) => !entry.veto && entry.category === category)));
  subjects.set(category, found);
  return found;
}

/** Whether a row offers a word of the draft: the word itself, or a compound of which no part means another subject ("taxivervoer", not "fietstaxi"). */
function offersWord(row: Enterprise, { stem }: DraftWord, subjects: ReadonlySet<string>, index: SearchIndex): boolean {
  return offerOf(row).tokens.some((token) => {
    if (token.material) return false;
    if (token.stem === stem) return true;
    const [, ...parts] = index.partsOf(token.word);
    if (!parts.some((part) => part.stem === stem)) return false;
    // The first part says what the work is on ("verhuisondersteuning"); the last one says what it is.
    return parts.at(-1)!.stem !== stem || parts.every((part) => {
      const of = subjectsOf(part.word);
      return of.size === 0 || [...of].some((id) => subjects.has(id));
    });
  });
}

interface Bar { /** What the draft says of the work, folded; read only where trades part the rows. */ draft: () => string; /** Some main subject is not "other". */ named: boolean; /** The first subject is "other". */ vague: boolean; /** Weight of a word that says what is bought first. */ strong: number }

function isEnough(row: Enterprise, fit: Fit, first: boolean, { draft, named, vague, strong }: Bar): boolean {
  if (fit.points < ENOUGH_FIT) return false;
  // Of a row with another trade a word may have another sense ("security" of computers).
  if (!fit.category && !named) return row.categories.every((id) => id === 'other');
  if (!fit.category) return fit.points >= ENOUGH_WORDS;
  // What a row does besides must be what the draft asks first: storage alone is no move.
  if (fit.words.length > 0) return first || fit.words.some((word) => word.weight >= strong);
  if (vague || WIDE.has(fit.category)) return false;
  const trades = TRADES[fit.category];
  if (trades) {
    const offered = offerOf(row).words.join(' ');
    return trades.some((trade) => trade.test(offered) && trade.test(draft()));
  }
  // What it offers is not known: its first subject is all there is.
  return offerOf(row).words.length === 0 ? first : offersSubject(row, fit.category);
}

/**
 * The rows whose main offer fits the main subject of a tender, or that offer what the draft says in its own words, by number. A name is no
 * offer, a second or weak subject of the tender brings nobody. In: the main subjects, best first, the words of the draft and its text on the work.
 */
export function fitsOf(index: SearchIndex, subjects: readonly CategoryScore[], words: readonly DraftWord[], draft: () => string): Map<number, Fit> {
  const found = new Map<number, Fit>();
  const known = new Set(subjects.map(({ id }) => id));
  const named = subjects.filter(({ id }) => id !== 'other');
  const top = subjects[0]?.score ?? 0;
  const of = (row: number): Fit => {
    let fit = found.get(row);
    if (!fit) found.set(row, fit = { category: null, unsure: false, words: [], points: 0 });
    return fit;
  };
  for (const { id, score } of named) {
    for (const { row, share } of index.byCategory.get(id) ?? []) {
      if (!index.live[row]) continue;
      const fit = of(row);
      const points = SUBJECT * (score / top) ** 2 * share;
      if (points > fit.points) Object.assign(fit, { points, category: id, unsure: share < 1 });
    }
  }
  const wordPoints = new Map<number, number>();
  for (const word of words) {
    for (const { row, field } of index.postings.get(word.stem) ?? []) {
      if (!index.live[row] || !offersWord(index.rows[row]!, word, known, index)) continue;
      of(row).words.push(word);
      wordPoints.set(row, (wordPoints.get(row) ?? 0) + PER_WORD * word.weight * (field === 'unconfirmed' ? 0.5 : 1));
    }
  }
  const bar: Bar = { draft, named: named.length > 0, vague: subjects[0]?.id === 'other', strong: (words[0]?.weight ?? 0) * STRONG };
  for (const [number, fit] of found) {
    const row = index.rows[number]!;
    fit.points += Math.min(WORDS, wordPoints.get(number) ?? 0);
    const first = row.categories[0] === fit.category;
    if (!isEnough(row, fit, first, bar)) found.delete(number);
    else if (first && fit.category && offersSubject(row, fit.category)) fit.points += FIRST;
  }
  return found;
}
