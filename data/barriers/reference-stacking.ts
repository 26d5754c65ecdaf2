import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const IN_ONE = /\b(?:in|binnen|met|door|uit) (?:één|1|een en|een enkele|een-en)\b(?: (?:en|integrale?|enkele?|zelfde|dezelfde|hetzelfde|gecombineerde)){0,4} [^.;]{0,25}?\b(?:referentie\w*|project|opdracht|contract|overeenkomst|werk)\b|\bbinnen (?:dezelfde|hetzelfde) (?:opdracht|project|contract|referentie\w*)|\bin (?:dezelfde|hetzelfde) (?:opdracht|project|contract|referentie\w*)|één integra(?:le|al) (?:opdracht|project|contract)|\bgecombineerd in (?:één|een) |\bone and the same (?:project|contract|reference)/;
const SEVERAL = /\b(?:kerncompetenties|competenties|disciplines|onderdelen|alle|zowel|gezamenlijk|tezamen|gelijktijdig|both|all)\b|\sén\s|\b\w+, \w+(?: \w+)? en \w+/;
const EXPERIENCE = /\b(?:referentie\w*|kerncompetentie\w*|ervaring|aangetoond|verzorgd|uitgevoerd|geleverd|gerealiseerd|omvatte|project omvat|competenties|referent|disciplines)\b/;

export const barrier = defineBarrier({
  id: 'reference-stacking',
  group: 'ability',
  level: 'judgement',
  law: ['cvae:312', 'aw-2012:2.93:3'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Alle competenties in één referentie', en: 'All competences in one reference' },
    hurts: { nl: 'Alleen de huidige leverancier heeft één project waar alles in zit.', en: 'Only the present supplier has one project with everything in it.' },
    todo: { nl: 'Laat elke competentie met een opdracht naar keuze aantonen.', en: 'Let each competence be shown with a contract of choice.' },
  },
  triggers: ['in één', 'binnen één', 'met één', 'dezelfde opdracht', 'hetzelfde project', 'hetzelfde contract', 'dezelfde referentie', 'in een en', 'integrale opdracht', 'integraal project', 'gecombineerd in', 'project omvatte', 'one and the same'],
  unless: [/\b(?:mag|mogen|kan|kunnen|kunt)\b[^.;]{0,80}\b(?:in één|met één|in hetzelfde|dezelfde)\b/, /\b(?:hoeft|hoeven|niet nodig|niet vereist|niet verplicht)\b/, /\bin één (?:vragenronde|keer|document|bestand|pdf|factuur|hand)\b/],
  judge({ lower, context }) {
    const combined = IN_ONE.test(lower) && SEVERAL.test(lower) && (EXPERIENCE.test(lower) || /referentie|kerncompetentie|ervaring|bekwaamheid/.test(context));
    const whole = /\b(?:referentie)?project omvatte\b[^.;]{0,40}\bzowel\b/.test(lower);
    if (!combined && !whole) return null;
    if (/\bpunten\b|\bwaardering\b/.test(lower)) {
      return { verdict: 'check', why: { nl: 'Wie alles in één project deed, krijgt meer punten. Kijk na of dat echt meer geschiktheid laat zien.', en: 'Whoever did everything in one project gets more points. Check whether that really shows more suitability.' } };
    }
    return {
      verdict: 'barrier',
      unbounded: true,
      why: { nl: 'Alle onderdelen moeten in één opdracht zijn gedaan en er staat niet bij waarom dat nodig is.', en: 'All parts must have been done in one contract and no reason is given why that is needed.' },
    };
  },
  replacement: {
    nl: 'U toont elke competentie aan met een opdracht naar keuze; een combinatie in hetzelfde project is niet nodig.',
    en: 'You show each competence with a contract of your choice; a combination in the same project is not needed.',
  },
});

export const examples: Examples = {
  flag: [
    'De kerncompetenties 1, 2 en 3 dienen in één referentieproject te zijn aangetoond.',
    'De referentie is één integrale opdracht waarin catering, schoonmaak en groen gezamenlijk zijn geleverd in één contract.',
    'Het referentieproject omvatte zowel ontwerp, realisatie als tien jaar onderhoud.',
    'In één en hetzelfde contract zijn platgoed, dienstkleding én bewonerskleding verzorgd.',
    'De ervaring met alle disciplines is binnen dezelfde opdracht opgedaan; dit wordt met een referentie aangetoond.',
  ],
  ask: [
    'Extra punten worden toegekend indien alle disciplines binnen dezelfde opdracht zijn uitgevoerd.',
    'De kerncompetenties 1 en 2 worden in één referentieproject aangetoond, omdat juist de overdracht tussen beide het risico voor de patiënt vormt.',
    'Gelet op de samenhang van ontwerp en bouw zijn alle competenties in hetzelfde project aangetoond.',
  ],
  leave: [
    'U mag alle kerncompetenties in één referentie aantonen.',
    'U toont elke competentie aan met een opdracht naar keuze; een combinatie in hetzelfde project is niet nodig.',
    'Alle vragen worden in één document gebundeld.',
    'Eén referentie kan voor meerdere kerncompetenties worden gebruikt.',
    'De opdracht wordt in één contract vastgelegd.',
    'Ervaring met kerncompetentie A toont u aan met een referentie.',
    'Moeten alle competenties in één referentie zitten?',
  ],
};
