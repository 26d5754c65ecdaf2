import { defineBarrier, type Edit, type Examples, type Judgement, type Passage, type Tender } from '@/lib/barriers/rule';
import type { Period } from '@/lib/dutch/quantities';
import type { LocalText } from '@/lib/local-text';

/** A paper and the age in months that the law accepts: Aw art. 2.89 lid 1 (extract), lid 2 (GVA), lid 3 (tax). */
interface Paper { name: LocalText; words: RegExp; months: number; law: string }

const PAPERS: readonly Paper[] = [
  { name: { nl: 'de GVA', en: 'the GVA' }, words: /\b(?:gva|gedragsverklaring(?:en)?(?: aanbesteden)?)\b/g, months: 24, law: 'aw-2012:2.89:2' },
  { name: { nl: 'het uittreksel', en: 'the extract' }, words: /\b(?:[a-z-]{0,20}uittreksels?|inschrijving in het handelsregister|kvk-(?:bewijs|inschrijving)|bewijs van inschrijving|extracts?)\b/g, months: 6, law: 'aw-2012:2.89:1' },
  { name: { nl: 'de belastingverklaring', en: 'the tax statement' }, words: /\b(?:belastingverklaring|verklaring(?:en)? (?:van de |van het |inzake |omtrent )?(?:belastingdienst|fiscus|betalingsgedrag|uwv|rsz)|verklaring betalingsgedrag|betalingsgedrag|(?:rsz|fiscale?|sociale?)[- ]attest(?:en)?|attest(?:en)? (?:van|inzake) (?:de |het )?(?:rsz|fiscus|btw)|tax (?:statement|certificate))\b/g, months: 6, law: 'aw-2012:2.89:3' },
];
/** A certificate of conduct for the firm itself, which the GVA stands for; not for people who work with clients. */
const VOG_FIRM = /\b(?:vog(?: rp|-rp)|(?:vog|verklaring(?:en)? omtrent (?:het )?gedrag)\b[^.;]{0,30}\b(?:rechtsperso\w{2,4}|(?:van|voor) de (?:onderneming|inschrijver|vennootschap|organisatie|stichting)))\b/;
const PERSONS = /\b(?:medewerkers?|chauffeurs?|personeel|begeleiders?|vrijwilligers?|bestuurders?|natuurlijke personen|medewerkster|zorgverleners?|leerkrachten)\b/;
/** Words before or after a length of time that make it the age of a paper. */
const AGE_BEFORE = /\b(?:niet ouder (?:is |zijn |mag zijn |mogen zijn )?dan|jonger dan|(?:maximaal|max\.?|maximum|hooguit|hoogstens|ten hoogste|uiterlijk)|(?:van|uit|in|binnen|gedurende) (?:de )?(?:laatste|afgelopen|voorgaande|voorbije)|ouder (?:is |zijn )?dan|(?:in|binnen) (?:de |een (?:periode|termijn) van )?|dateert van|not older than|no older than|within the last)\s*$/;
const AGE_AFTER = /^\s*(?:\([^)]{0,20}\)\s*)?(?:oud\b|oude?\b|(?:voor|voorafgaand aan|vóór|before)\b[^.;,]{0,50}\b(?:opgevraagd|afgegeven|verstrekt|gedateerd|uitgereikt|opgesteld|ingediend|issued)|old\b)/;
/** These bounds mean an age only with a word for it after the length of time. */
const BARE = /\b(?:maximaal|max\.?|maximum|hooguit|hoogstens|ten hoogste|uiterlijk|in|binnen|de|van)\s*$/;
/** How long a paper stays valid, or when to hand it in, is no age. */
const NO_AGE = /\bgeldig(?:heid)?\b|\bna (?:het |ons |dit )?verzoek\b|\baangeleverd\b|\bbruikbaar\b/;
/** The paper is about something else. */
const OTHER_PAPER = /\b(?:geboorteakte|kadaster|uittreksel uit (?:het )?(?:kadaster|bevolkingsregister|rapport|verslag)|kadastrale?)\b/;

/** A reason for fresh papers; "wegens" and "vanwege" mostly belong to a conviction here. */
const REASON = /^(?:omdat|aangezien|gelet op|in verband met|de reden|reden|dit is nodig|noodzakelijk|om te|zodat|daarom|gezien|because|in view of|given the)/;

const monthsOf = (period: Period): number => period.months ?? (period.days ?? 0) / 30.4;

interface Fresh { paper: Paper; period: Period; at: number }

