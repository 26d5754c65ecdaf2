import type { TextKey, TextRef } from '@/lib/locale';
import type { AwardMethod, FactName, FactPlace, Nature, ProcedureId, Regime, TenderFacts } from './facts';
import { readAmount, readCpvCodes, readDate, readNumber } from './form-input';

/** One input of the form that corrects a fact. */
export interface FormField {
  name: string;
  kind: 'amount' | 'number' | 'text' | 'date' | 'choice' | 'place';
  label: TextKey;
  hint?: TextKey;
  optional?: boolean;
  options?: readonly { value: string; label: TextKey }[];
}

export type FormValues = Readonly<Record<string, string>>;

/** A place that the user may name, with its codes. */
export interface KnownPlace { name: string; province: string; nuts: string }

/** What the check of a form may look up. */
export interface FormLookups {
  /** Label of a CPV code, or null when the code does not exist. */
  cpvLabel(code: string): string | null;
  /** A municipality, town or province by its name in any case, or null. */
  place(name: string): KnownPlace | null;
}

export type FormResult =
  | { ok: true; value: TenderFacts[FactName] }
  | { ok: false; errors: Readonly<Record<string, TextRef>> };

const choice = (name: string, label: TextKey, prefix: string, values: readonly string[]): FormField =>
  ({ name, kind: 'choice', label, options: values.map((value) => ({ value, label: `${prefix}${value}` as TextKey })) });

/** The inputs for each fact. */
export const factFields: Readonly<Record<FactName, readonly FormField[]>> = {
  estimatedValue: [
    { name: 'amount', kind: 'amount', label: 'form.amount', hint: 'form.amount.hint' },
    { name: 'max', kind: 'amount', label: 'form.amountMax', optional: true },
    choice('per', 'form.per', 'fact.value.per.', ['total', 'year', 'month']),
  ],
  duration: [
    { name: 'months', kind: 'number', label: 'form.months' },
    { name: 'extra', kind: 'number', label: 'form.extraMonths', hint: 'form.extraMonths.hint', optional: true },
  ],
  lots: [{ name: 'count', kind: 'number', label: 'form.lots', hint: 'form.lots.hint' }],
  cpv: [{ name: 'codes', kind: 'text', label: 'form.cpv', hint: 'form.cpv.hint' }],
  regions: [{ name: 'place', kind: 'place', label: 'form.place', hint: 'form.place.hint' }],
  procedure: [choice('id', 'form.procedure', 'fact.procedure.', [
    'open', 'restricted', 'negotiated', 'competitive-dialogue', 'innovation-partnership', 'national-open', 'invited',
    'single-invited', 'dynamic-purchasing', 'light', 'market-consultation', 'concession',
  ])],
  awardMethod: [
    choice('id', 'form.award', 'fact.award.', ['price-quality', 'price', 'quality']),
    { name: 'priceWeight', kind: 'number', label: 'form.priceWeight', optional: true },
  ],
  deadline: [
    { name: 'days', kind: 'number', label: 'form.days' },
    choice('countedFrom', 'form.countedFrom', 'form.countedFrom.', ['dispatch', 'publication', 'other']),
    choice('stage', 'form.stage', 'form.stage.', ['tender', 'request']),
  ],
  buyer: [choice('kind', 'form.buyer', 'fact.buyer.', ['municipality', 'province', 'water-board', 'central', 'public-body', 'utility'])],
  nature: [choice('id', 'form.nature', 'fact.nature.', ['services', 'supplies', 'works'])],
  regime: [choice('id', 'form.regime', 'fact.regime.', ['standard', 'light'])],
  framework: [choice('isFramework', 'form.framework', 'fact.framework.', ['no', 'yes'])],
  reserved: [
    choice('scope', 'form.reserved', 'fact.reserved.', ['contract', 'lot']),
    choice('article', 'form.reservedArticle', 'fact.reserved.article.', ['2.82', '2.82a', 'unknown']),
  ],
  country: [choice('code', 'form.country', 'fact.country.', ['NL', 'BE', 'other'])],
  published: [{ name: 'date', kind: 'date', label: 'form.published' }],
};

const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value).replace('.', ','));

/** The form filled with what is known; choices start with their first value. */
export function formValues(name: FactName, facts: TenderFacts): FormValues {
  const start = Object.fromEntries(factFields[name].map((field) => [field.name, field.options?.[0]?.value ?? '']));
  return { ...start, ...known(name, facts) };
}

function known(name: FactName, facts: TenderFacts): FormValues {
  switch (name) {
    case 'estimatedValue': return facts.estimatedValue ? { amount: text(facts.estimatedValue.amount), max: text(facts.estimatedValue.max), per: facts.estimatedValue.per } : {};
    case 'duration': return facts.duration ? { months: text(facts.duration.months), extra: facts.duration.monthsWithOptions ? text(facts.duration.monthsWithOptions - facts.duration.months) : '' } : {};
    case 'lots': return facts.lots ? { count: text(facts.lots.count <= 1 ? 0 : facts.lots.count) } : {};
    case 'cpv': return { codes: facts.cpv.map((cpv) => cpv.code).join(', ') };
    case 'regions': return { place: facts.regions[0]?.place ?? facts.regions[0]?.province ?? '' };
    case 'procedure': return facts.procedure ? { id: facts.procedure.id } : {};
    case 'awardMethod': return facts.awardMethod ? { id: facts.awardMethod.id, priceWeight: text(facts.awardMethod.priceWeight) } : {};
    case 'deadline': return facts.deadline ? { days: text(facts.deadline.days), countedFrom: facts.deadline.countedFrom, stage: facts.deadline.stage } : {};
    case 'buyer': return facts.buyer ? { kind: facts.buyer.kind } : {};
    case 'nature': return facts.nature ? { id: facts.nature.id } : {};
    case 'regime': return facts.regime ? { id: facts.regime.id } : {};
    case 'framework': return facts.framework ? { isFramework: facts.framework.isFramework ? 'yes' : 'no' } : {};
    case 'reserved': return facts.reserved ? { scope: facts.reserved.scope, article: facts.reserved.article } : {};
    case 'country': return facts.country ? { code: facts.country.code } : {};
    case 'published': return facts.published ? { date: facts.published.date } : {};
  }
}

