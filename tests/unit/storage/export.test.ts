import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LARGEST_IMPORT, eraseAll, exportAll, importAll, importFile } from '@/lib/storage/export';
import { StorageFailure } from '@/lib/storage/failure';
import { keepIgnored, loadIgnored } from '@/lib/storage/ignored';
import { emptyPurchase } from '@/lib/storage/purchase-schema';
import { savePurchase } from '@/lib/storage/session';
import { changeSettings, defaultSettings, loadSettings } from '@/lib/storage/settings';
import { allFacts, content, storeOn } from './dossier-examples';
import { MemoryRecords } from './memory-records';

const now = new Date('2026-11-25T12:00:00.000Z');
const ignored = { barrier: 'turnover-requirement', hash: 'a'.repeat(64), at: now.toISOString() };
const removed = vi.fn(async () => true);

beforeEach(() => {
  fakeBrowser.reset();
  removed.mockClear();
  Object.assign(fakeBrowser, { permissions: { getAll: async () => ({ origins: ['https://a.example/*'] }), remove: removed } });
});

async function filled() {
  const records = new MemoryRecords();
  const store = storeOn(records);
  await changeSettings({ language: 'en', theme: 'dark' });
  await keepIgnored([ignored]);
  const one = await store.create(content({ name: 'Koffie', facts: allFacts() }));
  const two = await store.create(content({ name: 'Kerstpakketten', notes: 'n' }));
  return { records, store, one, two };
}

