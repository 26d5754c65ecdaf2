import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria, criterion } from '@/lib/criteria/rows';
import { suggestCriteria } from '@/lib/criteria/suggest';
import { buildDocument } from '@/lib/document/build';
import { categorise } from '@/lib/facts/categories';
import { categoryIds } from '@/lib/facts/category-ids';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';
import { threshold } from '@/lib/facts/thresholds';
import { readDemo } from './demo';
import { user } from './facts';

const DATE = '2026-11-25';
const documentOf = (text: string) => buildDocument({
  source: { name: 'test', kind: 'text' }, whole: true,
  blocks: text.trim().split('\n').map((line) => line.trim()).filter(Boolean).map((line) => (line.startsWith('# ') ? { kind: 'heading' as const, level: 1, text: line.slice(2) } : { kind: 'paragraph' as const, text: line })),
});

function suggest(text: string, change: Partial<TenderFacts> = {}) {
  const document = documentOf(text);
  const facts = { ...noFacts(), ...change };
  return suggestCriteria(document, categorise(document, facts), facts, threshold(facts, DATE));
}

const euros = (amount: number) => user({ amount, max: null, currency: 'EUR', per: 'total' as const, lots: [] });
const term = (months: number) => user({ months, monthsWithOptions: months });
const cpv = (code: string) => user({ code, label: null });
const gemeente = user({ kind: 'municipality' as const, name: null });
const services = user({ id: 'services' as const });

const CLEANING = `# Offerteaanvraag schoonmaak gemeentehuis
  De gemeente zoekt een schoonmaakbedrijf voor de dagelijkse schoonmaak van het gemeentehuis en de sporthal.
  De opdrachtnemer maakt kantoren, gangen en sanitair schoon en levert de schoonmaakmiddelen.`;

describe('a cleaning tender below the threshold', () => {
  const all = suggest(CLEANING, { estimatedValue: euros(120_000), duration: term(24), cpv: [cpv('90910000')], nature: services, buyer: gemeente });

  test('inviting social enterprises goes first', () => {
    expect(all[0]).toMatchObject({ id: 'X19', kind: 'strategy', covered: false });
    expect(all[0]!.why.nl.replaceAll('\u00a0', ' ')).toBe('Past hier: de waarde (€ 120.000) blijft onder de Europese drempel van € 216.000.');
    expect(all[0]!.why.en).toContain('€216,000');
  });

  test('then criteria for cleaning, with what makes them fit', () => {
    const ids = all.map((one) => one.id);
    for (const id of ['S01', 'S02', 'S03', 'S05']) expect(ids).toContain(id);
    expect(all.find((one) => one.id === 'S03')!.why.nl).toBe('Past hier: schoonmaak is vooral mensenwerk.');
  });

  test('nothing of another subject', () => {
    for (const { id } of all) expect(['cleaning', 'cross-category'].includes(criterion(id)!.category) || criterion(id)!.also.includes('cleaning')).toBe(true);
  });

  test('window cleaning is only proposed when the draft has windows', () => {
    expect(all.map((one) => one.id)).not.toContain('S04');
    expect(suggest(`${CLEANING}\nOok de glasbewassing hoort bij de opdracht.`, { cpv: [cpv('90910000')] }).map((one) => one.id)).toContain('S04');
  });

  test('above the threshold nobody is invited', () => {
    expect(suggest(CLEANING, { estimatedValue: euros(900_000), nature: services, buyer: gemeente }).map((one) => one.id)).not.toContain('X19');
    expect(suggest(CLEANING).map((one) => one.id)).not.toContain('X19');
  });
});

describe('the practice tenders', () => {
  test.each(['coffee', 'christmas-parcels', 'communication'] as const)('%s: every planted chance is proposed, not taken as covered', (name) => {
    const demo = readDemo(name);
    const facts = { ...noFacts(), ...demo.facts };
    const all = suggestCriteria(demo.document, categorise(demo.document, facts), facts, threshold(facts, DATE));
    const open = all.filter((one) => !one.covered).map((one) => one.id);
    for (const id of demo.chances) expect(open).toContain(id);
    // They stand high: within the first ten.
    for (const id of demo.chances) expect(open.indexOf(id)).toBeLessThan(10);
  });

  test('coffee: one label is no fair-trade condition, and the criterion says so', () => {
    const { document, facts } = readDemo('coffee');
    const all = suggestCriteria(document, categorise(document, noFacts()), { ...noFacts(), ...facts }, threshold({ ...noFacts(), ...facts }, DATE));
    expect(all[0]!.id).toBe('K01');
    expect(all[0]!.why.nl).toContain('‘fairtrade’');
  });
});

