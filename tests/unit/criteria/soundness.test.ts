import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria } from '@/lib/criteria/rows';
import { checkCriteria } from '@/lib/criteria/soundness';
import { buildDocument } from '@/lib/document/build';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';
import { threshold } from '@/lib/facts/thresholds';
import { readDemo } from './demo';
import { user } from './facts';

const of = (...texts: string[]) => buildDocument({ source: { name: 'test', kind: 'text' }, whole: true, blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) });
const large: Partial<TenderFacts> = { estimatedValue: user({ amount: 2_000_000, max: null, currency: 'EUR', per: 'total' as const, lots: [] }), nature: user({ id: 'services' as const }), buyer: user({ kind: 'municipality' as const, name: null }) };
const check = (texts: string | string[], change: Partial<TenderFacts> = {}) => {
  const facts = { ...noFacts(), ...change };
  return checkCriteria(of(...[texts].flat()), facts, threshold(facts, '2026-11-25')).map((one) => `${one.rule} ${one.verdict} ${one.level}`);
};

describe('speaks', () => {
  test.each<[string, string]>([
    ['R07 barrier rule', 'Ondernemers uit onze gemeente krijgen 10 punten.'],
    ['R07 barrier rule', 'Inschrijvers gevestigd in de regio ontvangen vijf extra punten.'],
    ['R07 barrier rule', 'Alleen lokale ondernemers mogen inschrijven.'],
    ['R07 barrier rule', 'Bij gelijke score gaat de voorkeur aan regionale bedrijven.'],
    ['R07 check judgement', 'De doelgroep moet in Tilburg wonen.'],
    ['R07 check judgement', 'Kandidaten dienen inwoner van de gemeente te zijn.'],
    ['R02 check judgement', 'PSO-trede 3: 10 punten, trede 2: 7 punten, geen PSO: 0 punten.'],
    ['R16 check judgement', 'Alleen het SW-bedrijf van onze regio mag inschrijven.'],
    ['R16 check judgement', 'De opdracht is op grond van artikel 2.82 Aw voorbehouden aan ondernemingen met ten minste 50% Wsw-medewerkers.'],
    ['R16 check practice', 'Perceel 2 is voorbehouden aan sociale werkplaatsen.'],
  ])('%s: %s', (said, text) => {
    expect(check(text)).toEqual([said]);
  });

  test('above the threshold one kind of company is against article 2.82', () => {
    expect(check('Uitsluitend een sociaal ontwikkelbedrijf kan op dit perceel inschrijven.', large)).toEqual(['R16 barrier rule']);
  });
});

describe('is silent', () => {
  test.each([
    'Bij een storing is een medewerker binnen twee uur op de locatie.',
    'Werkzoekenden uit elke regio en uit andere lidstaten tellen mee.',
    'Een woonplaatseis voor personeel stellen wij niet.',
    'De doelgroep hoeft niet in de gemeente te wonen; kandidaten moeten ook van elders komen.',
    'Wij nodigen drie lokale ondernemers uit; de voorkeur gaat uit naar regionale ondernemers die wij eerder spraken.',
    'De opdrachtnemer informeert ondernemers in de gemeente; het plan krijgt ten hoogste 10 punten.',
    'De bewoners wonen in drie wijken van de gemeente.',
    'Een PSO-certificaat trede 2 of een gelijkwaardig overzicht accepteren wij als bewijs.',
    'Het sociaal ontwikkelbedrijf mag ook inschrijven.',
    'Perceel 2 is op grond van artikel 2.82 van de Aanbestedingswet 2012 voorbehouden; ten minste 30% van de werknemers behoort tot de doelgroep.',
    'Vraag 4: krijgen ondernemers uit onze gemeente extra punten?',
    'Alle rechten voorbehouden.',
    'Ondernemers uit onze gemeente krijgen geen extra punten.',
  ])('%s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('when the basis stands elsewhere in the text', () => {
    expect(check(['Perceel 2 is voorbehouden aan sociale werkplaatsen.', 'Zie artikel 2.82 van de Aanbestedingswet 2012.'])).toEqual([]);
  });

  test('on a Belgian text', () => {
    expect(check('Ondernemers uit onze gemeente krijgen 10 punten.', { country: user({ code: 'BE' as const }) })).toEqual([]);
  });

  test('on every one of our own model texts', () => {
    for (const row of criteria) expect([row.id, check(row.text.nl, large)]).toEqual([row.id, []]);
  });

  test('on the practice tenders', () => {
    for (const name of ['coffee', 'christmas-parcels', 'communication'] as const) {
      const { document, facts } = readDemo(name);
      expect(checkCriteria(document, { ...noFacts(), ...facts }, threshold({ ...noFacts(), ...facts }, '2026-11-25'))).toEqual([]);
    }
  });
});

test('any text in: every quote stands in the text at its place', () => {
  const words = fc.constantFrom('ondernemers', 'uit', 'onze', 'gemeente', 'krijgen', 'punten', 'voorbehouden', 'aan', 'sociale werkplaats', 'PSO', '10', 'moet', 'wonen', 'doelgroep', 'geen', '.', ' ', 'alleen', 'het', 'SW-bedrijf', 'mag');
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.array(words, { maxLength: 25 }).map((list) => list.join(' '))), { maxLength: 4 }), (texts) => {
    const document = of(...texts);
    for (const one of checkCriteria(document, noFacts(), threshold(noFacts(), '2026-11-25'))) {
      expect(document.text.slice(one.start, one.end)).toBe(one.quote);
      expect(one.quote.length).toBeLessThanOrEqual(400);
    }
  }));
});