const users: FactPlace = { start: null, end: null, quote: null, from: 'user' };
const MOST_EUROS = 100_000_000_000;

/**
 * Checks what the user filled in and makes the fact of it. Never throws; every refusal names the input and says
 * what is expected.
 */
export function readForm(name: FactName, values: FormValues, facts: TenderFacts, lookups: FormLookups): FormResult {
  const errors: Record<string, TextRef> = {};
  const value = (field: string) => (values[field] ?? '').trim();
  const whole = (field: string, least: number, most: number, optional = false): number | null => {
    if (optional && value(field) === '') return null;
    const number = readNumber(value(field));
    if (number === null || !Number.isInteger(number) || number < least || number > most) {
      errors[field] = { key: 'form.error.whole', values: { least, most } };
      return null;
    }
    return number;
  };
  const amount = (field: string, optional = false): number | null => {
    if (optional && value(field) === '') return null;
    const number = readAmount(value(field));
    if (number === null) errors[field] = { key: 'form.error.amount' };
    else if (number < 1 || number > MOST_EUROS) errors[field] = { key: 'form.error.amountSize' };
    else return number;
    return null;
  };
  const chosen = <T extends string>(field: string): T => {
    const options = factFields[name].find((one) => one.name === field)?.options ?? [];
    if (!options.some((option) => option.value === value(field))) errors[field] = { key: 'form.error.choose' };
    return value(field) as T;
  };
  const made = make();
  return Object.keys(errors).length > 0 || made === undefined ? { ok: false, errors } : { ok: true, value: made };

  function make(): TenderFacts[FactName] | undefined {
    switch (name) {
      case 'estimatedValue': {
        const least = amount('amount');
        const most = amount('max', true);
        if (least !== null && most !== null && most <= least) errors['max'] = { key: 'form.error.range' };
        return least === null ? undefined : { amount: least, max: most, currency: 'EUR', per: chosen('per'), lots: facts.estimatedValue?.lots ?? [], ...users };
      }
      case 'duration': {
        const months = whole('months', 1, 600);
        const extra = whole('extra', 0, 600, true);
        return months === null ? undefined : { months, monthsWithOptions: extra ? months + extra : null, ...users };
      }
      case 'lots': {
        const count = whole('count', 0, 500);
        return count === null ? undefined : { count: Math.max(1, count), ...users };
      }
      case 'cpv': {
        const codes = readCpvCodes(value('codes'));
        if (!codes || codes.length === 0) { errors['codes'] = { key: 'form.error.cpv' }; return undefined; }
        const unknown = codes.find((code) => lookups.cpvLabel(code) === null);
        if (unknown) { errors['codes'] = { key: 'form.error.cpvUnknown', values: { code: unknown } }; return undefined; }
        return codes.map((code) => ({ code, label: lookups.cpvLabel(code), ...users }));
      }
      case 'regions': {
        const place = lookups.place(value('place'));
        if (!place) { errors['place'] = { key: 'form.error.place' }; return undefined; }
        return [{ nuts: place.nuts, place: place.name === place.province ? null : place.name, province: place.province, ...users }];
      }
      case 'procedure': return { id: chosen<ProcedureId>('id'), ...users };
      case 'awardMethod': {
        const weight = readWeight();
        return { id: chosen<AwardMethod['id']>('id'), priceWeight: weight, weights: facts.awardMethod?.weights ?? [], ...users };
      }
      case 'deadline': {
        const days = whole('days', 1, 730);
        return days === null ? undefined : { days, countedFrom: chosen('countedFrom'), fromDate: null, toDate: null, stage: chosen('stage'), ...users };
      }
      case 'buyer': return { kind: chosen('kind'), name: facts.buyer?.name ?? null, ...users };
      case 'nature': return { id: chosen<Nature['id']>('id'), ...users };
      case 'regime': return { id: chosen<Regime['id']>('id'), ...users };
      case 'framework': return { isFramework: chosen('isFramework') === 'yes', ...users };
      case 'reserved': return { scope: chosen('scope'), article: chosen('article'), ...users };
      case 'country': return { code: chosen('code'), ...users };
      case 'published': {
        const date = readDate(value('date'));
        if (!date) { errors['date'] = { key: 'form.error.date' }; return undefined; }
        return { date, ...users };
      }
    }
  }

  function readWeight(): number | null {
    if (value('priceWeight') === '') return value('id') === 'price' ? 100 : null;
    const weight = readNumber(value('priceWeight').replace(/\s{0,3}%$/, ''));
    if (weight !== null && weight >= 0 && weight <= 100) return weight;
    errors['priceWeight'] = { key: 'form.error.percentage' };
    return null;
  }
}

/** The value of a fact that means "unknown, whatever the text says". */
export const unknownFact = (name: FactName): TenderFacts[FactName] => (name === 'cpv' || name === 'regions' ? [] : null);
