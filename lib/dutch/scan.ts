import type { Span } from '@/lib/local-text';
import { lower } from './fold';
import { negations, type Negation } from './negation';
import { quantities, type Quantities } from './quantities';
import { sentences } from './sentences';

/** What the language says of one block, offsets in its text (UTF-16). Every part is worked out at first use and kept. */
export interface BlockScan {
  /** Lower case, same length as the text; special spaces and curly apostrophes made plain. */
  readonly lower: string;
  readonly sentences: readonly Span[];
  readonly negations: readonly Negation[];
  /** The quantities of one sentence, by its place in `sentences`; offsets within that sentence. */
  quantitiesOf(sentence: number): Quantities;
  /** What a reader makes of this text alone, whatever stands round it: worked out once for every `reader`, and kept with the scan. */
  once<T>(reader: object, make: (scan: BlockScan) => T): T;
}

class Scan implements BlockScan {
  readonly lower: string;
  private foundSentences: Span[] | null = null;
  private readonly foundQuantities: Quantities[] = [];
  private foundNegations: Negation[] | null = null;
  /** Readers and what they made, in turns: a handful at most, for which a list is lighter than a map. */
  private readonly kept: unknown[] = [];

  constructor(private readonly text: string) {
    this.lower = lower(text);
  }

  get sentences(): readonly Span[] { return (this.foundSentences ??= sentences(this.text)); }
  get negations(): readonly Negation[] { return (this.foundNegations ??= negations(this.lower)); }

  // A block is often a page, and one sentence of it holds the figures: the others are not read.
  quantitiesOf(sentence: number): Quantities {
    const known = this.foundQuantities[sentence];
    if (known) return known;
    const { start, end } = this.sentences[sentence] ?? { start: 0, end: this.text.length };
    return (this.foundQuantities[sentence] = quantities(this.text.slice(start, end), this.lower.slice(start, end)));
  }

  once<T>(reader: object, make: (scan: BlockScan) => T): T {
    for (let at = 0; at < this.kept.length; at += 2) if (this.kept[at] === reader) return this.kept[at + 1] as T;
    const made = make(this);
    this.kept.push(reader, made);
    return made;
  }
}

/** Units of text that are kept: a tender of 1,000 pages, and not more. */
const KEPT_UNITS = 4_000_000;
const cache = new Map<string, Scan>();
let units = 0;

/** Scans a block's text; equal text is scanned once. The oldest scans go when the cache is full. Never throws. */
export function scanBlock(text: string): BlockScan {
  const known = cache.get(text);
  if (known) return known;
  const scan = new Scan(text);
  units += text.length + 100;
  cache.set(text, scan);
  if (units > KEPT_UNITS) {
    for (const old of cache.keys()) {
      if (units <= KEPT_UNITS / 2 || old === text) break;
      units -= old.length + 100;
      cache.delete(old);
    }
  }
  return scan;
}

const forgetters: (() => void)[] = [];

/** What else remembers words of a document says here how it forgets them. */
export function whenForgotten(forget: () => void): void {
  forgetters.push(forget);
}

/** Forgets all scans and whatever else was remembered of a text, so that no words of a document are kept after it was closed. */
export function forgetScans(): void {
  cache.clear();
  units = 0;
  for (const forget of forgetters) forget();
}
