import data from '@/data/categories.json';
import type { CategoryScore } from '@/lib/analyse';
import { fold } from '@/lib/dutch/fold';
import { scanBlock, whenForgotten } from '@/lib/dutch/scan';
import type { TenderDocument } from '@/lib/document/document';
import type { LocalText } from '@/lib/local-text';
import type { CategoryId } from './category-ids';
import type { TenderFacts } from './facts';
import { Lexicon, wordsOf, type Entry, type WordHit } from './lexicon';
import { subjectZones, type Zone } from './subject-zones';

/** One subject of the lexicon, as `data/categories.json` holds it. */
export interface Category {
  id: string;
  name: LocalText;
  /** CPV prefixes; the longest that fits a code decides. */
  cpv: readonly string[];
  words: Readonly<Record<string, readonly string[]>>;
  titleWords: Readonly<Record<string, readonly string[]>>;
  flemish: Readonly<Record<string, readonly string[]>>;
  not: readonly string[];
  synonyms: readonly string[];
}

export const categories: readonly Category[] = data.categories as unknown as readonly Category[];

const byId = new Map(categories.map((category) => [category.id, category]));

/** The name of a category in both languages; an unknown id comes back as it is. */
export function categoryName(id: string): LocalText {
  return byId.get(id)?.name ?? { nl: id, en: id };
}

function* entries(): Generator<Entry> {
  for (const category of categories) {
    for (const [group, titleOnly] of [[category.words, false], [category.flemish, false], [category.titleWords, true]] as const) {
      for (const [weight, patterns] of Object.entries(group)) {
        for (const pattern of patterns) yield { pattern, category: category.id, weight: Number(weight), titleOnly, veto: false };
      }
    }
    for (const pattern of category.not) yield { pattern, category: category.id, weight: 0, titleOnly: false, veto: true };
  }
}

let compiled: Lexicon | null = null;

/** The subject words, compiled at first use. */
export function lexicon(): Lexicon {
  compiled ??= new Lexicon(entries());
  return compiled;
}
whenForgotten(() => compiled?.forget());

let prefixes: Map<string, string> | null = null;

/** The category of a CPV code (with or without check digit) and how many digits of the code decided it; null when none fits. */
export function categoryOfCpv(code: string): { id: CategoryId; digits: number } | null {
  prefixes ??= new Map(categories.flatMap((category) => category.cpv.map((prefix) => [prefix, category.id] as const)));
  const plain = code.replace(/\D/g, '').slice(0, 8);
  for (let digits = plain.length; digits > 1; digits -= 1) {
    const id = prefixes.get(plain.slice(0, digits));
    if (id) return { id: id as CategoryId, digits };
  }
  return null;
}

// Weights of CPV codes against words: one main code of three digits or more decides unless title and text say otherwise together.
const MAIN_CPV = 12;
const OTHER_CPV = 4;
/** A code of a whole division ("85000000") is chosen in haste more often. */
const WIDE_CPV = 0.6;
/** Words of several kinds tell more than one word often: each next pattern of a category counts less. */
const DECAY = [1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.25, 0.2];
/** Below this nothing is recognised, and the answer is `other`. */
const ENOUGH = 2.4;
const MAX_ANSWERS = 4;
/** A next subject must have this much of what the first has. */
const NEXT = 0.3;
/** "Bouwen van cafetaria" among the codes of a service says where it is done, not that anything is built. */
const WORKS_BESIDE = 0.25;
/** What is handled is not bought: a laundry washes clothes. Only a code of its own makes the second a subject. */
const HANDLED: Readonly<Record<string, string>> = { laundry: 'textile-workwear' };
const MINOR_CAP = 0.15;

const PREPOSITIONS = new Set(['van', 'voor', 'bij', 'in', 'op', 'tbv', 'behoeve', 'aan', 'binnen', 'met', 'tijdens', 'door', 'ten', 'te', 'naar', 'uit', 'langs', 'over']);
/** "Levering, montage en onderhoud van schoolmeubilair": the act says less than the thing, when the thing is named. */
const ACTS = /^(?:montage|onderhoud|reparatie|beheer|installatie|opslag|opslaan|transport|reiniging|reinigen|verpakken|inpakken|sorteren|vervangen|vervanging|aanleg|bouw|training|advies|onderzoek)$/;
const EXCLUDED = /(?:exclusief|excl|behalve|uitgezonderd|uitzondering van|geen|zonder|niet voor|los van|in plaats van|anders dan)[^a-z0-9]{1,3}(?:[a-z]+ ){0,2}$/;
/** These are named in every passage on social return, whatever is bought. */
const NAMED_IN_SOCIAL_RETURN = new Set(['social-services', 'temp-staffing-detachering', 'packaging-assembly', 'laundry']);

