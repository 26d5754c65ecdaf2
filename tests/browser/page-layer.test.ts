import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectedOf, kinds, type Expected } from '../pages/all';
import { bench } from './page-layer/setup';

// The page layer by itself, in a real browser and without the extension: what it reads, per kind of page.

const { server, open, drive } = bench();
interface Read { blocks: Record<string, unknown>[]; unread: unknown[] }

async function readIn(frame: Frame): Promise<Read> {
  await drive(frame);
  return frame.evaluate(async () => {
    driver.start();
    const { blocks, unread } = await driver.read();
    return { blocks, unread };
  });
}

function compare(read: Read, expected: Expected): void {
  const all = read.blocks.map((block) => `${String(block.text)}\n${String(block.label ?? '')}\n${((block.columns as string[] | undefined) ?? []).join('\n')}`);
  for (const words of expected.mustRead) expect(read.blocks.filter((block) => String(block.text).includes(words)), words).not.toEqual([]);
  for (const words of expected.mustNotRead) expect(all.filter((one) => one.includes(words)), words).toEqual([]);
  for (const block of expected.blocks) {
    const { kind, text, label, level, columns, choice, editable } = read.blocks.find((one) => one.text === block.text && one.kind === block.kind && (!block.label || one.label === block.label)) ?? {};
    expect({ kind, text, label, level, columns, choice, editable }, block.text).toEqual({ label: undefined, level: undefined, columns: undefined, choice: undefined, editable: undefined, ...block });
  }
  const unread = expected.unread.map((one) => ({ ...one, name: one.name.replace('%OTHER_HOST%', new URL(server().otherOrigin!).host) }));
  expect([...read.unread].sort(byText)).toEqual([...unread].sort(byText));
}
const byText = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));

describe('reads each kind of page', () => {
  it.each(kinds)('%s', async (kind) => {
    const page = await open(`/${kind}/index.html`);
    compare(await readIn(page.mainFrame()), expectedOf(kind));
  });

  it('the frame and the pop-up of a questionnaire', async () => {
    const { screens } = expectedOf('questionnaire-frame');
    const page = await open('/questionnaire-frame/index.html');
    compare(await readIn(page.frames()[1]!), screens!.frame!);
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
    await popup.waitForLoadState();
    compare(await readIn(popup.mainFrame()), screens!.popup!);
  });

  it('editors in frames, also in design mode', async () => {
    const { screens } = expectedOf('editor-in-frame');
    const page = await open('/editor-in-frame/index.html');
    compare(await readIn(page.frames()[1]!), screens!.editor!);
    compare(await readIn(page.frames()[2]!), screens!['design-mode']!);
  });

  it('three screens of one form: by history change and by a page load', async () => {
    const { screens } = expectedOf('eforms-form');
    const page = await open('/eforms-form/index.html');
    await readIn(page.mainFrame());
    const second = await page.evaluate(async () => {
      (document.querySelector('[data-screen]') as HTMLElement).click();
      const { url, title, unread } = await driver.next('changed', 1);
      return { url, title, unread, blocks: driver.blocks() as unknown as Record<string, unknown>[] };
    });
    expect(second.url).toBe(`${server().origin}/eforms-form/index.html?scherm=2`);
    expect(second.title).toContain('scherm 2');
    compare(second, screens!.second!);
    await page.goto(`${server().origin}/eforms-form/screen-3.html`);
    compare(await readIn(page.mainFrame()), screens!.third!);
  });
});

