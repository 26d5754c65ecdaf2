import { emptyReason, givesFacts } from '@/lib/barriers/reasons';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';

/** "Not divided", in the words of tenders; `perceel` in the sense of the land register is left out by `unless`. */
const NOT_DIVIDED = new RegExp(
  [
    String.raw`\b(?:niet|geen|onverdeeld|niet verder|not)\b[^.;]{0,60}\b(?:in (?:afzonderlijke )?percelen|percelen|perceelindeling|perceelverdeling|verdeling in percelen|opdeling|opgedeeld|opgesplitst|gesplitst|splitsing|opgeknipt|verdeeld|lots)\b`,
    String.raw`\b(?:percelen|perceelindeling|verdeling in percelen|opdeling|splitsing|opsplitsing)\b[^.;]{0,60}\b(?:niet (?:toegepast|mogelijk|wenselijk|gewenst|passend|zinvol|doelmatig|gekozen|voorzien)|geen sprake|afgezien|achterwege|onwenselijk|ongewenst)\b`,
    String.raw`\b(?:afgezien|ziet af)\b[^.;]{0,60}\b(?:percelen|perceel|opdeling|splitsing|verdeling)\b`,
    String.raw`\bondeelbare? (?:opdracht|geheel)\b|één (?:ondeelbare?|onverdeelde?) |\bals (?:één |een )?(?:ondeelbaar )?(?:geheel|pakket|totaalpakket)\b[^.;]{0,60}\b(?:markt|aanbesteed|uitgevraagd|gegund|gecontracteerd|ondergebracht)\b`,
    String.raw`\b(?:aanbesteed|gegund|in de markt gezet|uitgevraagd|ondergebracht)\b[^.;]{0,40}\bals (?:één|een|1) (?:geheel|opdracht|pakket|perceel)\b`,
    String.raw`\b(?:gekozen|keuze|kiest|kiezen)\b[^.;]{0,40}\bvoor (?:één|1|een enkele) (?:opdrachtnemer|leverancier|partij|contractant|perceel|contractpartij)\b`,
    String.raw`\b(?:single|one) lot\b|\bverdeling in percelen\s{0,5}[:\t]\s{0,5}(?:nee|neen|niet)\b`,
  ].join('|'),
);
const LOTS_EXIST = /\b(?:perceel [1-9a-f]\b|verdeeld in (?:\w+ )?(?:\d+|twee|drie|vier|vijf|zes|zeven|acht) percelen)/;

/** Our own threshold: below it the silence of a text about lots tells nothing. */
const LARGE = 250_000;