/** `minor` is what terms, procedure and the sampled rest add: capped, because there is so much of it. */
interface Evidence { weight: number; word: string; inTitle: boolean; count: number; sum: number; minor: number }
type Tally = Map<string, Map<Entry, Evidence>>;

/** The heaviest pattern per category that fits a word, with the head of the compound before its first part. */
function bestPerCategory(hits: readonly WordHit[], titleWords: boolean): { entry: Entry; factor: number }[] {
  const vetoed = new Set<string>();
  let head = 0;
  for (const { entry, start } of hits) {
    if (entry.veto) vetoed.add(entry.category);
    else if (titleWords || !entry.titleOnly) head = Math.max(head, start);
  }
  const best = new Map<string, { entry: Entry; start: number }>();
  for (const { entry, start } of hits) {
    if (entry.veto || vetoed.has(entry.category) || (entry.titleOnly && !titleWords)) continue;
    const known = best.get(entry.category);
    if (!known || entry.weight > known.entry.weight || (entry.weight === known.entry.weight && start > known.start)) best.set(entry.category, { entry, start });
  }
  // "Kantinemeubilair" is furniture: a category that only has the first part of the compound counts for a quarter.
  const several = best.size > 1;
  return [...best.values()].map(({ entry, start }) => ({ entry, factor: several && start < head && !hits.some((hit) => hit.entry.category === entry.category && hit.start >= head) ? 0.25 : 1 }));
}

/** The words of an address on the web name the buyer's site, not what is bought. */
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,400}/gi;

/** A pattern found in a zone: what it adds, and the word that it stands for. */
interface ZoneHit { entry: Entry; weight: number; word: string }

/** What a zone is read for, by how it counts: equal text that counts equally is read once. */
const readers = new Map<string, object>();

function hitsOf(zone: Zone): readonly ZoneHit[] {
  const key = `${zone.weight} ${zone.title} ${zone.titleWords} ${zone.socialReturn}`;
  const reader = readers.get(key) ?? {};
  readers.set(key, reader);
  return scanBlock(zone.text).once(reader, () => readZone(zone));
}

function add(zone: Zone, tally: Tally): void {
  for (const { entry, weight, word } of hitsOf(zone)) {
    const forCategory = tally.get(entry.category) ?? new Map<Entry, Evidence>();
    tally.set(entry.category, forCategory);
    let known = forCategory.get(entry);
    if (!known) {
      known = { weight: entry.weight, word, inTitle: false, count: 0, sum: 0, minor: 0 };
      forCategory.set(entry, known);
    }
    known.count += 1;
    known.inTitle ||= zone.weight > 3;
    if (zone.weight < 0.2) known.minor = Math.min(MINOR_CAP, known.minor + weight);
    else known.sum += weight;
  }
}

function readZone(zone: Zone): ZoneHit[] {
  const found: ZoneHit[] = [];
  const folded = fold(zone.text.replace(ADDRESS, (address) => ' '.repeat(address.length)));
  const { words, starts, ends } = wordsOf(folded);
  const list = lexicon();
  /** Category -> first word that its own phrase or veto does not cover any more. */
  const covered = new Map<string, number>();
  let leader: { category: string; at: number } | null = null;
  const count = (entry: Entry, factor: number, index: number, upTo: number): void => {
    let weight = zone.weight * factor;
    if (zone.socialReturn) weight *= NAMED_IN_SOCIAL_RETURN.has(entry.category) ? 0.05 : 0.15;
    if (entry.titleOnly) weight *= zone.titleWords;
    if (entry.weight >= 3 && EXCLUDED.test(folded.slice(Math.max(0, starts[index]! - 40), starts[index]))) return;
    if (zone.title && leader && leader.category !== entry.category) {
      // "Schoonmaak van het bedrijfsrestaurant": what comes after the preposition is where, not what.
      weight *= index < leader.at || words.slice(leader.at, index).some((word) => PREPOSITIONS.has(word)) ? 0.35 : 0.75;
    } else if (zone.title && upTo === index + 1 && ACTS.test(words[index]!) && words.slice(upTo, upTo + 5).includes('van')) {
      weight *= 0.6;
    } else if (zone.title && !leader && entry.weight >= 5) leader = { category: entry.category, at: upTo };
    found.push({ entry, weight, word: zone.text.slice(starts[index], ends[upTo - 1]) });
  };
  for (let index = 0; index < words.length; index += 1) {
    const phrases = list.phrasesAt(words, index);
    for (const { entry, words: length } of phrases) {
      if (entry.veto) covered.set(entry.category, Math.max(covered.get(entry.category) ?? 0, index + length));
    }
    for (const { entry, words: length } of phrases) {
      if (entry.veto || (entry.titleOnly && !zone.titleWords) || (covered.get(entry.category) ?? 0) > index) continue;
      covered.set(entry.category, index + length);
      count(entry, 1, index, index + length);
    }
    const hits = list.word(words[index]!);
    if (!hits.length) continue;
    for (const { entry, factor } of bestPerCategory(hits, zone.titleWords > 0)) {
      if ((covered.get(entry.category) ?? 0) > index) continue;
      count(entry, factor, index, index + 1);
    }
  }
  return found;
}

