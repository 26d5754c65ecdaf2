import { defineBarrier, type Examples, type Judgement, type ReplacementText, type Tender } from '@/lib/barriers/rule';

/** Aw 2012 art. 2.71 with 2.74b: electronic submission in an open procedure takes at least 40 days (45 less 5). */
const OPEN = 40;
const OPEN_FULL = 45;
/** Aw 2012 art. 2.71 lid 2: requests to take part, at least 30 days; art. 2.71 lid 4 with 2.74b: bids at least 35 days. */
const REQUEST = 30;
const RESTRICTED_BID = 35;
/** Own thresholds: national and invited procedures have no fixed days in the law. */
const NATIONAL = 20;
const INVITED = 14;

/** School and Christmas holidays in which hardly anybody can write an offer (own choice of days; Gids Proportionaliteit 3.6 asks to mind them). */
const HOLIDAYS = [['07-20', '08-31'], ['12-20', '12-31'], ['01-01', '01-05']] as const;
const DAY = 86_400_000;

/** Days between two ISO dates that do not fall in a holiday. */
function workableDays(from: string, to: string): number {
  let days = 0;
  for (let at = Date.parse(from) + DAY; at <= Date.parse(to); at += DAY) {
    const day = new Date(at).toISOString().slice(5, 10);
    if (!HOLIDAYS.some(([first, last]) => day >= first && day <= last)) days += 1;
  }
  return days;
}

/** Long enough by itself, and too short without the holidays in it. */
function judgeHolidays(tender: Tender): Judgement | null {
  const { deadline, procedure } = tender.facts;
  if (!deadline?.fromDate || !deadline.toDate || deadline.days > 120 || deadline.days < 1) return null;
  if (procedure?.id === 'market-consultation' || procedure?.id === 'concession') return null;
  const left = workableDays(deadline.fromDate, deadline.toDate);
  const enough = { invited: INVITED, national: NATIONAL, open: deadline.stage === 'request' ? REQUEST : OPEN }[roomFor(tender)];
  if (left >= enough || left > deadline.days / 2) return null;
  return {
    verdict: 'check',
    level: 'practice',
    facts: ['deadline'],
    calculation: { nl: `${deadline.days} dagen, waarvan ${deadline.days - left} in een vakantie`, en: `${deadline.days} days, of which ${deadline.days - left} in a holiday` },
    why: { nl: 'De termijn valt voor een groot deel in een vakantie. Kijk na of kleine ondernemers dit halen.', en: 'The term falls in a holiday for a large part. Check whether small suppliers can make it.' },
  };
}

const TERM = /\b(?:inschrij\w*|offerte\w*|aanbieding\w*|aanbod|aanmeld\w*|aan te melden|deelneming|kandidatu\w*|indien\w*|submission|tender\w*|sluiting\w*|aanbieden)\b/;
const OTHER = /\b(?:vragen|vraag|inlichtingen|bezwaar|standstill|opschortende|gestanddoening|geldig\w*|factuur|betaling|bewijs\w*|herstel|levering|klacht\w*|nota|ondertekening|gunning(?:sbeslissing)?|schouw)\b/;

const REPLACEMENT: Record<'open' | 'national' | 'invited', ReplacementText> = {
  open: {
    nl: 'U heeft ten minste 45 dagen om in te schrijven, geteld vanaf de verzending van de aankondiging.',
    en: 'You have at least 45 days to bid, counted from the dispatch of the notice.',
  },
  national: { nl: 'U heeft ten minste 30 dagen om in te schrijven, geteld vanaf de aankondiging.', en: 'You have at least 30 days to bid, counted from the notice.' },
  invited: { nl: 'U heeft ten minste 15 werkdagen om een offerte te maken, geteld vanaf de uitnodiging.', en: 'You have at least 15 working days to make an offer, counted from the invitation.' },
};
/** The number of days that the better text gives. */
const BETTER = { open: 45, national: 30, invited: 21 };

function roomFor(tender: Tender): keyof typeof BETTER {
  const procedure = tender.facts.procedure?.id;
  if (procedure === 'invited' || procedure === 'single-invited') return 'invited';
  return procedure === 'national-open' || tender.aboveThreshold === false || tender.light ? 'national' : 'open';
}

