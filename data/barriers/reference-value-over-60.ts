import { boundOf } from '@/lib/barriers/bounds';
import { defineBarrier, type Examples, type Judgement, type Tender } from '@/lib/barriers/rule';
import { REFERENCE, SUITABILITY, speaksOfReferences } from '@/lib/barriers/references';
import { euro, percent, ratioSum } from '@/lib/money';

/** Gids Proportionaliteit, voorschrift 3.5 G lid 2 (read in a secondary source): at most 60% of the value or size. */
const LIMIT = 0.6;

const SIZE_NOUN = /^(?:m2|m²|kg|ton|uur|uren|deelnemers?|leerlingen|inwoners|medewerkers|cliënten|clienten|bewoners|gasten|personen|bezoekers|maaltijden|pakketten|verhuizingen|werkplekken|locaties|ritten|stuks|kledingstukken|huishoudens|woningen|zendingen|consumpties|automaten|kopjes|klanten|vierkante|fte|interne|bomen|hectare|ha|km|studenten|kinderen|reizigers)/;
const EQUAL_SIZE = /\b(?:omvang|grootte|waarde|budgettair|schaal)\b[^.;]{0,60}\b(?:gelijk\w*|gelijkaardig\w*|minstens even|ten minste even|even groot|vergelijkbaar|dezelfde|overeenkomstig\w*)\b[^.;]{0,60}\b(?:opdracht|overheidsopdracht|onderhavige|deze|huidige)\b/;
const WORK_SHOWN = /\b(?:referent\w*|opdracht\w*|project\w*|verzorgd|uitgevoerd|geleverd|ervaring|betrof|daarin|daarbij|omvat\w*|begelei\w+|verwerkt|ontving|ging om|gaat het om|heeft u|bediend)\b/;

/** Words for the same thing: people who come. */
const PEOPLE_WORDS = '(?:gasten|deelnemers|personen|bezoekers|relaties|genodigden|medewerkers)';
const PEOPLE = new RegExp(`^${PEOPLE_WORDS}`);

/** A size that the tender itself gives for the same thing: "(hier: 240 per jaar)", or elsewhere in the text. */
function ownSize(noun: string, asked: number, lower: string, tender: Tender): number | null {
  const here = /\((?:hier|deze opdracht|perceel|een perceel telt(?: er)?|thans|nu|onderhavig)[^)\d]{0,30}(\d[\d.]*)/.exec(lower);
  if (here) return Number(here[1]!.replace(/\./g, ''));
  const stem = PEOPLE.test(noun) ? PEOPLE_WORDS : /^(?:kg|m2|m²|ha|km|ton)$/.test(noun) ? noun : noun.length < 4 ? null : noun.slice(0, Math.max(4, noun.length - 2)).replace(/[^a-zà-ÿ]/g, '.');
  if (!stem) return null;
  const largest = Math.max(0, ...tender.numbersBefore(stem).filter((value) => value !== asked));
  // The largest number in the text is the mildest yardstick; far larger ones count something else.
  return largest >= asked * 0.2 && largest <= asked * 5 ? largest : null;
}

