import type { Block, TenderDocument } from '@/lib/document/document';
import { scanBlock, type BlockScan } from '@/lib/dutch/scan';
import { sameParts } from '@/lib/same-parts';
import { awardReader, codedAward, settleAward } from './award-method';
import { gatherBuyer } from './buyer';
import { joinCarried } from './carry';
import { gatherCountry } from './country';
import { cpvFact, cpvReader } from './cpv';
import { deadlineReader, gatherDeadline, gatherPublished } from './deadline';
import { codedTerms, durationReader, settleDuration } from './duration';
import { codedValues, settleValue, valueReader } from './estimated-value';
import { codedLots, lotsReader, settleLots } from './lots';
import { gateOf } from './gate';
import { frameworkReader, gatherFramework, gatherNature, gatherReserved, natureReader, reservedReader } from './nature';
import { codedProcedure, gatherRegime, procedureReader, settleProcedure } from './procedure';
import { codedRegions, regionsReader, settleRegions } from './regions';
import { REACH, SentenceReading, coded, contextOf, type Candidate, type FactReader } from './reading';
import type { Cpv, Fact, FactCorrections, FactName, TenderFacts } from './facts';

/** What facts are gathered with: the user's values go first, then the document in hand, then what an earlier screen gave. */
export interface GatherSettings {
  /** ISO date of today. */
  date: string;
  corrections?: FactCorrections;
  carried?: TenderFacts | null;
}

export const readers = {
  cpv: cpvReader, value: valueReader, duration: durationReader, lots: lotsReader, regions: regionsReader, procedure: procedureReader, nature: natureReader,
  framework: frameworkReader, reserved: reservedReader, award: awardReader, deadline: deadlineReader,
};
type Readers = typeof readers;
type Found = { [K in keyof Readers]: Readers[K] extends FactReader<infer T> ? Candidate<T>[] : never };

const names = Object.keys(readers) as (keyof Readers)[];
const gates = names.map((name, index) => ({ name, bit: 1 << index, gate: readers[name].gate, until: (readers[name] as FactReader<unknown>).until ?? Infinity }));
/** From this block on no reader without a gate looks. */
const WITHOUT_GATE = Math.max(...gates.filter(({ gate }) => gate === 0).map(({ until }) => until));
const ANY_GATE = gates.reduce((all, { gate }) => all | gate, 0);
/** Lists of terms, contents and questions of bidders say nothing of this tender. */
const NO_FACTS = /begrippen|definities|begripsbepaling|inhoudsopgave|terugblik/;

const labelled = (block: Block) => block.kind === 'field' || block.label !== undefined || block.columns !== undefined;

/** What a text holds at all (bits of the gate), and for which readers a cue was looked for and found (bits of `gates`). */
interface Cues { held: number; tested: number; cued: number }
const NONE: readonly never[] = [];

/** The readers with a cue in a block without a label; how far on it stands decides too. The text is looked at once. */
function openTo(scan: BlockScan, index: number): readonly (keyof Readers)[] {
  const known = scan.once<Cues>(gates, () => ({ held: gateOf(scan.lower), tested: 0, cued: 0 }));
  // Past the first part of a document most blocks hold nothing for any reader.
  if (index >= WITHOUT_GATE && (known.held & ANY_GATE) === 0) return NONE;
  let open: (keyof Readers)[] | null = null;
  for (const { name, gate, until, bit } of gates) {
    if (index >= until || (gate !== 0 && (known.held & gate) === 0)) continue;
    if ((known.tested & bit) === 0) {
      known.tested |= bit;
      if (readers[name].cue.test(scan.lower)) known.cued |= bit;
    }
    if ((known.cued & bit) !== 0) (open ??= []).push(name);
  }
  return open ?? NONE;
}

/** Reads every sentence with the readers whose gate and cue it passes. */
function readDocument(document: TenderDocument): Found {
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Found;
  for (const [index, block] of document.blocks.entries()) {
    if (block.language === 'other') continue;
    const scan = scanBlock(block.text);
    // The label of a field or the head of a column can be the cue, and the text a bare figure.
    const label = labelled(block);
    const open = label ? names : openTo(scan, index);
    if (!open.length) continue;
    const context = contextOf(block);
    if (context !== '' && NO_FACTS.test(context)) continue;
    const wanted = label ? names.filter((name) => readers[name].cue.test(`${context} ${scan.lower}`)) : open;
    if (!wanted.length) continue;
    for (const { name, candidates } of readBlock(document, index, scan, context, wanted)) (found[name] as Candidate<unknown>[]).push(...candidates);
  }
  return found;
}

/** What the readers found in a block, and what that rests on besides the block's own text. */
interface ReadBlock { rests: readonly unknown[]; near: readonly unknown[] | null; start: number; found: readonly { name: keyof Readers; candidates: readonly Candidate<unknown>[] }[] }

function restsOn(document: TenderDocument, index: number, context: string, wanted: readonly (keyof Readers)[]): unknown[] {
  const { kind, label, lot, choice } = document.blocks[index]!;
  return [index, kind, label, lot, choice, context, ...wanted];
}

/** The blocks that a reader may have looked at, for one that did. */
function nearOf(document: TenderDocument, index: number): unknown[] {
  const near: unknown[] = [];
  for (let at = index - REACH.before; at <= index + REACH.after; at += 1) {
    const block = document.blocks[at];
    if (at !== index) near.push(block?.text, block?.label, block?.kind);
  }
  return near;
}

