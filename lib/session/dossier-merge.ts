import type { Dossier } from '@/lib/storage/dossier-schema';
import { MOST_SCREENS, purchaseFields, type Purchase } from '@/lib/storage/purchase-schema';

/** What a tab's purchase and a dossier share. */
export type Saved = Pick<Dossier, keyof typeof purchaseFields>;

const names = Object.keys(purchaseFields) as (keyof Saved)[];

/** The part of a purchase (or a dossier) that is saved. */
export const savedPart = (from: Saved): Saved => Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as Saved;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Without the moments of reading, and without the places, which move with every key that is typed. */
const settled = (from: Saved): unknown => JSON.parse(JSON.stringify(savedPart(from), (key, value: unknown) => (['start', 'end', 'seen'].includes(key) ? undefined : value)), (key, value: unknown) =>
  (key === 'screens' ? (value as { at: string }[]).map(({ at: _, ...screen }) => screen) : value));

/** True when saving would keep anything new. */
export const differs = (a: Saved, b: Saved): boolean => !same(settled(a), settled(b));

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
    return [...new Set([...other.keys(), ...mine.keys()])].flatMap((key) => row(before.get(key), mine.get(key), other.get(key), equal) ?? []);
  };
  const side = <Name extends keyof Saved>(name: Name) => ({ base: (base?.[name] ?? []) as Saved[Name], ours: ours[name], theirs: theirs[name] });
  type Named = 'corrections' | 'criterionValues';
  const entries = (from: Saved | null, field: Named) => Object.entries(from?.[field] ?? {}) as [string, never][];
  const named = (field: Named) => Object.fromEntries(rows<[string, never]>(([name]) => name, { base: entries(base, field), ours: entries(ours, field), theirs: entries(theirs, field) }));
  const itself = (id: string) => id;
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
    screens: newest(theirs.screens, ours.screens),
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
