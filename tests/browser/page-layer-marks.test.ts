import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bench, soon } from './page-layer/setup';

// Marks in the page: painted, clicked, shown, and gone without a trace.

const { open } = bench();

/** Words under each name of the highlight registry, which the page shares. */
const marked = (page: Page) => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, set]) => [name, [...set].map(String)]).filter(([, words]) => words!.length > 0)) as Record<string, string[]>);
/** A fingerprint of what the page looks like. */
const looks = async (page: Page) => createHash('sha256').update(await page.screenshot({ animations: 'disabled', caret: 'hide' })).digest('hex');
const sentence = 'De inschrijver heeft een jaaromzet van € 900.000.';

describe('paints', () => {
  it('plain text, across inline elements, in editable text and in an open shadow root; nothing is left after closing', async () => {
    const page = await open('<p>De inschrijver heeft een jaar<b>omzet</b> van € 900.000.</p><div contenteditable="true"><p>Bewerkbare eis.</p></div><x-deel></x-deel>');
    await page.evaluate(() => { document.querySelector('x-deel')!.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'Eis in een onderdeel.' })); });
    const before = await looks(page);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(async (words) => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding(words), driver.finding('Bewerkbare eis', 'check'), driver.finding('in een onderdeel', 'barrier'), driver.finding('inschrijver', 'fine')]);
    }, sentence);
    await soon(() => marked(page)).toEqual({ 'g-1': [sentence, 'in een onderdeel'], 'g-2': ['Bewerkbare eis'] });
    expect(await looks(page)).not.toEqual(before);
    expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelector('x-deel')!.shadowRoot!.adoptedStyleSheets.length])).toEqual([1, 1]);
    // Not one element or attribute was written into the page.
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);

    await page.evaluate(() => driver.close());
    await soon(() => page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length, document.querySelector('x-deel')!.shadowRoot!.adoptedStyleSheets.length])).toEqual([0, 0, 0]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    expect(await looks(page)).toEqual(before);
  });

  it('text fields by an overlay outside the field, which goes away too', async () => {
    const page = await open('<textarea rows="4" cols="60">De inschrijver heeft een jaaromzet van € 900.000.</textarea><p><input size="60" value="Drie referenties van € 200.000."></p>');
    const before = await looks(page);
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('jaaromzet van € 900.000'), driver.finding('Drie referenties', 'check')]);
    });
    await soon(() => looks(page)).not.toBe(before);
    expect(await page.evaluate(() => [document.querySelectorAll('html > [data-g-overlay]').length, document.querySelectorAll('[data-g-overlay]').length, document.querySelector('textarea')!.value])).toEqual([1, 1, sentence]);
    await page.evaluate(() => driver.close());
    await soon(() => page.evaluate(() => document.querySelectorAll('[data-g-overlay]').length)).toBe(0);
    expect(await looks(page)).toEqual(before);
  });

  it('only where the words still are', async () => {
    const page = await open('<p>Een omzet van € 1.</p><p>Drie referenties.</p>');
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      const right = driver.finding('Drie referenties');
      driver.paint([right, { ...driver.finding('omzet'), start: 3, end: 8 }, { ...driver.finding('omzet', 'check'), quote: 'winst' }, { ...right, findingId: 'weg', blockId: 'bestaat-niet' }]);
    });
    await soon(() => marked(page)).toEqual({ 'g-1': ['Drie referenties'] });
  });

  it('nothing for an older reading, nor for another injection, nor for a message that is no message', async () => {
    const page = await open('<p>Een omzet van € 1.</p>');
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      const finding = driver.finding('omzet');
      driver.paint([finding], 0);
      driver.send({ type: 'paint', revision: 1, highlights: [finding], injection: 'een-andere-injectie' });
      driver.send({ type: 'paint', revision: 1, highlights: [{ ...finding, verdict: 'erg' }] });
      driver.send({ type: 'paint', revision: 1, highlights: 'alles' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(await marked(page)).toEqual({});
    await page.evaluate(() => driver.paint([driver.finding('omzet')]));
    await soon(() => marked(page)).toEqual({ 'g-1': ['omzet'] });
  });

  it('in lighter colours on a dark page', async () => {
    const page = await open('<style>body { background: #111; color: #eee; }</style><p>Een omzet van € 1 en een certificaat.</p>');
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('omzet'), driver.finding('certificaat', 'check')]);
    });
    await soon(() => marked(page)).toEqual({ 'g-3': ['omzet'], 'g-4': ['certificaat'] });
  });

  it('the same marks again without touching them, and once when it is started twice', async () => {
    const page = await open('<p>Een omzet van € 1 en een certificaat.</p>');
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('omzet')]);
    });
    await soon(() => marked(page)).toEqual({ 'g-1': ['omzet'] });
    await page.evaluate(async () => {
      const set = CSS.highlights.get('g-1')!;
      const kept = globalThis as { first?: AbstractRange; touched?: number };
      kept.first = [...set][0];
      kept.touched = 0;
      for (const name of ['add', 'delete'] as const) set[name] = (() => { kept.touched! += 1; }) as never;
      driver.paint([driver.finding('omzet'), driver.finding('certificaat', 'check')]);
    });
    await soon(() => marked(page)).toEqual({ 'g-1': ['omzet'], 'g-2': ['certificaat'] });
    expect(await page.evaluate(() => { const kept = globalThis as { first?: AbstractRange; touched?: number }; return [[...CSS.highlights.get('g-1')!][0] === kept.first, kept.touched]; })).toEqual([true, 0]);
    await page.evaluate(async () => {
      driver.stop();
      driver.start();
      await driver.read();
      driver.paint([driver.finding('omzet')]);
    });
    await soon(() => marked(page)).toEqual({ 'g-1': ['omzet'] });
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });
});

