import { canonical, same } from '@/lib/storage/canonical';
import type { Dossier } from '@/lib/storage/dossier-schema';
import { MOST_SCREENS, ownWork, purchaseFields, type Purchase } from '@/lib/storage/purchase-schema';

/** What a tab's purchase and a dossier share. */
export type Saved = Pick<Dossier, keyof typeof purchaseFields>;

const names = Object.keys(purchaseFields) as (keyof Saved)[];

/** The part of a purchase (or a dossier) that is saved. */
export const savedPart = (from: Saved): Saved => Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as Saved;

/** True when both hold the same of the user's own work. */
export const sameWork = (a: Saved, b: Saved): boolean => same(ownWork(a), ownWork(b));

/** Not the places, which move with every key that is typed, and not the moments of reading. */
const UNSETTLED = ['start', 'end', 'seen'];
const reading = ({ facts, screens }: Saved): string =>
  canonical([facts, Object.fromEntries(screens.map((screen) => [screen.key, [screen.title, screen.references, screen.facts]]))], UNSETTLED);

/** True when the same was read for both. */
export const sameReading = (a: Saved, b: Saved): boolean => reading(a) === reading(b);

interface Side<Row> { base: readonly Row[]; ours: readonly Row[]; theirs: readonly Row[] }

/**
 * Brings two changed states of one dossier together, row by row: what only one side changed is taken; where both changed the same row in
 * another way, `clash` is true and `merged` has ours.
 * @param base the state that both started from; null when it is not known, then nothing counts as removed
 */
export function mergeSaved(base: Saved | null, ours: Saved, theirs: Saved): { merged: Saved; clash: boolean } {
  let clash = false;
  const row = <Value>(before: Value | undefined, mine: Value | undefined, other: Value | undefined, equal: (a: Value | undefined, b: Value | undefined) => boolean = same): Value | undefined => {
    if (equal(mine, other) || equal(mine, before)) return other;
    if (!equal(other, before)) clash = true;
    return mine;
  };
  const rows = <Row>(name: (row: Row) => string, side: Side<Row>, equal?: (a: Row | undefined, b: Row | undefined) => boolean): Row[] => {
    const by = (list: readonly Row[]) => new Map(list.map((one) => [name(one), one]));
    const [before, mine, other] = [by(side.base), by(side.ours), by(side.theirs)];
    return [...new Set([...other.keys(), ...mine.keys()])].flatMap((key) => {
      const one = row(before.get(key), mine.get(key), other.get(key), equal);
      // A row may be a list itself.
      return one === undefined ? [] : [one];
    });
  };
  const side = <Name extends keyof Saved>(name: Name) => ({ base: (base?.[name] ?? []) as Saved[Name], ours: ours[name], theirs: theirs[name] });
  type Named = 'corrections' | 'criterionValues';
  const entries = (from: Saved | null, field: Named) => Object.entries(from?.[field] ?? {}) as [string, never][];
  const named = (field: Named) => Object.fromEntries(rows<[string, never]>(([name]) => name, { base: entries(base, field), ours: entries(ours, field), theirs: entries(theirs, field) }));
  const itself = (id: string) => id;
  const confirmedIn = (from: Saved | null, key: string) => from?.screens.find((screen) => screen.key === key)?.confirmed ?? [];
  const confirmed = (key: string) => rows(itself, { base: confirmedIn(base, key), ours: confirmedIn(ours, key), theirs: confirmedIn(theirs, key) });
  const merged: Saved = {
    // What was read last is what holds; each screen keeps its own.
    facts: ours.facts,
    corrections: named('corrections'),
    // The same decision at another moment is the same decision.
    decisions: rows((one) => one.findingId, side('decisions'), (a, b) => a?.state === b?.state && a?.reason === b?.reason),
    chosenCriteria: rows(itself, side('chosenCriteria')),
    criterionValues: named('criterionValues'),
    shortlist: rows((one) => one.id, side('shortlist')),
    notes: row(base?.notes ?? '', ours.notes, theirs.notes) ?? '',
    screens: newest(theirs.screens, ours.screens).map((screen) => ({ ...screen, confirmed: confirmed(screen.key) })),
  };
  return { merged, clash };
}

/** Each screen as it was read last. */
function newest(a: Saved['screens'], b: Saved['screens']): Saved['screens'] {
  const by = new Map(a.map((screen) => [screen.key, screen]));
  for (const screen of b) if ((by.get(screen.key)?.at ?? '') <= screen.at) by.set(screen.key, screen);
  return [...by.values()].sort((one, other) => one.at.localeCompare(other.at)).slice(-MOST_SCREENS);
}

/** The purchase of a tab that goes on with a dossier. */
export const purchaseOf = (dossier: Dossier, empty: Purchase): Purchase => ({ ...empty, ...savedPart(dossier), dossierId: dossier.id, dossierRevision: dossier.revision });
