import { boundOf } from '@/lib/barriers/bounds';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { SUITABILITY, speaksOfReferences } from '@/lib/barriers/references';

/** Aw 2012 art. 2.93 lid 1 a and b: up to five years back for works, three for supplies and services. */
const WORKS = 60;
const OTHER = 36;

const LOOKS_BACK = /\b(?:afgelopen|laatste|voorbije|voorafgaand\w*|niet ouder dan|hooguit|maximaal|jonger dan|recent\w*|sinds|alleen|uitsluitend|op dit moment|lopend\w*|last|past)\b/;
const SUBJECT = /\b(?:referent\w*|opdracht\w*|project\w*|levering\w*|ervaring|dienst\w*|werkzaamheden|uitgevoerd|afgerond|contract|references?)\b/;

export const barrier = defineBarrier({
  id: 'reference-period-too-short',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:2.93:1', 'aw-2012:2.93:4'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Te korte referentieperiode', en: 'Reference period too short' },
    hurts: { nl: 'Een kleine ondernemer heeft minder opdrachten per jaar; wie kort terugkijkt, ziet er geen.', en: 'A small supplier has fewer contracts a year; a short look-back finds none.' },
    todo: { nl: 'Kijk drie jaar terug (werken: vijf), of langer als dat meer ondernemers een kans geeft.', en: 'Look back three years (works: five), or longer if that gives more suppliers a chance.' },
  },
  triggers: ['referent', 'niet ouder dan', 'afgelopen', 'laatste', 'voorbije', 'tellen mee', 'kalenderjaar', 'meegenomen', 'nog lopend', 'vergelijkbare opdracht', 'meegeteld'],
  without: ['negated'],
  unless: [/\b(?:uittreksel|gedragsverklaring|gva|vog|verklaring|belasting\w*|certificaat|kvk|handelsregister|jaarrekening\w*|boekja\w+|omzet\w*|balans\w*|keuringsrapport|foto|volumes?|historische|gegevens van|verbruik\w*|uitsluitings\w*|beroepsfout|veroordel\w*)\b/],
  judge(passage, tender) {
    const { lower } = passage;
    if (!SUBJECT.test(lower) || !LOOKS_BACK.test(lower)) return null;
    const reference = /\breferent/.test(lower) || SUITABILITY.test(passage.context) || /\b(?:tellen mee|meegenomen|in aanmerking|geaccepteerd|meegeteld)\b/.test(lower) && speaksOfReferences(passage) || /\bvergelijkbare (?:opdracht|dienst)/.test(lower);
    if (!reference) return null;
    const works = tender.facts.nature?.id === 'works';
    const limit = works ? WORKS : OTHER;
    const only = /\b(?:alleen|uitsluitend)\b[^.;]{0,60}\b(?:uit|in|van) (?:het )?(?:kalenderjaar |jaar )?(20\d\d)\b/.exec(lower);
    if (only && !/\b20\d\d\b[^.;]{0,30}\b(?:tot|t\/m|en|,) ?(?:en met )?20\d\d\b/.test(lower)) {
      return { verdict: 'check', calculation: { nl: `alleen ${only[1]}, gangbaar ${limit} maanden`, en: `only ${only[1]}, usual ${limit} months` }, why: { nl: 'Alleen opdrachten uit één jaar tellen mee. Kijk na of u langer kunt terugkijken, zodat meer ondernemers een kans krijgen.', en: 'Only contracts of one year count. Check whether you can look back longer, so that more suppliers get a chance.' } };
    }
    if (/\b(?:op dit moment|nog)\b[^.;]{0,20}\blopend\b/.test(lower) && /\b(?:is|zijn|betreft|dient)\b/.test(lower) && !/\bof\b[^.;]{0,20}\b(?:loopt|lopend)/.test(lower)) {
      return { verdict: 'check', why: { nl: 'De referentie moet nu nog lopen. Kijk na of een afgeronde opdracht ook mag.', en: 'The reference must still be running. Check whether a finished contract is accepted too.' } };
    }
    const period = passage.quantities.periods.find((candidate) => candidate.months !== null && /afgelopen|laatste|voorbije|ouder dan|hooguit|maximaal|voorafgaand|jonger dan|binnen|past|last/.test(lower.slice(Math.max(0, candidate.start - 40), candidate.start)) );
    if (!period) return null;
    const asMinimum = /\b(?:ononderbroken|minimaal|ten minste)\b[^.;]{0,25}$/.test(lower.slice(Math.max(0, period.start - 40), period.start)) && boundOf(lower, period) === 'min';
    if (asMinimum) return null;
    if (period.months! >= limit) return { verdict: 'fine', quote: { start: period.start, end: period.end }, why: { nl: `${period.months} maanden terugkijken is ruim genoeg.`, en: `Looking back ${period.months} months is enough.` } };
    // Works are not certain when the nature is unknown; three years is then no remark.
    return {
      verdict: 'check',
      calculation: { nl: `${period.months} maanden, gangbaar ${limit} maanden`, en: `${period.months} months, usual ${limit} months` },
      facts: works ? ['nature'] : [],
      edits: [works ? { start: period.start, end: period.end, nl: 'vijf jaar', en: 'five years' } : { start: period.start, end: period.end, nl: 'drie jaar', en: 'three years' }],
      why: { nl: 'De periode is korter dan de wet mogelijk maakt. Kijk na of u langer kunt terugkijken, zodat meer ondernemers een kans krijgen.', en: 'The period is shorter than the law makes possible. Check whether you can look back longer, so that more suppliers get a chance.' },
    };
  },
  replacement: {
    nl: 'Opdrachten van de afgelopen drie jaar tellen mee, ook als zij al zijn afgerond of nog lopen.',
    en: 'Contracts of the past three years count, also when they are finished or still running.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De referentie is niet ouder dan twaalf maanden.',
    '# Referenties\nAlleen opdrachten die in 2025 zijn afgerond tellen mee; uitsluitend in 2025 dus.',
    'De referentieopdracht is uitgevoerd in de afgelopen anderhalf jaar, gerekend vanaf de datum van aanmelding.',
    '# Referenties\nDe dienstverlening in de referentie is op dit moment nog lopend en minimaal één jaar ononderbroken verricht.',
    { text: 'De referentie betreft werk uit de laatste drie jaar.', given: 'CPV 45000000. Het gaat om een opdracht voor werken: de bouw van een school.' },
    '# Ervaring\nAlleen leveringen uit het kalenderjaar 2026 worden meegenomen als referentie.',
  ],
  leave: [
    'De referentie is in de afgelopen drie jaar uitgevoerd.',
    'Voor perceel 3 tellen opdrachten van de afgelopen vijf jaar mee als referentie.',
    'De opdracht is in de afgelopen vijf jaar uitgevoerd of loopt nog.',
    'Het uittreksel is niet ouder dan zes maanden.',
    'De gegevens van de laatste twaalf maanden staan in bijlage 3.',
    'De gedragsverklaring is niet ouder dan twee jaar.',
    'Het certificaat is niet ouder dan één jaar.',
    'Mag de referentie ouder zijn dan twaalf maanden?',
    'De ervaring is voldoende recent: de einddatum is maximaal tien jaar geleden.',
  ],
};