/** Each age that the sentence sets, with the paper that it belongs to: the last one named before it, else the first after it. */
function freshPapers({ lower, context, block, quantities }: Passage): Fresh[] {
  const named = PAPERS.flatMap((paper) => [...lower.matchAll(paper.words)].map((match) => ({ paper, at: match.index }))).sort((a, b) => a.at - b.at);
  if (!named.length && (block.kind === 'list-item' || block.kind === 'table-row')) {
    for (const paper of PAPERS) if (new RegExp(paper.words.source).test(context)) named.push({ paper, at: 0 });
  }
  return quantities.periods.flatMap((period) => {
    const before = lower.slice(Math.max(0, period.start - 50), period.start);
    const after = lower.slice(period.end, period.end + 90);
    if (!AGE_BEFORE.test(before) && !AGE_AFTER.test(after)) return [];
    const bare = BARE.test(before) && !/ouder|jonger|laatste|afgelopen|voorgaande|voorbije/.test(before.slice(-28));
    if (bare && !AGE_AFTER.test(after)) return [];
    const owner = [...named].reverse().find((one) => one.at < period.start) ?? named[0];
    return owner && monthsOf(period) > 0 ? [{ paper: owner.paper, period, at: Math.min(owner.at, period.start) }] : [];
  });
}

const years = (months: number): LocalText => (months === 24 ? { nl: 'twee jaar', en: 'two years' } : { nl: 'zes maanden', en: 'six months' });

function judge(passage: Passage, tender: Tender): Judgement | null {
  const { lower, block } = passage;
  if (block.kind === 'heading' || OTHER_PAPER.test(lower)) return null;
  // Art. 2.89 does not bind below the threshold or in the light regime; for the GVA art. 1.20 says the same below it.
  const national = tender.aboveThreshold === false && !tender.light;
  const binds = !national && !tender.light;
  if (VOG_FIRM.test(lower) && !PERSONS.test(lower) && !/\b(?:niet|geen|hoeft)\b[^.;]{0,30}\b(?:nodig|vereist|gevraagd|verlangd)\b|hoeft/.test(lower)) {
    return {
      verdict: 'barrier',
      unbounded: true,
      level: tender.light ? 'judgement' : 'rule',
      law: national ? ['aw-2012:1.20:3'] : ['aw-2012:2.89:2'],
      replacement: { nl: 'Een gedragsverklaring aanbesteden (GVA) van ten hoogste twee jaar oud is genoeg.', en: 'A certificate of conduct for tendering (GVA), two years old at most, is enough.' },
      why: { nl: 'Er wordt een verklaring omtrent het gedrag voor de onderneming gevraagd. Daarvoor is de gedragsverklaring aanbesteden (GVA) bedoeld, die twee jaar oud mag zijn.', en: 'A certificate of conduct for the enterprise is asked. The GVA, which may be two years old, is meant for that.' },
    };
  }
  if (NO_AGE.test(lower) && !/\boud(?:er)?\b/.test(lower)) {
    return /\bgva|gedragsverklaring/.test(lower) && passage.quantities.periods.some((period) => monthsOf(period) >= 24)
      ? { verdict: 'fine', why: { nl: 'De leeftijd van het bewijs past bij de wet.', en: 'The age of the paper fits the law.' } }
      : null;
  }
  if (PERSONS.test(lower)) return null;
  const found = freshPapers(passage);
  if (!found.length) return null;
  const tooFresh = found.filter(({ paper, period }) => monthsOf(period) < paper.months - 0.3);
  if (!tooFresh.length) return { verdict: 'fine', why: { nl: 'De leeftijd van het bewijs past bij de wet.', en: 'The age of the paper fits the law.' } };
  const first = tooFresh[0]!;
  const asked = passage.text.slice(first.period.start, first.period.end);
  const gva = tooFresh.every(({ paper }) => paper.months === 24);
  const rule = binds || (national && gva);
  const note = rule || tender.foreign ? { nl: '', en: '' } : { nl: ' Bij deze procedure geldt dat artikel niet rechtstreeks, maar de leeftijd van een papier zegt niets over dit werk.', en: ' In this procedure that article does not bind directly, but the age of a paper says nothing about this work.' };
  const edits: Edit[] = tooFresh.map(({ paper, period }) => ({ start: period.start, end: period.end, ...years(paper.months) }));
  return {
    verdict: passage.reason !== null && REASON.test(passage.reason.toLowerCase()) ? 'check' : 'barrier',
    unbounded: true,
    ...(passage.text.length > 300 ? { quote: { start: first.at, end: first.period.end + (/^\s?oude?\b/.exec(lower.slice(first.period.end))?.[0].length ?? 0) } } : {}),
    level: rule ? 'rule' : 'judgement',
    law: national && gva ? ['aw-2012:1.20:2'] : [...new Set(tooFresh.map(({ paper }) => paper.law))],
    edits,
    calculation: {
      nl: tooFresh.map(({ paper, period }) => `${paper.name.nl}: ${passage.text.slice(period.start, period.end)}, grens ${years(paper.months).nl}`).join('; '),
      en: tooFresh.map(({ paper, period }) => `${paper.name.en}: ${passage.text.slice(period.start, period.end)}, limit ${years(paper.months).en}`).join('; '),
    },
    why: {
      nl: `Er wordt gevraagd dat ${first.paper.name.nl} niet ouder is dan ${asked}; de wet accepteert ${years(first.paper.months).nl}.${note.nl}`,
      en: `It is asked that ${first.paper.name.en} is no older than ${asked}; the law accepts ${years(first.paper.months).en}.${note.en}`,
    },
  };
}

