import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropIgnored, keepIgnored, loadIgnored, sentenceHash, watchIgnored } from '@/lib/storage/ignored';
import { StorageFailure } from '@/lib/storage/failure';
import { emptyPurchase, storedPurchase, type Purchase } from '@/lib/storage/purchase-schema';
import { dropPurchase, loadPurchase, prunePurchases, savePurchase } from '@/lib/storage/session';
import { changeSettings, defaultSettings, loadSettings, watchSettings } from '@/lib/storage/settings';
import { allFacts } from './dossier-examples';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('settings', () => {
  it('are Dutch and empty at first', async () => {
    expect(await loadSettings()).toEqual({ language: 'nl', region: null, theme: 'system', welcomed: false });
  });

  it('change one by one, and two windows do not undo each other', async () => {
    await Promise.all([changeSettings({ language: 'en' }), changeSettings({ theme: 'dark' }), changeSettings({ region: 'NL41' })]);
    expect(await loadSettings()).toEqual({ ...defaultSettings(), language: 'en', theme: 'dark', region: 'NL41' });
  });

  it('fall back one by one on a value that does not fit', async () => {
    await changeSettings({ theme: 'dark' });
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      await fakeBrowser.storage.local.set({ 'setting:language': value, 'setting:welcomed': value });
      const settings = await loadSettings();
      expect(['nl', 'en']).toContain(settings.language);
      expect(typeof settings.welcomed).toBe('boolean');
      expect(settings.theme).toBe('dark');
    }));
  });

  it('refuse a wrong value and keep the old one', async () => {
    await changeSettings({ theme: 'dark' });
    await expect(changeSettings({ theme: 'pink' as 'dark' })).rejects.toThrow();
    await expect(changeSettings({ region: '' })).rejects.toThrow();
    expect((await loadSettings()).theme).toBe('dark');
  });

  it('are reported after a change, until told to stop', async () => {
    const heard: string[] = [];
    const stop = watchSettings((settings) => heard.push(settings.language));
    await changeSettings({ language: 'en' });
    await vi.waitFor(() => expect(heard).toEqual(['en']));
    stop();
    await changeSettings({ language: 'nl' });
    await loadSettings();
    expect(heard).toEqual(['en']);
  });

  it('say that the disk is full', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const change = changeSettings({ language: 'en' });
    await expect(change).rejects.toBeInstanceOf(StorageFailure);
    await change.catch((error: StorageFailure) => expect(error.reason).toBe('full'));
  });

  it('give the defaults when storage cannot be read, so that the panel opens', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupted'));
    expect(await loadSettings()).toEqual(defaultSettings());
  });
});

describe('"Altijd negeren"', () => {
  const sentence = 'De inschrijver heeft een jaaromzet van minimaal € 1.500.000.';

  it('keeps barrier and hash, never the words', async () => {
    await keepIgnored([{ barrier: 'turnover-requirement', hash: await sentenceHash('turnover-requirement', sentence), at: '2026-11-25T10:00:00.000Z' }]);
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(stored).not.toMatch(/jaaromzet|1\.500\.000|inschrijver/i);
    expect(await loadIgnored()).toHaveLength(1);
  });

  it('knows a sentence again after re-flow, and no other sentence or barrier', async () => {
    const hash = await sentenceHash('turnover-requirement', sentence);
    expect(await sentenceHash('turnover-requirement', `  de inschrijver heeft een\n jaaromzet van minimaal €\u00a01.500.000. `)).toBe(hash);
    expect(await sentenceHash('turnover-over-300', sentence)).not.toBe(hash);
    expect(await sentenceHash('turnover-requirement', sentence.replace('1.500', '2.500'))).not.toBe(hash);
  });

  it('can be taken back, and is reported', async () => {
    const heard: number[] = [];
    const stop = watchIgnored((entries) => heard.push(entries.length));
    const one = { barrier: 'clustering-unmotivated', hash: 'a'.repeat(64), at: 'now' };
    const two = { ...one, hash: 'b'.repeat(64) };
    await keepIgnored([one, two]);
    await vi.waitFor(() => expect(heard).toEqual([2]));
    await dropIgnored([one]);
    await vi.waitFor(() => expect(heard).toEqual([2, 1]));
    stop();
    expect(await loadIgnored()).toEqual([two]);
  });

  it('skips an entry that does not parse and leaves it alone', async () => {
    await fakeBrowser.storage.local.set({ 'ignored:x:y': { barrier: 'x' }, 'setting:language': 'en' });
    expect(await loadIgnored()).toEqual([]);
    expect(await fakeBrowser.storage.local.get('ignored:x:y')).toEqual({ 'ignored:x:y': { barrier: 'x' } });
  });
});

