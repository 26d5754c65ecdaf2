import { browser } from 'wxt/browser';
import { StorageFailure, asStorageFailure } from './failure';
import type { Purchase } from './purchase-schema';
import { readPurchase } from './salvage';

/** The current purchase of each tab ("huidige aanbesteding"), with its quotes: gone when the browser closes. */
const PREFIX = 'purchase:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;
/** A record of which not everything could be used, as it was found. */
const RAW_PREFIX = 'purchase-as-found:';
const rawKeyOf = (tabId: number): string => `${RAW_PREFIX}${tabId}`;

/**
 * The purchase of a tab, or null when the tab has none. What cannot be used of it is left out, row by row; the record itself is then kept
 * beside it as it was found. Throws `StorageFailure` when it cannot be read or kept so: nothing may be written over it then.
 */
export async function loadPurchase(tabId: number): Promise<Purchase | null> {
  let stored: Record<string, unknown>;
  try {
    stored = await browser.storage.session.get(keyOf(tabId));
  } catch (error) {
    throw new StorageFailure('unread', error);
  }
  const record = stored[keyOf(tabId)];
  if (record === undefined || record === null) return null;
  const { purchase, whole } = readPurchase(record);
  if (!whole) await put(rawKeyOf(tabId), record);
  return purchase;
}

/** The purchases of all tabs, as far as they can be read. */
export async function allPurchases(): Promise<Purchase[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null).catch(() => ({}));
  return Object.entries(stored).flatMap(([key, record]) => (key.startsWith(PREFIX) ? [readPurchase(record).purchase] : []));
}

/** How many screens go along when there is no room for all: their facts can be read again, decisions cannot. */
const FEWER_SCREENS = [50, 10, 2, 0];

/** Keeps the purchase of a tab, without its older screens when there is no room. Throws `StorageFailure` (all tabs share about 10 MB). */
export async function savePurchase(tabId: number, purchase: Purchase): Promise<void> {
  const sizes = [purchase.screens.length, ...FEWER_SCREENS.filter((most) => most < purchase.screens.length)];
  for (const [turn, most] of sizes.entries()) {
    try {
      // The last ones were read last. `slice(-0)` would be all of them.
      await put(keyOf(tabId), { ...purchase, screens: purchase.screens.slice(purchase.screens.length - most) });
      return;
    } catch (error) {
      const full = error instanceof StorageFailure && error.reason === 'session-full';
      if (!full || turn === sizes.length - 1) throw error;
    }
  }
}

async function put(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: value });
  } catch (error) {
    throw asStorageFailure(error, 'session-full');
  }
}

export async function dropPurchase(tabId: number): Promise<void> {
  await browser.storage.session.remove([keyOf(tabId), rawKeyOf(tabId)]).catch(() => undefined);
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
  const open = new Set(openTabs.flatMap((tabId) => [keyOf(tabId), rawKeyOf(tabId)]));
  const stored = await browser.storage.session.get(null).catch(() => ({}));
  const gone = Object.keys(stored).filter((key) => (key.startsWith(PREFIX) || key.startsWith(RAW_PREFIX)) && !open.has(key));
  if (gone.length > 0) await browser.storage.session.remove(gone).catch(() => undefined);
}
