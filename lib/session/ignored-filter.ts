import type { Finding } from '@/lib/barriers/finding';
import type { TenderDocument } from '@/lib/document/document';
import { sentenceOf } from './places';

/** One sentence that the user never wants to see again for a barrier. */
export interface IgnoredKey { barrier: string; hash: string }

/**
 * Leaves out what the user chose to ignore for good. Hashing takes a moment, so a finding of a barrier on the list waits until its
 * sentence is known; `onKnown` is called then. Findings of other barriers are never held up.
 */
export class IgnoredFilter {
  private keys = new Set<string>();
  private barriers = new Set<string>();
  private readonly hashes = new Map<string, string>();
  private readonly asked = new Set<string>();

  constructor(private readonly hash: (barrier: string, sentence: string) => Promise<string>, private readonly onKnown: () => void) {}

  set(entries: readonly IgnoredKey[]): void {
    this.keys = new Set(entries.map((one) => `${one.barrier}:${one.hash}`));
    this.barriers = new Set(entries.map((one) => one.barrier));
  }

  /** The findings that may be shown now, and those that the user ignores for good. The same list when nothing is ignored. */
  apply(document: TenderDocument, findings: readonly Finding[]): { shown: readonly Finding[]; ignored: readonly Finding[] } {
    if (this.barriers.size === 0) return { shown: findings, ignored: [] };
    const ignored: Finding[] = [];
    const shown = findings.filter((finding) => {
      if (!this.barriers.has(finding.barrier)) return true;
      const sentence = sentenceOf(document, finding);
      if (sentence === null) return true;
      const key = `${finding.barrier}\n${sentence}`;
      const known = this.hashes.get(key);
      if (known !== undefined) {
        if (!this.keys.has(`${finding.barrier}:${known}`)) return true;
        ignored.push(finding);
        return false;
      }
      if (!this.asked.has(key)) void this.learn(key, finding.barrier, sentence);
      return false;
    });
    return { shown, ignored };
  }

  /** The document was closed: no sentence of it stays in memory. */
  forget(): void {
    this.hashes.clear();
  }

  private async learn(key: string, barrier: string, sentence: string): Promise<void> {
    this.asked.add(key);
    // Without a hash the finding is shown: a fault here must not hide anything.
    this.hashes.set(key, await this.hash(barrier, sentence).catch(() => ''));
    this.asked.delete(key);
    this.onKnown();
  }
}
