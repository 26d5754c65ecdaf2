import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '@/data/enterprises.json';
import { buildDocument } from '@/lib/document/build';
import { readText } from '@/lib/document/text';
import { matchEnterprises } from '@/lib/enterprises/match';
import { enterprisesSchema, isGone, notSocial, type Enterprise } from '@/lib/enterprises/schema';
import { categorise } from '@/lib/facts/categories';
import { categoryIds } from '@/lib/facts/category-ids';
import { noFacts, type FactPlace, type TenderFacts } from '@/lib/facts/facts';
import { boilerplate } from '../facts/boilerplate';
import { drafts } from '../facts/drafts';

const rows = enterprisesSchema.parse(data);
const byId = new Map(rows.map((row) => [row.id, row]));
const DATE = '2026-11-25';
const user: FactPlace = { start: null, end: null, quote: null, from: 'user' };

function at(place: string | null, over: Partial<TenderFacts> = {}): TenderFacts {
  return { ...noFacts(), regions: place ? [{ nuts: null, place, province: null, ...user }] : [], ...over };
}
function match(text: string, facts: TenderFacts = noFacts(), list: readonly Enterprise[] = rows) {
  const document = readText(text, 'concept.txt');
  return matchEnterprises(list, categorise(document, facts), facts, document, DATE);
}
const ids = (matches: readonly { id: string }[]) => matches.map(({ id }) => id);
const dutch = (texts: readonly { nl: string }[]) => texts.map(({ nl }) => nl).join('; ');

describe('who fits a tender', () => {
  const cases: [string, string, string | null, string[]][] = [
    ['coffee in Emmen: the roasters there', 'Koffievoorziening\n\nLevering van koffiebonen en thee.', 'Emmen', ['drents-bakkie', 'toolbox-emmen']],
    ['cleaning in Hengelo', 'Schoonmaak gemeentehuis\n\nHet dagelijks schoonmaken van kantoren.', 'Hengelo', ['de-ster-bedrijfsdiensten']],
    ['printing in Leiden', 'Drukwerk\n\nPrinten en kopiëren van stukken.', 'Leiden', ['print-en-copyshop-mobi']],
    ['software tests', 'Dienstverlening softwaretesten\n\nTesters voor regressietests.', null, ['specialisterren']],
    ['bicycle shed', 'Beheer fietsenstalling\n\nToezicht in de bewaakte fietsenstalling.', 'Den Haag', ['biesieklette']],
    ['building archives', 'Digitaliseren van bouwarchieven\n\nScannen van bouwdossiers.', 'Leiden', ['dzb-leiden']],
    ['sewing in Rotterdam', 'Naaiwerk\n\nEen naaiatelier maakt tassen van oud doek.', 'Rotterdam', ['talentfabriek010', 'kees-afvalmode-rotterdam']],
    ['energy coaches', 'Energiecoaches voor inwoners\n\nAdvies en kleine maatregelen.', 'Utrecht', ['energiebox']],
  ];
  for (const [name, text, place, expected] of cases) {
    it(name, () => {
      const top = ids(match(text, at(place))).slice(0, 3);
      expect(expected.some((id) => top.includes(id)), top.join(', ')).toBe(true);
    });
  }

  it('finds somebody for every category, except for care, which is too wide a word', () => {
    for (const id of categoryIds.filter((category) => category !== 'other' && category !== 'social-services')) {
      const draft = drafts.find(({ category }) => category === id)!;
      expect(match(draft.text).length, id).toBeGreaterThan(0);
    }
  });

  it('finds nobody for what nobody offers, whatever else stands in the text', () => {
    for (const subject of ['Beveiligingsdiensten', 'Levering van personenauto\'s', 'Accountantscontrole']) {
      expect(ids(match(`${subject}\n\nDe opdracht betreft ${subject.toLowerCase()}.\n${boilerplate}`)), subject).toEqual([]);
    }
  });

  it('has Reëlle for a communication tender, with the mark that its existence is not confirmed', () => {
    const found = match('Raamovereenkomst communicatie en vormgeving\n\nHet bureau schrijft teksten en bedenkt campagnes.', at('Eindhoven'));
    const reelle = found.find(({ id }) => id === 'reelle');
    expect(reelle).toBeDefined();
    expect(dutch(reelle!.unknown)).toContain('bestaan niet bevestigd; laatst gezien in 2019');
    expect(dutch(reelle!.why)).toContain('past bij communicatie en vormgeving');
  });
});

