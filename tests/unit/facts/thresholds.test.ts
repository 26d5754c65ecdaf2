import { describe, expect, it } from 'vitest';
import thresholds from '@/data/thresholds.json';
import { noFacts, type FactPlace, type TenderFacts } from '@/lib/facts/facts';
import { threshold } from '@/lib/facts/thresholds';

const place: FactPlace = { start: null, end: null, quote: null, from: 'user' };
const facts = (some: Partial<TenderFacts>): TenderFacts => ({ ...noFacts(), ...some });
const value = (amount: number, max: number | null = null, per: 'total' | 'year' = 'total') => ({ estimatedValue: { amount, max, currency: 'EUR', per, lots: [], ...place } });
const municipality = { buyer: { kind: 'municipality' as const, name: null, ...place } };
const services = { nature: { id: 'services' as const, ...place } };

describe('the European threshold', () => {
  it('takes the amount of the year', () => {
    expect(threshold(facts({ ...value(220_000), ...municipality, ...services }), '2025-06-01')).toMatchObject({ known: true, kind: 'decentral', amount: 221_000, above: false });
    expect(threshold(facts({ ...value(220_000), ...municipality, ...services }), '2026-06-01')).toMatchObject({ known: true, amount: 216_000, above: true, by: 'value' });
  });

  it('takes the day of the notice before today', () => {
    expect(threshold(facts({ ...value(220_000), ...municipality, ...services, published: { date: '2025-03-01', ...place } }), '2026-06-01')).toMatchObject({ amount: 221_000 });
  });

  it.each(['2028-01-01', '2023-12-31'])('knows no amount on %s, and says so', (date) => {
    const answer = threshold(facts({ ...value(1), ...municipality, ...services }), date);
    expect(answer.known).toBe(false);
    if (!answer.known) expect(answer.why.nl).toContain(date.slice(0, 4));
  });

  it.each<[Partial<TenderFacts>, string, number]>([
    [{ nature: { id: 'works', ...place }, ...municipality }, 'works', 5_404_000],
    [{ ...services, buyer: { kind: 'central', name: null, ...place } }, 'central', 140_000],
    [{ ...services, regime: { id: 'light', ...place }, ...municipality }, 'light', 750_000],
    [{ ...services, buyer: { kind: 'utility', name: null, ...place } }, 'utility', 432_000],
    [{ procedure: { id: 'concession', ...place } }, 'concession', 5_404_000],
  ])('of %o', (some, kind, amount) => {
    expect(threshold(facts(some), '2026-11-25')).toMatchObject({ known: true, kind, amount });
  });

  it('does not guess between a central and another buyer', () => {
    expect(threshold(facts({ ...value(180_000), ...services }), '2026-11-25')).toMatchObject({ above: null, by: null });
    expect(threshold(facts({ ...value(300_000), ...services }), '2026-11-25')).toMatchObject({ above: true });
    expect(threshold(facts({ ...value(50_000) }), '2026-11-25')).toMatchObject({ above: false });
    expect(threshold(facts({ ...value(300_000) }), '2026-11-25')).toMatchObject({ above: null });
  });

  it('counts a yearly value over the whole term, a range only when both ends agree', () => {
    const duration = { duration: { months: 24, monthsWithOptions: 48, ...place } };
    expect(threshold(facts({ ...value(60_000, null, 'year'), ...duration, ...municipality, ...services }), '2026-11-25')).toMatchObject({ above: true });
    expect(threshold(facts({ ...value(200_000, 250_000), ...municipality, ...services }), '2026-11-25')).toMatchObject({ above: null });
  });

  it('goes by the procedure when the value is unknown', () => {
    expect(threshold(facts({ ...municipality, ...services, procedure: { id: 'open', ...place } }), '2026-11-25')).toMatchObject({ above: true, by: 'procedure' });
    expect(threshold(facts({ ...municipality, ...services, procedure: { id: 'invited', ...place } }), '2026-11-25')).toMatchObject({ above: false, by: 'procedure' });
  });

  it('has a source and a date for every row, and no two rows for one kind and day', () => {
    for (const row of thresholds.rows) {
      expect(row.source).toMatch(/^https:\/\//);
      expect(row.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.from < row.to).toBe(true);
      const others = thresholds.rows.filter((other) => other !== row && other.kind === row.kind && other.from <= row.to && row.from <= other.to);
      expect(others).toEqual([]);
    }
  });
});
