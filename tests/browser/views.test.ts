import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';
import { contentSecurityPolicy } from '../../wxt.config';
import { servePages, type PageServer } from './harness/server';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, '.artifacts/views');
const pictures = path.join(root, '.artifacts/screenshots');

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  fs.mkdirSync(pictures, { recursive: true });
  // As it is shipped: with the test runner's own setting React Aria would leave its style out.
  const setting = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: path.join(import.meta.dirname, 'views'), base: './', configFile: false, logLevel: 'error', resolve: { alias: { '@': root } },
    build: { outDir: built, emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 10_000 },
  });
  process.env.NODE_ENV = setting;
  // The policy of our own pages, as the manifest has it.
  server = await servePages(built, { headers: () => ({ 'content-security-policy': contentSecurityPolicy }) });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Run "npm test" or set CHROMIUM_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Look { view?: 'panel' | 'options' | 'welcome'; phase?: string; language?: 'nl' | 'en'; theme?: 'light' | 'dark'; width?: number; height?: number }
type Step = (page: Page) => Promise<unknown>;

const contexts = new Map<string, Promise<BrowserContext>>();

function contextFor(theme: 'light' | 'dark'): Promise<BrowserContext> {
  const known = contexts.get(theme) ?? browser.newContext({ colorScheme: theme, reducedMotion: 'reduce' });
  contexts.set(theme, known);
  return known;
}

/** Opens a view, does the steps, and looks at the page; nothing may be blocked or broken. */
async function look({ view = 'panel', phase = 'ready', language = 'nl', theme = 'light', width = 380, height = 800 }: Look, steps: readonly Step[], seen: Step) {
  const page = await (await contextFor(theme)).newPage();
  try {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewportSize({ width, height });
    await page.goto(`${server.origin}/index.html?${new URLSearchParams({ view, phase, language })}`);
    await page.locator('h1').first().waitFor({ timeout: 10_000 });
    for (const step of steps) await step(page);
    await seen(page);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Nothing is wider than the window: no sideways scrolling, nothing cut off. */
async function fits(page: Page) {
  // A menu finds its place again some frames after the window changed.
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && getComputedStyle(element).clipPath === 'none' && !element.closest('.for-readers-only, .nl-skip-link, .nl-number-badge__hidden-label, .nl-button__label'))
    .map((element) => `${element.tagName}.${element.className}`)), { timeout: 10_000 }).toEqual([]);
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('.card, .facts, .dialog, .drop-zone')].flatMap((box) => [...box.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).clipPath === 'none' && element.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
    .map((element) => `${element.tagName}.${element.className} in ${box.className}`))), { timeout: 10_000 }).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { timeout: 10_000 }).toBe(0);
}

/** Words of these elements that stand on more than one line: a break inside a word or a number. */
function brokenWords(page: Page, selector: string) {
  return page.evaluate((within) => [...document.querySelectorAll<HTMLElement>(within)].filter((element) => element.getClientRects().length > 0 && !element.closest('.for-readers-only')).flatMap((element) => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.parentElement!.closest('.for-readers-only, [class*=hidden-label]')) continue;
      for (const { index, 0: word } of node.data.matchAll(/[^\s/–-]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) broken.push(word);
      }
    }
    return broken;
  }), selector);
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
}

const picture = (name: string) => async (page: Page) => { await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true }); };
const tab = (index: number): Step => (page) => page.getByRole('tab').nth(index).click();
const press = (selector: string): Step => (page) => page.locator(selector).first().click();

/** The tab in front; the others are kept, unseen. */
const FRONT = '.tabs__panel:not([inert])';

