import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoSlugs, demoTender } from '@/lib/demo';
import { practicePages } from '@/scripts/practice-page';
import { highlights } from './harness/highlights';
import { launch, type Launched } from './harness/launch';
import { servePages, type PageServer } from './harness/server';
import { attachSidePanel, openPanels, type SidePanel } from './harness/side-panel';
import { clickToolbar } from './harness/toolbar';
import { until } from './harness/until';

/** What the panel shows as its findings: the words of each, without quotation marks. */
const quotes = (panel: SidePanel) => panel.evaluate<string[]>(`[...document.querySelectorAll('article[data-finding] blockquote')].map((quote) => quote.textContent.replace(/^“|”$/g, ''))`);

let server: PageServer;
beforeAll(async () => { server = await servePages(practicePages()); });
afterAll(() => server.close());

describe.each(demoSlugs)('practice tender %s, from click to close', (slug) => {
  const tender = demoTender(slug);
  const planted = tender.planted.flatMap(({ quote }) => (quote === null ? [] : [quote]));
  let launched: Launched;
  let page: Page;
  let panel: SidePanel;

  beforeAll(async () => {
    launched = await launch();
    page = await launched.open(`${server.origin}/${slug}`);
  });
  afterAll(() => launched.close());

  test('nothing is in the page before the click', async () => {
    expect(await highlights(page)).toEqual([]);
    expect(await openPanels(launched)).toEqual([]);
  });

  test('a click opens the panel with what was planted, and with nothing on the false friends', async () => {
    await clickToolbar(launched, page);
    panel = await attachSidePanel(launched);
    const shown = await until('every planted finding in the panel', async () => {
      const now = await quotes(panel);
      const missing = planted.filter((quote) => !now.some((one) => one.includes(quote) || quote.includes(one)));
      if (missing.length) throw new Error(`missing: ${missing.join(' | ')}`);
      return now;
    });
    for (const friend of tender.falseFriends) expect(shown, friend.quote).not.toContain(friend.quote);
  });

  test('the planted passages are highlighted in the page (a text field has no highlights, but a mirror of its own)', async () => {
    const field = tender.blocks.find((block) => block.kind === 'field')!.text;
    const painted = await until('highlights of all planted passages', async () => {
      const now = (await highlights(page)).map(({ text }) => text);
      const missing = planted.filter((quote) => !field.includes(quote) && !now.some((one) => one.includes(quote) || quote.includes(one)));
      if (missing.length) throw new Error(`missing: ${missing.join(' | ')}`);
      return now;
    });
    expect(painted.length).toBeGreaterThanOrEqual(new Set(planted.filter((quote) => !field.includes(quote))).size);
  });

  test('a second click doubles nothing', async () => {
    const before = (await highlights(page)).length;
    const shown = await quotes(panel);
    await clickToolbar(launched, page);
    await until('the same findings', async () => JSON.stringify(await quotes(panel)) === JSON.stringify(shown));
    expect(await openPanels(launched)).toHaveLength(1);
    await until('the same highlights', async () => (await highlights(page)).length === before);
  });

  test('typing in the page changes the findings', async () => {
    const field = page.locator('textarea');
    const before = await quotes(panel);
    await field.fill('De inschrijver beschrijft in eigen woorden hoe hij de opdracht uitvoert.');
    await page.locator('h1').click();
    const after = await until('one demand less', async () => {
      const now = await quotes(panel);
      return now.length < before.length && now;
    });
    const original = tender.blocks.find((block) => block.kind === 'field')!.text;
    expect(after.some((quote) => original.includes(quote))).toBe(false);
  });

  test('closing the panel takes every trace out of the page', async () => {
    const nodes = () => page.evaluate(() => ({ elements: document.querySelectorAll('*').length, sheets: document.adoptedStyleSheets.length }));
    await panel.close();
    await until('no highlights', async () => (await highlights(page)).length === 0);
    const fresh = await launched.context.newPage();
    await fresh.goto(`${server.origin}/${slug}?fresh`);
    const clean = await fresh.evaluate(() => document.querySelectorAll('*').length);
    await until('no element and no style sheet of ours', async () => {
      const { elements, sheets } = await nodes();
      return elements === clean && sheets === 0;
    });
  });
});
