import type { Finding } from '@/lib/barriers/finding';
import type { Block, TenderDocument } from '@/lib/document/document';
import type { Span } from '@/lib/local-text';
import { placeOf, sentenceAt } from './places';

/** Where the user is typing: offset in the block's own text. */
export interface Caret { blockId: string; at: number }

/** What was shown before, with the document that its offsets refer to. */
export interface Shown { document: TenderDocument; findings: readonly Finding[] }

/**
 * Leaves the sentence under the cursor alone while it is typed: what is new there waits, what was there stays as it was, as long as its
 * words stand. Everything else follows the new analysis. `held` says that something waits.
 */
export function settleCaret(before: Shown | null, document: TenderDocument, findings: readonly Finding[], carets: readonly Caret[]): { findings: readonly Finding[]; held: boolean } {
  if (!before || carets.length === 0) return { findings, held: false };
  let shown: readonly Finding[] = findings;
  for (const caret of carets) {
    const block = document.blocks.find((one) => one.id === caret.blockId);
    if (block) shown = leaveAlone(before, document, shown, block, sentenceAt(block, caret.at));
  }
  return { findings: shown, held: shown.length !== findings.length || shown.some((finding, index) => finding !== findings[index]) };
}

function leaveAlone(before: Shown, document: TenderDocument, findings: readonly Finding[], block: Block, sentence: Span): readonly Finding[] {
  const inSentence = (finding: Finding): boolean => finding.blockId === block.id && finding.start !== null && finding.end !== null
    && finding.start - block.start < sentence.end && finding.end - block.start > sentence.start;
  const elsewhere = new Set(findings.filter((finding) => !inSentence(finding)).map((finding) => finding.id));
  // Earlier findings of this block that are not found outside the sentence now: they were in it.
  const earlier = before.findings.filter((finding) => finding.blockId === block.id && finding.start !== null && !elsewhere.has(finding.id));
  const used = new Set<Finding>();
  const kept = findings.flatMap((finding): Finding[] => {
    if (!inSentence(finding)) return [finding];
    const same = earlier.find((one) => !used.has(one) && (one.id === finding.id || one.barrier === finding.barrier));
    if (!same) return [];
    used.add(same);
    return [same.id === finding.id ? finding : moved(same, before.document, document, block, sentence) ?? finding];
  });
  for (const finding of earlier) {
    if (used.has(finding)) continue;
    const again = moved(finding, before.document, document, block, sentence);
    if (again) kept.push(again);
  }
  // Two earlier findings with the same words may land on the same place.
  return kept.filter((finding, index) => !kept.slice(0, index).some((one) => one.barrier === finding.barrier && one.start !== null && one.start === finding.start));
}

/** An earlier finding at the place where its words stand now; null when they are gone from the sentence. */
function moved(finding: Finding, from: TenderDocument, to: TenderDocument, block: Block, sentence: Span): Finding | null {
  if (finding.quote === null || finding.start === null || finding.end === null) return null;
  const at = block.text.indexOf(finding.quote, sentence.start);
  if (at < 0 || at >= sentence.end) return null;
  const start = block.start + at;
  const shift = start - finding.start;
  const { replacement } = finding;
  const old = replacement && placeOf(from, replacement);
  const stands = replacement && old && placeOf(to, { start: replacement.start + shift, end: replacement.end + shift }, old.quote);
  return {
    ...finding, start, end: finding.end + shift,
    replacement: replacement && stands ? { ...replacement, start: replacement.start + shift, end: replacement.end + shift } : null,
  };
}
