import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** Costs that belong to the buyer: of its procedure, its adviser, its own checks and its contract management. */
const BUYER_COSTS = new RegExp(
  [
    String.raw`\b(?:kosten|vergoeding|factuur|rekening|nota|honorarium)\b[^.;]{0,30}\b(?:van|voor) (?:de |het |deze |een )?(?:aanbesteding(?:sprocedure|straject)?|aanbestedings?(?:adviseur|begeleider|platform|bureau|deskundige)|inkoop(?:adviseur|begeleiding|bureau|traject)|aankondiging|publicatie(?:s)?|bekendmaking|procedure)\b(?! van de inschrijving)`,
    String.raw`\b(?:aanbestedings|inkoop|advies|publicatie|aankondigings|procedure)kosten\b`,
    String.raw`\b(?:kosten|rekening|factuur|betaalt|vergoedt)\b[^.;]{0,60}\b(?:adviseur|adviesbureau|extern\w{0,1} (?:adviseur|bureau|deskundige))\b|\b(?:adviseur|adviesbureau)\b[^.;]{0,60}\bkosten\b`,
    String.raw`\b(?:contractbeheer|contractmanagement|administratie|beheers?|inkoop|omzet|bemiddelings|aansluit|management)[- ]?(?:fee|vergoeding|bijdrage|bonus|kosten|heffing)\b`,
  ].join('|'),
);
/** A check by an outsider or by the buyer. */
const CHECK = /\b(?:inspecties?|audits?|controles?|metingen|meting|kwaliteitsmeting\w{0,2}|keuring(?:en)?|steekproef|steekproeven|onderzoek(?:en)?|tevredenheids(?:meting|onderzoek)\w{0,2}|benchmark\w{0,1}|monitoring|certificering|visitatie)\b/;
const BY_OTHERS = /\b(?:door (?:een |de |het )?(?:[a-z]{3,20} )?(?:bureau|derde\w{0,1}|partij|instituut|instantie|deskundige|inspecteur|adviseur|accountant|opdrachtgever|gemeente|aanbestedende dienst|ons)\b|extern\w{0,1}|onafhankelijk\w{0,1}|(?:door|van) (?:de opdrachtgever|de gemeente|ons|opdrachtgever)|dat wij kiezen|aangewezen|aan te wijzen|namens (?:de )?(?:opdrachtgever|gemeente))\b/;
const PAYS = new RegExp(
  [
    String.raw`\b(?:voor|ten) (?:rekening|laste|koste) van (?:de |het )?(?:opdrachtnemer|leverancier|dienstverlener|winnaar|winnende|contractant|aannemer|vervoerder|inschrijver|gegunde|ondernemer|bureau|wasserij|cateraar)`,
    String.raw`\bten laste van (?:de )?(?:opdrachtnemer|aannemer|dienstverlener)`,
    String.raw`\b(?:op|voor) (?:de |uw )(?:rekening|kosten)\b[^.;]{0,30}|\bvoor uw rekening\b|\bop (?:zijn|haar|eigen|uw) kosten\b|\bop de rekening van (?:de )?(?:opdrachtnemer|leverancier|dienstverlener|vervoerder)`,
    String.raw`\b(?:opdrachtnemer|leverancier|dienstverlener|winnaar|contractant|aannemer|vervoerder|inschrijver|u)\b[^.;]{0,60}\b(?:betaalt|betalen|vergoedt|vergoeden|draagt|dragen|bekostigt|voldoet|verschuldigd)\b`,
    String.raw`\b(?:betaalt|vergoedt|draagt|bekostigt) (?:de )?(?:opdrachtnemer|leverancier|dienstverlener|winnaar|u)\b`,
    String.raw`\b(?:doorbelast|doorberekend|in rekening (?:gebracht|brengen)|brengt[^.;]{0,60}in rekening|in mindering|ingehouden|verrekend)\b`,
    String.raw`\b(?:komt|komen|is|zijn)\b[^.;]{0,20}\bvoor (?:de )?(?:winnaar|opdrachtnemer|leverancier)\b`,
  ].join('|'),
);
/** After a shortcoming, or about the supplier's own things and bid. */
const DESERVED = /\b(?:tekortkoming\w{0,2}|niet (?:voldoe\w{1,2}|akkoord|nakom\w{2,4}|in orde)|onvoldoende|afgekeurd|afkeur\w{2,4}|herkeuring|hercontrole|herinspectie|hermeting|herstel\w{0,6}|afwijking\w{0,2}|in gebreke|fraude|onjuist\w{0,1}|verwijtbaar|schade|gebleken|blijkt|indien uit|overtreding\w{0,2}|te laat)\b/;
const OWN = /\b(?:(?:opstellen|indienen|uitbrengen|voorbereiden|maken) van (?:de |een |zijn |uw |haar )?(?:inschrijving|offerte|aanbieding|aanmelding)|inschrijfkosten|kosten van (?:de |uw |zijn )?(?:inschrijving|offerte|aanbieding)|eigen (?:kosten|materieel|voertuig\w{0,2}|machines|personeel)|(?:zijn|haar|uw) (?:materieel|voertuig\w{0,2}|machines|gereedschap\w{0,2}|certifica\w{2,4}|personeel|medewerkers)|apk|btw|leges|vergunning\w{0,2}|verzekering\w{0,2}|brandstof|onderhoud|griffie\w{0,8}|proceskosten|bankgarantie|notari\w{2,6})\b/;
const BUYER_BEARS = /\b(?:opdrachtgever|gemeente|provincie|waterschap|aanbestedende dienst|aanbesteder|regio|zorggroep|wij)\b[^.;]{0,40}\b(?:draagt|dragen|betaalt|betalen|bekostigt|vergoedt|vergoeden|neemt)\b|\b(?:voor (?:onze rekening|rekening van (?:de |het )?(?:opdrachtgever|gemeente|provincie|waterschap|aanbestedende dienst|aanbesteder|regio)))\b|\bdoor (?:de |het )?(?:gemeente|zorggroep|opdrachtgever|regio|provincie|waterschap) (?:betaald|gedragen|bekostigd|vergoed)\b|\bniet (?:doorbelast|doorberekend|voor rekening|in rekening)\b|\bgeen (?:kosten|fee|vergoeding)\b/;
function judge(passage: Passage): Judgement | null {
  const { lower, block } = passage;
  if (block.kind === 'heading') return null;
  const costs = BUYER_COSTS.test(lower);
  const check = CHECK.test(lower) && BY_OTHERS.test(lower);
  // The passive hides who pays: "een fee wordt in mindering gebracht".
  if ((!costs && !check) || !PAYS.test(lower)) return null;
  if (BUYER_BEARS.test(lower)) return { verdict: 'fine', why: { nl: 'De opdrachtgever draagt deze kosten zelf.', en: 'The buyer bears these costs.' } };
  if (DESERVED.test(lower) || OWN.test(lower)) return null;
  const amount = passage.quantities.amounts[0] ?? passage.quantities.percentages[0];
  return {
    verdict: 'check',
    why: {
      nl: `De ondernemer betaalt hier ${check && !costs ? 'een controle' : 'kosten'} van de opdrachtgever${amount ? ` (${passage.text.slice(amount.start, amount.end)})` : ''}. Kijk na of u deze kosten zelf kunt dragen; alleen na een gebleken tekortkoming ligt het anders.`,
      en: `The supplier pays ${check && !costs ? 'a check' : 'costs'} of the buyer here${amount ? ` (${passage.text.slice(amount.start, amount.end)})` : ''}. Check whether you can bear these costs yourself; only after a proven shortcoming it is different.`,
    },
  };
}

