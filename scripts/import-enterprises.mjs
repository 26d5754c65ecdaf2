// Makes data/enterprises.json of the collected list of social enterprises.
//
// Use: npm run import-enterprises -- [path to enterprises.jsonl]
//
// Each line of the list is a row that somebody found on a public page. This script drops what may not be kept (names of
// persons in addresses), sets apart what no source says literally, decides the kind by the rules of enterprise-kinds.mjs, merges rows
// of one organisation, checks the result against lib/enterprises/schema.ts, and prints what it did.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { kindOf } from './enterprise-kinds.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const input = process.argv[2] ?? resolve(root, '../shared/facts/enterprises.jsonl');
const output = resolve(root, 'data/enterprises.json');
const report = [];

function fail(message) {
  console.error(message);
  process.exit(1);
}

const load = async (path) => (await runnerImport(resolve(root, path), { configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } })).module;
if (!existsSync(input)) fail(`Lijst niet gevonden: ${input}. Geef het pad mee: npm run import-enterprises -- pad/naar/enterprises.jsonl`);
const { enterpriseSchema } = await load('lib/enterprises/schema.ts');
const { findPlace, findProvince } = await load('lib/enterprises/places.ts');

const rows = readFileSync(input, 'utf8').split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => line).map(({ line, number }) => {
  try {
    return JSON.parse(line);
  } catch (error) {
    return fail(`Regel ${number} is geen geldige JSON: ${error.message}`);
  }
});

/** Parts of an address that name a person; the site is kept, the page is not. */
const PERSON = /zorgboerderij-willem|bianca-|menno-roozendaal|daan-de-kort|willem-alexander|koningin-maxima|\/maxima-|van-veldhoven|\/dievers-/i;

function address(url, row) {
  const parsed = new URL(url);
  for (const key of [...parsed.searchParams.keys()]) if (/^utm_/.test(key)) parsed.searchParams.delete(key);
  if (!PERSON.test(parsed.href)) return { url: parsed.href };
  report.push(`${row.id}: adres ingekort, het noemde een persoon (${parsed.host})`);
  return { url: `${parsed.origin}/`, shortened: true };
}

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const key = (name) => squeeze(name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\((.{0,40})\)/g, ' ').replace(/\b(b\.?v\.?|n\.?v\.?|stichting|vof|de|het)\b/g, ' ').replace(/[^a-z0-9]+/g, ' '));
const own = (text) => (text ? squeeze(text).replace(/(niet|deels niet) in fragment/g, '$1 in bron').replace(/\(fragment afgebroken\)/, '(bron afgebroken)') : null);
const unique = (list) => [...new Set(list.map(squeeze).filter(Boolean))];
const LABOUR_SYNONYMS = { 'mensen met afstand tot de arbeidsmarkt': 'mensen met een afstand tot de arbeidsmarkt', Wsw: 'mensen uit de sociale werkvoorziening' };

function certificates(row) {
  const found = new Map();
  for (const { name, level, source } of row.certifications ?? []) {
    const parts = new Set([...(level ?? '').matchAll(/trede \d|30\+(?: Abw)?|register/g)].map((match) => match[0]));
    // The year: as the level says it, else as the address of the source has it, else the year in which the row was last seen there.
    const seen = (level ?? '').match(/20\d\d/)?.[0] ?? source.match(/[/-](20\d\d)\b/)?.[1] ?? (source === row.sourceUrl ? row.lastSeenYear : null);
    const known = found.get(`${name}|${source}`) ?? { name, parts: new Set(), seen: null, source: address(source, row).url };
    for (const part of parts) known.parts.add(part);
    known.seen ??= seen ? Number(seen) : null;
    found.set(`${name}|${source}`, known);
  }
  return [...found.values()].map(({ parts, ...rest }) => ({
    ...rest,
    level: [...parts].filter((part) => part !== '30+' || !parts.has('30+ Abw')).sort((a, b) => b.localeCompare(a)).join(' en ').replace('register', 'ingeschreven in het register') || null,
  })).map(({ name, level, seen, source }) => ({ name, level, seen, source }));
}

