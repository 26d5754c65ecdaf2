import { fold } from '@/lib/dutch/fold';
import type { Fact, FactName, FactPlace, TenderFacts } from './facts';

/** What tells one tender from another. */
export interface TenderIdentity { title: string | null; text: string; cpv: readonly string[] }

type Marked = FactPlace & { conflicts?: unknown };

const carry = <T extends FactPlace>(fact: T, screen: string, seen: string): T => ({
  ...fact, start: null, end: null, carried: fact.carried ?? { screen, seen, confirmed: fact.from === 'user' },
});

/**
 * The facts to take along to the next screen: those of the screen in hand, then those of earlier screens. Each keeps its quote, and the screen
 * and time it was first seen; its offsets belong to a text that is gone, so they are dropped.
 * @param screen what the user would call the screen (its title); @param seen ISO time
 */
export function carryFacts(previous: TenderFacts | null, current: TenderFacts, screen: string, seen: string): TenderFacts {
  const carried: Record<string, unknown> = {};
  for (const name of Object.keys(current) as FactName[]) {
    const now = current[name];
    if (Array.isArray(now)) {
      const before = (previous?.[name] ?? []) as FactPlace[];
      carried[name] = now.length ? now.map((one) => carry(one, screen, seen)) : before;
    } else {
      carried[name] = now ? withoutPlaces(carry(now as Marked, screen, seen)) : previous?.[name] ?? null;
    }
  }
  return carried as unknown as TenderFacts;
}

/** Conflicts of the text in hand have offsets too. */
function withoutPlaces<T extends Marked>(fact: T): T {
  if (!Array.isArray(fact.conflicts)) return fact;
  return { ...fact, conflicts: (fact.conflicts as FactPlace[]).map((one) => ({ ...one, start: null, end: null })) };
}

/** What two values of one fact must share to be the same. */
const SAME: { [K in Exclude<FactName, 'cpv' | 'regions'>]: (one: NonNullable<TenderFacts[K]>, other: NonNullable<TenderFacts[K]>) => boolean } = {
  estimatedValue: (one, other) => one.per !== other.per || Math.abs(one.amount - other.amount) <= Math.max(one.amount, other.amount) * 0.02,
  duration: (one, other) => one.months === other.months || one.months === other.monthsWithOptions || other.months === one.monthsWithOptions,
  lots: (one, other) => one.count === other.count,
  country: (one, other) => one.code === other.code,
  buyer: (one, other) => one.kind === other.kind,
  procedure: (one, other) => one.id === other.id || one.id === 'light' || other.id === 'light',
  regime: (one, other) => one.id === other.id,
  nature: (one, other) => one.id === other.id,
  framework: (one, other) => one.isFramework === other.isFramework,
  reserved: (one, other) => one.scope === other.scope,
  awardMethod: (one, other) => one.id === other.id,
  deadline: (one, other) => one.days === other.days,
  published: (one, other) => one.date === other.date,
};

/** Fills what the document does not say with what earlier screens said; another value of an earlier screen is kept as a conflict. */
export function joinCarried(read: TenderFacts, carried: TenderFacts): TenderFacts {
  const joined: Record<string, unknown> = {};
  for (const name of Object.keys(read) as FactName[]) {
    const now = read[name];
    const before = carried[name];
    if (Array.isArray(now)) joined[name] = now.length ? now : before ?? [];
    else if (now === null || now === undefined) joined[name] = before ?? null;
    else joined[name] = before ? withEarlier(name as keyof typeof SAME, now, before as Fact<object>) : now;
  }
  return joined as unknown as TenderFacts;
}

function withEarlier(name: keyof typeof SAME, now: object, before: Fact<object>): object {
  const same = SAME[name] as (one: object, other: object) => boolean;
  // The user's own value of an earlier screen stays the user's value.
  if (before.from === 'user') return before;
  if (same(now, before)) return now;
  const { conflicts: _conflicts, ...other } = before;
  const known = ((now as { conflicts?: object[] }).conflicts ?? []);
  return { ...now, conflicts: [...known, other] };
}

const NUMBER = /(?:kenmerk|referentie(?:nummer)?|dossier(?:nummer)?|zaaknummer|aanbestedingsnummer|tenderned[- ]kenmerk|ons kenmerk|reference)\s{0,2}[:.]?\s{0,2}(?:nr\.?\s)?([a-z0-9][a-z0-9./-]{3,24}\d[a-z0-9./-]{0,12})/g;
const STOP = new Set('de het een en van voor in op te met tot aan bij of ten aanbesteding aanbestedingsleidraad aanbestedingsdocument europese openbare procedure bestek leidraad offerteaanvraag tender nieuw concept stap scherm eisen criteria planning perceel vragen'.split(' '));

const words = (title: string) => new Set(fold(title).split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !STOP.has(word)));

/** Reference numbers that a text gives, lower case. */
export function referenceNumbers(text: string): Set<string> {
  return new Set([...fold(text.slice(0, 200_000)).matchAll(NUMBER)].map((hit) => hit[1]!.replace(/[./-]+$/, '')));
}

/**
 * True when two screens cannot be of one tender: other reference numbers, or CPV codes of wholly other divisions, or titles without a word in
 * common while both have at least two. What is missing contradicts nothing; an equal reference number settles it.
 */
export function contradicts(before: TenderIdentity, now: TenderIdentity): boolean {
  const was = referenceNumbers(before.text);
  const is = referenceNumbers(now.text);
  if (was.size && is.size) return ![...is].some((number) => was.has(number));
  const divisions = (codes: readonly string[]) => new Set(codes.map((code) => code.slice(0, 2)));
  const earlier = divisions(before.cpv);
  const here = divisions(now.cpv);
  if (earlier.size && here.size && ![...here].some((division) => earlier.has(division))) return true;
  const old = words(before.title ?? '');
  const fresh = words(now.title ?? '');
  return old.size >= 2 && fresh.size >= 2 && ![...fresh].some((word) => old.has(word));
}
