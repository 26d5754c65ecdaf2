import type { Finding } from '@/lib/barriers/finding';
import type { Decision } from '@/lib/barriers/decision';

/** Adds a decision about a finding; an earlier one about the same finding makes way. */
export function decide(decisions: readonly Decision[], finding: Finding, state: Decision['state'], reason: string, at: string): Decision[] {
  return [...decisions.filter((one) => one.findingId !== finding.id), { findingId: finding.id, barrier: finding.barrier, state, reason, at }];
}

export const undecide = (decisions: readonly Decision[], findingId: string): Decision[] => decisions.filter((one) => one.findingId !== findingId);

/** Solved decisions whose finding was seen to be gone. A new decision about the same finding starts anew. */
export type SeenGone = WeakSet<Decision>;

/**
 * Solved findings that come back (undo in the page) are open again: their decision goes. One whose finding was never away yet is left
 * alone, since the page still has to report the edit. Remembers in `gone` which were away.
 */
export function reopen(decisions: readonly Decision[], findings: readonly Finding[], gone: SeenGone): readonly Decision[] {
  const there = new Set(findings.map((finding) => finding.id));
  for (const decision of decisions) if (decision.state === 'solved' && !there.has(decision.findingId)) gone.add(decision);
  const back = (decision: Decision) => decision.state === 'solved' && there.has(decision.findingId) && gone.has(decision);
  return decisions.some(back) ? decisions.filter((decision) => !back(decision)) : decisions;
}
