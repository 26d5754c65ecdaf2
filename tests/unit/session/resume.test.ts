import { describe, expect, it } from 'vitest';
import { noFacts } from '@/lib/facts/facts';
import { mergeSaved, type Saved } from '@/lib/session/dossier-merge';
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
  const exact = dossier('exact', '2026-01-01T00:00:00.000Z', screen('https://a.example/x?id=1'));
  const path = dossier('pad', '2026-02-01T00:00:00.000Z', screen('https://a.example/x?id=2'));
  const titled = dossier('titel', '2026-03-01T00:00:00.000Z', screen('https://b.example/y', 'Koffie voor Lindewaard'));

  it('is the nearest one, whatever was changed last', () => {
    expect(dossierFor([titled, path, exact], now('https://a.example/x?id=1', 'Koffie voor Lindewaard'))).toBe(exact);
    expect(dossierFor([titled, path, exact], now('https://a.example/x?id=3'))).toBe(path);
    expect(dossierFor([titled, path, exact], now('https://c.example/z', 'koffie  voor Lindewaard'))).toBe(titled);
  });

  it('is none for another place, a short title or pasted text', () => {
    expect(dossierFor([exact, path, titled], now('https://c.example/z'))).toBeNull();
    expect(dossierFor([dossier('a', '2026-01-01T00:00:00.000Z', screen('https://b.example/y', 'Eisen'))], now('https://c.example/z', 'Eisen'))).toBeNull();
    expect(dossierFor([dossier('a', '2026-01-01T00:00:00.000Z', screen('paste:1', 'Geplakte tekst'))], now('paste:2', 'Geplakte tekst'))).toBeNull();
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

  it('do not clash over the same change, made at another moment', () => {
    expect(mergeSaved(base, { ...base, decisions: [decision('3', 'x', 'nu')] }, { ...base, decisions: [decision('3', 'x', 'straks')] }).clash).toBe(false);
  });

  it('without a known beginning lose nothing', () => {
    const { merged, clash } = mergeSaved(null, { ...base, chosenCriteria: ['hier'] }, { ...base, chosenCriteria: ['daar'] });
    expect([merged.chosenCriteria, merged.decisions.length, clash]).toEqual([['daar', 'hier'], 2, false]);
  });
});
