import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const THIRD = String.raw`(?:derden?|ander(?:e|en)?(?: (?:partij|partijen|onderneming|ondernemingen|entiteiten|organisatie))?|onderaannemers?|partners?|hulppersonen|third part(?:y|ies)|zuster\w*|moeder\w*)`;
const MEANS = String.raw`(?:draagkracht|bekwaamhe(?:id|den)|ervaring|middelen|referenties?|kerncompetenties?|geschiktheidseisen|financiële|kennis)`;
const RESTRICTED = new RegExp(
  [
    String.raw`\bberoep\b[^.;]{0,80}\b${THIRD}\b[^.;]{0,60}\b(?:niet|geen|uitgesloten|ten hoogste|maximaal|slechts|hooguit|alleen|uitsluitend)\b`,
    String.raw`\b(?:niet|geen|alleen|uitsluitend|slechts|maximaal|ten hoogste|hooguit)\b[^.;]{0,60}\bberoep\b`,
    String.raw`\bberoep\b[^.;]{0,60}\b(?:niet (?:mogelijk|toegestaan|geaccepteerd)|uitgesloten|maximaal|ten hoogste|slechts|alleen|uitsluitend)\b`,
    String.raw`\b${MEANS}\b[^.;]{0,50}\bvan (?:een )?${THIRD}\b[^.;]{0,60}\b(?:tel(?:t|len) niet|niet (?:meegeteld|toegerekend|meegerekend|mee|meegewogen|geaccepteerd|in aanmerking)|buiten beschouwing)\b`,
    String.raw`\b(?:voldoet|beschikt|toont)\b[^.;]{0,60}\b(?:op eigen kracht|zelfstandig, zonder|zonder (?:hulp|inzet|beroep|tussenkomst) (?:van|op))\b`,
    String.raw`\breliance on\b[^.;]{0,40}\b(?:not|excluded|only)\b`,
  ].join('|'),
);

export const barrier = defineBarrier({
  id: 'reliance-third-party-restricted',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:2.92', 'aw-2012:2.94'],
  sources: ['https://www.pianoo.nl/nl/regelgeving/jurisprudentie/jurisprudentieoverzicht/eisen-aan-inschrijver-en-beoordeling-0'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Beroep op een derde beperkt', en: 'Reliance on others restricted' },
    hurts: { nl: 'Zonder steun van een partner haalt een kleine ondernemer de eisen aan ervaring of geld niet.', en: 'Without the support of a partner a small supplier cannot meet requirements on experience or finance.' },
    todo: { nl: 'Sta een beroep op derden toe voor iedere eis; vraag alleen bewijs dat de inschrijver over hun middelen kan beschikken.', en: 'Allow reliance on others for every requirement; ask only proof that the bidder can use their means.' },
  },
  triggers: ['beroep op', 'beroep doen', 'beroep worden', 'beroep gedaan', 'beroep te doen', 'op eigen kracht', 'toegerekend', 'van derden', 'van onderaannemers', 'van een ander', 'draagkracht van', 'reliance on', 'zonder hulp van', 'zonder inzet van', 'meegerekend', 'meegeteld', 'niet mee'],
  without: ['negated'],
  unless: [
    /uitsluitingsgrond|\buea\b|eigen verklaring|rechtbank|rechter|hoger beroep|in beroep|klacht|rechtsmacht|beroepsaansprakelijkheid/,
    /\bberoep\b[^.;]{0,40}\b(?:kan|mag|mogen|kunt|is mogelijk|is toegestaan)\b(?![^.;]{0,60}\b(?:niet|geen|alleen|uitsluitend|slechts|maximaal|ten hoogste|hooguit|één)\b)/,
    /(?:alleen|uitsluitend|slechts) (?:als|indien|wanneer|voor zover)|(?:voor zover|mits) [^.;]{0,80}(?:verklaring|uitvoert|beschik)/,
    /beroep op (?:overmacht|rechten|deze (?:bepaling|clausule)|nietigheid|vertrouwelijkheid|de algemene voorwaarden|dwaling)/,
  ],
  judge({ lower }) {
    if (!RESTRICTED.test(lower)) return null;
    // "referenties van onderaannemers" and the like need a bidder's requirement; other "van derden" speak of damage or data.
    if (/schade|aanspra(?:ak|ken)|gegevens|eigendom|rechten van derden|levering aan derden/.test(lower)) return null;
    return {
      verdict: 'barrier',
      unbounded: true,
      why: {
        nl: 'Een beroep op de middelen of ervaring van een ander wordt beperkt. De wet geeft dat recht, welke band er ook is.',
        en: 'Reliance on the means or experience of another is restricted. The law gives that right, whatever the link.',
      },
    };
  },
  replacement: {
    nl: 'U mag voor iedere geschiktheidseis een beroep doen op een derde, als die het betreffende deel ook uitvoert of zijn middelen ter beschikking stelt.',
    en: 'For every suitability requirement you may rely on another party, if it performs that part or makes its means available.',
  },
});

export const examples: Examples = {
  flag: [
    'Een beroep op de bekwaamheid van derden is niet mogelijk.',
    'Alleen op groepsmaatschappijen in de zin van 2:24b BW mag een beroep worden gedaan.',
    'Per inschrijver mag op maximaal één derde een beroep worden gedaan.',
    'Referenties van onderaannemers tellen niet mee.',
    'De inschrijver voldoet op eigen kracht aan de eisen; ervaring van een ander wordt niet toegerekend.',
    'Het is niet toegestaan een beroep te doen op de draagkracht van andere ondernemingen.',
    'Ervaring van partners wordt niet meegerekend.',
  ],
  ask: [
    'Een beroep op derden is niet mogelijk voor de kritieke taak dosering, omdat de vergunning op naam van de uitvoerder staat.',
    'Referenties van onderaannemers tellen niet mee, gelet op de wettelijke persoonlijke registratie van de behandelaar.',
  ],
  leave: [
    'U mag voor iedere geschiktheidseis een beroep doen op een derde.',
    'Doet de ondernemer een beroep op de draagkracht van andere entiteiten, dan levert hij een verklaring in.',
    'Voor iedere derde waarop u een beroep doet, levert u een apart UEA in.',
    'Een beroep op een derde is mogelijk, mits die derde het deel uitvoert.',
    'Tegen het besluit kan geen beroep worden ingesteld bij de rechtbank.',
    'Een beroep op overmacht is niet mogelijk bij ziekte van personeel.',
    'Opdrachtnemer vrijwaart de gemeente voor aanspraken van derden en alleen op schriftelijk verzoek wordt een beroep gedaan op de polis.',
  ],
};
