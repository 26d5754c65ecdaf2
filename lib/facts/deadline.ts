import { daysBetween } from '@/lib/dutch/dates';
import type { CodedFacts } from '@/lib/document/document';
import type { Deadline, Fact, FactPlace, Procedure } from './facts';
import { HAS } from './gate';
import { coded, placeIn, type Candidate, type FactReader, type Reading } from './reading';

/** A date or term of the procedure that the text states. */
export interface DeadlineStatement {
  role: 'from' | 'to' | 'term';
  /** ISO date for `from` and `to`. */
  date: string | null;
  days: number | null;
  countedFrom: Deadline['countedFrom'];
  stage: Deadline['stage'] | null;
}

const DISPATCH = /verzend(?:ing|datum|en)?(?![a-z])|verzonden|dispatch/;
const PUBLISHED = /publicati|gepubliceerd|publiceert|bekendmaking|bekendgemaakt|(?:datum|verzending)?\s?aankondiging|plaatsing op tenderned|uitnodiging|start (?:van de )?(?:procedure|aanbesteding)|published|publication/;
const CLOSING = /sluiting|sluit(?:en|ings)|uiterste [a-z]{0,12}(?:datum|termijn|tijdstip|moment)|uiterlijk(?:e)?|ingewacht|indienen|indiening|ingediend|inleveren|ingeleverd|aanbieden kan|aanbod ontvangen|ontvangen wij|inschrijvingen? (?:dienen|moeten|kunnen|worden|tot)|inschrijven kan|inschrijftermijn|deadline|limietdatum|ontvangst (?:van )?(?:de )?(?:inschrijving|offerte|aanmelding)|aanmelden|aan te melden|aanmeldingen|submission|closing/;
const SUBJECT = /inschrijv|offerte|aanbod|aanbied|aanbesteding|aanmeld|aan te melden|ïnteress|deelnem|deelname|kandida|belangstelling|sluiting|indien|tender|interes/;
const OTHER = /vragen|inlichtingen|antwoord|rondleiding|schouw|gunningsbeslissing|voorlopige gunning|voornemen|definitieve gunning|bezwaar|ingang|aanvang|startdatum|presentatie|dagva|kort geding|bijeenkomst|demonstratie|proeverij|oplever|marktconsultatie|certificer|bewijs|opening van de|gestand|referentie|uitgevoerd|klacht|interview|verificatie|evaluatie|contract(?:ering|datum)?|overeenkomst|standstill|opschort/;
const REQUEST = /aanmeld|aan te melden|ge[iï]nteresseerd|belangstelling|verzoek(?:en)? tot deel|deelneming|deelname|kandida|gegadigd|selectiefase|request to participate/;
const BREAK = /[;\n\t]|\.\s|, (?=vragen|antwoorden|gunning)/g;

/** No row of a table says something of a date that stands further away. */
const ROW = 1_000;

/** The words round a date that say what it is: its clause, or the whole row of a table. In: the place of the date in the list of dates. */
function aroundDate(here: Reading, index: number): string {
  const { lower } = here;
  const { dates } = here.quantities;
  const { start, end } = dates[index]!;
  if (here.block.kind === 'table-row') return `${lower.slice(Math.max(0, start - ROW), end + ROW)} | ${here.block.columns ? '' : here.context}`;
  let from = Math.max(0, start - 160);
  let to = Math.min(lower.length, end + 60);
  const first = from;
  for (const hit of lower.slice(first, to).matchAll(BREAK)) {
    const at = first + hit.index;
    if (at + hit[0].length <= start) from = Math.max(from, at + hit[0].length);
    else if (at >= end) { to = Math.min(to, at); break; }
  }
  // Another date ends the reach.
  const before = dates[index - 1]?.end ?? -1;
  if (before < start) from = Math.max(from, before);
  const after = dates[index + 1]?.start ?? -1;
  if (after > end) to = Math.min(to, after);
  return `${lower.slice(from, start)} | ${lower.slice(end, to)}`;
}

function dateRoles(here: Reading): Candidate<DeadlineStatement>[] {
  const found: Candidate<DeadlineStatement>[] = [];
  const label = here.block.kind === 'field' || here.block.kind === 'table-row' ? here.context : '';
  for (const [index, date] of here.quantities.dates.entries()) {
    const around = `${aroundDate(here, index)} ${label}`;
    const before = around.slice(0, around.indexOf(' | ') + 1) || around;
    if (OTHER.test(before)) continue;
    const place = placeIn(here, date);
    if (CLOSING.test(around) && (SUBJECT.test(around) || /^(?:sluiting|deadline)/.test(here.lower))) {
      found.push({ value: { role: 'to', date: date.date, days: null, countedFrom: 'other', stage: REQUEST.test(around) ? 'request' : /inschrijv|offerte|aanbod/.test(around) ? 'tender' : null }, weight: label && CLOSING.test(label) ? 5 : 3, place });
    } else if (DISPATCH.test(around)) {
      found.push({ value: { role: 'from', date: date.date, days: null, countedFrom: 'dispatch', stage: null }, weight: 4, place });
    } else if (PUBLISHED.test(around)) {
      found.push({ value: { role: 'from', date: date.date, days: null, countedFrom: 'publication', stage: null }, weight: 3, place });
    }
  }
  return found;
}

