import { z } from 'zod';
import christmasParcels from '@/data/demo/christmas-parcels.json';
import coffee from '@/data/demo/coffee.json';
import communication from '@/data/demo/communication.json';
import { buildDocument } from '@/lib/document/build';
import type { TenderDocument } from '@/lib/document/document';

z.config({ jitless: true });

const localText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

const demoBlock = z.strictObject({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'field']),
  /** Cells of a table row are separated by a tab. */
  text: z.string().min(1),
  /** 1 to 6, for a heading. */
  level: z.number().int().min(1).max(6).optional(),
  /** The label of a field. */
  label: z.string().optional(),
  /** True for the row with the names of the columns. */
  head: z.boolean().optional(),
  /** True when the practice page lets the reader type in it; a field always does. */
  editable: z.boolean().optional(),
});

/** A practice tender: the text, and what was put into it on purpose. */
export const demoTenderSchema = z.strictObject({
  title: z.string().min(1),
  buyer: z.string().min(1),
  /** Says that all of it is made up. */
  note: localText,
  blocks: z.array(demoBlock).min(1),
  /** What keeps small suppliers out; `quote` stands in one block, and is null for what the text does not say. */
  planted: z.array(z.strictObject({ barrier: z.string(), verdict: z.enum(['barrier', 'check']), quote: z.string().min(1).nullable(), why: localText })),
  /** What looks like a barrier and is none. */
  falseFriends: z.array(z.strictObject({ barrier: z.string(), quote: z.string().min(1), why: localText })),
  /** Criteria that would fit. */
  chances: z.array(z.strictObject({ criterion: z.string(), why: localText })),
});

export type DemoTender = z.infer<typeof demoTenderSchema> & { slug: DemoSlug };
export type DemoSlug = keyof typeof sources;

const sources = { 'coffee': coffee, 'christmas-parcels': christmasParcels, 'communication': communication };

/** Names of the practice tenders, in the order to show. */
export const demoSlugs = Object.keys(sources) as DemoSlug[];

/** A practice tender; throws a ZodError when its file is not in order. */
export function demoTender(slug: DemoSlug): DemoTender {
  return { slug, ...demoTenderSchema.parse(sources[slug]) };
}

/** The practice tender as the engine reads it: a whole document. Rows of a table know the names of their columns. */
export function demoDocument(tender: DemoTender): TenderDocument {
  let columns: string[] | null = null;
  return buildDocument({
    source: { name: tender.title, kind: 'text' },
    title: tender.title,
    blocks: tender.blocks.map(({ kind, text, level, label, head }) => {
      if (kind !== 'table-row') columns = null;
      const above = columns;
      if (head) columns = text.split('\t');
      return { kind, text, ...(level && { level }), ...(label && { label }), ...(above && { columns: above }) };
    }),
    whole: true,
  });
}
