import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

const EHERKENNING = /\be-?herkenning\b|\beh ?[234]\b|\beidas[- ](?:middel|inlogmiddel)/;
const QUALIFIED = /\b(?:gekwalificeerde?|geavanceerde?) (?:elektronische |digitale )?(?:handtekening\w{0,2}|certifica\w{2,4})|\bpki-?overheid\w{0,14}|\bqualified electronic signature/;
/** A digital signature of every bidder, with no word on its level. */
const DIGITAL_SIGNATURE = /\b(?:digitaal|elektronisch) (?:te |worden |wordt |zijn |is )?(?:te )?(?:ondertekend|ondertekenen|getekend|tekenen)\b|\b(?:digitale|elektronische) (?:handtekening\w{0,2}|ondertekening)\b/;
const SCAN = /\b(?:ingescande?|gescande?|gekopieerde?|natte)\b[^.;]{0,20}\b(?:handtekening\w{0,2}|ondertekening|exemplaar|krabbel)\b/;
const REFUSED = /\b(?:uitsluiting|ongeldig\w{0,4}|niet (?:geaccepteerd|toegestaan|voldoende|geldig|aanvaard)|volstaat niet|geweerd|terzijde|geen geldige|afgewezen|rejected)\b/;
const APP_ONLY = /\b(?:alleen|uitsluitend|enkel|slechts|only)\b[^.;]{0,30}\b(?:via|met|in|door middel van|through)\b[^.;]{0,20}\b(?:app|mobiele applicatie|smartphone)\b/;
const DEMAND = /\b(?:uitsluitend|alleen|enkel|dien(?:t|en)|moet(?:en)?|vereist|verplicht|nodig|noodzakelijk|is voorzien van|zijn voorzien van|is een|voorzien van|worden|wordt|inloggen|logt|beschikt|beschikken|kan met|must|required|only)\b/;
/** The bid, its signing or its door; not the contract with the winner, an invoice or a service for citizens. */
const BID = /\b(?:inschrij\w{2,10}|offertes?|aanbieding\w{0,2}|aanmeld\w{2,6}|aanvra(?:ag|gen) tot deelneming|verzoek(?:en)? tot deelneming|kandida\w{2,10}|uea|eigen verklaring|portaal|platform|indien\w{2,6}|indieningsrapport|ingediend\w{0,1}|document(?:en)?|stuk(?:ken)?|tenderned|mercell|negometrix|ctm|e-tender\w{0,10}|uploaden|tenders?|bids?)\b/;
const LATER = /\b(?:winnaar|winnende|gegunde|na (?:de )?(?:voorlopige )?gunning|overeenkomst|contract(?:en)?|factu\w{2,6}|e-facturatie|burger\w{0,1}|inwoner\w{0,1}|cliënt\w{0,2}|opdrachtnemer|werknemer\w{0,1}|bezoekers|leerlingen|verwerkersovereenkomst)\b/;
const OTHER_WAY = /\b(?:gratis|kosteloos|kosteloze|zonder kosten|geldig(?!e)|volstaat(?! niet)|is voldoende|volstaan|niet (?:nodig|vereist|verplicht|noodzakelijk)|geen (?:bijzonder\w{0,1}|speciaal|eherkenning|gekwalificeerde|elektronische|digitale)|hoeft|hoeven|mag ook|ook (?:toegestaan|mogelijk|mag)|of (?:met )?(?:een )?(?:ingescande?|gescande?|natte|gewone|op papier|per post|per e-?mail|gebruikersnaam|wachtwoord|gelijkwaardig\w{0,1}|ander\w{0,1})|dan wel|alternati\w{2,5}|anders|kan ook|mogen ook|toegestaan(?<!niet toegestaan)|geaccepteerd(?<!niet geaccepteerd)|accepteren wij)\b/;
/** Help with the lead time of the means. */
const LEAD_TIME = /\b(?:tijdig aan|vraag\b[^.;]{0,60}\b(?:aan|tijdig)|levertijd|doorlooptijd|houd\b[^.;]{0,30}\brekening|wij (?:helpen|helpt|vergoeden)|hulp bij|helpdesk)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, next, block } = passage;
  if (block.kind === 'heading') return null;
  const eid = EHERKENNING.test(lower);
  const qualified = QUALIFIED.test(lower);
  const signature = DIGITAL_SIGNATURE.test(lower);
  const scan = SCAN.test(lower);
  const app = APP_ONLY.test(lower);
  if (!eid && !qualified && !signature && !scan && !app) return null;
  if (LATER.test(lower)) return null;
  const scanRefused = scan && REFUSED.test(lower);
  const other = OTHER_WAY.test(lower) || (OTHER_WAY.test(next) && /\b(?:handtekening|account|inlog\w{0,8}|middel|onderteken\w{2,5}|eherkenning|scan\w{0,2}|papier)\b/.test(next));
  if (scan && !scanRefused) return other ? { verdict: 'fine', why: { nl: 'Een ingescande handtekening mag.', en: 'A scanned signature will do.' } } : null;
  if (other && !scanRefused) return { verdict: 'fine', why: { nl: 'Er is een gratis of een andere weg.', en: 'There is a free or another way.' } };
  if ((LEAD_TIME.test(lower) || LEAD_TIME.test(next)) && eid && !qualified) return { verdict: 'fine', why: { nl: 'De tekst wijst op de aanvraagtijd of geeft hulp.', en: 'The text points at the lead time or gives help.' } };
  if (!scanRefused && (!DEMAND.test(lower) || !BID.test(lower))) return null;
  if (app) return { verdict: 'check', why: { nl: 'Er is maar één weg, via een app. Kijk na of een gewone website of e-mail ook kan.', en: 'There is only one way, through an app. Check whether an ordinary website or e-mail is possible too.' } };
  if (scanRefused) return { verdict: 'check', why: { nl: 'Een ingescande of natte handtekening wordt geweigerd. Kijk na of dat nodig is; een stichting met een bestuur dat samen tekent, loopt hierop vast.', en: 'A scanned or written signature is refused. Check whether that is needed; a foundation whose board signs together gets stuck here.' } };
  if (eid) return { verdict: 'check', why: { nl: 'Indienen kan alleen met eHerkenning en er staat geen andere weg of aanvraagtijd bij. Kijk na of dit niveau nodig is voor dit doel.', en: 'Bidding needs eHerkenning, and no other way or lead time is given. Check whether this level is needed here.' } };
  return qualified
    ? { verdict: 'check', why: { nl: 'Er wordt een gekwalificeerde handtekening gevraagd. Die kost geld en tijd. Kijk na of een ingescande handtekening bij de inschrijving genoeg is.', en: 'A qualified signature is asked, which costs money and time. Check whether a scanned signature will do with the bid.' } }
    : { verdict: 'check', why: { nl: 'Iedere inschrijver moet digitaal tekenen; niveau en andere weg staan er niet bij. Kijk na of een ingescande handtekening ook mag.', en: 'Every bidder must sign digitally; level and other ways are not given. Check whether a scanned signature is accepted too.' } };
}

