import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { REFERENCE, SUITABILITY } from '@/lib/barriers/references';

/** Words that mean something else to everyone, and nothing that can be checked. */
const VAGUE = new RegExp(
  [
    String.raw`\b(?:ruime|substantiële|aanzienlijke|veel|brede|uitgebreide|ample|extensive) (?:en )?(?:[a-z]{3,20} ){0,2}ervaring\b`,
    String.raw`\b(?:ample|extensive|substantial) experience\b`,
    String.raw`\bsubstantiële (?:[a-z]{3,20} ){0,1}(?:opdracht(?:en)?|omvang|project(?:en)?|referenties?|waarde|klant)(?![a-z])`,
    String.raw`\b(?:omvangrijke?|aansprekende?|spraakmakende?|toonaangevende?|gerenommeerde?|prestigieuze|representatieve) (?:[a-z]{3,20} ){0,1}(?:opdracht(?:en)?|project(?:en)?|referenties?|bijeenkomst(?:en)?|evenement(?:en)?|organisaties?|opdrachtgevers?|klant(?:en)?|instelling(?:en)?|bedrijven|bedrijf)\b`,
    String.raw`\b(?:een|bij een|voor een|bij|voor) (?:vergelijkbaar )?grot?e (?:[a-z]{3,20} ){0,1}(?:organisatie|opdrachtgever|klant|instelling|onderneming)s?\b`,
    String.raw`\bnaar (?:het )?(?:oordeel|inzicht) van [^.;]{0,50}\b(?:representatief|vergelijkbaar|relevant|voldoende|passend|geschikt)\b`,
    String.raw`\baantoonbaar succesvol\b`,
  ].join('|'),
);
const ASKED = /\b(?:beschikt|beschikken|heeft|hebben|hebt|dient|dienen|moet|moeten|toont|tonen|is|zijn|was|waren|betreft|uitgevoerd|vereist|knock-?out|minimumeis|blijken|blijkt|has|must)\b/;
/** Figures or a definition close by make the term clear. */
const DEFINED = /\b(?:dat wil zeggen|d\.w\.z\.|te weten|namelijk|hieronder (?:wordt|verstaan)|waaronder (?:wordt )?versta\w+|wij verstaan|verstaan wij|wordt verstaan|zijnde|bedoeld wordt|daarmee bedoelen|meaning|defined)\b/;
/** The people who will do the work, what the buyer looks for in general, and what is scored. */
const OTHER = /\b(?:projectleider|consultant|adviseur|medewerker|chauffeur|docent|trainer|kok|cv|personeel|teamlid|teamleden|sleutelfunctionaris|professional|(?:aangeboden|in te zetten|voorgestelde) (?:kandidaat|kandidaten|persoon)|kandidaten? (?:voor de functie|die u aanbiedt))\w{0,3}\b|\b(?:zoek|zoekt|zoeken|op zoek|streeft|wenst|wens|pre|bij voorkeur|voordeel|punten|score|beoordel\w+|gunning\w*|meerwaarde|hoger gewaardeerd)\b/;

