import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FromPage } from '@/lib/messages/protocol';
import { bench, soon } from './page-layer/setup';

// While the panel is open: what changes is told, and only that.

const { open } = bench();
type Changed = Extract<FromPage, { type: 'changed' }>;

async function begin(what: string): Promise<Page> {
  const page = await open(what);
  await page.evaluate(async () => {
    driver.start();
    await driver.read();
  });
  return page;
}
const count = (page: Page) => page.evaluate(() => driver.messages.length);
const changes = (page: Page, from: number): Promise<Changed[]> => page.evaluate((start) => driver.messages.slice(start).filter((message) => message.type === 'changed'), from);
const texts = (page: Page) => page.evaluate(() => driver.blocks().map((block) => block.text));
/** Waits for a report after the messages that are there. */
const next = (page: Page, from: number): Promise<Changed> => page.evaluate((start) => driver.next('changed', start), from);

describe('typing', () => {
  it('in a textarea tells that one field, once, after the last key', async () => {
    const page = await begin('<p>Begin.</p><textarea>De omzet</textarea><textarea>Ander veld.</textarea>');
    await page.locator('textarea').first().focus();
    await page.keyboard.press('End');
    const from = await count(page);
    await page.keyboard.type(' is minimaal € 1.', { delay: 30 });
    const told = await next(page, from);
    expect(told.blocks.map(({ text, caret }) => ({ text, caret }))).toEqual([{ text: 'De omzet is minimaal € 1.', caret: 25 }]);
    expect(told.order).toHaveLength(3);
    expect(await texts(page)).toEqual(['Begin.', 'De omzet is minimaal € 1.', 'Ander veld.']);
    // Elsewhere in the page the cursor is in no field.
    const later = await count(page);
    await page.locator('p').click();
    expect((await next(page, later)).blocks.map(({ text, caret }) => ({ text, caret }))).toEqual([{ text: 'De omzet is minimaal € 1.', caret: undefined }]);
  });

  it('in a document of 100 pages tells that one paragraph, and its id stays', async () => {
    const page = await begin('/hundred-pages/wiki.html');
    const before = await page.evaluate(() => driver.blocks().map((block) => block.id));
    await page.locator('[id="p25.9"]').click();
    await page.keyboard.press('Home');
    await page.waitForTimeout(600);
    const from = await count(page);
    await page.keyboard.type('Nieuw: ', { delay: 20 });
    const told = await next(page, from);
    expect(told.blocks).toHaveLength(1);
    expect(told.blocks[0]!.text).toMatch(/^(?:.*)Nieuw: /);
    expect(told.blocks[0]!.caret).toBeGreaterThan(6);
    expect(told.order).toEqual(before);
  });

  it('a new paragraph is added in its place; the others keep their ids', async () => {
    const page = await begin('/wiki/index.html');
    const before = await page.evaluate(() => driver.blocks().map((block) => block.id));
    await page.locator('#iso').click();
    await page.keyboard.press('End');
    const from = await count(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('De inschrijver heeft VCA.');
    await soon(() => texts(page)).toContain('De inschrijver heeft VCA.');
    const now = await texts(page);
    expect(now.indexOf('De inschrijver heeft VCA.')).toBe(now.indexOf('De inschrijver beschikt over ISO 9001.') + 1);
    const told = (await changes(page, from)).at(-1)!;
    expect(told.order).toHaveLength(before.length + 1);
    expect(before.filter((id) => !told.order.includes(id))).toEqual([]);
  });

  it('emptying a field takes its block away; filling it brings it back in its place', async () => {
    const page = await begin('<textarea>Een.</textarea><textarea>Twee.</textarea><textarea>Drie.</textarea>');
    await page.locator('textarea').nth(1).fill('');
    await soon(() => texts(page)).toEqual(['Een.', 'Drie.']);
    await page.locator('textarea').nth(1).fill('Opnieuw.');
    await soon(() => texts(page)).toEqual(['Een.', 'Opnieuw.', 'Drie.']);
  });

  it('marks elsewhere stay; a mark whose words change goes at once', async () => {
    const page = await begin('<div contenteditable="true"><p>Een omzet van € 1.</p><p>Drie referenties.</p></div>');
    await page.evaluate(() => driver.paint([driver.finding('omzet'), driver.finding('referenties')]));
    await soon(() => page.evaluate(() => CSS.highlights.get('g-1')?.size)).toBe(2);
    await page.evaluate(() => {
      const words = document.querySelector('p')!.firstChild!;
      document.querySelector<HTMLElement>('[contenteditable]')!.focus();
      document.getSelection()!.collapse(words, 6);
    });
    await page.keyboard.type('x');
    expect(await page.evaluate(() => [...CSS.highlights.get('g-1')!].map(String))).toEqual(['referenties']);
  });
});

describe('changes by the page', () => {
  it('while a long page is being read again: the last word counts', async () => {
    const page = await begin('/hundred-pages/index.html');
    const seen = await page.evaluate(async () => {
      const first = document.querySelector('p')!;
      const last = document.body.appendChild(document.createElement('p'));
      last.textContent = 'Nieuwe alinea.';
      for (let round = 1; round <= 40; round += 1) {
        first.firstChild!.nodeValue = `Ronde ${round}.`;
        await new Promise((resolve) => setTimeout(resolve, 17));
      }
      const end = performance.now() + 8_000;
      while (performance.now() < end && !driver.blocks().some((block) => block.text === 'Ronde 40.')) await new Promise((resolve) => setTimeout(resolve, 20));
      return driver.blocks().map((block) => block.text).filter((text) => /^Ronde|^Nieuwe/.test(text));
    });
    expect(seen).toEqual(['Ronde 40.', 'Nieuwe alinea.']);
  });

  it('choices: select, radio and checkbox, also set by a program', async () => {
    const page = await begin(`<fieldset><legend>Verdeling in percelen</legend><label><input type="radio" name="p" checked> Nee</label><label><input type="radio" name="p"> Ja</label></fieldset>
      <label>Procedure <select><option>Openbaar</option><option>Onderhands</option></select></label><label><input type="checkbox"> Voorbehouden</label><button>Zet</button>`);
    expect(await texts(page)).toEqual(['Nee', 'Openbaar']);
    await page.getByLabel('Ja').check();
    await soon(() => texts(page)).toEqual(['Ja', 'Openbaar']);
    await page.getByLabel('Procedure').selectOption('Onderhands');
    await page.getByLabel('Voorbehouden').check();
    await soon(() => texts(page)).toEqual(['Ja', 'Onderhands', 'Voorbehouden']);
    await page.evaluate(() => { document.querySelector('button')!.onclick = () => { document.querySelector('select')!.selectedIndex = 0; }; });
    await page.locator('button').click();
    await soon(() => texts(page)).toEqual(['Ja', 'Openbaar', 'Voorbehouden']);
  });

  it('shown and hidden, opened and closed', async () => {
    const page = await begin('<style>.dicht p { display: none; }</style><div id="deel" class="dicht"><p>Verborgen door een klasse.</p></div><details><summary>Meer</summary><p>Uitklapbaar.</p></details><p id="los" style="display:none">Los.</p>');
    expect(await texts(page)).toEqual(['Meer']);
    await page.evaluate(() => { document.getElementById('los')!.style.display = ''; });
    await soon(() => texts(page)).toEqual(['Meer', 'Los.']);
    await page.locator('summary').click();
    await soon(() => texts(page)).toEqual(['Meer', 'Uitklapbaar.', 'Los.']);
    await page.evaluate(() => { document.getElementById('deel')!.className = ''; });
    await soon(() => texts(page)).toEqual(['Verborgen door een klasse.', 'Meer', 'Uitklapbaar.', 'Los.']);
  });

  it('an open shadow root that comes later, and words that change in it', async () => {
    const page = await begin('<p>Begin.</p>');
    await page.evaluate(() => {
      const host = document.createElement('x-later');
      host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'In de schaduw.' }));
      document.body.append(host);
    });
    await soon(() => texts(page)).toEqual(['Begin.', 'In de schaduw.']);
    await page.evaluate(() => { document.querySelector('x-later')!.shadowRoot!.querySelector('p')!.firstChild!.nodeValue = 'Veranderd.'; });
    await soon(() => texts(page)).toEqual(['Begin.', 'Veranderd.']);
  });

  it('a component that the page took away is let go, marked or not', async () => {
    const page = await begin('<p>Begin.</p>');
    await page.evaluate(() => {
      for (const words of ['Een omzet.', 'Ongemerkt.']) {
        const host = document.createElement('x-weg');
        host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: words }));
        document.body.append(host);
      }
    });
    await soon(() => texts(page)).toEqual(['Begin.', 'Een omzet.', 'Ongemerkt.']);
    await page.evaluate(() => driver.paint([driver.finding('omzet')]));
    await soon(() => page.evaluate(() => CSS.highlights.get('g-1')?.size)).toBe(1);
    await page.evaluate(() => {
      const hosts = [...document.querySelectorAll('x-weg')];
      (globalThis as { gone?: WeakRef<ShadowRoot>[] }).gone = hosts.map((host) => new WeakRef(host.shadowRoot!));
      for (const host of hosts) host.remove();
    });
    await soon(() => texts(page)).toEqual(['Begin.']);
    const session = await page.context().newCDPSession(page);
    await soon(async () => {
      await session.send('HeapProfiler.collectGarbage');
      return page.evaluate(() => (globalThis as { gone?: WeakRef<ShadowRoot>[] }).gone!.map((root) => root.deref() === undefined));
    }).toEqual([true, true]);
  });

  it('the same text drawn anew keeps its marks', async () => {
    const page = await begin('<p>Een omzet van € 1.</p>');
    await page.evaluate(() => driver.paint([driver.finding('omzet')]));
    await soon(() => page.evaluate(() => CSS.highlights.get('g-1')?.size)).toBe(1);
    await page.evaluate(() => { document.querySelector('p')!.textContent = 'Een omzet van € 1.'; });
    await page.waitForTimeout(400);
    await soon(() => page.evaluate(() => [...CSS.highlights.get('g-1')!].map(String))).toEqual(['omzet']);
  });

  it('counts the frames that come and go, and tells a new address and title', async () => {
    const page = await begin('<p>Begin.</p>');
    const from = await count(page);
    await page.evaluate(() => { document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>Binnen.</p>' })); });
    expect((await next(page, from)).frames).toBe(1);
    const later = await count(page);
    await page.evaluate(() => { history.pushState({}, '', '/elders'); document.title = 'VERZONNEN – Elders'; });
    const told = await next(page, later);
    expect([new URL(told.url).pathname, told.title, told.blocks]).toEqual(['/elders', 'VERZONNEN – Elders', []]);
  });

  it('says nothing when nothing changed that is read', async () => {
    const page = await begin('<p>Begin.</p><div id="klok" aria-hidden="true">12:00</div><textarea>De omzet.</textarea>');
    await page.evaluate(() => driver.paint([driver.finding('omzet')]));
    const from = await count(page);
    for (const time of ['12:01', '12:02', '12:03']) {
      await page.evaluate((now) => { document.getElementById('klok')!.textContent = now; document.body.classList.toggle('tik'); }, time);
      await page.waitForTimeout(300);
    }
    await page.waitForTimeout(1_200);
    expect(await changes(page, from)).toEqual([]);
  });

  it('nothing is heard or told after the panel closed', async () => {
    const page = await begin('<p>Begin.</p><textarea>Een omzet.</textarea>');
    const before = await page.evaluate(async () => {
      driver.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return driver.messages.length;
    });
    await page.locator('textarea').fill('Iets anders.');
    await page.evaluate(() => document.body.append('Meer tekst.'));
    await page.locator('p').click();
    await page.waitForTimeout(700);
    expect(await count(page)).toBe(before);
  });
});

