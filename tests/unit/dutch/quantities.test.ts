import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWord } from '@/lib/dutch/numbers';
import { quantities } from '@/lib/dutch/quantities';

/** Properties run hundreds of times; a busy machine may take its time. */
const LONG = 60_000;

const amounts = (text: string) => quantities(text).amounts.map(({ amount, max, per }) => [amount, max, per]);

describe('money', () => {
  it.each<[string, [number, number | null, string | null][]]>([
    ['minimaal EUR 1.500.000,- (excl. btw)', [[1_500_000, null, null]]],
    ['EUR 1.500.000,=', [[1_500_000, null, null]]],
    ['€ 1.500.000,00', [[1_500_000, null, null]]],
    ['1,5 miljoen euro', [[1_500_000, null, null]]],
    ['€ 2,5 mln.', [[2_500_000, null, null]]],
    ['250 duizend euro', [[250_000, null, null]]],
    ['€250k', [[250_000, null, null]]],
    ['120.000 euro', [[120_000, null, null]]],
    ['één miljoen euro', [[1_000_000, null, null]]],
    ['een half miljoen euro', [[500_000, null, null]]],
    ['negen en een half miljoen.', [[9_500_000, null, null]]],
    ['honderdvijftigduizend euro', [[150_000, null, null]]],
    ['één miljoen tweehonderdvijftigduizend euro', [[1_250_000, null, null]]],
    ['2025915.86 EUR', [[2_025_915.86, null, null]]],
    ['EUR 12.000.000 tot 13.000.000 per jaar', [[12_000_000, 13_000_000, 'year']]],
    ['€ 500.000 – € 750.000', [[500_000, 750_000, null]]],
    ['tussen acht en elf miljoen euro', [[8_000_000, 11_000_000, null]]],
    ['8 à 11 miljoen euro', [[8_000_000, 11_000_000, null]]],
    ['€ 1 500 000', [[1_500_000, null, null]]],
    ['€\u00a01\u00a0500\u00a0000', [[1_500_000, null, null]]],
    ['€ 1\u200b.500\u200b.000', [[1_500_000, null, null]]],
    ['€ 850 per etmaal', [[850, null, null]]],
    ['tien euro per artikel per dag', [[10, null, null]]],
    ['€ 5.000.000,- per gebeurtenis en € 10.000.000,- per jaar', [[5_000_000, null, 'event'], [10_000_000, null, 'year']]],
    ['EUR 2,5 miljoen per aanspraak', [[2_500_000, null, 'event']]],
    ['een tarief van € 42,50 per uur', [[42.5, null, 'hour']]],
    ['€ 1.000 p.j.', [[1000, null, 'year']]],
    ['jaarlijks € 1.000', [[1000, null, 'year']]],
    ['€ 140.000,- per jaar, dus € 560.000,- voor vier jaar', [[140_000, null, 'year'], [560_000, null, null]]],
    ['€ 190.000,- over vier jaar (€ 47.500,- per jaar)', [[190_000, null, null], [47_500, null, 'year']]],
    ['zet aanbieder per jaar zeven ton of meer om', [[700_000, null, 'year']]],
    ['Uw polis dekt vijf miljoen per gebeurtenis', [[5_000_000, null, 'event']]],
    ['EUR 1,500,000 per annum', [[1_500_000, null, 'year']]],
    ['$ 5.000', [[5000, null, null]]],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected));

  it.each(['1,9 miljoen beladen kilometers', 'zeven ton afval', 'geldt Euro 6.', 'artikel 2.90 lid 3', 'in 2026', '8.000 kg platgoed', 'Perceel 1 1 500 stuks'])('no money in: %s', (text) => {
    expect(amounts(text)).toEqual([]);
  });
});

describe('shares', () => {
  it.each<[string, number[]]>([
    ['12,5%', [12.5]], ['12,5 procent', [12.5]], ['tien procent', [10]], ['een vijfde deel', [20]], ['een vijfde van de opdrachtsom', [20]], ['de helft', [50]], ['een kwart van het balanstotaal', [25]],
    ['twee derde', [66.67]], ['niet meer dan één op de tien ritten', [10]], ['5 tot 10%', [5, 10]], ['ten belope van een tiende van de jaarwaarde', [10]], ['driekwart daarvan', [75]], ['10 percent', [10]],
    ['100%', [100]], ['7,5% van de jaarwaarde', [7.5]], ['Een op de acht medewerkers', [12.5]], ['drie op elke vier', [75]], ['half of the contract', [50]], ['one third of the value', [33.33]],
  ])('%s', (text, expected) => expect(quantities(text).percentages.map(({ value }) => value)).toEqual(expected));

  it.each(['een beroep op een derde', 'een derde partij', 'een vijfde perceel', 'de eerste helft van 2027', 'in drie kwartier', 'een kwart jaar', '3 procentpunt', 'op de helpdesk', 'een op de markt', 'het derde kwartaal'])('none in: %s', (text) => {
    expect(quantities(text).percentages).toEqual([]);
  });
});