describe('what a match says', () => {
  const all = drafts.flatMap((draft) => match(draft.text, at('Tilburg')));

  it('gives reasons in both languages, and always when it was last seen', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const { id, why, unknown } of all) {
      expect(why.length, id).toBeGreaterThan(0);
      for (const text of [...why, ...unknown]) expect(text.nl && text.en, id).toBeTruthy();
      const year = byId.get(id)!.lastSeenYear;
      expect(dutch([...why, ...unknown]), id).toContain(year ? `laatst gezien in ${year}` : 'niet bekend wanneer laatst gezien');
    }
  });

  it('calls existence unconfirmed after three years, and not before', () => {
    for (const { id, unknown } of all) {
      const year = byId.get(id)!.lastSeenYear;
      expect(dutch(unknown).includes('bestaan niet bevestigd'), id).toBe(year === null || 2026 - year > 3);
    }
  });

  it('never has ceased or renamed organisations', () => {
    for (const { id } of all) expect(isGone(byId.get(id)!), id).toBe(false);
  });

  it('puts what is no social enterprise below, says so, and never scores it higher', () => {
    for (const draft of drafts) {
      const found = match(draft.text);
      const social = found.map(({ id }) => !notSocial.has(byId.get(id)!.kind));
      expect(social, draft.text.slice(0, 40)).toEqual([...social].sort((a, b) => Number(b) - Number(a)));
      for (let index = 1; index < found.length; index += 1) expect(found[index]!.score).toBeLessThanOrEqual(found[index - 1]!.score);
      for (const { id, why } of found) if (notSocial.has(byId.get(id)!.kind)) expect(dutch(why), id).toContain('geen sociale onderneming');
    }
  });

  it('never shows as a fact what is unconfirmed', () => {
    const found = match('Drukwerk\n\nDrukken van folders.').find(({ id }) => id === 'drukkerij-mooi');
    expect(dutch(found!.unknown)).toContain('aanbod staat niet letterlijk in de bron');
  });

  it('tells the distance, and that a service area is unknown', () => {
    const [first] = match('Koffievoorziening\n\nLevering van koffie.', at('Emmen'));
    expect(dutch(first!.why)).toContain('in Emmen');
    const beans = match('Koffievoorziening\n\nLevering van koffie.', at('Rotterdam')).find(({ id }) => id === 't-nederhofje')!;
    expect(dutch(beans.why)).toMatch(/\d+ km van Rotterdam/);
    expect(dutch(beans.unknown)).toContain('werkgebied');
  });

  it('uses the province when only an area is known, and the town of the buyer when nothing else is', () => {
    const area = match('Koffievoorziening\n\nLevering van koffie.', { ...noFacts(), regions: [{ nuts: 'NL13', place: null, province: 'Drenthe', ...user }] });
    expect(ids(area).slice(0, 3)).toEqual(expect.arrayContaining(['drents-bakkie', 'koffielust']));
    expect(dutch(area[0]!.why)).toContain('in Drenthe');
    const buyer = match('Koffievoorziening\n\nLevering van koffie.', { ...noFacts(), buyer: { kind: 'municipality', name: 'gemeente Emmen', ...user } });
    expect(dutch(buyer[0]!.why)).toContain('in Emmen');
  });

  it('says of a Belgian tender that the list is Dutch', () => {
    const [first] = match('Koffievoorziening\n\nLevering van koffie.', { ...noFacts(), country: { code: 'BE', ...user } });
    expect(dutch(first!.unknown)).toContain('de lijst is Nederlands');
  });
});

describe('a reserved contract', () => {
  const facts = at('Hengelo', { reserved: { article: '2.82', scope: 'lot', ...user } });
  const found = match('Schoonmaak gemeentehuis\n\nHet dagelijks schoonmaken van kantoren.', facts);

  it('calls only rows with a hint possible, each with the warning that a listing proves nothing', () => {
    for (const { id, why, unknown } of found) {
      const hint = byId.get(id)!.reservedHint !== null;
      expect(dutch(why).includes('mogelijk voor de voorbehouden opdracht'), id).toBe(hint);
      expect(dutch(unknown).includes('een vermelding bewijst niet dat artikel 2.82 geldt'), id).toBe(hint);
    }
    expect(byId.get(found[0]!.id)!.reservedHint).not.toBeNull();
  });

  it('names a certificate with the year in which it was seen', () => {
    expect(dutch(found.find(({ id }) => id === 'de-ster-bedrijfsdiensten')!.why)).toContain('PSO trede 3 en 30+, gezien in 2023; kijk na of dit nog geldt');
  });
});

describe('order at equal fit', () => {
  const make = (id: string, over: Partial<Enterprise>): Enterprise => ({ ...byId.get('energiefixers-nijmegen')!, id, name: id, aliases: [], ...over });
  const text = 'Energiebesparing\n\nKleine energiebesparende maatregelen in woningen.';

  it('is recent, old, undated', () => {
    const list = [make('undated', { lastSeenYear: null, status: 'unknown' }), make('old', { lastSeenYear: 2018, status: 'unknown' }), make('recent', { lastSeenYear: 2025, status: 'active' })];
    expect(ids(match(text, noFacts(), list))).toEqual(['recent', 'old', 'undated']);
  });

  it('is near, national, far', () => {
    const far = { lat: 50.85, lon: 5.69 };
    const list = [
      make('far', { place: 'Maastricht', province: 'Limburg', nuts: 'NL423', coordinates: far, serviceArea: 'regional' }),
      make('national', { place: 'Maastricht', province: 'Limburg', nuts: 'NL423', coordinates: far, serviceArea: 'national' }),
      make('near', { serviceArea: 'regional' }),
    ];
    expect(ids(match(text, at('Nijmegen'), list))).toEqual(['near', 'national', 'far']);
  });

  it('leaves ceased and renamed out', () => {
    expect(match(text, noFacts(), [make('a', { status: 'ceased' }), make('b', { status: 'renamed', successor: 'c' })])).toEqual([]);
  });
});

describe('any document', () => {
  it('gives at most twelve matches with a score from 0 to 1 and known ids', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom(...drafts.map(({ text }) => text))), { maxLength: 6 }), fc.constantFrom(null, 'Tilburg', 'Nergenshuizen'), (texts, place) => {
      const document = buildDocument({ source: { name: 'x', kind: 'paste' }, whole: true, blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) });
      const facts = at(place);
      const found = matchEnterprises(rows, categorise(document, facts), facts, document, DATE);
      expect(found.length).toBeLessThanOrEqual(12);
      for (const { id, score } of found) {
        expect(byId.has(id)).toBe(true);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 60 });
  });
});
