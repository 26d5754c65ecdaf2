import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of';

describe('the buyer', () => {
  it.each<[string, string, string | null]>([
    ['Gemeente Papierveen\nAanbestedingsleidraad verhuisdiensten', 'municipality', 'Gemeente Papierveen'],
    ['Hoogheemraadschap Denkbeeldige Landen\nOfferteaanvraag bedrijfskleding', 'water-board', 'Hoogheemraadschap Denkbeeldige Landen'],
    ['Provincie Luchtveen – directie Organisatie', 'province', 'Provincie Luchtveen'],
    ['Stichting Zorggroep Denkoever', 'public-body', 'Stichting Zorggroep Denkoever'],
    ['Het Ministerie van Verzonnen Zaken besteedt koffie aan.', 'central', 'Ministerie van Verzonnen Zaken'],
    ['Rijkswaterstaat vraagt groenonderhoud.', 'central', null],
    ['ProRail wenst een overeenkomst te sluiten.', 'utility', null],
    ['De Hogeschool Verzonnen Stad zoekt een cateraar.', 'public-body', 'Hogeschool Verzonnen Stad'],
    ['@Aanbestedende dienst = Gemeente Tilburg', 'municipality', 'Gemeente Tilburg'],
    ['Vervoerregio Denkrivier (zes gemeenten)', 'public-body', 'Vervoerregio Denkrivier'],
  ])('%s', (text, kind, name) => {
    expect(factsOf(text).buyer).toMatchObject({ kind, name });
  });

  it('takes the notice before the text', () => {
    expect(factsOf('Gemeente Tilburg', { buyer: { kind: 'utility', name: 'Netbedrijf' } }).buyer).toMatchObject({ kind: 'utility', name: 'Netbedrijf', from: 'code' });
  });
});

describe('a buyer of the notice that the text calls a town', () => {
  const kind = (text: string, name: string) => factsOf(text, { buyer: { kind: 'public-body', name } }).buyer?.kind;

  it('is a municipality', () => {
    expect(kind('De Stad Verzonnenburg zoekt een uitbater.', 'Verzonnenburg')).toBe('municipality');
    expect(kind('De stad Anderburg is dichtbij.', 'Verzonnenburg')).toBe('public-body');
    expect(kind('De Stad Verzonnenburg zoekt een uitbater.', 'Haven van Verzonnenburg')).toBe('public-body');
  });
});

describe('the country', () => {
  it('knows Belgian from Dutch text by words that only one of them uses', () => {
    expect(factsOf('De wet van 17 juni 2016 inzake overheidsopdrachten is van toepassing.').country).toMatchObject({ code: 'BE', quote: 'wet van 17 juni 2016' });
    expect(factsOf('De kandidatuurstelling kan worden geweerd door de aanbestedende overheid.').country?.code).toBe('BE');
    expect(factsOf('Op deze aanbesteding is de Aanbestedingswet 2012 van toepassing.').country?.code).toBe('NL');
    expect(factsOf('U dient in via TenderNed.').country?.code).toBe('NL');
    expect(factsOf('Inschrijvers leveren koffie.').country).toBeNull();
  });

  it('takes the code of the notice', () => {
    expect(factsOf('TenderNed', { country: 'BE' }).country).toMatchObject({ code: 'BE', from: 'code' });
    expect(factsOf('TenderNed', { country: 'DE' }).country?.code).toBe('other');
    expect(factsOf('x', { nuts: ['NL414'] }).country?.code).toBe('NL');
  });
});

