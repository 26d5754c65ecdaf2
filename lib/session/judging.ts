import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import type { TenderDocument } from '@/lib/document/document';
import type { Clock } from '@/lib/messages/clock';
import { AnalysisRun, type Analyse } from './analysis-run';
import { settleCaret, type Caret, type Shown } from './caret';
import { IgnoredFilter, type IgnoredKey } from './ignored-filter';

/** Quiet time after which the sentence under the cursor is judged too (ms). */
const CARET_REST = 2_000;

export interface JudgingOptions<Context> {
  analyse: Analyse;
  clock: Clock;
  hash: (barrier: string, sentence: string) => Promise<string>;
  /** True as long as the engine would take long over its first full answer. */
  cold: () => boolean;
  /** Does something when what was found first is on the screen; the returned function calls it off. */
  whenDrawn: (work: () => void) => () => void;
  /** What may be shown now, of the document that was answered last. Called again when more becomes known. */
  onShown: (document: TenderDocument, analysis: Analysis, context: Context) => void;
  /** The answer takes a while: what is shown is of a moment ago. */
  onWait: () => void;
  onFailed: (error: unknown) => void;
  /** The full answer failed; what was found first stays as it is shown. */
  onIncomplete: () => void;
}

/** From a document to what may be shown: the engine, then the sentence under the cursor, then what is ignored for good. */
export class Judging<Context> {
  private readonly run: AnalysisRun;
  private readonly ignored: IgnoredFilter;
  private latest: { document: TenderDocument; analysis: Analysis; carets: readonly Caret[]; context: Context } | null = null;
  private shown: Shown | null = null;
  private hidden: readonly Finding[] = [];
  private rest: (() => void) | null = null;
  private full: (() => void) | null = null;

  constructor(private readonly options: JudgingOptions<Context>) {
    this.run = new AnalysisRun(options.analyse);
    this.ignored = new IgnoredFilter(options.hash, () => this.show());
  }

  /** `context` comes back with what is shown of this document. */
  judge(document: TenderDocument, settings: AnalysisSettings, carets: readonly Caret[], context: Context): void {
    this.full?.();
    this.full = null;
    const quick = this.options.cold();
    this.run.start(document, quick ? { ...settings, quick } : settings, {
      done: (analysis) => {
        this.latest = { document, analysis, carets, context };
        this.rest?.();
        this.rest = null;
        if (quick) this.full = this.options.whenDrawn(() => this.complete(document, settings));
        this.show();
      },
      wait: this.options.onWait,
      failed: this.options.onFailed,
    });
  }

  /** The full answer after a quick one about the same document. */
  private complete(document: TenderDocument, settings: AnalysisSettings): void {
    this.full = null;
    this.run.start(document, settings, {
      done: (analysis) => {
        if (this.latest?.document !== document) return;
        this.latest = { ...this.latest, analysis };
        this.show();
      },
      // What is shown is no older for it, and no less true when the rest fails.
      wait: () => undefined,
      failed: () => { if (this.latest?.document === document) this.options.onIncomplete(); },
    });
  }

  /** Findings of this document that the user ignores for good. */
  get ignoredFindings(): readonly Finding[] {
    return this.hidden;
  }

  setIgnored(entries: readonly IgnoredKey[]): void {
    this.ignored.set(entries);
    this.show();
  }

  /** Another document follows: nothing of this one is shown any more. */
  forget(): void {
    this.run.cancel();
    this.ignored.forget();
    this.full?.();
    this.full = null;
    this.rest?.();
    this.rest = null;
    this.latest = null;
    this.shown = null;
    this.hidden = [];
  }

  private show(): void {
    if (!this.latest) return;
    const { document, analysis, carets, context } = this.latest;
    const { shown, ignored } = this.ignored.apply(document, analysis.findings);
    this.hidden = ignored;
    const { findings, held } = settleCaret(this.shown, document, shown, carets);
    if (held && !this.rest) {
      this.rest = this.options.clock.after(CARET_REST, () => {
        this.rest = null;
        if (this.latest) this.latest = { ...this.latest, carets: [] };
        this.show();
      });
    }
    this.shown = { document, findings };
    this.options.onShown(document, findings === analysis.findings ? analysis : { ...analysis, findings }, context);
  }
}
