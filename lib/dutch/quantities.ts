import type { Span } from '@/lib/local-text';

/** An amount of money in a text, in whole euros of `currency`; `max` is the upper end of a range. */
export interface Amount extends Span { amount: number; max: number | null; currency: string; per: 'year' | 'month' | 'event' | 'hour' | null }
/** A share: 12.5 for "12,5%", "12,5 procent"; 20 for "een vijfde". */
export interface Percentage extends Span { value: number }
/** A factor: 1.5 for "anderhalf keer", 2 for "het dubbele", 3 for "driemaal". Not a frequency ("driemaal per jaar"). */
export interface Multiple extends Span { factor: number }
/** A number of things: 3 for "drie", "drie (3)", "3"; `noun` is the lower-case word it counts, adjectives skipped. */
export interface Count extends Span { value: number; max: number | null; noun: string }
/** A length of time. `months` is null for days and weeks; `days` is null for months and years. */
export interface Period extends Span { days: number | null; months: number | null; unit: 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year' }
/** A calendar date, ISO. */
export interface DateMention extends Span { date: string }

/** Every quantity of a block's text, offsets in that text. */
export interface Quantities {
  amounts: Amount[];
  percentages: Percentage[];
  multiples: Multiple[];
  counts: Count[];
  periods: Period[];
  dates: DateMention[];
}