describe('the current purchase of a tab', () => {
  it('comes back with its quotes and belongs to one tab', async () => {
    const purchase = { ...emptyPurchase(), facts: allFacts(), origins: ['https://a.example'], screens: [{ key: 'https://a.example/1', title: 'Raming', at: 'now', facts: allFacts(), confirmed: ['lots'], references: ['2026-17'] }], shortlist: [{ id: 'x', note: 'bellen' }] };
    await savePurchase(7, purchase);
    expect(await loadPurchase(7)).toEqual(purchase);
    expect(await loadPurchase(8)).toBeNull();
    await dropPurchase(7);
    expect(await loadPurchase(7)).toBeNull();
  });

  it('is not written to disk', async () => {
    await savePurchase(7, { ...emptyPurchase(), facts: allFacts() });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('keeps the decisions when the facts are of another version', async () => {
    const decisions = [{ findingId: 'f', barrier: 'b', state: 'overruled', reason: 'r', at: 'now' }];
    await fakeBrowser.storage.session.set({ 'purchase:7': { ...emptyPurchase(), facts: { from: 'elsewhere' }, decisions } });
    expect((await loadPurchase(7))?.decisions).toEqual(decisions);
  });

  it('that cannot be read is no empty one: the failure goes on', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('busy'));
    await expect(loadPurchase(7)).rejects.toMatchObject({ name: 'StorageFailure', reason: 'unread', text: { nl: expect.stringContaining('niet gewist') } });
  });

  const decision = (findingId: string) => ({ findingId, barrier: 'b', state: 'overruled' as const, reason: 'r', at: 'now' });
  const screen = (key: string) => ({ key, title: 'Raming', at: 'now', facts: allFacts(), confirmed: ['lots'], references: [] });
  const whole = (): Purchase => ({
    ...emptyPurchase(), facts: allFacts(), corrections: { lots: allFacts().lots, cpv: allFacts().cpv }, decisions: [decision('one'), decision('two')], chosenCriteria: ['c'], notes: 'n',
    shortlist: [{ id: 'x', note: 'bellen' }], screens: [screen('1'), screen('2')], origins: ['https://a.example'], dossierId: 'd',
  });

  it.each<[string, (record: Record<string, never[]>) => object, (purchase: Purchase) => object]>([
    ['decision', (all) => ({ decisions: [...all['decisions']!, { findingId: 'bad', state: 'later' }] }), () => ({})],
    ['reason that is too long', (all) => ({ decisions: [...all['decisions']!, { ...decision('long'), reason: 'r'.repeat(30_000) }] }), (all) => ({ decisions: [...all.decisions, { ...decision('long'), reason: 'r'.repeat(20_000) }] })],
    ['note', () => ({ notes: 7 }), () => ({ notes: '' })],
    ['correction', (all) => ({ corrections: { ...all['corrections'], duration: { months: 'twee' } } }), () => ({})],
    ['enterprise', (all) => ({ shortlist: [{ id: 'y' }, ...all['shortlist']!] }), () => ({})],
    ['fact of a screen', (all) => ({ screens: [{ ...screen('1'), facts: { ...allFacts(), lots: { count: 'drie' } } }, all['screens']![1]] }), (all) => ({ screens: [{ ...screen('1'), facts: { ...allFacts(), lots: null } }, all.screens[1]] })],
    ['title of a screen', (all) => ({ screens: [{ ...screen('1'), title: 't'.repeat(5_000) }, all['screens']![1]] }), (all) => ({ screens: [{ ...screen('1'), title: 't'.repeat(1_000) }, all.screens[1]] })],
    ['CPV code', () => ({ facts: { ...allFacts(), cpv: [...allFacts().cpv, { code: 9 }] } }), () => ({})],
  ])('with one bad %s keeps all the rest, and what was found', async (_what, damage, left) => {
    const damaged = { ...whole(), ...damage(whole() as never) };
    await fakeBrowser.storage.session.set({ 'purchase:7': damaged });
    expect(await loadPurchase(7)).toEqual({ ...whole(), ...left(whole()) });
    expect(await fakeBrowser.storage.session.get('purchase-as-found:7')).toEqual({ 'purchase-as-found:7': damaged });
    await dropPurchase(7);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('survives any record', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...Object.keys(whole())), async (value, field) => {
      await fakeBrowser.storage.session.set({ 'purchase:7': { ...whole(), [field]: value }, 'purchase:8': value });
      const read = await loadPurchase(7);
      expect(storedPurchase.safeParse(read).success).toBe(true);
      if (field !== 'decisions') expect(read?.decisions).toEqual(whole().decisions);
      const other = await loadPurchase(8);
      expect(other === null || storedPurchase.safeParse(other).success).toBe(true);
    }));
  });

  it('when there is no room keeps all decisions and the newest screens', async () => {
    const many = { ...whole(), screens: Array.from({ length: 100 }, (_, index) => screen(String(index))) };
    const room = JSON.stringify({ ...many, screens: many.screens.slice(0, 12) }).length;
    const { set } = fakeBrowser.storage.session;
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      if (JSON.stringify(Object.values(items)[0]).length > room) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      await set.call(fakeBrowser.storage.session, items);
    });
    await savePurchase(7, many);
    expect(await loadPurchase(7)).toEqual({ ...many, screens: many.screens.slice(-10) });
  });

  it('when there is no room at all says which memory is full, not that the disk is', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('Session storage quota bytes exceeded. Values were not stored.'));
    const saving = savePurchase(7, whole());
    await expect(saving).rejects.toMatchObject({ reason: 'session-full', text: { nl: expect.stringMatching(/tijdelijke geheugen.*Sluit tabbladen/) } });
    await expect(saving).rejects.not.toMatchObject({ text: { nl: expect.stringContaining('schijf') } });
    expect(set.mock.calls.length).toBeGreaterThan(1);
    set.mockReset().mockRejectedValue(new Error('gone'));
    await expect(savePurchase(7, whole())).rejects.toMatchObject({ reason: 'failed' });
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('of closed tabs is pruned, the rest stays', async () => {
    await Promise.all([1, 2, 3].map((tab) => savePurchase(tab, emptyPurchase())));
    await fakeBrowser.storage.session.set({ 'panelRequest': 1, 'purchase-as-found:1': 1, 'purchase-as-found:2': 1 });
    await prunePurchases([2]);
    expect(Object.keys(await fakeBrowser.storage.session.get(null)).sort()).toEqual(['panelRequest', 'purchase-as-found:2', 'purchase:2']);
  });
});
