import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import type { BlockKind } from '@/lib/document/document';
import type { FactPlace, TenderFacts } from '@/lib/facts/facts';
import { noFacts } from '@/lib/facts/facts';
import { carryFacts, contradicts, referenceNumbers } from '@/lib/facts/carry';
import { gatherFacts } from '@/lib/facts/gather';
import { TODAY, factsOf } from './facts-of';

/** Properties run hundreds of times; a busy machine may take its time. */
const LONG = 60_000;

const scrap = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'geraamde waarde', 'raming', '€ 900.000,-', '€', 'per jaar', 'perceel 2', 'drie percelen', 'looptijd', 'vier jaar', 'verlengd', 'tweemaal', '4 mei 2027', '2027-05-04', 'publicatie',
    'sluiting', 'inschrijvingen', 'prijs 40', 'kwaliteit 60%', 'gunning', '700 van de 1.000 punten', 'openbare procedure', 'raamovereenkomst', 'voorbehouden', '2.82', 'gemeente Tilburg', 'te Utrecht',
    'CPV 90910000-9', 'NUTS NL414', 'wet van 17 juni 2016', 'tenderned', '. ', '; ', '\t', '\n', ' (', ')', 'İ', '\u00ad', '\u200b', '𝔸', ',-', '2 + 2 x 1 jaar', '%',
  ),
);
const block = fc.record({
  kind: fc.constantFrom<BlockKind>('heading', 'paragraph', 'list-item', 'table-row', 'field'),
  text: fc.array(scrap, { maxLength: 14 }).map((parts) => parts.join(' ')),
  label: fc.option(scrap, { nil: undefined }),
});

const places = (facts: TenderFacts): FactPlace[] => Object.values(facts).flatMap((fact) => (fact === null ? [] : Array.isArray(fact) ? fact : [fact, ...(fact.conflicts ?? [])]));

describe('any text', () => {
  it('gives facts with offsets inside the text and quotes that are the text at their place', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const document = buildDocument({ source: { name: 'x', kind: 'text' }, blocks, whole: true });
      const facts = gatherFacts(document, { date: TODAY });
      for (const { start, end, quote } of places(facts)) {
        if (start === null || end === null) { expect([start, end, quote]).toEqual([null, null, null]); continue; }
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(document.text.length);
        expect(end - start).toBeLessThanOrEqual(400);
        expect(quote).toBe(document.text.slice(start, end));
      }
      for (const lot of facts.estimatedValue?.lots ?? []) if (lot.start !== null) expect(document.text.slice(lot.start, lot.end!)).toMatch(/\d|[a-z]/i);
    }), { numRuns: 400 });
  }, LONG);

  it('gives the same facts for the same document', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const document = buildDocument({ source: { name: 'x', kind: 'text' }, blocks, whole: true });
      expect(gatherFacts(document, { date: TODAY })).toEqual(gatherFacts(document, { date: TODAY }));
    }), { numRuns: 60 });
  }, LONG);
});

const user: FactPlace = { start: null, end: null, quote: null, from: 'user' };

describe('what goes before what', () => {
  const text = 'De geraamde waarde bedraagt € 100.000,-.';

  it('puts the correction of the user first, and takes null for unknown', () => {
    expect(factsOf(text, null, { corrections: { estimatedValue: { amount: 5, max: null, currency: 'EUR', per: 'total', lots: [], ...user } } }).estimatedValue).toMatchObject({ amount: 5, from: 'user' });
    expect(factsOf(text, null, { corrections: { estimatedValue: null } }).estimatedValue).toBeNull();
    expect(factsOf('CPV 90910000', null, { corrections: { cpv: [] } }).cpv).toEqual([]);
  });

  it('puts the text in hand before an earlier screen, and shows both when they differ', () => {
    const earlier = carryFacts(null, factsOf('De geraamde waarde bedraagt € 300.000,-.\nDe looptijd is vier jaar.'), 'Stap 1', '2026-11-25T10:00:00Z');
    const facts = factsOf(text, null, { carried: earlier });
    expect(facts.duration).toMatchObject({ months: 48, start: null, carried: { screen: 'Stap 1', confirmed: false } });
    expect(facts.duration?.quote).toBe('vier jaar');
    expect(facts.estimatedValue).toMatchObject({ amount: 100_000 });
    expect(facts.estimatedValue?.carried).toBeUndefined();
    expect(facts.estimatedValue?.conflicts?.[0]).toMatchObject({ amount: 300_000, carried: { screen: 'Stap 1' } });
  });

  it('has no conflict when both screens say the same', () => {
    const earlier = carryFacts(null, factsOf(text), 'Stap 1', '2026-11-25T10:00:00Z');
    expect(factsOf(text, null, { carried: earlier }).estimatedValue?.conflicts).toBeUndefined();
  });

  it('skips lists of terms and blocks in another language', () => {
    expect(factsOf('# Begrippen\nDe raming bedraagt € 100.000,-.').estimatedValue).toBeNull();
    expect(factsOf('La valeur estimée du marché est de 500.000 EUR pour la durée du contrat.').estimatedValue).toBeNull();
  });
});

