import { describe, expect, it } from 'vitest';
import { monthsFrom } from '@/lib/facts/duration';
import { factsOf } from './facts-of';

const duration = (text: string) => {
  const fact = factsOf(text).duration;
  return fact ? [fact.months, fact.monthsWithOptions] : null;
};

describe('the length of the contract', () => {
  it.each<[string, [number, number | null]]>([
    ['De overeenkomst vangt aan op 1 januari 2028. Zij duurt drie jaar en kan eenmaal met een jaar worden verlengd.', [36, 48]],
    ['De raamovereenkomst beslaat vijf jaren, na afloop waarvan de zorggroep haar met nog eens vijf jaren kan oprekken.', [60, 120]],
    ['Looptijd: 1 augustus 2028 tot 1 augustus 2030, met twee opties van een jaar.', [24, 48]],
    ['Beoogd is een opdrachtverlening voor een initiële periode van 2 jaar met opties tot verlenging.', [24, null]],
    ['De overeenkomst wordt aangegaan voor een periode van 24 maanden met tweemaal een optie van twee jaar.', [24, 72]],
    ['De looptijd bedraagt 96 maanden.', [96, null]],
    ['Looptijd 2 + 2 x 1 jaar.', [24, 48]],
    ['De contractduur is 36 + 12 maanden.', [36, 48]],
    ['De raamovereenkomst heeft een looptijd van vier jaar (1 januari 2028 tot en met 31 december 2031).', [48, null]],
    ['Dit betreft een dienstenconcessie voor een periode van 9 jaar, maximaal 3 maal verlengbaar met een periode van 3 jaar.', [108, 216]],
    ['De opdracht heeft een looptijd van 4 jaar. Aansluitend op deze looptijd kan de opdracht verlengd worden met 24 maanden. De verlenging verloopt stilzwijgend, behoudens opzegging uiterlijk 6 maanden voor het verstrijken van de looptijd.', [48, 72]],
    ['Wij sluiten een tweejarige overeenkomst met één leverancier.', [24, null]],
    ['De overeenkomst loopt van 1 januari 2027 tot en met 31 december 2027.', [12, null]],
    ['Voor P1 en P2 wordt een raamovereenkomst gesloten voor de volle vier jaar.', [48, null]],
    ['De looptijd is drie jaar met twee optiejaren.', [36, 60]],
    ['De overeenkomst duurt twee jaar. De gemeente kan haar daarna drie keer met één jaar verlengen.', [24, 60]],
    ['@Looptijd = 48 maanden', [48, null]],
    ['@Duur van de overeenkomst = 3 jaar', [36, null]],
    ['Duur\t24 maanden', [24, null]],
    ['De overeenkomst wordt gesloten voor de duur van anderhalf jaar.', [18, null]],
    ['De maximale looptijd, inclusief verlengingen, is acht jaar; de initiële looptijd is vier jaar.', [48, 96]],
    ['The agreement has a duration of three years, with two options to extend by one year.', [36, 60]],
    ['Looptijd: 1-1-2027 t/m 31-12-2028 (met optie tot 2x1 jaar verlenging)', [24, 48]],
    ['De raamovereenkomst heeft een looptijd van 2 jaar en kan maximaal 2 keer voor de duur van 1 jaar worden verlengd. De totale looptijd bedraagt maximaal 4 jaar.', [24, 48]],
    ['Met de winnende inschrijver wordt een overeenkomst gesloten voor de periode 1 april 2027 tot en met 31 maart 2031.', [48, null]],
    ['Het contract heeft een duur van 24 maanden. Daarna is verlenging mogelijk met telkens 12 maanden, tot een maximum van 60 maanden.', [24, 60]],
    ['De Overeenkomst heeft een looptijd van twee (2) jaar, met de mogelijkheid om deze twee (2) maal met maximaal één (1) jaar te verlengen.', [24, 48]],
    ['De overeenkomst gaat in op 1 maart 2027 en eindigt op 28 februari 2029.', [24, null]],
    ['De looptijd is vier jaar, met het recht om de overeenkomst tweemaal met een periode van drie jaar en daarna eenmaal met een periode van een jaar tegen gelijke prijzen te verlengen.', [48, 132]],
    ['Initiële periode van 2 jaar met opties tot verlenging. In de periode van 1 juli 2027 tot 30 september 2027 toetst de gemeente de aanmeldingen en beoordeelt zij de plannen.', [24, null]],
    ['Wij zoeken een partner voor een langdurige samenwerking (8-12jr) die ons werk vernieuwt.', [96, null]],
  ])('%s', (text, expected) => {
    expect(duration(text)).toEqual(expected);
  });

  it.each([
    'De garantie geldt twee jaar.',
    'Betaling binnen drie maanden na ontvangst van de factuur.',
    'Referenties van de afgelopen drie jaar tellen mee.',
    'Inschrijvingen hebben een gestanddoeningstermijn van drie maanden.',
    'Beide partijen kunnen na een jaar met drie maanden opzeggen.',
    'Inschrijver bestaat op het moment van inschrijving minimaal vijf jaar.',
    'De cijfers over de laatste drie volledige boekjaren zijn positief.',
    'Op dit moment loopt er een overeenkomst van vier jaar met de huidige leverancier; die eindigt op 31 december 2027.',
    'De zorggroep trekt zes maanden uit voor de overgang naar de nieuwe contracten.',
    'Voor deze opdracht vindt van 1 juli 2027 tot 1 oktober 2027 de toetsing en selectie van gegadigden plaats.',
    'Wij werken al 10-15 jaar samen met scholen in de wijk.',
  ])('takes no length from: %s', (text) => {
    expect(duration(text)).toBeNull();
  });

  it('takes a code that counts the renewals as the whole, when the words say so', () => {
    const said = 'De looptijd van de overeenkomst is twee jaar, met het recht om haar drie maal met een jaar te verlengen.';
    const both = (coded: number) => { const fact = factsOf(said, { durationMonths: coded }).duration!; return [fact.months, fact.monthsWithOptions]; };
    expect(both(60)).toEqual([24, 60]);
    expect(both(24)).toEqual([24, 60]);
  });

  it('shows both ends of a term that is not fixed yet', () => {
    const fact = factsOf('Wij zoeken een partner voor een langdurige samenwerking (8-12jr).').duration!;
    expect(fact.conflicts?.map(({ months }) => months)).toEqual([144]);
  });

  it('finds options that stand a few lines further', () => {
    expect(duration('# Looptijd\nDe overeenkomst heeft een looptijd van twee jaar.\nDe start is op 1 mei 2027.\nDe gemeente heeft de mogelijkheid de overeenkomst tweemaal met twaalf maanden te verlengen.')).toEqual([24, 48]);
  });

  it('joins a coded term with the options of the text', () => {
    const fact = factsOf('De overeenkomst kan tweemaal met een jaar worden verlengd.', { durationMonths: 24 }).duration;
    expect(fact).toMatchObject({ months: 24, monthsWithOptions: 48, from: 'code' });
  });

  it('says so when the text gives two terms', () => {
    const fact = factsOf('De looptijd bedraagt vier jaar.\nDe contractduur is twee jaar.').duration;
    expect(fact?.months).toBe(48);
    expect(fact?.conflicts?.map((other) => other.months)).toEqual([24]);
  });
});

it('counts months between dates; the last day of a period counts', () => {
  expect(monthsFrom('2028-01-01', '2031-12-31')).toBe(48);
  expect(monthsFrom('2028-08-01', '2030-08-01')).toBe(24);
  expect(monthsFrom('2027-03-01', '2029-02-28')).toBe(24);
  expect(monthsFrom('2027-01-31', '2027-01-31')).toBe(0);
});
