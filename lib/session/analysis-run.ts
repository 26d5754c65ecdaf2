import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';

/** The engine, here or in a worker. */
export type Analyse = (document: TenderDocument, settings: AnalysisSettings) => Analysis | Promise<Analysis>;
/** The engine for several owners (the tabs, by id): what one asks is never answered with what another asked. */
export type AnalyseFor = (document: TenderDocument, settings: AnalysisSettings, owner: number) => Analysis | Promise<Analysis>;

/** Runs the engine and hands over only the answer to the last question, however late the others come. */
export class AnalysisRun {
  private last = 0;

  constructor(private readonly analyse: Analyse) {}

  /** `onWait` is called when the answer is not there at once. */
  start(document: TenderDocument, settings: AnalysisSettings, on: { done: (analysis: Analysis) => void; failed: (error: unknown) => void; wait: () => void }): void {
    const run = ++this.last;
    let answer;
    try {
      answer = this.analyse(document, settings);
    } catch (error) {
      on.failed(error);
      return;
    }
    if (!(answer instanceof Promise)) {
      on.done(answer);
      return;
    }
    on.wait();
    answer.then(
      (analysis) => { if (run === this.last) on.done(analysis); },
      (error: unknown) => { if (run === this.last) on.failed(error); },
    );
  }

  /** Drops the answer that is being waited for. */
  cancel(): void {
    this.last += 1;
  }
}
