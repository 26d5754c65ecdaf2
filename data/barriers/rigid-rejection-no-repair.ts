import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** Something small that is wrong with the papers of a bid, as against a demand that is not met. */
const DEFECT = /\b(?:onvolledig\w{0,2}|niet volledig\w{0,1}|niet compleet\w{0,1}|incompleet|incomplete?|ontbre(?:ken|ekt|kende?)|gebrek(?:en|kig\w{0,1})?|vormfout\w{0,2}|vormgebrek\w{0,2}|omissies?|afwijk(?:en|ing|ingen|t|ende?)|schort|mankeert|onjuist\w{0,1} (?:ingevuld\w{0,1}|format)|niet (?:juist|correct|geheel|volgens|conform|in|op)\b[^.;]{0,40}\b(?:ingevuld\w{0,1}|ondertekend\w{0,1}|format|sjabloon|model|formulier|volgorde|ingediend\w{0,1})|niet (?:ondertekend|ingevuld)\w{0,1}|vergeten|kennelijke (?:fout|vergissing)|fout(?:en)?|onregelmatighe\w{2,4})\b/;
const PAPER = /\b(?:inschrijving\w{0,2}|aanbieding\w{0,2}|offerte\w{0,1}|aanmelding\w{0,2}|kandidatuur\w{0,8}|verzoek(?:en)? tot deelneming|stuk(?:ken)?|document(?:en)?|bijlage\w{0,1}|formulier(?:en)?|format\w{0,1}|sjabloon|sjablonen|model(?:len)?|paraa?f\w{0,3}|handtekening\w{0,2}|ondertekening|bewijsstuk\w{0,3}|inschrijfbiljet|prijzenblad|prijsblad|uea|eigen verklaring|bestandsnaam|bestandsformaat|lettertype|paginanummer\w{0,3}|tabblad\w{0,2}|cel\b|veld(?:en)?|vak(?:je)?|bid|tender)\b/;
/** Formal things of which the lack alone says nothing on the quality of a bid. */
const FORMAL = /\b(?:paraa?f\w{0,3}|handtekening\w{0,2}|ondertekening|bijlage\w{0,1}|formulier(?:en)?|format|sjabloon|stuk(?:ken)?|document(?:en)?|bewijsstuk\w{0,3}|inschrijfbiljet|prijzenblad|bestandsnaam|bestandsformaat|lettertype|paginanummer\w{0,3}|veld(?:en)?|vak(?:je)?)\b/;
const STRICT = /\b(?:zonder meer|onherroepelijk|onverbiddelijk|zonder (?:nader |verder )?onderzoek|zonder (?:verdere |nadere )?(?:beoordeling|toelichting|navraag|pardon)|ongelezen|direct|onmiddellijk|meteen|terstond|automatisch|altijd|in alle gevallen|steeds|per definitie|definitief|hoe dan ook|op straffe van|elk|ieder|elke|iedere|always|immediately|irrevocably)\b/;
const REJECTED = /\b(?:ter ?zijde|ongeldig\w{0,4}|uitgesloten|uitsluiting|sluit[^.;]{0,20}\buit|geweerd|afgewezen|afwijzing|niet (?:verder )?(?:in behandeling|beoordeeld|meegenomen|in aanmerking)|buiten (?:beschouwing|behandeling)|knock[- ]?out|nietig\w{0,4}|substantieel onregelmatig|wering|rejected|disqualif\w{2,5}|excluded|invalid)\b/;
const NO_REPAIR = new RegExp(
  [
    String.raw`\b(?:herstel\w{0,12}|aanvulling\w{0,2}|aanvullen|corrigeren|correctie|regularisatie)\b[^.;]{0,80}\b(?:niet (?:mogelijk|toegestaan|aan de orde|worden (?:geboden|toegestaan|gegeven)|geboden|gegeven|toegelaten)|uitgesloten|geen)\b`,
    String.raw`\bgeen\b[^.;]{0,20}\b(?:herstel\w{0,14}|tweede kans|(?:gelegenheid|mogelijkheid|kans)\b[^.;]{0,30}\b(?:herstel\w{0,3}|aan te vullen|aanvul\w{2,4}|corrig\w{2,5}|verbeter\w{2,4}|toelicht\w{2,4}|toe te lichten))`,
    String.raw`\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,40}\bniet (?:meer |achteraf |alsnog |later )*(?:worden )?(?:hersteld|aangevuld|gecorrigeerd|verbeterd)\b`,
    String.raw`\bniet (?:meer |achteraf )?(?:herstelbaar|voor herstel vatbaar)\b|\bno (?:second chance|opportunity to (?:repair|correct))`,
  ].join('|'),
);
const ABOUT_BID = /\b(?:inschrijv\w{2,8}|aanbieding\w{0,2}|offerte\w{0,1}|aanmelding\w{0,2}|kandidat\w{2,10}|gegadigde\w{0,1}|verzoek(?:en)? tot deelneming|procedure|bewijsstuk\w{0,3}|formulier\w{0,2}|format|bijlage\w{0,1}|stukken|gebrek(?:en)?|gebreken|omissie\w{0,1}|bid|tender)\b/;
/** Being late is strict by law, and some demands are of substance. */
const LATE = /\b(?:te laat|niet tijdig|na (?:het |de )?(?:sluiting\w{0,10}|uiterste|deadline|inschrijftermijn|termijn|tijdstip)|na afloop van|buiten de termijn|laattijdig\w{0,1}|too late|after the deadline)\b/;
const REPAIRS = /\b(?:gelegenheid|in de gelegenheid|kans|mogelijkheid|termijn|werkdagen|dagen|alsnog|mag|mogen|kunt|kan)\b[^.;]{0,80}\b(?:herstel\w{0,4}|te herstellen|aan te vullen|aanvullen|aangevuld|na te sturen|verhelpen|verholpen|hersteld|regulariseren|corrigeren|toelichten|toe te lichten)\b|\b(?:herstel|aanvulling) (?:is|wordt) (?:mogelijk|toegestaan)\b/;
/** Faults of goods and works, in the contract. */
const PERFORMANCE = /\b(?:geleverd\w{0,1}|levering|product\w{0,3}|installatie\w{0,1}|oplever\w{2,4}|garantie\w{0,8}|machine\w{0,1}|voertuig\w{0,2}|apparat\w{2,4}|opdrachtnemer|factu\w{2,4}|uitvoering|materiaal|materialen|goederen|partij bloemen)\b/;
const MAY = /\b(?:kan|kunnen)\b[^.;]{0,60}\b(?:ter ?zijde|uitgesloten|uitsluiting|geweerd|afgewezen|ongeldig\w{0,6}|leiden)\b|\bbehoudt zich\b|\b(?:may|can) (?:be|lead)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, next, around, block } = passage;
  if (block.kind === 'heading' || PERFORMANCE.test(lower)) return null;
  const noRepair = NO_REPAIR.test(lower) && ABOUT_BID.test(lower);
  const rejected = REJECTED.test(lower);
  if (!noRepair && !(rejected && DEFECT.test(lower) && PAPER.test(lower)) && !(rejected && FORMAL.test(lower) && /\bontbre|\bknock[- ]?out|\bparaa?f/.test(lower))) return null;
  if (noRepair ? /\bte laat\b|\blaattijdig/.test(lower) : LATE.test(lower)) return null;
  if (!noRepair && MAY.test(lower) && !STRICT.test(lower.replace(/\b(?:elk|ieder|elke|iedere|direct)\b/g, ''))) {
    return { verdict: 'fine', why: { nl: 'De inschrijving kan worden afgewezen, maar dat gaat niet vanzelf.', en: 'The bid may be rejected, but not automatically.' } };
  }
  if (!noRepair && (REPAIRS.test(lower) || REPAIRS.test(next) || (around.length < 2000 && REPAIRS.test(around)))) {
    return { verdict: 'fine', why: { nl: 'Herstel is mogelijk.', en: 'Repair is possible.' } };
  }
  if (noRepair && /\b(?:wezenlijk\w{0,2}|prijs|inschrijfprijs|eurobedrag|inhoudelijke wijziging|andere inschrijving|plan van aanpak)\b/.test(lower)) return null;
  // "Een inschrijving die afwijkt van het programma van eisen is ongeldig" is about substance.
  if (!noRepair && /\b(?:programma van eisen|eisen|minimumeis\w{0,2}|knock-?outcriteri\w{2}|voorbehoud\w{0,2}|geschiktheidseis\w{0,2}|specificaties)\b/.test(lower) && !STRICT.test(lower)) return null;
  if (!noRepair && !STRICT.test(lower) && !FORMAL.test(lower) && !/\bonvolledig|niet volledig|niet compleet|incompleet/.test(lower)) return null;
  return {
    verdict: 'check',
    why: noRepair
      ? { nl: 'De tekst sluit herstel uit. De wet laat toe dat u om toelichting of aanvulling vraagt. Kijk na of een kleine fout hersteld mag worden.', en: 'The text rules out repair. The law allows you to ask to explain or complete. Check whether a small error may be repaired.' }
      : { nl: 'Een fout in de stukken leidt meteen tot afwijzing. De wet laat toe dat u om toelichting of aanvulling vraagt. Kijk na of dat hier kan.', en: 'An error in the papers means rejection at once. The law allows you to ask to explain or complete. Check whether that can be done here.' },
  };
}

