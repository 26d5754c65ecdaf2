import { describe, expect, it } from 'vitest';
import { withHomeRegion } from '@/lib/enterprises/home-region';
import { noFacts } from '@/lib/facts/facts';

describe('the region of the options', () => {
  it('counts where the text names no place: a municipality, a province, a code', () => {
    expect(withHomeRegion(noFacts(), 'Tilburg').regions).toMatchObject([{ place: 'Tilburg', province: 'Noord-Brabant', from: 'user' }]);
    expect(withHomeRegion(noFacts(), 'fryslân').regions).toMatchObject([{ place: null, province: expect.stringMatching(/Fryslân|Friesland/) }]);
    expect(withHomeRegion(noFacts(), 'NL412').regions).toMatchObject([{ place: null, province: 'Noord-Brabant' }]);
  });

  it('never takes the place of what the text says, and an unknown name changes nothing', () => {
    const facts = { ...noFacts(), regions: [{ nuts: 'NL33', place: 'Rotterdam', province: 'Zuid-Holland', start: 0, end: 9, quote: 'Rotterdam', from: 'text' as const }] };
    expect(withHomeRegion(facts, 'Tilburg')).toBe(facts);
    const none = noFacts();
    for (const region of [null, undefined, '', 'Nergenshuizen']) expect(withHomeRegion(none, region)).toBe(none);
  });

  it('leaves the facts of the tender as they are', () => {
    const none = noFacts();
    withHomeRegion(none, 'Tilburg');
    expect(none.regions).toEqual([]);
  });
});
