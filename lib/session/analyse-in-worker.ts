import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import type { Analyse } from './analysis-run';

export interface WorkerQuestion { id: number; document: TenderDocument; settings: AnalysisSettings }
export type WorkerAnswer = { id: number; analysis: Analysis } | { id: number; error: string };

/** What is needed of a worker. */
export interface AnalysisWorker {
  postMessage(question: WorkerQuestion): void;
  terminate(): void;
  onmessage: ((event: { data: WorkerAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** The engine itself, without a worker. */
export type Engine = (document: TenderDocument, settings: AnalysisSettings) => Analysis;

/** Longer texts (characters) are judged in a worker, so that the panel never stands still. */
export const WORKER_FROM = 200_000;

/** The worker as it is built: a file of the extension itself. */
const builtWorker = (): AnalysisWorker => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }) as unknown as AnalysisWorker;

/** The engine is large: the page is being read while it loads. */
const shippedEngine = async (): Promise<Engine> => (await import('@/lib/analyse')).analyse;

/**
 * The engine with its heavy work elsewhere: short documents are judged at once, long ones in a worker that stays for the next question.
 * While it works, only the newest question waits; older ones are answered by that one too. A worker that fails is replaced by the
 * engine itself. `load` starts at once; until the engine is there every answer is a promise.
 */
export function analyser(make: () => AnalysisWorker = builtWorker, load: () => Promise<Engine> = shippedEngine): Analyse {
  let engine: Engine | null = null;
  const loading = load().then((loaded) => { engine = loaded; return loaded; });
  // Whoever asks hears of a failure; nobody may have asked yet.
  loading.catch(() => undefined);
  let worker: AnalysisWorker | null = null;
  let broken = false;
  let ids = 0;
  type Waiting = { question: WorkerQuestion; settle: { done: (analysis: Analysis) => void; failed: (error: Error) => void }[] };
  let running: Waiting | null = null;
  let next: Waiting | null = null;

  const finish = (waiting: Waiting, answer: WorkerAnswer): void => {
    for (const { done, failed } of waiting.settle) {
      if ('analysis' in answer) done(answer.analysis);
      else failed(new Error(answer.error));
    }
  };
  const here = (waiting: Waiting): void => {
    const { id, document, settings } = waiting.question;
    loading.then((loaded) => loaded(document, settings)).then(
      (analysis) => finish(waiting, { id, analysis }),
      (error: unknown) => finish(waiting, { id, error: error instanceof Error ? error.message : String(error) }),
    );
  };
  const giveUp = (): void => {
    broken = true;
    worker?.terminate();
    worker = null;
    const left = [running, next];
    running = next = null;
    for (const waiting of left) if (waiting) here(waiting);
  };
  const start = (): void => {
    if (running || !next) return;
    running = next;
    next = null;
    try {
      worker ??= begin();
      worker.postMessage(running.question);
    } catch {
      giveUp();
    }
  };
  const begin = (): AnalysisWorker => {
    const made = make();
    made.onmessage = ({ data }) => {
      if (!running || data.id !== running.question.id) return;
      const answered = running;
      running = null;
      finish(answered, data);
      start();
    };
    made.onerror = giveUp;
    return made;
  };

  return (document, settings) => {
    if (broken || document.text.length < WORKER_FROM) return engine ? engine(document, settings) : loading.then((loaded) => loaded(document, settings));
    return new Promise<Analysis>((done, failed) => {
      // A question that waits is out of date when a newer one comes: one answer serves both.
      next = { question: { id: ++ids, document, settings }, settle: [...(next?.settle ?? []), { done, failed }] };
      start();
    });
  };
}
