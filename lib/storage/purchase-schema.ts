import { z } from 'zod';
import { noFacts } from '@/lib/facts/facts';
import { same } from './canonical';
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

/** Longest name, address and origin of a screen (UTF-16 units); longer ones are cut off before they are kept. */
export const LONGEST_TITLE = 1_000;
export const LONGEST_KEY = 8_000;
export const LONGEST_ORIGIN = 4_000;

/** A screen or file of the purchase that was read, with the facts that it gave. */
export const storedScreen = z.object({
  /** Tells screens apart: the address and what names the screen. */
  key: z.string().max(LONGEST_KEY),
  title: z.string().max(LONGEST_TITLE),
  /** Moment of the last reading. */
  at: moment,
  facts: storedFacts,
  /** Facts of this screen that the user said still hold. */
  confirmed: z.array(z.string().max(60)).max(60).default([]),
  /** Reference numbers of the tender that the text gives. */
  references: z.array(z.string().max(100)).max(20).default([]),
});
export type Screen = z.infer<typeof storedScreen>;

export const MOST_SCREENS = 200;

/** The lists of rows that stand by themselves: what is one row, and how many there may be. */
export const purchaseLists = {
  decisions: { row: storedDecision, most: 20_000 },
  chosenCriteria: { row: id, most: 2_000 },
  shortlist: { row: z.object({ id, note: z.string().max(20_000) }), most: 2_000 },
  /** Origins that belong to this purchase ("https://host"; "file:" and "paste:" for documents). */
  origins: { row: z.string().max(LONGEST_ORIGIN), most: 200 },
  /** Origins of which the user said that all of it is this tender: another title there is no reason to ask again. */
  trustedOrigins: { row: z.string().max(LONGEST_ORIGIN), most: 200 },
  /** Dossiers of which the user said that this is not about them. */
  declinedDossiers: { row: z.string().max(100), most: 200 },
};
function list<Row extends z.ZodType>({ row, most }: { row: Row; most: number }) {
  return z.array(row).max(most).default([]);
}

/** What is known and decided of one purchase, saved or not: the part that a tab and a dossier share. */
export const purchaseFields = {
  /** What was known at the last reading, over all screens. */
  facts: storedFacts.default(noFacts),
  corrections: storedCorrections.default({}),
  decisions: list(purchaseLists.decisions),
  chosenCriteria: list(purchaseLists.chosenCriteria),
  /** What the user filled in in the model text of a criterion: by criterion, then by the name of the blank. */
  criterionValues: z.record(id, z.record(z.string().max(100), z.string().max(2_000))).default({}),
  shortlist: list(purchaseLists.shortlist),
  notes: z.string().max(500_000).default(''),
  screens: z.array(storedScreen).max(MOST_SCREENS).default([]),
};

/** The nameless "huidige aanbesteding" of a tab. */
export const storedPurchase = z.object({
  ...purchaseFields,
  origins: list(purchaseLists.origins),
  trustedOrigins: list(purchaseLists.trustedOrigins),
  /** The dossier that this tab's purchase was saved in, if any. */
  dossierId: z.string().max(100).nullable().default(null),
  /** The revision of that dossier that this purchase was last the same as. */
  dossierRevision: z.number().int().positive().nullable().default(null),
  declinedDossiers: list(purchaseLists.declinedDossiers),
});
export type Purchase = z.infer<typeof storedPurchase>;

/** A purchase of which nothing is known yet. */
export const emptyPurchase = (): Purchase => storedPurchase.parse({});

/** What the user made of a purchase; the rest was read, and can be read again. */
export const ownWork = ({ decisions, chosenCriteria, criterionValues, shortlist, notes, corrections, screens }: Pick<Purchase, keyof typeof purchaseFields>) => ({
  decisions, chosenCriteria, criterionValues, shortlist, notes, corrections,
  /** What was said to hold still, by screen. */
  confirmed: Object.fromEntries(screens.flatMap(({ key, confirmed }) => (confirmed.length > 0 ? [[key, [...confirmed].sort()]] : []))),
});

/** True when the user made something that would be lost with the purchase. */
export const hasOwnWork = (purchase: Purchase): boolean => !same(ownWork(purchase), ownWork(emptyPurchase()));
