import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { boundOf } from '@/lib/barriers/bounds';
import { REFERENCE, REFERENCE_NOUN, SHOWS, SUITABILITY, speaksOfReferences } from '@/lib/barriers/references';

const ADDS_UP = /\b(?:opgeteld|optellen|samen mogen|mogen samen|bij elkaar|worden samengeteld|maximaal|ten hoogste|hooguit|niet meer dan)\b/;
const PAST = /\b(?:in de afgelopen|de laatste|de voorbije|afgelopen|laatste|voorbije|tijdens de periode|waarvoor|waaraan|uitgevoerd|verricht|geleverd|gewerkt|eerder)\b/;

export const barrier = defineBarrier({
  id: 'reference-count-per-competence',
  group: 'ability',
  level: 'rule',
  law: ['gp:3.5G', 'aw-2012:2.93:3'],
  sources: ['https://aanbestedingszaken.nl/documentation/kwalificeren/referenties/'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Meer dan één referentie per kerncompetentie', en: 'More than one reference per core competence' },
    hurts: { nl: 'Een kleine ondernemer heeft weinig opdrachten van dezelfde soort.', en: 'A small supplier has few contracts of the same kind.' },
    todo: { nl: 'Vraag per kerncompetentie één referentie en laat één opdracht voor meer competenties tellen.', en: 'Ask for one reference per core competence and let one contract count for several.' },
  },
  triggers: ['referent', 'kerncompetent', 'vergelijkbare opdracht', 'vergelijkbare project', 'soortgelijke opdracht', 'soortgelijke project', 'gelijkaardige', 'tevredenheidsverklaring', 'organisaties waaraan', 'opdrachtgevers', 'lijst', 'waarvoor u', 'beschrijft', 'noemt', 'reference', 'klanten waar'],
  unless: [/referentiekader|referentiedatum|referentienummer|referentieperiode van|referentiebudget|referentieniveau|preferent|\bons kenmerk/],
  judge(passage) {
    const { lower } = passage;
    // Many sentences name something; few are about references.
    if (!speaksOfReferences(passage) && !/\b(?:waaraan|waarvoor|die u)\b[^.;]{0,40}\b(?:heeft|is|hebt|geleverd|gewerkt|uitgevoerd)\b/.test(lower)) return null;
    const oneIsEnough = /één (?:enkele )?(?:opdracht|referentie\w*|project)\b[^.;]{0,40}\b(?:volstaat|is genoeg|voldoende)|\bvolstaat (?:één|een|1) /.test(lower);
    if (!oneIsEnough && !passage.quantities.counts.some((count) => REFERENCE_NOUN.test(count.noun))) return null;
    if (oneIsEnough) return { verdict: 'fine', why: { nl: 'Eén referentie is genoeg.', en: 'One reference is enough.' } };
    // "B.10 Referenties": the number of the article.
    const counted = passage.quantities.counts.filter((count) => !/^[a-z]{0,3}\.?[\d.]{0,6}$/.test(lower.slice(0, count.start) || 'x y') && REFERENCE_NOUN.test(count.noun) && count.value > 1 && count.value <= 60);
    const one = passage.quantities.counts.find((count) => REFERENCE_NOUN.test(count.noun) && count.value === 1);
    const count = counted[0];
    if (!count) {
      return one && /per kerncompetentie|voor elke|per competentie/.test(lower) ? { verdict: 'fine', why: { nl: 'Er wordt één referentie per competentie gevraagd.', en: 'One reference per competence is asked.' } } : null;
    }
    if (!SHOWS.test(lower)) return null;
    // The counted thing must be the reference: its own word, or earlier work that must be shown.
    const isReference = /referent|reference|tevredenheid/.test(count.noun) || REFERENCE.test(lower) || PAST.test(lower) || SUITABILITY.test(passage.context) || /\b(?:toont|noemt|beschrijft)\b/.test(lower) && /\breferent|ervaring|geleverd|verzorgd|uitgevoerd/.test(passage.around);
    if (!isReference) return null;
    const bound = boundOf(lower, count);
    if (bound === 'max' && !/\bminimaal|\bten minste|\bminstens/.test(lower)) {
      return { verdict: 'fine', quote: { start: count.start, end: count.end }, why: { nl: 'Het aantal is een maximum; minder mag ook.', en: 'The number is a maximum; fewer is fine.' } };
    }
    if (ADDS_UP.test(lower) && /opgeteld|optellen|samengeteld|bij elkaar/.test(lower)) {
      return { verdict: 'fine', why: { nl: 'Opdrachten mogen worden opgeteld.', en: 'Contracts may be added up.' } };
    }
    // "twee referenties, één voor elke kerncompetentie" with as many competences as references.
    const competences = passage.quantities.counts.find((other) => /kerncompetentie|competentie/.test(other.noun));
    if (competences && count.value <= competences.value && !/\bper (?:kern)?competentie|voor elke|voor iedere/.test(lower)) return null;
    return {
      verdict: 'barrier',
      calculation: { nl: `${count.value} referenties gevraagd, ten hoogste 1 per kerncompetentie`, en: `${count.value} references asked, at most 1 per core competence` },
      why: { nl: 'Er worden meer referenties gevraagd dan één per kerncompetentie en er staat geen reden bij.', en: 'More references are asked than one per core competence and no reason is given.' },
    };
  },
  replacement: {
    nl: 'Per kerncompetentie vragen wij één referentie. Eén opdracht mag voor meerdere competenties tellen en u mag opdrachten optellen.',
    en: 'We ask one reference per core competence. One contract may count for several competences and you may add contracts up.',
  },
});

export const examples: Examples = {
  flag: [
    'Per kerncompetentie overlegt u drie referenties van verschillende opdrachtgevers.',
    'Inschrijver toont met minimaal twee (2) referentieprojecten aan te beschikken over kerncompetentie A.',
    '# Referenties\nU levert vijf vergelijkbare opdrachten, elk met een tevredenheidsverklaring.',
    'U voegt een lijst toe van ten minste tien gemeenten waarvoor u in de afgelopen drie jaar heeft gewerkt.',
    'De kandidaat moet minstens 3 referenties aanleveren.',
    '# Ervaring\nAanbieder noemt drie organisaties waaraan in het verleden kleding is geleverd.',
  ],
  ask: [
    'Per kerncompetentie overlegt u twee referenties, omdat het werk in twee heel verschillende vormen voorkomt en fouten de veiligheid van bewoners raken.',
    'Gelet op de bijzondere risico’s van werken bij kinderen vragen wij minimaal twee referenties voor deze kerncompetentie.',
  ],
  leave: [
    'Per kerncompetentie vragen wij één referentie.',
    'Voor elke kerncompetentie volstaat één opdracht en een opdracht mag dubbel tellen.',
    'U overlegt maximaal drie referenties.',
    'Minimaal één en maximaal drie referenties mogen worden opgeteld.',
    'De twee percelen hebben elk een eigen referentienummer.',
    'Het project bestaat uit drie opdrachten die na elkaar worden uitgevoerd.',
    'De gemeente werkt met vijf organisaties samen in het wijkteam.',
    'Zijn drie referenties verplicht?',
  ],
};
