import { browser } from 'wxt/browser';
import { asStorageFailure } from './failure';
import { storedPurchase, type Purchase } from './purchase-schema';
import { noFacts } from '@/lib/facts/facts';

/** The current purchase of each tab ("huidige aanbesteding"), with its quotes: gone when the browser closes. */
const PREFIX = 'purchase:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** Facts can be read again from the text, decisions cannot: facts that do not parse are dropped alone. */
const lenient = storedPurchase.extend({ facts: storedPurchase.shape.facts.catch(noFacts), screens: storedPurchase.shape.screens.catch([]) });

/** The purchase of a tab, or null when the tab has none. */
export async function loadPurchase(tabId: number): Promise<Purchase | null> {
  const stored = await browser.storage.session.get(keyOf(tabId)).catch(() => ({}) as Record<string, unknown>);
  const parsed = lenient.safeParse(stored[keyOf(tabId)]);
  return parsed.success ? parsed.data : null;
}

/** Keeps the purchase of a tab. Throws `StorageFailure` (the session holds about 10 MB). */
export async function savePurchase(tabId: number, purchase: Purchase): Promise<void> {
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: purchase });
  } catch (error) {
    throw asStorageFailure(error);
  }
}

export async function dropPurchase(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId)).catch(() => undefined);
}

/** Reports purchases that were erased from outside this window (the options page): by tab. Returns a function that stops it. */
export function watchErased(listener: (tabId: number) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session') return;
    for (const [key, change] of Object.entries(changes)) {
      if (key.startsWith(PREFIX) && change.newValue === undefined) listener(Number(key.slice(PREFIX.length)));
    }
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Drops the purchases of tabs that were closed while no panel was open. */
export async function prunePurchases(openTabs: readonly number[]): Promise<void> {
  const open = new Set(openTabs.map(keyOf));
  const stored = await browser.storage.session.get(null).catch(() => ({}));
  const gone = Object.keys(stored).filter((key) => key.startsWith(PREFIX) && !open.has(key));
  if (gone.length > 0) await browser.storage.session.remove(gone).catch(() => undefined);
}
