import { describe, expect, it } from 'vitest';
import { wholeValue } from '@/lib/facts/whole-value';
import { factsOf } from './facts-of';

const value = (text: string) => factsOf(text).estimatedValue;
const amount = (text: string) => {
  const fact = value(text);
  return fact ? [fact.amount, fact.max, fact.per] : null;
};

describe('the estimated value in the words of real notices', () => {
  it.each<[string, [number, number | null, 'total' | 'year' | 'month']]>([
    ['De geraamde waarde van de opdracht bedraagt € 1.500.000,- (excl. btw).', [1_500_000, null, 'total']],
    ['De raming bedraagt EUR 250.000,=.', [250_000, null, 'total']],
    ['Geraamde opdrachtwaarde: € 900.000,00', [900_000, null, 'total']],
    ['De opdracht is geraamd op € 190.000,- over vier jaar (€ 47.500,- per jaar).', [190_000, null, 'total']],
    ['De waarde wordt geschat op € 140.000,- per jaar, dus € 560.000,- voor vier jaar (btw niet inbegrepen).', [560_000, null, 'total']],
    ['De waarde is € 6,8 miljoen per jaar.', [6_800_000, null, 'year']],
    ['De gezamenlijke waarde wordt gesteld op € 58.000,- (zonder btw).', [58_000, null, 'total']],
    ['De indicatieve financiële omvang bedraagt EUR 12.000.000 tot 13.000.000 per jaar', [12_000_000, 13_000_000, 'year']],
    ['Beschikbare middelen bedragen ca € 12.000.000 tot € 13.000.000 per jaar', [12_000_000, 13_000_000, 'year']],
    ['De geraamde maximale waarde van de raamovereenkomst, inclusief verlengingsmogelijkheden bedraagt € 2.052.800', [2_052_800, null, 'total']],
    ['De contractwaarde wordt geraamd op € 2,5 mln.', [2_500_000, null, 'total']],
    ['De totale waarde van de overeenkomst bedraagt naar schatting anderhalf miljoen euro.', [1_500_000, null, 'total']],
    ['De opdrachtwaarde ligt tussen € 500.000 en € 750.000.', [500_000, 750_000, 'total']],
    ['De geraamde waarde is 120.000 euro per jaar (excl. btw).', [120_000, null, 'year']],
    ['Het budget voor deze opdracht bedraagt 80 duizend euro.', [80_000, null, 'total']],
    ['De geschatte waarde bedraagt € 10.000 per maand.', [10_000, null, 'month']],
    ['De raming van de opdracht is 1 500 000 EUR.', [1_500_000, null, 'total']],
    ['Geraamde waarde\t€ 300.000,-', [300_000, null, 'total']],
    ['@Geraamde waarde exclusief btw = 2025915.86 EUR', [2_025_915.86, null, 'total']],
    ['@Geraamde waarde exclusief btw = 500000', [500_000, null, 'total']],
    ['Voor deze opdracht is een bedrag van maximaal € 45.000 (excl. btw) beschikbaar.', [45_000, null, 'total']],
    ['Het geraamde bedrag is € 120.000.', [120_000, null, 'total']],
    ['De opdrachtwaarde (inclusief opties) wordt geschat op circa € 1.200.000,00 exclusief BTW over vier jaar.', [1_200_000, null, 'total']],
    ['The estimated value of the contract is EUR 1,500,000.', [1_500_000, null, 'total']],
    ['De waarde van de opdracht wordt begroot op vier ton.', [400_000, null, 'total']],
    ['De geraamde waarde van de opdracht is € 60.000 per jaar. Over de hele looptijd, met beide verlengingen, is dat € 360.000.', [360_000, null, 'total']],
  ])('%s', (text, expected) => {
    expect(amount(text)).toEqual(expected);
  });

  it.each([
    'Inschrijver heeft een omzet van ten minste € 1.500.000,- per jaar.',
    'De bedrijfsaansprakelijkheidsverzekering biedt een dekking van € 2.500.000,- per gebeurtenis.',
    'De referentieopdracht heeft een waarde van minimaal € 100.000,-.',
    'De boete bedraagt € 500,- per dag.',
    'Opdrachtnemer stelt zekerheid van 5% van de opdrachtwaarde met een minimum van € 10.000,-.',
    'De geraamde waarde ligt boven de drempel van € 216.000.',
    'Eigen vermogen van minimaal € 250.000,- per 31 december.',
    'Aansprakelijkheid is beperkt tot € 1,25 mln. per gebeurtenis en € 2,5 mln. per jaar.',
    'De kosten van de vorige dag bedroegen € 41.300,-, waarvan € 12.900,- zaalhuur.',
    'In 4% van de gevallen was er schade, gemiddeld € 140,-.',
    'De geraamde waarde van de referentieopdracht is minimaal € 50.000.',
    'Voor opleiding is € 60.000,- per jaar beschikbaar.',
    'Voor ieder zoekgeraakt kledingstuk verbeurt de wasserij € 60,-.',
    'De gemeente vergoedt aan iedere inschrijver € 500,-.',
    'De omzet in het laatst afgesloten boekjaar bedraagt minimaal 150% van de geraamde waarde van het perceel.',
  ])('takes no value from: %s', (text) => {
    expect(value(text)).toBeNull();
  });

  it('takes the estimate and leaves the turnover beside it', () => {
    const fact = value('Minimale omzet: € 4.000.000,00 per jaar (geraamde opdrachtwaarde: € 900.000,00).');
    expect(fact?.amount).toBe(900_000);
    expect(fact?.quote).toBe('geraamde opdrachtwaarde: € 900.000,00');
  });
});

