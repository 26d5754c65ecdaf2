import { defineBarrier, type Examples, type Judgement, type Passage, type Tender } from '@/lib/barriers/rule';

/** Papers that the self-declaration stands in for. A list of references or works may be asked at once (Aw art. 2.85 and 2.93). */
const PAPER = new RegExp(
  [
    String.raw`\b(?:uittreksels?|handelsregisteruittreksel|kvk-uittreksel|gva|gedragsverklaring(?:en)?|vog|strafregister\w{0,10})\b`,
    String.raw`\bverklaring(?:en)? (?:van )?(?:de |het )?(?:belastingdienst|uwv|fiscus|rsz|betalingsgedrag|omtrent (?:het )?gedrag|goed gedrag)\b|\bbetalingsgedrag\b|\b(?:rsz|btw|fiscale?)[- ]attest(?:en)?\b|\battest(?:en)? (?:van|inzake) (?:de |het )?(?:rsz|fiscus|btw|belasting\w{0,8})\b`,
    String.raw`\b(?:jaarrekening|jaarcijfers|jaarstukken|balans(?:en)?|resultatenrekening|bankverklaring)(?:en)?\b`,
    String.raw`\b(?:verzekeringspolis|polis(?:blad)?|polissen|verzekeringspapieren|verzekeringsbewij\w{1,4}|verzekeringsattest)\b|\bkopie(?:ën)? van (?:het|de|uw|alle) certifica\w{2,4}|\balle (?:geldige )?certificaten\b`,
    String.raw`\b(?:bewijsstuk(?:ken)?|bewijsmiddel(?:en)?|bewijsdocumenten|bewijzen|bewijslast|(?:stavende|bewijskrachtige) (?:documenten|stukken))\b`,
    String.raw`\b(?:extract from the (?:trade|commercial) register|tax certificate|annual accounts|evidence|insurance certificate)\b`,
  ].join('|'),
);
/** The bid itself, as something that papers go with. */
const BID = String.raw`(?:inschrijving|aanbieding|aanbod|offerte|aanmelding|kandidatuur(?:stelling)?|kandidaatstelling|verzoek tot deelneming|aanvraag (?:tot|voor) deelneming|(?:inschrijf|aanbestedings|offerte)dossier|uea|eigen verklaring|tender|bid)`;
const WITH_BID = new RegExp(
  [
    String.raw`\b(?:bij|met|aan|in|samen met|tegelijk met|gelijktijdig met|tezamen met|with) (?:de |het |uw |zijn |haar |hun |deze |the |your |its )?${BID}(?![a-z-])`,
    String.raw`\b(?:[a-z]{0,14}dossier|inschrijving|offerte|aanbieding|aanmelding)\b[^.;]{0,40}\b(?:bevat|omvat|bestaat uit|is voorzien van)\b`,
    String.raw`\b(?:levert|stuurt|voegt|uploadt?)\b[^.;]{0,20}\b(?:direct|meteen|reeds|gelijk)\b[^.;]{0,100}\b(?:mee|bij|toe|aan)\b`,
  ].join('|'),
);
const HANDS_IN = /\b(?:voegt|voegen|voeg|gevoegd|toegevoegd|toe te voegen|toevoegen|bijvoegen|bijgevoegd|bij te voegen|meesturen|meegestuurd|meezenden|meegezonden|meegeleverd|mee te (?:sturen|zenden)|stuurt|overleg(?:t|gen|d)|over te leggen|overgelegd|voorleggen|voorlegging|indienen|ingediend|in te dienen|dient|aanleveren|aangeleverd|aan te leveren|levert|leveren|upload(?:t|en)?|geüpload|verstrekken|verstrekt|bevat|omvat|bestaat uit|is voorzien van|ontvangen wij|submit|attach|enclose|provide)\b/;
/** Later, on demand, from the winner only, or not at all. */
const LATER = /\b(?:op (?:eerste )?verzoek|desgevraagd|na (?:de )?(?:voorlopige )?gunning|na het (?:voornemen|gunningsvoornemen)|(?:beoogde?|voorlopig|voorgenomen|uiteindelijke) (?:winnaar|gegunde|opdrachtnemer|contractant)|(?:alleen|uitsluitend|slechts|enkel) (?:van |aan |door )?(?:de )?(?:winna\w{2,5}|inschrijver (?:aan wie|die|met)|gegunde)|aan wie (?:wij|de [a-z]{3,20}|het [a-z]{3,20})[^.;]{0,20} gunnen|voornemens (?:is|zijn|bent)|hoeft?\b[^.;]{0,60}\bniet|niet (?:mee|bij|nodig|vereist|verplicht|te worden)|(?:nog )?geen (?:bewijs|andere|nadere)\w{0,8}|kan de [^.;]{0,60}(?:verzoeken|vragen|opvragen)|later|on request|winning)\b/;
const ONLY_DECLARATION = /\b(?:volstaat|volstaan|kan worden volstaan|is voldoende|alleen|uitsluitend|slechts|enkel)\b[^.;]{0,60}\b(?:uea|eigen verklaring|self-declaration)\b|\b(?:uea|eigen verklaring)\b[^.;]{0,40}\b(?:volstaat(?! niet)|volstaan|is voldoende)\b/;
/** Earlier work is proven by a list that may be asked at once; samples and plans are the bid. */
const REFERENCE_PROOF = /\breferenti\w{1,12}|\btevredenheidsverklaring\w{0,2}|\battest van goede uitvoering|\bin te vullen\b|\bstaat van inlichtingen/;
const EVERYONE = /\b(?:elke|iedere|ieder|elk|alle|van (?:elke|iedere|alle))\b[^.;]{0,40}\b(?:onderaannemers?|combinanten?|leden|lid|entiteit(?:en)?|derden|derde|onderneming(?:en)?)\b/;
const FOR_EVERYONE = new RegExp(String.raw`\b(?:documenten|stukken|bewijzen|verklaringen|papieren)\b[^.;]{0,60}\b(?:toegevoegd|bijgevoegd|gevoegd|meegestuurd|meegezonden|overgelegd|ingediend)\b`);