export const barrier = defineBarrier({
  id: 'reference-value-over-60',
  group: 'ability',
  level: 'rule',
  law: ['gp:3.5G'],
  sources: ['https://aanbestedingszaken.nl/documentation/kwalificeren/referenties/'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Referentie groter dan 60% van de opdracht', en: 'Reference above 60% of the contract' },
    hurts: { nl: 'Groeien kan niet als u hetzelfde volume al moet hebben gedaan.', en: 'Growth is impossible if the same volume must have been done before.' },
    todo: { nl: 'Vraag ten hoogste 60% van de waarde of omvang van het perceel, en laat opdrachten optellen.', en: 'Ask at most 60% of the value or size of the lot, and let contracts be added up.' },
  },
  triggers: ['referent', 'vergelijkbare', 'soortgelijke', 'ervaring', 'onderhavige', 'omvang', 'betrof', 'daarin werd', 'daarin zijn', 'gaat het om', 'ontving u', 'kerncompetentie', 'reference'],
  // What the buyer itself has seen says something of the work, and asks nothing.
  unless: [/\bonze (?:eigen )?ervaring\b|\bervaring (?:leert|wijst uit)\b/],
  judge(passage, tender) {
    const { lower, lot } = passage;
    if (!speaksOfReferences(passage) || !WORK_SHOWN.test(lower)) return null;
    if (/\bomzet\b|\bverzeker|\bboete|\baansprakelijk|\bbegroting\b/.test(lower)) return null;
    const addUp = /\b(?:opgeteld|optellen|samengeteld)\b/.test(`${lower} ${passage.next}`);
    if (EQUAL_SIZE.test(lower)) {
      return { verdict: 'barrier', unbounded: true, why: { nl: 'De referentie moet zo groot zijn als de opdracht zelf; ten hoogste 60% is de regel.', en: 'The reference must be as large as the contract itself; 60% at most is the rule.' } };
    }
    const share = passage.quantities.percentages.find((percentage) => /\b(?:van de|van deze|van het|opdracht|omvang|waarde|raming|perceel)\b/.test(lower.slice(percentage.end, percentage.end + 40)));
    if (share && REFERENCE.test(lower)) return byShare(share.value / 100, boundOf(lower, share) === 'max', share);
    const value = tender.value(lot);
    const amount = passage.quantities.amounts.filter((candidate) => !/opdrachtwaarde|raming|geraamde/.test(lower.slice(Math.max(0, candidate.start - 40), candidate.start)))[0];
    if (amount && (REFERENCE.test(lower) || /\bwaarde\b|\bomvang\b/.test(lower))) {
      if (boundOf(lower, amount) === 'max') return null;
      if (!value) {
        return {
          verdict: 'check',
          why: { nl: `De referentie moet ${euro(amount.amount)} groot zijn; de raming staat niet in de tekst, dus 60% is niet te berekenen.`, en: `The reference must be worth ${euro(amount.amount)}; the estimate is not in the text, so 60% cannot be computed.` },
        };
      }
      const yearly = amount.per === 'year' || /\bper jaar\b|\bjaarlijks\w*/.test(lower);
      const base = yearly ? (value.perYear ?? value.total) : value.total;
      const ratio = amount.amount / base;
      if (ratio <= LIMIT) return { verdict: 'fine', quote: { start: amount.start, end: amount.end }, facts: value.facts, calculation: ratioSum(amount.amount, base, value.name, LIMIT), why: { nl: 'De gevraagde omvang blijft binnen 60%.', en: 'The size asked stays within 60%.' } };
      return {
        verdict: addUp ? 'check' : 'barrier',
        calculation: ratioSum(amount.amount, base, value.name, LIMIT),
        facts: value.facts,
        edits: [{ start: amount.start, end: amount.end, nl: euro(rounded(base * LIMIT)), en: euro(rounded(base * LIMIT)) }],
        why: { nl: 'De referentie moet groter zijn dan 60% van de opdracht en er staat geen reden bij.', en: 'The reference must be larger than 60% of the contract and no reason is given.' },
      };
    }
    const size = passage.quantities.counts.find((count) => SIZE_NOUN.test(count.noun) && count.value >= 10);
    if (!size || boundOf(lower, size) === 'max') return null;
    if (!SUITABILITY.test(passage.context) && !/\breferent|\bervaring\b|\bbetrof\b|\bdaarin\b|\bgaat het om\b|\bontving\b|\bkerncompetentie|\bprojecte?n?\b|\bopdracht\b/.test(lower)) return null;
    const own = ownSize(size.noun, size.value, lower, tender);
    if (own === null) return null;
    const ratio = size.value / own;
    const calculation = { nl: `${size.value} / ${own} ${size.noun} = ${percent(ratio)}, grens 60%`, en: `${size.value} / ${own} ${size.noun} = ${percent(ratio)}, limit 60%` };
    if (ratio <= LIMIT) return null;
    const most = rounded(own * LIMIT).toString().replace(/\B(?=(\d{3})+$)/g, '.');
    const figure = /^\S+(?: \([^)]{1,20}\))?/.exec(passage.text.slice(size.start))![0];
    return {
      verdict: addUp ? 'check' : 'barrier',
      calculation,
      edits: [{ start: size.start, end: size.start + figure.length, nl: most, en: most }],
      why: { nl: 'De referentie moet groter zijn dan 60% van de omvang van deze opdracht.', en: 'The reference must be larger than 60% of the size of this contract.' },
    };
  },
  replacement: {
    nl: 'De referentie heeft een omvang van ten minste [omvang]; dat is niet meer dan 60% van deze opdracht. U mag meerdere kleinere opdrachten samenvoegen.',
    en: 'The reference has a size of at least [omvang]; that is no more than 60% of this contract. You may combine several smaller contracts.',
    blanks: [{ name: 'omvang', label: { nl: 'Omvang die u vraagt, ten hoogste 60% van deze opdracht', en: 'Size that you ask, 60% of this contract at most' }, kind: 'text' }],
  },
});