export const barrier = defineBarrier({
  id: 'evidence-too-fresh',
  group: 'procedure',
  level: 'rule',
  law: ['aw-2012:2.89'],
  checked: '2026-11-23',
  // The judgement itself weighs where art. 2.89 and 1.20 bind.
  reach: 'always',
  texts: {
    name: { nl: 'Bewijs jonger dan de wet vraagt', en: 'Evidence fresher than the law asks' },
    hurts: { nl: 'Nieuwe papieren kosten geld en weken wachten.', en: 'New papers cost money and weeks of waiting.' },
    todo: { nl: 'Accepteer een uittreksel en een belastingverklaring van zes maanden oud, en een GVA van twee jaar oud.', en: 'Accept an extract and a tax statement six months old, and a GVA two years old.' },
  },
  triggers: ['uittreksel', 'gva', 'gedragsverklaring', 'belastingdienst', 'belastingverklaring', 'fiscus', 'betalingsgedrag', 'attest', 'handelsregister', 'kvk', 'omtrent het gedrag', 'omtrent gedrag', ' vog', 'bewijs van inschrijving', 'ouder dan', 'maanden oud', 'extract', 'tax statement', 'tax certificate'],
  without: ['negated'],
  reasons: 'own',
  judge,
  replacement: {
    nl: 'Een uittreksel en een belastingverklaring mogen zes maanden oud zijn, een GVA twee jaar oud.',
    en: 'An extract and a tax statement may be six months old, a GVA two years old.',
  },
});

export const examples: Examples = {
  flag: [
    'Uittreksel handelsregister, niet ouder dan drie maanden.',
    'De gedragsverklaring aanbesteden is maximaal één jaar oud.',
    'Verklaring van de Belastingdienst van de laatste 30 dagen.',
    'Een verklaring omtrent het gedrag van de onderneming volstaat niet als zij ouder is dan 8 weken.',
    'Het KvK-uittreksel is in de vier weken voor de sluiting opgevraagd.',
    'Inschrijver overlegt een GVA (niet ouder dan 12 maanden) en een uittreksel (niet ouder dan 6 maanden).',
    'Van iedere combinant wordt een VOG RP gevraagd.',
    'RSZ-attest\tmax. 3 maanden oud',
    'Het uittreksel uit het strafregister is hooguit drie maanden oud op de datum van de kandidatuur.',
    { text: 'De GVA is niet ouder dan een half jaar.', given: 'Nationale openbare procedure voor leveringen. De geraamde waarde van de opdracht bedraagt € 90.000.' },
  ],
  ask: ['Omdat het register na de fusie is gewijzigd, is het uittreksel niet ouder dan een maand.'],
  leave: [
    'Uittreksel en belastingverklaring mogen zes maanden oud zijn, de GVA twee jaar.',
    'Een GVA is op het moment van indienen niet ouder dan 24 maanden.',
    'De verklaring van de Belastingdienst is niet ouder dan een half jaar.',
    'Een VOG van de begeleiders is bij aanvang niet ouder dan drie maanden.',
    'De referentie is niet ouder dan drie jaar.',
    'De winnaar levert het uittreksel binnen tien werkdagen na ons verzoek aan.',
    'De GVA is nog zes maanden geldig.',
    'Een VOG voor de onderneming hoeft u niet te overleggen.',
    'De apparatuur is niet ouder dan drie maanden en het uittreksel uit het kadaster zit bij de stukken.',
    'Mag het uittreksel ouder zijn dan drie maanden?',
    'De aanvraag van een GVA duurt ongeveer acht weken.',
  ],
};
