import { describe, expect, it } from 'vitest';
import { noFacts } from '@/lib/facts/facts';
import { mergeSaved, sameReading, sameWork, type Saved } from '@/lib/session/dossier-merge';
import { addressOf, dossierFor, originsOf } from '@/lib/session/resume';
import { DOSSIER_VERSION, type Dossier } from '@/lib/storage/dossier-schema';
import { content } from '../storage/dossier-examples';

const screen = (key: string, title = 'Inkoop') => ({ key, title, at: '2026-11-25T09:00:00.000Z', facts: noFacts(), confirmed: [], references: [] });
const dossier = (name: string, updated: string, ...screens: Dossier['screens']): Dossier => ({ ...content({ name, screens }), id: `dossier-${name}`, revision: 1, schemaVersion: DOSSIER_VERSION, created: updated, updated });
const now = (key: string, title = 'Inkoop') => ({ key, origin: 'o', title });

it.each([
  ['https://a.example/x?id=1#top', 'https://a.example/x'], ['https://a.example/#/tender/7', 'https://a.example/#/tender/7'], ['file:///c:/leidraad.html#a', 'file:///c:/leidraad.html'],
  ['file:leidraad.docx', 'file:leidraad.docx'], ['paste:123', null], ['data:text/html,x', null], ['geen adres', null],
])('the address of %s is %s', (key, address) => {
  expect(addressOf(key)).toBe(address);
});

describe('the dossier of a page', () => {
  const silent = { text: '', cpv: [] };
  const of = (dossiers: Dossier[], screen: ReturnType<typeof now>, content: { text: string; cpv: string[] } = silent) => dossierFor(dossiers, screen, content);
  const exact = dossier('exact', '2026-01-01T00:00:00.000Z', screen('https://a.example/x?id=1'));
  const place = dossier('plaats', '2026-02-01T00:00:00.000Z', screen('https://a.example/x?id=1#eisen'));
  const titled = dossier('titel', '2026-03-01T00:00:00.000Z', screen('https://b.example/y', 'Koffie voor Lindewaard'));

  it('is the nearest one, whatever was changed last', () => {
    expect(of([titled, place, exact], now('https://a.example/x?id=1', 'Koffie voor Lindewaard'))).toBe(exact);
    expect(of([titled, place], now('https://a.example/x?id=1', 'Koffie voor Lindewaard'))).toBe(place);
    expect(of([titled, place, exact], now('https://c.example/z', 'koffie  voor Lindewaard'))).toBe(titled);
  });

  it('is none for another place, a short title or pasted text', () => {
    expect(of([exact, place, titled], now('https://c.example/z'))).toBeNull();
    expect(of([dossier('a', '2026-01-01T00:00:00.000Z', screen('https://b.example/y', 'Eisen'))], now('https://c.example/z', 'Eisen'))).toBeNull();
    expect(of([dossier('a', '2026-01-01T00:00:00.000Z', screen('paste:1', 'Geplakte tekst'))], now('paste:2', 'Geplakte tekst'))).toBeNull();
  });

  describe('that differs in its query', () => {
    const office = 'https://a.example/_layouts/15/Doc.aspx?sourcedoc=';
    const kept = dossier('a', '2026-01-01T00:00:00.000Z', { ...screen(`${office}A`, 'Koffie voor Lindewaard'), references: ['2026-114'] });
    const cleaning = { ...screen(`${office}A`, 'Leidraad aanbesteding'), facts: { ...noFacts(), cpv: [{ code: '90911200', label: null, start: 0, end: 8, quote: '90911200', from: 'code' as const }] } };

    it.each<[string, ReturnType<typeof now>, { text: string; cpv: string[] }]>([
      ['another title', now(`${office}B`, 'Schoonmaak van het stadhuis'), silent], ['a title that says little', now(`${office}B`, 'Leidraad'), silent],
      ['the same title and another reference number', now(`${office}B`, 'Koffie voor Lindewaard'), { text: 'Ons kenmerk: 2026-200', cpv: [] }],
    ])('is none with %s', (_what, screen, content) => {
      expect(of([kept], screen, content)).toBeNull();
    });

    it('is none with the same title and a wholly other subject', () => {
      expect(of([dossier('a', '2026-01-01T00:00:00.000Z', cleaning)], now(`${office}B`, 'Leidraad aanbesteding'), { text: '', cpv: ['15860000'] })).toBeNull();
      expect(of([dossier('a', '2026-01-01T00:00:00.000Z', cleaning)], now(`${office}B`, 'Leidraad aanbesteding'), { text: '', cpv: ['90910000'] })).not.toBeNull();
    });

    it('is found by its title or its reference number', () => {
      expect(of([kept], now(`${office}B`, 'Koffie voor Lindewaard'))).toBe(kept);
      expect(of([kept], now(`${office}B`, 'Schoonmaak van het stadhuis'), { text: 'Ons kenmerk: 2026-114', cpv: [] })).toBe(kept);
    });

    it('is no other tender in a file of the same name either', () => {
      const file = dossier('a', '2026-01-01T00:00:00.000Z', { ...screen('file:leidraad.docx', 'leidraad.docx'), references: ['2026-114'] });
      expect(of([file], now('file:leidraad.docx', 'leidraad.docx'), { text: 'Ons kenmerk: 2026-200', cpv: [] })).toBeNull();
      expect(of([file], now('file:leidraad.docx', 'leidraad.docx'))).toBe(file);
    });
  });

  it('comes with the origins of its screens', () => {
    expect(originsOf(dossier('a', 'x', screen('https://b.example/y'), screen('https://b.example/z'), screen('file:leidraad.docx'), screen('file:///c:/x.html')))).toEqual(['https://b.example', 'file:leidraad.docx', 'file:///c:/x.html']);
  });
});

