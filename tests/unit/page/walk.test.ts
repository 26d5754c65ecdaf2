// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromPage } from '@/lib/messages/protocol';
import { isTextField } from '@/lib/page/fields';
import { Reading } from '@/lib/page/reading';

// jsdom lays nothing out; what depends on sizes is proven in a real browser.
function read(html: string, within?: string): { reading: Reading; message: ReturnType<Reading['readMessage']> } {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const reading = new Reading(within ? document.querySelector(within) : null, false);
  const walker = reading.walk();
  walker.run(() => false);
  reading.take(walker);
  return { reading, message: reading.readMessage('injection', 1, new Map()) };
}
const texts = (html: string) => read(html).message.blocks.map((block) => block.text);
const labelled = (html: string) => read(html).message.blocks.map(({ label, text }) => `${label ?? ''}: ${text}`);

beforeEach(() => { document.title = 'VERZONNEN'; });

describe('labels of fields', () => {
  it.each([
    ['label for', '<label for="a">Raming</label><input id="a" value="x">'],
    ['label around', '<label>Raming <input value="x"></label>'],
    ['aria-label', '<input aria-label="Raming" value="x">'],
    ['aria-labelledby', '<span id="n">Raming</span><input aria-labelledby="n" value="x">'],
    ['legend', '<fieldset><legend>Raming</legend><input value="x"></fieldset>'],
    ['head of the row', '<table><tr><th>Raming</th><td><input value="x"></td></tr></table>'],
    ['first cell of the row', '<table><tr><td>Raming</td><td><textarea>x</textarea></td></tr></table>'],
    ['term of a list', '<dl><dt>Raming</dt><dd><input value="x"></dd></dl>'],
    ['text before', '<div><div>Raming</div><div><input value="x"></div></div>'],
    ['placeholder', '<input placeholder="Raming" value="x">'],
  ])('%s', (_, html) => {
    expect(labelled(html)).toContain('Raming: x');
  });

  it.each(['<table><tr><td>Stadhuis</td><td>22</td></tr></table>', '<ul><li>Thee</li></ul>', '<p>De overeenkomst begint op 1 november.</p>'])('%s before a paragraph to type in is no name of it', (before) => {
    expect(read(`${before}<p contenteditable="true">Een regel.</p>`).message.blocks.at(-1)).toMatchObject({ kind: 'field', text: 'Een regel.' });
    expect(labelled(`${before}<p contenteditable="true">Een regel.</p>`).at(-1)).toBe(': Een regel.');
  });

  it('a textarea in its label keeps its own words out of the name', () => {
    expect(labelled('<label>Eis <textarea>De omzet.</textarea></label>')).toEqual(['Eis: De omzet.']);
  });

  it('an editable box takes its name to its paragraphs', () => {
    expect(labelled('<div contenteditable="true" aria-label="Eisen"><p>Een.</p><p>Twee.</p></div>')).toEqual(['Eisen: Een.', 'Eisen: Twee.']);
    expect(read('<div contenteditable="true" aria-label="Eis">Een regel.</div>').message.blocks[0]).toMatchObject({ kind: 'field', editable: true, label: 'Eis' });
  });
});

describe('names that are too long', () => {
  const name = 'De omzet '.repeat(222).slice(0, 1_998);

  it('are cut off, and the page is read', () => {
    const { message } = read(`<table><thead><tr><th>Nr</th><th>Eis</th><th>Uw antwoord op deze eis</th></tr></thead><tr><td>${name}</td><td>1</td><td><textarea>Ja.</textarea></td></tr></table>`);
    const { label } = message.blocks.find((block) => block.text === 'Ja.')!;
    expect([label!.length, label!.slice(0, 1_990)]).toEqual([2_000, name.slice(0, 1_990)]);
    expect(fromPage.safeParse(message).error).toBeUndefined();
    const editor = read(`<div class="monaco-editor" aria-label="${name}"></div>`).message;
    expect(editor.unread.map((one) => one.name.length)).toEqual([300]);
    expect(fromPage.safeParse(editor).error).toBeUndefined();
  });
});

