import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findChromium } from '../../../scripts/browsers.mjs';
import { testPages } from '../../pages/all';
import { servePages, type PageServer } from '../harness/server';
import { bundled } from './bundle';

/** Looks until it is as expected; a busy machine gets its time. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

export interface Bench {
  server(): PageServer;
  /** Opens a test page (`/kind/file.html`) or a page with this HTML in its body, with the driver in it. */
  open(what: string, options?: { colorScheme?: 'dark' | 'light'; reducedMotion?: 'reduce' }): Promise<Page>;
  /** Puts the driver in a frame or another page. */
  drive(frame: Frame): Promise<void>;
}

/** One browser and one server for a test file; a new page for each test. */
export function bench(more: Record<string, string> = {}): Bench {
  let browser: Browser;
  let server: PageServer;
  let script: string;
  const pages: Page[] = [];
  beforeAll(async () => {
    script = await bundled('tests/browser/page-layer/driver.ts');
    server = await servePages({ ...testPages(), '/empty.html': '<!doctype html><html lang="nl"><meta charset="utf-8"><title>VERZONNEN</title><body></body></html>', ...more }, { secondOrigin: true });
    browser = await chromium.launch({ executablePath: findChromium()!, args: ['--headless=new'] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => { for (const page of pages.splice(0)) await page.close(); });
  return {
    server: () => server,
    async open(what, options = {}) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, ...options });
      pages.push(page);
      await page.goto(server.origin + (what.startsWith('/') ? what : '/empty.html'));
      if (!what.startsWith('/')) await page.evaluate((html) => { document.body.replaceChildren(document.createRange().createContextualFragment(html)); }, what);
      await page.evaluate(script);
      return page;
    },
    drive: (frame) => frame.evaluate(script),
  };
}
