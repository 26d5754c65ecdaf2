import { describe, expect, it } from 'vitest';
import data from '@/data/enterprises.json';
import { readText } from '@/lib/document/text';
import { matchEnterprises } from '@/lib/enterprises/match';
import { enterprisesSchema, type Enterprise } from '@/lib/enterprises/schema';
import { categorise } from '@/lib/facts/categories';
import { noFacts, type FactPlace, type TenderFacts } from '@/lib/facts/facts';

const rows = enterprisesSchema.parse(data);
const byId = new Map(rows.map((row) => [row.id, row]));
const user: FactPlace = { start: null, end: null, quote: null, from: 'user' };
const make = (id: string, over: Partial<Enterprise>): Enterprise => ({
  ...byId.get('energiefixers-nijmegen')!, id, name: id, aliases: [], offersMore: null, categories: [], unconfirmed: {}, kind: 'sociale-onderneming', reservedHint: null, serviceArea: null, ...over,
});
function match(text: string, over: Partial<TenderFacts> = {}, list: readonly Enterprise[] = rows) {
  const document = readText(text, 'concept.txt');
  const facts = { ...noFacts(), ...over };
  return matchEnterprises(list, categorise(document, facts), facts, document, '2026-11-25');
}
const ids = (text: string, over: Partial<TenderFacts> = {}, list: readonly Enterprise[] = rows) => match(text, over, list).map(({ id }) => id);

const LAUNDRY = 'Wasserij voor het verpleeghuis\n\nDe wasserij wast platgoed en bewonerskleding.\nOok dienstkleding en elk ander kledingstuk wordt gewassen.';
const WORKWEAR = 'Levering van bedrijfskleding\n\nDe leverancier levert kleding van katoen.';

describe('an enterprise fits by what it offers', () => {
  it('not by its name', () => {
    const list = [make('katoen-winkel', { name: 'Katoen Winkel', categories: ['textile-workwear'], offers: 'Fietsen' }), make('atelier', { categories: ['textile-workwear'], offers: 'Kleding op maat' })];
    expect(ids(WORKWEAR, {}, list)).toEqual(['atelier']);
  });

  it('not by what its work starts from', () => {
    const list = [make('tassen', { categories: ['gifts-christmas'], offers: 'Tassen van afgedankte bedrijfskleding' }), make('jassen', { categories: ['gifts-christmas'], offers: 'Bedrijfskleding' })];
    expect(ids(WORKWEAR, {}, list)).not.toContain('tassen');
    const [textile] = match(WORKWEAR, {}, [make('hoezen', { categories: ['textile-workwear'], offers: 'Naaiatelier, hoezen van afgedankte bedrijfskleding' })]);
    expect(textile!.why.map(({ nl }) => nl).join()).not.toContain('bedrijfskleding');
  });

  it('not by a second subject of the tender that only words suggest', () => {
    const found = ids(LAUNDRY);
    expect(found[0]).toBe('soweco');
    for (const id of found) expect(byId.get(id)!.categories, id).toContain('laundry');
  });

  it('not by a word whose compound is another thing', () => {
    const found = ids('Leerlingenvervoer\n\nVervoer van leerlingen met taxi en taxibus naar school.');
    expect(found).toEqual(expect.arrayContaining(['taxi-electric', 'zoefzoef']));
    expect(found).not.toContain('humanity-cab');
  });

  it('not by a wide subject alone: care, metal and wood, hiring', () => {
    expect(ids('Psychologische zorg voor medewerkers\n\nBehandeling en begeleiding door psychologen.')).toEqual([]);
    expect(ids('Levering van elektrische connectoren\n\nConnectoren en stekkers voor schakelkasten.')).not.toContain('lj-woodproducts');
    expect(ids('Jongerenwerk in de wijk\n\nBegeleiding van jongeren in het buurthuis.')).toContain('join-us');
  });

  it('by the same trade, where a subject has several', () => {
    const steel = ids('Laswerk en constructiewerk\n\nHekken en leuningen van staal en rvs.');
    expect(steel).toContain('nef');
    expect(steel).not.toContain('lj-woodproducts');
    expect(ids('Nieuwbouw van een sporthal\n\nDe aannemer bouwt een sporthal.')).not.toContain('fixbrigade-nederland');
  });

  it('not by a side trade that is not what is asked first', () => {
    const found = ids('Verhuisdiensten\n\nVerhuizen van kantoren en scholen, inpakken en uitpakken. Elke verhuizing duurt hooguit een week.\n\nSoms is tijdelijk opslag nodig.');
    expect(found).toContain('risse-groep');
    expect(found).not.toContain('rederij-kees');
  });

  it('and when the subject is unknown, only by words of what it does', () => {
    const post = 'Apotheekdiensten voor gevangenissen\n\nGeneesmiddelen voor post 1, post 2 en post 3. Per post is er een levering van geneesmiddelen.';
    expect(ids(post)).toEqual([]);
  });

  it('the sheltered workshop comes first where a lot is reserved', () => {
    const found = match('Levering van bedrijfskleding\n\nJassen, broeken en het herstel van kleding.', { reserved: { article: '2.82', scope: 'lot', ...user } });
    expect(byId.get(found[0]!.id)!.reservedHint).not.toBeNull();
  });
});

describe('under other law', () => {
  it('nobody for work that is done on the spot every day', () => {
    expect(match('Catering\n\nLunch en maaltijden in het bedrijfsrestaurant.', facts)).toEqual([]);
  });

  const facts: Partial<TenderFacts> = { country: { code: 'BE', ...user }, reserved: { article: '2.82', scope: 'contract', ...user } };
  const found = match('Kerstpakketten\n\nLevering van kerstpakketten en geschenken voor medewerkers.', facts);

  it('at most five, who work in the whole country, without the Dutch article', () => {
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(5);
    for (const { id, why, unknown } of found) {
      expect(byId.get(id)!.serviceArea, id).toBe('national');
      expect([...why, ...unknown].flatMap(({ nl, en }) => [nl, en]).join(' '), id).not.toMatch(/2\.82|voorbehouden|reserved/);
    }
  });
});

it('a day centre stands lower for a large contract', () => {
  const list = [make('centre', { categories: ['laundry'], offers: 'Wasserij', kind: 'zorg-dagbesteding', lastSeenYear: 2025 }), make('firm', { categories: ['laundry'], offers: 'Wasserij', lastSeenYear: 2019 })];
  const value = (amount: number): Partial<TenderFacts> => ({ estimatedValue: { amount, max: null, currency: 'EUR', per: 'total', lots: [], ...user } as TenderFacts['estimatedValue'] });
  const score = (facts: Partial<TenderFacts>) => match(LAUNDRY, facts, list).find(({ id }) => id === 'centre')!.score;
  expect(score(value(3_000_000))).toBeLessThan(score(value(20_000)));
});
