import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import { systemClock, type Clock } from '@/lib/messages/clock';
import type { AnalyseFor } from './analysis-run';
import { texts } from './texts';

export interface WorkerQuestion { id: number; document: TenderDocument; settings: AnalysisSettings }
/** `forget`: a document was closed, no words of it may stay in memory. */
export type WorkerMessage = WorkerQuestion | { forget: true };
export type WorkerAnswer = { id: number; analysis: Analysis } | { id: number; error: string };

/** What is needed of a worker. */
export interface AnalysisWorker {
  postMessage(message: WorkerMessage): void;
  terminate(): void;
  onmessage: ((event: { data: WorkerAnswer }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** The engine itself, without a worker. */
export interface Engine {
  analyse(document: TenderDocument, settings: AnalysisSettings): Analysis;
  /** Forgets the words of every document that was judged. */
  forget(): void;
}

/** The engine for all tabs. */
export interface Analyser {
  analyse: AnalyseFor;
  /** The owner's document was closed: its questions are called off, and no words of it stay in memory, here or in the worker. */
  forget(owner: number): void;
}

/** The worker took too long over a text; it was stopped. `text` is for the user. */
export class AnalysisTooLong extends Error {
  override readonly name = 'AnalysisTooLong';
  readonly text = texts.analysisTooLong;
}

/** Longer texts (characters) are judged in a worker, so that the panel never stands still. */
export const WORKER_FROM = 200_000;
/** A worker that is silent for longer (ms) hangs: the longest text that is read takes a few seconds. */
export const LONGEST_WORK = 60_000;

/** The worker as it is built: a file of the extension itself. */
const builtWorker = (): AnalysisWorker => new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' }) as unknown as AnalysisWorker;

/** The engine is large: the page is being read while it loads. */
const shippedEngine = (): Promise<Engine> => import('./engine');

interface Waiting { owner: number; question: WorkerQuestion; settle: { done: (analysis: Analysis) => void; failed: (error: Error) => void }[] }

/**
 * The engine with its heavy work elsewhere: short documents are judged at once, long ones in a worker that stays for the next question.
 * While it works, the newest question of each owner (a tab) waits; older ones of that owner are answered by that one too, never another
 * owner's. A worker that fails is replaced by the engine itself. One that hangs is stopped, since the same text would hold up the panel:
 * its question fails with `AnalysisTooLong`, the others go on in a new one. `load` starts at once; until then every answer is a promise.
 */
export function analyser(make: () => AnalysisWorker = builtWorker, load: () => Promise<Engine> = shippedEngine, clock: Clock = systemClock): Analyser {
  let engine: Engine | null = null;
  const loading = load().then((loaded) => { engine = loaded; return loaded; });
  // Whoever asks hears of a failure; nobody may have asked yet.
  loading.catch(() => undefined);
  let worker: AnalysisWorker | null = null;
  let broken = false;
  let ids = 0;
  let running: (Waiting & { stopTimer: () => void }) | null = null;
  const waiting = new Map<number, Waiting>();

  const fail = (one: Waiting, error: Error): void => { for (const { failed } of one.settle) failed(error); };
  const finish = (one: Waiting, answer: WorkerAnswer): void => {
    if ('analysis' in answer) for (const { done } of one.settle) done(answer.analysis);
    else fail(one, new Error(answer.error));
  };
  /** Takes what the worker is at; nothing that it says of it later counts. */
  const takeRunning = (): Waiting | null => {
    const taken = running;
    running = null;
    taken?.stopTimer();
    return taken;
  };
  const endWorker = (): void => {
    worker?.terminate();
    worker = null;
  };
  const here = (one: Waiting): void => {
    const { id, document, settings } = one.question;
    loading.then((loaded) => loaded.analyse(document, settings)).then(
      (analysis) => finish(one, { id, analysis }),
      (error: unknown) => finish(one, { id, error: error instanceof Error ? error.message : String(error) }),
    );
  };
  const giveUp = (): void => {
    broken = true;
    endWorker();
    const left = [takeRunning(), ...waiting.values()];
    waiting.clear();
    for (const one of left) if (one) here(one);
  };
  const stopHanging = (): void => {
    endWorker();
    const hung = takeRunning();
    if (hung) fail(hung, new AnalysisTooLong());
    start();
  };
  const start = (): void => {
    const [next] = waiting.values();
    if (running || !next) return;
    waiting.delete(next.owner);
    running = { ...next, stopTimer: clock.after(LONGEST_WORK, stopHanging) };
    try {
      worker ??= begin();
      worker.postMessage(next.question);
    } catch {
      giveUp();
    }
  };
  const begin = (): AnalysisWorker => {
    const made = make();
    made.onmessage = ({ data }) => {
      if (data.id !== running?.question.id) return;
      const answered = takeRunning();
      if (answered) finish(answered, data);
      start();
    };
    made.onmessageerror = giveUp;
    made.onerror = giveUp;
    return made;
  };

  return {
    analyse(document, settings, owner) {
      if (broken || document.text.length < WORKER_FROM) return engine ? engine.analyse(document, settings) : loading.then((loaded) => loaded.analyse(document, settings));
      return new Promise<Analysis>((done, failed) => {
        // A question that waits is out of date when its owner has a newer one: one answer serves both.
        const settle = [...(waiting.get(owner)?.settle ?? []), { done, failed }];
        waiting.set(owner, { owner, question: { id: ++ids, document, settings }, settle });
        start();
      });
    },
    forget(owner) {
      const left = waiting.get(owner);
      waiting.delete(owner);
      if (left) fail(left, new Error('called off'));
      if (running?.owner === owner) {
        // The end of the worker is the end of all that it remembers.
        endWorker();
        const stopped = takeRunning();
        if (stopped) fail(stopped, new Error('called off'));
        start();
      } else {
        worker?.postMessage({ forget: true });
      }
      engine?.forget();
    },
  };
}
