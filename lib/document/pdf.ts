import type * as pdfjs from 'pdfjs-dist';
import { buildDocument } from './build';
import type { TenderDocument } from './document';
import type { ReaderNote } from './notes';
import { pdfBlocks } from './pdf-blocks';
import { withoutFurniture } from './pdf-furniture';
import { pdfLines, type PdfLine, type PdfPiece } from './pdf-lines';
import { ReadError } from './read-error';
import { cleanText } from './clean';
import { notTooLong } from './text-limits';

type PdfEngine = typeof pdfjs;

/** A tender of more pages than this was never seen; what lies beyond is said to be unread. */
const MOST_PAGES = 2_000;
/** Fewer letters a page than this is a scan with a stamp or a page number. */
const FEWEST_LETTERS = 12;

/**
 * Reads a PDF with text in it: headings, paragraphs, list items, simple tables, page numbers. Heads, feet and footnote marks
 * are dropped and words that were broken at the end of a line are mended. Pages without text are counted in `notes`.
 * Throws ReadError: `password`, `damaged`, `no-text` (a scan), `too-long`. No network, no scripts, no fonts are loaded.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<TenderDocument> {
  const engine = await loadEngine();
  // The engine takes the bytes for itself; ours stay whole.
  const task = engine.getDocument({
    data: bytes.slice(), useWasm: false, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, stopAtErrors: false, verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const count = Math.min(pdf.numPages, MOST_PAGES);
    const pages: { lines: PdfLine[]; height: number }[] = [];
    let letters = 0;
    let blank = 0;
    for (let number = 1; number <= count; number++) {
      const { pieces, height } = await readPage(engine, pdf, number);
      const found = pieces.reduce((sum, piece) => sum + (piece.text.match(/\p{L}/gu)?.length ?? 0), 0);
      letters += found;
      if (found < FEWEST_LETTERS) blank += 1;
      pages.push({ lines: pdfLines(pieces, number), height });
    }
    if (letters < FEWEST_LETTERS || blank === count && count > 1) throw new ReadError('no-text', name);
    const notes: ReaderNote[] = [];
    if (blank) notes.push({ code: 'pages-without-text', count: blank });
    if (pdf.numPages > count) notes.push({ code: 'part-left-out' });
    const blocks = notTooLong(pdfBlocks(withoutFurniture(pages).flat()), name);
    return buildDocument({ source: { name, kind: 'pdf' }, blocks, whole: true, notes });
  } catch (error) {
    throw asReadError(error, name);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function loadEngine(): Promise<PdfEngine> {
  const loaded = import.meta.env.SSR ? await import('./pdf-engine-node') : await import('./pdf-engine-browser');
  return loaded.engine as unknown as PdfEngine;
}

async function readPage(engine: PdfEngine, pdf: Awaited<ReturnType<PdfEngine['getDocument']>['promise']>, number: number): Promise<{ pieces: PdfPiece[]; height: number }> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces: PdfPiece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = engine.Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number];
    // Text at an angle is a stamp or a watermark.
    if (Math.abs(b) > Math.abs(a) * 0.1) continue;
    const size = Math.hypot(c, d);
    if (!(size > 0) || !Number.isFinite(x + y + size + item.width)) continue;
    pieces.push({ text: cleanText(item.str).replace(/\s/g, ' '), x, y, width: Math.max(0, item.width), size, font: item.fontName });
  }
  page.cleanup();
  return { pieces, height: viewport.height };
}

function asReadError(error: unknown, name: string): ReadError {
  if (error instanceof ReadError) return error;
  const kind = error instanceof Error ? error.name : '';
  return new ReadError(kind === 'PasswordException' ? 'password' : 'damaged', name, { cause: error });
}
