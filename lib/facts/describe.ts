import type { Locale } from '@/lib/locale';
import type { FactName, FactPlace, TenderFacts } from './facts';

/** The facts in the order of the panel: the first eight are always shown, the others are folded. */
export const mainFacts = ['estimatedValue', 'duration', 'lots', 'cpv', 'regions', 'procedure', 'awardMethod', 'deadline'] as const satisfies readonly FactName[];
export const moreFacts = ['buyer', 'nature', 'regime', 'framework', 'reserved', 'country', 'published'] as const satisfies readonly FactName[];

/** One value of a fact: how to say it, where it stands, and the value to keep when the user chooses it. */
export interface FactValue { text: string; place: FactPlace; value: TenderFacts[FactName] }

/** What the panel says of a fact. */
export interface FactDescription {
  name: FactName;
  /** Empty when the fact is unknown. */
  values: readonly FactValue[];
  /** True when the text gives more than one value and the user has to choose. */
  conflict: boolean;
}

/**
 * Says a fact in words. Never throws; an unknown fact has no values.
 * @param facts what is known of the tender
 * @param locale the language of the words
 */
export function describeFact(name: FactName, facts: TenderFacts, locale: Locale): FactDescription {
  const fact = facts[name];
  if (fact === null) return { name, values: [], conflict: false };
  if (Array.isArray(fact)) {
    // Codes and places add up: more than one is no conflict.
    return { name, values: fact.map((item) => ({ text: wordsOf(name, item, locale, facts), place: item, value: facts[name] })), conflict: false };
  }
  const { conflicts = [], ...own } = fact as typeof fact & { conflicts?: FactPlace[] };
  const all = [own as FactPlace, ...conflicts];
  return {
    name,
    values: all.map((item) => ({
      text: wordsOf(name, item, locale, facts),
      place: item,
      value: { ...item, from: 'user' } as TenderFacts[FactName],
    })),
    conflict: conflicts.length > 0,
  };
}

type Words = { [K in FactName]: (fact: TenderFacts[K] extends (infer Item)[] ? Item : NonNullable<TenderFacts[K]>, locale: Locale, facts: TenderFacts) => string };

const DAYS_A_MONTH = 30.4;
/** Procedures without a notice: their day is that of the invitation. */
const INVITED = new Set<string>(['invited', 'single-invited']);

const words: Words = {
  estimatedValue: (fact, { t, money }) => {
    const amount = fact.max === null ? money(fact.amount, fact.currency)
      : t('fact.value.range', { from: money(fact.amount, fact.currency), to: money(fact.max, fact.currency) });
    const perLot = fact.lots.length > 0 ? ` · ${t('fact.value.perLot', { count: fact.lots.length })}` : '';
    return `${amount} · ${t(`fact.value.per.${fact.per}`)}${perLot}`;
  },
  duration: (fact, { t }) => {
    if (fact.months < 1) return t('fact.duration.days', { count: Math.max(1, Math.round(fact.months * DAYS_A_MONTH)) });
    const extra = (fact.monthsWithOptions ?? fact.months) - fact.months;
    return extra > 0 ? t('fact.duration.withOptions', { months: fact.months, extra, count: extra }) : t('fact.duration.months', { count: fact.months });
  },
  lots: (fact, { t }) => (fact.count <= 1 ? t('fact.lots.none') : t('fact.lots.count', { count: fact.count })),
  cpv: (fact) => (fact.label ? `${fact.code} ${fact.label}` : fact.code),
  regions: (fact, { t }) => [fact.place, fact.province].filter((part, index, all) => part && all.indexOf(part) === index).join(', ') || fact.nuts || t('fact.unknown'),
  procedure: (fact, { t }) => t(`fact.procedure.${fact.id}`),
  awardMethod: (fact, { t, number }) => [
    t(`fact.award.${fact.id}`),
    fact.priceWeight === null ? null : t('facts.priceWeight', { weight: number(fact.priceWeight) }),
    fact.lots?.length ? t('facts.awardLots', { lots: fact.lots.join(', ') }) : null,
  ].filter(Boolean).join(' · '),
  deadline: (fact, { t, date }, facts) => [
    facts.procedure?.id === 'market-consultation' ? t('fact.deadline.response') : fact.stage === 'request' ? t('fact.deadline.request') : null,
    t(`fact.deadline.days.${fact.countedFrom}`, { count: fact.days }),
    fact.toDate ? t('fact.deadline.until', { date: date(fact.toDate) }) : null,
  ].filter(Boolean).join(' · '),
  buyer: (fact, { t }) => (fact.name ? `${fact.name} (${t(`fact.buyer.${fact.kind}`)})` : t(`fact.buyer.${fact.kind}`)),
  nature: (fact, { t }) => t(`fact.nature.${fact.id}`),
  regime: (fact, { t }) => t(`fact.regime.${fact.id}`),
  framework: (fact, { t }) => t(fact.isFramework ? 'fact.framework.yes' : 'fact.framework.no'),
  reserved: (fact, { t }) => `${t(`fact.reserved.${fact.scope}`)} · ${t(`fact.reserved.article.${fact.article}`)}`,
  country: (fact, { t }) => t(`fact.country.${fact.code}`),
  published: (fact, { t, date }, facts) => (INVITED.has(facts.procedure?.id ?? '') ? t('fact.published.invitation', { date: date(fact.date) }) : date(fact.date)),
};

function wordsOf(name: FactName, fact: unknown, locale: Locale, facts: TenderFacts): string {
  return (words[name] as (fact: unknown, locale: Locale, facts: TenderFacts) => string)(fact, locale, facts);
}
