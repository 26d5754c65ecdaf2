import { matters } from '@/data/criteria/matters';
import { explainsLaw, isContents, isDefinition, isInstruction, isQuestion } from '@/lib/barriers/guards';
import type { Block, TenderDocument } from '@/lib/document/document';
import { lower } from '@/lib/dutch/fold';
import { scanBlock, type BlockScan } from '@/lib/dutch/scan';
import type { FactPlace, TenderFacts } from '@/lib/facts/facts';
import type { Span } from '@/lib/local-text';
import { isAboutBidder, isAside } from './aside';
import type { Signal } from './matter';
import { criteria, type CriterionRow } from './rows';

/** Where the draft already has a matter; the words are null when a code or a fact of the user shows it. */
export interface CoveredBy { quote: string | null; start: number | null; end: number | null }

/** What the draft already has. */
export interface Coverage {
  /** Where it has this criterion, or null. */
  of(row: Pick<CriterionRow, 'id' | 'matter'>): CoveredBy | null;
  /** Where it has anything of this matter, or null. */
  has(matter: string): CoveredBy | null;
  /** True when the draft says that it does not ask this matter ("een verplichting tot social return blijft achterwege"). */
  denies(matter: string): boolean;
  /** True when the draft says that another contract or lot has this criterion. */
  excludes(row: Pick<CriterionRow, 'id' | 'matter'>): boolean;
  /** The first of these words that the draft says of what is bought, or null; words that no row or signal lists are not looked for. */
  says(words: readonly string[]): string | null;
}

interface Placed { signal: Signal; matter: string }
type Answer = 'asked' | 'denied' | 'elsewhere' | null;
/** A literal in a block, with the signals it may show and what was found of each; `undefined` is not looked at yet. */
interface Candidate extends Span { signals: readonly Placed[]; answers: (Answer | undefined)[] }
/** What was found in a block, for the headings and labels that stood round it. */
interface BlockHits { candidates: readonly Candidate[]; words: readonly string[]; around: string | null }

const QUOTE_LIMIT = 400;
const CAPTION = 40;
const NEAR_LIMIT = 1500;
const AWARD = /\bpunten\b|\bscore\b|\bscoort\b|gunningscriteri|gunningswens|subgunning|kwaliteitscriteri|kwalitatieve wens|waardeert|waarderen|waardering|gewaardeerd|beoorde(?:el|l)|weging|weegt|\bgegund op\b|\bop [^.;]{3,50} gegund\b|plan van aanpak|kwaliteitsplan|award criteri|\bpoints\b/;
/** Plain signs of scoring in the sentences round it ("Maximaal 8 punten."). */
const SCORES = /\bpunten\b|\bwaarderen\b|\bletten op\b|\bpoints\b|\breward/;
/** Words of a heading over award criteria; one that also covers the contract says nothing. */
const AWARD_HEADING = /gunning|beoordeling|award/;
const CONTRACT_HEADING = /contract|overeenkomst|voorwaarde|condition/;
const AIMS = /\b(?:hecht|hechten|streeft|streven|ambitie|ambities|beleidsdoel\w{0,5}|visie|belangrijk|onderzoekt|onderzoeken|overweegt|overwegen|aandacht voor|in de toekomst|aims|ambition)\b/;
const ASKS = /\b(?:dient|dienen|moet|moeten|verplicht|vereist|minimaal|ten minste|tenminste|eis|eisen|voorwaarde|inschrijver\w{0,2}|opdrachtnemer\w{0,2}|leverancier\w{0,2}|gegadigde\w{0,2}|u|must|shall|tenderer|contractor)\b|%/;
const EARLIER = /\b(?:vorige|huidige|eerdere|lopende|aflopende) (?:overeenkomst|contract|raamovereenkomst|opdrachtnemer|leverancier|aanbesteding|aanbieder)\b|\bin (?:het verleden|20[0-2]\d) (?:is|was|zijn|waren|werd)\b/;

/** The start of a sentence of our own model texts that no other starts with: who puts a text in sees it as covered. */
function ownWords(): Placed[] {
  const texts = criteria.flatMap((row) => [row.text.nl, row.text.en].map((text) => ({ row, starts: lower(text).split(/(?<=[.:;?!])\s/) })));
  const found: Placed[] = [];
  for (const length of [28, 44, 64]) {
    const owners = new Map<string, CriterionRow | null>();
    for (const { row, starts } of texts) for (const start of starts) {
      const piece = start.slice(0, length);
      owners.set(piece, owners.has(piece) && owners.get(piece) !== row ? null : row);
    }
    for (const text of texts.splice(0)) {
      const piece = text.starts.map((start) => start.slice(0, length)).find((one) => one.length === length && !/[[\]]/.test(one) && owners.get(one));
      if (piece) found.push({ signal: { literals: [piece], only: [text.row.id], law: true, negative: true }, matter: text.row.matter });
      else texts.push(text);
    }
  }
  return found;
}