describe('choices', () => {
  it('tell the question and the answer, and nothing that was not chosen', () => {
    expect(labelled(`<div role="radiogroup" aria-label="Verdeling in percelen"><span role="radio" aria-checked="false">Ja</span><span role="radio" aria-checked="true">Nee</span></div>
      <label>Procedure <select><option value="">Kies…</option><option selected>Openbaar</option></select></label>
      <select aria-label="Doelen" multiple><option selected>Sociaal</option><option>Groen</option><option selected>Nieuw</option></select>
      <div role="combobox" aria-label="Voorbehouden">Nee</div><label><input type="checkbox"> Niet aangevinkt</label>`))
      .toEqual(['Verdeling in percelen: Nee', 'Procedure: Openbaar', 'Doelen: Sociaal\nNieuw', 'Voorbehouden: Nee']);
  });

  it('a placeholder is no choice', () => {
    for (const words of ['Kies een optie', '-- Selecteer --', 'Maak een keuze', '---', '']) expect(texts(`<select><option value="">${words}</option><option>Ja</option></select>`), words).toEqual([]);
  });
});

describe('secrets', () => {
  it.each([
    '<input type="password" value="geheim">', '<input type="hidden" value="geheim">', '<input autocomplete="one-time-code" value="geheim">', '<input autocomplete="section-a cc-number" value="geheim">',
    '<input name="pincode" value="geheim">', '<label>Uw wachtwoord <input value="geheim"></label>', '<label>CVC <input value="geheim"></label>', '<input id="creditcard" value="geheim">', '<label>Creditcardnummer <input value="geheim"></label>',
    '<input type="email" value="geheim">', '<input type="search" value="geheim">', '<input type="tel" value="geheim">', '<input type="file">',
  ])('%s', (html) => {
    expect(JSON.stringify(read(html).message)).not.toContain('geheim');
  });
});

describe('rows', () => {
  it('empty cells and wide cells keep the columns in place', () => {
    const { message } = read('<table><tr><th>Criterium</th><th>Soort</th><th>Weging</th></tr><tr><td>Prijs</td><td></td><td>60%</td></tr><tr><td colspan="2">Kwaliteit</td><td>40%</td></tr></table>');
    expect(message.blocks.map((block) => [block.text, block.columns])).toEqual([['Prijs\t\t60%', ['Criterium', 'Soort', 'Weging']], ['Kwaliteit\t\t40%', ['Criterium', 'Soort', 'Weging']]]);
    expect(message.counts).toEqual({ fields: 0, tables: 1, paragraphs: 0 });
  });

  it('a table that lays out the page is no table', () => {
    expect(texts('<table role="presentation"><tr><td><p>Een.</p></td><td><p>Twee.</p></td></tr></table>')).toEqual(['Een.', 'Twee.']);
    expect(texts('<table><tr><td><h2>Kop</h2><p>Een.</p></td><td>Zij.</td></tr></table>')).toEqual(['Kop', 'Een.', 'Zij.']);
  });
});

describe('navigation and the like', () => {
  it('is left out, the head of an article is not', () => {
    expect(texts(`<header>Site</header><nav>Menu</nav><div role="banner">Balk</div><main><article><header><h1>Kop</h1></header><p>Tekst.</p><footer>Bron: niemand.</footer></article><button>Knop</button></main>
      <aside><a href="#">Alleen koppelingen</a></aside><aside><p>De looptijd is twee jaar, met een optie.</p></aside><footer>Voet</footer>`)).toEqual(['Kop', 'Tekst.', 'Bron: niemand.', 'De looptijd is twee jaar, met een optie.']);
  });

  it('a button in a heading names what follows', () => {
    expect(texts('<h3><button aria-expanded="true">Perceel 1</button></h3><p>Tekst.</p>')).toEqual(['Perceel 1', 'Tekst.']);
  });

  it('our own overlay is no text', () => {
    expect(texts('<div data-g-overlay>Spiegel</div><p>Tekst.</p>')).toEqual(['Tekst.']);
  });
});

