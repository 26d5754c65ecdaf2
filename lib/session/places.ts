import type { Finding } from '@/lib/barriers/finding';
import { blockAt, type Block, type TenderDocument } from '@/lib/document/document';
import { sentences } from '@/lib/dutch/sentences';
import type { Span } from '@/lib/local-text';
import type { Highlight } from '@/lib/messages/protocol';
import type { Decision } from '@/lib/barriers/decision';

/** A stretch of one block, as the page script wants it: offsets in the block's own text (UTF-16). */
export interface BlockPlace { blockId: string; start: number; end: number; quote: string }

/**
 * The place of a span of the document in the block it falls in. Null when it is empty, runs over two blocks, or does not
 * hold `quote` (when given): then nothing may be painted or replaced there.
 */
export function placeOf(document: TenderDocument, span: Span, quote?: string | null): BlockPlace | null {
  if (span.end <= span.start) return null;
  const block = blockAt(document, span.start);
  if (!block || span.end > block.start + block.text.length) return null;
  const start = span.start - block.start;
  const end = span.end - block.start;
  const words = block.text.slice(start, end);
  if (quote !== undefined && quote !== null && words !== quote) return null;
  return { blockId: block.id, start, end, quote: words };
}

/**
 * What the page is told to paint: open barriers and checks. Fine and decided findings go along as `fine`, which is not painted, so that
 * the panel can show their place. Findings without a place, or whose words are not there, are left out.
 */
export function highlightsOf(document: TenderDocument, findings: readonly Finding[], decisions: readonly Decision[]): Highlight[] {
  const decided = new Set(decisions.map((decision) => decision.findingId));
  return findings.flatMap((finding): Highlight[] => {
    if (finding.start === null || finding.end === null || finding.quote === null) return [];
    const place = placeOf(document, { start: finding.start, end: finding.end }, finding.quote);
    return place ? [{ findingId: finding.id, verdict: decided.has(finding.id) ? 'fine' : finding.verdict, ...place }] : [];
  });
}

/** The whole sentence that a passage starts in (a list item or table row as a whole), for "Altijd negeren". Null without a place. */
export function sentenceOf(document: TenderDocument, finding: Finding): string | null {
  if (finding.start === null) return null;
  const block = blockAt(document, finding.start);
  if (!block) return null;
  const span = sentenceAt(block, finding.start - block.start);
  return block.text.slice(span.start, span.end);
}

/** The sentence of a block at an offset; between two sentences the one before. The whole block when it is a list item or table row. */
export function sentenceAt(block: Pick<Block, 'kind' | 'text'>, offset: number): Span {
  const whole = { start: 0, end: block.text.length };
  if (block.kind === 'list-item' || block.kind === 'table-row' || block.kind === 'heading') return whole;
  const spans = sentences(block.text);
  let found: Span | null = null;
  for (const span of spans) {
    if (span.start > offset) break;
    found = span;
  }
  return found ?? spans[0] ?? whole;
}
