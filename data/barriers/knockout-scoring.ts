import { boundOf } from '@/lib/barriers/bounds';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { percent } from '@/lib/money';

/** Own threshold for a minimum score on a part. */
const HEAVY = 60;
/** Own threshold for the number of hard requirements. */
const MANY = 30;

const OUT = /\b(?:uitsluiting|uitgesloten|valt af|vallen af|ongeldig|terzijde|knock-?out|niet verder (?:beoordeeld|meegenomen)|komt niet in|afgewezen|niet voor gunning in aanmerking|niet toegelaten|eindrangschikking|niet in aanmerking|geweerd|disqualif\w+|rejected)\b/;
const SCORE = /\b(?:scor\w+|punten|cijfer|onvoldoende|kwaliteitspunten|beoordeling|onderdeel|onderdelen|rapportcijfer|drempel|minimumscore|ondergrens|percentage|points|score)\b/;

export const barrier = defineBarrier({
  id: 'knockout-scoring',
  group: 'award',
  level: 'judgement',
  law: ['aw-2012:1.10', 'aw-2012:2.113a'],
  sources: ['https://www.nieuweaanbestedingswet.nl/gids-proportionaliteit/', 'https://www.pianoo.nl/nl/regelgeving/jurisprudentie/jurisprudentieoverzicht/eisen-aan-inschrijver-en-beoordeling-0'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Knock-out op wensen en minimumscores', en: 'Knock-out on wishes and minimum scores' },
    hurts: { nl: 'Eén zwakker onderdeel gooit een sterk sociaal aanbod eruit.', en: 'One weaker part throws out a strong social bid.' },
    todo: { nl: 'Houd alleen echte eisen hard; laat op de andere onderdelen punten verdienen.', en: 'Keep only true requirements hard; let bidders earn points on the rest.' },
  },
  triggers: ['knock-out', 'knockout', 'minimumscore', 'ondergrens', 'onvoldoende', 'lager dan', 'minder dan', 'minimaal een', 'kwaliteitspunten', 'eindrangschikking', 'drempel', 'ten minste een'],
  without: ['negated'],
  unless: [/\bomzet\b|\bfte\b|\bsolvabiliteit|\bprijs\b[^.;]{0,20}\blager dan\b|\bplafond|verkeersveiligheid|certificaat|\breferentie/],
  judge(passage) {
    const { lower } = passage;
    const wishes = /\b(?:wensen|eisen)\b[^.;]{0,30}\bknock-?out|\bknock-?out\b[^.;]{0,30}\b(?:eisen|wensen|criteria)\b/.test(lower);
    if (wishes) {
      const many = passage.quantities.counts.find((count) => /wensen|eisen|criteria/.test(count.noun));
      if (/\bwensen\b/.test(lower) || (many && many.value > MANY)) {
        return {
          verdict: 'check',
          calculation: many ? { nl: `${many.value} harde eisen, aandachtspunt vanaf ${MANY}`, en: `${many.value} hard requirements, attention point from ${MANY}` } : null,
          why: { nl: 'Wensen of zeer veel eisen gelden als knock-out. Kijk na welke echt nodig zijn.', en: 'Wishes or very many requirements are knock-outs. Check which are really needed.' },
        };
      }
    }
    if (!OUT.test(lower) || !SCORE.test(lower)) return null;
    if (/één (?:enkele )?onvoldoende\b|\been onvoldoende\b|\been (?:score|beoordeling) ['"‘]?onvoldoende/.test(lower)) {
      return { verdict: 'check', why: { nl: 'Eén onvoldoende is genoeg om af te vallen. Kijk na of dat voor elk onderdeel nodig is.', en: 'One insufficient mark is enough to drop out. Check whether that is needed for every part.' } };
    }
    const share = passage.quantities.percentages.find((percentage) => percentage.value <= 100);
    const mark = /\b(?:lager dan|minder dan|minimaal|ten minste|onder de|onder het)\b[^.;]{0,30}?\b(?:een )?(\d{1,2}(?:,\d)?|zes|zeven|acht)\b(?! ?%)/.exec(lower);
    const level = share ? share.value : mark ? Number(({ zes: '6', zeven: '7', acht: '8' } as Record<string, string>)[mark[1]!] ?? mark[1]!.replace(',', '.')) * 10 : null;
    if (level === null || level > 100) return null;
    if (share && boundOf(lower, share) === 'exact' && !/lager|minder|onder|minimaal|ten minste|haalt|behaalt/.test(lower)) return null;
    if (level < HEAVY) return { verdict: 'fine', why: { nl: 'De minimumscore is niet hoog.', en: 'The minimum score is not high.' } };
    return {
      verdict: 'check',
      calculation: { nl: `minimumscore ${percent(level / 100)}, aandachtspunt vanaf ${HEAVY}%`, en: `minimum score ${percent(level / 100)}, attention point from ${HEAVY}%` },
      why: { nl: 'Wie op een onderdeel onder deze score blijft, valt af. Kijk na of dit onderdeel zo belangrijk is dat dat nodig is.', en: 'Whoever stays under this score on a part drops out. Check whether this part is so important that this is needed.' },
    };
  },
  replacement: {
    nl: 'Alleen de eisen in [bijlage] zijn harde eisen. Op de overige onderdelen kunt u punten verdienen.',
    en: 'Only the requirements in [bijlage] are hard requirements. On the other parts you can earn points.',
    blanks: [{ name: 'bijlage', label: { nl: 'Waar de harde eisen staan', en: 'Where the hard requirements are' }, kind: 'text' }],
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Een score lager dan 7 op een van de onderdelen leidt tot uitsluiting.',
    'Alle 118 wensen gelden als knock-out.',
    'Inschrijvingen met minder dan 75% van de kwaliteitspunten worden niet verder beoordeeld.',
    'Bij één onvoldoende wordt de inschrijving als ongeldig aangemerkt.',
    'Wie voor het plan minder dan zeventig procent van de punten haalt, komt niet in de eindrangschikking.',
    'Een inschrijver die op een onderdeel een onvoldoende scoort, valt af.',
  ],
  leave: [
    'Op de overige onderdelen kunt u punten verdienen; een lage score leidt niet tot uitsluiting.',
    'Gegadigden met een omzet lager dan € 1 mln. worden uitgesloten.',
    'Inschrijvingen met minder dan 40% van de punten worden niet verder beoordeeld.',
    'Het plan telt maximaal vijf pagina’s.',
    'De uitstoot is lager dan 95 gram per kilometer.',
    'De vijf eisen in bijlage A zijn harde eisen.',
    'Het cijfer voor klanttevredenheid wordt elk jaar gemeten.',
    'Leidt een onvoldoende tot uitsluiting?',
    'Te laat ingediende inschrijvingen worden terzijde gelegd.',
  ],
};