describe('one element read again', () => {
  it.each([
    ['legend', '<fieldset><legend>Geschiktheid</legend><input value="Eis."></fieldset>', 'legend'],
    ['summary', '<details open><summary>Geschiktheid</summary><p>Eis.</p></details>', 'summary'],
  ])('keeps its place under the headings: %s', (_, html, selector) => {
    const { reading } = read(`<h3>Perceel 1</h3>${html}`);
    const level = () => reading.blocks.find((block) => block.text.startsWith('Geschiktheid'))!.level;
    expect(level()).toBe(4);
    const element = document.querySelector(selector)!;
    for (const words of ['Geschiktheid nu', 'Geschiktheid straks']) {
      element.textContent = words;
      expect(reading.again(element)).toBe(true);
      expect([reading.blocks[1]!.text, level()]).toEqual([words, 4]);
    }
  });
});

describe('a page that changes during a walk', () => {
  const old = '<main><span id="n">Raming</span><textarea aria-labelledby="n">Oud veld.</textarea><h2 role="heading"><button aria-expanded="false" aria-controls="n">Oude kop</button></h2><p>Oude tekst.</p></main>';

  it('is read on; what was taken out of it is not read', () => {
    document.body.replaceChildren(document.createRange().createContextualFragment(`${'<p>Begin.</p>'.repeat(20)}${old}`));
    const reading = new Reading(null, false);
    const walker = reading.walk();
    // The first slice ends inside the old text, which still waits to be read.
    expect(walker.run(() => true)).toBe(false);
    document.querySelector('main')!.replaceWith(document.createRange().createContextualFragment('<main><p>Nieuwe tekst.</p></main>'));
    while (!walker.run(() => true));
    reading.take(walker);
    expect(reading.blocks.map((block) => block.text)).toEqual(Array<string>(20).fill('Begin.'));
    expect(walker.found.unread).toEqual([]);
  });

  it('does not lose its marks for a named field that is gone', () => {
    const { reading } = read('<div><span id="n">Raming</span><input aria-labelledby="n" value="De omzet."></div>');
    const field = document.querySelector('input')!;
    document.querySelector('div')!.remove();
    expect(isTextField(field)).toBe(true);
    expect(reading.again(field)).toBe(false);
  });
});

