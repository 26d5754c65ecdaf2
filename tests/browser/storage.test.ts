import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { servePages, type PageServer } from './harness/server';
import { until } from './harness/until';
import { bundled } from './page-layer/bundle';
import type { windowOfDossiers } from './storage/window';

declare global { interface Window { dossiers: typeof windowOfDossiers } }

// The shipped store in the browser's own IndexedDB: what no stand-in can prove.
let script: string;
let server: PageServer;
let profile: string;
let context: BrowserContext;

const start = () => chromium.launchPersistentContext(profile, {
  executablePath: findChromium()!, headless: true, args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

async function openWindow(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.evaluate(script);
  return page;
}

beforeAll(async () => {
  script = await bundled('tests/browser/storage/window.ts');
  server = await servePages({ '/': '<!doctype html><title>opslag</title>' });
  profile = fs.mkdtempSync(path.join(os.tmpdir(), 'gunkans-storage-'));
  context = await start();
});

afterAll(async () => {
  await context?.close();
  await server?.close();
  if (profile) fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

describe('two windows', () => {
  test('see each other, and an older state never lands on a newer one', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    const id = await one.evaluate(() => window.dossiers.create('Koffie'));
    await until('news in the other window', async () => (await two.evaluate(() => window.dossiers.heard)).some((news) => news.id === id && news.kind === 'changed'));
    expect(await one.evaluate(() => window.dossiers.heard)).toEqual([]);
    expect(await one.evaluate((dossier) => window.dossiers.decide(dossier, 1, 'first'), id)).toBe(2);
    expect(await two.evaluate((dossier) => window.dossiers.decide(dossier, 1, 'second'), id)).toBe('DossierConflict 2');
    expect(await two.evaluate((dossier) => window.dossiers.get(dossier), id)).toEqual({ revision: 2, decisions: ['first'], notes: 0 });
  });

  test('that decide at the same time lose nothing', async () => {
    const pages = [await openWindow(), await openWindow()];
    const id = await pages[0]!.evaluate(() => window.dossiers.create('Tegelijk'));
    const clicks = Array.from({ length: 30 }, (_, index) => `decision-${index}`);
    await Promise.all(clicks.map((click, index) => pages[index % 2]!.evaluate(([dossier, finding]) => window.dossiers.insist(dossier!, finding!), [id, click])));
    const kept = await pages[1]!.evaluate((dossier) => window.dossiers.get(dossier), id) as { revision: number; decisions: string[] };
    expect(kept.decisions.sort()).toEqual([...clicks].sort());
    expect(kept.revision).toBe(31);
  });
});

test('a full disk: the change is refused with its reason, what was saved stays', async () => {
  const before = await openWindow();
  const id = await before.evaluate(() => window.dossiers.create('Vol'));
  expect(await before.evaluate((dossier) => window.dossiers.decide(dossier, 1, 'before'), id)).toBe(2);
  // The browser remembers for half a minute how much room there was; a fresh one looks.
  await context.close();
  context = await start();
  const page = await openWindow();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  expect(await page.evaluate((dossier) => window.dossiers.note(dossier, 2, 'x'.repeat(400_000)), id)).toBe('StorageFailure full');
  expect(await page.evaluate(() => window.dossiers.create('Nog een', 'x'.repeat(400_000)))).toBe('StorageFailure full');
  expect(await page.evaluate((dossier) => window.dossiers.get(dossier), id)).toEqual({ revision: 2, decisions: ['before'], notes: 0 });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  expect(await page.evaluate((dossier) => window.dossiers.decide(dossier, 2, 'after'), id)).toBe(3);
});

test('a browser that is killed right after a decision was saved still has it', async () => {
  const page = await openWindow();
  const id = await page.evaluate(() => window.dossiers.create('Gedood'));
  expect(await page.evaluate((dossier) => window.dossiers.decide(dossier, 1, 'kept'), id)).toBe(2);
  const closed = new Promise((resolve) => context.once('close', resolve));
  const cdp = await context.browser()!.newBrowserCDPSession();
  cdp.send('Browser.crash').catch(() => undefined);
  await closed;
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) fs.rmSync(path.join(profile, lock), { force: true });
  context = await start();
  const again = await openWindow();
  expect(await again.evaluate((dossier) => window.dossiers.get(dossier), id)).toEqual({ revision: 2, decisions: ['kept'], notes: 0 });
});
