import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const NO_VOLUME = new RegExp(
  [
    String.raw`\bgeen (?:\w+ )?(?:afname|omzet|volume|minimum ?afname|order|opdracht)(?:garantie|verplichting|plicht)\b`,
    String.raw`\bgeen (?:enkele )?(?:garantie|zekerheid|verplichting|toezegging)\b[^.;]{0,60}\b(?:afname|volume|omzet|aantal|aantallen|opdrachten|hoeveelhe\w+)\b`,
    String.raw`\b(?:afname|kilo(?:['’]?s)?|volumes?|aantal(?:len)?|hoeveelhe\w+|omvang|frequentie|uren|opgave)\b[^.;]{0,80}\b(?:geen rechten|niet gegarandeerd|niet gehouden|tot nul|tot aan nul|naar nul|nihil|vrijelijk|tot een fractie|kan (?:sterk )?(?:wijzigen|afwijken))\b`,
    String.raw`\bgeen rechten\b`,
    String.raw`\b(?:verplicht zich niet|niet verplicht|niet gehouden|is niet gehouden|geen verplichting)\b[^.;]{0,40}\b(?:afname|afnemen|af te nemen|afneemt|opdrachten te verstrekken|restvoorraad|te bestellen)\b`,
    String.raw`\bneemt af wat (?:het|hij|zij) nodig heeft\b`,
    String.raw`\bniet gehouden\b`,
    String.raw`\bno (?:guaranteed|guarantee of|minimum) (?:volume|purchase|turnover)\b`,
  ].join('|'),
);
const VOLUME_WORD = /\b(?:kilo(?:['’]?s)?|kilogrammen|aantal(?:len)?|hoeveelhe\w+|volumes?|volume\w+|afname\w*|af te nemen|omvang|uren|frequentie|omzet\w*|opgave|order\w*|opdrachten|raming\w*|bestel\w*|restvoorraad)\b/;
const PLANNING = /\b(?:planning|stappen|data|tijdpad|tijdschema|vertaling|publicatie|concept|voornemen|presentatie|rondleiding|procesverbaal|verslag)\b/;
/** Duties that make the missing guarantee heavy. */
const DUTY = /\b(?:te allen tijde|paraat|gereed|beschikbaar (?:te )?(?:hebben|houd\w*|zijn)|capaciteit|op afroep|voorraad|houdt van [^.;]{1,60} in huis|stuks in huis|schade (?:daarvan|hiervan|daardoor) is voor|eigen linnen|binnen \w+ (?:uur|uren|werkdag\w*)|boete|oproepbaar|volledige vloot|staat [^.;]{0,60}ploeg|vaste prijs|vaste prijzen|prijzen (?:zijn|blijven) vast|exclusief)\b/;

export const barrier = defineBarrier({
  id: 'no-volume-guarantee',
  group: 'structure',
  level: 'judgement',
  law: ['aw-2012:1.10:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Geen afnamegarantie, wel verplichtingen', en: 'No volume guarantee, but full duties' },
    hurts: { nl: 'Een kleine ondernemer moet mensen en voorraad klaar houden zonder te weten of er werk komt.', en: 'A small supplier must keep people and stock ready without knowing whether work will come.' },
    todo: { nl: 'Geef een minimum of een opzegtermijn voor volumes, of betaal voor het klaarstaan.', en: 'Give a minimum or a notice period for volumes, or pay for being on call.' },
  },
  triggers: ['afnamegarantie', 'omzetgarantie', 'volumegarantie', 'afnameverplichting', 'afnameplicht', 'geen rechten', 'niet gehouden', 'tot nul', 'tot aan nul', 'naar nul', 'nihil', 'verplicht zich niet', 'vrijelijk', 'tot een fractie', 'geen garantie', 'niet gegarandeerd', 'geen zekerheid', 'geen verplichting', 'wat het nodig heeft', 'indicatief', 'guarantee'],
  without: ['negated', 'on-buyer'],
  unless: [/\bwaarborg|\bbankgarantie|garantietermijn|garantie op (?:het|de) (?:product|materia)/],
  judge(passage) {
    const { lower, previous, next, around } = passage;
    const indicative = /\bindicatief\b/.test(lower) && VOLUME_WORD.test(lower);
    if (!NO_VOLUME.test(lower) && !indicative) return null;
    if (!VOLUME_WORD.test(lower) && !VOLUME_WORD.test(previous)) return null;
    if (PLANNING.test(lower) && !/\b(?:afname|aantal\w*|volumes?|hoeveelhe\w+)\b/.test(lower)) return null;
    if (/\b(?:minimaal|ten minste)\b[^.;]{0,40}\b(?:afgenomen|neemt|nemen wij|af)\b/.test(around)) {
      return { verdict: 'fine', why: { nl: 'Er staat een minimale afname bij.', en: 'A minimum purchase is given.' } };
    }
    // Who is paid a fixed sum runs no risk of volume.
    if (/\bvaste (?:maand|jaar|kwartaal)?(?:bedrag|vergoeding|bedragen)\b/.test(`${lower} ${next}`)) return null;
    const duty = DUTY.exec(`${previous} ${lower} ${next}`);
    if (duty) {
      return {
        verdict: 'barrier',
        unbounded: true,
        why: {
          nl: `Er is geen enkele zekerheid over afname, terwijl de ondernemer wel klaar moet staan (“${duty[0]}”).`,
          en: `There is no certainty of any purchase, while the supplier must be ready (“${duty[0]}”).`,
        },
      };
    }
    return {
      verdict: 'check',
      level: 'practice',
      why: {
        nl: 'Er is geen zekerheid over de afname. Kijk na of daar een plicht tegenover staat, zoals voorraad, bereikbaarheid of een boete; geef dan een minimum.',
        en: 'There is no certainty of purchase. Check whether a duty stands against it, such as stock, availability or a penalty; then give a minimum.',
      },
    };
  },
  replacement: {
    nl: 'Wij verwachten [aantal] per jaar en nemen ten minste [deel]% daarvan af. Wijzigt dat met meer dan [verschil]%, dan bespreken wij prijs en inzet.',
    en: 'We expect [aantal] a year and will purchase at least [deel]% of that. If it changes by more than [verschil]%, we discuss price and effort.',
    blanks: [
      { name: 'aantal', label: { nl: 'Verwacht aantal per jaar, met eenheid', en: 'Expected number a year, with unit' }, kind: 'text' },
      { name: 'deel', label: { nl: 'Deel dat u zeker afneemt, bijvoorbeeld 60%', en: 'Share that you surely purchase, for example 60%' }, kind: 'percentage' },
      { name: 'verschil', label: { nl: 'Verschil waarbij u overlegt, bijvoorbeeld 20%', en: 'Difference at which you confer, for example 20%' }, kind: 'percentage' },
    ],
  },
});

export const examples: Examples = {
  flag: [
    'Opdrachtgever verplicht zich niet tot enige afname; opdrachtnemer dient wel te allen tijde capaciteit beschikbaar te hebben.',
    'Er geldt geen omzetgarantie. Bij niet-leveren binnen 24 uur is een boete verschuldigd.',
    'Aan de genoemde frequentie is de gemeente niet gehouden. Wel staat op iedere werkdag een ploeg van vier mensen paraat.',
    'De leverancier houdt van iedere maat zes stuks in huis. Het waterschap neemt af wat het nodig heeft en is niet gehouden restvoorraad over te nemen.',
    'De opdrachtgever mag het aantal kilo’s per direct verlagen, tot aan nul toe; schade daarvan is voor de wasserij.',
    'De aantallen kunnen elk jaar vrijelijk wijzigen. De vervoerder houdt niettemin de volledige vloot gereed.',
  ],
  ask: [
    'Aan de genoemde aantallen kunnen geen rechten worden ontleend.',
    'De hoeveelheden zijn indicatief en kunnen tot nul dalen.',
    'Er geldt geen afnamegarantie.',
    'De gemeente geeft geen garantie over het volume van de opdrachten.',
  ],
  leave: [
    'Aan de aantallen zijn geen rechten te ontlenen; afgerekend wordt het vaste maandbedrag.',
    'Het aantal kilo’s kan dalen; wij nemen ten minste 80% van de opgave af.',
    'Aan de bovenstaande planning en data kunnen geen rechten worden ontleend.',
    'Wij verwachten 400 pakketten per jaar en nemen ten minste 60% daarvan af.',
    'De garantietermijn op het product bedraagt twee jaar en er is geen garantie op slijtage.',
    'De gemeente neemt gegarandeerd 200 uur per jaar af.',
    'Kan een vaste hoeveelheid per kwartaal worden afgesproken, of is er geen afnamegarantie?',
    'Aan dit conceptverslag kunnen geen rechten worden ontleend.',
    'Een indicatief tijdpad staat in bijlage 2.',
  ],
};
