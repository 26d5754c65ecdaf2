import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundParts, stem, vocabulary } from '@/lib/dutch/compounds';
import { fold, lower } from '@/lib/dutch/fold';
import { detectLanguage } from '@/lib/dutch/language';
import { clauses, negations } from '@/lib/dutch/negation';
import { forgetScans, scanBlock } from '@/lib/dutch/scan';

/** Properties run hundreds of times; a busy machine may take its time. */
const LONG = 60_000;

describe('folding keeps every offset', () => {
  it.each([['één Café’s\u00a0İstanbul', "een cafe's istanbul"], ['COÖRDINATIE', 'coordinatie'], ['niet‑openbaar', 'niet-openbaar']])('%s', (text, expected) => {
    expect(fold(text).replace('İ', 'i')).toBe(expected);
  });

  it('has the same length for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lower(text)).toHaveLength(text.length);
      expect(fold(text)).toHaveLength(text.length);
    }));
  }, LONG);
});

describe('the language of a block', () => {
  it.each<[string, string]>([
    ['De inschrijver dient een omzet te hebben van ten minste € 100.000.', 'nl'], ['Le soumissionnaire doit fournir les références demandées.', 'other'], ['Der Bieter muss die Leistung erbringen und nachweisen.', 'other'],
    ['The contractor shall provide coffee services to the municipality.', 'en'], ['Prijs', 'nl'], ['12345', 'nl'], ['', 'nl'], ['Social return', 'nl'], ['The Tall Ship Races', 'nl'], ['BT-71 res-ws', 'nl'],
    ['Lot 12 : prisons de Nivelles (post 1) et Ittre (post 2)', 'other'], ['Perceel 12: gevangenis Nijvel (post 1) en Itter (post 2)', 'nl'], ['De aannemer levert high level support as a service in de cloud', 'nl'],
    ['prestations de services pharmaceutiques pour les prisons', 'other'], ['Award criteria and price of the contract', 'en'], ['Это открытая процедура закупки', 'other'], ['El contrato se adjudicará a la oferta más ventajosa para los servicios', 'other'],
  ])('%s is %s', (text, language) => expect(detectLanguage(text)).toBe(language));
});

describe('stems meet', () => {
  it.each([
    'koffiebonen koffieboon', 'referenties referentie', 'drukwerken drukwerk drukwerkje', 'huizen huis huisje', 'brieven brief briefje', 'kantoren kantoor', 'pakketten pakket pakketje', 'sociale sociaal', 'medewerkers medewerker',
    'wagens wagen', 'activiteiten activiteit', "auto's auto", 'categorieën categorie', 'bedrijven bedrijf', 'leveringen levering', 'schoonmaken schoonmaak', 'tuinen tuin tuintje', 'bomen boom boompje', 'stoelen stoel stoeltje',
    'drankjes drank drankje', 'kaarten kaart kaartje', 'broodjes brood broodje', 'glazen glas', 'dozen doos doosje', 'goederen goed', 'workshops workshop', 'Évenementen evenement', 'kinderen kind',
  ])('%s', (words) => expect(new Set(words.split(' ').map(stem)).size).toBe(1));

  it.each(['huis muis', 'koffie thee', 'groen groente', 'bus buis'])('stay apart: %s', (words) => expect(new Set(words.split(' ').map(stem)).size).toBe(2));
});

describe('compounds', () => {
  const known = vocabulary(['kantoor', 'schoonmaak', 'koffie', 'boon', 'kerst', 'pakket', 'groen', 'onderhoud', 'bedrijf', 'kleding', 'catering', 'levering', 'arbeid', 'beperking', 'evenement', 'locatie', 'dienst']);

  it.each<[string, string[]]>([
    ['kantoorschoonmaak', ['kantoor', 'schoonmaak']], ['koffiebonen', ['koffie', 'bonen']], ['kerstpakketten', ['kerst', 'pakketten']], ['groenonderhoud', ['groen', 'onderhoud']], ['bedrijfskleding', ['bedrijf', 'kleding']],
    ['arbeidsbeperking', ['arbeid', 'beperking']], ['Evenementenlocatie', ['evenementen', 'locatie']], ['koffieboonlevering', ['koffie', 'boon', 'levering']], ['schoonmaakwerkzaamheden', ['schoonmaak', 'werkzaamheden']],
    ['verzekering', ['verzekering']], ['koffie', ['koffie']], ['', ['']],
  ])('%s', (word, parts) => expect(compoundParts(word, known)).toEqual(parts));

  it('never throws, and loses nothing but linking letters', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('koffie', 'boon', 's', 'en', 'kerst', 'xq', '-'), { maxLength: 8 }).map((parts) => parts.join(''))), (word) => {
      const parts = compoundParts(word, known);
      expect(parts.join('').length).toBeLessThanOrEqual(word.length);
      expect(parts.length).toBeGreaterThan(0);
      stem(word);
    }));
  }, LONG);
});

describe('negation', () => {
  const reach = (text: string) => negations(lower(text)).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

  it.each<[string, string[][]]>([
    ['Er wordt geen omzeteis gesteld.', [['waived', 'Er wordt geen omzeteis gesteld']]],
    ['Een omzeteis wordt niet gesteld, maar u toont wel ISO 9001 aan', [['waived', 'Een omzeteis wordt niet gesteld']]],
    ['Van boetes ziet de gemeente af.', [['waived', 'Van boetes ziet de gemeente af']]],
    ['Combinaties zijn niet toegestaan.', [['forbidden', 'Combinaties zijn niet toegestaan']]],
    ['Zonder 403-verklaring wordt de inschrijving terzijde gelegd.', [['without', 'Zonder 403-verklaring ']]],
    ['De eis vervalt voor perceel 3; voor perceel 1 geldt hij.', [['waived', 'De eis vervalt voor perceel 3']]],
    ['U hoeft geen verklaringen mee te zenden.', [['waived', 'U hoeft geen verklaringen mee te zenden']]],
    ['De omzet is niet lager dan € 100.000.', []],
    ['Wij kijken niet alleen naar de prijs.', []],
    ['Geen bijzonderheden.', [['denied', 'Geen bijzonderheden']]],
  ])('%s', (text, expected) => expect(reach(text)).toEqual(expected));

  it('splits clauses where another statement starts', () => {
    const text = 'Een bankgarantie is niet nodig, maar u verzekert zich; de premie is voor u en wordt vooraf betaald.';
    expect(clauses(lower(text), { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Een bankgarantie is niet nodig,', 'maar u verzekert zich;', 'de premie is voor u', 'en wordt vooraf betaald.',
    ]);
  });

  it('keeps every span inside any text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('niet ', 'geen ', 'zonder ', 'vervalt', ', maar ', '; ', 'wordt verlangd ', '. ')), { maxLength: 20 }).map((parts) => lower(parts.join(''))), (text) => {
      for (const span of [...negations(text), ...clauses(text, { start: 0, end: text.length })]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }));
  }, LONG);
});

it('scans equal text once, and forgets it when asked', () => {
  const scan = scanBlock('De raming bedraagt € 5.000.');
  expect(scanBlock('De raming bedraagt € 5.000.')).toBe(scan);
  expect(scan.quantitiesOf(0)).toBe(scan.quantitiesOf(0));
  expect(scan.quantitiesOf(0).amounts[0]?.amount).toBe(5000);
  forgetScans();
  expect(scanBlock('De raming bedraagt € 5.000.')).not.toBe(scan);
});
