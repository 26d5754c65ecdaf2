import { describe, expect, test } from 'vitest';
import { suggestCriteria } from '@/lib/criteria/suggest';
import { readText } from '@/lib/document/text';
import { categorise } from '@/lib/facts/categories';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';
import { threshold } from '@/lib/facts/thresholds';
import { user } from './facts';

const DATE = '2026-11-25';
function suggest(text: string, change: Partial<TenderFacts> = {}) {
  const document = readText(text, 'concept.txt');
  const facts = { ...noFacts(), ...change };
  return suggestCriteria(document, categorise(document, facts), facts, threshold(facts, DATE));
}
const open = (text: string, change: Partial<TenderFacts> = {}) => suggest(text, change).filter((one) => !one.covered).map((one) => one.id);
const why = (id: string, text: string, change: Partial<TenderFacts> = {}) => suggest(text, change).find((one) => one.id === id)?.why.nl.replaceAll('\u00a0', ' ') ?? '';

const euros = (amount: number) => user({ amount, max: null, currency: 'EUR', per: 'total' as const, lots: [] });
const term = (months: number) => user({ months, monthsWithOptions: months });
const cpv = (code: string) => [user({ code, label: null })];
const by = (id: NonNullable<TenderFacts['procedure']>['id']) => user({ id });
const nature = (id: 'services' | 'supplies' | 'works') => user({ id });
const services = nature('services');

const CLEANING = 'Schoonmaak van het stadhuis\n\nDe opdrachtnemer maakt kantoren en gangen schoon.';
const EVENT = 'Organisatie van een bijeenkomst\n\nEén dag met lezingen en een zaal voor 200 gasten.';
const CARE = 'Jeugdzorg en begeleiding van gezinnen\n\nDe aanbieder geeft zorg en begeleiding aan cliënten.';

describe('the law sets a limit', () => {
  test('reserved services last at most three years', () => {
    const facts = { cpv: cpv('85300000'), nature: services, procedure: by('light') };
    expect(open(CARE, { ...facts, duration: term(36) })).toContain('Z01');
    expect(open(CARE, { ...facts, duration: term(72) })).not.toContain('Z01');
  });

  test.each(['market-consultation', 'dynamic-purchasing'] as const)('no advice on lots in a %s', (id) => {
    const ids = open(CLEANING, { nature: services, lots: user({ count: 1 }), procedure: by(id) });
    for (const one of ['X06', 'X16']) expect(ids).not.toContain(one);
    expect(open(CLEANING, { nature: services, lots: user({ count: 1 }) })).toEqual(expect.arrayContaining(['X06', 'X16']));
  });

  test('a published procedure invites nobody', () => {
    const facts = { nature: services, estimatedValue: euros(90_000), buyer: user({ kind: 'municipality' as const, name: null }) };
    expect(open(CLEANING, facts)).toContain('X19');
    expect(open(CLEANING, { ...facts, procedure: by('invited') })).toContain('X19');
    expect(open(CLEANING, { ...facts, procedure: by('national-open') })).not.toContain('X19');
  });

  test('under other law a reservation is no Dutch criterion, not even as already there', () => {
    const text = 'Groenonderhoud\n\nDe opdracht is voorbehouden aan maatwerkbedrijven voor integratie van kansarmen.\nMaaien en snoeien van plantsoenen in de wijk.';
    const all = suggest(text, { country: user({ code: 'BE' as const }), nature: services, cpv: cpv('77310000'), reserved: user({ article: '2.82' as const, scope: 'contract' as const }) });
    expect(all.filter((one) => one.kind === 'reserved-contract')).toEqual([]);
  });
});

describe('the kind of work', () => {
  test('work of professionals gets no hours, social return or reserved lot', () => {
    const ids = open('Juridische bijstand\n\nAdvocaten voeren procedures voor de dienst.', { nature: services, cpv: cpv('79100000'), duration: term(48), estimatedValue: euros(900_000), lots: user({ count: 1 }) });
    for (const id of ['X01', 'X02', 'X03', 'X06', 'X07', 'X08', 'X13', 'X15', 'X16']) expect(ids).not.toContain(id);
    expect(open('Advocaten voor de gemeente\n\nHet kantoor voert procedures.', { nature: services })).not.toContain('X01');
  });

  test('care gets no lot for sheltered workshops, day activities do', () => {
    const facts = { nature: services, lots: user({ count: 3 }) };
    expect(open(CARE, facts)).not.toContain('X06');
    expect(open(`${CARE}\nOok dagbesteding hoort erbij.`, facts)).toContain('X06');
  });

  test('supplies with little work get no places, coaching or jobs, also when only words say that they are supplies', () => {
    const text = 'Levering van bedrijfskleding\n\nDe leverancier levert jassen en broeken.';
    const supplies = { nature: { ...nature('supplies'), from: 'text' as const }, duration: term(48), estimatedValue: euros(400_000) };
    const ids = open(text, supplies);
    for (const id of ['X02', 'X08', 'X10', 'X11', 'X13', 'X15']) expect(ids).not.toContain(id);
    expect(ids).toContain('T01');
    for (const id of ['X02', 'X10', 'X13']) expect(open('Levering van koffie en thee\n\nKoffiebonen en thee voor het kantoor.')).not.toContain(id);
  });

  test('care in the chain is for products with a risk, above the threshold', () => {
    expect(open(CLEANING, { nature: services })).not.toContain('X09');
    expect(open('Levering van laboratoriumapparatuur', { nature: nature('supplies'), cpv: cpv('38000000') })).toContain('X09');
    const furniture = { nature: nature('supplies'), buyer: user({ kind: 'municipality' as const, name: null }) };
    expect(open('Levering van meubilair\n\nBureaus en stoelen.', { ...furniture, estimatedValue: euros(900_000) })).toContain('X09');
    expect(open('Levering van meubilair\n\nBureaus en stoelen.', { ...furniture, estimatedValue: euros(60_000) })).not.toContain('X09');
  });

  test('in a concession nothing rests on a sum that the buyer pays', () => {
    const text = 'Uitbating van de cafetaria\n\nDe uitbater serveert maaltijden aan bezoekers.';
    const facts = { nature: services, cpv: cpv('55330000'), duration: term(60), estimatedValue: euros(2_000_000), awardMethod: user({ id: 'price' as const, priceWeight: 100, weights: [] }) };
    const paid = ['X07', 'X08', 'X11', 'X13', 'X17'];
    expect(open(text, facts)).toEqual(expect.arrayContaining(paid));
    for (const id of open(text, { ...facts, procedure: by('concession') })) expect(paid).not.toContain(id);
  });
});