export const barrier = defineBarrier({
  id: 'digital-access-barrier',
  group: 'procedure',
  level: 'judgement',
  law: ['ab:3:1', 'ab:5:3'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'eHerkenning of digitale handtekening als enige weg', en: 'E-identification or digital signature as only door' },
    hurts: { nl: 'Het juiste middel kost geld en weken wachten, zeker als een bestuur samen tekent.', en: 'The right means costs money and weeks of waiting, above all when a board signs together.' },
    todo: { nl: 'Laat een gratis account en een ingescande handtekening toe; laat alleen de winnaar digitaal tekenen.', en: 'Allow a free account and a scanned signature; let only the winner sign digitally.' },
  },
  triggers: ['eherkenning', 'e-herkenning', 'eh3', 'eh4', 'eh 3', 'eh 4', 'eidas', 'gekwalificeerde', 'geavanceerde', 'pkioverheid', 'pki-overheid', 'digitaal ondertek', 'digitaal te ondertek', 'digitaal getekend', 'elektronisch ondertek', 'elektronisch te ondertek', 'elektronische handtekening', 'digitale handtekening', 'digitaal wordt ondertek', 'ingescand', 'gescand', 'natte handtekening', 'natte ondertek', 'de app', 'een app', 'smartphone', 'applicatie', 'qualified electronic'],
  without: ['negated'],
  judge,
  replacement: {
    nl: 'U dient in met een gratis account. Ondertekenen mag met een ingescande handtekening; de winnaar tekent de overeenkomst digitaal of op papier.',
    en: 'You hand in with a free account. A scanned signature will do; the winner signs the contract digitally or on paper.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Inschrijven kan uitsluitend met eHerkenning niveau 4.',
    'Elk document is voorzien van een gekwalificeerde elektronische handtekening.',
    'Een ingescande handtekening leidt tot uitsluiting.',
    'Inschrijven kan alleen via de app van het platform.',
    'De offertes moeten digitaal ondertekend worden ingediend.',
    'Voor toegang tot het portaal is eHerkenning EH3 vereist.',
    'Het UEA dient te zijn voorzien van een geavanceerde elektronische handtekening.',
    'Natte handtekeningen op de inschrijving worden niet geaccepteerd.',
    'Inschrijving\tuitsluitend met e-Herkenning niveau 3',
    'De kandidaturen dienen elektronisch ondertekend te zijn.',
  ],
  leave: [
    'U dient in via TenderNed met een gratis account; ondertekenen mag met een ingescande handtekening.',
    'De winnaar ondertekent de overeenkomst met een gekwalificeerde elektronische handtekening.',
    'Alle communicatie over deze aanbesteding verloopt uitsluitend via het platform.',
    'De offertes kunnen alleen elektronisch worden ingediend via de internetsite.',
    'Een speciaal inlogmiddel zoals eHerkenning is voor de inschrijving niet nodig.',
    'Natte handtekeningen op een ingescand formulier zijn geldig.',
    'Inschrijven kan met eHerkenning of met gebruikersnaam en wachtwoord.',
    'Inwoners loggen in met eHerkenning of DigiD op het portaal.',
    'Moet de inschrijving digitaal worden ondertekend?',
    'De chauffeur meldt de rit alleen via de app aan de planning van opdrachtnemer.',
    'Voor de inschrijving is eHerkenning nodig; vraag dit middel tijdig aan, de levertijd is vijf werkdagen.',
  ],
};