const views: { name: string; look: Look; steps: readonly Step[] }[] = [
  { name: 'barriers', look: {}, steps: [] },
  { name: 'criteria', look: {}, steps: [tab(1), press(`${FRONT} .filter .fold__button`), press(`${FRONT} .card .fold__button`)] },
  { name: 'enterprises', look: {}, steps: [tab(2), press(`${FRONT} .filter .fold__button`), press('.enterprise__head button')] },
  { name: 'steps', look: {}, steps: [tab(3)] },
  { name: 'forms', look: {}, steps: [press('.fact .text-button[aria-controls]'), press('.read-summary .text-button'), press('.card--barrier .actions [data-opens=overrule]'), press('.card--barrier .actions .nl-button--primary:has-text("…")')] },
  { name: 'opened', look: {}, steps: [press('.facts > .fold .fold__button'), press('.finding-line'), press('.barriers > div > .fold .fold__button')] },
  { name: 'carried', look: { phase: 'carried' }, steps: [press('.fact .text-button[aria-expanded]:has-text("eerder")')] },
  { name: 'notice', look: { phase: 'notice' }, steps: [(page) => page.locator('.notice').waitFor()] },
  { name: 'stale', look: { phase: 'stale' }, steps: [] },
  { name: 'file', look: { phase: 'file' }, steps: [] },
  { name: 'belgian', look: { phase: 'belgian' }, steps: [] },
  { name: 'ask', look: { phase: 'ask' }, steps: [] },
  { name: 'unsaved', look: { phase: 'unsaved' }, steps: [press('.fold__button:has-text("genegeerd")')] },
  { name: 'save', look: { phase: 'unsaved' }, steps: [press('.read-summary .text-button:has-text("Bewaar")')] },
  { name: 'basket', look: { phase: 'unsaved' }, steps: [tab(1), press(`${FRONT} .fold__button:has-text("mandje")`)] },
  { name: 'saved', look: { phase: 'saved' }, steps: [press('.card--barrier .actions [data-opens=overrule]')] },
  { name: 'resume', look: { phase: 'resume' }, steps: [] },
  { name: 'clash', look: { phase: 'clash' }, steps: [] },
  { name: 'clean', look: { phase: 'clean' }, steps: [] },
  ...['empty', 'reading', 'not-a-tender', 'elsewhere', 'nothing-read', 'no-permission', 'drop-zone', 'failed'].map((phase) => ({ name: phase, look: { phase }, steps: [] })),
  { name: 'broken', look: { phase: 'broken' }, steps: [] },
  { name: 'menu', look: {}, steps: [press('.panel-header button[aria-haspopup]')] },
  { name: 'about', look: {}, steps: [press('.panel-footer button')] },
  { name: 'options', look: { view: 'options' }, steps: [] },
  { name: 'welcome', look: { view: 'welcome' }, steps: [] },
];

const mainViews = new Set(['barriers', 'criteria', 'enterprises', 'steps', 'forms', 'menu', 'options', 'welcome']);

describe.each([['nl', 'light'], ['nl', 'dark'], ['en', 'light'], ['en', 'dark']] as const)('views in %s, %s', (language, theme) => {
  // Dutch shows every state; in English the words that differ most are looked at.
  it.each(views.filter(({ name }) => language === 'nl' || mainViews.has(name)))('$name: nothing cut off at 320 pixels, no violation of WCAG or of the policy', async ({ name, look: own, steps }) => {
    await look({ ...own, language, theme, width: 320 }, steps, async (page) => {
      await fits(page);
      await picture(`${name}-${language}-${theme}-320`)(page);
      // The words change nothing to the contrast: one language is looked at in the dark.
      if (language === 'nl' || theme === 'light') await accessible(page);
      if (theme === 'dark') return;
      await page.setViewportSize({ width: 380, height: 800 });
      await fits(page);
      await picture(`${name}-${language}-${theme}-380`)(page);
    });
  });
});

