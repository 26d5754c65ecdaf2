// @vitest-environment jsdom
import { unknownSetting } from '@/lib/facts/legal-setting';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Analysis } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import { buildDocument } from '@/lib/document/build';
import { criterion } from '@/lib/criteria/rows';
import { noFacts } from '@/lib/facts/facts';
import { law } from '@/lib/law';
import { htmlReport, type ReportContent } from '@/lib/report/html';
import type { Enterprise } from '@/lib/enterprises/schema';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const both = (text: string) => ({ nl: text, en: text });

/** A report in which every text that can come from outside is this one. */
function reportOf(text: string, language: 'nl' | 'en' = 'nl', legal = unknownSetting): string {
  const document = buildDocument({ source: { name: text, kind: 'text' }, title: text, blocks: [{ kind: 'paragraph', text: `a ${text}` }], whole: true, unread: [{ reason: 'closed-part', name: text }] });
  const finding: Finding = {
    id: 'one', barrier: 'turnover-over-300', verdict: 'barrier', level: 'rule', scope: 'passage', start: 0, end: 1, quote: text, blockId: 'b0', lang: 'nl', lot: null,
    section: text, calculation: both(text), law: ['aw-2012:2.90:5'], why: both(text), reason: text, facts: [], carried: false, foreign: false,
    replacement: { start: 0, end: 1, text, blanks: [] },
  };
  const analysis: Analysis = {
    facts: { ...noFacts(), buyer: { kind: 'municipality', name: text, start: 0, end: 1, quote: text, from: 'text' } }, tenderLike: true, categories: [], legal,
    findings: [finding, { ...finding, id: 'two', verdict: 'fine' }], criterionFindings: [], eforms: [],
    criteria: [{ id: 'K01', kind: 'performance-condition', score: 1, why: both(text), covered: true, coveredBy: text }],
    enterprises: [{ id: 'x', name: text, score: 1, why: [both(text)], unknown: [both(text)] }],
  };
  const row = { id: 'x', name: text, place: text, province: null, kind: 'sociale-onderneming', offers: text, lastSeenYear: 2024, sources: [{ url: text, seen: null }] } as unknown as Enterprise;
  const content: ReportContent = {
    barrier: () => ({ name: both(text), hurts: both(text), todo: both(text) }), law, category: () => both(text), criterion, enterprise: () => row,
    date: '2026-11-25', rulesDate: '2026-11-23', credits: [{ text, address: text, licence: text }],
  };
  return htmlReport(document, analysis, content, language);
}

test('under other law no criterion cites a Dutch article and nothing is said of article 2.82', () => {
  expect(reportOf('woord')).toMatch(/artikel 2\.80[\s\S]*artikel 2\.82/);
  expect(reportOf('woord', 'nl', { ...unknownSetting, foreign: true })).not.toMatch(/2\.8[02]/);
});

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const elements = (html: string) => [...parse(html).querySelectorAll('*')];
const plain = elements(reportOf('woord')).map((element) => element.tagName);

describe('HTML report', () => {
  test('has its own policy without scripts and without network', () => {
    const policy = parse(reportOf('x')).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|https?:/);
  });

  test('shows verdict, words, sum, law with its link, better text and the remarks that belong to it', () => {
    const html = parse(reportOf('het woord'));
    expect(html.querySelector('article.barrier blockquote')?.textContent).toBe('het woord');
    expect(html.querySelector('article.barrier a')?.getAttribute('href')).toContain('wetten.overheid.nl');
    expect(html.body.textContent).toMatch(/geen juridisch advies/);
    expect(html.body.textContent).toMatch(/kan openbaar worden/);
    expect(html.body.textContent).toMatch(/bewijst niets voor artikel 2\.82/);
    expect(html.documentElement.lang).toBe('nl');
    expect(parse(reportOf('word', 'en')).documentElement.lang).toBe('en');
  });

  test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</style><script>alert(1)</script>', '</title><svg onload=alert(1)>', 'javascript:alert(1)', '&lt;b&gt;', '-->'])('writes %s as words', (text) => {
    const html = reportOf(text);
    expect(elements(html).map((element) => element.tagName)).toEqual(plain);
    expect(parse(html).querySelector('blockquote')?.textContent).toBe(text);
  });

  test('any text: the same elements, no handler, only web links', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.webUrl(), fc.constantFrom('<a>', '" onclick="x', 'data:text/html,x').chain((piece) => fc.string({ maxLength: 20 }).map((rest) => piece + rest))), (text) => {
      const all = elements(reportOf(text));
      // An address that may be opened becomes a link; nothing else changes the shape.
      expect(all.map((element) => element.tagName).filter((name) => name !== 'A')).toEqual(plain.filter((name) => name !== 'A'));
      for (const element of all) {
        for (const { name, value } of element.attributes) {
          expect(name.startsWith('on')).toBe(false);
          if (name === 'href') expect(value).toMatch(/^https?:\/\//);
        }
      }
    }), { numRuns: 60 });
  });
});
