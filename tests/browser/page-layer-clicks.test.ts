import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bench, soon } from './page-layer/setup';

// Clicks on marks: which finding the panel brings to the front.

const { open } = bench();
const chosen = (page: Page) => page.evaluate(() => driver.messages.flatMap((message) => (message.type === 'chosen' ? [[message.findingId, message.among]] : [])));

describe('a click', () => {
  it('tells which finding is clicked, and the page gets its click all the same', async () => {
    const page = await open('<p>Een <a href="#doel">omzet van € 1</a> en een certificaat.</p><p id="doel">Doel</p>');
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('Een omzet van € 1 en een certificaat', 'check', 'lang'), driver.finding('omzet', 'barrier', 'kort')]);
    });
    await page.locator('a').click({ position: { x: 10, y: 8 } });
    await soon(() => chosen(page)).toEqual([['kort', 2]]);
    expect(page.url()).toContain('#doel');
    // A program cannot click for the user.
    await page.evaluate(() => document.querySelector('a')!.click());
    await page.locator('#doel').click();
    expect(await page.evaluate(() => driver.messages.filter((message) => message.type === 'chosen').length)).toBe(1);
  });

  it.each([
    ['plain text', '<p id="eis">De omzet is minimaal € 900.000.</p>', 'omzet is minimaal'],
    ['a field', '<input id="eis" size="60" value="De omzet is minimaal € 900.000.">', 'omzet is minimaal'],
    ['a choice', '<label id="eis"><input type="radio" checked> Nee</label>', 'Nee'],
  ])('on more marks in %s tells how many there are; each next click brings the next one, and then the first again', async (_, html, words) => {
    const page = await open(html);
    await page.evaluate(async (quote) => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding(quote, 'barrier', 'een'), driver.finding(quote, 'check', 'twee')]);
    }, words);
    await page.waitForTimeout(100);
    const click = async () => {
      await page.locator('#eis').click({ position: { x: 30, y: 9 } });
      await page.waitForTimeout(150);
    };
    for (let times = 0; times < 3; times += 1) await click();
    expect(await chosen(page)).toEqual([['een', 2], ['twee', 2], ['een', 2]]);
    await page.evaluate((quote) => driver.paint([driver.finding(quote, 'barrier', 'een')]), words);
    await page.waitForTimeout(100);
    await click();
    expect((await chosen(page)).at(-1)).toEqual(['een', 1]);
  });
});
