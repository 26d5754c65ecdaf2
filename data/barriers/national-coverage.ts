import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const COVERAGE = new RegExp(
  [
    String.raw`\blandelijk(?:e)?\b[^.;]{0,40}\b(?:dekk\w+|netwerk|werkend|opererend|actief|spreiding|vestigingen|organisatie|inzetbaar|beschikbaar)\b`,
    String.raw`\b(?:in|binnen) (?:elke|iedere|alle|alle twaalf|alle 12|elk van de) (?:\w+ )?(?:provincies?|regio['’]?s?|gemeenten?)\b`,
    String.raw`\b(?:vestiging\w*|servicepunt\w*|filia\w+|winkels?|paswinkels|depots?|steunpunt\w*|werkplaats\w*)\b[^.;]{0,60}\b(?:alle|iedere|elke|twaalf|heel nederland|door het (?:hele )?land|landelijk)\b`,
    String.raw`\b(?:elk|ieder) adres in nederland\b|\b(?:heel|geheel|gans) nederland\b|\bnation-?wide\b|\bnational coverage\b`,
    String.raw`\bop alle \d+ (?:locaties|vestigingen|adressen)\b[^.;]{0,60}\b(?:gelijktijdig|door één|tegelijk|dezelfde)\b`,
    String.raw`\b(?:24\/7|24 uur per dag,? (?:en )?(?:7|zeven) dagen)\b[^.;]{0,60}\b(?:heel nederland|landelijk|alle (?:vestigingen|locaties))\b`,
  ].join('|'),
);
const DEMAND = /\b(?:beschikt|beschikken|heeft|hebben|dient|moet|vereist|eis|minimaal|ten minste|er zijn|is|zijn|wordt|levering|levert|kan leveren|has|must)\b/;
const BIDDER = /\b(?:inschrijver|aanbieder|gegadigde|opdrachtnemer|leverancier|dienstverlener|u|uw|vervoerder|vestiging\w*|servicepunt\w*|netwerk|winkels?|paswinkels|levering|dienst|dienstverlening|depots?|bidder|supplier)\b/;

export const barrier = defineBarrier({
  id: 'national-coverage',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:1.5:1', 'aw-2012:1.5:3', 'aw-2012:1.10'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Landelijke dekking of schaal vereist', en: 'National coverage or scale required' },
    hurts: { nl: 'Een lokale sociale ondernemer kan niet het hele land bedienen.', en: 'A local social enterprise cannot serve the whole country.' },
    todo: { nl: 'Maak percelen per regio, of laat partners een deel van het gebied bedienen.', en: 'Make lots per region, or let partners serve a part of the area.' },
  },
  triggers: ['landelijk', 'provincie', 'adres in nederland', 'heel nederland', 'geheel nederland', 'door het land', 'door het hele land', 'op alle ', '24/7', 'nationwide', 'nation-wide', 'national coverage', 'in elke regio', 'in iedere regio', 'alle regio'],
  unless: [
    /\b(?:provincie) (?:noord|zuid|groningen|friesland|drenthe|overijssel|flevoland|gelderland|utrecht|zeeland|limburg|noord-brabant)/,
    /\bper (?:regio|perceel)\b|met partners|door partners|onderaannemers|samen met/,
    /landelijk(?:e)? (?:feestdag\w*|wet\w*|beleid|overheid|norm\w*|register|cao|kader\w*|overgangsregel\w*|erkend\w*|richtlijn\w*|gebied|ligging|gemiddelde|dagblad|bekend\w*)/,
  ],
  judge({ lower, block }, tender) {
    if (block.kind === 'heading' || !COVERAGE.test(lower) || !DEMAND.test(lower) || !BIDDER.test(lower)) return null;
    const buyer = tender.facts.buyer?.kind;
    const local = buyer === 'municipality' || buyer === 'water-board' || buyer === 'province';
    return {
      verdict: 'check',
      facts: buyer ? ['buyer'] : [],
      why: local
        ? { nl: 'Er wordt dekking in het hele land of alle regio’s gevraagd, terwijl de opdrachtgever in één gebied werkt. Kijk na of dat nodig is.', en: 'Coverage of the whole country or all regions is asked, while the buyer works in one area. Check whether that is needed.' }
        : { nl: 'Er wordt dekking in het hele land of alle regio’s gevraagd. Kijk na of percelen per regio of werken met partners ook kan.', en: 'Coverage of the whole country or all regions is asked. Check whether lots per region or working with partners is possible too.' },
    };
  },
  replacement: {
    nl: 'U levert op onze locaties: [locaties]. Eigen vestigingen elders zijn niet nodig, en u mag met partners werken.',
    en: 'You deliver at our locations: [locaties]. Offices of your own elsewhere are not needed, and you may work with partners.',
    blanks: [{ name: 'locaties', label: { nl: 'Locaties of gebied waar het werk is', en: 'Locations or area where the work is' }, kind: 'text' }],
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Inschrijver beschikt over een landelijk dekkend netwerk van vestigingen.',
    'De dienst wordt op alle 42 locaties gelijktijdig geleverd door één partij.',
    'Levering binnen vier uur op elk adres in Nederland, zeven dagen per week.',
    'De opdrachtnemer heeft minimaal één servicepunt in iedere provincie.',
    'Er zijn paswinkels van aanbieder in alle twaalf provincies.',
    'De leverancier heeft landelijke dekking met eigen depots.',
    'U kunt in heel Nederland met eigen personeel leveren; dit is een eis.',
  ],
  leave: [
    '# Landelijk - Arbodienstverlening',
    'U schrijft in voor een of meer regio’s.',
    'De leverancier bedient heel Nederland samen met partners.',
    'De provincie Noord-Brabant is de opdrachtgever en heeft twee locaties.',
    'Voor vrachtwagens gelden de landelijke overgangsregels.',
    'De meldkamer is 24/7 bereikbaar.',
    'Landelijke dekking wordt niet gevraagd.',
    'De gemeente heeft een landelijk gebied met vier dorpen.',
    'Moet de dienst landelijke dekking hebben?',
  ],
};
