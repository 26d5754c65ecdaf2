import { z } from 'zod';
import { categoryIds } from '@/lib/facts/category-ids';

z.config({ jitless: true });

export const criterionKinds = [
  'award-criterion', 'specification', 'performance-condition', 'suitability-requirement', 'selection-criterion', 'reserved-contract', 'strategy',
] as const;

/** Social objectives of an eForms notice (BT-775). */
export const socialObjectives = ['opp', 'work-cond', 'hum-right', 'acc-all', 'gen-eq', 'et-eq', 'other'] as const;

const words = z.string().trim().min(3).max(1500);
const localText = z.strictObject({ nl: words, en: words });
const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Kleine letters en streepjes, bijvoorbeeld target-hours');

/** A blank in the model text, at the place of `[name]`. */
export const parameterSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  kind: z.enum(['text', 'amount', 'number', 'percentage']),
  label: localText,
  /** What a buyer usually fills in; null when only the buyer can know it. */
  default: z.string().min(1).max(40).nullable(),
});

/** One criterion: what it rewards, the text to put in, how to score, prove and follow it, and where it comes from. */
export const criterionSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{2}$/, 'Een hoofdletter en twee cijfers, bijvoorbeeld X01'),
  title: localText,
  kind: z.enum(criterionKinds),
  /** 1 basis, 2 significant, 3 ambitious. */
  ambition: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Subjects that it fits besides the one of its file. */
  also: z.array(z.enum(categoryIds)).max(12),
  /** CPV codes of eight digits without check digit; empty when it fits any. */
  cpv: z.array(z.string().regex(/^\d{8}$/, 'Acht cijfers, bijvoorbeeld 90910000')).max(8),
  natures: z.array(z.enum(['services', 'supplies', 'works'])).min(1),
  /** What it is about: of one matter a list proposes one criterion. */
  matter: slug,
  /** Lower-case words of which the draft must say one, for a criterion that is about a part of its subject. */
  mentions: z.array(z.string().regex(/^[^A-Z]{3,40}$/)).min(1).max(20).optional(),
  /** Matter that the draft must have before this makes sense. */
  needs: slug.optional(),
  /** True when it lives on working hours: little to gain in a supply. */
  labour: z.literal(true).optional(),
  /** True when it only fits the subjects of `also` and the codes of `cpv`, although its file is for every subject. */
  listedOnly: z.literal(true).optional(),
  /** True when it rests on a sum that the buyer pays: no use in a concession. */
  paid: z.literal(true).optional(),
  /** Below this value in euros, or this number of months, it has no place. */
  minValue: z.int().positive().optional(),
  minMonths: z.int().positive().optional(),
  rewards: localText,
  /** Why it fits when nothing in the draft says more; a criterion without any reason is not proposed. */
  fits: localText.optional(),
  /** So many for each 100,000 euros earn the maximum: a large contract asks a great many. */
  perHundredThousand: z.strictObject({ amount: z.number().positive(), what: localText }).optional(),
  /** The model text, with `[name]` for each parameter. */
  text: localText,
  parameters: z.array(parameterSchema).max(6),
  scoring: localText,
  /** Proof, always with an equivalent where it names a label or standard. */
  proof: localText,
  monitoring: localText,
  /** How to keep it feasible for small social suppliers. */
  smallSuppliers: localText,
  /** Law ids of `data/law.json`: only what was read. */
  law: z.array(z.string()).min(1),
  /** Where the idea comes from; key `own` has no address: our own proposal. */
  sources: z.array(z.strictObject({ key: z.string().min(2), url: z.url({ protocol: /^https?$/ }).nullable() })).min(1),
  eforms: z.enum(socialObjectives).nullable(),
  legalRisk: localText.nullable(),
  /** What to mind when using it. */
  note: localText.nullable(),
  /** ISO date on which the sources were read. */
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

export type CriterionParameter = z.infer<typeof parameterSchema>;
export type CriterionData = z.infer<typeof criterionSchema>;