describe('reads what is there', () => {
  const textsOf = async (html: string) => {
    const page = await open(html);
    return page.evaluate(async () => {
      driver.start();
      return (await driver.read()).blocks.map((block) => block.text);
    });
  };

  it('white space and line breaks as they are shown; no word is split', async () => {
    expect(await textsOf('<p>  Een\n  jaar<b>om</b>zet\tvan <i> € 1 </i> miljoen<br>  of meer </p><pre>regel 1\n  regel 2</pre><p>zacht\u00adkoppel\u200bteken</p>'))
      .toEqual(['Een jaaromzet van € 1 miljoen\nof meer', 'regel 1\n  regel 2', 'zachtkoppelteken']);
  });

  it('nothing that is hidden, folded or off the screen', async () => {
    expect(await textsOf(`<p style="visibility:hidden">onzichtbaar <span style="visibility:visible">wel</span></p><p hidden>verborgen</p>
      <div style="height:0;overflow:hidden"><p>dichtgeklapt</p></div><p style="position:absolute;left:-9999px">buiten beeld</p>
      <p aria-hidden="true">sier</p><template><p>sjabloon</p></template><noscript>geen script</noscript><svg><text>tekening</text></svg><p style="opacity:0.4">bleek</p>`)).toEqual(['wel', 'bleek']);
  });

  it('text straight in a box, between blocks', async () => {
    expect(await textsOf('<div>los begin<p>alinea</p>los einde</div>')).toEqual(['los begin', 'alinea', 'los einde']);
  });

  it('a name and its value beside each other as one row', async () => {
    const page = await open(`<style>.rij { display: flex; }</style><div class="rij"><div>Geraamde waarde</div><div>€ 500.000</div></div><div class="rij"><span>Eisen</span><div><p>Een eis.</p><p>Nog een eis.</p></div></div>
      <div class="rij"><p>Dit is een zin.</p><p>En dit ook.</p></div>`);
    const blocks = await page.evaluate(async () => { driver.start(); return (await driver.read()).blocks.map(({ kind, label, text }) => [kind, label, text]); });
    expect(blocks).toEqual([
      ['table-row', undefined, 'Geraamde waarde\t€ 500.000'], ['paragraph', 'Eisen', 'Een eis.'], ['paragraph', 'Eisen', 'Nog een eis.'], ['paragraph', undefined, 'Dit is een zin.'], ['paragraph', undefined, 'En dit ook.'],
    ]);
  });

  it('tabs and accordions that are only made when they open: reported by name', async () => {
    const page = await open(`<div role="tablist"><button role="tab" aria-selected="true">Open</button><button role="tab" aria-selected="false">Documenten</button></div>
      <h3><button aria-expanded="false" aria-controls="weg">Perceel 2</button></h3><h3><button aria-expanded="false" aria-controls="er">Perceel 3</button></h3><div id="er" style="display:none"><p>Gesloten tekst van dit perceel.</p></div>
      <div class="keuze"><label id="n">Voorbehouden</label><button aria-haspopup="listbox" aria-expanded="false" aria-labelledby="n">Nee</button></div>`);
    const read = await page.evaluate(async () => { driver.start(); return driver.read(); });
    expect(read.unread.map((one) => one.name)).toEqual(['Documenten', 'Perceel 2', 'Perceel 3']);
    expect(read.blocks.map(({ label, text, choice }) => [label, text, choice])).toEqual([[undefined, 'Perceel 2', undefined], [undefined, 'Perceel 3', undefined], ['Voorbehouden', 'Nee', true]]);
  });

  it('only the selection when there is one, cut to it', async () => {
    const page = await open('<p id="a">Eerste zin. Tweede zin.</p><p id="b">Derde zin.</p><p>Vierde zin.</p><textarea>Veld met tekst</textarea>');
    const read = await page.evaluate(async () => {
      driver.start();
      document.getSelection()!.setBaseAndExtent(document.getElementById('a')!.firstChild!, 12, document.getElementById('b')!.firstChild!, 6);
      const some = await driver.read(true);
      const all = await driver.read(false);
      document.getSelection()!.removeAllRanges();
      const field = document.querySelector('textarea')!;
      field.focus();
      field.setSelectionRange(5, 8);
      const inField = await driver.read(true);
      field.setSelectionRange(3, 3);
      const nothing = await driver.read(true);
      return [some, all, inField, nothing].map((one) => ({ selection: one.selection, texts: one.blocks.map((block) => block.text) }));
    });
    const whole = ['Eerste zin. Tweede zin.', 'Derde zin.', 'Vierde zin.', 'Veld met tekst'];
    expect(read).toEqual([
      { selection: true, texts: ['Tweede zin.', 'Derde'] }, { selection: false, texts: whole }, { selection: true, texts: ['met'] }, { selection: false, texts: whole },
    ]);
  });

  it('code editors with what they show, and says that there may be more', async () => {
    const page = await open('<div class="monaco-editor" aria-label="Bestek"><textarea class="inputarea">regel die niet telt</textarea><div class="view-lines"><div class="view-line">Zichtbare regel</div></div></div><embed type="application/pdf" src="/bijlage.pdf">');
    const read = await page.evaluate(async () => { driver.start(); return driver.read(); });
    expect(read.blocks.map((block) => block.text)).toEqual(['Zichtbare regel']);
    expect(read.unread).toEqual([{ reason: 'virtual-editor', name: 'Bestek' }, { reason: 'pdf-viewer', name: 'bijlage.pdf' }]);
  });

  it('no more than three million signs, and says so', async () => {
    const page = await open('<p>Begin van een te lange bladzijde.</p>');
    const read = await page.evaluate(async () => {
      const words = 'Een zin van een te lange bladzijde, telkens weer. '.repeat(2_000);
      document.body.append(...Array.from({ length: 40 }, () => Object.assign(document.createElement('p'), { textContent: words })));
      driver.start();
      const { blocks, unread } = await driver.read();
      return { length: blocks.reduce((sum, block) => sum + block.text.length, 0), first: blocks[0]!.text, unread };
    });
    expect(read.length).toBeGreaterThan(2_800_000);
    expect(read.length).toBeLessThanOrEqual(3_000_000);
    expect(read.unread).toEqual([{ reason: 'too-long', name: 'VERZONNEN' }]);
  });

  it('the article as the main part when it is pointed out, the rest as another', async () => {
    const page = await open('/news/index.html');
    const parts = await page.evaluate(async () => {
      driver.start();
      const first = await driver.read();
      driver.setMain(document.querySelector('.artikel')!);
      const { parts: found } = await driver.next('changed', 1);
      const main = found.find((part) => part.kind === 'main')!;
      return [first.parts.map((part) => part.kind), found.map((part) => part.kind), driver.blocks().filter((block) => block.part === main.id).length, driver.blocks().find((block) => block.part !== main.id)!.text];
    });
    expect(parts).toEqual([['main'], ['other', 'main'], 7, 'Meest gelezen']);
  });

  it('parts of the page, and leaves out the one that the user takes out', async () => {
    const page = await open('<main aria-label="Aankondiging"><p>Hoofdtekst.</p><form aria-label="Vragen"><textarea>Antwoord.</textarea></form></main><p>Rest.</p>');
    const read = await page.evaluate(async () => {
      driver.start();
      const { parts } = await driver.read();
      const form = parts.find((part) => part.kind === 'form')!;
      driver.send({ type: 'leave-out', part: form.id, leftOut: true });
      const without = await driver.next('changed', 1);
      const texts = driver.blocks().map((block) => block.text);
      driver.send({ type: 'leave-out', part: form.id, leftOut: false });
      await driver.next('changed', 2);
      return { parts: parts.map(({ kind, name }) => `${kind}:${name}`), texts, unread: without.unread, left: without.parts.filter((part) => part.leftOut).map((part) => part.name), again: driver.blocks().map((block) => block.text) };
    });
    expect(read).toEqual({
      parts: ['other:', 'main:Aankondiging', 'form:Vragen'], texts: ['Hoofdtekst.', 'Rest.'], unread: [{ reason: 'left-out', name: 'Vragen' }], left: ['Vragen'],
      again: ['Hoofdtekst.', 'Antwoord.', 'Rest.'],
    });
  });
});
