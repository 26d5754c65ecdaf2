import { describe, expect, it } from 'vitest';
import { describeFact } from '@/lib/facts/describe';
import type { FactName } from '@/lib/facts/facts';
import { locale } from '@/lib/locale';
import type { CodedFacts } from '@/lib/document/document';
import { factsOf } from './facts-of';

const said = (name: FactName, text: string, coded: CodedFacts | null = null) => {
  const facts = factsOf(text, coded);
  return (['nl', 'en'] as const).map((language) => describeFact(name, facts, locale(language)).values.map((value) => value.text).join('; '));
};

describe('facts in words', () => {
  it('says a term of less than a month in days', () => {
    expect(said('duration', 'x', { durationMonths: 0.13 })).toEqual(['4 dagen', '4 days']);
    expect(said('duration', 'x', { durationMonths: 12 })[0]).toBe('12 maanden');
  });

  it('says what closes: a tender, a request to take part, an answer to a consultation', () => {
    const days = { dispatched: '2024-01-01', deadline: '2024-02-05' };
    expect(said('deadline', 'x', { ...days, procedure: 'open' })[0]).toMatch(/^35 dagen na verzending/);
    expect(said('deadline', 'x', { ...days, procedure: 'restricted' })).toEqual([expect.stringMatching(/^aanmelden · 35 dagen/), expect.stringMatching(/^request to take part · 35 days/)]);
    expect(said('deadline', 'Marktconsultatie bedrijfskleding', days)).toEqual([expect.stringMatching(/^reageren · /), expect.stringMatching(/^response · /)]);
  });

  it('says that the day is that of an invitation when there is no notice', () => {
    const text = 'Uitvraag aan vier partijen\nVerzonden op 10 mei 2027. Uw aanbod ontvangen wij graag voor 21 mei 2027.';
    expect(said('published', text)).toEqual([expect.stringMatching(/\(uitnodiging\)$/), expect.stringMatching(/\(invitation\)$/)]);
    expect(said('published', text.replace('Uitvraag aan vier partijen', 'Openbare procedure'))[0]).not.toContain('uitnodiging');
  });

  it('says for which lots an award method holds', () => {
    expect(said('awardMethod', 'Percelen 2 en 3: prijs 30, kwaliteit 50, sociale waarde 20.')).toEqual(['prijs en kwaliteit · prijs 30% · perceel 2, 3', expect.stringContaining('lot 2, 3')]);
  });
});