function convert(row) {
  const doubt = new Set(row.unverifiedFields ?? []);
  const unconfirmed = {};
  /** The value, or nothing when no source says it literally: then it goes to `unconfirmed`. */
  const sure = (field, value, empty, as = field) => {
    if (!doubt.has(field)) return value;
    if (value !== null && (!Array.isArray(value) || value.length)) unconfirmed[as] = value;
    return empty;
  };
  const place = row.city ? findPlace(row.city, row.province) : null;
  if (row.city && !place) report.push(`${row.id}: plaats ${row.city} onbekend in data/regions.json`);
  const province = row.province ? findProvince(row.province) : null;
  if (row.province && !province) report.push(`${row.id}: provincie ${row.province} onbekend`);
  const city = sure('city', row.city, null, 'place');
  // What no source says literally decides nothing.
  const kind = kindOf({ ...row, ...(doubt.has('offers') ? { offers: null } : {}), ...(doubt.has('mission') ? { mission: null } : {}) });
  const sheltered = doubt.has('swBedrijf');
  if (sheltered) unconfirmed.kind = kind.kind;
  const aliases = unique(row.aliases ?? []).filter((alias) => alias !== row.name && !/^[A-Z]\. /.test(alias));
  const main = address(row.sourceUrl, row);
  const sources = [
    { url: main.url, seen: own(row.sourceSeen), ...(main.shortened || row.sourceUrlShortened ? { shortened: true } : {}) },
    ...(row.extraSources ?? []).map((url) => address(url, row)).map(({ url, shortened }) => ({ url, seen: null, ...(shortened ? { shortened: true } : {}) })),
  ];
  return {
    id: row.id,
    name: squeeze(row.name),
    aliases: sure('aliases', aliases, []),
    website: row.website ? new URL(row.website).href : null,
    place: city,
    province: province?.name ?? (city ? place?.province : null) ?? null,
    nuts: (city ? place?.nuts : null) ?? province?.nuts ?? null,
    coordinates: city && place ? { lat: place.lat, lon: place.lon } : null,
    serviceArea: row.serviceArea ?? null,
    categories: sure('categories', unique(row.categories), []),
    offers: sure('offers', own(doubt.has('offers') && row.offersAlt ? `${row.offers} ${row.offersAlt}` : row.offers), null),
    offersMore: doubt.has('offers') ? null : own(row.offersAlt),
    mission: sure('mission', own(row.mission), null),
    targetGroups: sure('targetGroups', unique((row.targetGroups ?? []).map((group) => LABOUR_SYNONYMS[group] ?? group)), []),
    kind: sheltered ? 'unknown' : kind.kind,
    kindFrom: sheltered ? 'unconfirmed' : kind.from,
    legalForm: row.legalForm ?? null,
    certificates: certificates(row),
    reservedHint: sheltered ? null : (row.reservedHint ?? null),
    status: row.status,
    statusNote: own(row.statusNote),
    successor: sure('successor', row.successor ?? null, null),
    lastSeenYear: row.lastSeenYear ?? null,
    note: own(row.note),
    sources: [...new Map(sources.map((source) => [source.url, source]).reverse()).values()].reverse(),
    unconfirmed,
  };
}

/** Two rows of one organisation become one: the one that was seen last goes first, the other fills the gaps. */
function merge(a, b) {
  const [first, second] = (a.lastSeenYear ?? 0) >= (b.lastSeenYear ?? 0) ? [a, b] : [b, a];
  report.push(`${second.id}: samengevoegd met ${first.id}`);
  const merged = { ...first };
  for (const [field, value] of Object.entries(second)) {
    if (Array.isArray(value) && field !== 'sources') merged[field] = field === 'certificates' ? [...first[field], ...value] : unique([...first[field], ...value]);
    else if (merged[field] === null) merged[field] = value;
  }
  merged.aliases = unique([...merged.aliases, second.name]).filter((alias) => alias !== merged.name);
  merged.sources = [...new Map([...first.sources, ...second.sources].map((source) => [source.url, source])).values()];
  return merged;
}

const byName = new Map();
const converted = [];
for (const row of rows.map(convert)) {
  const twin = byName.get(key(row.name));
  // The same name in another town is another organisation ("De Kans").
  if (twin && (!twin.place || !row.place || twin.place === row.place)) {
    const merged = merge(twin, row);
    converted[converted.indexOf(twin)] = merged;
    byName.set(key(row.name), merged);
    continue;
  }
  byName.set(key(row.name), row);
  converted.push(row);
}

// An alias that two rows share says nothing: both lose it, unless it is the name of one of them.
const owners = new Map();
for (const row of converted) for (const name of [row.name, ...row.aliases]) owners.set(name.toLowerCase(), (owners.get(name.toLowerCase()) ?? new Set()).add(row.id));
for (const row of converted) {
  const kept = row.aliases.filter((alias) => owners.get(alias.toLowerCase()).size === 1);
  for (const alias of row.aliases) if (!kept.includes(alias)) report.push(`${row.id}: alias "${alias}" geschrapt, ook van een andere rij`);
  row.aliases = kept;
}

converted.sort((a, b) => (a.id < b.id ? -1 : 1));
const good = [];
for (const row of converted) {
  const result = enterpriseSchema.safeParse(row);
  if (result.success) good.push(result.data);
  else report.push(`${row.id}: GEWEIGERD: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
}
const refused = converted.length - good.length;
writeFileSync(output, `[\n${good.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
const count = (field) => Object.entries(good.reduce((sums, row) => ({ ...sums, [row[field]]: (sums[row[field]] ?? 0) + 1 }), {})).map(([value, number]) => `${value} ${number}`).join(', ');
console.log(report.join('\n'));
console.log(`\n${rows.length} regels gelezen, ${good.length} rijen geschreven, ${refused} geweigerd.`);
console.log(`Status: ${count('status')}.\nSoort: ${count('kind')}.\nSoort uit: ${count('kindFrom')}.`);
console.log(`Zonder plaats: ${good.filter((row) => !row.place).length}; met twijfel: ${good.filter((row) => Object.keys(row.unconfirmed).length).length}; zonder soort: ${good.filter((row) => row.kind === 'unknown').map((row) => row.id).join(', ')}.`);
if (refused) process.exitCode = 1;
