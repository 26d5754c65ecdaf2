import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse, type Analysis } from '@/lib/analyse';
import { blockAt, quoteAt, type CodedFacts, type TenderDocument } from '@/lib/document/document';
import { readText } from '@/lib/document/text';
import { law } from '@/lib/law';
import { analysisJson } from '@/lib/report/json';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

// Whole texts with their stored findings. A change of a rule shows here as a difference in real documents.
// After reading the difference: UPDATE_FINDINGS=1 npx vitest run --project unit tests/documents

// A rule that fails is skipped in front of a user; here it is a failure.
const faults = vi.spyOn(console, 'error');
afterAll(() => { expect(faults).not.toHaveBeenCalled(); });

const FOLDER = import.meta.dirname;
const UPDATE = process.env['UPDATE_FINDINGS'] === '1';
const LONGEST_QUOTE = 400;

interface Source { title: string; madeUp: boolean; notice?: string; source?: { repository: string; licence: string }; date: string; coded: CodedFacts | null }

const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(path.join(FOLDER, entry.name, 'source.txt'))).map((entry) => entry.name).sort();

function load(name: string): { document: TenderDocument; source: Source } {
  const source = JSON.parse(readFileSync(path.join(FOLDER, name, 'source.json'), 'utf8')) as Source;
  const document = readText(readFileSync(path.join(FOLDER, name, 'source.txt'), 'utf8'), `${name}.txt`);
  return { document: { ...document, coded: source.coded }, source };
}

/** What is stored: facts, subjects and findings, without the text itself and without the lists that rank. */
function stored(document: TenderDocument, analysis: Analysis): unknown {
  const { facts, categories, findings, criterionFindings, eforms } = analysisJson(document, analysis);
  return JSON.parse(JSON.stringify({ facts, categories: categories.map((category) => category.id), findings, criterionFindings, eforms }));
}

describe.each(names)('%s', (name) => {
  const { document, source } = load(name);
  let analysis: Analysis;
  beforeAll(() => { analysis = analyse(document, { date: source.date, anyway: true }); });

  it('has the stored findings', () => {
    const file = path.join(FOLDER, name, 'findings.json');
    const found = stored(document, analysis);
    if (UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
    expect(existsSync(file), `no ${file}: read the findings and store them with UPDATE_FINDINGS=1`).toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('quotes only what stands at the place it names', () => {
    for (const finding of analysis.findings) {
      if (finding.scope === 'document') {
        expect([finding.start, finding.end, finding.quote]).toEqual([null, null, null]);
        continue;
      }
      const span = { start: finding.start!, end: finding.end! };
      expect(quoteAt(document, span)).toBe(finding.quote);
      expect(span.end - span.start).toBeGreaterThan(0);
      expect(span.end - span.start).toBeLessThanOrEqual(LONGEST_QUOTE);
      const block = blockAt(document, span.start)!;
      expect(block.id).toBe(finding.blockId);
      expect(span.end).toBeLessThanOrEqual(block.start + block.text.length);
      if (finding.replacement) {
        // A better text covers the passage; only the number of an article may stay before it.
        expect(document.text.slice(span.start, Math.max(span.start, finding.replacement.start))).toMatch(/^[\dA-Za-z.)•\s-]{0,12}$/);
        expect(finding.replacement.end).toBeGreaterThanOrEqual(span.end);
        expect(finding.replacement.start).toBeGreaterThanOrEqual(block.start);
        expect(finding.replacement.end).toBeLessThanOrEqual(block.start + block.text.length);
      }
    }
    for (const finding of analysis.criterionFindings) expect(quoteAt(document, finding)).toBe(finding.quote);
    for (const fact of Object.values(analysis.facts).flat()) {
      if (fact === null || fact.start === null || fact.end === null) continue;
      expect(quoteAt(document, { start: fact.start, end: fact.end })).toBe(fact.quote);
    }
  });

  it('claims only law that was read, in both languages, with a stable id', () => {
    expect(new Set(analysis.findings.map((finding) => finding.id)).size).toBe(analysis.findings.length);
    for (const finding of analysis.findings) {
      for (const id of finding.law) expect(law(id), id).not.toBeNull();
      expect(finding.why.nl.trim()).not.toBe('');
      expect(finding.why.en.trim()).not.toBe('');
      if (finding.level === 'practice') expect(finding.verdict).not.toBe('barrier');
      if (finding.foreign) expect(finding.law).toEqual([]);
    }
  });

  it('gives the same answer twice', () => {
    expect(JSON.stringify(analyse(document, { date: source.date, anyway: true }))).toBe(JSON.stringify(analysis));
  });

  it('says where the text comes from', () => {
    expect(source.title).toMatch(/\S/);
    if (source.madeUp) {
      expect(readFileSync(path.join(FOLDER, name, 'source.txt'), 'utf8')).toMatch(/VERZONNEN OEFENTEKST/);
    } else {
      expect(source.notice).toMatch(/^\d{4,6}-\d{4}$|^\d{4}-OJS\d{3}-\d{8}$/);
      expect(source.source).toMatchObject({ repository: expect.stringMatching(/^[\w-]+\/[\w-]+$/), licence: expect.stringMatching(/\S/) });
    }
  });
});

describe('the stored texts', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|json|html|md)$/.test(file));

  it('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(25);
    expect(files.length).toBeGreaterThanOrEqual(names.length * 3);
  });

  it.each([
    ['an e-mail address', /[\w.+-]@[\w-]{1,60}\.\w{2,}/],
    ['a telephone number', /(?:\+|\b00)(?:31|32)[\s().-]{0,3}\d|(?<![\d.,])0[1-9]\d?[\s/-]{0,2}\d{2,3}(?:[\s./-]?\d{2}){2,3}(?![\d.,])|\b06[\s-]?\d{8}\b/],
    ['a contact block', /\b(?:tel(?:efoon)?(?:nummer)?|fax|e-?mail(?:adres)?|contactpersoon|t\.a\.v\.)\s*:\s*\S/i],
    ['a name after a form of address', /\b(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.|[Tt]\.a\.v\.|[Cc]ontactpersoon:?)\s+(?!\[naam\])\p{Lu}\p{Ll}/u],
    ['a title before a name', /\b(?:drs|ing|ir|mr|prof)\.\s+\p{Lu}/u],
  ])('hold no %s', (_what, pattern) => {
    const hits = files.flatMap((file) => {
      // The number of a notice and its place in a repository look like telephone numbers, and are none.
      const found = pattern.exec(readFileSync(path.join(FOLDER, file), 'utf8').replace(/^\s*"(?:notice|path)": .*$/gm, ''));
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(hits).toEqual([]);
  });
});
