// Makes data/cpv.json: the Common Procurement Vocabulary with Dutch labels, compact (codes without their trailing zeros).
//
// Use: node scripts/import-cpv.mjs [cpv-nl.csv] [eforms-social-codes.json]
//
// Source: eForms SDK 1.15.1 (Publications Office of the European Union), CC BY 4.0; credited in the file itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const table = process.argv[2] ?? resolve(root, '../shared/reference/cpv-nl.csv');
const social = process.argv[3] ?? resolve(root, '../shared/reference/eforms-social-codes.json');

/** Fields of a CSV line; quotes may hold commas and doubled quotes. */
function fields(line) {
  const found = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (quoted && sign === '"' && line[at + 1] === '"') { field += '"'; at += 1; }
    else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) { found.push(field); field = ''; }
    else field += sign;
  }
  return [...found, field];
}

/** "03100000" becomes "031"; two figures stay at least. */
const short = (code) => code.slice(0, 2) + code.slice(2).replace(/0+$/, '');

const rows = readFileSync(table, 'utf8').split(/\r?\n/).slice(1).filter(Boolean).map((line, index) => {
  const [code, label] = fields(line);
  if (!/^\d{8}$/.test(code ?? '') || !label) throw new Error(`${table}: line ${index + 2} has no code of eight figures with a Dutch label`);
  return `${short(code)} ${label}`;
});
const list = JSON.parse(readFileSync(social, 'utf8')).codelists['social-service-cpv'];
const about = {
  made: 'scripts/import-cpv.mjs',
  note: 'One row a code: the code without its trailing zeros, a space, the Dutch label. "social": the codes for which a contract can be reserved under art. 77 of the Directive (list social-service-cpv).',
  source: { title: 'CPV 2008, eForms SDK 1.15.1 (Publications Office of the EU)', url: 'https://github.com/OP-TED/eForms-SDK', licence: 'CC BY 4.0', seen: '2026-11-23' },
};
const lines = (values) => values.map((value) => JSON.stringify(value)).join(',\n');
const codes = list.codes.map((entry) => short(entry.code)).sort();
writeFileSync(resolve(root, 'data/cpv.json'), `{\n"about": ${JSON.stringify(about)},\n"social": ${JSON.stringify(codes)},\n"rows": [\n${lines(rows)}\n]\n}\n`);
console.log(`${rows.length} codes, ${codes.length} social ones`);
