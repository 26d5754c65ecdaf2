import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, type Firefox } from './harness/firefox';
import { servePages, type PageServer } from './harness/server';
import { until } from './harness/until';
import { bundled } from './page-layer/bundle';

// Firefox makes other elements of the same editing commands than Chromium does.

let server: PageServer;
let firefox: Firefox;
let script: string;
beforeAll(async () => {
  script = await bundled('tests/browser/page-layer/driver.ts');
  server = await servePages({ '/editor': '<!doctype html><html lang="nl"><meta charset="utf-8"><title>VERZONNEN</title><body><div contenteditable="true"></div></body></html>' });
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const insertAndUndo = `
  const host = document.querySelector('[contenteditable]');
  host.innerHTML = arguments[1];
  const element = document.createElement('script');
  element.textContent = arguments[0];
  document.head.append(element);
  (async () => {
    driver.start();
    await driver.read();
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (!node.data.includes('gemeente')) node = walker.nextNode();
    host.focus();
    document.getSelection().collapse(node, 6);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { request, outcome } = await driver.answer({ type: 'insert', text: 'Nieuw en goed.' });
    const result = [outcome, host.innerHTML];
    window.result = [...result, await driver.edit({ type: 'undo', of: request }), host.innerHTML];
  })().catch((error) => { window.result = String(error); });`;

test.each([
  ['a paragraph', '<p>Eerste.</p><p>De gemeente betaalt.</p><p>Laatste.</p>', '<p>Eerste.</p><p>De gemeente betaalt.</p><p>Nieuw en goed.</p><p>Laatste.</p>'],
  ['a list item', '<ul><li>De gemeente betaalt.</li><li>Laatste.</li></ul>', '<ul><li>De gemeente betaalt.</li><li>Nieuw en goed.</li><li>Laatste.</li></ul>'],
  ['a heading', '<h2>De gemeente betaalt</h2><p>Laatste.</p>', '<h2>De gemeente betaalt</h2><div>Nieuw en goed.</div><p>Laatste.</p>'],
  ['lines', 'De gemeente betaalt<br>binnen 60 dagen.<br>Laatste.', 'De gemeente betaalt<br>binnen 60 dagen.<br>Nieuw en goed.<br>Laatste.'],
  ['a cell', '<table><tbody><tr><td>De gemeente betaalt.</td></tr></tbody></table>', '<table><tbody><tr><td>De gemeente betaalt.<br>Nieuw en goed.</td></tr></tbody></table>'],
])('with the cursor in %s a new text comes behind it, and can be taken back', async (_, before, after) => {
  await firefox.open(`${server.origin}/editor`);
  await firefox.inPage(insertAndUndo, [script, before]);
  expect(await until('the result', () => firefox.inPage<unknown>('return window.result ?? null'))).toEqual(['done', after, 'done', before]);
});
