import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cleanText } from '@/lib/document/clean';
import { readText } from '@/lib/document/text';
import { expectSound, letters, outline } from './invariants';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const read = (text: string, name = 'leidraad.txt') => readText(text, name);

describe('plain text', () => {
  it('finds numbered headings, numbered articles, lists and paragraphs', () => {
    const document = read([
      'AANBESTEDINGSLEIDRAAD KOFFIE', '', '1. INLEIDING', '1.1 De gemeente zoekt een leverancier van koffie.', '4. WIE KAN INSCHRIJVEN',
      '4.2 Omzet. In de boekjaren 2024 en 2025 is een omzet van € 500.000 behaald.', 'De inschrijver levert:', '- koffie;', '\u2022 thee;', 'a) bekers;', '1. melk.',
    ].join('\n'));
    expect(outline(document)).toEqual([
      'h1: AANBESTEDINGSLEIDRAAD KOFFIE', 'h2: 1. INLEIDING', 'paragraph: 1.1 De gemeente zoekt een leverancier van koffie.', 'h2: 4. WIE KAN INSCHRIJVEN',
      'paragraph: 4.2 Omzet. In de boekjaren 2024 en 2025 is een omzet van € 500.000 behaald.', 'paragraph: De inschrijver levert:',
      'list-item: - koffie;', 'list-item: \u2022 thee;', 'list-item: a) bekers;', 'list-item: 1. melk.',
    ]);
    expect(document.blocks[5]!.section).toEqual(['AANBESTEDINGSLEIDRAAD KOFFIE', '4. WIE KAN INSCHRIJVEN']);
    expect(document.title).toBe('AANBESTEDINGSLEIDRAAD KOFFIE');
    expect(document.whole).toBe(true);
  });

  it('takes numbers one after another for a list, not for headings', () => {
    expect(outline(read('Gevraagd wordt:\n1. Koffie\n2. Thee\n3. Suiker\nDe levering gebeurt elke week op dinsdag.'))).toEqual([
      'paragraph: Gevraagd wordt:', 'list-item: 1. Koffie', 'list-item: 2. Thee', 'list-item: 3. Suiker', 'paragraph: De levering gebeurt elke week op dinsdag.',
    ]);
  });

  it('reads deeper numbered headings when text follows', () => {
    const document = read('4 Geschiktheid\n4.1 Financiële draagkracht\nDe inschrijver heeft een jaaromzet van ten minste € 200.000.\n4.2 Ervaring\nDe inschrijver noemt een referentie van de laatste drie jaar.');
    expect(outline(document).slice(0, 4)).toEqual(['h2: 4 Geschiktheid', 'h3: 4.1 Financiële draagkracht', 'paragraph: De inschrijver heeft een jaaromzet van ten minste € 200.000.', 'h3: 4.2 Ervaring']);
    expect(document.blocks[2]!.section).toEqual(['4 Geschiktheid', '4.1 Financiële draagkracht']);
  });

  it('takes a short line above a text for a heading, but never a demand', () => {
    expect(outline(read('Geschiktheidseisen\n\nDe inschrijver voldoet aan de volgende eisen op de dag van inschrijving.'))[0]).toBe('h2: Geschiktheidseisen');
    expect(outline(read('Omzet minimaal 1 miljoen\n\nDe inschrijver voldoet aan deze eis op de dag van inschrijving.'))[0]).toBe('paragraph: Omzet minimaal 1 miljoen');
    expect(outline(read('Jaaromzet € 500.000\n\nDe inschrijver voldoet aan deze eis op de dag van inschrijving.'))[0]).toBe('paragraph: Jaaromzet € 500.000');
  });

  it('reads Markdown: headings, tables, emphasis and links', () => {
    const document = read('# Leidraad\n\n## 2. Eisen ##\n\n| Criterium | Weging |\n|---|---:|\n| **Prijs** | 40% |\n\nZie [de bijlage](https://example.org/a) en `code`.', 'leidraad.md');
    expect(outline(document)).toEqual(['h1: Leidraad', 'h2: 2. Eisen', 'table-row: Criterium\tWeging', 'table-row: Prijs\t40%', 'paragraph: Zie de bijlage en code.']);
    expect(document.blocks[3]!.columns).toEqual(['Criterium', 'Weging']);
  });

  it('reads tables with tabs, and knows a head from a first row', () => {
    const table = read('Gebouw\tWerkplekken\tLift\nStadhuis\t310\tja\nWerf\t60\tnee');
    expect(table.blocks.map((block) => block.columns)).toEqual([undefined, ['Gebouw', 'Werkplekken', 'Lift'], ['Gebouw', 'Werkplekken', 'Lift']]);
    const pairs = read('Looptijd\t4 jaar\nRaming\t€ 500.000');
    expect(pairs.blocks.map((block) => [block.kind, block.columns])).toEqual([['table-row', undefined], ['table-row', undefined]]);
  });

  it('names the lot of what stands under its heading', () => {
    const document = read('Perceel 1: Koffie\nDe opdrachtnemer levert koffie aan alle locaties van de gemeente.\n\nPerceel 2: Thee\nDe opdrachtnemer levert thee aan alle locaties van de gemeente.');
    expect(document.blocks.map((block) => block.lot)).toEqual(['1', '1', '2', '2']);
  });

  it('joins lines that were wrapped by hand, and mends broken words', () => {
    const document = read([
      'De gemeente zoekt een leverancier die koffie, thee en andere warme dranken',
      'levert aan alle kantoren van de gemeente. De leverancier zorgt ook voor het',
      'onderhoud van de automaten en voor de jaarlijkse keuring van de installa-',
      'ties volgens de wet. De leverancier werkt samen met de afdeling Inkoop-',
      'en aanbestedingszaken en meldt elke storing binnen een werkdag aan de',
      'beheerder.',
      '',
      '- De leverancier heeft in de laatste drie jaar ten minste een opdracht van',
      '  vergelijkbare aard uitgevoerd.',
    ].join('\n'));
    expect(outline(document)).toEqual([
      'paragraph: De gemeente zoekt een leverancier die koffie, thee en andere warme dranken levert aan alle kantoren van de gemeente. De leverancier zorgt ook voor het onderhoud van de automaten en voor de jaarlijkse keuring van de installaties volgens de wet. De leverancier werkt samen met de afdeling Inkoop- en aanbestedingszaken en meldt elke storing binnen een werkdag aan de beheerder.',
      'list-item: - De leverancier heeft in de laatste drie jaar ten minste een opdracht van vergelijkbare aard uitgevoerd.',
    ]);
  });

  it('leaves one line a paragraph when the text was not wrapped', () => {
    const document = read('De inschrijver heeft een jaaromzet van ten minste € 200.000 per jaar\nDe inschrijver heeft een verzekering van € 500.000 per gebeurtenis');
    expect(document.blocks).toHaveLength(2);
  });

  it('reads a table of contents as a list, not as headings', () => {
    const document = read('INHOUD\n1. Inleiding ........ 3\n2. Eisen ............ 5\n\n1. INLEIDING\nDe gemeente zoekt een leverancier van koffie voor alle kantoren.');
    expect(outline(document)).toEqual(['h1: INHOUD', 'list-item: 1. Inleiding ........ 3', 'list-item: 2. Eisen ............ 5', 'h2: 1. INLEIDING', 'paragraph: De gemeente zoekt een leverancier van koffie voor alle kantoren.']);
  });

  it('handles marks, line ends, soft hyphens, invisible signs and odd spaces', () => {
    const document = read('\ufeffOm\u00adzet van\u00a0€\u202f500.000\r\nTwee\u200bde regel\rDerde\u2028Vierde');
    expect(document.text).toBe('Omzet van € 500.000\nTweede regel\nDerde\nVierde');
  });

  it('counts pages by form feeds', () => {
    expect(read('Eerste bladzijde.\fTweede bladzijde.').blocks.map((block) => block.page)).toEqual([1, 2]);
    expect(read('Geen bladzijden.').blocks[0]!.page).toBeUndefined();
  });

  it('gives no blocks for a text without words', () => {
    expect(read('--- \n\n***\n').blocks).toEqual([]);
  });

  const words = fc.constantFrom('De', 'inschrijver', 'heeft', 'een', 'omzet', 'van', '€ 500.000', 'ten minste', 'aanbeste-', 'EISEN', 'Perceel 2', '4.2', '1.', '-', '\u2022', 'a)', '|', '\t', '#', '**', 'ÉÉN', '\u00ad', '\u00a0', '.', ':', ';', '....... 3');
  const line = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' '));
  const text = fc.array(fc.oneof(line, fc.string({ unit: 'grapheme', maxLength: 60 })), { maxLength: 30 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.join(end)));

  it('never loses or reorders a letter, and its offsets hold, for any text', () => {
    fc.assert(fc.property(text, (input) => {
      const document = read(input);
      expectSound(document);
      expect(letters(document.text)).toBe(letters(cleanText(input)));
    }), { numRuns: 400 });
  });

  it('reads any string without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (input, markdown) => {
      expectSound(read(input, markdown ? 'a.md' : 'a.txt'));
    }), { numRuns: 300 });
  });
});