describe('a walk in slices', () => {
  /** Lets the test run each slice itself. */
  const bySlice = (page: Page) => page.evaluate(() => {
    const kept = globalThis as { slices?: (() => void)[] };
    kept.slices = [];
    window.requestIdleCallback = (work) => kept.slices!.push(work as () => void);
  });
  const slices = (page: Page) => page.evaluate(() => (globalThis as { slices?: (() => void)[] }).slices!.length);
  const runSlices = (page: Page, most: number) => page.evaluate((count) => {
    const { slices: waiting } = globalThis as { slices?: (() => void)[] };
    for (let done = 0; done < count && waiting!.length > 0; done += 1) waiting!.shift()!();
  }, most);
  const aside = (page: Page) => page.evaluate(() => { document.body.append(Object.assign(document.createElement('p'), { textContent: 'Erbij.' })); });

  it('goes on when the page draws its main part anew in the middle, and the new words are told', async () => {
    const page = await begin(`<main>${'<div><span>Eis</span><textarea aria-labelledby="naam">Oud.</textarea></div>'.repeat(3_000)}<span id="naam">Naam</span></main>`);
    await bySlice(page);
    await aside(page);
    await soon(() => slices(page)).toBe(1);
    await runSlices(page, 1);
    // A slice is over and the next one waits: the walk is in the middle.
    expect(await slices(page)).toBe(1);
    await page.evaluate(() => { document.querySelector('main')!.replaceWith(document.createRange().createContextualFragment('<main><p>Nieuw.</p></main>')); });
    await soon(async () => {
      await runSlices(page, 1_000);
      return texts(page);
    }).toEqual(['Nieuw.', 'Erbij.']);
  });

  it('that fails is done once more, and what changes after that is read as always', async () => {
    const page = await begin('<p>Begin.</p>');
    /** Makes the next walks fail; gives how many did. */
    const breakNext = (times: number) => page.evaluate((count) => {
      const kept = globalThis as { broken?: number };
      kept.broken = 0;
      const element = document.querySelector('p')!;
      element.hasAttribute = (name) => {
        if (kept.broken! >= count) return Element.prototype.hasAttribute.call(element, name);
        kept.broken! += 1;
        throw new Error('VERZONNEN');
      };
    }, times);
    const broken = () => page.evaluate(() => (globalThis as { broken?: number }).broken);
    await breakNext(1);
    await aside(page);
    await soon(() => texts(page)).toEqual(['Begin.', 'Erbij.']);
    // A page on which every walk fails is not walked for ever.
    await breakNext(1_000);
    await aside(page);
    await soon(broken).toBe(2);
    await page.waitForTimeout(700);
    expect(await broken()).toBe(2);
    await breakNext(0);
    await aside(page);
    await soon(() => texts(page)).toEqual(['Begin.', 'Erbij.', 'Erbij.', 'Erbij.']);
  });
});

