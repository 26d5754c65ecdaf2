import { defineBarrier, type Examples } from '@/lib/barriers/rule';

/** Figures from the accounts, and the opinion of a credit agency. */
const FIGURE = /\b(?:solvabiliteit[a-z-]{0,20}|liquiditeit(?!spositie van de gemeente)[a-z-]{0,20}|current ratio|quick ratio|rentabiliteit[a-z-]{0,15}|eigen vermogen|balanstotaal|werkkapitaal|kapitaalsbasis|financiële ratio['’]?s?|bedrijfsresultaat|netto ?winst|solvency|liquidity ratio)/;
const RATING = /\b(?:krediet(?:score|rating|waardigheid)[a-z]{0,10}|kredietwaardig\b|credit ?rating|credit score|graydon|dun & bradstreet|d&b[ -](?:rating|score|rapport)|creditsafe|handelsinformatiebureau|faillissementsscore)/;
const LOSS = /\b(?:geen|zonder)\b[^.;]{0,20}\bverlies(?:jaren)?\b(?! van)|\bverlies (?:geleden|gemaakt|gedraaid|leed|lijdt|maakte?|draaide)\b|\brode cijfers\b|\b(?:winstgevend|verlieslatend|verliesgevend)\b|\bwinst (?:gemaakt|behaald|gedraaid)\b|\bpositief (?:netto ?|bedrijfs)?resultaat\b(?! (?:op|bij|van de|uit|voor))|\bzwarte cijfers\b/;
/** Candidates are refused on their accounts, and no yardstick is given. */
const REFUSED = /\b(?:verwijder\w{0,4}|uit(?:ge)?sl(?:uit|oten)\w{0,3}|uitsluiten|weren|geweerd|afgewezen|niet (?:geselecteerd|toegelaten))\b[^.;]{0,80}\b(?:financiële gegevens|balans(?:en)?|jaarrekening(?:en)?|jaarcijfers)\b[^.;]{0,80}\bdraagkracht\b/;
const YARDSTICK = /[<>≤≥]|ratio van \d|\b(?:minimaal|minimum|ten ?minste|minstens|niet (?:lager|minder|kleiner|negatief)|(?:hoger|groter|meer|lager|minder|kleiner) (?:is |zijn |was |te zijn )?dan|positief|negatief|gunstig\w{0,2}|gezond\w{0,2}|voldoende|goede?|laag risico|bedraagt|bedroeg|beslaat|beloopt|is gelijk aan|of (?:meer|hoger|beter)|beter dan|niet onder|boven de|at least)\b/;
const ASKED = /\b(?:dient|dienen|moet|moeten|heeft|hebben|beschikt|beschikken|toont|tonen|is|zijn|was|bedraagt|bedroeg|beslaat|beloopt|mag|uitsluit\w*|geweerd|afgewezen|vereist|minimumeis|must|has)\b|[<>≤≥]/;
/** The bidder may show its standing in another way too. */
const OTHER_WAY = /\b(?:volstaat(?! niet)|of (?:anders|een andere|andere|op andere wijze|met)|dan wel|andere passende|elke passende|op (?:een )?andere (?:wijze|manier)|naar eigen keuze|bankverklaring|verklaring van (?:uw|een|de) bank|één van de volgende|een van de volgende)\b/;
const ADVANCE = /\b(?:voorschot|vooruitbetal\w{0,4}|voorfinancier\w{0,4})\b/;

export const barrier = defineBarrier({
  id: 'solvency-ratio',
  group: 'financial',
  level: 'judgement',
  law: ['aw-2012:2.90:7', 'aw-2012:2.90:8', 'gp:3.5B'],
  sources: ['https://www.nieuweaanbestedingswet.nl/gids-proportionaliteit/'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Eis aan vermogen, winst of kredietscore', en: 'Requirement on ratio, profit or rating' },
    hurts: { nl: 'Stichtingen en ondernemingen die hun winst in hun doel steken, houden weinig eigen vermogen.', en: 'Foundations and enterprises that put their profit into their purpose hold little equity.' },
    todo: { nl: 'Vraag alleen wat bij een risico van deze opdracht hoort, en laat ook een andere onderbouwing toe.', en: 'Ask only what goes with a risk of this contract, and accept other evidence too.' },
  },
  triggers: ['solvabil', 'liquiditeit', 'current ratio', 'quick ratio', 'rentabil', 'eigen vermogen', 'balanstotaal', 'werkkapitaal', 'kapitaalsbasis', 'financiële ratio', 'bedrijfsresultaat', 'nettowinst', 'netto winst', 'kredietscore', 'kredietrating', 'kredietwaardig', 'creditrating', 'credit rating', 'credit score', 'graydon', 'bradstreet', 'd&b', 'creditsafe', 'handelsinformatie', 'faillissementsscore', 'verlies', 'winstgevend', 'winst gemaakt', 'winst behaald', 'positief resultaat', 'positief nettoresultaat', 'zwarte cijfers', 'rode cijfers', 'draagkracht', 'solvency', 'liquidity'],
  // "geen verlies" is the demand itself.
  without: ['negated'],
  unless: [
    /\b(?:geen|niet|zonder)\b[^.;]{0,60}\b(?:eis|eisen|minimum|gesteld|gevraagd|verlangd|vereist|nodig|beoordeeld|van belang|reden)\b/,
    // A bank or insurer is rated by others, and the buyer has its own accounts.
    /\b(?:bank|verzekeraar|verzekeringsmaatschappij|garantsteller)\b[^.;]{0,60}\b(?:rating|kredietwaardig\w*|solvabil\w*)/,
    /\b(?:solvabiliteit|eigen vermogen|liquiditeit\w*) van (?:de |het |onze )?(?:gemeente|provincie|stichting|instelling|school|opdrachtgever|waterschap)\b/,
    /\bliquiditeitssteun\b|\bverlies (?:van|aan|of|bij|door) (?:de |het |een )?(?:gegevens|sleutel\w*|materia\w*|zaken|goederen|stukken|kwaliteit|energie|kennis|beschadiging|diefstal)/,
  ],
  judge(passage) {
    const { lower, next } = passage;
    const rating = RATING.test(lower);
    const figure = FIGURE.test(lower);
    const loss = LOSS.test(lower) && /\b(?:inschrijver|gegadigde|aanbieder|kandidaat|onderneming|organisatie|leverancier|opdrachtnemer|bedrijf|u|uw|boekja\w*|afgelopen|laatste|jaren)\b/.test(lower);
    const refused = REFUSED.test(lower);
    if (!rating && !figure && !loss && !refused) return null;
    const { amounts, percentages, multiples, counts } = passage.quantities;
    const numbers = amounts.length + percentages.length + multiples.length + counts.length > 0 || /\d/.test(lower);
    // "Solvabiliteit | minimaal 30%": a better text for one cell would leave the bar in the other.
    const split = passage.block.kind === 'table-row' && !YARDSTICK.test(lower.slice(lower.lastIndexOf('\t', passage.at) + 1).split('\t', 1)[0]!);
    // A figure that must be stated only, or a heading, sets no bar.
    if (!refused && !loss && !(ASKED.test(lower) && (YARDSTICK.test(lower) || (rating && /['"‘“]/.test(lower))))) return null;
    if (OTHER_WAY.test(lower) || OTHER_WAY.test(next)) return { verdict: 'fine', why: { nl: 'De inschrijver mag zijn draagkracht ook op een andere manier laten zien.', en: 'The bidder may show its standing in another way too.' } };
    if (ADVANCE.test(lower)) return { verdict: 'fine', why: { nl: 'De eis hoort bij een voorschot dat u betaalt.', en: 'The demand goes with an advance that you pay.' } };
    if (refused || (figure && !numbers && !/\b(?:positief|negatief)\b/.test(lower))) {
      return {
        verdict: 'check',
        why: {
          nl: 'Er wordt op cijfers uit de jaarrekening beoordeeld, maar er staat niet bij hoe en met welke grens. Kijk na of de methode en de grens in de stukken staan en bij een risico van deze opdracht horen.',
          en: 'Figures from the accounts are judged, but not how and with what limit. Check whether method and limit are in the documents and go with a risk of this contract.',
        },
      };
    }
    if (rating) {
      return {
        verdict: 'check',
        why: {
          nl: 'Het oordeel van een kredietbureau beslist mee. Kijk na welk risico van deze opdracht dat vraagt, en of ander bewijs ook mag.',
          en: 'The opinion of a credit agency helps to decide. Check which risk of this contract calls for it, and whether other evidence will do.',
        },
      };
    }
    return {
      verdict: 'check',
      ...(split ? { replacement: null } : {}),
      why: loss && !figure
        ? { nl: 'De onderneming moet winst hebben gemaakt. Kijk na welk risico van deze opdracht dat vraagt; een stichting heeft geen winst als doel.', en: 'The enterprise must have made a profit. Check which risk of this contract calls for it; a foundation does not aim at profit.' }
        : { nl: 'Er wordt een ondergrens gesteld aan vermogen of kengetallen. Kijk na welk risico van deze opdracht dat vraagt, en of ander bewijs ook mag.', en: 'A minimum is set for equity or ratios. Check which risk of this contract calls for it, and whether other evidence will do.' },
    };
  },
  replacement: {
    nl: 'U verklaart dat de continuïteit van uw organisatie tijdens de looptijd niet in gevaar is. Bij twijfel vragen wij om een toelichting; die mag u op elke passende manier onderbouwen.',
    en: 'You declare that the continuity of your organisation is not in danger during the contract. In case of doubt we ask for an explanation; you may support it in any suitable way.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De solvabiliteit (eigen vermogen gedeeld door balanstotaal) is ten minste 25%.',
    'De current ratio is in elk van de laatste drie jaren groter dan 1,2.',
    'Inschrijver beschikt over een kredietscore van ten minste ‘laag risico’ bij een erkend informatiebureau.',
    'Het eigen vermogen bedroeg op 31 december niet minder dan € 250.000.',
    'Aanbieder heeft in de afgelopen drie jaar geen verlies geleden.',
    'Het eigen vermogen is een vijfde of meer van het balanstotaal; dat moet blijken uit de jaarrekening.',
    'Kandidaten met een negatief eigen vermogen worden uitgesloten: het eigen vermogen is positief.',
    'De kandidaat moet gezonde financiële ratio’s en een goede kapitaalsbasis hebben.',
    '# Financiële draagkracht\nSolvabiliteit\tminimaal 30% en zij is berekend over het laatste boekjaar',
    'Aanbieders van wie het eigen vermogen lager is dan € 100.000, worden uitgesloten.',
    'De quick ratio van de onderneming mag niet onder de 0,8 komen.',
    'De onderneming heeft in het laatste boekjaar een positief resultaat behaald.',
    'De inschrijver moet door Graydon als kredietwaardig zijn beoordeeld, met een score van minimaal 6.',
    'Kandidaten worden geweerd van wie de jaarrekening niet laat zien dat zij de draagkracht hebben.',
  ],
  leave: [
    'Aan solvabiliteit of eigen vermogen stellen wij geen eisen.',
    'De solvabiliteit is ten minste 20%. Wordt dat niet gehaald, dan volstaat een verklaring van uw bank.',
    'De bankgarantie komt van een bank met een rating van minimaal A; de kredietwaardigheid van die bank is goed.',
    'Opdrachtnemer heeft een positief resultaat op de proefopdracht.',
    'U vermeldt uw liquiditeit in het formulier.',
    'Opdrachtnemer is verzekerd tegen verlies van sleutels en is daarvoor aansprakelijk.',
    'Moet de solvabiliteit minimaal 25% zijn?',
    'Alleen wie een voorschot vraagt, toont aan dat het eigen vermogen positief is; dat hoort bij het voorschot.',
    'De inschrijver is een onderneming zonder winstoogmerk en heeft een eigen bestuur.',
    'Het geluid heeft een minimaal verlies van 3 dB en de installatie is positief getest.',
    'Ingevolge artikel 2.90 kan een eis aan het eigen vermogen worden gesteld als de methode ten minste is vermeld.',
  ],
};