describe('multiples', () => {
  it.each<[string, number]>([
    ['anderhalf keer de jaarlijkse opdrachtwaarde', 1.5], ['anderhalf maal de onder 1.3 genoemde vierjaarswaarde', 1.5], ['driemaal de geraamde waarde', 3], ['drie maal de raming', 3], ['3x de raming', 3],
    ['3 keer de waarde', 3], ['het dubbele van de raming', 2], ['het drievoudige van de waarde', 3], ['een vijfvoud van de opdrachtsom', 5], ['vijf maal de opdrachtwaarde', 5], ['eenmaal de jaarwaarde', 1],
    ['three times the value', 3], ['2,5 maal opdrachtwaarde', 2.5],
  ])('%s', (text, factor) => expect(quantities(text).multiples.map((multiple) => multiple.factor)).toEqual([factor]));

  it.each(['driemaal per jaar', 'twee keer per week', 'eenmaal verlengd', 'eenmaal met een jaar', 'tweemaal de mogelijkheid', '2 x 1 jaar', 'in drievoud', 'vaker dan tweemaal van plek', 'bij drie keer niet afmelden', 'een vragenlijst, twee keer, daarna'])('none in: %s', (text) => {
    expect(quantities(text).multiples).toEqual([]);
  });
});

describe('counts', () => {
  it.each<[string, [number, number | null, string][]]>([
    ['drie vergelijkbare referenties', [[3, null, 'referenties']]],
    ['twee (2) referentieprojecten', [[2, null, 'referentieprojecten']]],
    ['één à twee referenties', [[1, 2, 'referenties']]],
    ['ten hoogste vijf', [[5, null, '']]],
    ['drie recente en vergelijkbare referenties', [[3, null, 'referenties']]],
    ['veertig of meer verhuizers', [[40, null, 'verhuizers']]],
    ['minimaal 50 fte in vaste dienst', [[50, null, 'fte']]],
    ['boven tachtigduizend inwoners', [[80_000, null, 'inwoners']]],
    ['tweehonderd interne verhuizingen in twaalf maanden', [[200, null, 'verhuizingen']]],
    ['acht (8) percelen', [[8, null, 'percelen']]],
    ['two comparable references', [[2, null, 'references']]],
    ['3 tot 5 ISO-certificaten', [[3, 5, 'iso-certificaten']]],
    ['minimaal 1.120 leerlingen', [[1120, null, 'leerlingen']]],
    ['maximaal 3.', [[3, null, '']]],
  ])('%s', (text, expected) => expect(quantities(text).counts.map(({ value, max, noun }) => [value, max, noun])).toEqual(expected));

  it.each([
    'In 2026 werd alles vernieuwd', 'artikel 3 van de wet', 'perceel 2 is klein', 'ISO 9001 of gelijkwaardig', '4.2 Omzet', '1. INLEIDING', 'om 15.00 uur', 'op 18 mei', 'volgens EN 343 klasse 3', 'een opdracht',
    'bijlage 4 geeft meer', 'P3 start later', 'PL-2027-EV-08', 'CO2 en NO2', 'in acht nemen', 'kenmerk 2027/31', 'driemaal per jaar',
  ])('none in: %s', (text) => expect(quantities(text).counts).toEqual([]));
});

describe('lengths of time and dates', () => {
  it.each<[string, [number | null, number | null, string]]>([
    ['in de laatste drie boekjaren', [null, 36, 'year']], ['36 maanden', [null, 36, 'month']], ['vier jaar', [null, 48, 'year']], ['een half jaar', [null, 6, 'year']], ['binnen 24 uur', [1, null, 'hour']],
    ['een etmaal', [1, null, 'hour']], ['een tweejarig contract', [null, 24, 'year']], ['een vierjarige overeenkomst', [null, 48, 'year']], ['anderhalf jaar', [null, 18, 'year']], ['twee en een half jaar', [null, 30, 'year']],
    ['binnen veertien dagen', [14, null, 'day']], ['vijf (5) werkdagen', [5, null, 'working-day']], ['zes weken', [42, null, 'week']], ['een jaar', [null, 12, 'year']], ['twee kwartalen', [null, 6, 'month']],
    ['minstens 5 aaneensluitende jaren ervaring', [null, 60, 'year']], ['3-jarig', [null, 36, 'year']], ['30 kalenderdagen', [30, null, 'day']], ['ten years', [null, 120, 'year']], ['72 uur', [3, null, 'hour']],
    ['drie volledige kalenderjaren', [null, 36, 'year']], ['90 days', [90, null, 'day']],
  ])('%s', (text, expected) => expect(quantities(text).periods.map(({ days, months, unit }) => [days, months, unit])).toEqual([expected]));

  it('gives both ends of a range', () => {
    expect(quantities('10 tot 15 jaar').periods.map((period) => period.months)).toEqual([120, 180]);
  });

  it.each(['om 12 uur', 'tussen 7.00 en 17.00 uur', 'vanaf 9 uur', '15.00 uur'])('a time of day is no length: %s', (text) => expect(quantities(text).periods).toEqual([]));

  it.each<[string, string[]]>([
    ['4 mei 2027', ['2027-05-04']], ['04-05-2027', ['2027-05-04']], ['4/5/2027', ['2027-05-04']], ['2027-05-04', ['2027-05-04']], ['donderdag 10 juni 2027', ['2027-06-10']], ['1.2.2027', ['2027-02-01']],
    ['van 1 juli tot en met 31 december 2026', ['2026-07-01', '2026-12-31']], ['18 mei', []], ['31-02-2027', []], ['4 May 2027', ['2027-05-04']], ['29 februari 2028', ['2028-02-29']], ['29 februari 2027', []],
  ])('%s', (text, expected) => expect(quantities(text).dates.map((date) => date.date)).toEqual(expected));

  it('keeps the weekday in the span', () => {
    const text = 'uiterlijk donderdag 10 juni 2027, 15.00 uur';
    const [date] = quantities(text).dates;
    expect(text.slice(date!.start, date!.end)).toBe('donderdag 10 juni 2027');
  });
});

