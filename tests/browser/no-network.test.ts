import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { practicePages } from '@/scripts/practice-page';
import { buildFolder } from './harness/build-files';
import { launch } from './harness/launch';
import { servePages } from './harness/server';
import { attachSidePanel } from './harness/side-panel';
import { clickToolbar } from './harness/toolbar';
import { highlights } from './harness/highlights';
import { until } from './harness/until';

test('a request from panel, worker or background fails, and a whole run makes none', async () => {
  const server = await servePages(practicePages());
  const launched = await launch({ recordNetwork: true });
  const canary = (from: string) => `fetch(${JSON.stringify(`${server.origin}/canary-${from}`)}).then(() => 'arrived', (error) => error.name)`;
  try {
    const page = await launched.open(`${server.origin}/coffee`);
    await clickToolbar(launched, page);
    const panel = await attachSidePanel(launched);
    await until('highlights', async () => (await highlights(page)).length);

    expect(await panel.evaluate(canary('panel'))).toBe('TypeError');
    const background = launched.context.serviceWorkers()[0]!;
    expect(await background.evaluate(canary('background'))).toBe('TypeError');

    // The analysis worker's own file, started from one of our pages.
    const file = fs.readdirSync(buildFolder('chrome'), { recursive: true, encoding: 'utf8' }).find((name) => /worker[^/]*\.m?js$/i.test(path.basename(name)) && !name.includes('pdf'));
    expect(file, 'a worker file in the build').toBeDefined();
    const tab = await launched.open(launched.extensionUrl('options.html'));
    const [worker] = await Promise.all([
      tab.waitForEvent('worker'),
      tab.evaluate((url) => { Object.assign(window, { kept: new Worker(url, { type: 'module' }) }); }, `/${file!.replaceAll('\\', '/')}`),
    ]);
    expect(await worker.evaluate(canary('worker'))).toBe('TypeError');
    await tab.close();
  } finally {
    await launched.close();
    await server.close();
  }

  expect(server.requests).toEqual(['GET /coffee']);
  const log = launched.netLog();
  expect(log.map(({ url }) => url)).toContain(`${server.origin}/coffee`);
  expect(log.filter(({ initiator }) => initiator.startsWith('chrome-extension://'))).toEqual([]);
  expect(log.filter(({ url }) => url.includes('canary'))).toEqual([]);
  // What the browser itself asks of its maker has no origin; nothing else leaves this machine.
  expect(log.filter(({ url, initiator }) => !url.startsWith(server.origin) && /^https?:/.test(url) && initiator !== 'not an origin')).toEqual([]);
});