/** What a literal found in a text stands for: its signals, and the words that it holds. */
interface Owner { signals: readonly Placed[]; words: readonly string[] }

interface Search {
  /** One alternation of all literals, the longest first. */
  expression: RegExp;
  /** What a literal, or a shorter one inside it, belongs to; worked out when it is first found. */
  ownerOf(literal: string): Owner;
  signalsOf: ReadonlyMap<string, readonly Signal[]>;
}

function buildSearch(): Search {
  const placed: readonly Placed[] = [...matters.flatMap((matter) => matter.signals.map((signal) => ({ signal, matter: matter.id }))), ...ownWords()];
  const signalsOf = new Map<string, Signal[]>();
  for (const { signal, matter } of placed) signalsOf.set(matter, [...(signalsOf.get(matter) ?? []), signal]);
  const literals = [...new Set([...placed.flatMap(({ signal }) => signal.literals), ...criteria.flatMap((row) => row.mentions ?? [])])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const owners = new Map<string, Owner>();
  return {
    expression: new RegExp(literals.map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g'),
    ownerOf(literal) {
      const known = owners.get(literal);
      if (known) return known;
      const owner = {
        signals: placed.filter(({ signal }) => signal.literals.some((own) => literal.includes(own))),
        words: literals.filter((word) => literal.includes(word)),
      };
      owners.set(literal, owner);
      return owner;
    },
    signalsOf,
  };
}

let built: Search | null = null;
/** Built at first use: opening the panel does not wait for it. */
const searchOf = (): Search => (built ??= buildSearch());

/** Kept with the scan of the block's text, so that an edit looks at the changed blocks only. */
const hitsOf = new WeakMap<BlockScan, BlockHits>();

function search(scan: BlockScan): BlockHits {
  const known = hitsOf.get(scan);
  if (known) return known;
  const candidates: Candidate[] = [];
  const words = new Set<string>();
  const { expression, ownerOf } = searchOf();
  expression.lastIndex = 0;
  for (let hit = expression.exec(scan.lower); hit; hit = expression.exec(scan.lower)) {
    const owner = ownerOf(hit[0]);
    for (const word of owner.words) {
      if (words.has(word)) continue;
      const start = hit.index + hit[0].indexOf(word);
      const at = { start, end: start + word.length };
      if (!isAside(scan.lower, at, sentenceOf(scan, start, scan.lower.length))) words.add(word);
    }
    if (owner.signals.length > 0) candidates.push({ start: hit.index, end: hit.index + hit[0].length, signals: owner.signals, answers: [] });
  }
  const found: BlockHits = { candidates, words: [...words], around: null };
  hitsOf.set(scan, found);
  return found;
}

const isNegated = (scan: BlockScan, at: Span) => scan.negations.some((negation) => negation.start <= at.start && negation.end >= at.end);

/** The sentence at a place; a caption at its head ("6.3 Social return.") goes with the sentence after it. */
function sentenceOf(scan: BlockScan, at: number, length: number): Span {
  const index = scan.sentences.findIndex((sentence) => sentence.end > at);
  const sentence = scan.sentences[index];
  if (!sentence) return { start: 0, end: length };
  const next = scan.sentences[index + 1];
  return next && sentence.end - sentence.start < CAPTION ? { start: sentence.start, end: next.end } : sentence;
}

/** The sentence with the one before it and the two after it, in the same block. */
function neighbours(scan: BlockScan, sentence: Span): string {
  const first = scan.sentences.findIndex((one) => one.end > sentence.start);
  const start = scan.sentences[Math.max(0, first - 1)]?.start ?? sentence.start;
  const last = scan.sentences.findIndex((one) => one.end >= sentence.end);
  const end = scan.sentences[Math.min(scan.sentences.length - 1, last + 2)]?.end ?? sentence.end;
  return scan.lower.slice(start, Math.min(end, start + NEAR_LIMIT));
}

/** Whether the sentence, with the headings and labels round it, asks the matter of the signal (a demand or award criterion) or denies it. */
function judge(block: Block, scan: BlockScan, at: Span, sentence: Span, around: Context, { signal, matter }: Placed): Answer {
  const words = scan.lower.slice(sentence.start, sentence.end);
  if (signal.reject?.test(words)) return null;
  if (signal.elsewhere) return signal.elsewhere.test(words) ? 'elsewhere' : null;
  const near = neighbours(scan, sentence);
  if (signal.confirm && !signal.confirm.test(words) && !signal.confirm.test(`${around.all}\n${near}`)) return null;
  const isAward = AWARD.test(words) || SCORES.test(near) || AWARD.test(around.near) || (AWARD_HEADING.test(around.headings) && !CONTRACT_HEADING.test(around.headings));
  if (signal.role === 'award' && !isAward) return null;
  if (signal.role === 'demand' && isAward) return null;
  if (!signal.law && explainsLaw(words)) return null;
  // Past and policy are background, unless the sentence asks something.
  if ((AIMS.test(words) || EARLIER.test(words)) && !ASKS.test(words)) return null;
  const passage = { lower: words, context: around.all, block, around: scan.lower };
  if (isQuestion(passage) || isContents(passage) || isInstruction(words)) return null;
  if (matter !== 'reserved' && isDefinition(passage)) return null;
  return !signal.negative && isNegated(scan, at) ? 'denied' : 'asked';
}

/** The headings above and the column heads; the label and the lead-in of a list; both. Lower case. */
interface Context { headings: string; near: string; all: string }

function contextOf(headings: string, near: string): Context {
  const [above, close] = [lower(headings), lower(near)];
  return { headings: above, near: close, all: above === '' && close === '' ? '' : `${above}\n${close}` };
}

interface Reading { signals: Map<Signal, CoveredBy>; denied: Set<string>; elsewhere: Set<Signal>; words: Set<string> }

function readDocument(document: TenderDocument): Reading {
  const signals = new Map<Signal, CoveredBy>();
  const denied = new Set<string>();
  const elsewhere = new Set<Signal>();
  const words = new Set<string>();
  let leadIn = '';
  for (const block of document.blocks) {
    const listed = block.kind === 'list-item' || block.kind === 'table-row';
    if (!listed) leadIn = block.kind === 'heading' ? '' : block.text.slice(-200);
    if (block.language === 'other') continue;
    const scan = scanBlock(block.text);
    const hits = search(scan);
    if (!isAboutBidder(lower(block.section.join('\n')))) for (const word of hits.words) words.add(word);
    if (block.kind === 'heading' || hits.candidates.length === 0) continue;
    const headings = block.columns?.length ? [...block.section, ...block.columns].join('\n') : block.section.join('\n');
    const near = [block.label ?? '', listed && /:\s*$/.test(leadIn) ? leadIn : ''].join('\n').trim();
    const around = `${headings}\n\n${near}`;
    if (hits.around !== around) {
      for (const hit of hits.candidates) hit.answers.length = 0;
      hits.around = around;
    }
    let context: Context | null = null;
    for (const hit of hits.candidates) {
      for (const [index, one] of hit.signals.entries()) {
        if (signals.has(one.signal)) continue;
        if (hit.answers[index] === undefined) {
          context ??= contextOf(headings, near);
          hit.answers[index] = judge(block, scan, hit, sentenceOf(scan, hit.start, block.text.length), context, one);
        }
        const answer = hit.answers[index];
        if (answer === 'denied') denied.add(one.matter);
        if (answer === 'elsewhere') elsewhere.add(one.signal);
        if (answer !== 'asked') continue;
        const sentence = sentenceOf(scan, hit.start, block.text.length);
        const end = Math.min(sentence.end, sentence.start + QUOTE_LIMIT);
        signals.set(one.signal, { quote: block.text.slice(sentence.start, end), start: block.start + sentence.start, end: block.start + end });
      }
    }
  }
  return { signals, denied, elsewhere, words };
}

const readings = new WeakMap<TenderDocument, Reading>();
const matterById = new Map(matters.map((matter) => [matter.id, matter]));
const fromFact = (place: FactPlace): CoveredBy => ({ quote: place.quote, start: place.start, end: place.end });

/**
 * Reads which criteria a draft already has: a demand or award criterion in its own words, not denied, not a bidder's question,
 * not policy or an explanation of the law. Offsets refer to `document.text` (UTF-16). The search is kept per document and block.
 */
export function readCoverage(document: TenderDocument, facts: TenderFacts): Coverage {
  const reading = readings.get(document) ?? readDocument(document);
  readings.set(document, reading);
  const { signals, denied, elsewhere, words: said } = reading;
  const look = (id: string, row: string | null): CoveredBy | null => {
    const matter = matterById.get(id);
    if (!matter) return null;
    const place = matter.facts?.(facts, row ?? '');
    if (place) return fromFact(place);
    for (const signal of searchOf().signalsOf.get(id) ?? []) {
      if (row !== null && signal.only && !signal.only.includes(row)) continue;
      const covered = signals.get(signal);
      if (covered) return covered;
    }
    return null;
  };
  return {
    of: (row) => look(row.matter, row.id),
    has: (matter) => look(matter, null),
    denies: (matter) => denied.has(matter) && look(matter, null) === null,
    excludes: (row) => (searchOf().signalsOf.get(row.matter) ?? []).some((signal) => elsewhere.has(signal) && (!signal.only || signal.only.includes(row.id))),
    says: (words) => words.find((word) => said.has(word)) ?? null,
  };
}
