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
  readonly quantities: Quantities;
  readonly negations: readonly Negation[];
}

class Scan implements BlockScan {
  readonly lower: string;
  private foundSentences: Span[] | null = null;
  private foundQuantities: Quantities | null = null;
  private foundNegations: Negation[] | null = null;

  constructor(private readonly text: string) {
    this.lower = lower(text);
  }

  get sentences(): readonly Span[] { return (this.foundSentences ??= sentences(this.text)); }
  get quantities(): Quantities { return (this.foundQuantities ??= quantities(this.text, this.lower)); }
  get negations(): readonly Negation[] { return (this.foundNegations ??= negations(this.lower)); }
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

/** Forgets all scans, so that no words of a document stay in memory after it was closed. */
export function forgetScans(): void {
  cache.clear();
  units = 0;
}