/** A reason of the buyer; "wegens" and "vanwege" mostly belong to a conviction or a ground for exclusion here. */
const REASON = /^(?:omdat|aangezien|gelet op|in verband met|de reden|reden|dit is nodig|noodzakelijk|om te|zodat|daarom|gezien|motivering|because|in view of|given the)/;
const WEIGH = {
  nl: 'Iedere inschrijver moet nu al bewijs leveren en er staat een reden bij. Kijk na of het verloop van de procedure dit echt nodig maakt.',
  en: 'Every bidder must hand in proof now and a reason is given. Check whether the course of the procedure really needs it.',
};

const SIGNING = {
  nl: 'Bij inschrijving wordt een uittreksel gevraagd om te zien wie mag tekenen. Kijk na of u dat pas bij de winnaar kunt doen, of zelf het register kunt raadplegen.',
  en: 'An extract is asked with the bid to see who may sign. Check whether you can do so with the winner only, or look in the register yourself.',
};

/** Above the threshold art. 2.85; below it art. 1.19 lid 2 says the same. */
const lawFor = (tender: Tender): readonly string[] =>
  tender.aboveThreshold === false && !tender.light ? ['aw-2012:1.19:2', 'aw-2012:1.10'] : ['aw-2012:2.85:2', 'aw-2012:2.102:1'];

