// Draws public/icon/*.png from the SVG beside them: `node scripts/draw-icons.mjs` after a change of the mark.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure.mjs';
import { main, root } from './steps.mjs';

main(import.meta.url, async () => {
  const folder = path.join(root, 'public', 'icon');
  const mark = fs.readFileSync(path.join(folder, 'gunkans.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  for (const size of [16, 32, 48, 96, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${mark}`);
    await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
    await page.close();
  }
  await browser.close();
});