describe('what the text has', () => {
  const TEXT = `# Bestek groenonderhoud
    Het onderhoud van het groen in drie wijken: maaien, snoeien, schoffelen en onkruid verwijderen.
    De opdrachtnemer zet 5% van de opdrachtsom in voor social return.`;

  test('is marked and comes last, with its words', () => {
    const all = suggest(TEXT, { cpv: [cpv('77310000')], nature: services });
    const first = all.findIndex((one) => one.covered);
    expect(all.slice(first).every((one) => one.covered)).toBe(true);
    expect(all.find((one) => one.id === 'X03')).toMatchObject({ covered: true, coveredBy: 'De opdrachtnemer zet 5% van de opdrachtsom in voor social return.' });
  });

  test('a required matter is rewarded only for what comes on top', () => {
    const award = suggest(TEXT, { cpv: [cpv('77310000')], nature: services }).find((one) => one.id === 'N02')!;
    expect(award.why.nl).toContain('De tekst vraagt al social return: geef alleen punten voor wat daar bovenop komt.');
  });

  test('forms and proof of social return are proposed only where it is asked', () => {
    const ids = (text: string) => suggest(text, { nature: services }).map((one) => one.id);
    for (const id of ['X04', 'X05', 'X12']) {
      expect(ids(TEXT)).toContain(id);
      expect(ids(CLEANING)).not.toContain(id);
    }
  });

  test('what the draft leaves out on purpose is not proposed', () => {
    expect(suggest(`${CLEANING}\nVoor deze opdracht geldt geen verplichting tot social return.`, { nature: services }).map((one) => one.id)).not.toContain('X03');
  });
});

describe('a reserved contract', () => {
  const TEXT = `# Groenonderhoud begraafplaatsen
    De opdracht is voorbehouden aan sociale werkplaatsen op grond van artikel 2.82 van de Aanbestedingswet 2012.
    Het onderhoud van het groen op drie begraafplaatsen: maaien, snoeien en onkruid verwijderen.`;
  const reserved = user({ article: '2.82' as const, scope: 'contract' as const });

  test.each([['by its facts', { reserved }], ['by its words', {}]] as const)('%s: no social return on top, and the reservation is covered', (_, facts) => {
    const all = suggest(TEXT, { ...facts, nature: services, cpv: [cpv('77314000')] });
    const ids = all.map((one) => one.id);
    for (const id of ['X03', 'X04', 'X05', 'B02']) expect(ids).not.toContain(id);
    expect(all.filter((one) => one.kind === 'reserved-contract').every((one) => one.covered)).toBe(true);
    expect(all.some((one) => one.kind === 'reserved-contract')).toBe(true);
  });

  test('with social return in it: the double burden comes first', () => {
    const all = suggest(`${TEXT}\nDe opdrachtnemer zet daarnaast 5% in voor social return.`, { reserved, nature: services });
    expect(all[0]!.id).toBe('X12');
    expect(all[0]!.why.nl).toBe('Past hier: de tekst vraagt social return en de opdracht is voorbehouden.');
  });
});

describe('a Belgian text', () => {
  const all = suggest(`# Bestek poetsdienst
    De stad zoekt een dienstverlener voor de schoonmaak van scholen en bureaus.`, { country: user({ code: 'BE' as const }), nature: services, reserved: null });

  test('gets no criterion that rests on Dutch law or schemes, and says that Dutch law does not apply', () => {
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) {
      expect(one.kind).not.toBe('reserved-contract');
      expect(criterion(one.id)!.text.nl).not.toMatch(/Aanbestedingswet|PSO|\bcao\b/);
      expect(one.why.nl).toContain('De Nederlandse wet geldt hier niet.');
      expect(one.why.en).toContain('Dutch law does not apply here.');
    }
  });
});