describe('export and import', () => {
  it('bring everything to another computer', async () => {
    const { store, one, two } = await filled();
    const { name, json } = await exportAll(store, now);
    expect(name).toBe('gunkans-2026-11-25.json');
    fakeBrowser.reset();
    const there = storeOn(new MemoryRecords());
    expect(await importAll(there, json)).toEqual({ settings: true, ignored: 1, dossiers: { taken: 2, copied: 0, present: 0 }, problems: [] });
    expect((await there.list()).dossiers).toEqual([two, one]);
    expect(await loadIgnored()).toEqual([ignored]);
    // An import gives no access to a site: only the browser's own question does.
    expect(await loadSettings()).toEqual({ ...defaultSettings(), language: 'en', theme: 'dark' });
  });

  it('hold the work in open tabs that was not saved, as dossiers with the title as name', async () => {
    const { store, one } = await filled();
    const decision = { findingId: 'f', barrier: 'b', state: 'overruled' as const, reason: 'omdat', at: now.toISOString() };
    const screen = { key: 'https://a.example/x', title: 'Schoonmaak stadhuis', at: now.toISOString(), facts: allFacts(), confirmed: [], references: [] };
    await savePurchase(1, { ...emptyPurchase(), decisions: [decision], chosenCriteria: ['c'], screens: [screen], origins: ['https://a.example'] });
    // Only read; the same as its dossier; ahead of its dossier; without any screen.
    await savePurchase(2, { ...emptyPurchase(), screens: [screen] });
    await savePurchase(3, { ...emptyPurchase(), ...one, dossierId: one.id, dossierRevision: 1 });
    await savePurchase(4, { ...emptyPurchase(), notes: 'later', dossierId: one.id, dossierRevision: 1 });
    await savePurchase(5, { ...emptyPurchase(), shortlist: [{ id: 'e', note: '' }] });
    const { json, unsaved } = await exportAll(store, now);
    expect(unsaved).toBe(3);
    const there = storeOn(new MemoryRecords());
    expect(await importAll(there, json)).toMatchObject({ dossiers: { taken: 5 }, problems: [] });
    const { dossiers } = await there.list();
    expect(dossiers.map((each) => each.name).sort()).toEqual(['Current tender', 'Kerstpakketten', 'Koffie', 'Koffie', 'Schoonmaak stadhuis']);
    expect(dossiers.find((each) => each.name === 'Schoonmaak stadhuis')).toMatchObject({ decisions: [decision], chosenCriteria: ['c'], screens: [{ key: 'https://a.example/x' }] });
  });

  it('name work without a page in the language of the panel, and leave out what differs from its dossier in the order of keys only', async () => {
    const store = storeOn(new MemoryRecords());
    const { id } = await store.create(content({ corrections: { lots: allFacts().lots }, shortlist: [{ id: 'e', note: '' }] }));
    await savePurchase(1, { ...emptyPurchase(), criterionValues: { c: { deel: '5' } } });
    const turned = Object.fromEntries(Object.entries(allFacts().lots!).reverse()) as ReturnType<typeof allFacts>['lots'];
    const session = { ...emptyPurchase(), corrections: { lots: turned }, shortlist: [{ note: '', id: 'e' }], dossierId: id, dossierRevision: 1 };
    await fakeBrowser.storage.session.set({ 'purchase:2': session });
    const names = async () => (JSON.parse((await exportAll(store, now)).json) as { dossiers: { name: string }[] }).dossiers.map(({ name }) => name);
    expect(await names()).toEqual(['Koffie', 'Huidige aanbesteding']);
    await changeSettings({ language: 'en' });
    expect(await names()).toEqual(['Koffie', 'Current tender']);
  });

  it('never overwrite: the same is skipped, another state is kept beside ours', async () => {
    const { store, one } = await filled();
    const { json } = await exportAll(store, now);
    expect((await importAll(store, json)).dossiers).toEqual({ taken: 0, copied: 0, present: 2 });
    const changed = await store.change(one.id, 1, (before) => ({ ...before, notes: 'later' }));
    expect((await importAll(store, json)).dossiers).toEqual({ taken: 0, copied: 1, present: 1 });
    const { dossiers } = await store.list();
    expect(dossiers.map((each) => each.name).sort()).toEqual(['Kerstpakketten', 'Koffie', 'Koffie (import)']);
    expect(await store.get(one.id)).toEqual(changed);
  });

  it('take the good rows and name the bad ones', async () => {
    const { store } = await filled();
    const whole = JSON.parse((await exportAll(store, now)).json) as Record<string, unknown[]>;
    whole['dossiers']!.splice(1, 0, { ...(whole['dossiers']![0] as object), id: 'broken-one', name: 'Stuk', chosenCriteria: 'geen lijst' }, 42);
    whole['ignored']!.push({ barrier: '<img>', hash: 'x' });
    (whole as Record<string, unknown>)['settings'] = { language: 'de' };
    const there = storeOn(new MemoryRecords());
    const result = await importAll(there, JSON.stringify(whole));
    expect(result.dossiers.taken).toBe(2);
    expect(result.ignored).toBe(1);
    expect(result.problems.map((each) => [each.what, each.row, each.name])).toEqual([['settings', null, null], ['ignored', 2, null], ['dossier', 2, 'Stuk'], ['dossier', 3, null]]);
    expect(result.problems[2]!.text.nl).toContain('chosenCriteria');
    expect(result.problems[2]!.text.nl).toContain('een lijst');
    expect(result.problems[0]!.text.nl).toContain('language');
  });

  it('say what is wrong with a file that is none of ours', async () => {
    const store = storeOn(new MemoryRecords());
    for (const [text, words] of [['{', 'geen geldige JSON'], ['[]', 'geen export van Gunkans'], ['{"format":"x"}', 'geen export'], ['{"format":"gunkans.export/2"}', 'nieuwere versie']] as const) {
      const result = await importAll(store, text);
      expect(result.problems[0]).toMatchObject({ what: 'file', row: null });
      expect(result.problems[0]!.text.nl).toContain(words);
    }
    expect((await importAll(store, '{"format":"gunkans.export/1","dossiers":{}}')).problems[0]).toMatchObject({ what: 'dossier', row: null });
  });

  it('survive any JSON', async () => {
    const store = storeOn(new MemoryRecords());
    await fc.assert(fc.asyncProperty(fc.record({ format: fc.constant('gunkans.export/1'), settings: fc.jsonValue(), ignored: fc.jsonValue(), dossiers: fc.array(fc.jsonValue()) }), async (file) => {
      const result = await importAll(store, JSON.stringify(file));
      expect(result.dossiers).toEqual({ taken: 0, copied: 0, present: 0 });
      expect(result.problems.filter((each) => each.what === 'dossier')).toHaveLength(file.dossiers.length);
    }));
  });

  it('take no dossier at all when the disk is full, and nothing small either', async () => {
    const { store } = await filled();
    const { json } = await exportAll(store, now);
    fakeBrowser.reset();
    const records = new MemoryRecords();
    records.full = true;
    await expect(importAll(storeOn(records), json)).rejects.toBeInstanceOf(StorageFailure);
    expect(records.records.size).toBe(0);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('say of each part that could not be kept that it was not, and that the dossiers were', async () => {
    const { store } = await filled();
    const { json } = await exportAll(store, now);
    fakeBrowser.reset();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const there = storeOn(new MemoryRecords());
    const result = await importAll(there, json);
    set.mockRestore();
    expect(result).toMatchObject({ settings: false, ignored: 0, dossiers: { taken: 2 } });
    expect(result.problems.map((each) => [each.what, each.row])).toEqual([['ignored', null], ['settings', null]]);
    for (const { text } of result.problems) expect(text.nl).toMatch(/niet overgenomen: de schijf is vol\. De rest is wel bewaard/);
    expect((await there.list()).dossiers).toHaveLength(2);
  });

  it('change only the settings that are in the file', async () => {
    const { store } = await filled();
    const file = (settings: object) => JSON.stringify({ format: 'gunkans.export/1', settings });
    expect(await importAll(store, file({ region: 'NL41' }))).toMatchObject({ settings: true, problems: [] });
    expect(await loadSettings()).toEqual({ ...defaultSettings(), language: 'en', theme: 'dark', region: 'NL41' });
    expect(await importAll(store, file({ region: null }))).toMatchObject({ settings: true });
    expect(await importAll(store, file({}))).toMatchObject({ settings: false, problems: [] });
    expect(await loadSettings()).toEqual({ ...defaultSettings(), language: 'en', theme: 'dark' });
  });

  it('look at the size of a file before they load it', async () => {
    const { store } = await filled();
    const { json } = await exportAll(store, now);
    const text = vi.fn(async () => json);
    expect((await importFile(store, { size: LARGEST_IMPORT + 1, text })).problems).toMatchObject([{ what: 'file', text: { nl: expect.stringContaining('te groot') } }]);
    expect(text).not.toHaveBeenCalled();
    expect((await importFile(store, { size: LARGEST_IMPORT, text })).dossiers.present).toBe(2);
  });

  it('carry a record along that this version cannot read', async () => {
    const { records, store, one } = await filled();
    const newer = { ...one, id: 'from-the-future', schemaVersion: 7, more: true };
    records.records.set(newer.id, newer);
    const { json } = await exportAll(store, now);
    expect((JSON.parse(json) as { dossiers: unknown[] }).dossiers).toContainEqual(newer);
  });
});

describe('erase', () => {
  it('leaves nothing behind, not even an unreadable record or access to a site', async () => {
    const { records, store } = await filled();
    records.records.set('odd', { id: 'odd', schemaVersion: 99 });
    await savePurchase(3, emptyPurchase());
    await eraseAll(store);
    expect(records.records.size).toBe(0);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(await loadIgnored()).toEqual([]);
    expect(await loadSettings()).toEqual({ ...defaultSettings(), welcomed: true });
    expect(removed).toHaveBeenCalledWith({ origins: ['https://a.example/*'] });
  });
});