describe('the size', () => {
  test('an event of some days gets nothing that takes months', () => {
    for (const facts of [{ duration: term(0.1) }, {}]) {
      const ids = open(EVENT, { nature: services, ...facts });
      for (const id of ['X02', 'X08', 'X13', 'X15', 'C06', 'E03']) expect(ids).not.toContain(id);
      expect(ids).toContain('E01');
    }
    expect(open(EVENT, { nature: services, duration: term(0.1) })).not.toContain('X03');
    expect(open(EVENT, { nature: services, duration: term(36) })).toEqual(expect.arrayContaining(['X02', 'X08', 'X13']));
  });

  test('lasting jobs need a term that is known', () => {
    expect(open(CLEANING, { nature: services })).not.toContain('X08');
    expect(open(CLEANING, { nature: services, duration: term(18) })).not.toContain('X08');
    expect(why('X08', CLEANING, { nature: services, duration: term(36) })).toBe('Past hier: schoonmaak is vooral mensenwerk en de looptijd (36 maanden) is lang genoeg.');
  });

  test('social return is proposed for a term or value that is known, and says what is missing', () => {
    expect(open(CLEANING, { nature: services })).not.toContain('X03');
    expect(why('X03', CLEANING, { nature: services, duration: term(36) })).toContain('De waarde staat niet in de tekst: kijk eerst of die groot genoeg is.');
  });

  test('a norm that grows with the value is a question, and absurd numbers are left out', () => {
    const facts = { nature: services, duration: term(48) };
    expect(why('X13', CLEANING, { ...facts, estimatedValue: euros(4_000_000) })).toContain('Bij € 4.000.000 zijn dat 40 leerplekken voor het maximum: is dat haalbaar?');
    expect(why('X13', CLEANING, { ...facts, estimatedValue: euros(400_000) })).not.toContain('leerplekken');
    expect(open(CLEANING, { ...facts, estimatedValue: euros(900_000_000) })).not.toContain('X13');
  });
});

describe('the subject', () => {
  test('a second subject that only words suggest brings no criteria', () => {
    const text = 'Wasserij voor het verpleeghuis\n\nWassen van platgoed, linnen en bewonerskleding in de wasserij.\nDienstkleding van medewerkers wordt ook gewassen; elk kledingstuk krijgt een label.';
    const ids = open(text, { nature: services });
    expect(ids).toContain('L02');
    for (const id of ['T01', 'T02', 'T03', 'T04']) expect(ids).not.toContain(id);
  });

  test('drivers are only for transport that has them', () => {
    const bikes = open('Personenvervoer: deelfietsen in de regio\n\nDe exploitant plaatst deelfietsen bij het station.', { nature: services });
    for (const id of ['V01', 'V02', 'V03']) expect(bikes).not.toContain(id);
    expect(open('Leerlingenvervoer\n\nVervoer van leerlingen naar school met vaste chauffeurs.', { nature: services })).toEqual(expect.arrayContaining(['V01', 'V02']));
  });

  test('every proposal says why it fits', () => {
    for (const text of [CLEANING, EVENT, CARE]) for (const one of suggest(text, { nature: services })) if (!one.covered) expect(one.why.nl).toMatch(/^Past hier: ./);
  });
});

test('points beside a social return duty are only for what comes on top', () => {
  const text = `${CLEANING}\nDe opdrachtnemer zet 5% van de opdrachtsom in voor social return.`;
  for (const id of ['X08', 'X13']) expect(why(id, text, { nature: services, duration: term(36), estimatedValue: euros(500_000) })).toContain('De tekst vraagt al social return: geef alleen punten voor wat daar bovenop komt.');
});