describe('kinds and sizes', () => {
  test('supplies get nothing that lives on services', () => {
    const all = suggest('# Levering van bedrijfskleding\nDe leverancier levert jassen, broeken en schoenen voor 300 medewerkers.', { nature: user({ id: 'supplies' as const }), cpv: [cpv('18110000')] });
    for (const one of all) expect(criterion(one.id)!.natures).toContain('supplies');
    expect(all.map((one) => one.id)).toContain('T05');
  });

  test('no social return on a small sum', () => {
    expect(suggest(CLEANING, { estimatedValue: euros(30_000), nature: services, buyer: gemeente }).map((one) => one.id)).not.toContain('X03');
  });

  test('a market consultation starts with strategy', () => {
    const all = suggest('# Marktconsultatie catering\nDe gemeente wil weten hoe zij de catering van het bedrijfsrestaurant kan inkopen.', { procedure: user({ id: 'market-consultation' as const }), nature: services });
    expect(all[0]!.kind).toBe('strategy');
  });

  test('awarding on price only is said beside award criteria', () => {
    const all = suggest(CLEANING, { awardMethod: user({ id: 'price' as const, priceWeight: 100, weights: [] }), nature: services, estimatedValue: euros(500_000) });
    expect(all.find((one) => one.id === 'S03')!.why.nl).toContain('de tekst gunt nu alleen op prijs');
  });

  test('social return stands far below points for hours, and says why', () => {
    const all = suggest(CLEANING, { nature: services, estimatedValue: euros(500_000), duration: term(48) });
    const [hours, duty] = [all.findIndex((one) => one.id === 'S03'), all.findIndex((one) => one.id === 'X03')];
    expect(hours).toBeGreaterThanOrEqual(0);
    expect(duty).toBeGreaterThan(hours + 3);
    expect(all[duty]!.why.nl).toContain('niet als eis én als gunningscriterium');
  });

  test('a subject that we do not know gets what fits every subject', () => {
    const all = suggest('# Assessments\nDe gemeente zoekt een bureau dat assessments afneemt.', { nature: services });
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) expect(criterion(one.id)!.category).toBe('cross-category');
  });
});

describe('any tender in', () => {
  const parts = fc.constantFrom('schoonmaak', 'social return', 'voorbehouden', 'artikel 2.82', 'sociale werkplaats', 'punten', 'doelgroep', 'uren', 'geen', 'koffie', 'perceel', 'laptop', 'linnen', '.', '?', '5%');
  const text = fc.array(parts, { maxLength: 30 }).map((words) => words.join(' '));
  const facts = fc.record({
    estimatedValue: fc.option(fc.integer({ min: 0, max: 50_000_000 }).map(euros), { nil: null }),
    duration: fc.option(fc.integer({ min: 1, max: 120 }).map(term), { nil: null }),
    lots: fc.option(fc.integer({ min: 1, max: 30 }).map((count) => user({ count })), { nil: null }),
    nature: fc.option(fc.constantFrom('works' as const, 'supplies' as const, 'services' as const).map((id) => user({ id })), { nil: null }),
    country: fc.option(fc.constantFrom('NL' as const, 'BE' as const).map((code) => user({ code })), { nil: null }),
    reserved: fc.option(fc.record({ article: fc.constantFrom('2.82' as const, '2.82a' as const), scope: fc.constantFrom('contract' as const, 'lot' as const) }).map(user), { nil: null }),
    procedure: fc.option(fc.constantFrom('open' as const, 'invited' as const, 'light' as const, 'market-consultation' as const).map((id) => user({ id })), { nil: null }),
  });
  const subjects = fc.array(fc.record({ id: fc.constantFrom(...categoryIds), score: fc.double({ min: 0, max: 1, noNaN: true }), why: fc.constant([]) }), { maxLength: 4 });

  test('at most 25 known criteria, scores in order, covered last, one open proposal of a kind and matter', () => {
    fc.assert(fc.property(text, facts, subjects, (words, known, categories) => {
      const document = documentOf(words === '' ? 'x' : words);
      const all = { ...noFacts(), ...known };
      const found = suggestCriteria(document, categories, all, threshold(all, DATE));
      expect(found.length).toBeLessThanOrEqual(25);
      expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
      const open = found.filter((one) => !one.covered);
      expect(found.slice(0, open.length)).toEqual(open);
      for (const [index, one] of found.entries()) {
        const row = criteria.find((candidate) => candidate.id === one.id)!;
        expect(one.kind).toBe(row.kind);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        if (index > 0 && index < open.length) expect(found[index - 1]!.score).toBeGreaterThanOrEqual(one.score);
        if (one.coveredBy !== null && one.coveredBy !== '') expect(document.text).toContain(one.coveredBy);
        expect(one.why.nl.length).toBeGreaterThan(10);
        expect(one.why.en.length).toBeGreaterThan(10);
        if (all.reserved?.scope === 'contract') expect(['X03', 'X04', 'X05', 'B02'].includes(one.id) && !one.covered).toBe(false);
      }
      const kinds = open.map((one) => `${criterion(one.id)!.matter} ${one.kind}`);
      expect(new Set(kinds).size).toBe(kinds.length);
    }), { numRuns: 300 });
  });
});
