import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseHtml } from '@/lib/cli/dom';
import { readHtml } from '@/lib/document/html';
import { readPdf } from '@/lib/document/pdf';
import { pdf, type PdfText } from './office-files';
import { expectSound, outline } from './invariants';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const FILES = path.resolve(import.meta.dirname, '../../documents/files');
const read = (pages: readonly (readonly PdfText[])[]) => readPdf(pdf(pages), 'leidraad.pdf');

/** Lines under each other from a height on, as running text. */
const lines = (texts: readonly string[], top = 200, x = 70): PdfText[] => texts.map((text, index) => ({ text, x, y: top + index * 12 }));
const FULL = ['De gemeente zoekt een leverancier die koffie, thee en andere warme dranken levert aan alle', 'kantoren van de gemeente en die ook zorgt voor het onderhoud van de automaten en voor de'];

describe('a PDF', () => {
  it('gives the same blocks as the page it was printed from', async () => {
    const printed = await readPdf(new Uint8Array(readFileSync(path.join(FILES, 'koffie.pdf'))), 'koffie.pdf');
    const source = readHtml(parseHtml(readFileSync(path.join(FILES, 'koffie.html'), 'utf8')), 'koffie.html');
    // The bullets of this PDF are drawn, not written: its list items are paragraphs.
    const plain = (texts: string[]) => texts.map((text) => text.replace(/^list-item/, 'paragraph'));
    expect(plain(outline(printed))).toEqual(plain(outline(source)));
    expect(printed.blocks.map((block) => block.columns)).toEqual(source.blocks.map((block) => block.columns));
    const pages = printed.blocks.map((block) => block.page!);
    expect(pages[0]).toBe(1);
    expect(pages[pages.length - 1]).toBeGreaterThan(1);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expectSound(printed);
  });

  it('joins the lines of a paragraph, mends broken words, and starts a new one at a gap', async () => {
    const document = await read([[...lines([...FULL, 'jaarlijkse keuring van de installa-', 'ties.']), ...lines(['Een nieuwe alinea.'], 270)]]);
    expect(outline(document)).toEqual([`paragraph: ${FULL.join(' ')} jaarlijkse keuring van de installaties.`, 'paragraph: Een nieuwe alinea.']);
  });

  it('knows headings by size, by font and by number', async () => {
    const document = await read([[
      { text: 'Leidraad koffie', x: 70, y: 150, size: 18 }, { text: '2. Eisen', x: 70, y: 180, size: 13 }, ...lines([FULL[0]!, 'kantoren van de gemeente.'], 200),
      { text: 'Omzet', x: 70, y: 240, bold: true }, ...lines([FULL[0]!, 'kantoren van de gemeente.'], 255), { text: '2.1 Ervaring', x: 70, y: 300 }, ...lines([FULL[0]!, 'kantoren van de gemeente.'], 315),
    ]]);
    expect(document.blocks.map((block) => (block.kind === 'heading' ? `h${block.level} ${block.text}` : 'p'))).toEqual(['h1 Leidraad koffie', 'h2 2. Eisen', 'p', 'h3 Omzet', 'p', 'h4 2.1 Ervaring', 'p']);
  });

  it('does not take a bold demand or a numbered list for headings', async () => {
    const document = await read([[...lines([FULL[0]!, 'kantoren.'], 150), { text: 'Omzet minimaal € 500.000'.replace('€', '\x80'), x: 70, y: 200, bold: true }, ...lines(['1. Koffie', '2. Thee', '3. Suiker'], 240), ...lines([FULL[0]!, 'kantoren.'], 300)]]);
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'list-item', 'list-item', 'list-item', 'paragraph']);
    expect(document.text).toContain('Omzet minimaal € 500.000');
  });

  it('reads rows of a simple table, with cells of several lines', async () => {
    const cell = (text: string, x: number, y: number) => ({ text, x, y });
    const document = await read([[
      ...lines([FULL[0]!, 'kantoren.'], 150), cell('Criterium', 70, 200), cell('Weging', 300, 200), cell('Prijs', 70, 225), cell('40%', 300, 225),
      cell('Kwaliteit en sociale inzet', 70, 250), cell('van de inschrijver', 70, 262), cell('60%', 300, 250), ...lines([FULL[0]!, 'kantoren.'], 320),
    ].sort((a, b) => a.y - b.y || a.x - b.x)]);
    expect(outline(document).slice(1, 4)).toEqual(['table-row: Criterium\tWeging', 'table-row: Prijs\t40%', 'table-row: Kwaliteit en sociale inzet van de inschrijver\t60%']);
    expect(document.blocks[2]!.columns).toEqual(['Criterium', 'Weging']);
  });

  it('drops page numbers and the heads and feet that come back, and keeps what stands once', async () => {
    const page = (number: number) => [{ text: 'Gemeente Verzonnenstad - leidraad', x: 70, y: 40 }, ...lines([`Tekst van bladzijde ${number}.`]), { text: `Pagina ${number} van 4`, x: 260, y: 800 }];
    const document = await read([[{ text: 'Alleen voor', x: 70, y: 40 }, ...page(1).slice(1)], page(2), page(3), page(4)]);
    expect(document.text).toBe('Alleen voor\nTekst van bladzijde 1.\nTekst van bladzijde 2.\nTekst van bladzijde 3.\nTekst van bladzijde 4.');
    expect(document.blocks.map((block) => block.page)).toEqual([1, 1, 2, 3, 4]);
  });

  it('lets a sentence run over a page', async () => {
    const document = await read([lines(FULL, 700), lines(['kantoren van de regio.'], 150)]);
    expect(outline(document)).toEqual([`paragraph: ${FULL.join(' ')} kantoren van de regio.`]);
  });

  it('leaves out stamps at an angle and footnote marks, but not square metres', async () => {
    const document = await read([[
      { text: 'CONCEPT', x: 100, y: 400, size: 60, angle: true }, { text: 'De waarde', x: 70, y: 200 }, { text: '1', x: 116, y: 196, size: 6 }, { text: 'is bekend en het kantoor telt 500 m', x: 122, y: 200 }, { text: '2', x: 276, y: 196, size: 6 },
    ]]);
    expect(document.text).toBe('De waarde is bekend en het kantoor telt 500 m2');
  });

  it('counts the pages without text', async () => {
    const document = await read([lines(['Een bladzijde met tekst erop.']), []]);
    expect(document.notes).toEqual([{ code: 'pages-without-text', count: 1 }]);
  });

  it.each([
    ['without text, as a scan', 'no-text', pdf([[], []])],
    ['with a password', 'password', pdf([lines(['geheim'])], `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<01> <01>]`)],
    ['that is damaged', 'damaged', new TextEncoder().encode('%PDF-1.7\nniets meer')],
  ])('says what is wrong with a file %s', async (_what, code, bytes) => {
    await expect(readPdf(bytes, 'x.pdf')).rejects.toMatchObject({ name: 'ReadError', code });
  });

  it('leaves the bytes of the caller as they were', async () => {
    const bytes = pdf([lines(['Een bladzijde met tekst erop.'])]);
    const before = bytes.slice();
    await readPdf(bytes, 'x.pdf');
    expect(bytes).toEqual(before);
  });
});
