import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';
import { stepOf, steps, type StepState } from '@/lib/steps/steps';

const state = (title: string | null, text: string, change: Partial<{ facts: Partial<TenderFacts>; tenderLike: boolean; noticeKind: string }> = {}): StepState => ({
  document: { title, text, coded: change.noticeKind ? { noticeKind: change.noticeKind } : null },
  analysis: { facts: { ...noFacts(), ...change.facts }, tenderLike: change.tenderLike ?? true },
});

describe('stepOf', () => {
  test.each<[string, StepState, string | null]>([
    ['nothing read', { document: null, analysis: null }, null],
    ['a draft', state('Aanbestedingsleidraad schoonmaak', 'Inschrijver dient te beschikken over ...'), 'start'],
    ['a draft not yet analysed', { document: { title: 'Bestek', text: 'Eisen', coded: null }, analysis: null }, 'start'],
    ['a draft that tells of an earlier consultation', state('Leidraad catering', `${'De gemeente zoekt een cateraar. '.repeat(20)}Eerder was er een marktconsultatie.`), 'start'],
    ['a market consultation by its title', state('Marktconsultatie groenonderhoud', 'Wij horen graag van u.'), 'take-stock'],
    ['a market consultation by its procedure', state('Groen', 'Tekst', { facts: { procedure: { id: 'market-consultation', start: null, end: null, quote: null, from: 'user' } } }), 'take-stock'],
    ['an eForms market consultation', state('Groen', 'Tekst', { noticeKind: 'E1' }), 'take-stock'],
    ['a proposal to the board', state('Collegevoorstel sociaal inkopen', 'Wij stellen voor ...'), 'build-support'],
    ['a purchasing policy', state('Inkoop- en aanbestedingsbeleid 2026', 'Hoofdstuk 1'), 'set-goal'],
    ['an award notice', state('Schoonmaak', 'Aankondiging van een gegunde opdracht'), 'share-results'],
    ['an eForms result', state('Schoonmaak', 'Tekst', { noticeKind: '29' }), 'share-results'],
    ['a page that is no tender', state('Nieuws', 'Vandaag schijnt de zon.', { tenderLike: false }), null],
  ])('%s', (_, given, step) => {
    expect(stepOf(given)).toBe(step);
  });

  test('any text in: a step of the list, or none', () => {
    const ids = steps.map((step) => step.id);
    fc.assert(fc.property(fc.option(fc.string(), { nil: null }), fc.string(), (title, text) => {
      const step = stepOf(state(title, text));
      if (step !== null) expect(ids).toContain(step);
    }));
  });
});
