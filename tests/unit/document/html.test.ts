import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { parseHtml } from '@/lib/cli/dom';
import { cleanLine } from '@/lib/document/clean';
import { readHtml } from '@/lib/document/html';
import { expectSound, letters, outline } from './invariants';

const parser = new (new JSDOM('').window.DOMParser)();
const DOMS: [string, (html: string) => Document][] = [
  ['linkedom', parseHtml],
  ['jsdom', (html) => parser.parseFromString(html, 'text/html')],
];

// Property tests build hundreds of documents; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

describe.each(DOMS)('an HTML file, read with %s', (engine, parse) => {
  const read = (body: string) => readHtml(parse(`<!doctype html><html><head><title>Titel</title></head><body>${body}</body></html>`), 'pagina.html');

  it('reads headings, paragraphs, lists and sections; inline elements do not split words', () => {
    const document = read('<h1>Aan<b>bested</b>ing</h1><p>De in<em>schrij</em>ver heeft een om&shy;zet van&nbsp;€&#8239;500.000.</p><h2>Eisen</h2><ul><li>Koffie<ul><li>bonen</li></ul></li><li><p>Thee</p></li></ul>');
    expect(outline(document)).toEqual(['h1: Aanbesteding', 'paragraph: De inschrijver heeft een omzet van € 500.000.', 'h2: Eisen', 'list-item: Koffie', 'list-item: bonen', 'list-item: Thee']);
    expect(document.blocks[3]!.section).toEqual(['Aanbesteding', 'Eisen']);
    expectSound(document);
  });

  it('ends a line at br, and collapses white space but not in pre', () => {
    expect(outline(read('<p>Een\n   regel<br>Twee<br/>- drie</p><pre>vier\nvijf</pre>'))).toEqual(['paragraph: Een regel', 'paragraph: Twee', 'list-item: - drie', 'paragraph: vier', 'paragraph: vijf']);
  });

  it('leaves out menus, scripts, hidden parts, and the head and foot of the page', () => {
    const document = read('<nav>menu</nav><header>logo</header><div role="search">zoek</div><script>code()</script><style>p{}</style><p hidden>a</p><p aria-hidden="true">b</p><p style="color:red; display : none">c</p><template><p>d</p></template><main><header>kop</header><p>Tekst</p><footer>noot</footer></main><footer>voet</footer>');
    expect(document.text).toBe('kop\nTekst\nnoot');
  });

  it('keeps a page head that carries the title', () => {
    expect(outline(read('<header><a href="/">start</a><h1>Leidraad</h1></header><p>x</p>'))).toContain('h1: Leidraad');
  });

  it('reads table rows with the head as columns, and spans keep the order', () => {
    const document = read('<table><caption>Gunning</caption><thead><tr><th>Criterium</th><th>Weging</th><th>Bewijs</th></tr></thead><tbody><tr><td rowspan="2">Kwaliteit</td><td>60%</td><td>plan</td></tr><tr><td>40%</td><td>prijs</td></tr></tbody></table>');
    expect(outline(document)).toEqual(['paragraph: Gunning', 'table-row: Criterium\tWeging\tBewijs', 'table-row: Kwaliteit\t60%\tplan', 'table-row: \t40%\tprijs']);
    expect(document.blocks[3]!.columns).toEqual(['Criterium', 'Weging', 'Bewijs']);
  });

  it('reads a long cell paragraph by paragraph, with the heads as label', () => {
    const document = read('<table><tr><th>Nr</th><th>Eis</th></tr><tr><td>E1</td><td><p>De inschrijver noemt drie referenties.</p><p>De inschrijver is verzekerd.</p></td></tr></table>');
    expect(document.blocks.slice(1).map((block) => [block.kind, block.text, block.label])).toEqual([
      ['paragraph', 'E1', 'Nr'], ['paragraph', 'De inschrijver noemt drie referenties.', 'E1 \u2013 Eis'], ['paragraph', 'De inschrijver is verzekerd.', 'E1 \u2013 Eis'],
    ]);
  });

  it('reads a table that only places things as running text', () => {
    expect(outline(read('<table><tr><td><h2>Eisen</h2><p>Tekst.</p></td><td>rechts</td></tr></table><table><tr><td>kader</td></tr></table>'))).toEqual(['h2: Eisen', 'paragraph: Tekst.', 'paragraph: rechts', 'paragraph: kader']);
  });

  it('reads definition lists', () => {
    const document = read('<dl><dt>Raming</dt><dd>€ 1.000.000</dd><div><dt>Duur</dt><dd><p>48 maanden</p><p>plus opties</p></dd></div></dl>');
    expect(document.blocks.map((block) => [block.text, block.label])).toEqual([['Raming\t€ 1.000.000', undefined], ['Duur', undefined], ['48 maanden', 'Duur'], ['plus opties', 'Duur']]);
  });

  it('reads values of fields with their labels, and choices as text', () => {
    const document = read(`<form>
      <label for="o">Omzeteis</label><textarea id="o">\nOmzet van € 3 mln.\n\nPer jaar.</textarea>
      <label>Percelen <select><option value="">Kies</option><option>Ja</option><option selected>Nee</option></select></label>
      <label>Gunning <select><option value="">Kies</option><option>Prijs</option></select></label>
      <fieldset><legend>Voorbehouden?</legend><label><input type="radio" name="r" checked> Nee</label><label><input type="radio" name="r"> Ja</label></fieldset>
      <input aria-label="Raming" value="€ 500.000"><button>Opslaan</button></form>`);
    expect(document.blocks.filter((block) => block.kind === 'field').map((block) => [block.label, block.text, block.choice])).toEqual([
      ['Omzeteis', 'Omzet van € 3 mln.', undefined], ['Omzeteis', 'Per jaar.', undefined], ['Percelen', 'Nee', true], ['Voorbehouden?', 'Nee', true], ['Raming', '€ 500.000', undefined],
    ]);
    expect(document.text).not.toContain('Opslaan');
    expect(document.text).not.toContain('Kies');
  });

  it('never reads passwords, hidden fields, files, codes, cards or contact fields', () => {
    const document = read('<p>tekst</p><input type="password" value="geheim1"><input type="hidden" value="geheim2"><input type="file" value="geheim3"><input autocomplete="one-time-code" value="geheim4"><input autocomplete="cc-number" value="geheim5"><input type="email" value="geheim6"><input autocomplete="tel" value="geheim7">');
    expect(document.text).toBe('tekst');
  });

  it('names the frames that were not read', () => {
    expect(read('<p>x</p><iframe src="https://editor.example/1" title="Editor"></iframe>').unread).toEqual([{ reason: 'cross-origin-frame', name: 'Editor' }]);
  });

  it('finds headings by their words when a file has no heading styles', () => {
    const document = read('<p>LEIDRAAD KOFFIE</p><p>1. Inleiding</p><p>De gemeente zoekt een leverancier van koffie voor alle kantoren.</p><p>2. Eisen</p><p>De inschrijver heeft in de laatste drie jaar koffie geleverd aan een kantoor.</p><p>3. Gunning</p><ul><li>Prijs</li><li>Kwaliteit</li></ul>');
    expect(document.blocks.map((block) => `${block.kind}${block.level ?? ''}`)).toEqual(['heading1', 'heading2', 'paragraph', 'heading2', 'paragraph', 'heading2', 'list-item', 'list-item']);
    expect(document.blocks[6]!.section).toEqual(['LEIDRAAD KOFFIE', '3. Gunning']);
  });

  it('takes a short bold paragraph for a heading, never a bold demand', () => {
    const document = read('<h1>A</h1><p><strong>Geschiktheid</strong></p><p><b>De inschrijver heeft een omzet van € 1 mln.</b></p>');
    expect(document.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'paragraph']);
  });

  it('survives a page that is nested without end, and keeps its words', () => {
    // jsdom itself needs seconds for ten thousand levels; browsers stop at 512.
    const levels = engine === 'linkedom' ? 10_000 : 600;
    const document = read(`<p>boven</p>${'<div>'.repeat(levels)}diep${'</div>'.repeat(levels)}`);
    expect(document.text).toBe('boven\ndiep');
  });

  it('keeps any words of any paragraph', () => {
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 6 }), (texts) => {
      const plain = texts.map((text) => cleanLine(text).replace(/[^\p{L}\p{N} ]/gu, ''));
      const document = read(plain.map((text) => `<p>${escape(text)}</p>`).join(''));
      expectSound(document);
      expect(letters(document.text)).toBe(letters(plain.join('')));
    }), { numRuns: 60 });
  });

  it('reads any markup without an error', () => {
    const part = fc.constantFrom('<p>', '</p>', '<table>', '<tr>', '<td>', '</table>', '<ul>', '<li>', '<dl><dt>', '<dd>', '<br>', '<select>', '<option selected>', '<input value="x">', '<label>', '<b>', '</b>', '<fieldset>', '<legend>', 'woord ', '\t', '&nbsp;', '<h2>', '</h2>', '<pre>', '<td colspan="999999999">', '<!--', '-->', '<a href="#footnote-1">');
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), (parts) => expectSound(read(parts.join('')))), { numRuns: 120 });
  });
});

describe('a piece of HTML without html and body', () => {
  it('is read whole', () => {
    expect(outline(readHtml(parseHtml('<h1>Eisen</h1><p>Tekst.</p>'), 'a.html'))).toEqual(['h1: Eisen', 'paragraph: Tekst.']);
  });
});