export const barrier = defineBarrier({
  id: 'rigid-rejection-no-repair',
  group: 'procedure',
  level: 'judgement',
  law: ['aw-2012:2.55'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Elk gebrek leidt tot uitsluiting', en: 'Every defect means exclusion' },
    hurts: { nl: 'Kleine ondernemers schrijven weinig in en maken eerder een fout op een formulier.', en: 'Small suppliers bid seldom and sooner make an error on a form.' },
    todo: { nl: 'Geef gelegenheid om een kleine fout of een vergeten stuk te herstellen.', en: 'Give the chance to repair a small error or a forgotten paper.' },
  },
  triggers: ['terzijde', 'ter zijde', 'ongeldig', 'uitsluiting', 'uitgesloten', 'sluit', 'geweerd', 'afgewezen', 'afwijzing', 'in behandeling', 'buiten beschouwing', 'knock-out', 'knock out', 'knockout', 'nietig', 'herstel', 'aanvul', 'aangevuld', 'te vullen', 'niet verder', 'tweede kans', 'regularis', 'onregelmatig', 'rejected', 'disqualif', 'second chance'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: {
    nl: 'Is iets onduidelijk of ontbreekt een stuk dat al bestond, dan krijgt u drie werkdagen de gelegenheid om dat te herstellen.',
    en: 'If something is unclear, or a paper that already existed is missing, you get three working days to repair that.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Onvolledige inschrijvingen worden zonder nader onderzoek terzijde gelegd.',
    'Herstel van gebreken is niet mogelijk.',
    'Afwijken van het format leidt onherroepelijk tot uitsluiting.',
    'Een ontbrekende paraaf is een knock-out.',
    'Het ontbreken van een handtekening leidt tot ongeldigheid van de inschrijving.',
    'Inschrijvers krijgen geen gelegenheid om ontbrekende bijlagen aan te vullen.',
    'Een inschrijving met een niet ondertekend UEA wordt zonder meer uitgesloten.',
    'Een offerte met een fout in het prijzenblad wordt automatisch ongeldig verklaard.',
    'Kandidaturen waaraan een document ontbreekt, worden onmiddellijk geweerd.',
    'Bijlage 3 niet ingevuld\tDe inschrijving wordt niet verder beoordeeld als dit formulier ontbreekt',
    'Na sluiting kan een onjuist ingevuld formulier niet meer worden aangevuld of hersteld in de inschrijving.',
  ],
  leave: [
    'Is iets onduidelijk of ontbreekt een stuk, dan krijgt u twee werkdagen om dat te herstellen.',
    'Inschrijvingen die te laat binnenkomen, worden terzijde gelegd.',
    'Een onvolledige inschrijving kan worden uitgesloten.',
    'Onvolledige inschrijvingen worden terzijde gelegd. Eerst krijgt u gelegenheid om ontbrekende stukken na te sturen.',
    'Opdrachtnemer herstelt gebreken aan de installatie; herstel op een later moment is niet mogelijk.',
    'Wie niet aan de geschiktheidseisen voldoet, wordt uitgesloten van verdere deelname.',
    'Inschrijvingen onder voorbehoud zijn ongeldig.',
    'De prijs in de inschrijving kan na de sluiting niet meer worden hersteld of gewijzigd.',
    'Wordt een inschrijving met een ontbrekende bijlage zonder meer terzijde gelegd?',
    'Een gebrek dat eenvoudig te verhelpen is, mag binnen drie werkdagen worden verholpen.',
    'De gegevens op het formulier zijn vertrouwelijk en gaan niet naar derden.',
  ],
};
