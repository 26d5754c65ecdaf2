import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import { settleCaret } from '@/lib/session/caret';
import { documentFromPage } from '@/lib/session/document-from-page';
import { countsOf } from '@/lib/session/tab-state';
import { highlightsOf, placeOf, sentenceAt, sentenceOf } from '@/lib/session/places';
import { block } from '../messages/fake-page';
import { smallEngine } from './small-engine';

const reading = (blocks: ReturnType<typeof block>[], more = {}) => ({ revision: 1, url: 'https://a.example/', title: 'T', selection: false, counts: { fields: 0, tables: 0, paragraphs: 0 }, parts: [], blocks, unread: [], ...more });
const documentOf = (blocks: ReturnType<typeof block>[]) => documentFromPage(reading(blocks), false).document;
const judge = (blocks: ReturnType<typeof block>[]) => {
  const document = documentOf(blocks);
  return { document, findings: smallEngine(document, { date: '2026-11-25', anyway: true }).findings };
};

/** Texts with demands in odd places: emoji, combining signs, line ends. */
const text = fc.array(fc.constantFrom('De jaaromzet is hoog. ', 'Een referentie volstaat. ', 'landelijk netwerk ', 'x', '\n', '\t', '\u{1F600} ', 'e\u0301 ', '. ', 'Gewone zin. ', '\u00a0'), { maxLength: 12 }).map((parts) => parts.join(''));
const blocks = fc.array(text, { maxLength: 6 }).map((texts) => texts.map((one, index) => block(`b${index}`, one)));

describe('a document of a page', () => {
  it('has every word of the page at the place it says', () => {
    fc.assert(fc.property(blocks, (page) => {
      const document = documentOf(page);
      for (const one of document.blocks) {
        expect(document.text.slice(one.start, one.start + one.text.length)).toBe(one.text);
        expect(page.find((each) => each.id === one.id)?.text).toBe(one.text);
      }
    }));
  });

  it('knows its sections, labels and title; a selection is never the whole', () => {
    const { document } = documentFromPage(reading([block('h', 'Eisen', { kind: 'heading', level: 2 }), block('f', '900000', { kind: 'field', label: 'Omzet', choice: true, caret: 2 })], { selection: true }), true);
    expect(document.title).toBe('T');
    expect(document.whole).toBe(false);
    expect(document.blocks[1]).toMatchObject({ section: ['Eisen'], label: 'Omzet', choice: true, kind: 'field' });
    expect('caret' in document.blocks[1]!).toBe(false);
  });

  it('looks up a language once for the same words', () => {
    const first = documentFromPage(reading([block('a', OMZET_LONG)]), false);
    const odd = new Map([[OMZET_LONG, 'en' as const]]);
    expect(first.document.blocks[0]!.language).toBe('nl');
    expect(documentFromPage(reading([block('a', OMZET_LONG)]), false, odd).document.blocks[0]!.language).toBe('en');
  });
});

const OMZET_LONG = 'De inschrijver heeft in de afgelopen drie jaren een omzet behaald die past bij deze opdracht.';

describe('what is painted', () => {
  it('is always the words of the finding, inside one block', () => {
    fc.assert(fc.property(blocks, (page) => {
      const { document, findings } = judge(page);
      const painted = highlightsOf(document, findings, []);
      expect(painted).toHaveLength(findings.length);
      for (const one of painted) expect(page.find((each) => each.id === one.blockId)!.text.slice(one.start, one.end)).toBe(one.quote);
    }));
  });

  it('is nothing when the words are not there or run over two blocks', () => {
    const { document, findings } = judge([block('a', 'De jaaromzet is hoog.'), block('b', 'Nog iets.')]);
    const [finding] = findings;
    expect(highlightsOf(document, [{ ...finding!, quote: 'anders' }], [])).toEqual([]);
    expect(highlightsOf(document, [{ ...finding!, start: finding!.start! + 1 }], [])).toEqual([]);
    expect(highlightsOf(document, [{ ...finding!, start: null, end: null, quote: null }], [])).toEqual([]);
    expect(placeOf(document, { start: 3, end: document.text.length })).toBeNull();
    expect(placeOf(document, { start: 3, end: 3 })).toBeNull();
    expect(placeOf(document, { start: 10_000, end: 10_001 })).toBeNull();
  });

  it('leaves out decided findings, but their place can still be shown', () => {
    const { document, findings } = judge([block('a', 'De jaaromzet is hoog.')]);
    const decisions = [{ findingId: findings[0]!.id, barrier: 'x', state: 'overruled' as const, reason: '', at: '' }];
    expect(highlightsOf(document, findings, decisions)).toMatchObject([{ verdict: 'fine', quote: findings[0]!.quote }]);
  });
});