const AFTER = /^[^.;]{0,14}\s?(?:na|vanaf|gerekend vanaf|te rekenen vanaf|after|from)\s[^.;]{0,30}?(verzend|publicat|bekendmaking|aankondiging|uitnodiging|dagtekening|dispatch|publication)/;
const TERM_BEFORE = /(?:inschrijftermijn|termijn (?:voor|van) (?:het )?(?:inschrijv|indien|aanmeld|aanbied)[a-z]*|inschrijvingstermijn|aanmeldtermijn|time limit)[^.;]{0,40}$/;

/** "14 dagen na publicatie", "de inschrijftermijn bedraagt 30 dagen". */
function terms(here: Reading): Candidate<DeadlineStatement>[] {
  const found: Candidate<DeadlineStatement>[] = [];
  for (const period of here.quantities.periods) {
    if (period.days === null || period.unit === 'hour' || period.days < 1 || period.days > 400) continue;
    const before = here.lower.slice(Math.max(0, period.start - 90), period.start);
    const after = AFTER.exec(here.lower.slice(period.end, period.end + 80));
    const own = TERM_BEFORE.test(before);
    if ((!after && !own) || OTHER.test(before) || (after && !own && !SUBJECT.test(here.lower))) continue;
    const days = period.unit === 'working-day' ? Math.round((period.days / 5) * 7) : period.days;
    const countedFrom = after ? (/verzend|dispatch/.test(after[1]!) ? 'dispatch' as const : 'publication' as const) : 'other' as const;
    found.push({ value: { role: 'term', date: null, days, countedFrom, stage: REQUEST.test(here.lower) ? 'request' : 'tender' }, weight: 3.5, place: placeIn(here, period) });
  }
  return found;
}

/** Dates and terms of the procedure in the text. */
export const deadlineReader: FactReader<DeadlineStatement> = {
  gate: HAS.date | HAS.days,
  until: 1500,
  cue: /verzend|verzonden|publica|publice|bekendma|aankondiging|uitnodiging|sluit|uiterst|uiterlijk|ingewacht|indien|inlever|aanbied|aanbod|inschrij|aanmeld|deadline|limietdatum|closing|submission|dispatch|start van de/,
  read(here) {
    if (!/(?:19|20)\d\d|dagen|weken|week/.test(here.lower)) return [];
    const { dates, periods } = here.quantities;
    return [...(dates.length ? dateRoles(here) : []), ...(periods.length ? terms(here) : [])];
  },
};

const TWO_STAGES = new Set(['restricted', 'negotiated', 'competitive-dialogue', 'innovation-partnership', 'dynamic-purchasing']);

/** The day that the notice was sent or published. */
export function gatherPublished(facts: CodedFacts | null, candidates: readonly Candidate<DeadlineStatement>[]): Fact<{ date: string }> | null {
  const date = facts?.dispatched ?? facts?.published;
  if (date) return { date, ...coded };
  const from = firstOf(candidates, 'from');
  return from ? { date: from.value.date!, ...from.place } : null;
}

function firstOf(candidates: readonly Candidate<DeadlineStatement>[], role: 'from' | 'to'): Candidate<DeadlineStatement> | null {
  return candidates.filter(({ value }) => value.role === role).sort((one, other) => other.weight - one.weight)[0] ?? null;
}

const LONGEST = 400;

/** Days between dispatch (else publication) and closing; lots that close on another day are `conflicts`. A term in words counts when there are no dates. */
export function gatherDeadline(facts: CodedFacts | null, candidates: readonly Candidate<DeadlineStatement>[], procedure: Fact<Procedure> | null): Fact<Deadline> | null {
  const byProcedure: Deadline['stage'] = procedure && TWO_STAGES.has(procedure.id) ? 'request' : 'tender';
  const stageOf = (said: Deadline['stage'] | null): Deadline['stage'] => (facts?.deadline ? facts.deadlineStage ?? byProcedure : said ?? byProcedure);
  const start = facts?.dispatched ?? facts?.published ?? null;
  const from = start ? null : firstOf(candidates, 'from');
  const fromDate = start ?? from?.value.date ?? null;
  const countedFrom: Deadline['countedFrom'] = start ? (facts?.dispatched ? 'dispatch' : 'publication') : from?.value.countedFrom ?? 'other';
  const closings = facts?.deadline
    ? [{ date: facts.deadline, stage: null, place: coded as FactPlace }]
    : candidates.filter(({ value }) => value.role === 'to').sort((one, other) => other.weight - one.weight).map(({ value, place }) => ({ date: value.date!, stage: value.stage, place }));
  for (const { date, stage, place } of closings) {
    if (!fromDate) break;
    const days = daysBetween(fromDate, date);
    if (days < 1 || days > LONGEST) continue;
    const closing = (toDate: string) => ({ ...place, days: daysBetween(fromDate, toDate), countedFrom, fromDate, toDate, stage: stageOf(stage) });
    const others = date === facts?.deadline ? (facts.otherDeadlines ?? []).map(closing) : [];
    return { ...closing(date), ...(others.length ? { conflicts: others } : {}) };
  }
  const term = candidates.find(({ value }) => value.role === 'term');
  return term ? { ...term.place, days: term.value.days!, countedFrom: term.value.countedFrom, fromDate, toDate: null, stage: stageOf(term.value.stage) } : null;
}
