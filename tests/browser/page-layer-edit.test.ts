import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bench } from './page-layer/setup';

// Putting in another text: one edit, which the page's own undo takes back, or nothing at all.

const { open, drive } = bench();

async function begin(html: string): Promise<Page> {
  const page = await open(html);
  await page.evaluate(async () => {
    driver.start();
    await driver.read();
  });
  return page;
}
/** Replaces words that were read, by others. */
const replace = (page: Page, words: string, text: string) => page.evaluate(([from, to]) => driver.edit({ type: 'replace', ...driver.finding(from!), text: to! }), [words, text]);
const insert = (page: Page, text: string) => page.evaluate((words) => driver.edit({ type: 'insert', text: words }), text);
const value = (page: Page) => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea, input')!.value);
const html = (page: Page) => page.evaluate(() => document.querySelector('[contenteditable]')!.innerHTML);

describe('replace', () => {
  it('in a textarea, as one step that Ctrl+Z takes back; the page hears of it', async () => {
    const page = await begin('<textarea rows="5" cols="60">Eerste zin. De omzet is minimaal € 900.000. Laatste zin.</textarea>');
    await page.evaluate(() => { document.querySelector('textarea')!.addEventListener('input', (event) => { document.title = (event as InputEvent).inputType; }); });
    expect(await replace(page, 'De omzet is minimaal € 900.000.', 'De inschrijver\ntoont aan dat hij het werk kan doen.')).toBe('done');
    expect(await value(page)).toBe('Eerste zin. De inschrijver\ntoont aan dat hij het werk kan doen. Laatste zin.');
    expect(await page.title()).toBe('insertText');
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Control+z');
    expect(await value(page)).toBe('Eerste zin. De omzet is minimaal € 900.000. Laatste zin.');
    await page.keyboard.press('Control+y');
    expect(await value(page)).toContain('toont aan');
  });

  it('in an input, on one line', async () => {
    const page = await begin('<input size="60" value="De omzet is € 1.">');
    expect(await replace(page, 'omzet is € 1', 'ervaring\nblijkt uit één referentie')).toBe('done');
    expect(await value(page)).toBe('De ervaring blijkt uit één referentie.');
    await page.keyboard.press('Control+z');
    expect(await value(page)).toBe('De omzet is € 1.');
  });

  it('in editable text, across inline elements, and nowhere else', async () => {
    const page = await begin('<div contenteditable="true"><p>Een jaar<b>omzet</b> van € 1. Daarna.</p><ul><li>Punt een.</li></ul></div>');
    const before = await html(page);
    expect(await replace(page, 'Een jaaromzet van € 1.', 'Eén referentie.')).toBe('done');
    expect(await page.evaluate(() => document.querySelector('p')!.textContent)).toBe('Eén referentie. Daarna.');
    expect(await page.evaluate(() => document.querySelector('ul')!.outerHTML)).toBe('<ul><li>Punt een.</li></ul>');
    await page.keyboard.press('Control+z');
    expect(await html(page)).toBe(before);
    expect(await replace(page, 'Punt een.', 'Punt één, beter.')).toBe('done');
    expect(await page.evaluate(() => document.querySelector('li')!.textContent)).toBe('Punt één, beter.');
  });

  it('in editable text in a shadow root and in an editor in a frame', async () => {
    const page = await open('<x-deel></x-deel>');
    const texts = await page.evaluate(async () => {
      const root = document.querySelector('x-deel')!.attachShadow({ mode: 'open' });
      root.append(document.createRange().createContextualFragment('<div contenteditable="true"><p>De omzet is € 1.</p></div><textarea>Drie referenties.</textarea>'));
      driver.start();
      await driver.read();
      const outcomes = [await driver.edit({ type: 'replace', ...driver.finding('omzet'), text: 'ervaring' }), await driver.edit({ type: 'replace', ...driver.finding('Drie referenties'), text: 'Eén referentie' })];
      return [...outcomes, root.querySelector('p')!.textContent, root.querySelector('textarea')!.value];
    });
    expect(texts).toEqual(['done', 'done', 'De ervaring is € 1.', 'Eén referentie.']);

    const frames = await open('/editor-in-frame/index.html');
    for (const [index, from] of [[1, 'minimaal vijf referenties'], [2, 'onbeperkt aansprakelijk']] as const) {
      const frame = frames.frames()[index]!;
      await drive(frame);
      expect(await frame.evaluate(async (words) => {
        driver.start();
        await driver.read();
        return driver.edit({ type: 'replace', ...driver.finding(words), text: 'iets anders' });
      }, from)).toBe('done');
      expect(await frame.evaluate(() => document.body.textContent)).toContain('iets anders');
      await frames.keyboard.press('Control+z');
      expect(await frame.evaluate(() => document.body.textContent)).toContain(from);
    }
  });

  it('at the right place when unseen signs stand in the value', async () => {
    const page = await begin('<textarea>Een ge\u00adlijk\u200bwaardig certi\u00adficaat en meer.</textarea>');
    expect(await replace(page, 'gelijkwaardig certificaat', 'bewijs')).toBe('done');
    expect(await value(page)).toBe('Een bewijs en meer.');
  });

  it('refuses when the text changed meanwhile, also in between two readings', async () => {
    const page = await begin('<textarea>De omzet is € 1.</textarea><div contenteditable="true"><p>Drie referenties.</p></div>');
    const outcomes = await page.evaluate(async () => {
      const [turnover, references] = [driver.finding('omzet is € 1'), driver.finding('Drie referenties')];
      document.querySelector('textarea')!.value = 'De omzet is € 2.';
      document.querySelector('p')!.firstChild!.nodeValue = 'Vier referenties.';
      return [await driver.edit({ type: 'replace', ...turnover, text: 'x' }), await driver.edit({ type: 'replace', ...references, text: 'x' }), await driver.edit({ type: 'replace', ...references, blockId: 'weg', text: 'x' })];
    });
    expect(outcomes).toEqual(['changed-meanwhile', 'changed-meanwhile', 'changed-meanwhile']);
    expect([await value(page), await html(page)]).toEqual(['De omzet is € 2.', '<p>Vier referenties.</p>']);
  });

  it('refuses what cannot be typed in', async () => {
    const page = await begin(`<p>Vaste omzet.</p><textarea readonly>Alleen lezen.</textarea><select><option>Gekozen.</option></select>
      <div contenteditable="true"><p contenteditable="false">Vast stuk.</p><table><tr><td>cel een</td><td>cel twee</td></tr></table></div>`);
    for (const words of ['Vaste omzet', 'Alleen lezen', 'Gekozen', 'Vast stuk', 'een\tcel']) expect(await replace(page, words, 'x'), words).toBe('not-editable');
  });

  it('leaves nothing half done when the field refuses the words', async () => {
    const page = await begin('<textarea maxlength="20">De omzet is € 1.</textarea>');
    expect(await replace(page, 'omzet', 'een heel lange vervangende tekst')).toBe('failed');
    expect(await value(page)).toBe('De omzet is € 1.');
    const strict = await begin('<textarea>De omzet is € 1.</textarea>');
    await strict.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.addEventListener('beforeinput', (event) => event.preventDefault());
      field.addEventListener('input', () => { if (field.value.includes('ervaring')) field.value = 'kapot'; });
    });
    expect(await replace(strict, 'omzet', 'ervaring')).toBe('failed');
    const own = await begin('<div contenteditable="true"><p>De omzet is € 1.</p></div>');
    await own.evaluate(() => { const host = document.querySelector('[contenteditable]')!; host.addEventListener('input', () => { host.querySelector('p')!.textContent = 'De omzet is € 1.'; }, { once: true }); });
    expect(await replace(own, 'omzet', 'ervaring')).toBe('failed');
    expect(await html(own)).toBe('<p>De omzet is € 1.</p>');
  });

  it('refuses what comes too late: the panel has given up, and the user may have put the text in already', async () => {
    const page = await begin('<textarea>De omzet is € 1.</textarea><div contenteditable="true"><p>Drie referenties.</p></div>');
    const late = (words: string, ms: number) => page.evaluate(([from, more]) => driver.edit({ type: 'replace', ...driver.finding(from), text: 'x', deadline: Date.now() + more }), [words, ms] as const);
    expect([await late('omzet', -1), await late('Drie', -1)]).toEqual(['failed', 'failed']);
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('BODY');
    await page.locator('p').click();
    expect(await page.evaluate(() => driver.edit({ type: 'insert', text: 'x', deadline: Date.now() - 1 }))).toBe('failed');
    // Nor when the page keeps us waiting after the edit began.
    await page.evaluate(() => {
      document.querySelector('textarea')!.focus();
      document.querySelector('[contenteditable]')!.addEventListener('focus', () => { for (const end = Date.now() + 600; Date.now() < end;); });
    });
    expect(await late('Drie', 500)).toBe('failed');
    expect([await value(page), await html(page)]).toEqual(['De omzet is € 1.', '<p>Drie referenties.</p>']);
  });

  it('tells the new text at once, and can go on from there', async () => {
    const page = await begin('<textarea>Een omzet. Drie referenties.</textarea>');
    const texts = await page.evaluate(async () => {
      const references = driver.finding('Drie referenties');
      const from = driver.messages.length;
      await driver.edit({ type: 'replace', ...driver.finding('Een omzet.'), text: 'Eén referentie volstaat.' });
      const { blocks, revision } = await driver.next('changed', from);
      return { texts: blocks.map((block) => block.text), revision, late: await driver.edit({ type: 'replace', ...references, text: 'x' }), right: await driver.edit({ type: 'replace', ...driver.finding('Drie referenties'), text: 'Klaar' }) };
    });
    expect(texts).toEqual({ texts: ['Eén referentie volstaat. Drie referenties.'], revision: 2, late: 'changed-meanwhile', right: 'done' });
    expect(await value(page)).toBe('Eén referentie volstaat. Klaar.');
  });
});