describe('the policy of our pages', () => {
  it('lets the one style in that React Aria adds by itself, and no other', async () => {
    await look({}, [], async (page) => {
      const styles = () => page.evaluate(() => [...document.querySelectorAll('style')].map((style) => ({ id: style.id, rules: style.sheet?.cssRules.length ?? 0 })));
      await expect.poll(styles).toEqual([{ id: 'react-aria-pressable-style', rules: 1 }]);
    });
  });

  it('blocks any other style, so that the test above can fail', async () => {
    const page = await (await contextFor('light')).newPage();
    await page.goto(`${server.origin}/index.html`);
    await page.evaluate(() => { document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' })); });
    await expect.poll(() => page.evaluate(() => window.violations.length)).toBe(1);
    await page.close();
  });
});

describe('by keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-finding') ?? document.activeElement?.textContent ?? '');

  it('comes everywhere: every button, link and field of the list, in the order of the page', async () => {
    await look({}, [], async (page) => {
      const visited = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, [tabindex="0"]')]
        .filter((element) => element.tabIndex >= 0 && element.getClientRects().length > 0 && !element.closest('[inert], [hidden]')).length);
      const seen: number[] = [];
      for (let index = 0; index < visited + 5; index += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => (document.activeElement === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(document.activeElement!)));
        if (at === -1 || seen.includes(at)) break;
        seen.push(at);
      }
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.length).toBe(visited);
    });
  });

  it('skips to the content, goes over the tabs with the arrows, and over the findings with j and k', async () => {
    await look({}, [], async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator('.nl-skip-link');
      expect((await skip.boundingBox())!.height).toBeGreaterThan(20);
      await page.keyboard.press('Enter');
      // The first finding, past everything above it.
      expect(await page.evaluate(() => document.activeElement === document.querySelector('[data-finding]'))).toBe(true);
      await page.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Criteria');
      await page.keyboard.press('End');
      expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Stappen');
      await page.keyboard.press('Home');
      await page.locator('[data-finding]').first().focus();
      const first = await focused(page);
      await page.keyboard.press('j');
      const second = await focused(page);
      await page.keyboard.press('k');
      expect(await focused(page)).toBe(first);
      expect(second).not.toBe(first);
      const inSight = await page.evaluate(() => { const { top, bottom } = document.activeElement!.getBoundingClientRect(); return top < innerHeight && bottom > 0; });
      expect(inSight).toBe(true);
    });
  });

  it('opens the menu and a window, and comes back to where it was', async () => {
    await look({}, [], async (page) => {
      const menu = page.locator('.panel-header button[aria-haspopup]');
      await menu.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);
      const about = page.locator('.panel-footer button');
      await about.focus();
      await page.keyboard.press('Enter');
      const window_ = page.getByRole('dialog');
      await window_.waitFor();
      // The focus stays inside until the window is closed.
      for (let index = 0; index < 12; index += 1) await page.keyboard.press('Tab');
      expect(await window_.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => about.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('reaches a notice with F6 and undoes with Enter', async () => {
    await look({}, [press('.card--barrier .actions [data-opens=overrule]')], async (page) => {
      await page.keyboard.type('Besproken met de markt.');
      await page.locator('.card form button[type=submit]').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.notice').waitFor();
      await page.keyboard.press('F6');
      await expect.poll(() => page.evaluate(() => document.querySelector('.notices')?.contains(document.activeElement))).toBe(true);
      await page.locator('.notice__undo').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => window.session.getState().decisions.length)).toBe(0);
    });
  });
});

