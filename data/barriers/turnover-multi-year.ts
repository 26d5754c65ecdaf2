import { defineBarrier, type Examples } from '@/lib/barriers/rule';

/** Aw 2012 art. 2.91 lid 1 c: at most the last three available years, depending on the founding date. */
const LIMIT_YEARS = 3;

const FIGURES = /\b(?:jaarrekening(?:en)?|jaarcijfers|jaarverslag(?:en)?|balans(?:en)?|resultatenrekening(?:en)?|boekjaren|omzetcijfers|financiële (?:cijfers|gegevens|overzichten)|winst- en verliesrekening(?:en)?|cijfers|annual accounts)\b/;
const YOUNGER = /\b(?:voor zover beschikbaar|sinds (?:de )?oprichting|zoveel korter|korter bestaa?t|of zo veel korter|of zoveel (?:minder|jaren)|indien (?:u|uw onderneming) korter|beschikbare jaren|afhankelijk van de oprichting|jonge(?:re)? (?:ondernem|bedrij)\w+|as far as available|as long as your enterprise has existed|since (?:its )?founding)\b/;
const EXISTS = new RegExp(
  [
    String.raw`\b(?:bestaat|bestaan|is|zijn|was|waren)\b[^.;]{0,60}\b(?:minimaal|ten minste|tenminste|minstens|meer dan|langer dan|al|reeds)\b[^.;]{0,40}\b(?:jaar|jaren|maanden)\b[^.;]{0,30}\b(?:actief|ingeschreven|opgericht|werkzaam|in bedrijf|op de markt)?`,
    String.raw`\b(?:korter dan|minder dan)\b[^.;]{0,30}\b(?:jaar|maanden)\b[^.;]{0,40}\b(?:bestaa?n?|ingeschreven|actief)\b`,
    String.raw`\bop \d{1,2} \w+ (?:19|20)\d\d\b[^.;]{0,30}\b(?:reeds|al)\b[^.;]{0,20}\b(?:actief|ingeschreven|opgericht|werkzaam)\b`,
    String.raw`\b(?:opgericht|ingeschreven)\b[^.;]{0,20}\b(?:voor|vóór|uiterlijk)\b[^.;]{0,20}\b(?:19|20)\d\d\b`,
  ].join('|'),
);
const ORGANISATION = /\b(?:onderneming|bedrijf|inschrijver|gegadigde|aanbieder|organisatie|vennootschap|firma|ondernemingen|bedrijven|u|kandidaat)\b/;

