import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoTender } from '@/lib/demo';
import { practicePages } from '@/scripts/practice-page';
import { launchFirefox, type Firefox } from './harness/firefox';
import { servePages, type PageServer } from './harness/server';
import { until } from './harness/until';

/** The words of all highlights of the page. */
const painted = `return [...CSS.highlights].flatMap(([, highlight]) => [...highlight].map((range) => {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}))`;

let server: PageServer;
let firefox: Firefox;
beforeAll(async () => {
  server = await servePages(practicePages());
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

test('install, click: the sidebar shows what was planted and the page is highlighted', async () => {
  const tender = demoTender('coffee');
  const planted = tender.planted.flatMap(({ quote }) => (quote === null ? [] : [quote]));
  await firefox.open(`${server.origin}/coffee`);
  expect(await firefox.panelIsOpen()).toBe(false);
  expect(await firefox.inPage(painted)).toEqual([]);

  await firefox.clickToolbar();
  await until('the sidebar', () => firefox.panelIsOpen());
  const shown = await until('all planted findings', async () => {
    const now = await firefox.inPanel<string[]>(`[...document.querySelectorAll('article[data-finding] blockquote')].map((quote) => quote.textContent)`);
    const missing = planted.filter((quote) => !now.some((one) => one.includes(quote)));
    if (missing.length) throw new Error(`missing: ${missing.join(' | ')}`);
    return now;
  });
  for (const friend of tender.falseFriends) expect(shown.some((one) => one.includes(friend.quote)), friend.quote).toBe(false);
  await until('highlights', async () => {
    const now = await firefox.inPage<string[]>(painted);
    return planted.filter((quote) => now.some((one) => one.includes(quote) || quote.includes(one))).length >= planted.length - 1;
  });
});

test('the panel is Dutch and shows all its parts', async () => {
  const tabs = await firefox.inPanel<string[]>(`[...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)`);
  for (const [index, name] of ['Belemmeringen', 'Criteria', 'Ondernemers', 'Stappen'].entries()) expect(tabs[index]).toContain(name);
  expect(await firefox.inPanel('document.documentElement.lang')).toBe('nl');
});

test('closing the sidebar takes the highlights away', async () => {
  await firefox.closePanel();
  await until('no highlights', async () => (await firefox.inPage<string[]>(painted)).length === 0);
  expect(server.requests.filter((request) => request !== 'GET /coffee')).toEqual([]);
});
