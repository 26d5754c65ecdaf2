import { analyse } from '@/lib/analyse';
import type { WorkerAnswer, WorkerQuestion } from './analyse-in-worker';

/** The worker of long documents: the same engine, so that the panel stays quick. */
const scope = globalThis as unknown as { onmessage: (event: MessageEvent<WorkerQuestion>) => void; postMessage(answer: WorkerAnswer): void };

scope.onmessage = ({ data: { id, document, settings } }) => {
  try {
    scope.postMessage({ id, analysis: analyse(document, settings) });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