describe('insert', () => {
  const criterion = 'Wij waarderen dat stappen zijn gezet.';
  const paragraphs = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('[contenteditable]')!.innerText.split(/\n+/).filter((line) => line.trim() !== ''));
  /** Puts the cursor before or over words of the editable text. */
  const select = (page: Page, words: string, over = false) => page.evaluate(([from, all]) => {
    const host = document.querySelector<HTMLElement>('[contenteditable]')!;
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    while (!node.data.includes(from)) node = walker.nextNode() as Text;
    host.focus();
    const at = node.data.indexOf(from);
    document.getSelection()!.setBaseAndExtent(node, at, node, all ? at + from.length : at);
  }, [words, over] as const).then(() => page.waitForTimeout(50));

  it.each([
    ['a sentence', 'Eerste.\nDe gemeente betaalt | binnen 60 dagen. Altijd.\nLaatste.', `Eerste.\nDe gemeente betaalt  binnen 60 dagen. Altijd.\n${criterion}\nLaatste.`],
    ['a word of the last line', 'Eerste.\nLaat|ste', `Eerste.\nLaatste\n${criterion}`],
    ['an empty line', 'Eerste.\n|\nLaatste.', `Eerste.\n${criterion}\nLaatste.`],
    ['an empty field', '|', criterion],
    ['a sentence that runs on at the next line', 'De gemeente | betaalt\nbinnen\n60 dagen.\nLaatste.', `De gemeente  betaalt\nbinnen\n60 dagen.\n${criterion}\nLaatste.`],
    ['a list', '- punt | een\n- punt twee', `- punt  een\n${criterion}\n- punt twee`],
  ])('in a textarea with the cursor in %s: a line of its own, which Ctrl+Z takes back', async (_, before, after) => {
    const page = await begin('<textarea rows="9" cols="60"></textarea>');
    const words = before.replace('|', '');
    await page.evaluate(([text, at]) => {
      const field = document.querySelector('textarea')!;
      field.value = text as string;
      field.focus();
      field.setSelectionRange(at as number, at as number);
    }, [words, before.indexOf('|')]);
    await page.waitForTimeout(50);
    expect(await insert(page, criterion)).toBe('done');
    expect(await value(page)).toBe(after);
    await page.keyboard.press('Control+z');
    expect(await value(page)).toBe(words);
  });

  it('after what is selected in a field, also when the focus went elsewhere; nothing is taken away', async () => {
    const page = await begin('<textarea>Eerste. Zelfde.\nLaatste.</textarea><button>Elders</button>');
    const selected = async (end: number) => {
      await page.evaluate((to) => { const field = document.querySelector('textarea')!; field.focus(); field.setSelectionRange(0, to); }, end);
      await page.waitForTimeout(50);
      await page.locator('button').focus();
    };
    // A whole line is selected with the end of its line.
    for (const end of [7, 16]) {
      await selected(end);
      expect(await insert(page, 'Nieuw.')).toBe('done');
      expect(await value(page)).toBe('Eerste. Zelfde.\nNieuw.\nLaatste.');
      await page.keyboard.press('Control+z');
      expect(await value(page)).toBe('Eerste. Zelfde.\nLaatste.');
    }
  });

  it('at the end of a field of one line', async () => {
    const page = await begin('<input size="60" value="De gemeente betaalt.">');
    await page.locator('input').click({ position: { x: 20, y: 8 } });
    expect(await insert(page, 'Nieuw\nen goed.')).toBe('done');
    expect(await value(page)).toBe('De gemeente betaalt. Nieuw en goed.');
    await page.keyboard.press('Control+z');
    expect(await value(page)).toBe('De gemeente betaalt.');
  });

  it.each([
    ['a paragraph', '<p>Eerste.</p><p>De gemeente betaalt <b>binnen</b> 60 dagen. Altijd.</p><p>Laatste.</p>', 'betaalt', ['Eerste.', 'De gemeente betaalt binnen 60 dagen. Altijd.', criterion, 'Laatste.'], 'p:nth-of-type(3)'],
    ['inline words', '<p>Een <i>jaaromzet</i> van <b>€ 1</b></p><p>Laatste.</p>', 'omzet', ['Een jaaromzet van € 1', criterion, 'Laatste.'], 'p:nth-of-type(2)'],
    ['a list item', '<ul><li>Punt een.</li><li>Punt twee.</li></ul>', 'een', ['Punt een.', criterion, 'Punt twee.'], 'li:nth-of-type(2)'],
    ['a list item with a list in it', '<ul><li>Punt een.<ul><li>Onderpunt.</li></ul></li><li>Punt twee.</li></ul>', 'een', ['Punt een.', 'Onderpunt.', criterion, 'Punt twee.'], 'ul ul li:nth-of-type(2)'],
    ['a heading', '<h2>Eis 4</h2><p>Laatste.</p>', 'Eis', ['Eis 4', criterion, 'Laatste.'], null],
    ['lines', 'Eerste regel.<br>De gemeente betaalt<br>binnen 60 dagen.<br>Laatste.', 'betaalt', ['Eerste regel.', 'De gemeente betaalt', 'binnen 60 dagen.', criterion, 'Laatste.'], null],
    ['bare words', 'De gemeente betaalt.', 'betaalt', ['De gemeente betaalt.', criterion], null],
    ['a cell', '<table><tbody><tr><td>Cel een.</td><td>Cel twee.</td></tr></tbody></table>', 'een', ['Cel een.', `${criterion}\tCel twee.`], null],
  ])('in editable text with the cursor in %s: a paragraph of its own, one step to undo', async (_, inside, words, after, holds) => {
    const page = await begin(`<div contenteditable="true">${inside}</div><button>Elders</button>`);
    const before = await html(page);
    await select(page, words);
    await page.locator('button').focus();
    expect(await insert(page, criterion)).toBe('done');
    expect(await paragraphs(page)).toEqual(after);
    if (holds) expect(await page.locator(`[contenteditable] ${holds}`).textContent()).toBe(criterion);
    await page.keyboard.press('Control+z');
    expect(await html(page)).toBe(before);
  });

  it('after what is selected in editable text, also when whole paragraphs are', async () => {
    const page = await begin('<div contenteditable="true"><p>Eerste zin. Tweede zin.</p><p>Laatste.</p></div>');
    const after = ['Eerste zin. Tweede zin.', 'Nieuw.', 'Laatste.'];
    await select(page, 'Eerste zin.', true);
    expect(await insert(page, 'Nieuw.')).toBe('done');
    expect(await paragraphs(page)).toEqual(after);
    await page.keyboard.press('Control+z');
    // Three clicks select up to the start of the next paragraph.
    await page.locator('p').first().click({ clickCount: 3 });
    await page.waitForTimeout(50);
    expect(await insert(page, 'Nieuw.')).toBe('done');
    expect(await paragraphs(page)).toEqual(after);
  });

  it('in an empty paragraph itself', async () => {
    const page = await begin('<div contenteditable="true"><p>Eerste.</p><p><br></p><p>Laatste.</p></div>');
    await page.locator('p').nth(1).click();
    expect(await insert(page, 'Nieuw.')).toBe('done');
    expect(await page.evaluate(() => [...document.querySelectorAll('p')].map((one) => one.textContent))).toEqual(['Eerste.', 'Nieuw.', 'Laatste.']);
  });

  it('after the paragraph on the same line when the editor takes no new one, and nothing at all when it takes no words', async () => {
    const page = await begin('<div contenteditable="true"><p>De gemeente betaalt.</p></div>');
    await page.evaluate(() => {
      const host = document.querySelector('[contenteditable]')!;
      // One paragraph is all that it holds.
      host.addEventListener('input', () => setTimeout(() => [...host.querySelectorAll('p')].slice(1).forEach((one) => one.remove())));
    });
    await select(page, 'betaalt');
    expect(await insert(page, 'Nieuw.')).toBe('done');
    expect(await html(page)).toMatch(/^<p>De gemeente betaalt.(?: |&nbsp;)Nieuw.<\/p>$/);
    await page.evaluate(() => { const host = document.querySelector('[contenteditable]')!; host.addEventListener('input', () => { host.innerHTML = '<p>Vast.</p>'; }); });
    await select(page, 'betaalt');
    expect(await insert(page, 'Nieuw.')).toBe('failed');
    expect(await html(page)).toBe('<p>Vast.</p>');
  });

  it('not where the cursor was when that is out of sight now', async () => {
    const page = await begin('<section><textarea>Eis 4.1.</textarea></section>');
    await page.locator('textarea').click();
    await page.evaluate(() => { document.querySelector('section')!.hidden = true; });
    expect(await insert(page, 'Nieuw.')).toBe('no-cursor');
  });

  it('not without a cursor, and not at one that was our own doing', async () => {
    const page = await begin('<p>Tekst.</p><textarea>De omzet.</textarea>');
    expect(await insert(page, 'Nieuw.')).toBe('no-cursor');
    await page.evaluate(() => {
      driver.paint([driver.finding('omzet')]);
      driver.send({ type: 'show', findingId: 'omzet' });
    });
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('TEXTAREA');
    expect(await insert(page, 'Nieuw.')).toBe('no-cursor');
    await page.evaluate(() => document.querySelector('textarea')!.remove());
    expect(await insert(page, 'Nieuw.')).toBe('no-cursor');
  });
});