describe('lots, years and maxima', () => {
  it('reads the value of each lot beside the whole', () => {
    const fact = value('Geraamde waarde: € 1,05 mln. per jaar; de overeenkomst heeft een waarde van € 4,2 mln. over vier jaar.\nPerceel 1 platgoed (€ 2,5 mln.), perceel 2 dienstkleding (€ 0,7 mln.) en perceel 3 bewonerskleding (€ 1,0 mln.).');
    expect(fact).toMatchObject({ amount: 4_200_000, per: 'total' });
    expect(fact?.lots.map((lot) => [lot.lot, lot.amount])).toEqual([['1', 2_500_000], ['2', 700_000], ['3', 1_000_000]]);
    expect(fact?.conflicts).toBeUndefined();
  });

  it('adds the lots up when the whole is not given', () => {
    const fact = value('De opdracht is verdeeld in twee percelen.\nDe geraamde waarde van perceel 1 bedraagt € 100.000,-.\nDe geraamde waarde van perceel 2 bedraagt € 150.000,-.');
    expect(fact).toMatchObject({ amount: 250_000, per: 'total' });
    expect(fact?.lots).toHaveLength(2);
  });

  it('gives each lot the value that all share, for the same term as the whole', () => {
    const facts = factsOf('De waarde is € 6,8 miljoen per jaar.\nEr zijn drie percelen (Noord, Midden, Zuid) van elk tussen acht en elf miljoen euro over de gehele looptijd.\nLooptijd: 1 augustus 2028 tot 1 augustus 2030, met twee opties van een jaar.');
    expect(facts.estimatedValue).toMatchObject({ amount: 6_800_000, per: 'year' });
    expect(facts.estimatedValue?.lots).toHaveLength(3);
    expect(facts.estimatedValue?.lots[0]).toMatchObject({ amount: 2_000_000, max: 2_750_000 });
    expect(wholeValue(facts)?.amount).toBe(27_200_000);
  });

  it('keeps the maximum of the framework apart from the estimate', () => {
    const fact = value('De geraamde waarde bedraagt € 560.000,-.\nDe maximale waarde van de raamovereenkomst bedraagt € 700.000,-.');
    expect(fact).toMatchObject({ amount: 560_000, max: null, maximum: 700_000 });
    expect(fact?.conflicts).toBeUndefined();
  });

  it('says so when two estimates cannot both be true', () => {
    const fact = value('De geraamde waarde bedraagt € 400.000,-.\nDe opdracht is geraamd op € 650.000,-.');
    expect(fact?.amount).toBe(400_000);
    expect(fact?.conflicts?.map((other) => other.amount)).toEqual([650_000]);
  });

  it('shows both when the whole is not of the whole term', () => {
    const said = 'Geraamde waarde: € 2 mln. per jaar; de overeenkomst heeft een waarde van € 6 mln. over drie jaar.';
    expect(value(`${said}\nDe overeenkomst duurt vijf jaar en kan met vijf jaar worden verlengd.`)).toMatchObject({ amount: 6_000_000, conflicts: [{ amount: 2_000_000, per: 'year' }] });
    expect(value(`${said}\nDe overeenkomst duurt drie jaar.`)?.conflicts).toBeUndefined();
    expect(value(`${said}\nDe overeenkomst duurt twee jaar en kan met een jaar worden verlengd.`)?.conflicts).toBeUndefined();
  });

  it('finds no conflict between a year and the whole, or lots and their sum', () => {
    expect(value('De geraamde waarde is € 100.000 per jaar.\nDe totale geraamde waarde is € 400.000.')?.conflicts).toBeUndefined();
    expect(value('De geraamde waarde is € 250.000.\nGeraamde waarde perceel 1: € 100.000.\nGeraamde waarde perceel 2: € 150.000.')?.conflicts).toBeUndefined();
  });

  it('takes codes of a notice first, and leaves out placeholders of one euro', () => {
    const coded = { estimatedValue: [{ amount: 2_025_915.86, currency: 'EUR', lot: null }, { amount: 562_754.41, currency: 'EUR', lot: 'LOT-0001' }, { amount: 1_463_161.45, currency: 'EUR', lot: 'LOT-0002' }] };
    expect(factsOf('De raming staat in de leidraad.', coded).estimatedValue).toMatchObject({ amount: 2_025_915.86, from: 'code', quote: null, lots: [{ lot: 'LOT-0001' }, { lot: 'LOT-0002' }] });
    expect(factsOf('x', { estimatedValue: [{ amount: 1, currency: 'EUR', lot: null }] }).estimatedValue).toBeNull();
  });
});
