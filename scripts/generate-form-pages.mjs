// Writes the pages of tests/pages/eforms-form: the form of an EU contract notice (type 16) with its Dutch labels, filled in
// for a made-up tender. Usage: node scripts/generate-form-pages.mjs [folder with eforms-notice-type-16.json and the labels]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const corpus = path.resolve(process.argv[2] ?? path.join(root, '..', 'shared', 'corpus'));
const target = path.join(root, 'tests', 'pages', 'eforms-form');
const read = (file) => {
  try {
    return readFileSync(path.join(corpus, file), 'utf8');
  } catch (cause) {
    console.error(`Kan ${file} niet lezen in ${corpus}. Geef de map met de eForms-bestanden als argument.`);
    console.error(String(cause.message));
    process.exit(1);
  }
};

const form = JSON.parse(read('eforms-notice-type-16.json'));
const labels = new Map();
for (const file of ['eforms-field_nl.xml', 'eforms-group_nl.xml']) {
  for (const [, key, words] of read(file).matchAll(/<entry key="([^"]+)">([^<]*)<\/entry>/g)) labels.set(key, unescape(words));
}
const { filled, lists } = JSON.parse(readFileSync(path.join(target, 'filled.json'), 'utf8'));

/** Which groups of the form are on which screen. */
const screens = [
  { file: 'index.html', number: 1, groups: ['GR-Procedure'] },
  { file: 'index.html', number: 2, groups: ['GR-Lot-Purpose'] },
  { file: 'screen-3.html', number: 3, groups: ['GR-Lot-TenderingTerms', 'GR-Lot-SubmissionInfo'] },
];

function unescape(words) {
  return words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&').trim();
}
const escape = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const labelOf = (node) => escape(labels.get(node._label) ?? node.description ?? node.id);
const find = (nodes, id) => nodes.reduce((found, node) => found ?? (node.id === id ? node : find(node.content ?? [], id)), undefined);

function choices(id) {
  const name = id.replace(/-(?:Lot|Procedure).*$/, '');
  return lists[name] ?? ['Nee', 'Ja'];
}

function field(node, repeat = 0) {
  const id = escape(node.id) + (repeat ? `-${repeat + 1}` : '');
  const values = [filled[node.id] ?? ''].flat();
  const value = values[repeat] ?? '';
  const label = labelOf(node);
  const own = (() => {
    switch (node.displayType) {
      case 'TEXTAREA': return `<label for="${id}">${label}</label>\n<textarea id="${id}" name="${id}" rows="4" cols="70">${escape(value)}</textarea>`;
      case 'TEXTBOX': return `<label for="${id}">${label}</label>\n<input type="text" id="${id}" name="${id}" size="70" value="${escape(value)}">`;
      case 'COMBOBOX': return `<label for="${id}">${label}</label>\n<select id="${id}" name="${id}"><option value="">Maak een keuze</option>${choices(node.id).map((choice) => `<option${choice === value ? ' selected' : ''}>${escape(choice)}</option>`).join('')}</select>`;
      default: return `<fieldset><legend>${label}</legend>${['Ja', 'Nee'].map((choice) => `<label><input type="radio" name="${id}"${choice === value ? ' checked' : ''}> ${choice}</label>`).join(' ')}</fieldset>`;
    }
  })();
  const more = repeat + 1 < values.length ? `\n${field(node, repeat + 1)}` : '';
  return `<div class="field">${own}</div>${more}`;
}

function group(node, level) {
  const inside = (node.content ?? []).map((child) => (child.contentType === 'field' ? field(child) : group(child, Math.min(6, level + 1)))).join('\n');
  if (!inside) return '';
  const repeat = node._repeatable ? '\n<button type="button">Nog een toevoegen</button>' : '';
  return `<section>\n<h${level}>${labelOf(node)}</h${level}>\n${inside}${repeat}\n</section>`;
}

function screen({ number, groups }, hidden) {
  const inside = groups.map((id) => group(find(form.content, id), 2)).join('\n');
  return `<form id="screen-${number}" aria-label="Scherm ${number} van 3"${hidden ? ' hidden' : ''}>\n${inside}\n</form>`;
}

function page(numbers, script) {
  return `<!doctype html>
<html lang="nl">
<!-- Made by scripts/generate-form-pages.mjs. Form definition and Dutch labels: eForms SDK, European Union, CC BY 4.0. Contents: made up. -->
<meta charset="utf-8">
<title>VERZONNEN – Aankondiging opstellen, scherm ${numbers[0]} van 3</title>
<style>body { font: 16px/1.5 sans-serif; margin: 1rem; } label, legend { display: block; font-weight: bold; } fieldset label { display: inline; } [hidden] { display: none; }</style>
<body>
<header><a href="/">Aanbestedingssysteem (verzonnen)</a> <input type="search" aria-label="Zoeken in het systeem" value="zoekterm die niet gelezen wordt"></header>
<nav aria-label="Schermen"><ol><li><a href="index.html">Procedure</a><li><a href="index.html?scherm=2" data-screen="2">Perceel</a><li><a href="screen-3.html">Voorwaarden</a></ol></nav>
<main>
<h1>Koffievoorziening gemeente Oudermeer (VERZONNEN)</h1>
${numbers.map((number, index) => screen(screens[number - 1], index > 0)).join('\n')}
</main>
<footer>Versie 0 van een verzonnen systeem</footer>
${script}</body>
</html>
`;
}

// The second screen comes without a page load, as in an application.
const script = `<script>
document.querySelector('[data-screen]').addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState({}, '', event.currentTarget.href);
  document.getElementById('screen-1').hidden = true;
  document.getElementById('screen-2').hidden = false;
  document.title = 'VERZONNEN – Aankondiging opstellen, scherm 2 van 3';
});
</script>
`;
writeFileSync(path.join(target, 'index.html'), page([1, 2], script));
writeFileSync(path.join(target, 'screen-3.html'), page([3], ''));

const used = new Set(Object.keys(filled));
const known = new Set();
const gather = (nodes) => nodes.forEach((node) => { known.add(node.id); gather(node.content ?? []); });
gather(screens.flatMap(({ groups }) => groups.map((id) => find(form.content, id))));
for (const id of used) if (!known.has(id)) console.error(`Veld ${id} van filled.json staat op geen scherm.`);
