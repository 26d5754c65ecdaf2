import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/**
 * The engine for the extension: the work is done in a worker of our own files. The legacy build, because the modern one calls
 * `Map.prototype.getOrInsertComputed`, which the oldest browsers that we promise (Chrome 123, Firefox 142) do not have.
 */
export const engine = pdfjs;
