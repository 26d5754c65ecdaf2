import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoTender, type DemoSlug } from '@/lib/demo';
import { highlights } from '@/tests/browser/harness/highlights';
import { launch, type Launched } from '@/tests/browser/harness/launch';
import { servePages, type PageServer } from '@/tests/browser/harness/server';
import { attachSidePanel, type SidePanel } from '@/tests/browser/harness/side-panel';
import { clickToolbar } from '@/tests/browser/harness/toolbar';
import { until } from '@/tests/browser/harness/until';
import { practicePages } from './practice-page';

/** What the panel shows of one finding, proposal or enterprise. */
export interface Card { name: string; detail: string }

export interface Found {
  highlights: number;
  barriers: Card[];
  criteria: Card[];
  enterprises: Card[];
}

export interface PracticeRun {
  page: Page;
  panel: SidePanel;
  /** Reads what the real panel shows, tab by tab, and leaves the first tab in front. */
  read(): Promise<Found>;
  /** Writes a picture of the page with its highlights, and one of each tab of the panel; gives the files. */
  picture(folder: string): Promise<string[]>;
  /** Resolves when the user closes the window. */
  closed: Promise<void>;
  /** Ends browser and server and removes the profile. Safe to call twice. */
  end(): Promise<void>;
}

/** Opens a practice tender in a browser with the extension, clicks the toolbar button and waits for panel and highlights. */
export async function startPractice(slug: DemoSlug, window: boolean): Promise<PracticeRun> {
  const server: PageServer = await servePages(practicePages());
  let launched: Launched | null = null;
  let ending: Promise<void> | null = null;
  const end = () => (ending ??= (async () => {
    await launched?.close().catch(() => {});
    await server.close();
  })());
  try {
    launched = await launch({ window, ...(window ? { viewport: null, args: ['--window-size=1400,950'] } : { viewport: { width: 1000, height: 900 } }) });
    const browser = launched;
    const page = browser.context.pages()[0] ?? await browser.context.newPage();
    await page.goto(`${server.origin}/${slug}`);
    await clickToolbar(browser, page);
    const panel = await attachSidePanel(browser);
    await until('findings in the panel', () => panel.evaluate<boolean>(`document.querySelector('article[data-finding]') !== null`));
    await until('highlights in the page', async () => (await highlights(page)).length > 0);
    const closed = new Promise<void>((resolve) => {
      browser.context.once('close', () => resolve());
      // On some systems the browser lives on without windows.
      const last = () => { if (!browser.context.pages().length) resolve(); };
      browser.context.on('page', (opened) => opened.once('close', last));
      page.once('close', last);
    });
    return { page, panel, closed, end, read: () => read(page, panel), picture: (folder) => picture(page, panel, slug, folder) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function openTab(panel: SidePanel, name: string): Promise<void> {
  await panel.click('tab', name);
  await until(`tab ${name}`, async () => (await panel.find('tab', name))[0]?.selected);
}

/** The cards of the tab in front: their name, and the line that says most about them. */
const cards = `[...document.querySelectorAll('[role=tabpanel] article')].map((card) => ({
  name: card.querySelector('h3')?.textContent?.trim() ?? '',
  detail: (card.querySelector('.numbers') ?? card.querySelector('blockquote') ?? card.querySelector('.soft'))?.textContent?.trim() ?? '',
}))`;

async function read(page: Page, panel: SidePanel): Promise<Found> {
  const painted = (await highlights(page)).length;
  const lists: Card[][] = [];
  for (const name of ['Belemmeringen', 'Criteria', 'Ondernemers']) {
    await openTab(panel, name);
    lists.push(await panel.evaluate<Card[]>(cards));
  }
  await openTab(panel, 'Belemmeringen');
  return { highlights: painted, barriers: lists[0]!, criteria: lists[1]!, enterprises: lists[2]! };
}

async function picture(page: Page, panel: SidePanel, slug: string, folder: string): Promise<string[]> {
  fs.mkdirSync(folder, { recursive: true });
  const files = [path.join(folder, `${slug}-page.png`)];
  // A view as high as the page, so that the marks of text fields, which follow the view, are all in it.
  const width = page.viewportSize()?.width ?? 1000;
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: Math.min(8_000, await page.evaluate(() => document.documentElement.scrollHeight)) });
  await page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); }));
  await page.screenshot({ path: files[0]! });
  if (before) await page.setViewportSize(before);
  for (const [name, file] of [['Criteria', 'criteria'], ['Ondernemers', 'enterprises'], ['Stappen', 'steps'], ['Belemmeringen', 'barriers']] as const) {
    await openTab(panel, name);
    files.push(path.join(folder, `${slug}-panel-${file}.png`));
    await panel.screenshot(files.at(-1)!);
  }
  return files;
}

/** Title of a practice tender, for the messages. */
export const titleOf = (slug: DemoSlug): string => demoTender(slug).title;
export { demoSlugs } from '@/lib/demo';