describe('number words', () => {
  it.each<[string, number]>([
    ['nul', 0], ['één', 1], ['éen', 1], ['drieëntwintig', 23], ['eenentwintig', 21], ['negenennegentig', 99], ['honderd', 100], ['honderdvijftig', 150], ['honderdentien', 110], ['tweehonderd', 200], ['twaalfhonderd', 1200],
    ['duizend', 1000], ['tweeduizend', 2000], ['tienduizend', 10_000], ['honderdduizend', 100_000], ['tweehonderdvijftigduizend', 250_000], ['anderhalf', 1.5], ['anderhalve', 1.5], ['tweeënhalf', 2.5], ['halve', 0.5],
    ['vijfentwintigduizend', 25_000], ['drieduizendvijfhonderd', 3500], ['twelve', 12], ['negentienhonderdtien', 1910],
  ])('%s', (word, value) => expect(numberWord(word)).toBe(value));

  it.each(['tweede', 'achter', 'vieren', 'honderden', 'eend', 'zestig-plus', '', 'tienen', 'drieling', 'negentienhonderdtweehonderd', 'ten'])('no number: %s', (word) => expect(numberWord(word)).toBeNull());

  it('reads back every number under a million that is written out', () => {
    const units = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'];
    const tens = ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
    const under100 = (n: number): string => (n < 20 ? units[n]! : n % 10 === 0 ? tens[n / 10]! : `${units[n % 10]}${/e$/.test(units[n % 10]!) ? 'ën' : 'en'}${tens[Math.floor(n / 10)]}`);
    const under1000 = (n: number): string => (n < 100 ? under100(n) : `${n < 200 ? '' : units[Math.floor(n / 100)]}honderd${under100(n % 100)}`);
    const written = (n: number): string => (n < 1000 ? under1000(n) : `${n < 2000 ? '' : under1000(Math.floor(n / 1000))}duizend${under1000(n % 1000)}`);
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => { expect(numberWord(written(n))).toBe(n); }), { numRuns: 500 });
  }, LONG);
});

describe('any text', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('€', 'eur', ' 1.500', '000', ',-', '%', ' tot ', '–', 'drie', '(3)', ' miljoen', 'anderhalf', ' jaar', '1 500 000', '\u00a0', '\u200b', '.', ',', 'x', 'maal', ' de waarde', '2027-05-04', '4/5/', 'mei 2027', 'een ', 'half', 'é', 'İ', '𝔸', '\t', '\n', 'hundred and ', 'ton', 'k'),
  );

  it('never throws; spans lie inside, in order, and hold their number', () => {
    fc.assert(fc.property(fc.array(scrap, { maxLength: 25 }).map((parts) => parts.join('')), (text) => {
      for (const list of Object.values(quantities(text))) {
        let start = 0;
        for (const quantity of list as { start: number; end: number }[]) {
          expect(quantity.start).toBeGreaterThanOrEqual(start);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(quantity.start, quantity.end)).toMatch(/\d|[a-zé]{3}/i);
          start = quantity.start;
        }
      }
    }), { numRuns: 600 });
  }, LONG);

  it('reads the number at its place: figures as they are written in Dutch', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('€ #', 'EUR #,-', '# euro', '€ #,00'), (amount, form) => {
      const text = `De waarde is ${form.replace('#', amount.toLocaleString('nl-NL'))} per jaar.`;
      const [found] = quantities(text).amounts;
      expect(found).toMatchObject({ amount, per: 'year' });
      expect(text.slice(found!.start, found!.end)).toContain(amount.toLocaleString('nl-NL'));
    }), { numRuns: 300 });
  }, LONG);
});