/** Judges a number of days by procedure; the same for words and for dates. */
function judgeDays(days: number, tender: Tender, stage: 'request' | 'tender', urgent: boolean): Judgement | null {
  const procedure = tender.facts.procedure?.id;
  const facts = ['procedure', 'deadline'] as const;
  const sum = (limit: number) => ({ nl: `${days} dagen, grens ${limit} dagen`, en: `${days} days, limit ${limit} days` });
  if (procedure === 'market-consultation' || procedure === 'dynamic-purchasing' || procedure === 'concession') return null;
  if (procedure === 'invited' || procedure === 'single-invited') {
    return days < INVITED
      ? { verdict: 'check', level: 'judgement', law: ['aw-2012:1.16'], facts, calculation: { nl: `${days} dagen, aandachtspunt onder ${INVITED} dagen`, en: `${days} days, attention point under ${INVITED} days` }, why: { nl: 'De termijn is kort voor een kleine organisatie. Kijk na of er meer tijd kan.', en: 'The term is short for a small organisation. Check whether more time is possible.' } }
      : null;
  }
  const national = procedure === 'national-open' || tender.aboveThreshold === false;
  if (national || tender.light || tender.foreign) {
    return days < NATIONAL
      ? { verdict: 'check', level: 'judgement', law: [tender.light ? 'aw-2012:1.10' : 'aw-2012:1.13'], facts, calculation: { nl: `${days} dagen, aandachtspunt onder ${NATIONAL} dagen`, en: `${days} days, attention point under ${NATIONAL} days` }, why: { nl: 'Voor deze procedure noemt de wet geen vast aantal dagen, maar de termijn is kort. Kijk na of kleine ondernemers dit halen.', en: 'For this procedure the law gives no fixed number of days, but the term is short. Check whether small suppliers can make it.' } }
      : null;
  }
  if (procedure === 'restricted' || procedure === 'negotiated' || procedure === 'competitive-dialogue') {
    const limit = stage === 'request' ? REQUEST : RESTRICTED_BID;
    return days < limit
      ? { verdict: urgent ? 'check' : 'barrier', law: [stage === 'request' ? 'aw-2012:2.71:2' : 'aw-2012:2.71:4'], facts, calculation: sum(limit), why: { nl: `De termijn is korter dan de ${limit} dagen van de wet. Een vooraankondiging of gemotiveerde spoed kan dat anders maken.`, en: `The term is shorter than the ${limit} days of the law. A prior notice or reasoned urgency can change that.` } }
      : null;
  }
  if (procedure === 'open') {
    if (days < OPEN) {
      return { verdict: urgent ? 'check' : 'barrier', facts, calculation: sum(OPEN), why: { nl: 'De termijn is korter dan de 40 dagen die de wet bij elektronisch inschrijven vraagt. Een vooraankondiging of gemotiveerde spoed kan dat anders maken.', en: 'The term is shorter than the 40 days that the law asks with electronic bids. A prior notice or reasoned urgency can change that.' } };
    }
    return days < OPEN_FULL
      ? { verdict: 'check', level: 'judgement', law: ['aw-2012:2.70'], facts, calculation: { nl: `${days} dagen, net boven de grens van ${OPEN} dagen`, en: `${days} days, just above the limit of ${OPEN} days` }, why: { nl: 'De termijn zit dicht op het minimum van de wet. Kijk na of kleine ondernemers met partners dit halen.', en: 'The term is close to the minimum of the law. Check whether small suppliers with partners can make it.' } }
      : { verdict: 'fine', facts, why: { nl: `${days} dagen is ruim genoeg.`, en: `${days} days is long enough.` } };
  }
  return days < NATIONAL
    ? { verdict: 'check', level: 'judgement', law: ['aw-2012:2.70'], facts: ['deadline'], calculation: { nl: `${days} dagen`, en: `${days} days` }, why: { nl: 'De termijn is kort, maar de procedure staat niet in de tekst. Bij een Europese openbare procedure is 40 dagen het minimum.', en: 'The term is short, but the text does not name the procedure. In a European open procedure 40 days is the minimum.' } }
    : null;
}