describe('places', () => {
  const places = (text: string) => factsOf(text).regions.map((region) => region.place ?? region.province ?? region.nuts);

  it('reads NUTS codes, municipalities and provinces', () => {
    expect(factsOf('Plaats van uitvoering: NUTS NL414').regions[0]).toMatchObject({ nuts: 'NL414', province: 'Noord-Brabant' });
    expect(places('De gemeente Tilburg zoekt een cateraar.')).toEqual(['Tilburg']);
    expect(places('De werkzaamheden vinden plaats in de provincie Drenthe.')).toEqual(['Drenthe']);
    expect(places('@Plaats van uitvoering = Den Haag en Delft')).toEqual(['Den Haag', 'Delft']);
    expect(factsOf('De gemeente Tilburg zoekt een cateraar.').regions[0]).toMatchObject({ province: 'Noord-Brabant', quote: 'Tilburg' });
  });

  it('takes no court, address or ordinary word for a place', () => {
    expect(places('Geschillen worden voorgelegd aan de rechtbank te Utrecht.')).toEqual([]);
    expect(places('Wij doen ons best. Dit goes niet.')).toEqual([]);
  });

  it('does not look for Belgian places in the Dutch list', () => {
    expect(factsOf('De opdracht wordt uitgevoerd in de stad Aalst. De wet van 17 juni 2016 geldt.').regions).toEqual([]);
  });

  it('drops a code of the other country, and reads the parts of Belgium in the field', () => {
    expect(places('@Plaats van uitvoering = België, Vlaanderen')).toEqual(['Vlaanderen']);
    expect(factsOf('@Plaats van uitvoering = België, Vlaanderen', { nuts: ['NL421'], country: 'BE' }).regions).toMatchObject([{ nuts: 'BE2', from: 'field' }]);
    expect(factsOf('x', { nuts: ['NL421'], country: 'BE' }).regions).toEqual([]);
    expect(factsOf('x', { nuts: ['BE211'], country: 'BE' }).regions).toMatchObject([{ nuts: 'BE211' }]);
  });

  it('keeps the code of every lot', () => {
    const nuts = ['BE332', 'BE328', 'BE310', 'BE100', 'BE242', 'BE224', 'BE223', 'BE253'];
    expect(factsOf('x', { nuts, country: 'BE' }).regions.map((region) => region.nuts)).toEqual(nuts);
  });

  it('takes codes of the notice', () => {
    expect(factsOf('x', { nuts: ['NL33C', 'NL414'] }).regions.map((region) => region.province)).toEqual(['Zuid-Holland', 'Noord-Brabant']);
  });
});

describe('nature, framework, reservation', () => {
  it.each<[string, string]>([
    ['Nationale openbare procedure (leveringen)', 'supplies'], ['@Aard van de opdracht = Diensten', 'services'], ['Overheidsopdracht voor werken', 'works'],
    ['Aanbestedingsleidraad verhuis- en montagediensten', 'services'], ['Levering van kerstpakketten', 'supplies'], ['CPV 45210000', 'works'],
    ['Gemeente Papendrecht\nLeidraad verhuisdiensten', 'services'], ['Stichting Koffiebonen\nLeidraad schoonmaak', 'services'],
  ])('%s', (text, nature) => expect(factsOf(text).nature?.id).toBe(nature));

  it('knows a framework agreement, and when there is none', () => {
    expect(factsOf('Er wordt een raamovereenkomst gesloten met drie partijen.').framework?.isFramework).toBe(true);
    expect(factsOf('Er is geen sprake van een raamovereenkomst.').framework?.isFramework).toBe(false);
    expect(factsOf('Levering van koffie.').framework).toBeNull();
  });

  it('reads a reservation for the whole or one lot', () => {
    expect(factsOf('Deze opdracht is op grond van artikel 2.82 Aw voorbehouden aan sociale werkplaatsen.').reserved).toMatchObject({ article: '2.82', scope: 'contract' });
    expect(factsOf('P3 (€ 24.000,-) is met toepassing van artikel 2.82 Aw voorbehouden aan werkplaatsen.').reserved).toMatchObject({ article: '2.82', scope: 'lot' });
    expect(factsOf('x', { reserved: 'res-pub-ser' }).reserved).toMatchObject({ article: '2.82a', from: 'code' });
    expect(factsOf('De opdracht is niet voorbehouden aan sociale werkplaatsen.').reserved).toBeNull();
    expect(factsOf('De gemeente behoudt zich het recht voor de procedure te stoppen.').reserved).toBeNull();
  });
});