describe('any page', () => {
  const words = fc.constantFrom('De omzet', ' is ', '€ 1.', '\n', '<', '"', '𝄞', '\ud800', '');
  const tags = fc.constantFrom('div', 'p', 'span', 'b', 'ul', 'li', 'table', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'h2', 'label', 'fieldset', 'legend', 'details', 'summary', 'textarea', 'select', 'option', 'button', 'main', 'form', 'br', 'svg', 'x-deel');
  const attributes = fc.constantFrom<[string, string]>(['hidden', ''], ['contenteditable', 'true'], ['contenteditable', 'false'], ['role', 'row'], ['role', 'table'], ['role', 'heading'], ['aria-level', '9'], ['aria-labelledby', 'a b'], ['id', 'a'], ['for', 'a'], ['colspan', '-3'], ['colspan', '1e9'], ['aria-controls', 'a'], ['style', 'display:none'], ['class', 'cm-editor']);
  const { node } = fc.letrec<{ node: Node; element: Node }>((tie) => ({
    node: fc.oneof({ maxDepth: 5 }, words.map((text): Node => document.createTextNode(text)), tie('element')),
    element: fc.tuple(tags, fc.array(attributes, { maxLength: 2 }), fc.array(tie('node'), { maxLength: 5 })).map(([tag, given, children]): Node => {
      const element = document.createElement(tag);
      for (const [name, value] of given) element.setAttribute(name, value);
      element.append(...children.map((child) => child.cloneNode(true)));
      return element;
    }),
  }));

  it('is read without a crash into a message that the panel accepts, with unique ids and the same ids again', () => {
    fc.assert(fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
      document.body.replaceChildren(...nodes.map((one) => one.cloneNode(true)));
      const reading = new Reading(null, false);
      const ids = [1, 2].map((revision) => {
        const walker = reading.walk();
        while (!walker.run(() => true));
        reading.take(walker);
        const message = reading.readMessage('injection', revision, new Map());
        expect(fromPage.safeParse(message).error).toBeUndefined();
        return message.blocks.map((block) => block.id);
      });
      expect(new Set(ids[0]).size).toBe(ids[0]!.length);
      expect(ids[1]).toEqual(ids[0]);
      expect(reading.changedMessage('injection', 3, new Map())).toBeNull();
      for (const block of reading.blocks) {
        // A field keeps its value as it is.
        if (block.runs.length > 0) expect(block.text).toBe(block.text.trim());
        for (const run of block.runs) expect(run.start + run.length).toBeLessThanOrEqual(block.text.length);
      }
    }), { numRuns: 300 });
  }, 60_000);

  const long = fc.constantFrom(40, 250, 1_990, 2_010, 60_000).map((length) => 'De gevraagde omzet '.repeat(Math.ceil(length / 19)).slice(0, length));
  const form = fc.constantFrom<(a: string, b: string) => string>(
    (a, b) => `<table><thead><tr><th>Nr</th><th>Eis</th><th>${b}</th></tr></thead><tr><td>${a}</td><td>1</td><td><textarea>Antwoord.</textarea></td></tr></table>`,
    (a, b) => `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>Prijs</td><td>60%</td></tr></table>`,
    (a, b) => `<table><tr><td colspan="2">${a}</td></tr><tr><td>${a}</td><td><p>${b}</p><p>Twee.</p></td></tr></table>`,
    (a, b) => `<dl><dt>${a}</dt><dd>${b}<p>Meer.</p><input value="Antwoord."></dd></dl>`,
    (a, b) => `<div class="cm-editor" contenteditable="true" aria-label="${a}">${b}</div>`,
    (a, b) => `<div class="monaco-editor" aria-label="${a}"></div><fieldset><legend>${a}</legend><input type="radio" checked aria-label="${b}"></fieldset>`,
    (a, b) => `<form aria-label="${a}"><label>${a}<label for="v">${b}</label></label><input id="v" value="Antwoord."></form>`,
    (a, b) => `<label>${a} <input type="password"></label><details><summary>${a}</summary>${b}</details>`,
    (a, b) => `<select multiple aria-label="${a}">${`<option selected>${b}</option>`.repeat(60)}</select>`,
    (a, b) => `<embed src="${a}.pdf"><div role="tablist"><button role="tab" aria-selected="false">${b}</button></div><section aria-label="${a}"><p contenteditable="true" title="${a}">${b}</p></section>`,
  );

  it('with names of any length, also after a change, is told in messages that the panel accepts', () => {
    fc.assert(fc.property(fc.array(fc.tuple(form, long, long), { minLength: 1, maxLength: 4 }), long, (forms, title) => {
      document.title = title;
      const { reading, message } = read(forms.map(([make, a, b]) => make(a, b)).join(''));
      expect(fromPage.safeParse(message).error).toBeUndefined();
      for (const field of document.querySelectorAll('textarea, input')) field.setAttribute('aria-label', `${title} ${title}`);
      for (const part of message.parts.slice(0, 1)) reading.leftOut.add(part.id);
      const walker = reading.walk();
      walker.run(() => false);
      reading.take(walker);
      const changed = reading.changedMessage('injection', 2, new Map(reading.blocks.map((block) => [block.id, block.text.length])));
      if (changed) expect(fromPage.safeParse(changed).error).toBeUndefined();
    }), { numRuns: 60 });
  }, 60_000);
});