describe('facts outlive the screen', () => {
  it('keeps the first screen of a fact, and lets a newer value replace an older one', () => {
    const one = carryFacts(null, factsOf('De looptijd is vier jaar.'), 'Stap 1', '2026-11-25T10:00:00Z');
    const two = carryFacts(one, factsOf('Er zijn drie percelen: A, B en C.'), 'Stap 2', '2026-11-25T10:05:00Z');
    expect(two.duration?.carried).toMatchObject({ screen: 'Stap 1' });
    expect(two.lots?.carried).toMatchObject({ screen: 'Stap 2', seen: '2026-11-25T10:05:00Z' });
    const three = carryFacts(two, factsOf('De looptijd is twee jaar.'), 'Stap 3', '2026-11-25T10:06:00Z');
    expect(three.duration).toMatchObject({ months: 24, carried: { screen: 'Stap 3' } });
    expect(carryFacts(null, noFacts(), 'x', 'y')).toEqual(noFacts());
  });

  it('tells one tender from another by number, CPV or title', () => {
    const tender = (text: string, title: string | null = null, cpv: string[] = []) => ({ title, text, cpv });
    expect([...referenceNumbers('Kenmerk: PV-27-VH-2, dossiernummer HDL/2027/31.')]).toEqual(['pv-27-vh-2', 'hdl/2027/31']);
    expect(contradicts(tender('Kenmerk: PV-27-VH-2'), tender('kenmerk PV-27-VH-2'))).toBe(false);
    expect(contradicts(tender('Kenmerk: PV-27-VH-2'), tender('Kenmerk: AB-99-11'))).toBe(true);
    expect(contradicts(tender('', null, ['90910000']), tender('', null, ['15860000']))).toBe(true);
    expect(contradicts(tender('', null, ['90910000']), tender('', null, ['90919200', '15860000']))).toBe(false);
    expect(contradicts(tender('', 'Schoonmaak gemeentehuis Papierveen'), tender('', 'Levering kerstpakketten Luchtveen'))).toBe(true);
    expect(contradicts(tender('', 'Schoonmaak gemeentehuis'), tender('', 'Eisen schoonmaak gemeentehuis'))).toBe(false);
    expect(contradicts(tender('', null), tender('', 'Iets heel anders'))).toBe(false);
  });
});

describe('forms and notice tables: labels and chosen values are text', () => {
  it('reads an eForms form with one value a field', () => {
    const facts = factsOf([
      '@Aard van het contract = Leveringen', '@Geraamde waarde exclusief btw = 240000', '@Belangrijkste classificatie = 15860000 - Koffie, thee en aanverwante producten', '@Type procedure = Niet-openbaar', '@Stad = Tilburg',
      '@Looptijd = 48', '@Looptijd = Maanden', '@Maximumaantal percelen waarop één inschrijver kan inschrijven = 1', '@Duur waarin de aanbieding geldig moet blijven = 3 maanden', '@Het gaat om een raamovereenkomst = Ja',
      '@Voorbehouden deelname = Deelname is voorbehouden aan beschutte werkplaatsen.', '@Type = Prijs', '@Gunningscriterium numerieke waarde = 40', '@Type = Kwaliteit', '@Beschrijving = Plan van aanpak', '@Gunningscriterium numerieke waarde = 60',
    ].join('\n'));
    expect(facts).toMatchObject({
      nature: { id: 'supplies', from: 'field' }, estimatedValue: { amount: 240_000, from: 'field' }, cpv: [{ code: '15860000' }], procedure: { id: 'restricted' }, regions: [{ place: 'Tilburg' }],
      duration: { months: 48 }, lots: null, framework: { isFramework: true }, reserved: { article: '2.82', scope: 'contract' }, awardMethod: { id: 'price-quality', priceWeight: 40 },
    });
    expect(facts.duration?.conflicts).toBeUndefined();
  });

  it('reads start and end in fields of their own, and a single criterion on price', () => {
    const facts = factsOf('@Begindatum = 2027-01-01\n@Einddatum van de duur = 2028-12-31\n@Type = Prijs\n@Gunningscriterium numerieke waarde = 100\n@Het gaat om een raamovereenkomst = Nee\n@Voorbehouden deelname = Geen');
    expect(facts).toMatchObject({ duration: { months: 24 }, awardMethod: { id: 'price', priceWeight: 100 }, framework: { isFramework: false }, reserved: null });
  });

  it('reads the rows of a notice table', () => {
    const facts = factsOf('Type procedure\tOpenbaar\nGeraamde waarde exclusief btw\t1.200.000 EUR\nBelangrijkste classificatie\t90919200 – Schoonmaken van kantoren\nVerdeling in percelen\tNee\nLooptijd\t48 maanden\nPlaats van uitvoering\tTilburg');
    expect(facts).toMatchObject({ procedure: { id: 'open' }, estimatedValue: { amount: 1_200_000 }, cpv: [{ code: '90919200' }], lots: { count: 1 }, duration: { months: 48 }, regions: [{ place: 'Tilburg' }] });
  });

  it('takes nothing from the question of a bidder', () => {
    expect(factsOf('Is een looptijd van vier jaar mogelijk?\nWordt er op laagste prijs gegund?')).toMatchObject({ duration: null, awardMethod: null });
  });
});
