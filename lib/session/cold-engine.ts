import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import { WORKER_FROM, type Analyser } from './analyse-in-worker';
import type { TabDeps } from './tab-state';

/** What answers while the whole engine is not there yet: facts and barriers of a short text. */
export interface FirstEngine {
  firstAnalysis(document: TenderDocument, settings: AnalysisSettings): Analysis;
  /** Forgets the words of every document that was judged. */
  forget(): void;
}

/**
 * The engine. Cold until its first full answer is asked: until then its first half answers, and the rest is not even loaded. When the first
 * half cannot be loaded, the whole one answers in its place.
 * @param load loads the first half; called at once
 * @param make makes the whole engine; called once, when it is needed
 */
export function coldEngine(load: () => Promise<FirstEngine>, make: () => Analyser): Pick<TabDeps, 'analyse' | 'cold' | 'forget'> {
  const first = load().catch(() => null);
  let full: Analyser | null = null;
  const whole = (): Analyser => (full ??= make());
  return {
    cold: () => full === null,
    forget(owner) {
      full?.forget(owner);
      void first.then((engine) => engine?.forget());
    },
    analyse(document, settings, owner) {
      if (!settings.quick || document.text.length >= WORKER_FROM) return whole().analyse(document, settings, owner);
      return first.then((engine) => (engine ? engine.firstAnalysis(document, settings) : whole().analyse(document, settings, owner)));
    },
  };
}
