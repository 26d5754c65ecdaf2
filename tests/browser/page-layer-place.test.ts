import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bench, soon } from './page-layer/setup';

// Where a text goes: told before, shown after, and taken back by the page's own undo.

const { open } = bench();

async function begin(html: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(html, options);
  await page.evaluate(async () => {
    driver.start();
    await driver.read();
  });
  return page;
}
/** The place that the page told last; null as long as it told none. */
const spot = (page: Page) => page.evaluate(() => driver.messages.reduce((last, message) => (message.type === 'spot' ? message.place : last), null as unknown));
const marked = (page: Page) => page.evaluate(() => [...CSS.highlights.get('g-5') ?? []].map(String));
const inView = (page: Page, selector: string) => page.evaluate((of) => {
  const { top, bottom } = document.querySelector(of)!.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}, selector);
const insert = (page: Page, text: string) => page.evaluate((words) => driver.answer({ type: 'insert', text: words }), text);
const replace = (page: Page, words: string, text: string) => page.evaluate(([from, to]) => driver.answer({ type: 'replace', ...driver.finding(from!), text: to! }), [words, text]);
const undo = (page: Page, of: string) => page.evaluate((request) => driver.edit({ type: 'undo', of: request }), of);
const undone = (page: Page) => page.evaluate(() => driver.messages.flatMap((message) => (message.type === 'undone' ? [[message.request, message.restored]] : [])));

describe('the place of a new text', () => {
  it('is told while the cursor moves: the name of a field and the words that it comes after', async () => {
    const page = await begin(`<label>Eis 4.1 Financiële draagkracht <textarea rows="4">Eerste regel.\nTweede regel.</textarea></label><label>Titel <input></label>
      <div contenteditable="true"><p>De gemeente betaalt facturen binnen 60 dagen na ontvangst van een juiste factuur.</p><p><br></p></div><p>Vaste tekst.</p>`);
    expect(await spot(page)).toBeNull();
    await page.evaluate(() => { const field = document.querySelector('textarea')!; field.focus(); field.setSelectionRange(20, 20); });
    await soon(() => spot(page)).toEqual({ label: 'Eis 4.1 Financiële draagkracht', words: 'Tweede regel.' });
    await page.locator('input').focus();
    await soon(() => spot(page)).toEqual({ label: 'Titel', words: '' });
    await page.locator('[contenteditable] p').first().click();
    await soon(() => spot(page)).toEqual({ label: '', words: 'De gemeente betaalt facturen binnen 60 dagen na ontvangst v…' });
    // What cannot be typed in takes nothing away: the last cursor counts.
    await page.locator('body > p').click();
    await page.waitForTimeout(600);
    expect(await spot(page)).toMatchObject({ words: expect.stringContaining('De gemeente') });
    await page.evaluate(() => { document.querySelector<HTMLElement>('[contenteditable]')!.hidden = true; });
    await soon(() => spot(page)).toBeNull();
  });

  it('is told at the first reading, when the cursor was there already', async () => {
    const page = await open('<label>Eis <textarea autofocus>Woorden.</textarea></label>');
    await page.locator('textarea').focus();
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
    });
    await soon(() => spot(page)).toEqual({ label: 'Eis', words: 'Woorden.' });
  });
});