export const barrier = defineBarrier({
  id: 'no-lots-unmotivated',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:1.5:3'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Geen percelen zonder goede motivering', en: 'No lots without sound reasons' },
    hurts: { nl: 'Het geheel is te groot voor één kleine sociale ondernemer; een deel ervan vaak niet.', en: 'The whole is too large for one small social enterprise; a part of it often is not.' },
    todo: {
      nl: 'Verdeel de opdracht in percelen, of leg met feiten over markt, risico en samenhang uit waarom dat niet past.',
      en: 'Divide the contract into lots, or explain with facts on market, risk and cohesion why that does not fit.',
    },
  },
  triggers: ['perce', 'opdeling', 'opgedeeld', 'splits', 'opgeknipt', 'ondeelba', 'als geheel', 'als een geheel', 'als één geheel', 'als één opdracht', 'als een pakket', 'als één pakket', 'totaalpakket', 'voor één opdrachtnemer', 'voor één partij', 'voor één leverancier', 'lots'],
  without: ['negated', 'on-buyer'],
  unless: [/kadast/, /per perceel|binnen een perceel|percelen waarvoor/, /\bperceel [1-9a-f]\b/],
  reasons: 'own',
  judge(passage, tender) {
    const { lower } = passage;
    const reason = passage.reason ?? (givesFacts(passage.next) ? passage.next : null);
    const isChoice = passage.block.choice && /perce|lots/.test(passage.context) && /^\s*(?:nee|neen|no)\b/.test(lower);
    if (!isChoice && !NOT_DIVIDED.test(lower)) return null;
    if ((tender.facts.lots?.count ?? 1) > 1 || LOTS_EXIST.test(lower)) return null;
    // "mogen niet worden opgesplitst" about an invoice, a report or a bid is another matter.
    if (/\b(?:factuur|facturen|bestand|bijlage|rapport|account|btw|cv)\b/.test(lower) && !/perce/.test(lower)) return null;
    const value = tender.value()?.total ?? null;
    if (reason && !emptyReason(reason)) {
      return {
        verdict: 'check',
        facts: value === null ? [] : ['estimatedValue'],
        why: {
          nl: 'De opdracht is niet verdeeld en er staat een reden bij. Kijk na of die reden ingaat op de markt, de gevolgen voor het mkb en de samenhang van het werk.',
          en: 'The contract is not divided and a reason is given. Check whether it deals with the market, the effect on small firms and the cohesion of the work.',
        },
      };
    }
    return {
      verdict: 'barrier',
      facts: ['lots'],
      why: reason
        ? {
            nl: 'De opdracht is niet verdeeld. De reden die erbij staat gaat alleen over gemak of kosten; dat weegt te licht.',
            en: 'The contract is not divided. The reason given is only about convenience or cost; that weighs too little.',
          }
        : { nl: 'De opdracht is niet verdeeld in percelen en er staat geen reden bij.', en: 'The contract is not divided into lots and no reason is given.' },
    };
  },
  judgeDocument(tender) {
    const { document, facts } = tender;
    const value = tender.value()?.total ?? null;
    // Absence counts only for a whole document that states its value, and not when it points to other papers.
    if (!document.whole || document.unread.length || facts.lots || document.coded || value === null || value < LARGE || facts.procedure?.id === 'invited') return [];
    if (/perce(?:el|len)|\blots?\b/.test(tender.lower) || /zie (?:de )?(?:leidraad|bestek|beschrijvend document|aanbestedingsdocument)/.test(tender.lower)) return [];
    if (/ondeelba|als (?:één |een )?geheel|splitsing|opgesplitst|opgedeeld/.test(tender.lower)) return [];
    return [
      {
        verdict: 'check',
        facts: ['estimatedValue'],
        why: {
          nl: 'De tekst zegt niets over percelen. Kijk na of de opdracht verdeeld kan worden; zo niet, zet de reden in de stukken.',
          en: 'The text says nothing about lots. Check whether the contract can be divided; if not, put the reason in the documents.',
        },
      },
    ];
  },
  replacement: {
    nl: 'De opdracht is verdeeld in [aantal] percelen: [indeling]. U mag voor een of meer percelen inschrijven.',
    en: 'The contract is divided into [aantal] lots: [indeling]. You may bid for one or more lots.',
    blanks: [
      { name: 'aantal', label: { nl: 'Aantal percelen', en: 'Number of lots' }, kind: 'number' },
      { name: 'indeling', label: { nl: 'Indeling, bijvoorbeeld per wijk of per dienst', en: 'Division, for example by district or by service' }, kind: 'text' },
    ],
  },
});

export const examples: Examples = {
  flag: [
    'De opdracht wordt niet in percelen verdeeld.',
    'Van een verdeling in percelen is afgezien, omdat de gemeente één aanspreekpunt wenst.',
    'Het betreft één ondeelbare opdracht voor schoonmaak, glasbewassing, catering en groenvoorziening.',
    'Er is geen sprake van percelen.',
    'De dienstverlening wordt als geheel in de markt gezet.',
    'Verdeling in percelen\tNee',
    'De opdracht is niet opgesplitst vanwege de efficiëntie.',
    'Gelet op de beheerlast is gekozen voor één opdrachtnemer voor alle diensten.',
  ],
  ask: [
    'De opdracht is niet verdeeld in percelen, omdat de installatie uit één samenhangend systeem bestaat en een storing anders niet aan een partij is toe te wijzen; de marktconsultatie onder acht mkb-bedrijven bevestigt dit.',
    'Wij verdelen de opdracht niet in percelen. De reden hiervoor is dat de werkzaamheden op één plek en op hetzelfde moment door hetzelfde team moeten gebeuren.',
  ],
  leave: [
    'De opdracht is verdeeld in drie percelen: noord, midden en zuid.',
    'Perceel (in tekening 4): het kadastrale perceel waarop een gebouw staat.',
    'Het kadastrale perceel wordt niet gesplitst.',
    'U mag voor een of meer percelen inschrijven.',
    'Facturen mogen niet worden opgesplitst.',
    'Perceel 2 wordt niet in deze ronde aanbesteed.',
    'Is de opdracht in percelen verdeeld?',
  ],
};