export const barrier = defineBarrier({
  id: 'short-submission-deadline',
  group: 'procedure',
  level: 'rule',
  law: ['aw-2012:2.71:1', 'aw-2012:2.74b'],
  sources: ['https://www.nieuweaanbestedingswet.nl/gids-proportionaliteit/'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Te korte inschrijftermijn', en: 'Submission term too short' },
    hurts: { nl: 'Kleine ondernemers zoeken partners en schrijven naast hun gewone werk.', en: 'Small suppliers look for partners and write next to their daily work.' },
    todo: { nl: 'Geef enkele dagen meer dan het minimum, zodat kleine ondernemers partners kunnen zoeken, en tel schoolvakanties niet mee.', en: 'Give some days more than the minimum, so that small suppliers can find partners, and do not count school holidays.' },
  },
  triggers: ['inschrij', 'offerte', 'aanbieden', 'aanbieding', 'aanbod', 'aanmeld', 'aan te melden', 'indien', 'sluiting', 'deelneming', 'kandidatu', 'submission'],
  without: ['negated'],
  unless: [/\b(?:extra|nog eens|verlengd met)\b/],
  reasons: 'own',
  judge(passage, tender) {
    const { lower, reason } = passage;
    if (!TERM.test(lower)) return null;
    const request = /\baanmeld|\bdeelneming|\bkandidatu/.test(lower);
    const urgent = /spoed|dringend|urgent/.test(lower) || reason !== null;
    const fact = tender.facts.deadline;
    // The closing date: the fact knows from when to count. Only at its own place in the text.
    if (fact && passage.holds('deadline')) {
      const judged = judgeDays(fact.days, tender, fact.stage, urgent);
      const judgement = judged && judged.verdict !== 'fine' ? judged : (judgeHolidays(tender) ?? judged);
      return judgement && { ...judgement, replacement: REPLACEMENT[roomFor(tender)] };
    }
    if (!/dag|we+k|day/.test(lower)) return null;
    const days = passage.quantities.periods
      .filter((period) => period.days !== null && period.unit !== 'hour')
      .find((period) => /binnen|termijn|na (?:publicatie|verzending|dagtekening|aankondiging|bekendmaking|ontvangst)|uiterlijk|bedraagt/.test(lower.slice(Math.max(0, period.start - 60), period.end + 45)));
    if (!days || OTHER.test(lower) && !/inschrijvingstermijn|inschrijftermijn|termijn voor (?:het )?(?:inschrij|indien)|offerte\w{0,20} binnen|uiterste datum voor inschrij/.test(lower)) return null;
    // "binnen 14 dagen na gunning" and the like count for something else.
    if (/\bna (?:de )?(?:gunning|opdrachtverlening|verzoek|ondertekening|start|afloop|levering|melding)\b/.test(lower)) return null;
    const count = days.unit === 'working-day' ? Math.round((days.days! * 7) / 5) : days.days!;
    const judgement = judgeDays(count, tender, request ? 'request' : 'tender', urgent);
    const better = BETTER[roomFor(tender)];
    return judgement && { ...judgement, edits: [{ start: days.start, end: days.end, nl: `${better} dagen`, en: `${better} days` }] };
  },
  judgeDocument(tender) {
    const fact = tender.facts.deadline;
    if (!fact || fact.start !== null || fact.from !== 'code') return [];
    const judgement = judgeDays(fact.days, tender, fact.stage, false) ?? judgeHolidays(tender);
    // A code tells nothing of a prior notice or urgency, so a person must look.
    return judgement && judgement.verdict !== 'fine' ? [{ ...judgement, verdict: 'check' }] : [];
  },
  replacement: REPLACEMENT.open,
});

export const examples: Examples = {
  flag: [
    { text: 'De uiterste datum voor inschrijving is 14 dagen na publicatie.', given: 'Dit is een Europese openbare procedure. De geraamde waarde bedraagt € 900.000.' },
    { text: 'Inschrijvingen worden ingewacht tot donderdag 10 juni 2027, 15.00 uur.', given: 'Dit is een Europese openbare procedure. De geraamde waarde bedraagt € 900.000.\nVerzending aankondiging: 4 mei 2027.' },
    { text: 'Verzending van de aankondiging is op 6 december 2027; inschrijvingen dienen uiterlijk 6 januari 2028 in het systeem te staan.', given: 'Dit is een Europese openbare aanbesteding met een geraamde waarde van € 2.000.000.' },
  ],
  ask: [
    { text: 'Vanwege de spoedeisendheid bedraagt de inschrijvingstermijn tien kalenderdagen.', given: 'Dit is een Europese openbare procedure. De geraamde waarde bedraagt € 900.000.' },
    { text: 'Offertes ontvangen wij graag binnen vijf werkdagen na dagtekening.', given: 'De opdracht wordt meervoudig onderhands aanbesteed. Wij nodigen vier ondernemers uit.' },
    { text: 'De inschrijvingstermijn bedraagt 12 dagen na publicatie.', given: 'Dit is een nationale openbare procedure.' },
    { text: 'Inschrijven kan tot en met 14 augustus 2027.', given: 'Dit is een nationale openbare procedure.\nVerzending aankondiging: 10 juli 2027.' },
    'De inschrijvingstermijn bedraagt 10 dagen na publicatie.',
    { text: 'De inschrijvingstermijn bedraagt 42 dagen na verzending.', given: 'Dit is een Europese openbare procedure. De geraamde waarde bedraagt € 900.000.' },
  ],
  leave: [
    { text: 'De inschrijvingstermijn bedraagt 56 dagen na verzending van de aankondiging.', given: 'Dit is een Europese openbare procedure.' },
    { text: 'Inschrijven kan tot en met 14 oktober 2027.', given: 'Dit is een nationale openbare procedure.\nVerzending aankondiging: 1 september 2027.' },
    'Vragen over de inschrijving kunt u stellen tot 10 dagen voor sluiting.',
    'De inschrijver levert bewijsstukken binnen tien dagen na verzoek.',
    'Inschrijvingen hebben een gestanddoeningstermijn van negentig dagen.',
    'De opschortende termijn na de mededeling aan inschrijvers is 20 dagen.',
    'Opdrachtnemer levert binnen vijf dagen na opdrachtverlening volgens zijn aanbod.',
    'U heeft ten minste 50 dagen om in te schrijven.',
    'Is een inschrijvingstermijn van 14 dagen niet te kort?',
  ],
};