describe('the sentence at a place', () => {
  it('holds the place', () => {
    fc.assert(fc.property(text, fc.nat(200), (words, at) => {
      const offset = Math.min(at, words.length);
      const span = sentenceAt({ kind: 'paragraph', text: words }, offset);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(words.length);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
    }));
    expect(sentenceAt({ kind: 'paragraph', text: 'Eerste zin. Tweede zin. Derde.' }, 14)).toEqual({ start: 12, end: 23 });
    expect(sentenceAt({ kind: 'list-item', text: 'Eerste. Tweede.' }, 9)).toEqual({ start: 0, end: 15 });
  });

  it('of a finding is what "altijd negeren" hashes', () => {
    const { document, findings } = judge([block('a', 'Welkom allen. De jaaromzet is hoog. Tot ziens.')]);
    expect(sentenceOf(document, findings[0]!)).toBe('De jaaromzet is hoog.');
    expect(sentenceOf(document, { ...findings[0]!, start: null })).toBeNull();
  });
});

describe('the sentence under the cursor', () => {
  const before = (words: string) => judge([block('a', words)]);
  const shown = (old: ReturnType<typeof judge> | null, words: string, at: number | null) => {
    const now = judge([block('a', words)]);
    const result = settleCaret(old, now.document, now.findings, at === null ? [] : [{ blockId: 'a', at }]);
    return { ...result, quotes: result.findings.map((finding) => finding.quote), document: now.document };
  };

  it('shows nothing new while it is typed', () => {
    const old = before('De jaaromzet is hoog. Wij vragen');
    const now = shown(old, 'De jaaromzet is hoog. Wij vragen een landelijk netwerk', 53);
    expect(now.quotes).toEqual(['jaaromzet is hoog']);
    expect(now.held).toBe(true);
  });

  it('shows what is new elsewhere', () => {
    const old = before('Wij vragen.');
    expect(shown(old, 'De jaaromzet is hoog. Wij vragen iets', 36).quotes).toEqual(['jaaromzet is hoog']);
  });

  it('keeps what it had as long as the words stand, at their new place', () => {
    const old = before('Een referentie volstaat');
    const now = shown(old, 'Ook een referentie volstaat niet meer', 37);
    expect(now.quotes).toEqual(['referentie volstaat']);
    expect(now.document.text.slice(now.findings[0]!.start!, now.findings[0]!.end!)).toBe('referentie volstaat');
  });

  it('lets go of words that are not there any more', () => {
    expect(shown(before('Een referentie volstaat.'), 'Een voorbeeld volstaat.', 10).quotes).toEqual([]);
  });

  it('without a cursor or an earlier reading follows the engine', () => {
    expect(shown(null, 'De jaaromzet is hoog', 20)).toMatchObject({ held: false, quotes: ['jaaromzet is hoog'] });
    expect(shown(before('Niets.'), 'De jaaromzet is hoog', null)).toMatchObject({ held: false, quotes: ['jaaromzet is hoog'] });
  });

  it('whatever is typed: every quote stands at its place, and nothing is shown twice', () => {
    fc.assert(fc.property(text, text, fc.nat(100), (was, is, at) => {
      const { findings, document } = shown(before(was), is, Math.min(at, is.length));
      for (const finding of findings) expect(document.text.slice(finding.start!, finding.end!)).toBe(finding.quote);
      for (const { replacement } of findings) {
        if (replacement) expect(replacement.end).toBeLessThanOrEqual(document.text.length);
      }
      expect(new Set(findings.map((finding) => `${finding.barrier}|${finding.start}`)).size).toBe(findings.length);
    }));
  });
});

it('counts what a file consists of', () => {
  const document = buildDocument({ source: { name: 'x', kind: 'docx' }, whole: true, blocks: [
    { kind: 'heading', text: 'Kop' }, { kind: 'paragraph', text: 'Een', page: 1 }, { kind: 'table-row', text: 'a\tb' }, { kind: 'table-row', text: 'c\td' }, { kind: 'list-item', text: 'Twee', page: 3 }, { kind: 'table-row', text: 'e' },
  ] });
  expect(countsOf(document)).toEqual({ fields: 0, tables: 2, paragraphs: 2, pages: 3 });
});
