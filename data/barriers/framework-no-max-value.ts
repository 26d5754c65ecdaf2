import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const SIZE = String.raw`(?:omvang|volumes?|waarde|afname|hoeveelheid|hoeveelheden|aantallen|raming|opdrachtwaarde|opdrachtvolume|size|value|volume)`;
/** The size cannot be told, so the buyer says. */
const UNKNOWN = new RegExp(
  [
    String.raw`\b${SIZE}\b[^.;]{0,60}\b(?:is|zijn|valt|kan|kunnen|laat|laten)\b[^.;]{0,30}\bniet (?:vooraf |op voorhand )?(?:te (?:bepalen|ramen|geven|voorspellen|schatten)|vast te stellen|aan te geven|in te schatten|worden (?:bepaald|geraamd|gegeven|ingeschat)|bekend)\b`,
    String.raw`\b(?:is|zijn|valt|kan|kunnen)\b[^.;]{0,30}\bgeen (?:raming|inschatting|schatting|indicatie)(?: worden gegeven| te geven)? (?:van|over) (?:de |het )?(?:[a-z]{2,20} )?${SIZE}\b`,
    String.raw`\bhoeveel\b[^.;]{0,80}\bis (?:vooraf |nog |op voorhand )?niet (?:te (?:zeggen|bepalen|voorspellen)|bekend)\b`,
    String.raw`\b${SIZE} (?:cannot|can not) be (?:estimated|determined)\b`,
  ].join('|'),
);
/** The size is kept back. */
const WITHHELD = new RegExp(
  [
    String.raw`\b(?:geraamde (?:waarde|omvang)|raming|opdrachtwaarde|geschatte (?:waarde|omvang)|maximale waarde)\b[^.;]{0,40}\bniet (?:bekend ?gemaakt|gedeeld|verstrekt|gepubliceerd|vermeld|genoemd|prijsgegeven|openbaar)\b`,
    String.raw`\b(?:volumes?|aantallen|afname|afnamecijfers|hoeveelheden|verbruik\w{0,8}|historie)\b[^.;]{0,40}\b(?:geen (?:gegevens|informatie|cijfers|inzicht)|niet (?:bekend ?gemaakt|gedeeld|verstrekt))\b`,
    String.raw`\bgeen (?:gegevens|informatie|cijfers|inzicht)\b[^.;]{0,40}\b(?:over|in) (?:de )?(?:historische |eerdere |huidige )?(?:volumes?|aantallen|afname|hoeveelheden)\b`,
  ].join('|'),
);
const NO_MAXIMUM = /\b(?:geen|zonder|niet aan een|no) (?:maximum|bovengrens|plafond|maximale (?:waarde|hoeveelheid|omvang|afname)|absolute bovengrens|limiet)\b(?! (?:aan )?(?:het )?aantal)[^.;]{0,80}\b(?:af te nemen|afname|afgenomen|raamovereenkomst|raamcontract|opdrachten|nadere opdrachten|bestellingen|volume|framework)\b|\b(?:raamovereenkomst|raamcontract|afname|nadere opdrachten)\b[^.;]{0,60}\b(?:geen|zonder|niet aan een) (?:maximum|bovengrens|plafond|maximale (?:waarde|hoeveelheid|omvang))\b(?! (?:aan )?(?:het )?aantal)/;
const OTHER = /\b(?:boetes?|aansprakelijk\w{0,5}|schade|verzeker\w{0,4}|meerwerk|pagina['’]?s?|bladzijden|woorden|punten|deelnemers|inschrijv(?:ingen|ers) (?:die|mag)|reistijd|korting|social[e]?[ -]return|vergoeding|omzet|subsidie)\b/;
const SAYS_WHERE = /\b(?:staat|staan|vindt u|opgenomen|vermeld|genoemd|zie)\b[^.;]{0,40}\b(?:aankondiging|bijlage|annex|prijzenblad|tabel|hoofdstuk|paragraaf)\b/;
const FRAMEWORK = /\braam(?:overeenkomst|contract)\w{0,3}\b|\bdynamisch aankoopsysteem\b|\bframework\b/;

export const barrier = defineBarrier({
  id: 'framework-no-max-value',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:2.13', 'aw-2012:2.15'],
  sources: ['https://www.tenholternoordam.nl/kennisdelen/blog/opgeven-maximale-hoeveelheid-bij-raamovereenkomst-verplicht/'],
  checked: '2026-11-23',
  reach: 'part-2-light-too',
  texts: {
    name: { nl: 'Raamovereenkomst zonder raming of maximum', en: 'Framework without estimate or maximum' },
    hurts: { nl: 'Zonder omvang kan een kleine ondernemer het risico niet wegen en niet zien of de eisen in verhouding zijn.', en: 'Without a size a small supplier cannot weigh the risk or see whether the demands are proportionate.' },
    todo: { nl: 'Noem de geraamde waarde per jaar, het maximum over de hele looptijd en de aantallen van de afgelopen jaren.', en: 'Give the estimated value a year, the maximum over the whole term and the volumes of past years.' },
  },
  triggers: ['omvang', 'volume', 'hoeveel', 'waarde', 'raming', 'inschatting', 'afname', 'hoeveelhe', 'aantallen', 'af te nemen', 'maximum', 'bovengrens', 'plafond', 'maximale', 'afnamecijfers', 'verbruik', 'size', 'framework'],
  // "niet te bepalen", "geen maximum" is the matter itself; and the buyer is the one who says it.
  without: ['negated', 'on-buyer'],
  judge(passage, tender) {
    const { lower, next, context } = passage;
    if (passage.block.kind === 'heading' || OTHER.test(lower)) return null;
    const noMaximum = NO_MAXIMUM.test(lower);
    const unknown = UNKNOWN.test(lower);
    const withheld = WITHHELD.test(lower);
    if (!noMaximum && !unknown && !withheld) return null;
    if (SAYS_WHERE.test(lower) || SAYS_WHERE.test(next)) return null;
    // An amount right here, or a maximum elsewhere, tells the size after all.
    const value = tender.facts.estimatedValue;
    if (passage.quantities.amounts.length || passage.nextQuantities.amounts.length || value?.maximum !== undefined) return null;
    const framework = FRAMEWORK.test(lower) || FRAMEWORK.test(context) || tender.facts.framework?.isFramework === true || tender.facts.procedure?.id === 'dynamic-purchasing';
    // Outside a framework nobody asks for a maximum; a size that is kept back is worth a look.
    if (!framework && !withheld) return null;
    const facts = FRAMEWORK.test(lower) ? (['estimatedValue'] as const) : (['estimatedValue', 'framework'] as const);
    if (framework && !value) {
      return {
        verdict: 'barrier',
        facts,
        why: {
          nl: noMaximum
            ? 'De raamovereenkomst heeft geen maximum en de tekst noemt geen geraamde waarde. Het maximum moet vooraf bekend zijn.'
            : 'De tekst zegt niet hoe groot de raamovereenkomst is, en noemt geen maximum. Dat moet vooraf bekend zijn.',
          en: noMaximum
            ? 'The framework has no maximum and the text gives no estimated value. The maximum must be known beforehand.'
            : 'The text does not say how large the framework is, and gives no maximum. That must be known beforehand.',
        },
      };
    }
    return {
      verdict: 'check',
      facts: value ? ['estimatedValue'] : [],
      ...(framework ? {} : { level: 'practice' as const, replacement: VOLUMES }),
      why: framework
        ? { nl: 'Er is een raming, maar deze zin houdt het maximum open. Kijk na of het maximum van de raamovereenkomst in de stukken staat.', en: 'There is an estimate, but this sentence leaves the maximum open. Check whether the maximum of the framework is in the documents.' }
        : { nl: 'De omvang wordt niet gedeeld. Kijk na of u de raming of de aantallen van eerdere jaren kunt geven, zodat een kleine ondernemer kan rekenen.', en: 'The size is not shared. Check whether you can give the estimate or the volumes of past years, so that a small supplier can do its sums.' },
    };
  },
  judgeDocument({ document, facts, lower }) {
    if (!document.whole || document.unread.length || document.coded || facts.framework?.isFramework !== true || facts.estimatedValue) return [];
    // A pasted paragraph is no tender: it says something of the procedure or the closing date.
    if (!facts.procedure && !facts.deadline) return [];
    // What stands in words is judged at its place, and an amount may be in another paper.
    if (UNKNOWN.test(lower) || WITHHELD.test(lower) || NO_MAXIMUM.test(lower)) return [];
    if (/\b(?:zie|staat in|staan in|opgenomen in|vermeld in|genoemd in|conform|volgens) (?:de |het |het )?(?:aankondiging|leidraad|bestek|bijlage|beschrijvend|aanbestedingsdocument|prijzenblad|tenderned|inschrijvingsleidraad)/.test(lower)) return [];
    return [
      {
        verdict: 'check',
        facts: ['framework'],
        replacement: null,
        why: {
          nl: 'De tekst noemt geen geraamde waarde of maximum van de raamovereenkomst. Kijk na of die in de aankondiging staan, en zet ze anders in de stukken.',
          en: 'The text gives no estimated value or maximum of the framework. Check whether they are in the notice; if not, put them in the documents.',
        },
      },
    ];
  },
  replacement: {
    nl: 'De geraamde waarde is € [jaarwaarde] per jaar; het maximum over de hele looptijd is € [maximum]. De aantallen van de afgelopen drie jaar staan in [bijlage].',
    en: 'The estimated value is € [jaarwaarde] a year; the maximum over the whole term is € [maximum]. The volumes of the past three years are in [bijlage].',
    blanks: [
      { name: 'jaarwaarde', label: { nl: 'Geraamde waarde per jaar in euro', en: 'Estimated value a year in euros' }, kind: 'text' },
      { name: 'maximum', label: { nl: 'Maximum over de hele looptijd in euro', en: 'Maximum over the whole term in euros' }, kind: 'text' },
      { name: 'bijlage', label: { nl: 'Bijlage met de aantallen', en: 'Annex with the volumes' }, kind: 'text' },
    ],
  },
});

const VOLUMES = {
  nl: 'De aantallen van de afgelopen drie jaar staan in [bijlage].',
  en: 'The volumes of the past three years are in [bijlage].',
  blanks: [{ name: 'bijlage', label: { nl: 'Bijlage met de aantallen', en: 'Annex with the volumes' }, kind: 'text' as const }],
};

const FRAME = 'De gemeente sluit een raamovereenkomst met drie ondernemers.';

export const examples: Examples = {
  flag: [
    'De omvang van de raamovereenkomst is op voorhand niet te bepalen.',
    { text: 'De geraamde waarde wordt niet bekendgemaakt.', given: FRAME },
    { text: 'Er geldt geen maximum aan de af te nemen diensten.', given: FRAME },
    { text: 'Over historische volumes worden geen gegevens verstrekt.', given: FRAME },
    'De raamovereenkomst kent geen bovengrens.',
    { text: '- De hoeveelheden kunnen vooraf niet worden geraamd.', given: FRAME },
    { text: 'Omvang\tHet volume van de nadere opdrachten is niet bekend.', given: FRAME },
    { text: 'Vooraf is geen inschatting van de afname te geven: er is geen inschatting van de afname.', given: 'Wij sluiten een raamcontract met twee leveranciers.' },
  ],
  ask: [
    { text: 'Er geldt geen maximum aan de af te nemen diensten.', given: `${FRAME} De geraamde waarde bedraagt € 300.000.` },
    'De geraamde waarde van de opdracht wordt niet bekendgemaakt.',
    { text: 'De omvang is niet vooraf te bepalen, omdat het aantal vluchtelingen per maand door het Rijk wordt vastgesteld.', given: FRAME },
    'Over de aantallen van het vorige contract wordt geen informatie gegeven.',
  ],
  leave: [
    { text: 'De geraamde waarde is € 80.000 per jaar; het maximum over de hele looptijd is € 400.000.', given: FRAME },
    { text: 'Er geldt geen maximum aan de boete.', given: FRAME },
    { text: 'De aantallen zijn niet bekend gemaakt in dit hoofdstuk; ze staan in bijlage 3.', given: FRAME },
    { text: 'Is de omvang van de raamovereenkomst niet te bepalen?', given: FRAME },
    { text: 'Er is geen maximum aan het aantal vragen over de raamovereenkomst.', given: FRAME },
    'De waarde van het gebouw is niet vooraf te bepalen.',
    { text: 'Voor het plan geldt geen maximum aantal pagina’s.', given: FRAME },
    { text: 'De omvang van het meerwerk is vooraf niet te bepalen.', given: FRAME },
    'Er wordt voor niet meer dan € 700.000 aan nadere opdrachten verstrekt onder de raamovereenkomst.',
  ],
};
