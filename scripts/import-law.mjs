// Makes data/law.json: the articles that were read, the guide's rules as a named source gives them, and decided cases.
// Usage: node scripts/import-law.mjs [folder with reference/law-articles.json and facts/cases.jsonl]
// The English subjects, the guide's rules and the cases in our own words are in import-law.subjects.json.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const facts = path.resolve(process.argv[2] ?? path.join(root, '..', 'shared'));
const checked = '2026-11-23';

const laws = {
  'aw-2012': { nl: 'Aanbestedingswet 2012', en: 'Public Procurement Act 2012 (Aanbestedingswet 2012)' },
  ab: { nl: 'Aanbestedingsbesluit', en: 'Public Procurement Decree (Aanbestedingsbesluit)' },
  bw: { nl: 'Burgerlijk Wetboek', en: 'Civil Code (Burgerlijk Wetboek)' },
  wmo: { nl: 'Wmo 2015', en: 'Social Support Act 2015 (Wmo 2015)' },
};

function readInput(name) {
  try {
    return readFileSync(path.join(facts, name), 'utf8');
  } catch (cause) {
    console.error(`Kan ${name} niet lezen in ${facts}. Geef de map met reference/ en facts/ als argument.`);
    console.error(String(cause.message));
    process.exit(1);
  }
}

const own = JSON.parse(readFileSync(path.join(root, 'scripts', 'import-law.subjects.json'), 'utf8'));
const rows = [];
const missing = [];

for (const article of JSON.parse(readInput('reference/law-articles.json'))) {
  const number = article.law === 'bw' ? article.article.replace(':', '.') : article.article;
  const id = `${article.law}:${number}`;
  const english = own.articles[id];
  if (!english) missing.push(id);
  rows.push({
    id,
    law: article.law,
    article: article.article,
    paragraphs: article.paragraphs,
    ...(article.parts ? { parts: article.parts } : {}),
    label: { nl: `${laws[article.law].nl}, artikel ${article.article}`, en: `${laws[article.law].en}, article ${article.article}` },
    subject: { nl: article.subject, en: english ?? '' },
    url: article.url,
    status: 'V',
    source: 'wetten.overheid.nl',
    versionDate: article.versionDate,
    checked,
  });
}

for (const rule of own.guide) {
  const shown = rule.article.replace(/(\d)([A-Z])$/, '$1 $2');
  const nl = rule.section ? 'hoofdstuk' : 'voorschrift';
  const en = rule.section ? 'chapter' : 'rule';
  rows.push({
    id: `gp:${rule.article}`,
    law: 'gp',
    article: rule.article,
    // Only the paragraphs that the named source speaks of can be cited.
    paragraphs: rule.paragraphs ? Math.max(...rule.paragraphs) : 0,
    ...(rule.paragraphs ? { onlyParagraphs: rule.paragraphs } : {}),
    label: { nl: `Gids Proportionaliteit, ${nl} ${shown}`, en: `Guide to Proportionality (Gids Proportionaliteit), ${en} ${shown}` },
    subject: rule.subject,
    url: rule.url,
    status: 'V2',
    source: rule.source,
    versionDate: null,
    checked,
  });
}

const host = (url) => new URL(url).hostname.replace(/^www\./, '');

function caseRow(id, number, subject, url, source, date) {
  const advice = /^CvAE (\S+)$/.exec(number)?.[1];
  const label = advice
    ? { nl: `Commissie van Aanbestedingsexperts, advies ${advice}`, en: `Committee of Procurement Experts (Commissie van Aanbestedingsexperts), advice ${advice}` }
    : { nl: `Uitspraak ${number}`, en: `Judgment ${number}` };
  return { id, law: id.split(':')[0], article: number, paragraphs: 0, label, subject, url, status: 'V2', source, versionDate: date || null, checked };
}

const seen = new Set();
for (const line of readInput('facts/cases.jsonl').trim().split('\n')) {
  const item = JSON.parse(line);
  // "CvAE 661/664" is one advice on two complaints; a case without a number of its own cannot be cited.
  const advice = /^CvAE (\d+)/.exec(item.number)?.[1];
  const id = advice ? `cvae:${advice}` : item.number.startsWith('ECLI:') ? item.number.toLowerCase() : null;
  if (!id || seen.has(id)) continue;
  seen.add(id);
  const subject = own.cases[id];
  if (!subject) { missing.push(id); continue; }
  rows.push(caseRow(id, item.number, subject, item.url, advice ? 'Commissie van Aanbestedingsexperts' : host(item.url), item.date));
}
for (const item of own.moreCases) rows.push(caseRow(item.id, item.number, item.subject, item.url, item.source, item.date));
for (const item of own.courts) {
  rows.push({
    id: item.id, law: item.id.split(':')[0], article: item.article, paragraphs: 0, label: item.label, subject: item.subject,
    url: item.url, status: 'V2', source: item.source, versionDate: item.date, checked,
  });
}

if (missing.length > 0) {
  console.error(`Geen eigen omschrijving in import-law.subjects.json voor: ${missing.join(', ')}`);
  process.exit(1);
}
rows.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
writeFileSync(path.join(root, 'data', 'law.json'), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(`data/law.json: ${rows.length} regels`);