describe('other ways to look', () => {
  it('prints the cards without buttons, with everything that was folded', async () => {
    await look({ theme: 'dark' }, [(page) => page.emulateMedia({ media: 'print' })], async (page) => {
      expect(await page.locator('.card .actions').first().isVisible()).toBe(false);
      expect(await page.getByText('“Of gelijkwaardig” staat erbij.').isVisible()).toBe(true);
      for (const quote of await page.locator('[data-finding] blockquote').all()) expect(await quote.isVisible()).toBe(true);
      // The colour scheme of the paper comes a frame after the medium.
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
      await picture('barriers-nl-print')(page);
    });
  });

  it('keeps borders and states in forced colours', async () => {
    await look({}, [(page) => page.emulateMedia({ forcedColors: 'active' }), tab(1), press(`${FRONT} .filter .fold__button`)], async (page) => {
      const chosen = page.locator('.choice[data-selected]');
      const other = page.locator('.choice:not([data-selected])').first();
      const colour = (element: typeof chosen) => element.evaluate((node) => getComputedStyle(node).backgroundColor);
      await expect.poll(async () => (await colour(chosen)) !== (await colour(other))).toBe(true);
      await picture('criteria-nl-forced-colors')(page);
    });
  });

  it('takes the tokens of an organisation', async () => {
    await look({}, [], async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('--basis-color-action-1-inverse-bg-default', 'rgb(1, 2, 3)'));
      // A button may still be on its way from one colour to the other.
      await expect.poll(() => page.locator('.nl-button--primary').first().evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(1, 2, 3)');
    });
  });

  it('names colours in the theme only', () => {
    const folder = path.join(root, 'components');
    const loose = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css') && !name.endsWith('theme.css'))
      .filter((name) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(fs.readFileSync(path.join(folder, name), 'utf8')));
    expect(loose).toEqual([]);
  });
});

describe('wide pages', () => {
  it.each([['options', 'nl'], ['welcome', 'nl'], ['welcome', 'en']] as const)('%s in %s at 1280 pixels', async (view, language) => {
    await look({ view, language, width: 1280, height: 900 }, [], async (page) => {
      await fits(page);
      await picture(`${view}-${language}-light-1280`)(page);
      await accessible(page);
    });
  });
});

describe('narrow', () => {
  // 180: a panel of 360 pixels at 200% zoom; 246: the sidebar of Firefox as it comes.
  it.each([180, 246, 320, 360])('at %i pixels: no sideways scrolling, and no break inside a word or a number', async (width) => {
    await look({ phase: 'carried', width, height: 640 }, [press('.facts > .fold .fold__button')], async (page) => {
      for (let index = 0; index < 4; index += 1) {
        await page.getByRole('tab').nth(index).click();
        await fits(page);
        expect(await brokenWords(page, '.tabs__tab, .facts dt, .facts dd, .facts button, .nl-heading, .nl-data-badge, .nl-button, .finding-line__name')).toEqual([]);
        await page.screenshot({ path: path.join(pictures, `narrow-${width}-${index}.png`) });
      }
    });
  });

  it('sees a break inside a word, so that the test above can fail', async () => {
    await look({ width: 320 }, [], async (page) => {
      await page.evaluate(() => { document.querySelector<HTMLElement>('.tabs__tab span')!.style.cssText = 'inline-size: 3em; overflow-wrap: anywhere'; });
      expect(await brokenWords(page, '.tabs__tab')).toEqual(['Belemmeringen']);
    });
  });

  it.each([['nl', 320], ['en', 320], ['nl', 360]] as const)('the welcome in %s at %i pixels breaks no word of its headings and tables', async (language, width) => {
    await look({ view: 'welcome', language, width }, [], async (page) => {
      await fits(page);
      expect(await brokenWords(page, 'h1, h2, h3, th, td')).toEqual([]);
    });
  });
});

describe('a notice', () => {
  it.each([180, 246, 320, 360])('keeps its button on one line at %i pixels, and lies over nothing that has the focus', async (width) => {
    await look({ width, height: 640 }, [press('.card--barrier .actions [data-opens=overrule]')], async (page) => {
      await page.keyboard.type('Besproken met de markt.');
      await page.locator('.card form button[type=submit]').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.notice').waitFor();
      expect(await brokenWords(page, '.notice')).toEqual([]);
      const undo = (await page.locator('.notice__undo').boundingBox())!;
      expect(undo.height).toBeLessThan(40);
      const { left, right } = await page.locator('.notices').evaluate((region) => ({ left: region.getBoundingClientRect().left, right: document.documentElement.clientWidth - region.getBoundingClientRect().right }));
      expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
      // The last action of the page can be brought above the notice.
      for (const last of ['.panel-footer button', '.finding-nav button >> nth=-1']) {
        await page.locator(last).focus();
        await page.locator(last).scrollIntoViewIfNeeded();
        await expect.poll(async () => {
          const box = (await page.locator(last).boundingBox())!;
          const notice = (await page.locator('.notices').boundingBox())!;
          return box.y + box.height <= notice.y + 1;
        }).toBe(true);
      }
    });
  });
});

