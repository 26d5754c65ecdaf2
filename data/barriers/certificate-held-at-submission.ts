import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const CERTIFICATE = /\b(?:[a-z0-9*-]{0,25}certificaat|[a-z0-9*-]{0,25}certificaten|certificering(?:straject)?|gecertificeerd\w{0,2}|[a-z-]{0,20}keurmerk(?:en)?|iso(?:[ -]\d{4,5})?|vca\*{0,2}|pso(?:[- ]trede)?|hkz|brl|nen[ -]\d{3,5}|co2[- ]?prestatieladder|certificates?|certified)(?![a-z])/;
const NAMED = /\biso[ -]\d{4,5}\b|\bnen[ -]\d{3,5}\b|\bvca\*{0,2}|\bhkz\b|\bpso[- ]trede \d\b/;
const MOMENT = new RegExp(
  [
    String.raw`\b(?:op het (?:moment|tijdstip) van|op de (?:uiterste |sluitings)?(?:datum|dag) van|ten tijde van|bij|vóór|uiterlijk (?:bij|op)) (?:de |het |uw )?(?:uiterste |sluitings)?(?:datum (?:van|voor) (?:de )?)?(?:inschrijv(?:ing|en)|aanmeld(?:ing|en)|indien(?:ing|en)|sluiting|offerte|aanbieding(?! van)|inschrijfdatum|sluitingsdatum|kandidatuur|kandidaatstelling)\b`,
    String.raw`\bop de (?:uiterste )?(?:inschrijfdatum|sluitingsdatum|datum van (?:inschrijving|aanmelding|sluiting|indiening))\b`,
    String.raw`\bop \d{1,2} [a-z]{3,9} 20\d\d\b[^.;]{0,60}\b(?:al|reeds)\b`,
    String.raw`\b(?:at the time of|on the date of|when) (?:submission|submitting|tendering|the tender)\b`,
  ].join('|'),
);
const HOLDS = /\b(?:beschikt|beschikken|bezit|houder|gecertificeerd\w{0,2}|in het bezit|heeft|hebben|geldig\w{0,2}|verkregen|behaald|afgerond|afgegeven|verleend|holds?|have|has|valid|certified)\b/;
/** "in aanvraag" or not yet finished is refused. */
const PENDING = new RegExp(
  [
    String.raw`\b(?:in aanvraag|aangevraagd(?:e)?|in behandeling zijnd?e?|lopende (?:certificering|audit))\b[^.;]{0,60}\b(?:niet|geen|onvoldoende|uitgesloten)\b`,
    String.raw`\bcertificering\w{0,10}\b[^.;]{0,80}\b(?:nog )?niet (?:is |zijn )?(?:afgerond|voltooid|behaald|verleend|toegekend|afgesloten)\b`,
    String.raw`\b(?:certifica[a-z]{2,10}|keurmerk)\b[^.;]{0,40}\b(?:pas|eerst) na (?:de )?(?:sluiting|inschrijving|aanmelding|indiening)\b`,
    String.raw`\bcertifica[a-z]{2,10}\b[^.;]{0,20}\bnog (?:moet|moeten) (?:worden|komen)\b[^.;]{0,40}\b(?:niet|onvoldoende)\b`,
    String.raw`\bpending certif\w{3,10}\b[^.;]{0,40}\bnot\b`,
  ].join('|'),
);
const LATER = /\b(?:na (?:de )?(?:ingang|start|aanvang|gunning|ingangsdatum|opdrachtverlening)|binnen \w{2,12} (?:maanden|weken|jaar) na|bij (?:de )?(?:start|aanvang|ingang) van|eerste contractjaar|tijdens de (?:looptijd|uitvoering)|later aantonen|in het eerste jaar|after the start)\b/;
/** Papers are asked later, and now a promise only. */
const PROMISE = /\b(?:verklaart|verklaring|uea|bevestigt|toont later|winnaar|winnende)\b/;
const STATUTORY = /\b(?:vergunning\w{0,3}|wettelijk\w{0,2}|rijbewijs|vog|kvk|ce-markering|energielabel|eherkenning|digitaal certificaat|pki\w{0,10}|geboortecertificaat|garantiecertificaat|bankgarantie|skal|wet\b)\b/;