describe('a part of a page of our own', () => {
  it('is all that is read, watched, selected and typed in', async () => {
    const page = await open('<div id="paneel"><p>Woorden van het paneel.</p><textarea>Zoekwoord</textarea></div><article contenteditable="true"><p>De omzet.</p></article>');
    await page.evaluate(async () => {
      driver.start('article');
      await driver.read();
    });
    expect(await texts(page)).toEqual(['De omzet.']);
    const from = await count(page);
    await page.locator('textarea').fill('Iets anders');
    await page.evaluate(() => { document.querySelector('#paneel p')!.textContent = 'Andere woorden.'; });
    await page.waitForTimeout(700);
    expect(await changes(page, from)).toEqual([]);
    // The panel's own field had the cursor last; nothing is put in there.
    expect(await page.evaluate(() => driver.edit({ type: 'insert', text: 'Nieuw.' }))).toBe('no-cursor');
    expect(await page.evaluate(async () => {
      document.getSelection()!.selectAllChildren(document.getElementById('paneel')!.firstElementChild!);
      document.querySelector('textarea')!.blur();
      const { selection, blocks } = await driver.read(true);
      return [selection, blocks.length];
    })).toEqual([false, 1]);
    await page.locator('article p').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Meer.');
    await soon(() => texts(page)).toEqual(['De omzet. Meer.']);
  });
});
