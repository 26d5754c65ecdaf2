import { z } from 'zod';
import type { FactCorrections, TenderFacts } from '@/lib/facts/facts';

z.config({ jitless: true });

/** Stored facts as zod sees them: what `lib/facts/facts.ts` describes, with limits, since a file can hold anything. */

const words = z.string().max(20_000);
const offset = z.number().int().nonnegative().nullable();
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const amount = z.number().finite();

const place = z.object({
  start: offset,
  end: offset,
  quote: words.nullable(),
  from: z.enum(['text', 'field', 'code', 'user']),
  carried: z.object({ screen: z.string().max(4_000), seen: z.string().max(60), confirmed: z.boolean() }).optional(),
});

/** A fact of this shape, with its place and the other values that the text gives. */
function fact<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const one = z.object(shape).extend(place.shape);
  return one.extend({ conflicts: z.array(one).max(200).optional() });
}

const money = {
  amount, max: amount.nullable(), currency: z.string().max(10), per: z.enum(['total', 'year', 'month']), maximum: amount.optional(),
  lots: z.array(z.object({ lot: z.string().max(300), amount, max: amount.nullable(), start: offset, end: offset })).max(1_000),
};
const procedures = [
  'open', 'restricted', 'negotiated', 'competitive-dialogue', 'innovation-partnership', 'national-open', 'invited', 'single-invited',
  'dynamic-purchasing', 'light', 'market-consultation', 'concession',
] as const;

const shapes = {
  estimatedValue: fact(money).nullable(),
  duration: fact({ months: amount, monthsWithOptions: amount.nullable() }).nullable(),
  lots: fact({ count: z.number().int().nonnegative() }).nullable(),
  cpv: z.array(fact({ code: z.string().max(20), label: words.nullable() })).max(500),
  regions: z.array(fact({ nuts: z.string().max(10).nullable(), place: words.nullable(), province: words.nullable() })).max(500),
  country: fact({ code: z.enum(['NL', 'BE', 'other']) }).nullable(),
  buyer: fact({ kind: z.enum(['central', 'municipality', 'province', 'water-board', 'public-body', 'utility']), name: words.nullable() }).nullable(),
  procedure: fact({ id: z.enum(procedures) }).nullable(),
  regime: fact({ id: z.enum(['standard', 'light']) }).nullable(),
  nature: fact({ id: z.enum(['works', 'supplies', 'services']) }).nullable(),
  framework: fact({ isFramework: z.boolean() }).nullable(),
  reserved: fact({ article: z.enum(['2.82', '2.82a', 'unknown']), scope: z.enum(['contract', 'lot']) }).nullable(),
  awardMethod: fact({
    id: z.enum(['price', 'price-quality', 'quality']), priceWeight: amount.nullable(),
    weights: z.array(z.object({ name: words, weight: amount })).max(500), lots: z.array(z.string().max(300)).max(1_000).optional(),
  }).nullable(),
  deadline: fact({
    days: amount, countedFrom: z.enum(['dispatch', 'publication', 'other']), fromDate: isoDate.nullable(), toDate: isoDate.nullable(), stage: z.enum(['request', 'tender']),
  }).nullable(),
  published: fact({ date: isoDate }).nullable(),
};

/** All facts of a tender. */
export const storedFacts = z.object(shapes) satisfies z.ZodType<TenderFacts>;

/** The user's corrections: any of the facts. */
export const storedCorrections = z.object(shapes).partial() satisfies z.ZodType<FactCorrections>;