describe('after an edit', () => {
  it('the page scrolls to an inserted text, shows it for a while, and names its place', async () => {
    const page = await begin(`<div contenteditable="true"><p>De gemeente betaalt.</p></div><div style="height:3000px"></div>`, { reducedMotion: 'reduce' });
    await page.locator('p').click();
    await page.evaluate(() => scrollTo(0, 2500));
    expect(await insert(page, 'Nieuw en goed.')).toMatchObject({ outcome: 'done', place: { label: '', words: 'De gemeente betaalt.' } });
    expect(await marked(page)).toEqual(['Nieuw en goed.']);
    expect(await inView(page, 'p:nth-of-type(2)')).toBe(true);
    // Without motion it stays as it is for two seconds; nothing goes on and off.
    await page.waitForTimeout(1_200);
    expect(await marked(page)).toEqual(['Nieuw en goed.']);
    await soon(() => marked(page)).toEqual([]);
  });

  it('the same in a field', async () => {
    const page = await begin(`<label>Eis 4.1 <textarea rows="3">${'Een regel.\n'.repeat(30)}Laatste.</textarea></label><div style="height:3000px"></div>`);
    await page.evaluate(() => { const field = document.querySelector('textarea')!; field.focus(); field.setSelectionRange(0, 0); });
    await page.waitForTimeout(50);
    await page.evaluate(() => { document.querySelector('textarea')!.scrollTop = 400; scrollTo(0, 2500); });
    expect(await insert(page, 'Nieuw en goed.')).toMatchObject({ outcome: 'done', place: { label: 'Eis 4.1', words: 'Een regel.' } });
    expect(await inView(page, 'textarea')).toBe(true);
    await soon(() => page.evaluate(() => document.querySelectorAll('[data-g-overlay]').length)).toBe(1);
    expect(await page.evaluate(() => document.querySelector('textarea')!.scrollTop)).toBeLessThan(60);
    await soon(() => page.evaluate(() => document.querySelectorAll('[data-g-overlay]').length)).toBe(0);
  });

  it('the page scrolls to the sentence that was replaced', async () => {
    const page = await begin('<div contenteditable="true"><p>De omzet is <b>€ 1</b>. Daarna.</p></div><div style="height:3000px"></div>');
    await page.evaluate(() => scrollTo(0, 2500));
    expect(await replace(page, 'De omzet is € 1.', 'Eén referentie volstaat.')).toMatchObject({ outcome: 'done' });
    expect(await marked(page)).toEqual(['Eén referentie volstaat.']);
    expect(await inView(page, 'p')).toBe(true);
  });

  it.each([
    ['a field', '<textarea>De omzet is € 1. Daarna.</textarea>', () => document.querySelector('textarea')!.value],
    ['editable text', '<div contenteditable="true"><p>De omzet is € 1. Daarna.</p></div>', () => document.querySelector('p')!.textContent],
  ])('the panel can have it undone in %s, and is told so', async (_, html, words) => {
    const page = await begin(html);
    const { request } = await replace(page, 'De omzet is € 1.', 'Eén referentie.');
    expect(await page.evaluate(words)).toBe('Eén referentie. Daarna.');
    expect(await undo(page, 'another-request')).toBe('changed-meanwhile');
    expect(await undo(page, request)).toBe('done');
    expect(await page.evaluate(words)).toBe('De omzet is € 1. Daarna.');
    await soon(() => undone(page)).toEqual([[request, true]]);
    expect(await undo(page, request)).toBe('changed-meanwhile');
  });

  it('an editor with its own undo is asked for it', async () => {
    const page = await begin('<div contenteditable="true"><p>De omzet is € 1.</p></div>');
    const { request } = await replace(page, 'De omzet is € 1.', 'Eén referentie.');
    await page.evaluate(() => {
      const host = document.querySelector('[contenteditable]')!;
      host.addEventListener('beforeinput', (event) => {
        if ((event as InputEvent).inputType !== 'historyUndo') return;
        event.preventDefault();
        host.querySelector('p')!.textContent = 'De omzet is € 1.';
      });
    });
    expect(await undo(page, request)).toBe('done');
    expect(await page.evaluate(() => document.querySelector('p')!.textContent)).toBe('De omzet is € 1.');
  });

  it('nothing is undone once something else was typed, here or in another field', async () => {
    const page = await begin('<textarea>De omzet is € 1.</textarea><input>');
    const first = await replace(page, 'De omzet', 'De winst');
    await page.locator('input').pressSequentially('x');
    expect(await undo(page, first.request)).toBe('changed-meanwhile');
    await soon(() => page.evaluate(() => driver.blocks()[0]!.text)).toContain('De winst');
    const second = await replace(page, 'De winst', 'De ervaring');
    await page.keyboard.type('!');
    expect(await undo(page, second.request)).toBe('changed-meanwhile');
    expect(await page.evaluate(() => [document.querySelector('textarea')!.value, document.querySelector('input')!.value])).toEqual(['De ervaring! is € 1.', 'x']);
    // The words of the edit stand: typing behind them is no undoing.
    await page.waitForTimeout(600);
    expect(await undone(page)).toEqual([]);
  });

  it('Ctrl+Z in the page is told, and so is a page that took the words away', async () => {
    const page = await begin('<textarea>De omzet is € 1.</textarea><div contenteditable="true"><p>Drie referenties.</p></div>');
    const first = await replace(page, 'De omzet is € 1.', 'Eén referentie.');
    await page.keyboard.press('Control+z');
    await soon(() => undone(page)).toEqual([[first.request, true]]);
    const second = await replace(page, 'Drie referenties.', 'Geen referenties.');
    await page.evaluate(() => { document.querySelector('p')!.textContent = 'Iets anders.'; });
    await soon(() => undone(page)).toEqual([[first.request, true], [second.request, false]]);
  });
});
