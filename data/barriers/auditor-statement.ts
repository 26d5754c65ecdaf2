import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const STATEMENT = /\b(?:controleverklaring(?:en)?|accountantsverklaring(?:en)?|assurance-?(?:rapport|verklaring)\w{0,3}|isae ?(?:3402|3000)|soc ?2|goedkeurende verklaring|verklaring van (?:een|de|uw) (?:register)?accountant|revisorenverslag|verslag van de commissaris|audited (?:annual )?accounts|auditor['’]s report)/;
const BY_ACCOUNTANT = /\b(?:gecontroleerde|geauditeerde) (?:jaarrekening|jaarcijfers)\w{0,3}|\b(?:jaarrekening|jaarcijfers|omzetopgave|omzet|opgave|cijfers|balans)\w{0,3}\b[^.;]{0,60}\bdoor (?:een|uw|de) (?:onafhankelijk\w{0,2} |extern\w{0,2} )?(?:register)?(?:accountant|bedrijfsrevisor)\w{0,2}\b[^.;]{0,30}\b(?:gewaarmerkt|gecontroleerd|goedgekeurd|bevestigd|gecertificeerd|ondertekend)\b|\b(?:handtekening|goedkeuring|waarmerk) van (?:een|de|uw) (?:register)?accountant\b|\bdoor (?:een|uw|de) (?:onafhankelijk\w{0,2} )?(?:register)?accountant (?:gewaarmerkt|gecontroleerd|goedgekeurd|bevestigd)\w{0,2}\b/;
const DEMAND = /\b(?:voegt|voegen|bijgevoegd|toegevoegd|levert|leveren|aan te leveren|aangeleverd|overlegt|overleggen|overgelegd|verstrekt|verstrekken|dient|dienen|moet|moeten|is voorzien|zijn voorzien|voorzien|zonder|terzijde|zit bij|vereist|verplicht|beschikt|heeft|vraagt|vragen|gevraagd|toont|must|submit|provide)\b/;
const ONLY_IF_BOUND = /\b(?:indien|als|wanneer|voor zover|mits|alleen (?:als|indien)|slechts (?:als|indien))\b[^.;]{0,60}\b(?:wettelijk|verplicht|beschikbaar|controleplicht\w{0,3}|wet\b)|\bwettelijk (?:daartoe )?verplicht\b|\bif (?:you are )?(?:legally )?(?:required|obliged)/;
const NOT_ASKED = /\b(?:niet|geen)\b[^.;]{0,40}\b(?:nodig|vereist|verplicht|verlangd|gevraagd)\b|\bgeen (?:[a-z]{2,15},? ){0,3}(?:of )?(?:accountant|controleverklaring|goedkeurende)|\bhoef(?:t|ven)?\b/;
const LIGHTER = /\b(?:samenstellings|beoordelings)(?:-|verklaring)[^.;]{0,40}\b(?:volstaat|is voldoende|mag|is genoeg|is ook goed)|\bof (?:een )?(?:samenstellings|beoordelings)verklaring|\bvolstaat (?:ook )?een\b[^.;]{0,30}(?:samenstel|beoordel|eigen)/;

export const barrier = defineBarrier({
  id: 'auditor-statement',
  group: 'financial',
  level: 'judgement',
  law: ['aw-2012:2.91:1', 'aw-2012:1.6'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Accountantsverklaring gevraagd', en: 'Audited statement asked' },
    hurts: { nl: 'Een kleine onderneming hoeft haar cijfers meestal niet te laten controleren; zo’n verklaring kost duizenden euro’s.', en: 'A small enterprise mostly need not have its accounts audited; such a statement costs thousands of euros.' },
    todo: { nl: 'Vraag alleen de winnaar om cijfers, en een controleverklaring alleen van wie daartoe verplicht is.', en: 'Ask the winner only for figures, and an audit only of those who are bound to have one.' },
  },
  triggers: ['controleverklaring', 'accountant', 'assurance', 'isae', 'soc 2', 'soc2', 'goedkeurende verklaring', 'gecontroleerde jaar', 'geauditeerde', 'bedrijfsrevisor', 'revisorenverslag', 'verslag van de commissaris', 'auditor'],
  // "Cijfers zonder goedkeuring van een accountant" asks for one.
  without: ['negated'],
  unless: [
    // What is settled during the contract, and who pays for it, is another matter.
    /\bsubsidie\w*|\bverantwoording\b|productieverantwoording|\bdeclaraties?\b|\bna afloop van (?:het|elk|ieder) (?:kalender|contract|boek)?jaar\b|\beindafrekening\b|\bop (?:kosten|rekening) van (?:de )?(?:gemeente|opdrachtgever|provincie|het waterschap)\b/,
    /\b(?:mag|kan|mogen|kunnen|volstaat)\b[^.;]{0,15}\book\b|\bmag (?:u )?(?:ook )?met een\b/,
    /\baccountantsdiensten\b|\bdiensten van (?:een )?accountant|\b(?:gemeente|opdrachtgever|provincie|waterschap|stichting)\b[^.;]{0,40}\b(?:accountant|controleverklaring)\b[^.;]{0,30}\b(?:van de|benoem\w*|ontvangt|krijgt)\b/,
  ],
  judge(passage) {
    const { lower, next } = passage;
    if (passage.block.kind === 'heading' || (!STATEMENT.test(lower) && !BY_ACCOUNTANT.test(lower))) return null;
    if (NOT_ASKED.test(lower)) return { verdict: 'fine', why: { nl: 'De tekst zegt dat dit niet wordt gevraagd.', en: 'The text says that this is not asked.' } };
    if (!DEMAND.test(lower)) return null;
    if (ONLY_IF_BOUND.test(lower) || ONLY_IF_BOUND.test(next)) return { verdict: 'fine', why: { nl: 'Alleen wie er wettelijk toe verplicht is of er een heeft, levert de verklaring.', en: 'Only those who are bound by law or have one hand in the statement.' } };
    if (LIGHTER.test(lower) || LIGHTER.test(next)) return { verdict: 'fine', why: { nl: 'Een lichtere verklaring is ook goed.', en: 'A lighter statement will do as well.' } };
    const winner = /\b(?:winnaar|winnende|beoogde|voorlopige|na (?:de )?(?:voorlopige )?gunning|begunstigde)\b/.test(lower);
    const system = /\bisae|\bsoc ?2/.test(lower);
    return {
      verdict: 'check',
      why: system
        ? { nl: 'Er wordt een assurance-rapport gevraagd. Zo’n rapport kost veel en is niet snel klaar; kijk na of een eigen beschrijving van de beheersing genoeg is.', en: 'An assurance report is asked. Such a report is dear and takes long; check whether an own description of the controls is enough.' }
        : winner
        ? { nl: 'De winnaar moet cijfers met een accountantsverklaring leveren. Kijk na of dat alleen geldt voor wie wettelijk een controle moet laten doen.', en: 'The winner must hand in audited figures. Check whether this holds only for those who are bound by law to an audit.' }
        : { nl: 'Inschrijvers moeten een verklaring van een accountant leveren. Kijk na of die nodig is, ook voor ondernemingen die wettelijk geen controle hoeven te laten doen.', en: 'Bidders must hand in a statement of an auditor. Check whether it is needed, also of enterprises that are not bound by law to an audit.' },
    };
  },
  replacement: {
    nl: 'Alleen de voorlopige winnaar levert de jaarcijfers aan. Een controleverklaring vragen wij slechts als u daartoe wettelijk verplicht bent.',
    en: 'Only the provisional winner hands in the annual figures. We ask for an audit only if you are legally required to have one.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Bij de inschrijving voegt u een goedkeurende controleverklaring van een registeraccountant.',
    'De jaarrekening is voorzien van een accountantsverklaring zonder beperking.',
    'Aan te leveren: een ISAE 3402 type II-rapport van niet ouder dan twaalf maanden.',
    'De omzetopgave dient door een accountant te zijn gewaarmerkt.',
    'De kandidaat verstrekt de door een accountant gecontroleerde jaarcijfers van 2025.',
    'De voorlopige winnaar levert binnen tien dagen een controleverklaring over het laatste boekjaar aan.',
    'Cijfers zonder goedkeuring van een accountant legt de commissie terzijde.',
    '# Bewijsstukken\n- De onderneming overlegt een verklaring van haar accountant: een accountantsverklaring over 2025.',
    'De inschrijver moet het revisorenverslag over het laatste boekjaar bijvoegen.',
    'F2\tGecontroleerde jaarrekening over 2025, aan te leveren bij inschrijving',
  ],
  leave: [
    'Een controleverklaring of samenstellingsverklaring hoeft niet te worden overgelegd.',
    'De winnaar levert de jaarrekening aan, met controleverklaring indien hij daartoe wettelijk verplicht is.',
    'U overlegt een accountantsverklaring; een samenstellingsverklaring volstaat ook.',
    'U levert een verklaring van uw bank; een accountantsverklaring mag ook.',
    'Wij vragen geen accountantsverklaring.',
    'Bij de eindafrekening van de subsidie moet de ontvanger een controleverklaring toevoegen.',
    'De accountant van de gemeente controleert elk jaar de facturen.',
    'Dient de jaarrekening te zijn voorzien van een accountantsverklaring?',
    'Wordt de productie hoger dan € 1 miljoen, dan levert opdrachtnemer bij de verantwoording een controleverklaring op kosten van de gemeente.',
  ],
};
