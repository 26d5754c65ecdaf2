import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, type Launched } from './harness/launch';
import { servePages, type PageServer } from './harness/server';
import { attachSidePanel, type SidePanel } from './harness/side-panel';
import { clickToolbar } from './harness/toolbar';
import { until } from './harness/until';
import { panelPages } from './panel-pages';

let server: PageServer;
let launched: Launched;

beforeAll(async () => { server = await servePages(panelPages, { secondOrigin: true }); });
afterAll(async () => { await server?.close(); });
beforeEach(async () => { launched = await launch(); });
afterEach(async () => { await launched?.close(); });

const REASON = 'De opdracht vraagt dit, omdat het gebouw oud is.';

async function openOn(path: string): Promise<{ page: Page; panel: SidePanel }> {
  const page = await launched.open(`${server.origin}${path}`);
  await clickToolbar(launched, page);
  return { page, panel: await attachSidePanel(launched) };
}

test('a reason outlives its tab once the purchase is saved; before that the panel says that it does not', async () => {
  const { page, panel } = await openOn('/value');
  await panel.click('button', 'Zo laten…');
  await panel.seeText('gaat weg als u dit tabblad sluit, tenzij u de aanbesteding bewaart');
  await panel.fill('textbox', 'Waarom laat u dit zo?', REASON);
  await panel.click('button', /^Zo laten$/);
  await panel.seeText('Nog niet bewaard: gaat weg als u dit tabblad sluit');
  await panel.click('button', /^Bewaar$/);
  await panel.fill('textbox', 'Naam', 'Koffie voor het stadhuis');
  await panel.click('button', /^Bewaar$/);
  await panel.seeText('Bewaard als “Koffie voor het stadhuis”');

  const next = await launched.open(`${server.origin}/value?stap=2`);
  await page.close();
  await next.bringToFront();
  await clickToolbar(launched, next);
  await panel.seeText('U werkte hier eerder aan “Koffie voor het stadhuis”. Verder daarmee?');
  expect(await panel.text()).not.toContain(REASON);
  await panel.click('button', 'Ja, verder');
  await panel.seeText('Bewaard als “Koffie voor het stadhuis”');
  await panel.click('button', /zo gelaten|laat u zo/i);
  await panel.seeText(REASON);
  // What is in the database is the user's work, not the page.
  const stored = await panel.evaluate<string>(`new Promise((done, failed) => {
    const opening = indexedDB.open('gunkans');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('dossiers').objectStore('dossiers').getAll();
      all.onsuccess = () => { opening.result.close(); done(JSON.stringify(all.result)); };
    };
  })`);
  expect(stored).toContain(REASON);
  expect(stored).not.toContain('Inschrijven als combinatie is niet toegestaan');
});

test('another browser tab and back: the half-typed reason, the open tab of the panel and the place are still there', async () => {
  const { page, panel } = await openOn('/demands-national');
  await panel.click('button', 'Zo laten…');
  await panel.fill('textbox', 'Waarom laat u dit zo?', 'De opdracht vraagt dit, om');
  const other = await launched.open(`${server.otherOrigin}/news`);
  await panel.seeText('Klik op het pictogram');
  expect(await panel.find('textbox', 'Waarom laat u dit zo?')).toEqual([]);
  await page.bringToFront();
  await panel.see('textbox', 'Waarom laat u dit zo?');
  expect(await panel.evaluate('document.querySelector("form textarea").value')).toBe('De opdracht vraagt dit, om');

  await panel.click('tab', /^Criteria/);
  await panel.see('tab', /^Criteria/);
  const scroll = () => panel.evaluate<number>('Math.round(document.scrollingElement.scrollTop)');
  await until('the list long enough', () => panel.evaluate<boolean>('document.scrollingElement.scrollHeight > innerHeight + 300'));
  await panel.evaluate('new Promise((done) => { document.addEventListener("scroll", () => done(true), { once: true }); document.scrollingElement.scrollTop = 240; })');
  await other.bringToFront();
  await panel.seeText('Klik op het pictogram');
  expect(await scroll()).toBe(0);
  await page.bringToFront();
  await until('the tab as it was left', async () => (await panel.find('tab', /^Criteria/))[0]?.selected);
  expect(await scroll()).toBe(240);
  await panel.click('tab', /^Belemmeringen/);
  await panel.see('textbox', 'Waarom laat u dit zo?');
  expect(await panel.evaluate('document.querySelector("form textarea").value')).toBe('De opdracht vraagt dit, om');
});