describe('the tabs and their scroll', () => {
  it('starts each tab at its top, and comes back to where it was', async () => {
    await look({ height: 600 }, [], async (page) => {
      const scroll = () => page.evaluate(() => Math.round(scrollY));
      await page.evaluate(() => scrollTo(0, 700));
      await page.waitForFunction(() => scrollY >= 600);
      const before = await scroll();
      await tab(1)(page);
      const top = await page.evaluate(() => { const list = document.querySelector('.tabs__list')!; const first = document.querySelector('.tabs__panel:not([inert])')!; return Math.round(first.getBoundingClientRect().top - list.getBoundingClientRect().bottom); });
      expect(Math.abs(top)).toBeLessThanOrEqual(1);
      await page.evaluate(() => scrollTo(0, 500));
      await page.waitForFunction(() => scrollY >= 400);
      const criteria = await scroll();
      await tab(0)(page);
      expect(await scroll()).toBe(before);
      await tab(1)(page);
      expect(await scroll()).toBe(criteria);
    });
  });

  it('has the first finding in sight, and few screens of list', async () => {
    await look({ phase: 'plain', width: 360, height: 771 }, [], async (page) => {
      const first = (await page.locator('[data-finding]').first().boundingBox())!;
      await picture('barriers-nl-light-360-plain')(page);
      expect(first.y).toBeLessThan(771 * 0.52);
      const lines = await page.locator('.card--line').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(lines.length).toBeGreaterThan(0);
      for (const height of lines) expect(height).toBeLessThan(80);
    });
  });
});

describe('the card that was gone to', () => {
  it('has an edge that is seen, also with the mouse', async () => {
    await look({}, [], async (page) => {
      await page.mouse.click(5, 5);
      const id = await page.locator('.card--line').first().getAttribute('data-finding');
      await page.evaluate((finding) => window.change({ focusedFinding: finding!.split(' ')[0]! }), id);
      const card = page.locator(`[data-finding="${id}"]`);
      await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await card.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      expect(await card.locator('blockquote').isVisible()).toBe(true);
      // All of it, between the tabs and the buttons that lie over the list.
      await expect.poll(() => card.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= document.querySelector('.tabs__list')!.getBoundingClientRect().bottom && bottom <= document.querySelector('.finding-nav')!.getBoundingClientRect().top;
      })).toBe(true);
      await picture('barriers-nl-light-gone-to')(page);
    });
  });
});

describe('a dropped file', () => {
  it('is taken on the list, with a frame around the panel meanwhile', async () => {
    await look({}, [], async (page) => {
      const drag = (name: string) => page.evaluate((type) => {
        const data = new DataTransfer();
        data.items.add(new File(['Aanbesteding'], 'leidraad.pdf'));
        const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector('.card')!.dispatchEvent(event);
        return event.defaultPrevented;
      }, name);
      expect(await drag('dragover')).toBe(true);
      await page.locator('.drop-frame').waitFor();
      await picture('barriers-nl-light-drop')(page);
      expect(await drag('drop')).toBe(true);
      await page.locator('.drop-frame').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => window.session.calls.filter((call) => call.action === 'openFile').length)).toBe(1);
    });
  });
});

describe('reading larger', () => {
  const enlarge: Step = (page) => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  it.each(views.filter(({ name }) => ['barriers', 'criteria', 'enterprises', 'steps', 'forms', 'options'].includes(name)))('$name with text of 200%', async ({ name, look: own, steps }) => {
    await look({ ...own, width: 640 }, [enlarge, ...steps], async (page) => {
      await fits(page);
      await picture(`${name}-nl-light-200`)(page);
    });
  });
});