export const barrier = defineBarrier({
  id: 'costs-shifted-to-supplier',
  group: 'procedure',
  level: 'judgement',
  law: ['aw-2012:1.10'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Kosten van de aanbesteder doorgeschoven', en: 'Buyer’s costs passed on' },
    hurts: { nl: 'De opdracht krijgt een verborgen prijs die een kleine ondernemer niet kan spreiden.', en: 'The contract gets a hidden price that a small supplier cannot spread.' },
    todo: { nl: 'Draag de kosten van de procedure en van gewone metingen zelf.', en: 'Bear the costs of the procedure and of ordinary checks yourself.' },
  },
  triggers: ['kosten', 'fee', 'adviseur', 'adviesbureau', 'inspectie', 'audit', 'controle', 'meting', 'keuring', 'steekproef', 'tevredenheidsonderzoek', 'bijdrage', 'omzetbonus'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: {
    nl: 'De aanbestedende dienst draagt de eigen kosten van de procedure en van gewone metingen.',
    en: 'The contracting authority bears its own costs of the procedure and of ordinary checks.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Opdrachtnemer vergoedt de kosten van de aanbestedingsadviseur ad € 9.500,-.',
    'Driemaal per jaar betaalt u een externe kwaliteitsmeting.',
    'De kosten van publicatie komen voor rekening van de winnaar.',
    'Een jaarlijkse contractbeheerfee van 1% wordt in mindering gebracht.',
    'De jaarlijkse audit door een bureau dat de gemeente aanwijst, is voor rekening van de opdrachtnemer.',
    'Twee keer per jaar laat opdrachtnemer op zijn kosten een meting uitvoeren door een onafhankelijk bureau.',
    'De inkoopkosten van € 2.000 worden aan de winnende partij doorbelast.',
    'Inspecties door een onafhankelijk bureau worden bij de leverancier in rekening gebracht.',
    'Administratiekosten\t2% van de omzet, ten laste van de dienstverlener',
  ],
  leave: [
    'De aanbestedende dienst draagt de eigen kosten van de procedure en van gewone metingen.',
    'Blijkt uit een inspectie door een extern bureau een tekortkoming, dan zijn de kosten voor rekening van opdrachtnemer.',
    'De kosten voor het opstellen van de inschrijving zijn voor rekening van de inschrijver.',
    'Hygiënemetingen door een extern bureau worden door de zorggroep betaald.',
    'De aanbestedingsstukken zijn kosteloos te downloaden.',
    'Opdrachtnemer draagt de kosten van keuring van zijn voertuigen door de RDW.',
    'De controle op de kwaliteit doet de gemeente elke maand samen met u.',
    'Wie betaalt de kosten van de aanbesteding?',
    'De kosten van dit overleg zijn in de uurprijs begrepen.',
    'Vervoerskosten zijn voor rekening van de leverancier.',
  ],
};