function judge(passage: Passage, tender: Tender): Judgement | null {
  const { lower, context, previous, next, around, block } = passage;
  if (block.kind === 'heading') return null;
  // The heading or lead-in ("Bij inschrijving voegt u toe:") speaks for an item or a row.
  const inList = block.kind === 'list-item' || block.kind === 'table-row';
  const whole = inList ? `${context} \n ${lower}` : lower;
  const paper = PAPER.exec(lower);
  const law = lawFor(tender);
  if (ONLY_DECLARATION.test(lower)) return { verdict: 'fine', why: { nl: 'De eigen verklaring is genoeg.', en: 'The self-declaration is enough.' } };
  if (!paper) {
    // "De bovenstaande documenten moeten toegevoegd worden voor elke onderneming van een combinatie."
    if (!EVERYONE.test(lower) || !FOR_EVERYONE.test(lower) || LATER.test(lower) || REFERENCE_PROOF.test(lower) || /\buea\b|eigen verklaring/.test(lower)) return null;
    const named = /\b(?:draagkracht|bekwaamheid|selectie\w{0,14}|geschiktheid\w{0,6}|uitsluitingsgronden)\b/.test(lower) || PAPER.test(around) || PAPER.test(previous) || PAPER.test(context);
    return {
      verdict: named && !LATER.test(around) ? 'barrier' : 'check',
      law,
      why: named
        ? { nl: 'Dezelfde bewijsstukken worden van iedere partner of onderaannemer gevraagd, nog voordat vaststaat wie de opdracht krijgt.', en: 'The same proof is asked of every partner or subcontractor, before it is known who gets the contract.' }
        : { nl: 'Er worden stukken van iedere partner of onderaannemer gevraagd. Kijk na of het om bewijs gaat dat ook later van de winnaar alleen kan komen.', en: 'Papers are asked of every partner or subcontractor. Check whether this is proof that the winner alone can give later.' },
    };
  }
  // "Stukken bij inschrijving:" over a list says it without a verb.
  const handsIn = HANDS_IN.test(whole) || (inList && /\b(?:stukken|documenten|bijlagen|bewijsstukken|bewijsmiddelen|checklist)\b/.test(context));
  if (!WITH_BID.test(whole) || !handsIn) return null;
  if (LATER.test(lower) || (inList && LATER.test(context)) || (LATER.test(next) && /bewij|stukken|deze|documenten/.test(next))) {
    return { verdict: 'fine', why: { nl: 'Bewijs wordt pas later of alleen van de winnaar gevraagd.', en: 'Proof is asked later or of the winner only.' } };
  }
  if (REFERENCE_PROOF.test(lower)) return null;
  // A demand on the cover of an insurance, and when to show it, has a rule of its own.
  if (/^(?:verzekering|polis)/.test(paper[0]) && passage.quantities.amounts.length) return null;
  // What must be true on the day of the bid is no paper to hand in.
  if (/\b(?:ten tijde van|op het moment van|op de (?:dag|datum) van|tijdstip van)\b[^.;]{0,30}\binschrijving\b/.test(lower) && !WITH_BID.test(lower)) return null;
  const end = passage.text.replace(/[\s.;:]{1,40}$/, '').length;
  const bid = WITH_BID.exec(lower);
  // Who may sign can be a reason to look at the register now; a person weighs that.
  const signing = /\b(?:teken|vertegenwoordigings)?bevoegd\w{0,4}\b|\brechtsgeldig\w{0,1}\b/.test(lower) && /^(?:\w{0,16}uittreksel|kvk)/.test(paper[0]);
  const reason = signing || passage.reason !== null && REASON.test(passage.reason.toLowerCase());
  return {
    verdict: reason ? 'check' : 'barrier',
    law,
    // Of a long sentence only the paper and the words that ask it with the bid.
    ...(passage.text.length > 300 && bid && bid.index > paper.index && bid.index - paper.index < 350 ? { quote: { start: paper.index, end: bid.index + bid[0].length } } : {}),
    // In a list each paper has its own line: the words that mend it go behind it.
    ...(inList ? { edits: [{ start: end, end, nl: ' (alleen de winnaar, na de voorlopige gunning)', en: ' (the winner only, on request)' }] } : {}),
    why: signing ? SIGNING : reason ? WEIGH : {
      nl: `Iedere inschrijver moet nu al bewijs leveren (“${paper[0]}”). De eigen verklaring is genoeg; bewijs vraagt u van de inschrijver aan wie u wilt gunnen.`,
      en: `Every bidder must hand in proof now (“${paper[0]}”). The self-declaration is enough; ask proof of the bidder that you intend to award to.`,
    },
  };
}