export const barrier = defineBarrier({
  id: 'reference-unclear',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:1.9'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Onduidelijke eis aan ervaring', en: 'Unclear requirement on experience' },
    hurts: { nl: 'Bij twijfel blijft een kleine ondernemer weg; een vergissing betekent uitsluiting.', en: 'In doubt a small supplier stays away; a mistake means exclusion.' },
    todo: { nl: 'Schrijf op welk werk u bedoelt en vanaf welke omvang het telt.', en: 'Write down what work you mean and from what size it counts.' },
  },
  triggers: ['ervaring', 'substantiële', 'omvangrijke', 'aansprekend', 'spraakmakend', 'toonaangevend', 'gerenommeerd', 'prestigieuze', 'representatie', 'grote organisatie', 'grote opdrachtgever', 'grote klant', 'grote instelling', 'grote onderneming', 'grote publieke', 'naar het oordeel', 'naar oordeel', 'naar het inzicht', 'aantoonbaar succesvol', 'experience'],
  without: ['negated'],
  unless: [/\bgeen\b[^.;]{0,30}\b(?:ervaring|experience)|\bniet (?:vereist|nodig|verplicht|gevraagd|verlangd)\b|\bhoef(?:t|ven)?\b/, /\bonze (?:eigen )?ervaring\b|\bervaring (?:leert|wijst uit)\b|\bervaring van (?:bewoners|cliënten|gebruikers|reizigers|leerlingen|de gemeente)\b/],
  judge(passage, tender) {
    const { lower, next } = passage;
    const hit = VAGUE.exec(lower);
    if (!hit || !ASKED.test(lower) || OTHER.test(lower)) return null;
    if (/\bgunning|\bbeoordeling|\bkwaliteit|\bwensen\b/.test(passage.context)) return null;
    const bidder = /\b(?:inschrijver|gegadigde|aanbieder|kandidaat|onderneming|leverancier|opdrachtnemer|u|bidder|tenderer)\b/.test(lower);
    if (!(bidder && /\bervaring|\bexperience/.test(lower)) && !REFERENCE.test(lower) && !SUITABILITY.test(passage.context) && !/\breferent|\bkerncompetentie|\bu beschrijft\b/.test(passage.around)) return null;
    const { amounts, percentages, counts, periods } = passage.quantities;
    const bounded = /\b(?:minimaal|ten ?minste|minstens|meer dan|vanaf|at least)\b/.test(lower);
    const figures = amounts.length + percentages.length > 0 || counts.some((count) => count.value > 1 && count.noun) || (bounded && periods.length > 0);
    if (figures || DEFINED.test(lower) || DEFINED.test(next) || passage.nextQuantities.amounts.length || /\bminimaal|\bten ?minste|\bminstens/.test(next.slice(0, 120))) return null;
    const procedure = tender.facts.procedure?.id;
    const invited = procedure === 'invited' || procedure === 'single-invited';
    return {
      verdict: 'check',
      // Transparency: European and national; for invited tenders our sources name no such article.
      law: invited ? [] : procedure === 'national-open' || tender.aboveThreshold === false ? ['aw-2012:1.12'] : ['aw-2012:1.9'],
      why: {
        nl: `“${passage.text.slice(hit.index, hit.index + hit[0].length)}” is niet omschreven. Kijk na of elders staat wanneer iemand hieraan voldoet.`,
        en: `“${passage.text.slice(hit.index, hit.index + hit[0].length)}” is not described. Check whether it says elsewhere when somebody meets this.`,
      },
    };
  },
  replacement: {
    nl: 'Onder een vergelijkbare opdracht verstaan wij: [activiteit], minimaal [aantal] per jaar, bij een publieke of private opdrachtgever.',
    en: 'By a comparable contract we mean: [activiteit], at least [aantal] a year, for a public or private client.',
    blanks: [
      { name: 'activiteit', label: { nl: 'Het werk waar het om gaat', en: 'The work in question' }, kind: 'text' },
      { name: 'aantal', label: { nl: 'Aantal of omvang', en: 'Number or size' }, kind: 'text' },
    ],
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'U beschikt over ruime ervaring met soortgelijke projecten.',
    'De referentie betreft een substantiële opdracht bij een grote organisatie.',
    'De referentie is naar het oordeel van de aanbestedende dienst voldoende representatief.',
    'De referentieopdracht is aantoonbaar succesvol uitgevoerd (knock-out).',
    'De inschrijver heeft ruime en aantoonbare ervaring in de branche.',
    '# Referenties\nHet waren aansprekende evenementen bij een toonaangevende instelling.',
    'Gegadigde dient te beschikken over uitgebreide ervaring met onderhoud van daken.',
    'KC1\tDe opdracht is uitgevoerd voor een grote opdrachtgever, aan te tonen met een referentie.',
    'De kandidaat toont substantiële ervaring aan met het geven van taallessen.',
  ],
  leave: [
    'Onder ruime ervaring met verhuizen verstaan wij: de inschrijver heeft minimaal tien verhuizingen gedaan.',
    'De inschrijver heeft ruime ervaring, dat wil zeggen ten minste drie jaar, met schoonmaak.',
    'U heeft ervaring met het onderhoud van daken.',
    'De projectleider heeft ruime ervaring met gebiedsontwikkeling.',
    'Wij zoeken een partij met ruime ervaring.',
    'Voor ruime ervaring krijgt de inschrijver 10 punten.',
    'De gemeente is een grote organisatie met 1.100 medewerkers.',
    'Ruime ervaring is niet vereist van de inschrijver.',
    'Heeft de inschrijver ruime ervaring nodig?',
    'Leerlingen doen ruime ervaring op in de praktijk; de school is daar trots op.',
  ],
};