export const barrier = defineBarrier({
  id: 'certificate-held-at-submission',
  group: 'ability',
  level: 'judgement',
  law: ['cvae:569', 'aw-2012:2.96:2'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Certificaat al bij inschrijving in bezit', en: 'Certificate held at submission' },
    hurts: { nl: 'Een certificaat kost geld en maanden werk, ook als de opdracht naar een ander gaat.', en: 'A certificate costs money and months of work, even when the contract goes to somebody else.' },
    todo: { nl: 'Geef na de start tijd om het certificaat te halen, of laat gelijkwaardig bewijs toe.', en: 'Give time after the start to get the certificate, or accept equivalent proof.' },
  },
  triggers: ['certifica', 'certificering', 'gecertificeerd', 'keurmerk', ' iso', ' vca', ' pso', ' hkz', 'prestatieladder', 'certified', 'pending certif'],
  // "in aanvraag wordt niet geaccepteerd" is the demand itself.
  without: ['negated'],
  unless: [/\b(?:niet|geen)\b[^.;]{0,20}\b(?:nodig|vereist|verplicht|verlangd|gevraagd|te beschikken)\b|\bhoef(?:t|ven)?\b|\bpunten\b|\bscore\b|\bgunningscriterium\b/],
  judge(passage) {
    const { lower, next } = passage;
    if (passage.block.kind === 'heading' || !CERTIFICATE.test(lower) || STATUTORY.test(lower)) return null;
    const pending = PENDING.test(lower);
    if (!pending && !(MOMENT.test(lower) && HOLDS.test(lower))) return null;
    if (!pending && PROMISE.test(lower) && /\bwinn|\bbewijs/.test(`${lower} ${next}`)) return { verdict: 'fine', why: { nl: 'Bij de inschrijving is een verklaring genoeg; het bewijs komt later.', en: 'A declaration is enough at submission; the proof comes later.' } };
    if (LATER.test(lower) || (LATER.test(next) && /\b(?:mag|mogen|kan|kunt|volstaat)\b/.test(next))) return { verdict: 'fine', why: { nl: 'Er is tijd om het certificaat na de start te halen.', en: 'There is time to get the certificate after the start.' } };
    const named = NAMED.exec(lower);
    return {
      verdict: 'check',
      ...(named ? { values: { bewijs: passage.text.slice(named.index, named.index + named[0].length) } } : {}),
      why: pending
        ? { nl: 'Wie het certificaat bij de sluiting nog niet heeft, valt af. Kijk na of er genoeg tijd was om het te halen, en of het na de start ook kan.', en: 'Those who do not hold the certificate at closing drop out. Check whether there was enough time to get it, and whether it can come after the start.' }
        : { nl: 'Het certificaat moet er bij de inschrijving al zijn. Kijk na of er genoeg tijd was om het te halen, en of het na de start ook kan.', en: 'The certificate must be held at submission already. Check whether there was enough time to get it, and whether it can come after the start.' },
    };
  },
  replacement: {
    nl: 'U beschikt uiterlijk [maanden] maanden na de start over [bewijs] of een gelijkwaardig bewijs; tot die tijd werkt u volgens een verbeterplan.',
    en: 'You hold [bewijs] or equivalent proof at the latest [maanden] months after the start; until then you work by an improvement plan.',
    blanks: [
      { name: 'maanden', label: { nl: 'Maanden na de start', en: 'Months after the start' }, kind: 'number' },
      { name: 'bewijs', label: { nl: 'Certificaat of keurmerk', en: 'Certificate or label' }, kind: 'text' },
    ],
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Het certificaat dient op de uiterste datum van inschrijving in bezit te zijn, of een gelijkwaardig bewijs.',
    'Minimaal drie medewerkers beschikken bij aanmelding over het persoonscertificaat.',
    'Een certificaat in aanvraag wordt niet geaccepteerd.',
    'Alle onderaannemers zijn eveneens gecertificeerd op de datum van inschrijving (of gelijkwaardig).',
    'Inschrijver is op het moment van inschrijving houder van een ISO 14001-certificaat of gelijkwaardig.',
    'Een certificering die op 4 maart 2027 nog niet is afgerond, telt niet.',
    '# Minimumeisen\n- Bij de inschrijving beschikt u over een geldig VCA-certificaat of gelijkwaardig.',
    'K3\tHKZ-certificaat of gelijkwaardig, geldig op de sluitingsdatum van de aanbesteding, bij de inschrijving',
    'De kandidaat heeft ten tijde van de indiening het keurmerk of een gelijkwaardig bewijs.',
    'De PSO-certificering moet op het moment van aanmelden zijn behaald; een gelijkwaardig bewijs mag ook.',
  ],
  leave: [
    'U beschikt uiterlijk negen maanden na de start over het certificaat of een gelijkwaardig bewijs.',
    'Bij inschrijving verklaart u dat u over ISO 9001 of gelijkwaardig beschikt; alleen de winnaar levert het bewijs.',
    'Een certificaat hoeft u bij inschrijving niet te hebben.',
    'De inschrijver is op het moment van inschrijving ingeschreven in het handelsregister.',
    'Voor inschrijving in het systeem heeft u een digitaal certificaat van eHerkenning nodig.',
    'Bij de start van de opdracht beschikt de opdrachtnemer over een certificaat of een gelijkwaardig bewijs.',
    'Moet het certificaat bij de inschrijving al geldig zijn?',
    'Het gebouw heeft een keurmerk en is in 2019 gecertificeerd.',
  ],
};
