import type { Block, TenderDocument } from '@/lib/document/document';
import { lower as lowerText } from '@/lib/dutch/fold';
import type { Quantities } from '@/lib/dutch/quantities';
import { whenForgotten, type BlockScan } from '@/lib/dutch/scan';
import type { Span } from '@/lib/local-text';
import type { Fact, FactPlace } from './facts';

/** One sentence of a block, as the readers of facts see it. Offsets of `sentence` are in the block's text. */
export interface Reading {
  block: Block;
  /** The block so many further (or back, when negative), within `REACH`: what a reader sees decides how long its answer is kept. */
  near(by: number): Block | undefined;
  /** Place of the block in the document, and of the sentence in the block. */
  index: number;
  number: number;
  scan: BlockScan;
  sentence: Span;
  /** The sentence in lower case; same length as the sentence. */
  lower: string;
  /** Lower-case label, heads of the columns and nearest heading. */
  context: string;
  /** Quantities inside the sentence, offsets in the sentence. Worked out when asked for. */
  readonly quantities: Quantities;
}

/** A value that the text gives for a fact. The heaviest wins; of equal weight the first. */
export interface Candidate<T> { value: T; place: FactPlace; weight: number }

/**
 * Reads one fact. `gate`: a block must hold one of these (bits of `gate.ts`; 0 for no gate). `until`: the fact stands in the first so many blocks;
 * form fields are always read. `cue`: a test on the lower-case sentence. What fails them is not read.
 */
export interface FactReader<T> {
  gate: number;
  until?: number;
  cue: RegExp;
  read(here: Reading): Candidate<T>[];
}

const QUOTE_LIMIT = 400;

/** How many blocks before and after its own a reader may look at: a date or a weight may have its label in a row of its own. */
export const REACH = { before: 10, after: 1 } as const;

/** A sentence as the readers see it; its quantities are worked out at first use. */
export class SentenceReading implements Reading {
  /** True when a reader looked at the blocks round it: then its answer rests on those too. */
  looked = false;

  constructor(
    private readonly document: TenderDocument, readonly block: Block, readonly index: number, readonly number: number, readonly scan: BlockScan, readonly sentence: Span,
    readonly lower: string, readonly context: string,
  ) {}

  get quantities(): Quantities { return this.scan.quantitiesOf(this.number); }

  near(by: number): Block | undefined {
    this.looked = true;
    return by < -REACH.before || by > REACH.after ? undefined : this.document.blocks[this.index + by];
  }
}

let lastHeading = '';
let lastContext = '';
whenForgotten(() => { lastHeading = lastContext = ''; });

/** Words that stand with a block but are not its own: label, heads of columns, nearest heading; lower case. */
export function contextOf(block: Block): string {
  const heading = block.section[block.section.length - 1] ?? '';
  if (!block.label && !block.columns) {
    // Every paragraph of a chapter has the same heading.
    if (heading !== lastHeading) { lastHeading = heading; lastContext = lowerText(heading); }
    return lastContext;
  }
  return lowerText([block.label ?? '', ...(block.columns ?? []), heading].filter(Boolean).join(' | '));
}

/** A value with the label that stands with it; `start` is the offset of the value in the sentence. */
export interface Labelled { label: string; value: string; start: number }

const COLON = /^([a-z\u00e0-\u017f][^:\t.;€]{2,60}?)\s?:\s{0,3}(?=\S)/;

/**
 * Reads a sentence as label and value: a form field, a table row of two cells ("Looptijd\t48 maanden"), or "Looptijd: 48 maanden". Lower case.
 * Null when it is running text.
 */
export function labelledValue(here: Reading): Labelled | null {
  const { lower, block } = here;
  if (block.kind === 'field') return block.label ? { label: lowerText(block.label).trim(), value: lower, start: 0 } : null;
  if (here.number > 0) return null;
  if (block.kind === 'table-row') {
    const tab = lower.indexOf('\t');
    if (tab < 0 || lower.indexOf('\t', tab + 1) >= 0) return null;
    return { label: lower.slice(0, tab).trimEnd().replace(/\s?:$/, ''), value: lower.slice(tab + 1), start: tab + 1 };
  }
  const colon = COLON.exec(lower);
  return colon ? { label: colon[1]!, value: lower.slice(colon[0].length), start: colon[0].length } : null;
}

/** "ja" or "nee" as a form says it; null when it is neither. */
export function yesOrNo(value: string): boolean | null {
  const word = /^\s?(ja|yes|waar|neen|nee|no|geen|niet)(?![a-z])/.exec(value)?.[1];
  return word === undefined ? null : word === 'ja' || word === 'yes' || word === 'waar';
}

/** The place of a stretch of a sentence (offsets in the sentence), at most 400 units long. */
export function placeIn(here: Reading, span: Span = { start: 0, end: here.lower.length }): FactPlace {
  const start = here.sentence.start + span.start;
  const end = here.sentence.start + Math.min(span.end, span.start + QUOTE_LIMIT);
  // Cut from the block: a piece of the whole text would keep all of it in memory.
  return { start: here.block.start + start, end: here.block.start + end, quote: here.block.text.slice(start, end), from: here.block.kind === 'field' || here.block.choice ? 'field' : 'text' };
}

/** The place of a fact that is a code of a notice. */
export const coded: FactPlace = { start: null, end: null, quote: null, from: 'code' };

/** A number right before a noun or unit, as the quantities of Dutch read it, is kept whole: the quote runs from cue to value. */
export const spanOf = (...spans: Span[]): Span => ({
  start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)),
});

/**
 * Chooses the value of a fact. Other values stay as `conflicts` when they weigh at least as much as `strength` and `agree` says that
 * both cannot be true at once.
 */
export function settle<T extends object>(candidates: readonly Candidate<T>[], agree: (one: T, other: T) => boolean, strength = 3): Fact<T> | null {
  const ordered = [...candidates].sort((one, other) => other.weight - one.weight);
  const best = ordered[0];
  if (!best) return null;
  const conflicts: (T & FactPlace)[] = [];
  for (const other of ordered.slice(1)) {
    if (other.weight < strength || agree(best.value, other.value) || conflicts.some((known) => agree(known, other.value))) continue;
    conflicts.push({ ...other.value, ...other.place });
  }
  return { ...best.value, ...best.place, ...(conflicts.length ? { conflicts } : {}) };
}