export const barrier = defineBarrier({
  id: 'full-evidence-upfront',
  group: 'procedure',
  level: 'rule',
  law: ['aw-2012:2.85:2', 'aw-2012:2.102:1'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Alle bewijsstukken direct bij inschrijving', en: 'All evidence at submission' },
    hurts: { nl: 'Iedere inschrijver maakt kosten en kans op fouten, ook wie de opdracht niet krijgt.', en: 'Every bidder bears costs and a risk of errors, also those who do not win.' },
    todo: { nl: 'Vraag bij inschrijving alleen de eigen verklaring, en bewijs alleen van de inschrijver aan wie u wilt gunnen.', en: 'Ask the self-declaration with the bid, and proof only of the bidder that you intend to award to.' },
  },
  triggers: ['uittreksel', 'gva', 'gedragsverklaring', 'strafregister', 'belastingdienst', 'betalingsgedrag', 'attest', 'jaarrekening', 'jaarcijfers', 'balans', 'bankverklaring', 'polis', 'verzekeringsp', 'verzekeringsb', 'certificaten', 'bewijsstuk', 'bewijsmiddel', 'bewijsdocument', 'bewijzen', 'stavende', 'documenten moeten', 'stukken', 'trade register', 'commercial register', 'annual accounts', 'evidence', 'uea'],
  // The law allows earlier proof when the procedure needs it (art. 2.101): a person weighs that reason.
  reasons: 'own',
  judge,
  replacement: {
    nl: 'U levert alleen de eigen verklaring (UEA) in. Bewijs vragen wij later, uitsluitend aan de inschrijver aan wie wij willen gunnen.',
    en: 'You hand in the self-declaration only. We ask for proof later, on request, from the winning bidder.',
  },
});

export const examples: Examples = {
  flag: [
    'Bij inschrijving voegt u toe: uittreksel KvK, GVA, verklaring betalingsgedrag en jaarrekening.',
    'U levert direct de verzekeringspolis en alle certificaten mee met uw offerte.',
    'De bewijsstukken dienen door alle inschrijvers samen met de aanbieding te worden ingediend.',
    'Inschrijver overlegt bij zijn aanmelding een uittreksel uit het handelsregister en een verklaring van de Belastingdienst.',
    'Het inschrijfdossier bevat de jaarrekeningen over 2024 en 2025, de polis en de gedragsverklaring aanbesteden.',
    'De kandidaat voegt een RSZ-attest en een fiscaal attest bij zijn aanvraag tot deelneming.',
    'De stavende documenten worden bij de kandidatuur gevoegd; de eigen verklaring volstaat niet.',
    'Bij de inschrijving levert u de volgende stukken aan:\n- gedragsverklaring aanbesteden\n- kopie van de polis',
    'Stukken bij inschrijving:\n- Eigen verklaring\n- Uittreksel handelsregister',
    'GVA\tbij inschrijving aanleveren als pdf',
    'Jaarrekening en uittreksel worden gevraagd. De stukken worden ook van alle onderaannemers bij de offerte gevoegd en meegestuurd.',
  ],
  ask: [
    'Bij inschrijving voegt u een uittreksel uit het handelsregister waaruit de tekenbevoegdheid blijkt.',
    'Van alle onderaannemers worden de stukken meegestuurd.',
    'Omdat de dienst in een gesloten inrichting wordt uitgevoerd, voegt u de GVA bij uw inschrijving.',
  ],
  leave: [
    'U levert alleen de eigen verklaring (UEA) in. Bewijsstukken vragen wij uitsluitend aan de inschrijver aan wie wij willen gunnen.',
    'De voorlopig gegunde inschrijver overlegt op eerste verzoek een uittreksel uit het handelsregister.',
    'Een uittreksel of een GVA hoeft u bij de inschrijving niet mee te sturen.',
    'U voegt bij de inschrijving een lijst van referenties met bewijsstukken van tevredenheid toe.',
    'De inschrijver beschikt op het moment van inschrijving over een gedragsverklaring aanbesteden.',
    'Met het UEA kan bij de inschrijving worden volstaan; jaarrekeningen zijn later aan de beurt.',
    'Bewijsstukken na gunning:\n- Uittreksel handelsregister\n- GVA',
    'De GVA mag bij inschrijving niet ouder zijn dan twee jaar.',
    'Moeten de jaarrekening en de polis bij de inschrijving worden gevoegd?',
    'Bij de factuur voegt opdrachtnemer de bewijsstukken van de gewerkte uren.',
    'De kandidaat bezorgt de volgende documenten samen met zijn kandidatuur: een voorstelling van het team en contactgegevens.',
  ],
};