/** The same candidate in a block that now starts elsewhere. */
function moved({ value, place, weight }: Candidate<unknown>, by: number): Candidate<unknown> {
  const shift = <T extends { start?: number | null; end?: number | null }>(span: T): T => (typeof span.start === 'number' ? { ...span, start: span.start + by, end: span.end! + by } : span);
  return { value: shift(value as object), place: shift(place), weight };
}

/** Reads the sentences of a block; one that was read before among the same blocks is not read again. */
function readBlock(document: TenderDocument, index: number, scan: BlockScan, context: string, wanted: readonly (keyof Readers)[]): ReadBlock['found'] {
  const block = document.blocks[index]!;
  const kept = scan.once<{ read: ReadBlock | null }>(readers, () => ({ read: null }));
  const rests = restsOn(document, index, context, wanted);
  const { read } = kept;
  if (!read || !sameParts(read.rests, rests) || (read.near !== null && !sameParts(read.near, nearOf(document, index)))) {
    const { found, looked } = readSentences(document, index, scan, context, wanted);
    kept.read = { rests, near: looked ? nearOf(document, index) : null, start: block.start, found };
    return found;
  }
  if (read.start === block.start) return read.found;
  const by = block.start - read.start;
  const found = read.found.map(({ name, candidates }) => ({ name, candidates: candidates.map((one) => moved(one, by)) }));
  kept.read = { ...read, start: block.start, found };
  return found;
}

function readSentences(document: TenderDocument, index: number, scan: BlockScan, context: string, wanted: readonly (keyof Readers)[]): { found: ReadBlock['found']; looked: boolean } {
  const block = document.blocks[index]!;
  const several = !labelled(block) && scan.sentences.length > 1;
  const found: { name: keyof Readers; candidates: readonly Candidate<unknown>[] }[] = [];
  let looked = false;
  for (const [number, span] of scan.sentences.entries()) {
    const words = scan.lower.slice(span.start, span.end);
    // A question of a bidder states nothing.
    if (words.endsWith('?') && block.kind !== 'field') continue;
    let sentence: SentenceReading | null = null;
    for (const name of wanted) {
      const reader = readers[name] as FactReader<unknown>;
      if (several && !reader.cue.test(words)) continue;
      sentence ??= new SentenceReading(document, block, index, number, scan, span, words, context);
      const candidates = reader.read(sentence);
      if (candidates.length) found.push({ name, candidates });
    }
    looked ||= sentence?.looked ?? false;
  }
  return { found, looked };
}

function gatherCpv(document: TenderDocument, found: readonly Candidate<Cpv>[]): Fact<Cpv>[] {
  const codes = new Map<string, Fact<Cpv>>();
  for (const code of document.coded?.cpv ?? []) if (!codes.has(code)) codes.set(code, cpvFact(code, coded));
  for (const { value, place } of found) if (!codes.has(value.code)) codes.set(value.code, { ...value, ...place });
  return [...codes.values()];
}

/**
 * Everything that a document says of the tender: its codes first, then form fields and text. The user's corrections replace a fact (null:
 * unknown); a fact that the document does not give is taken from `carried`. Offsets are UTF-16 in `document.text`. Pure, never throws.
 */
export function gatherFacts(document: TenderDocument, settings: GatherSettings): TenderFacts {
  const facts = document.coded;
  const found = readDocument(document);
  const cpv = gatherCpv(document, found.cpv);
  const procedures = [...codedProcedure(facts), ...found.procedure];
  const procedure = settleProcedure(procedures);
  const duration = settleDuration([...codedTerms(facts), ...found.duration]);
  const lots = settleLots([...codedLots(facts), ...found.lots]);
  const country = gatherCountry(document, facts);
  const read: TenderFacts = {
    estimatedValue: settleValue([...codedValues(facts), ...found.value], duration, lots?.count ?? null),
    duration,
    lots,
    cpv,
    regions: settleRegions([...codedRegions(facts), ...found.regions], country?.code ?? null),
    country,
    buyer: gatherBuyer(document, facts),
    procedure,
    regime: gatherRegime(document, facts, procedures, procedure, cpv),
    nature: gatherNature(facts, found.nature, cpv),
    framework: gatherFramework(facts, found.framework),
    reserved: gatherReserved(facts, found.reserved),
    awardMethod: settleAward([...codedAward(facts), ...found.award]),
    deadline: gatherDeadline(facts, found.deadline, procedure),
    published: gatherPublished(facts, found.deadline),
  };
  return correct(settings.carried ? joinCarried(read, settings.carried) : read, settings.corrections);
}

/** Puts the user's own values in place. */
function correct(facts: TenderFacts, corrections: FactCorrections | undefined): TenderFacts {
  if (!corrections) return facts;
  const corrected: Record<string, unknown> = { ...facts };
  for (const [name, value] of Object.entries(corrections) as [FactName, unknown][]) {
    if (value === undefined || !(name in facts)) continue;
    const many = name === 'cpv' || name === 'regions';
    if (value === null) corrected[name] = many ? [] : null;
    else corrected[name] = many ? (value as object[]).map((one) => ({ ...one, from: 'user' })) : { ...(value as object), from: 'user', conflicts: undefined };
  }
  return corrected as unknown as TenderFacts;
}
