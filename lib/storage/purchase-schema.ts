import { z } from 'zod';
import { noFacts } from '@/lib/facts/facts';
import { storedCorrections, storedFacts } from './facts-schema';

z.config({ jitless: true });

const id = z.string().min(1).max(300);
const moment = z.string().max(60);

export const storedDecision = z.object({
  findingId: id,
  barrier: z.string().max(200),
  state: z.enum(['solved', 'overruled']),
  reason: z.string().max(20_000),
  at: moment,
});

/** A screen or file of the purchase that was read. */
export const storedScreen = z.object({ address: z.string().max(4_000).nullable(), title: z.string().max(1_000), at: moment });
export type Screen = z.infer<typeof storedScreen>;

export const MOST_SCREENS = 200;

/** What is known and decided of one purchase, saved or not: the part that a tab and a dossier share. */
export const purchaseFields = {
  /** Facts of the screens read so far. */
  facts: storedFacts.default(noFacts),
  corrections: storedCorrections.default({}),
  decisions: z.array(storedDecision).max(20_000).default([]),
  chosenCriteria: z.array(id).max(2_000).default([]),
  shortlist: z.array(z.object({ id, note: z.string().max(20_000) })).max(2_000).default([]),
  notes: z.string().max(500_000).default(''),
  screens: z.array(storedScreen).max(MOST_SCREENS).default([]),
};

/** The nameless "huidige aanbesteding" of a tab. */
export const storedPurchase = z.object({
  ...purchaseFields,
  /** Origin of the page that the facts came from ("https://host", or "file:" and "paste:" for a document). */
  origin: z.string().max(4_000).nullable().default(null),
  /** The dossier that this tab's purchase was saved in, if any. */
  dossierId: z.string().max(100).nullable().default(null),
});
export type Purchase = z.infer<typeof storedPurchase>;

/** A purchase of which nothing is known yet. */
export const emptyPurchase = (): Purchase => storedPurchase.parse({});