describe('the overlay of a field', () => {
  /** A field whose every letter has a known place: equal width, equal height. */
  const page = (extra = '') => open(`<style>textarea { font: 16px/24px monospace; padding: 10px; border: 5px solid; margin: 0 0 0 30px; width: 480px; height: 100px; } ${extra}</style>
    <div id="box"><textarea>Eerste regel.\nDe omzet is € 1.\n\n\n\nLaatste regel met certificaat.</textarea></div>`);
  const begin = (of: Page) => of.evaluate(async () => {
    driver.start();
    await driver.read();
    driver.paint([driver.finding('omzet'), driver.finding('certificaat', 'check')]);
  });
  /** Clicks the letter in a row and column of the field, counted from 0. */
  async function click(of: Page, row: number, column: number): Promise<string[]> {
    const at = await of.evaluate(([y, x]) => {
      const field = document.querySelector('textarea')!;
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = '16px monospace';
      const { left, top } = field.getBoundingClientRect();
      return { x: left + 15 + (x! + 0.5) * context.measureText('x').width, y: top + 15 + (y! + 0.5) * 24 - field.scrollTop };
    }, [row, column]);
    const before = await of.evaluate(() => driver.messages.length);
    await of.mouse.click(at.x, at.y);
    await of.waitForTimeout(50);
    return of.evaluate((from) => driver.messages.slice(from).flatMap((message) => (message.type === 'chosen' ? [message.findingId] : [])), before);
  }

  it('lies exactly over the words, also after scrolling, moving and resizing', async () => {
    const opened = await page();
    await begin(opened);
    await soon(() => click(opened, 1, 3)).toEqual(['omzet']);
    expect(await click(opened, 1, 2)).toEqual([]);
    expect(await click(opened, 1, 7)).toEqual(['omzet']);
    expect(await click(opened, 1, 8)).toEqual([]);
    await opened.evaluate(() => { document.querySelector('textarea')!.scrollTop = 60; });
    await soon(() => click(opened, 5, 18)).toEqual(['certificaat']);
    expect(await click(opened, 5, 17)).toEqual([]);
    await opened.evaluate(() => {
      document.getElementById('box')!.style.cssText = 'position: absolute; left: 200px; top: 300px';
      document.querySelector('textarea')!.style.width = '200px';
    });
    // The last line breaks now, before the last word.
    await soon(() => click(opened, 6, 0)).toEqual(['certificaat']);
    expect(await click(opened, 1, 3)).toEqual(['omzet']);
    expect(await click(opened, 5, 3)).toEqual([]);
    expect(await click(opened, 6, 11)).toEqual([]);
  });

  it('moves along while the user types, and drops a mark whose words changed', async () => {
    const opened = await page();
    await begin(opened);
    await opened.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.focus();
      field.setSelectionRange(0, 0);
    });
    await opened.keyboard.type('Xyz ');
    expect(await click(opened, 1, 3)).toEqual(['omzet']);
    await opened.evaluate(() => document.querySelector('textarea')!.setSelectionRange(18, 18));
    await opened.keyboard.type('de ');
    expect(await click(opened, 1, 3)).toEqual([]);
    expect(await click(opened, 1, 6)).toEqual(['omzet']);
    await opened.evaluate(() => document.querySelector('textarea')!.setSelectionRange(26, 26));
    await opened.keyboard.type('!');
    expect(await click(opened, 1, 6)).toEqual([]);
    await opened.evaluate(() => { document.querySelector('textarea')!.scrollTop = 60; });
    await soon(() => click(opened, 5, 20)).toEqual(['certificaat']);
  });

  it('is drawn over a modal dialog, and not over a box that covers the field', async () => {
    const opened = await open('<dialog><textarea rows="3" cols="40">De omzet is € 1.</textarea></dialog><div id="cover" hidden style="position:fixed;inset:0;background:white"></div>');
    await opened.evaluate(async () => {
      document.querySelector('dialog')!.showModal();
      driver.start();
      await driver.read();
    });
    const before = await looks(opened);
    await opened.evaluate(() => driver.paint([driver.finding('omzet')]));
    await soon(() => looks(opened)).not.toBe(before);
    expect(await opened.evaluate(() => document.querySelector('[data-g-overlay]')!.matches(':popover-open'))).toBe(true);
    await opened.evaluate(() => {
      document.querySelector('dialog')!.close();
      document.body.prepend(document.querySelector('textarea')!);
    });
    await soon(() => opened.evaluate(() => document.querySelector('[data-g-overlay]')!.matches(':popover-open'))).toBe(false);
    const cover = (hidden: boolean) => opened.evaluate((now) => { document.getElementById('cover')!.hidden = now; }, hidden);
    await opened.evaluate(() => driver.paint([]));
    await cover(false);
    const covered = await looks(opened);
    await cover(true);
    await opened.evaluate(() => driver.paint([driver.finding('omzet')]));
    await soon(() => opened.evaluate(() => document.querySelectorAll('[data-g-overlay]').length)).toBe(1);
    await cover(false);
    await soon(() => looks(opened)).toBe(covered);
  });
});

