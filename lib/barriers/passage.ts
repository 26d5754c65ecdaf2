import { scanBlock, type BlockScan } from '@/lib/dutch/scan';
import type { Quantities } from '@/lib/dutch/quantities';
import { lower as lowerCase } from '@/lib/dutch/fold';
import type { Block } from '@/lib/document/document';
import type { Span } from '@/lib/local-text';
import { findReason } from './reasons';
import type { Passage } from './rule';

/** The blocks of a document with what a passage needs of its neighbours. */
export interface Surroundings {
  blocks: readonly Block[];
  /** Lower-case lead-in of the list that a block is an item of, by index; empty when there is none. */
  leadIns: readonly string[];
}

/** Finds for every list item the sentence that introduces its list ("Inschrijver voldoet aan:"). */
export function surroundings(blocks: readonly Block[]): Surroundings {
  const leadIns: string[] = [];
  let leadIn = '';
  for (const block of blocks) {
    if (block.kind === 'list-item' || block.kind === 'table-row') leadIns.push(leadIn);
    else {
      leadIns.push('');
      leadIn = block.kind === 'heading' ? '' : lowerCase(block.text.slice(-300));
    }
  }
  return { blocks, leadIns };
}

function sentenceAt(scan: BlockScan, index: number): number {
  let low = 0;
  let high = scan.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (scan.sentences[middle]!.start <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The quantities within a stretch, with offsets from its start. */
function quantitiesIn(quantities: Quantities, span: Span): Quantities {
  const cut = <T extends Span>(all: readonly T[]): T[] =>
    all
      .filter((quantity) => quantity.start >= span.start && quantity.end <= span.end)
      .map((quantity) => ({ ...quantity, start: quantity.start - span.start, end: quantity.end - span.start }));
  return {
    amounts: cut(quantities.amounts),
    percentages: cut(quantities.percentages),
    multiples: cut(quantities.multiples),
    counts: cut(quantities.counts),
    periods: cut(quantities.periods),
    dates: cut(quantities.dates),
  };
}

/** The sentence of a block that holds an offset; the whole block when it has no sentences. */
export function sentenceOf(block: Block, index: number): Span {
  const scan = scanBlock(block.text);
  return scan.sentences[sentenceAt(scan, index)] ?? { start: 0, end: block.text.length };
}

/** Builds the passage round a trigger at `index` (offset in the block's text). */
export function passageAt(around: Surroundings, position: number, index: number): Passage {
  const block = around.blocks[position]!;
  const scan = scanBlock(block.text);
  const number = sentenceAt(scan, index);
  const sentence = scan.sentences[number] ?? { start: 0, end: block.text.length };
  const text = block.text.slice(sentence.start, sentence.end);
  const lower = scan.lower.slice(sentence.start, sentence.end);
  const words = (span: Span | undefined) => (span ? scan.lower.slice(span.start, span.end) : '');
  // The neighbour block counts only for running text: two table rows or fields say nothing of each other.
  const runs = block.kind === 'paragraph' || block.kind === 'list-item';
  const neighbour = (step: 1 | -1): string => {
    const other = around.blocks[position + step];
    if (!runs || !other || (other.kind !== 'paragraph' && other.kind !== 'list-item')) return '';
    const otherScan = scanBlock(other.text);
    const span = step === 1 ? otherScan.sentences[0] : otherScan.sentences[otherScan.sentences.length - 1];
    return span ? otherScan.lower.slice(span.start, span.end) : '';
  };
  const previous = words(scan.sentences[number - 1]) || neighbour(-1);
  const next = words(scan.sentences[number + 1]) || neighbour(1);
  const context = [...block.section, block.label ?? '', ...(block.columns ?? []), around.leadIns[position] ?? ''].join(' \n ');
  return {
    block,
    sentence,
    text,
    lower,
    at: Math.max(0, index - sentence.start),
    previous,
    next,
    context: lowerCase(context),
    around: scan.lower,
    quantities: quantitiesIn(scan.quantities, sentence),
    nextQuantities: scanBlock(next).quantities,
    reason: findReason(text, lower, next),
    lot: block.lot ?? null,
  };
}