/** A word often counts more than once, but not without end: 1 -> 0.85, 3 -> 1.9, 10 -> 3.6, 100 -> 5.3. */
const saturate = (sum: number): number => sum / (1 + 0.18 * sum);

function scoreOf(evidence: Map<Entry, Evidence>): { raw: number; best: Evidence[] } {
  const best = [...evidence.values()].sort((a, b) => b.weight * saturate(b.sum + b.minor) - a.weight * saturate(a.sum + a.minor));
  const raw = best.reduce((sum, { weight, sum: times, minor }, rank) => sum + weight * saturate(times + minor) * (DECAY[rank] ?? 0.1), 0);
  return { raw, best };
}

function reason({ word, inTitle, count }: Evidence): LocalText {
  const said = `"${word.toLowerCase()}"`;
  if (inTitle) return { nl: `${said} in de titel`, en: `${said} in the title` };
  return count > 1 ? { nl: `${said} ${count} keer`, en: `${said} ${count} times` } : { nl: `${said} in de tekst`, en: `${said} in the text` };
}

/**
 * The subjects of a tender, best first, at most four; `other` when nothing is recognised.
 * Reads the CPV codes of `facts`, the title, the description and a sample of the rest: never more than about 45,000 characters.
 * `score` is 0 to 1, `why` says what decided. Never throws.
 */
export function categorise(document: TenderDocument, facts: TenderFacts): CategoryScore[] {
  const tally: Tally = new Map();
  for (const zone of subjectZones(document)) add(zone, tally);
  const scores = new Map<string, { raw: number; why: LocalText[] }>();
  for (const [category, evidence] of tally) {
    const { raw, best } = scoreOf(evidence);
    scores.set(category, { raw, why: best.slice(0, 3).map(reason) });
  }
  const codes = facts.cpv.length ? facts.cpv.map((cpv) => cpv.code) : (document.coded?.cpv ?? []);
  for (const [rank, code] of codes.slice(0, 12).entries()) {
    const found = categoryOfCpv(code);
    if (!found) continue;
    const known = scores.get(found.id) ?? { raw: 0, why: [] };
    const beside = rank > 0 && facts.nature?.id === 'services' && code.startsWith('45') ? WORKS_BESIDE : 1;
    known.raw += (rank === 0 ? MAIN_CPV : OTHER_CPV) * (found.digits > 2 ? 1 : WIDE_CPV) * beside;
    known.why.unshift({ nl: `CPV ${code}`, en: `CPV ${code}` });
    scores.set(found.id, known);
  }
  const sorted = [...scores].filter(([, { raw }]) => raw >= ENOUGH).sort(([, a], [, b]) => b.raw - a.raw);
  const top = sorted[0]?.[1].raw ?? 0;
  const first = sorted[0]?.[0] ?? '';
  // "Overig" beside a subject tells nothing.
  const tells = (id: string, why: readonly LocalText[]) => id === first || (id !== 'other' && (HANDLED[first] !== id || why.some((one) => one.nl.startsWith('CPV'))));
  const answers = sorted.filter(([id, { raw, why }]) => raw >= top * NEXT && tells(id, why)).slice(0, MAX_ANSWERS)
    .map(([id, { raw, why }]) => ({ id, score: Math.round((raw / (raw + 8)) * 100) / 100, why: why.filter((one, index) => why.findIndex((other) => other.nl === one.nl) === index).slice(0, 4) }));
  return answers.length ? answers : [{ id: 'other', score: 0, why: [{ nl: 'geen onderwerp herkend', en: 'no subject recognised' }] }];
}
