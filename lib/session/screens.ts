import { blockAt, type TenderDocument } from '@/lib/document/document';
import { carryFacts, contradicts, joinCarried, referenceNumbers } from '@/lib/facts/carry';
import { noFacts, type FactName, type FactPlace, type TenderFacts } from '@/lib/facts/facts';
import { LONGEST_KEY, LONGEST_ORIGIN, LONGEST_TITLE, MOST_SCREENS, type Purchase, type Screen } from '@/lib/storage/purchase-schema';

/** The screen or file that is read now. */
export interface ScreenNow {
  /** Tells it apart within the purchase: the address, or the name of the file. */
  key: string;
  /** Where it comes from: "https://host", "file:name", "paste:id". */
  origin: string;
  title: string;
}

type Entry = FactPlace & { conflicts?: unknown };

const names = Object.keys(noFacts()) as FactName[];
const isList = (name: FactName): boolean => name === 'cpv' || name === 'regions';

/** A fact as a list of its entries; facts are read here by name, whatever their shape. */
const entries = (facts: TenderFacts, name: FactName): Entry[] => {
  const fact = facts[name];
  return fact === null ? [] : ((Array.isArray(fact) ? fact : [fact]) as Entry[]);
};
/** Facts of these entries. */
const factsOf = (list: (name: FactName) => readonly Entry[]): TenderFacts =>
  Object.fromEntries(names.map((name) => [name, isList(name) ? list(name) : list(name)[0] ?? null])) as unknown as TenderFacts;

/**
 * Facts of the other screens of the purchase, and of parts of this screen that are not in sight any more, each with where and when it
 * was read. The newest reading goes first; an older one that differs is kept as a conflict. Null when there are none.
 */
export function carriedFor(purchase: Purchase, key: string): TenderFacts | null {
  const newestFirst = [...purchase.screens].sort((a, b) => b.at.localeCompare(a.at));
  let carried = noFacts();
  for (const screen of newestFirst) {
    // What this screen still shows is read again; it is no memory.
    const old = factsOf((name) => entries(screen.facts, name).filter((entry) => screen.key !== key || entry.carried));
    const marked = carryFacts(null, old, screen.title, screen.at);
    carried = joinCarried(carried, factsOf((name) => entries(marked, name).map((entry) => ({ ...entry, carried: { ...entry.carried!, confirmed: screen.confirmed.includes(name) } }))));
  }
  return names.some((name) => entries(carried, name).length > 0) ? carried : null;
}

/**
 * Keeps what the text of this screen gives. A fact that is gone is forgotten when its words were edited away, and kept as carried when its
 * part of the screen is not in sight any more (another step of the same form, a folded part, a new load).
 * `before` is the document that the screen's facts were read from, when it is still at hand; `at` the moment, ISO.
 */
export function rememberScreen(purchase: Purchase, screen: ScreenNow, facts: TenderFacts, document: TenderDocument, before: TenderDocument | null, at: string): Partial<Purchase> {
  const known = purchase.screens.find((one) => one.key === screen.key);
  const blocks = new Set(document.blocks.map((block) => block.id));
  const kept = factsOf((name) => {
    const earlier = known ? entries(known.facts, name) : [];
    // Under a correction the text's own value is not told; it stays what it was.
    if (name in purchase.corrections) return earlier;
    const now = entries(facts, name).filter((entry) => !entry.carried && entry.from !== 'user').map(withoutCarried);
    if (now.length > 0) return now;
    return earlier.filter((entry) => !(before && editedAway(entry, before, blocks)))
      .map((entry) => ({ ...entry, start: null, end: null, carried: entry.carried ?? { screen: known!.title, seen: known!.at, confirmed: false } }));
  });
  const confirmed = (known?.confirmed ?? []).filter((name) => sameWords(known!.facts, kept, name as FactName));
  const entry: Screen = { key: screen.key, title: screen.title, at, facts: kept, confirmed, references: [...referenceNumbers(document.text)].slice(0, 20) };
  return {
    facts,
    screens: [...purchase.screens.filter((one) => one.key !== screen.key), entry].slice(-MOST_SCREENS),
    origins: purchase.origins.includes(screen.origin) ? purchase.origins : [...purchase.origins, screen.origin].slice(-200),
  };
}

/** A value that another screen disagrees with is the text's own; the other screen's stays with that screen. */
function withoutCarried(entry: Entry): Entry {
  if (!Array.isArray(entry.conflicts)) return entry;
  const own = (entry.conflicts as FactPlace[]).filter((one) => !one.carried);
  return { ...entry, conflicts: own.length > 0 ? own : undefined };
}

function sameWords(earlier: TenderFacts, now: TenderFacts, name: FactName): boolean {
  const quotes = (facts: TenderFacts) => entries(facts, name).map((entry) => entry.quote).join('\n');
  return quotes(earlier) === quotes(now);
}

/** True when the block that a fact was read in is still there: then its words were changed, not put out of sight. */
function editedAway(entry: Entry, before: TenderDocument, blocks: ReadonlySet<string>): boolean {
  if (entry.start === null) return false;
  const block = blockAt(before, entry.start);
  return block !== null && blocks.has(block.id);
}

/** The user says that a carried fact still holds. */
export function confirmFact(purchase: Purchase, name: FactName): Partial<Purchase> {
  return { screens: purchase.screens.map((screen) => (entries(screen.facts, name).length > 0 && !screen.confirmed.includes(name) ? { ...screen, confirmed: [...screen.confirmed, name] } : screen)) };
}

/** The screen of a page: its full address, so that two steps with an address each are two screens. */
export function pageScreen(url: string, title: string): ScreenNow {
  let origin = url;
  try {
    const parsed = new URL(url);
    // Files have no origin of their own: each is its own.
    origin = parsed.origin === 'null' ? parsed.href : parsed.origin;
  } catch {
    // An address that is none is taken as it is.
  }
  // A whole page can stand in an address (data:); what is kept of a screen has its limits.
  return { key: url.slice(0, LONGEST_KEY), origin: origin.slice(0, LONGEST_ORIGIN), title: (title.trim() || url).slice(0, LONGEST_TITLE) };
}

/** The CPV codes that a screen's own text gives. */
export const ownCodes = (facts: TenderFacts): string[] => facts.cpv.filter((one) => !one.carried && one.from !== 'user').map((one) => one.code);

/** Kept reference numbers as a text that gives them. */
export const asText = (references: readonly string[]): string => references.map((number) => `kenmerk: ${number}`).join('\n');

/**
 * True when this screen seems to be of another tender than the purchase of the tab: then the user is asked once. Another origin asks; on a
 * known origin only a contradicting reference number, CPV or title does, and the title not any more after the user said "same".
 */
export function isOtherTender(purchase: Purchase, screen: ScreenNow, facts: TenderFacts, document: TenderDocument): boolean {
  const others = purchase.screens.filter((one) => one.key !== screen.key);
  if (others.length === 0) return false;
  if (!purchase.origins.includes(screen.origin)) return true;
  const trusted = purchase.trustedOrigins.includes(screen.origin);
  return contradicts(
    { title: trusted ? null : others.map((one) => one.title).join(' '), text: asText(others.flatMap((one) => one.references)), cpv: others.flatMap((one) => ownCodes(one.facts)) },
    { title: trusted ? null : screen.title, text: document.text, cpv: ownCodes(facts) },
  );
}
