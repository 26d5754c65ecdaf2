import type { WorkerAnswer, WorkerMessage } from './analyse-in-worker';
import { analyse, forget } from './engine';

/** The worker of long documents: the same engine, so that the panel stays quick. */
const scope = globalThis as unknown as { onmessage: (event: MessageEvent<WorkerMessage>) => void; postMessage(answer: WorkerAnswer): void };

scope.onmessage = ({ data }) => {
  if ('forget' in data) {
    forget();
    return;
  }
  const { id, document, settings } = data;
  try {
    scope.postMessage({ id, analysis: analyse(document, settings) });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