describe('shown', () => {
  it('scrolls to the place, in every box around it, and shows it for a moment', async () => {
    const page = await open(`<div style="height:3000px">Begin.</div><div id="box" style="height:200px;overflow:auto"><div style="height:2000px">Ver.</div><p>Hier staat de omzet.</p><div style="height:900px"></div></div><div style="height:3000px"></div>`, { reducedMotion: 'reduce' });
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('de omzet')]);
      driver.send({ type: 'show', findingId: 'de omzet' });
    });
    await soon(async () => (await marked(page))['g-5']).toEqual(['de omzet']);
    const rect = await page.evaluate(() => { const { top, bottom } = document.querySelector('p')!.getBoundingClientRect(); const box = document.getElementById('box')!.getBoundingClientRect(); return { inWindow: top >= 0 && bottom <= innerHeight, inBox: top >= box.top && bottom <= box.bottom }; });
    expect(rect).toEqual({ inWindow: true, inBox: true });
    await soon(async () => (await marked(page))['g-5']).toBeUndefined();
  });

  it('puts the focus and the cursor in a field', async () => {
    const page = await open('<div style="height:2000px"></div><textarea rows="3">1\n2\n3\n4\n5\n6\n7\n8\n9\nDe omzet.</textarea>');
    const seen = await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('omzet', 'fine')]);
      driver.send({ type: 'show', findingId: 'omzet' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      const field = document.querySelector('textarea')!;
      const { top, bottom } = field.getBoundingClientRect();
      return { focused: document.activeElement === field, at: field.selectionStart, scrolled: field.scrollTop > 50, inWindow: top >= 0 && bottom <= innerHeight };
    });
    expect(seen).toEqual({ focused: true, at: 26, scrolled: true, inWindow: true });
  });

  it('marks a choice with a line under the whole, tells its click once, and drops it when another is chosen', async () => {
    const page = await open(`<fieldset><legend>Verdeling in percelen</legend><label><input type="radio" name="p" checked> Nee</label> <label><input type="radio" name="p"> Ja</label></fieldset>
      <p><label>Gunning <select><option>Laagste prijs</option><option>Kwaliteit</option></select></label></p>`);
    const before = await looks(page);
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      driver.paint([driver.finding('Nee'), driver.finding('Laagste prijs', 'check')]);
    });
    await soon(() => looks(page)).not.toBe(before);
    await page.locator('label').first().click();
    await page.locator('select').click();
    await page.keyboard.press('Escape');
    const chosen = () => page.evaluate(() => driver.messages.flatMap((message) => (message.type === 'chosen' ? [message.findingId] : [])));
    await soon(chosen).toEqual(['Nee', 'Laagste prijs']);
    await page.getByLabel('Ja').check();
    await page.waitForTimeout(50);
    await page.locator('label').first().hover();
    await page.locator('label').nth(1).click();
    expect(await chosen()).toEqual(['Nee', 'Laagste prijs']);
    await page.evaluate(() => driver.send({ type: 'show', findingId: 'Laagste prijs' }));
    await soon(() => page.evaluate(() => document.activeElement!.tagName)).toBe('SELECT');
    await page.getByLabel('Gunning').selectOption('Kwaliteit');
    await soon(() => page.evaluate(() => document.querySelectorAll('[data-g-overlay]').length)).toBe(0);
  });

  it('keeps the line under a choice that grows, also when another mark on it went away', async () => {
    const page = await open('<style>label { display: inline-block; } fieldset { width: 900px; }</style><fieldset><legend>Percelen</legend><label><input type="radio" checked> Nee</label></fieldset>');
    await page.evaluate(async () => {
      driver.start();
      await driver.read();
      const one = driver.finding('Nee', 'barrier', 'een');
      driver.paint([one, driver.finding('Nee', 'check', 'twee')]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      driver.paint([one]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      // No change of the page's elements tells of it.
      document.styleSheets[0]!.insertRule('label { width: 600px }');
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await page.locator('label').click({ position: { x: 580, y: 10 } });
    expect(await page.evaluate(() => driver.messages.flatMap((message) => (message.type === 'chosen' ? [message.findingId] : [])))).toEqual(['een']);
  });
});
