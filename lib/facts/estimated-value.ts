import type { Amount } from '@/lib/dutch/quantities';
import { numberMentions } from '@/lib/dutch/numbers';
import type { CodedFacts } from '@/lib/document/document';
import type { Duration, Fact, FactPlace, Money } from './facts';
import { HAS } from './gate';
import { coded, placeIn, spanOf, type Candidate, type FactReader, type Reading } from './reading';

/** A value that the text states: of the whole, of one lot or of each of some lots, or the most that a framework may reach. */
export interface ValueStatement {
  role: 'whole' | 'lot' | 'each-lot' | 'maximum';
  amount: number;
  max: number | null;
  currency: string;
  per: Money['per'];
  /** Name of the lot, or the number of lots for `each-lot`. */
  lot: string | null;
  /** The words say that options and extensions are counted. */
  withOptions: boolean;
  start: number | null;
  end: number | null;
}

const ESTIMATE = /(?:geraamde|geschatte|begrote|indicatieve|verwachte|ingeschatte)\s(?:[^\s.;]{2,20}\s){0,3}?(?:waarde|opdrachtwaarde|contractwaarde|omvang|opdrachtsom|aanneemsom|raamwaarde|uitgaven|bedrag|budget)|raming(?!s?(?:methode|bureau))|(?:geraamd|geschat|begroot|ingeschat)(?:\s(?:op|van|bedrag))|estimated\s(?:[a-z]{2,12}\s){0,2}value/g;
const CONTRACT_VALUE = /opdrachtwaarde|contractwaarde|raamwaarde|waarde van (?:de|het|deze|dit)\s(?:[a-zë]{2,20}\s)?(?:opdracht|overeenkomst|raamovereenkomst|contract|perceel|concessie)|(?:gezamenlijke|totale|maximale|financiële)\s(?:[a-zë]{2,20}\s)?(?:waarde|omvang)|(?:overeenkomst|opdracht|contract|perceel)\s(?:heeft|heeft naar schatting|vertegenwoordigt)\seen\s(?:[a-zë]{2,20}\s)?waarde|maximumwaarde|value of the (?:contract|framework)|contract value/g;
const PLAIN_VALUE = /(?<![a-zë])(?:de )?waarde (?:is|bedraagt|wordt)|(?<![a-zë])(?:het |ons )?(?:beschikbare? )?budget(?![a-z])|beschikbare middelen|opdrachtsom|aanneemsom|contractsom|bovengrens|plafond(?:bedrag)?(?![a-z])/g;
/** Amounts of these are no value of the contract. */
const OTHER_OWNER = /omzet|verzeker|dekking|polis|referenti|boete|garantie|zekerheid|eigen vermogen|balans|schade|aansprakelijk|eigen risico|tarief|vergoeding|korting|bonus|drempel|investering|subsidie|winst|voorschot|inhouding|kerncompetentie|soortgelijke|vergelijkbare|loonsom|restwaarde|vervangingswaarde|premie|kostte|kosten van|prijs per|turnover|insurance|penalty|liability|threshold/g;
const MAXIMUM = /maximale|maximum|maximaal|bovengrens|plafond|ten hoogste|niet meer dan|nooit meer dan|hoogstens|at most|up to/;
const WITH_OPTIONS = /(?:inclusief|incl\.|met|inbegrepen)[^.;€]{0,40}(?:optie|verleng)|totale looptijd|gehele looptijd|over de looptijd|including[^.;€]{0,30}(?:option|extension|renewal)/;
const AFTER = /^[\s,)-]{0,4}(?:\(?(?:excl|ex|btw)[^)]{0,25}\)?\s?)?(?:aan (?:opdrachten|werk)|\(?(?:geraamde|raming)|als geraamde)/;
/** "Voor deze opdracht is een bedrag van maximaal € 45.000 beschikbaar." */
const AVAILABLE = /^[\s,)-]{0,4}(?:\(?(?:excl|ex|incl)[^)]{0,25}\)?\s?)?(?:per jaar\s)?(?:beschikbaar|gereserveerd|begroot)/;
const LOT = /(?:perceel|percelen|lot|kavel)\s{1,2}(\d{1,3}[a-z]?|[a-z])(?![a-z0-9])[^;€]{0,90}$/;
const LOT_CODE = /(?<![a-z0-9])p(\d{1,2})\s?\($/;
const EACH_LOT = /(?<![a-z])(\d{1,3}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?:\s\(\d{1,3}\))?\spercelen[^;]{0,70}(?:van elk|elk|ieder|per perceel)[^;]{0,24}$/;
const MONEY_HINT = /€|eur|miljoen|mln|duizend|ton(?![a-z])|mio|million/;

/** "Over de hele looptijd is dat € 360.000": the whole of a value that stood before. */
const WHOLE_TERM = /(?:over|voor|gedurende) (?:de )?(?:hele|gehele|totale|volledige|maximale) (?:looptijd|duur|periode|contractperiode|contractduur)/g;

const LEVELS: readonly (readonly [RegExp, number])[] = [[ESTIMATE, 5], [CONTRACT_VALUE, 4], [WHOLE_TERM, 3.8], [PLAIN_VALUE, 3]];

/** So far before an amount its cue may stand, in one sentence. */
const CUE_REACH = 1_000;

interface Owner { weight: number; at: number }

function lastOf(expression: RegExp, text: string): { start: number; end: number } | null {
  let last: { start: number; end: number } | null = null;
  expression.lastIndex = 0;
  for (let hit = expression.exec(text); hit; hit = expression.exec(text)) last = { start: hit.index, end: hit.index + hit[0].length };
  return last;
}

/** What the amount is of: the cue nearest before it must be the value of the contract. Null when it is something else. */
function ownerBefore(lower: string, end: number): Owner | null {
  const from = Math.max(0, end - CUE_REACH);
  const owner = ownerIn(lower.slice(from, end));
  return owner && { weight: owner.weight, at: owner.at + from };
}

function ownerIn(before: string): Owner | null {
  let owner: (Owner & { end: number }) | null = null;
  for (const [expression, weight] of LEVELS) {
    const hit = lastOf(expression, before);
    if (!hit) continue;
    // "geraamde waarde van de opdracht" is one cue, not a weaker one after a stronger one.
    if (owner && hit.start < owner.end + 2) owner.end = Math.max(owner.end, hit.end);
    else if (!owner || hit.end > owner.end) owner = { weight, at: hit.start, end: hit.end };
  }
  if (!owner) return null;
  const other = lastOf(OTHER_OWNER, before);
  if (other && other.start >= owner.end) return null;
  if (other) {
    // "zekerheid van 5% van de opdrachtwaarde, minimaal € 10.000": the amount belongs to the security.
    if (owner.weight < 5 || /minim|maxim|ten minste|%|procent|maal|keer/.test(before.slice(other.start))) return null;
  }
  return owner;
}

const per = (amount: Amount): Money['per'] | null => (amount.per === null ? 'total' : amount.per === 'year' || amount.per === 'month' ? amount.per : null);

/** Amounts of one sentence that are the value of the contract or of a lot. */
function statements(here: Reading): Candidate<ValueStatement>[] {
  const { lower } = here;
  const found: Candidate<ValueStatement>[] = [];
  let previousEnd = 0;
  let owner: Owner | null = null;
  const withOptions = WITH_OPTIONS.test(lower);
  OTHER_OWNER.lastIndex = 0;
  const ofOther = OTHER_OWNER.test(lower);
  for (const amount of here.quantities.amounts) {
    const since = lower.slice(previousEnd, amount.start);
    const own: Owner | null = ownerBefore(lower, amount.start) ?? (AFTER.test(lower.slice(amount.end, amount.end + 50)) ? { weight: 4, at: amount.start } : availableOwner(lower, amount) ?? contextOwner(here, since));
    const term = per(amount);
    previousEnd = amount.end;
    const lot = lotBefore(since, lower.slice(amount.end, amount.end + 30)) ?? here.block.lot ?? null;
    const each = EACH_LOT.exec(since);
    const lotAlone = (lot !== null || each !== null) && !own && !ofOther && (lower.charAt(amount.start - 1) === '(' || each !== null || insideBrackets(since));
    if (term === null || amount.amount < 100 || (!own && !lotAlone)) { owner = own ?? owner; continue; }
    owner = own;
    const around = lower.slice(Math.max(0, amount.start - 70), amount.start);
    const maximum = own !== null && !each && lot === null && MAXIMUM.test(lower.slice(Math.max(0, Math.min(own.at - 12, amount.start - 30)), amount.start));
    const jaarwaarde = /jaarwaarde|jaarlijkse waarde/.test(around);
    found.push({
      value: {
        role: each ? 'each-lot' : lot !== null ? 'lot' : maximum ? 'maximum' : 'whole',
        amount: amount.amount, max: amount.max, currency: amount.currency, per: jaarwaarde && term === 'total' ? 'year' : term,
        lot: each ? each[1]! : lot, withOptions, start: here.block.start + here.sentence.start + amount.start, end: here.block.start + here.sentence.start + amount.end,
      },
      weight: (own?.weight ?? 3) + (withOptions ? 0.3 : 0) + (here.block.kind === 'field' ? 0.5 : 0),
      place: placeIn(here, spanOf(amount, { start: own && own.at <= amount.start ? own.at : amount.start, end: amount.end })),
    });
  }
  return found;
}

function availableOwner(lower: string, amount: Amount): Owner | null {
  OTHER_OWNER.lastIndex = 0;
  if (!AVAILABLE.test(lower.slice(amount.end, amount.end + 50)) || !/opdracht|aanbesteding|overeenkomst|inkoop/.test(lower) || OTHER_OWNER.test(lower)) return null;
  return { weight: 3.2, at: amount.start };
}

const insideBrackets = (since: string) => since.lastIndexOf('(') > since.lastIndexOf(')') && since.length - since.lastIndexOf('(') < 70;

function lotBefore(since: string, after: string): string | null {
  const code = LOT_CODE.exec(since)?.[1];
  if (code) return code;
  const named = LOT.exec(since)?.[1];
  if (named) return named.toUpperCase();
  return /^[^.;€\d]{0,12}(?:voor|van) perceel\s(\d{1,3}|[a-z])(?![a-z0-9])/.exec(after)?.[1]?.toUpperCase() ?? null;
}

const LABEL = /raming|(?:geraamde|geschatte)\s(?:[a-zë]{2,14}\s){0,2}waarde|opdrachtwaarde|contractwaarde|totale waarde|maximale waarde|^waarde|\| waarde|estimated value/;

/** A label or a column says that its cell is the value. */
function contextOwner(here: Reading, since: string): Owner | null {
  if (since.length > 60 && here.block.kind !== 'table-row') return null;
  OTHER_OWNER.lastIndex = 0;
  const { kind } = here.block;
  const label = kind === 'field' || kind === 'table-row' ? here.context : here.block.label ? here.context.split(' | ')[0]! : '';
  return LABEL.test(label) && !OTHER_OWNER.test(here.lower) ? { weight: 5, at: 0 } : null;
}

/** A form field holds bare figures: "500000". */
function bareField(here: Reading): Candidate<ValueStatement>[] {
  if (here.block.kind !== 'field' || !LABEL.test(here.context) || !/^[\d\s.,\u00a0-]{3,20}$/.test(here.lower)) return [];
  const [mention] = numberMentions(here.lower);
  if (!mention || mention.code || mention.value < 1000) return [];
  return [{
    value: { role: MAXIMUM.test(here.context) ? 'maximum' : 'whole', amount: mention.value, max: null, currency: 'EUR', per: /per jaar|jaarlijks/.test(here.context) ? 'year' : 'total', lot: here.block.lot ?? null, withOptions: false, start: null, end: null },
    weight: 5.5,
    place: placeIn(here),
  }];
}

/** Values of the contract and its lots in the text. */
export const valueReader: FactReader<ValueStatement> = {
  gate: HAS.money,
  cue: /looptijd|raming|geraamd|geschat|ingeschat|waarde|omvang|begro|budget|middelen|opdrachtsom|aanneemsom|contractsom|bovengrens|plafond|perceel|percelen|aan opdrachten|beschikbaar|gereserveerd|value|(?<![a-z0-9])p\d \(/,
  read(here) {
    if (here.block.kind === 'field') {
      const bare = bareField(here);
      if (bare.length) return bare;
    }
    return MONEY_HINT.test(here.lower) ? statements(here) : [];
  },
};

/** Values that a notice codes. Amounts under 100 are placeholders ("1 euro"). */
export function codedValues(facts: CodedFacts | null): Candidate<ValueStatement>[] {
  const from = (entries: CodedFacts['estimatedValue'], role: 'whole' | 'maximum') => (entries ?? []).filter((entry) => entry.amount >= 100).map((entry) => ({
    value: {
      role: entry.lot ? 'lot' as const : role, amount: entry.amount, max: entry.max && entry.max > entry.amount ? entry.max : null, currency: entry.currency,
      per: 'total' as const, lot: entry.lot ?? null, withOptions: true, start: null, end: null,
    },
    weight: 9, place: coded,
  }));
  const maxima = (facts?.frameworkMaximum ?? []).filter((entry) => !entry.lot);
  return [...from(facts?.estimatedValue, 'whole'), ...from(maxima, 'maximum')];
}

const NUMBERS: Record<string, number> = { twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10 };

/** Lots with their values; a lot is taken once, the first and heaviest statement of it. */
function lotsOf(candidates: readonly Candidate<ValueStatement>[], main: Money['per'], months: number | null): Money['lots'] {
  const lots = new Map<string, Money['lots'][number]>();
  const times = (from: Money['per']) => {
    if (from === main) return 1;
    if (months === null) return null;
    const monthly = { total: 1 / months, year: 1 / 12, month: 1 };
    return monthly[from] / monthly[main];
  };
  const round = (amount: number) => Math.round(amount * 100) / 100;
  const put = (name: string, statement: ValueStatement) => {
    const factor = times(statement.per);
    if (factor === null || lots.has(name)) return;
    lots.set(name, { lot: name, amount: round(statement.amount * factor), max: statement.max === null ? null : round(statement.max * factor), start: statement.start, end: statement.end });
  };
  for (const { value } of candidates) {
    if (value.role === 'lot' && value.lot) put(value.lot, value);
    else if (value.role === 'each-lot' && value.lot) {
      const count = NUMBERS[value.lot] ?? Number(value.lot);
      for (let lot = 1; lot <= Math.min(count, 100); lot += 1) put(String(lot), value);
    }
  }
  return [...lots.values()];
}

const near = (one: number, other: number) => Math.abs(one - other) <= Math.max(one, other) * 0.02;

/** True when two statements can both be true: the same, a yearly part of the whole over the known term, or one inside the range of the other. */
function agree(one: ValueStatement, other: ValueStatement, duration: Duration | null): boolean {
  if (one.currency !== other.currency) return true;
  if (one.per !== other.per) {
    const [whole, part] = one.amount >= other.amount ? [one, other] : [other, one];
    const years = whole.amount / part.amount;
    if (!(years >= 1 && years <= 30 && near(Math.round(years * 2) / 2, years))) return false;
    // "€ 1 mln. per jaar, € 4 mln. over vier jaar" in a contract of five years: the whole is not of the whole term.
    const terms = duration && whole.per === 'total' && part.per === 'year' ? [duration.months, duration.monthsWithOptions ?? duration.months] : [];
    return terms.length === 0 || (years * 12 >= Math.min(...terms) * 0.95 && years * 12 <= Math.max(...terms) * 1.05);
  }
  const within = (value: ValueStatement, range: ValueStatement) => range.max !== null && value.amount >= range.amount * 0.98 && value.amount <= range.max * 1.02;
  return near(one.amount, other.amount) || within(one, other) || within(other, one) || one.withOptions !== other.withOptions;
}

/** The estimated value: the whole goes before a year, a year before the sum of the lots, and any of these before a maximum. */
export function settleValue(candidates: readonly Candidate<ValueStatement>[], duration: Duration | null, lotCount: number | null): Fact<Money> | null {
  const months = duration?.monthsWithOptions ?? duration?.months ?? null;
  const ordered = [...candidates].sort((one, other) => other.weight - one.weight);
  const rank = (statement: ValueStatement) => (statement.per === 'total' ? 0 : statement.per === 'year' ? 1 : 2);
  const wholes = ordered.filter(({ value }) => value.role === 'whole');
  const strongest = wholes[0]?.weight ?? 0;
  const best = wholes.filter(({ weight }) => weight >= strongest - 1.5).sort((one, other) => rank(one.value) - rank(other.value) || other.weight - one.weight)[0];
  const maximum = ordered.find(({ value }) => value.role === 'maximum');
  const main = best ?? null;
  const lots = lotsOf(ordered, main?.value.per ?? (ordered.find(({ value }) => value.role === 'lot')?.value.per ?? 'total'), months);
  if (main) return withConflicts(main, wholes, lots, maximum?.value ?? null, duration);
  const complete = lots.length > 1 && (lotCount === null || lots.length >= lotCount);
  if (complete) return sumOfLots(ordered, lots, maximum?.value ?? null);
  if (maximum) return { amount: maximum.value.amount, max: maximum.value.max, currency: maximum.value.currency, per: maximum.value.per, lots, ...maximum.place };
  return null;
}

function sumOfLots(ordered: readonly Candidate<ValueStatement>[], lots: Money['lots'], maximum: ValueStatement | null): Fact<Money> {
  const first = ordered.find(({ value }) => value.role === 'lot' || value.role === 'each-lot')!;
  const sum = (pick: (lot: Money['lots'][number]) => number) => Math.round(lots.reduce((total, lot) => total + pick(lot), 0) * 100) / 100;
  const most = lots.some((lot) => lot.max !== null) ? sum((lot) => lot.max ?? lot.amount) : null;
  return { amount: sum((lot) => lot.amount), max: most, currency: first.value.currency, per: first.value.per, lots, ...first.place, ...maximumOf(maximum) };
}

const maximumOf = (maximum: ValueStatement | null) => (maximum ? { maximum: maximum.amount } : {});

function withConflicts(main: Candidate<ValueStatement>, wholes: readonly Candidate<ValueStatement>[], lots: Money['lots'], maximum: ValueStatement | null, duration: Duration | null): Fact<Money> {
  const conflicts: (Money & FactPlace)[] = [];
  const lotSum = lots.reduce((sum, lot) => sum + lot.amount, 0);
  for (const other of wholes) {
    if (other === main || other.weight < 4 || agree(main.value, other.value, duration) || near(lotSum, other.value.amount)) continue;
    if (conflicts.some((known) => near(known.amount, other.value.amount))) continue;
    conflicts.push({ amount: other.value.amount, max: other.value.max, currency: other.value.currency, per: other.value.per, lots: [], ...other.place });
  }
  const { amount, max, currency, per: term } = main.value;
  return { amount, max, currency, per: term, lots, ...main.place, ...maximumOf(maximum), ...(conflicts.length ? { conflicts } : {}) };
}
