import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropIgnored, keepIgnored, loadIgnored, sentenceHash, watchIgnored } from '@/lib/storage/ignored';
import { StorageFailure } from '@/lib/storage/failure';
import { emptyPurchase } from '@/lib/storage/purchase-schema';
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

  it('of closed tabs is pruned, the rest stays', async () => {
    await Promise.all([1, 2, 3].map((tab) => savePurchase(tab, emptyPurchase())));
    await fakeBrowser.storage.session.set({ panelRequest: 1 });
    await prunePurchases([2]);
    expect(Object.keys(await fakeBrowser.storage.session.get(null)).sort()).toEqual(['panelRequest', 'purchase:2']);
  });
});
