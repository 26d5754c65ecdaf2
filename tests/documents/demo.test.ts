import { describe, expect, test } from 'vitest';
import { analyse } from '@/lib/analyse';
import { demoDocument, demoSlugs, demoTender } from '@/lib/demo';
import type { Fact } from '@/lib/facts/facts';

/** The day on which the practice tenders were written: thresholds of that year count. */
const DATE = '2026-11-25';

const expected = {
  'coffee': { months: 48, monthsWithOptions: 72, priceWeight: 75, days: 35, category: 'coffee-tea', procedure: 'open' },
  'christmas-parcels': { months: 24, monthsWithOptions: null, priceWeight: 100, days: 7, category: 'gifts-christmas', procedure: 'invited' },
  'communication': { months: 24, monthsWithOptions: 48, priceWeight: 30, days: 56, category: 'communication-design', procedure: 'open' },
};

describe.each(demoSlugs)('practice tender %s, analysed', (slug) => {
  const tender = demoTender(slug);
  const document = demoDocument(tender);
  const analysis = analyse(document, { date: DATE });
  const remarks = analysis.findings.filter((finding) => finding.verdict !== 'fine');
  const same = (a: string | null, b: string | null) => (a === null || b === null ? a === b : a.includes(b) || b.includes(a));

  test.each(tender.planted.map((planted) => [planted.barrier, planted] as const))('finds %s where it was planted', (barrier, planted) => {
    const found = remarks.filter((finding) => finding.barrier === barrier && same(finding.quote, planted.quote));
    expect(found.map((finding) => finding.verdict)).toEqual([planted.verdict]);
  });

  test('remarks on nothing else', () => {
    const other = remarks.filter((finding) => !tender.planted.some((planted) => planted.barrier === finding.barrier && same(finding.quote, planted.quote)));
    expect(other.map(({ barrier, quote }) => `${barrier}: ${quote}`)).toEqual([]);
  });

  test('reads the facts that the arithmetic rests on, without a second opinion on any', () => {
    const { facts } = analysis;
    const want = expected[slug];
    expect(facts.duration).toMatchObject({ months: want.months, monthsWithOptions: want.monthsWithOptions });
    expect(facts.awardMethod?.priceWeight).toBe(want.priceWeight);
    expect(facts.deadline?.days).toBe(want.days);
    expect(facts.procedure?.id).toBe(want.procedure);
    expect(analysis.categories[0]?.id).toBe(want.category);
    const single = Object.entries(facts).filter((entry): entry is [string, Fact<object>] => entry[1] !== null && !Array.isArray(entry[1]));
    expect(single.filter(([, fact]) => fact.conflicts?.length).map(([name]) => name)).toEqual([]);
  });

  test('proposes what was meant as a chance, and finds enterprises that could do it', () => {
    const proposed = analysis.criteria.map((criterion) => criterion.id);
    for (const { criterion } of tender.chances) expect(proposed, criterion).toContain(criterion);
    expect(analysis.enterprises.length).toBeGreaterThan(2);
  });

  test('every offset lies in the text and every quote stands there', () => {
    for (const { start, end, quote, scope } of analysis.findings) {
      if (scope === 'document') continue;
      expect(document.text.slice(start!, end!)).toBe(quote);
    }
  });
});