describe('two changed states of a dossier', () => {
  const decision = (findingId: string, reason: string, at = 'nu') => ({ findingId, barrier: 'b', state: 'overruled' as const, reason, at });
  const base: Saved = content({ decisions: [decision('1', 'een'), decision('2', 'twee')], chosenCriteria: ['a', 'b'], notes: 'n' });

  it('come together row by row: added, removed and changed on either side', () => {
    const ours = { ...base, decisions: [decision('1', 'anders'), decision('2', 'twee')], chosenCriteria: ['b', 'hier'] };
    const theirs = { ...base, decisions: [decision('1', 'een')], chosenCriteria: ['a', 'b', 'daar'], notes: 'm' };
    const { merged, clash } = mergeSaved(base, ours, theirs);
    expect(clash).toBe(false);
    expect(merged).toMatchObject({ decisions: [decision('1', 'anders')], chosenCriteria: ['b', 'daar', 'hier'], notes: 'm' });
  });

  it.each<[string, Partial<Saved>, Partial<Saved>]>([
    ['decision', { decisions: [decision('1', 'x'), decision('2', 'twee')] }, { decisions: [decision('1', 'y'), decision('2', 'twee')] }],
    ['decision, removed here', { decisions: [decision('2', 'twee')] }, { decisions: [decision('1', 'y'), decision('2', 'twee')] }],
    ['note', { notes: 'x' }, { notes: 'y' }], ['note of an enterprise', { shortlist: [{ id: 'e', note: 'x' }] }, { shortlist: [{ id: 'e', note: 'y' }] }],
  ])('clash over the same %s', (_what, ours, theirs) => {
    expect(mergeSaved(base, { ...base, ...ours }, { ...base, ...theirs }).clash).toBe(true);
  });

  it('do not clash, and do not differ, over the order in which something is written', () => {
    const shortlist = (order: boolean) => [order ? { id: 'e', note: 'x' } : { note: 'x', id: 'e' }];
    const values = (order: boolean) => ({ c: order ? { a: '1', b: '2' } : { b: '2', a: '1' } });
    const [ours, theirs] = [true, false].map((order) => ({ ...base, shortlist: shortlist(order), criterionValues: values(order) }));
    expect(mergeSaved(base, ours!, theirs!).clash).toBe(false);
    expect(sameWork(ours!, theirs!)).toBe(true);
  });

  it('come together also in what was filled in and corrected', () => {
    const lots = (count: number) => ({ lots: { count, start: null, end: null, quote: null, from: 'user' as const } });
    const began = { ...base, criterionValues: { c: { deel: '5' } }, corrections: lots(2) };
    const { merged, clash } = mergeSaved(began, { ...began, criterionValues: { c: { deel: '5' }, d: { deel: '1' } } }, { ...began, criterionValues: { c: { deel: '10' } }, corrections: lots(3) });
    expect([merged.criterionValues, merged.corrections, clash]).toEqual([{ c: { deel: '10' }, d: { deel: '1' } }, lots(3), false]);
  });

  it('differ in a blank that is called as a place of a fact is, and in no place of a fact', () => {
    expect(sameWork({ ...base, criterionValues: { c: { start: '1 mei' } } }, { ...base, criterionValues: { c: { start: '1 juni' } } })).toBe(false);
    const read = (start: number): Saved => ({ ...base, facts: { ...noFacts(), lots: { count: 2, start, end: start + 4, quote: 'twee', from: 'text' } } });
    expect([sameReading(read(1), read(9)), sameWork(read(1), read(9)), sameReading(read(1), base)]).toEqual([true, true, false]);
  });

  it('keep what either said to hold still', () => {
    const confirmed = (...names: string[]) => ({ ...base, screens: [{ ...screen('s'), confirmed: names }] });
    expect(mergeSaved(confirmed(), confirmed('lots'), confirmed('duration')).merged.screens[0]!.confirmed.sort()).toEqual(['duration', 'lots']);
    expect(mergeSaved(confirmed('lots'), confirmed('lots'), confirmed()).merged.screens[0]!.confirmed).toEqual([]);
    expect(sameWork(confirmed('lots'), confirmed())).toBe(false);
  });

  it('do not clash over the same change, made at another moment', () => {
    expect(mergeSaved(base, { ...base, decisions: [decision('3', 'x', 'nu')] }, { ...base, decisions: [decision('3', 'x', 'straks')] }).clash).toBe(false);
  });

  it('without a known beginning lose nothing', () => {
    const { merged, clash } = mergeSaved(null, { ...base, chosenCriteria: ['hier'] }, { ...base, chosenCriteria: ['daar'] });
    expect([merged.chosenCriteria, merged.decisions.length, clash]).toEqual([['daar', 'hier'], 2, false]);
  });
});
