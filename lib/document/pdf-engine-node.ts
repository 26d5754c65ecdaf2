import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The engine for the command line and the tests: the build that runs in Node. */
export const engine = pdfjs;