export const barrier = defineBarrier({
  id: 'turnover-multi-year',
  group: 'financial',
  level: 'judgement',
  law: ['aw-2012:2.91:1'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Cijfers of bestaan over meerdere volle jaren', en: 'Figures or existence over several full years' },
    hurts: { nl: 'Starters en nieuwe stichtingen hebben nog geen drie afgesloten jaren.', en: 'Starters and new foundations do not have three closed years yet.' },
    todo: { nl: 'Vraag ten hoogste drie jaren, of zoveel korter als de onderneming bestaat.', en: 'Ask for three years at most, or as many as the enterprise exists.' },
  },
  triggers: ['jaarrekening', 'jaarcijfers', 'jaarverslag', 'balans', 'boekja', 'omzetcijfers', 'resultatenrekening', 'winst- en verlies', 'bestaat', 'ingeschreven', 'opgericht', 'actief in', 'reeds actief', 'financiële cijfers', 'bestaan', 'annual accounts'],
  unless: [/\breferentie|\bgarantie|\bbalans (?:tussen|in)\b|werk-?privé|in balans\b|\bcontractduur/],
  judge(passage) {
    const { lower, next } = passage;
    if (YOUNGER.test(lower) || YOUNGER.test(next)) {
      if (!FIGURES.test(lower)) return null;
      return { verdict: 'fine', why: { nl: 'Jongere ondernemingen mogen minder jaren laten zien.', en: 'Younger enterprises may show fewer years.' } };
    }
    if (EXISTS.test(lower) && ORGANISATION.test(lower) && !/\bovereenkomst\b[^.;]{0,20}\b(?:is|loopt)\b|ervaring|medewerker|personeel|bestaa[tn]\b[^.;]{0,20}\buit\b|in (?:vaste )?dienst|van belang|of no importance|certificaat/.test(lower)) {
      const long = passage.quantities.periods.some((period) => (period.months ?? 0) >= 12) || passage.quantities.dates.length > 0 || /\b(?:19|20)\d\d\b/.test(lower);
      if (long) {
        return {
          verdict: 'barrier',
          unbounded: true,
          replacement: { nl: 'Hoe lang uw onderneming bestaat, is niet van belang.', en: 'How long your enterprise has existed is of no importance.' },
          why: { nl: 'De onderneming moet al een aantal jaren bestaan. De leeftijd van een bedrijf zegt niets over dit werk.', en: 'The enterprise must have existed for a number of years. The age of a firm says nothing about this work.' },
        };
      }
    }
    if (!FIGURES.test(lower)) return null;
    // The turnover itself is judged by its own rule.
    if (/\bomzet\b/.test(lower) && passage.quantities.amounts.length) return null;
    const spelled = [...lower.matchAll(/\b(20\d\d)\b/g)].map((match) => Number(match[1]));
    const range = /\b(20\d\d)\s*(?:tot en met|t\/m|tot|–|-)\s*(20\d\d)\b/.exec(lower);
    const years = range ? Number(range[2]) - Number(range[1]) + 1 : Math.max(new Set(spelled).size, ...passage.quantities.periods.filter((period) => period.unit === 'year').map((period) => (period.months ?? 0) / 12), 0);
    if (years < LIMIT_YEARS || years > 30) return null;
    const calculation = { nl: `${years} jaren gevraagd, ten hoogste ${LIMIT_YEARS}`, en: `${years} years asked, at most ${LIMIT_YEARS}` };
    if (years > LIMIT_YEARS) {
      return {
        verdict: 'barrier',
        level: 'rule',
        calculation,
        why: { nl: 'Er worden cijfers over meer dan drie jaren gevraagd. De wet gaat uit van ten hoogste de laatste drie beschikbare jaren.', en: 'Figures over more than three years are asked. The law goes no further than the last three available years.' },
      };
    }
    const end = passage.text.replace(/[\s.;:]{1,40}$/, '').length;
    return {
      verdict: 'check',
      calculation,
      // A demand on turnover in the same sentence has a better text of its own: two would exclude each other.
      ...(/\bomzet/.test(lower) ? { replacement: null } : { edits: [{ start: end, end, nl: ', of zoveel korter als uw onderneming bestaat', en: ', or as long as your enterprise has existed' }] }),
      why: { nl: 'Er worden precies drie jaren gevraagd en er staat niets over jongere ondernemingen. Kijk na of “of zoveel korter als de onderneming bestaat” erbij kan.', en: 'Exactly three years are asked and nothing is said on younger enterprises. Check whether “or as many as the enterprise exists” can be added.' },
    };
  },
  replacement: {
    nl: 'U verstrekt de cijfers over ten hoogste de laatste drie jaren of, als uw onderneming korter bestaat, sinds de oprichting.',
    en: 'You give the figures of the last three years at most or, if your enterprise is younger, since its founding.',
  },
});

export const examples: Examples = {
  flag: [
    'U overlegt gecontroleerde jaarrekeningen over de boekjaren 2021 tot en met 2025.',
    'Inschrijver bestaat op het moment van inschrijving minimaal vijf jaar.',
    'Ondernemingen die korter dan 36 maanden staan ingeschreven in het handelsregister komen niet in aanmerking.',
    'Het bedrijf was op 1 januari 2020 reeds actief in deze markt.',
    'De inschrijver verstrekt balansen van de laatste vijf jaar.',
  ],
  ask: [
    'De cijfers over de laatste drie volledige boekjaren zijn positief.',
    'Balans en jaarrekening van de afgelopen drie boekjaren.',
    'U voegt de jaarcijfers over 2023, 2024 en 2025 toe.',
    'De gegadigde overlegt de jaarverslagen van de laatste drie jaar.',
  ],
  leave: [
    'U verstrekt de cijfers over de laatste drie jaren, of zoveel korter als uw onderneming bestaat.',
    'Hoe lang uw bedrijf al bestaat, is voor ons niet van belang.',
    'De referentie is in de afgelopen vijf jaar uitgevoerd en het bedrijf was erbij betrokken.',
    'U voegt de jaarrekening over 2025 toe.',
    'Het team bestaat geheel uit mensen die al drie jaar bij u in vaste dienst zijn.',
    'De overeenkomst bestaat uit drie delen en loopt vier jaar.',
    'Wij zoeken een goede balans tussen prijs en kwaliteit over de drie jaren.',
    'De gemeente publiceert haar jaarverslag over de laatste vier jaar op haar website.',
  ],
};
