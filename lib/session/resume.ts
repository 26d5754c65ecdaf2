import type { Dossier } from '@/lib/storage/dossier-schema';
import { pageScreen, type ScreenNow } from './screens';

/** Shorter titles say too little to tell tenders apart ("Eisen"). */
const SHORTEST_TITLE = 10;

/**
 * Where a screen is, without what differs from visit to visit: origin and path, and the route of an app that has it behind a #.
 * A dropped file is known by its name. Null for pasted text and for pages that are their own address.
 */
export function addressOf(key: string): string | null {
  if (key.startsWith('file:') && !key.startsWith('file:///')) return key;
  let url: URL;
  try {
    url = new URL(key);
  } catch {
    return null;
  }
  if (!/^(?:https?|file):$/.test(url.protocol)) return null;
  return `${url.protocol}//${url.host}${url.pathname}${/^#!?\//.test(url.hash) ? url.hash : ''}`;
}

const plain = (title: string): string => title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** How much a dossier is about this screen: 3 the very address, 2 its origin and path, 1 its title, 0 not. */
function nearness(dossier: Dossier, screen: ScreenNow): number {
  const address = addressOf(screen.key);
  if (address === null) return 0;
  if (dossier.screens.some((one) => one.key === screen.key)) return 3;
  if (dossier.screens.some((one) => addressOf(one.key) === address)) return 2;
  const title = plain(screen.title);
  return title.length >= SHORTEST_TITLE && [dossier.name, ...dossier.screens.map((one) => one.title)].some((one) => plain(one) === title) ? 1 : 0;
}

/** The dossier that the user seems to come back to: the nearest, then the one that was changed last. Null when none is about this screen. */
export function dossierFor(dossiers: readonly Dossier[], screen: ScreenNow): Dossier | null {
  const near = dossiers.map((dossier) => ({ dossier, near: nearness(dossier, screen) })).filter((one) => one.near > 0);
  return near.sort((a, b) => b.near - a.near || b.dossier.updated.localeCompare(a.dossier.updated))[0]?.dossier ?? null;
}

/** The origins that a dossier's screens come from. */
export const originsOf = (dossier: Dossier): string[] => [...new Set(dossier.screens.map(({ key }) => (/^(?:paste|file):(?!\/\/\/)/.test(key) ? key : pageScreen(key, '').origin)))];
