import { daysBetween } from '@/lib/dutch/dates';
import type { Period } from '@/lib/dutch/quantities';
import { numberWord } from '@/lib/dutch/numbers';
import { scanBlock } from '@/lib/dutch/scan';
import type { CodedFacts } from '@/lib/document/document';
import type { Duration, Fact, FactPlace } from './facts';
import { HAS } from './gate';
import { coded, labelledValue, placeIn, spanOf, type Candidate, type FactReader, type Reading } from './reading';

/** A length of the contract that the text states: the firm term, the options, or both together. Months. */
export interface TermStatement { role: 'base' | 'options' | 'total'; months: number; block: number }

/** Periods near these words are no length of the contract. */
const OTHER = /garantie|onderhoudstermijn|betaal|betal|factuur|factur|gestand|opzeg|opzegg|bewaar|proeftijd|ervaring|referenti|afgelopen|(?:de|het) laatste|laatste (?:drie|vijf|\d)|voorgaande|boekja|jaarcijfers|ouder dan|reactietijd|levertijd|levertermijn|hersteltermijn|bezwaar|vervaltermijn|standstill|opschort|verjaring|aanrijtijd|bestaat (?:ten )?mins|nazorg|overgang|implementatie|inwerk|na gunning|na ontvangst|na dagtekening|storing|arbeidsovereenkomst|dienstverband|jong|leeftijd|plaatsing/;
/** "6 maanden voor het verstrijken": the time to give notice. */
const NOTICE_AFTER = /^\s(?:voor|vóór|na|voorafgaand|before|after|terug|geleden)\s?(?:de|het|afloop|aan|einde|ingang|aanvang|gunning|oplevering|ontvangst|dagtekening|the|expiry)/;
const SUBJECT = String.raw`(?:looptijd|contractduur|contractperiode|contracttermijn|uitvoeringstermijn|duur|raamovereenkomst|overeenkomst|raamcontract|contract|concessie|opdracht|dienstverlening|term|duration|agreement)`;
const LINK = String.raw`(?:(?:is|bedraagt|van|voor|beslaat|geldt|loopt|duurt|aangegaan|aan|gesloten|afgesloten|heeft|kent|wordt|zal|gaat|in|:|\(|ten|minste|ongeveer|circa|ca\.|in eerste instantie|in beginsel|maximaal|minimaal|hoogste|een|de|het|vaste|volle|volledige|gehele|hele|initiële|initieel|basis|eerste|initial|periode|termijn|duur|looptijd|tijd|met|telkens|per|perceel|partijen|partij|één|leverancier|opdrachtnemer|is|of|for|a|period|zij|deze|die|hierna|totale|totaal|gedurende|raamovereenkomst|overeenkomst|contract)[\s,]{1,2}){0,12}`;
const BASE = new RegExp(`${SUBJECT}\\s?[:\\t(]?\\s?${LINK}$`);
const VERB = /(?:^|[^a-z])(?:zij|hij|deze|die|het contract|de overeenkomst)?\s?(?:duurt|beslaat|loopt|geldt|aangegaan voor|gesloten voor|lasts)\s(?:in totaal\s|ten minste\s|voor\s)?(?:een (?:periode|duur|termijn) van\s|de duur van\s)?(?:de\s|(?:voor\s)?de volle\s)?$/;
const PERIOD_OF = /(?:initiële|initieel|vaste|basis-?|eerste|initiele)\s?(?:contract)?(?:periode|looptijd|duur|termijn)\s?(?:van|:|is|bedraagt)?\s?(?:een\s)?$/;
const AFTER_ADJECTIVE = /^[a-zë]{0,2}\s(?:raam)?(?:overeenkomst|contract|opdracht|looptijd|duur|concessie|contractperiode)/;
const VALUE_TERM = /(?:€|eur|euro|mln\.|miljoen|,-)\s?(?:excl[^)]{0,12}\s)?(?:over|voor)\s(?:de\s|een periode van\s)?(?:volle\s|gehele\s)?$/;
const OPTION = /verleng|optie|oprek|opgerekt|voortzet|voortgezet|doorlopen met|prolong|extend|extension|renew/;
/** "... twee maal met een periode van een jaar onder dezelfde voorwaarden te verlengen." */
const EXTENDED_LATER = /^[^.;]{0,170}(?:te|worden|kan|kunnen|mag) (?:verlengen|verlengd|worden verlengd)/;
const OPTION_BEFORE = /(?:met|maal|keer|x|opties? (?:van|op|tot|voor)|verlenging(?:en|smogelijkheid|sopties?)? (?:van|met|voor|tot)|verlengen (?:met|voor)|verlengd (?:met|voor)|verlengbaar (?:met|voor)|extra|nog|optioneel|plus|times|by|options? of)(?:\s(?:maximaal|voor|telkens|steeds|ten hoogste|nog|eens|nogmaals|een|de|periode|periodes|perioden|termijn|van|duur|optie|opties|verlengingsoptie|op|verlenging|tot|elk|ieder|max\.|up|to|a|period))*\s?$/;
const TIMES_WORD: Record<string, number> = { eenmaal: 1, 'éénmaal': 1, tweemaal: 2, driemaal: 3, viermaal: 4, vijfmaal: 5, once: 1, twice: 2 };
const TIMES = /(?:eenmaal|éénmaal|tweemaal|driemaal|viermaal|vijfmaal|once|twice)|(\d{1,2}|één|een|twee|drie|vier|vijf|zes|two|three)(?:\s\(\d{1,2}\))?\s?(?:x|×|maal|keer|times|opties?|optionele|verlengingen|verlengingsopties?|verlengingsmogelijkheden|verlengingsperiodes|periodes|perioden|options|extensions)(?![a-z])/g;
const AFTERWARDS = /^[^.;]{0,45}?(eenmaal|éénmaal|tweemaal|driemaal|viermaal|(?:één|twee|drie|vier|\d) (?:keer|maal))/;
const OPTION_YEARS = /(\d{1,2}|één|een|twee|drie|vier|vijf|zes)(?:\s\(\d{1,2}\))?\s(?:optiejaar|optiejaren|verlengingsjaar|verlengingsjaren|optionele jaren|verlengingen van een jaar)/;
const TOTAL = /(?:totale?|maximale|maximaal mogelijke|absolute)\s(?:[a-zë]{2,16}\s)?(?:looptijd|duur|contractduur|termijn|periode|contractperiode)|inclusief[^.;]{0,30}(?:verleng|opties?)|in totaal|tot (?:in totaal )?(?:maximaal|ten hoogste|een maximum van)|including[^.;]{0,20}(?:extension|option)/;
/** "De totale looptijd bedraagt maximaal vier jaar" counts the options, with or without the word. */
const WHOLE = /(?:totale?|maximale|absolute)\s(?:[a-zë]{2,16}\s)?(?:looptijd|contractduur|contractperiode)[^.;]{0,30}$/;
/** The contract that runs now is not the one that is tendered. */
/** "een samenwerking op lange termijn (10-15 jaar)" */
const RANGE = /(?<![\d.,])(\d{1,2})\s?(?:-|–|tot|à)\s?(\d{1,2})\s?(?:jaar|jr|years)(?![a-z])/;
const LONG_TERM = /(?:lange termijn|langdurige|samenwerking|partnerschap|looptijd|contractduur|overeenkomst)[^.;]{0,40}$/;
const CURRENT = /huidige (?:leverancier|contract|overeenkomst|opdrachtnemer|raamovereenkomst|partij)|op dit moment|lopende (?:contract|overeenkomst)/;
const SUM = /(?<![\d.,])(\d{1,2})\s?\+\s?(?:(\d{1,2})\s?[x×]\s?)?(\d{1,2})(?:\s?\+\s?(?:(\d{1,2})\s?[x×]\s?)?(\d{1,2}))?(?:\s?\+\s?(?:(\d{1,2})\s?[x×]\s?)?(\d{1,2}))?\s?(jaar|jaren|maanden|years|months)/;
const TERM_CUE = /looptijd|duur|overeenkomst|contract|periode|ingang|aanvang|start|concessie|opdracht|term|duration/;
const NOT_TERM_DATES = /publicat|inschrijv(?!er)|sluiting|vragen|inlichtingen|gunningsbeslissing|aanmeld|planning van de procedure|indien|offerte|bezwaar/;
/** A stretch of days in which the buyer does something: "van 1 juli tot 1 september vindt de selectie plaats". */
const PROCEDURE_STEP = /toets|select|beoordeel|beoordeling|gegadigd|inschrijving(?:en)?(?![a-z])|aanmelding|onderhandel|dialoog|verduidelijk|gunning/;
const DATES_LINK = /^[\s,(]{0,3}(?:tot(?: en met)?|t\/m|-|\u2013|en eindigt(?: op| van rechtswege op)?|en loopt (?:tot|af op|door tot)(?: en met)?|to|until|\(?(?:start)?\)?[\s,;]{0,3}(?:en )?(?:einde|eind|einddatum|eindigt)[^\d]{0,30})[\s(]{0,3}(?:uiterlijk )?$/;

const number = (words: string | undefined) => (words === undefined ? null : /^\d+$/.test(words) ? Number(words) : words === 'een' ? 1 : numberWord(words));

/** Length of a period in months; days and weeks as a part of a month. */
export function monthsOf(period: Pick<Period, 'days' | 'months'>): number {
  return period.months ?? Math.round(((period.days ?? 0) / 30.4) * 100) / 100;
}

/** Months from one ISO date to another; the last day counts when it closes a period ("1 januari" to "31 december" is 12). */
export function monthsFrom(start: string, end: string): number {
  const next = new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const closed = next.slice(8) === start.slice(8) ? next : end;
  const part = (iso: string, from: number, to: number) => Number(iso.slice(from, to));
  const months = (part(closed, 0, 4) - part(start, 0, 4)) * 12 + part(closed, 5, 7) - part(start, 5, 7);
  return Math.max(0, Math.round((months + (part(closed, 8, 10) - part(start, 8, 10)) / 30.4) * 10) / 10);
}

/** How often an option can be taken: "tweemaal een optie van twee jaar", "met een jaar, tweemaal". `from`: where the period before it ends. */
function timesOf(lower: string, period: Period, from: number): number {
  let times = 1;
  const before = lower.slice(Math.max(from, period.start - 90), period.start + 1);
  for (const hit of before.matchAll(TIMES)) times = Math.max(times, TIMES_WORD[hit[0]] ?? number(hit[1]) ?? 1);
  if (times > 1) return times;
  const later = AFTERWARDS.exec(lower.slice(period.end, period.end + 60))?.[1];
  return later ? TIMES_WORD[later] ?? number(later.split(' ')[0]) ?? 1 : 1;
}

/** "2 + 2 x 1 jaar", "36 + 12 maanden". */
function sumIn(here: Reading): Candidate<TermStatement>[] {
  const hit = here.lower.includes('+') ? SUM.exec(here.lower) : null;
  if (!hit) return [];
  const each = hit[8]!.startsWith('j') || hit[8]!.startsWith('y') ? 12 : 1;
  const part = (times: string | undefined, value: string | undefined) => (value === undefined ? 0 : Number(value) * (times === undefined ? 1 : Number(times)));
  const base = Number(hit[1]) * each;
  const options = (part(hit[2], hit[3]) + part(hit[4], hit[5]) + part(hit[6], hit[7])) * each;
  if (base === 0 || options === 0 || base + options > 600) return [];
  const place = placeIn(here, { start: hit.index, end: hit.index + hit[0].length });
  return [{ value: { role: 'base', months: base, block: here.index }, weight: 4.5, place }, { value: { role: 'options', months: options, block: here.index }, weight: 4.5, place }];
}

const BASE_WORD = /looptijd|contractduur|contractperiode|contracttermijn|overeenkomst|contract(?![a-z])/;
/** A term of which only the two ends are known: both are given, so that the user chooses. */
function rangeIn(here: Reading): Candidate<TermStatement>[] {
  const hit = RANGE.exec(here.lower);
  if (!hit || !LONG_TERM.test(here.lower.slice(Math.max(0, hit.index - 90), hit.index)) || Number(hit[1]) >= Number(hit[2])) return [];
  const place = placeIn(here, { start: hit.index, end: hit.index + hit[0].length });
  return [hit[1], hit[2]].map((years) => ({ value: { role: 'base' as const, months: Number(years) * 12, block: here.index }, weight: 4, place }));
}

const TWO_YEARS = /20\d\d[^]{1,80}20\d\d/;
const TERM_WORD = /jaar|jaren|jarig|maand|year|month|kwarta|week|weken|dagen/;

/** Start and end of the contract as dates. */
function datesIn(here: Reading): Candidate<TermStatement>[] {
  if (!TWO_YEARS.test(here.lower) || !(TERM_CUE.test(here.lower) || TERM_CUE.test(here.context))) return [];
  const { dates } = here.quantities;
  for (let index = 0; index + 1 < dates.length; index += 1) {
    const from = dates[index]!;
    const to = dates[index + 1]!;
    if (!DATES_LINK.test(here.lower.slice(from.end, to.start)) || NOT_TERM_DATES.test(here.lower.slice(Math.max(0, from.start - 60), from.start))) continue;
    if (PROCEDURE_STEP.test(here.lower.slice(to.end, to.end + 90)) && !BASE_WORD.test(here.lower)) continue;
    const days = daysBetween(from.date, to.date);
    if (days < 25 || days > 31 * 366) continue;
    return [{ value: { role: 'base', months: monthsFrom(from.date, to.date), block: here.index }, weight: 4.5, place: placeIn(here, spanOf(from, to)) }];
  }
  return [];
}

const TERM_LABEL = /^(?:looptijd|duur|contractduur|contractperiode|contracttermijn|duration)(?: (?:van )?(?:de |het |deze )?(?:raam)?(?:overeenkomst|contract|opdracht|concessie|perceel|contract))?(?: \([a-z]+\))?$/;
/** "Duur waarin de aanbieding geldig moet blijven" and the like. */
const OTHER_TERM = /geldig|gestand|aanbieding|inschrijv|betal|waarborg|garantie|planning|levertijd/;

/** What the period says of the contract, or null when it is about something else. */
function roleOf(here: Reading, period: Period): { role: TermStatement['role']; weight: number } | null {
  const { lower } = here;
  const before = lower.slice(Math.max(0, period.start - 130), period.start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  const after = lower.slice(period.end, period.end + 60);
  if (OTHER.test(clause.slice(-60)) || OTHER.test(after.slice(0, 30)) || NOTICE_AFTER.test(after)) return null;
  const option = OPTION.test(lower);
  if (CURRENT.test(clause) || CURRENT.test(after)) return null;
  if ((option && TOTAL.test(clause.slice(-70))) || WHOLE.test(clause.slice(-60))) return { role: 'total', weight: 4 };
  if (option && OPTION_BEFORE.test(clause) && (OPTION.test(clause) || OPTION.test(after) || EXTENDED_LATER.test(lower.slice(period.end)))) return { role: 'options', weight: 4 };
  if (PERIOD_OF.test(clause)) return { role: 'base', weight: 4.5 };
  if (/jarig/.test(lower.slice(period.start, period.end)) && AFTER_ADJECTIVE.test(lower.slice(period.end, period.end + 40))) return { role: 'base', weight: 4 };
  const label = labelledValue(here)?.label ?? '';
  if (TERM_LABEL.test(label) && !option) return period.start - (labelledValue(here)?.start ?? 0) < 40 ? { role: 'base', weight: 5 } : null;
  if (OTHER_TERM.test(label)) return null;
  if (BASE.test(clause)) return { role: 'base', weight: /looptijd|duur|contractperiode|initi/.test(clause) ? 4.2 : 3.6 };
  if (VERB.test(clause) && /overeenkomst|contract|opdracht|concessie|looptijd|aanvang|vangt aan/.test(here.scan.lower)) return { role: 'base', weight: 3.8 };
  if (option && /^(?:opties|verlenging)/.test(label)) return { role: 'options', weight: 3.5 };
  if (VALUE_TERM.test(clause)) return { role: 'base', weight: 1.5 };
  return null;
}

/** Bare figures in a form, with the unit in the label or in the choice beside it: "Looptijd: 48", "maanden". */
function bareField(here: Reading): Candidate<TermStatement>[] {
  const own = labelledValue(here);
  if (!own || !/^\s?\d{1,3}\s?$/.test(own.value) || !/^(?:looptijd|duur|contractduur)/.test(own.label) || OTHER_TERM.test(own.label)) return [];
  const next = here.near(1);
  const unit = /(maand|jaar|month|year)/.exec(own.label)?.[1] ?? (next?.kind === 'field' ? /^(maand|jaar|month|year)/.exec(next.text.toLowerCase().trim())?.[1] : undefined);
  if (!unit) return [];
  const months = Number(own.value) * (unit === 'jaar' || unit === 'year' ? 12 : 1);
  return months > 0 ? [{ value: { role: 'base', months, block: here.index }, weight: 5.5, place: placeIn(here, { start: own.start, end: here.lower.length }) }] : [];
}

const BEGIN = /^(?:begindatum|startdatum|ingangsdatum|start date)/;
const END = /^(?:einddatum|end date)/;

/** "Begindatum" and "Einddatum" in fields or rows of their own. */
function dateFields(here: Reading): Candidate<TermStatement>[] {
  const own = labelledValue(here);
  if (!own || !END.test(own.label) || /inschrijv|indien|geldig/.test(own.label)) return [];
  const end = here.quantities.dates[0]?.date;
  if (!end) return [];
  for (let back = 1; back <= 5; back += 1) {
    const block = here.near(-back);
    if (!block) break;
    const words = `${(block.label ?? '').toLowerCase()}\t${block.text.toLowerCase()}`.replace(/^\t/, '');
    const start = BEGIN.test(words) ? scanBlock(block.text).quantitiesOf(0).dates[0]?.date : undefined;
    if (start && start < end) return [{ value: { role: 'base', months: monthsFrom(start, end), block: here.index }, weight: 5, place: placeIn(here) }];
  }
  return [];
}

/** Lengths of the contract in the text. */
export const durationReader: FactReader<TermStatement> = {
  gate: HAS.term | HAS.date,
  cue: /lange termijn|langdurige|looptijd|einddatum|duur|duration|periode|overeenkomst|contract|verleng|optie|jarige|oprek|concessie|over (?:de )?(?:volle )?[a-z0-9]{1,8} jaar|beslaat|agreement|opdracht/,
  read(here) {
    const bare = bareField(here);
    if (bare.length) return bare;
    const found = [...sumIn(here), ...datesIn(here), ...dateFields(here), ...rangeIn(here)];
    const years = /optie|verlenging/.test(here.lower) ? OPTION_YEARS.exec(here.lower) : null;
    if (years) found.push({ value: { role: 'options', months: (number(years[1]) ?? 1) * 12, block: here.index }, weight: 4, place: placeIn(here, { start: years.index, end: years.index + years[0].length }) });
    if (found.length && here.lower.includes('+') && SUM.test(here.lower)) return found;
    if (!TERM_WORD.test(here.lower)) return found;
    let optionEnd = 0;
    for (const period of here.quantities.periods) {
      const months = monthsOf(period);
      if (period.unit === 'hour' || period.unit === 'working-day' || months < 1 || months > 600) continue;
      const what = roleOf(here, period);
      if (!what) continue;
      const times = what.role === 'options' ? timesOf(here.lower, period, optionEnd) : 1;
      if (what.role === 'options') optionEnd = period.end;
      found.push({ value: { role: what.role, months: months * times, block: here.index }, weight: what.weight + (here.block.kind === 'field' ? 0.5 : 0), place: placeIn(here, period) });
    }
    return found;
  },
};

/** Durations that a notice codes. */
export function codedTerms(facts: CodedFacts | null): Candidate<TermStatement>[] {
  const found: Candidate<TermStatement>[] = [];
  if (facts?.durationMonths) found.push({ value: { role: 'base', months: facts.durationMonths, block: -1 }, weight: 9, place: coded });
  if (facts?.durationMonthsWithOptions) found.push({ value: { role: 'total', months: facts.durationMonthsWithOptions, block: -1 }, weight: 9, place: coded });
  return found;
}

/** Options stand with the firm term, or a few blocks further. */
const REACH = 6;

const close = (one: number, other: number) => Math.abs(one - other) <= 1;

/**
 * The firm term in words, where a notice codes the term with its renewals: "drie jaar, tweemaal met twee jaar te verlengen" and 84 in the
 * code. Null when the code is the firm term itself, or when there is no code.
 */
function firmOf(candidates: readonly Candidate<TermStatement>[]): Candidate<TermStatement> | null {
  const code = candidates.find(({ value }) => value.role === 'base' && value.block < 0);
  if (!code) return null;
  const optionsNear = (block: number) => {
    const near = candidates.filter(({ value }) => value.role === 'options' && value.block >= 0 && Math.abs(value.block - block) <= REACH);
    const first = near[0]?.value.block;
    return near.filter(({ value }) => value.block === first).reduce((sum, { value }) => sum + value.months, 0);
  };
  return candidates.find(({ value, weight }) => value.role === 'base' && value.block >= 0 && weight >= 3.5 && value.months < code.value.months
    && close(value.months + optionsNear(value.block), code.value.months)) ?? null;
}

/** Joins the firm term with its options. Options of one sentence add up; those of other places are the same said again. */
export function settleDuration(candidates: readonly Candidate<TermStatement>[]): Fact<Duration> | null {
  const heaviest = (role: TermStatement['role']) => candidates.filter(({ value }) => value.role === role).sort((one, other) => other.weight - one.weight);
  const base = firmOf(candidates) ?? heaviest('base')[0] ?? null;
  const total = heaviest('total').find(({ value }) => value.months >= (base?.value.months ?? 0)) ?? null;
  if (!base) return total ? { months: total.value.months, monthsWithOptions: total.value.months, ...total.place } : null;
  const from = base.value.block;
  const options = heaviest('options').filter(({ value }) => from < 0 || Math.abs(value.block - from) <= REACH);
  const nearest = [...options].sort((one, other) => Math.abs(one.value.block - from) - Math.abs(other.value.block - from))[0];
  const extra = nearest ? options.filter(({ value }) => value.block === nearest.value.block).reduce((sum, { value }) => sum + value.months, 0) : 0;
  const withOptions = total?.value.months ?? (extra > 0 ? base.value.months + extra : null);
  const others = heaviest('base').filter(({ value, weight }) => weight >= 4 && weight >= base.weight - 0.8 && Math.abs(value.months - base.value.months) > 0.9 && Math.abs(value.months - (withOptions ?? -1)) > 0.9);
  // A coded term leaves no doubt, unless the notice says otherwise in plain words.
  const conflicts = others.filter(({ value }, index) => others.findIndex((one) => one.value.months === value.months) === index)
    .map(({ value, place }): Duration & FactPlace => ({ months: value.months, monthsWithOptions: null, ...place }));
  return { months: base.value.months, monthsWithOptions: withOptions, ...base.place, ...(conflicts.length ? { conflicts } : {}) };
}
