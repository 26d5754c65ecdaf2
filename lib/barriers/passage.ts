import { scanBlock, type BlockScan } from '@/lib/dutch/scan';
import { quantities, type Quantities } from '@/lib/dutch/quantities';
import { lower as lowerCase } from '@/lib/dutch/fold';
import type { Block } from '@/lib/document/document';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import type { Span } from '@/lib/local-text';
import { findReason } from './reasons';
import type { Passage } from './rule';

const LOT = /(?<![a-z])(?:perceel|lot) (\d{1,2}|[a-h])(?![a-z0-9])/g;

/** The one lot that lower-case words name ("voor perceel 2"); null for none or several. */
function lotNamed(lower: string): string | null {
  if (!lower.includes('perceel') && !lower.includes('lot')) return null;
  const named = new Set(Array.from(lower.matchAll(LOT), (match) => match[1]!.toUpperCase()));
  return named.size === 1 ? [...named][0]! : null;
}

/** The blocks of a document with what a passage needs of its neighbours. */
export interface Surroundings {
  blocks: readonly Block[];
  /** Lead-in of the list that a block is an item of, by index; empty when there is none. */
  leadIns: readonly string[];
  /** The facts whose words stand in a block, by its index, with their offsets in its text. */
  factsIn: ReadonlyMap<number, FactsIn>;
}

interface FactsIn { at: readonly (readonly [name: FactName, offset: number])[]; key: string }

/** Where the facts stand: a rule may ask whether its sentence is the one that a fact was read in. */
function factsIn(blocks: readonly Block[], facts: TenderFacts): Map<number, FactsIn> {
  const found = new Map<number, FactsIn>();
  for (const [name, fact] of Object.entries(facts) as [FactName, TenderFacts[FactName]][]) {
    if (fact === null || Array.isArray(fact) || !('start' in fact) || fact.start === null || fact.from === 'user' || fact.carried) continue;
    const { start } = fact;
    let low = 0;
    for (let high = blocks.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if (blocks[middle]!.start <= start) low = middle;
      else high = middle - 1;
    }
    const block = blocks[low];
    if (!block || start < block.start || start > block.start + block.text.length) continue;
    const at = [...(found.get(low)?.at ?? []), [name, start - block.start] as const];
    found.set(low, { at, key: at.map(([one, offset]) => `${one} ${offset}`).join('\n') });
  }
  return found;
}

/** Finds for every list item the sentence that introduces its list ("Inschrijver voldoet aan:"), and for every block the facts in it. */
export function surroundings(blocks: readonly Block[], facts: TenderFacts): Surroundings {
  const leadIns: string[] = [];
  let leadIn = '';
  for (const block of blocks) {
    if (block.kind === 'list-item' || block.kind === 'table-row') leadIns.push(leadIn);
    else {
      leadIns.push('');
      leadIn = block.kind === 'heading' ? '' : block.text.slice(-300);
    }
  }
  return { blocks, leadIns, factsIn: factsIn(blocks, facts) };
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

const plainKinds = new Set(['paragraph', 'list-item']);

/**
 * A sentence with a trigger in it. Most triggers lead to nothing after one look at the sentence, so all else is worked out
 * only when a rule asks for it.
 */
class Sentence {
  readonly text: string;
  readonly lower: string;
  readonly around: string;
  #previous: string | null = null;
  #next: string | null = null;
  #context: string | null = null;
  #nextQuantities: Quantities | null = null;
  #reason: string | null | undefined;
  #lot: string | null | undefined;

  constructor(
    readonly block: Block,
    readonly sentence: Span,
    private readonly scan: BlockScan,
    private readonly number: number,
    private readonly surrounding: Surroundings,
    private readonly position: number,
  ) {
    this.text = block.text.slice(sentence.start, sentence.end);
    this.lower = scan.lower.slice(sentence.start, sentence.end);
    this.around = scan.lower;
  }

  get lot(): string | null {
    if (this.#lot === undefined) this.#lot = this.block.lot ?? lotNamed(this.lower) ?? lotNamed(lowerCase(this.block.section[this.block.section.length - 1] ?? ''));
    return this.#lot;
  }
  get previous(): string { return (this.#previous ??= this.sentenceWords(-1)); }
  get next(): string { return (this.#next ??= this.sentenceWords(1)); }
  get quantities(): Quantities { return this.scan.quantitiesOf(this.number); }
  get nextQuantities(): Quantities { return (this.#nextQuantities ??= quantities(this.next, this.next)); }
  get context(): string {
    if (this.#context === null) {
      const { section, label, columns } = this.block;
      this.#context = lowerCase([...section, label ?? '', ...(columns ?? []), this.surrounding.leadIns[this.position] ?? ''].join(' \n '));
    }
    return this.#context;
  }
  get reason(): string | null {
    if (this.#reason === undefined) this.#reason = findReason(this.text, this.lower, this.next);
    return this.#reason;
  }

  holds(name: FactName): boolean {
    const { start, end } = this.sentence;
    return this.surrounding.factsIn.get(this.position)?.at.some(([one, offset]) => one === name && offset >= start && offset < end) ?? false;
  }

  /** The sentence before or after; from the same block, else from a neighbour that is running text too. */
  private sentenceWords(step: 1 | -1): string {
    const own = this.scan.sentences[this.number + step];
    if (own) return this.scan.lower.slice(own.start, own.end);
    // Two table rows or fields say nothing of each other.
    const other = this.surrounding.blocks[this.position + step];
    if (!other || !plainKinds.has(this.block.kind) || !plainKinds.has(other.kind)) return '';
    const scan = scanBlock(other.text);
    const span = step === 1 ? scan.sentences[0] : scan.sentences[scan.sentences.length - 1];
    return span ? scan.lower.slice(span.start, span.end) : '';
  }
}

/** A sentence seen from one of its triggers. */
class SentencePassage implements Passage {
  constructor(private readonly of: Sentence, readonly at: number) {}
  get block(): Block { return this.of.block; }
  get sentence(): Span { return this.of.sentence; }
  get text(): string { return this.of.text; }
  get lower(): string { return this.of.lower; }
  get around(): string { return this.of.around; }
  get lot(): string | null { return this.of.lot; }
  holds(name: FactName): boolean { return this.of.holds(name); }
  get previous(): string { return this.of.previous; }
  get next(): string { return this.of.next; }
  get context(): string { return this.of.context; }
  get quantities(): Quantities { return this.of.quantities; }
  get nextQuantities(): Quantities { return this.of.nextQuantities; }
  get reason(): string | null { return this.of.reason; }
}

/**
 * The passages of one block: `at(index)` gives the passage of the trigger at that offset of the block's text. What a
 * sentence needs is worked out once for all its triggers.
 */
export function passagesOf(around: Surroundings, position: number): { sentenceStart(index: number): number; at(index: number): Passage } {
  const block = around.blocks[position]!;
  const scan = scanBlock(block.text);
  const whole = { start: 0, end: block.text.length };
  const known = new Map<number, Sentence>();
  return {
    sentenceStart: (index) => (scan.sentences[sentenceAt(scan, index)] ?? whole).start,
    at(index) {
      const number = sentenceAt(scan, index);
      const span = scan.sentences[number] ?? whole;
      let sentence = known.get(span.start);
      if (!sentence) known.set(span.start, (sentence = new Sentence(block, span, scan, number, around, position)));
      return new SentencePassage(sentence, Math.max(0, index - span.start));
    },
  };
}
