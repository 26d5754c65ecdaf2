import { describe, expect, it } from 'vitest';
import { cpvLabel, isSocialCpv, natureOfCpv } from '@/lib/facts/cpv';
import { factsOf } from './facts-of';

const lots = (text: string) => factsOf(text).lots?.count ?? null;

describe('lots', () => {
  it.each<[string, number]>([
    ['De opdracht is verdeeld in acht (8) percelen.', 8],
    ['De opdracht wordt niet in percelen verdeeld.', 1],
    ['De opdracht is niet opgedeeld in percelen, omdat de werkzaamheden samenhangen.', 1],
    ['Er zijn drie percelen: werkkleding (P1), schoenen (P2), herstel (P3).', 3],
    ['De aanbesteding bestaat uit 2 percelen.', 2],
    ['Er is geen sprake van percelen.', 1],
    ['De aanbesteding kent geen percelen.', 1],
    ['@Verdeling in percelen = Neen', 1],
    ['@Aantal percelen = 4', 4],
    ['Percelen. Perceel 1 platgoed, perceel 2 dienstkleding en perceel 3 bewonerskleding.', 3],
    ['De interne en de projectverhuizingen worden als geheel in de markt gezet.', 1],
    ['The contract is divided into 3 lots.', 3],
    ['De opdracht is onderverdeeld in vier percelen.\nPer inschrijver worden maximaal twee percelen gegund.', 4],
  ])('%s', (text, expected) => expect(lots(text)).toBe(expected));

  it.each([
    'Perceel (in tekening 4): het kadastrale perceel waarop een gebouw staat.',
    'Het kadastrale perceel 12 sectie B is 400 m2 groot.',
    'Voor een perceel van negen miljoen wordt een omzet gevraagd.',
    'Inschrijver mag op maximaal twee percelen inschrijven.',
  ])('finds none in: %s', (text) => expect(lots(text)).toBeNull());

  it('counts a lot that stands apart', () => {
    expect(lots('Er zijn drie percelen. Perceel 4 (leren reizen) staat hiervan los.\nPerceel 4 is voorbehouden.')).toBe(4);
  });

  it('prefers plain words over a single coded lot', () => {
    expect(factsOf('De Opdracht is verdeeld in acht (8) percelen.', { lots: { count: 1 } }).lots?.count).toBe(8);
    expect(factsOf('De opdracht.', { lots: { count: 25 } }).lots).toMatchObject({ count: 25, from: 'code' });
  });
});

describe('CPV', () => {
  it('reads codes with and without check digit, with their Dutch label', () => {
    const facts = factsOf('CPV-code: 55520000-1 en 15860000.');
    expect(facts.cpv.map(({ code, label }) => [code, label])).toEqual([['55520000', cpvLabel('55520000')], ['15860000', cpvLabel('15860000')]]);
    expect(facts.cpv[0]).toMatchObject({ quote: '55520000-1', from: 'text' });
  });

  it('leaves telephone and registration numbers alone', () => {
    expect(factsOf('KvK 12345678, telefoon 06-12345678, ordernummer 90910000.').cpv).toEqual([]);
    expect(factsOf('CPV 99999999').cpv).toEqual([]);
  });

  it('knows labels, the social list and the nature of a code', () => {
    expect(cpvLabel('90910000-9')).toBe(cpvLabel('90910000'));
    expect(cpvLabel('12345678')).toBeNull();
    expect(isSocialCpv('85000000')).toBe(true);
    expect(isSocialCpv('80511000')).toBe(true);
    expect(isSocialCpv('90910000')).toBe(false);
    expect([natureOfCpv('45000000'), natureOfCpv('48000000'), natureOfCpv('15860000'), natureOfCpv('90910000'), natureOfCpv('9')]).toEqual(['works', 'supplies', 'supplies', 'services', null]);
  });
});