/** Rounded down to two figures, so that a better text asks no odd sums. */
function rounded(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return Math.floor(amount / step) * step;
}

function byShare(ratio: number, isMaximum: boolean, place: { start: number; end: number }): Judgement {
  if (isMaximum || ratio <= LIMIT) return { verdict: 'fine', quote: { start: place.start, end: place.end }, why: { nl: `${percent(ratio)} blijft binnen de grens van 60%.`, en: `${percent(ratio)} stays within the limit of 60%.` } };
  return {
    verdict: 'barrier',
    calculation: { nl: `${percent(ratio)} gevraagd, grens 60%`, en: `${percent(ratio)} asked, limit 60%` },
    edits: [{ ...place, nl: '60%', en: '60%' }],
    why: { nl: 'De referentie moet groter zijn dan 60% van de opdracht en er staat geen reden bij.', en: 'The reference must be larger than 60% of the contract and no reason is given.' },
  };
}

export const examples: Examples = {
  flag: [
    { text: 'De referentieopdracht heeft een waarde van minimaal € 800.000,- per jaar.', given: 'De geraamde waarde van de opdracht bedraagt € 1.000.000,- per jaar en de looptijd is vier jaar.' },
    'De referentie is een soortgelijke opdracht met een omvang van ten minste 90% van de onderhavige opdracht.',
    { text: 'De referentieopdracht heeft een waarde van ten minste € 200.000.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
    'De omvang van de referenties moet gelijkaardig zijn aan deze overheidsopdracht.',
    '# Kerncompetenties\nBij A gaat het om tweehonderd interne verhuizingen in twaalf maanden (hier: 240 per jaar).',
    { text: 'De referentie betrof minstens 400 leerlingen per dag.', given: 'Een perceel telt circa 420 leerlingen.' },
  ],
  ask: [
    'De referentieopdracht heeft een waarde van minimaal € 800.000,-.',
    { text: 'De referentieopdracht heeft een waarde van ten minste € 200.000, omdat bij een kleinere opdracht de koelketen die dit vaccin eist niet is beproefd.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
  ],
  leave: [
    'De referentie heeft een omvang van ten hoogste 60% van het perceel.',
    { text: 'De referentieopdracht heeft een waarde van ten minste € 100.000.', given: 'De geraamde waarde van de opdracht bedraagt € 250.000.' },
    'De referentie is ten minste 50% van de omvang van de onderhavige opdracht.',
    'Er gelden geen eisen aan de omvang van de referentie.',
    'Perceel 3 betreft evenementen van minder dan € 200.000; ervaring is welkom.',
    { text: 'De referentie betrof minstens 150 leerlingen per dag.', given: 'Een perceel telt circa 420 leerlingen.' },
    { text: 'Voor 650 pakketten is dat naar onze ervaring 160 tot 200 uur werk.', given: 'Het inpakken kostte in 2026 ongeveer 190 uur.' },
    'In 2026 zijn 238 interne verhuizingen uitgevoerd.',
    'Moet de referentie groter zijn dan € 500.000?',
  ],
};
