import { contradicts, referenceNumbers } from '@/lib/facts/carry';
import type { Dossier } from '@/lib/storage/dossier-schema';
import { asText, ownCodes, pageScreen, type ScreenNow } from './screens';

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

/** What a screen says, besides where it is: its text, and the CPV codes in it. */
export interface ScreenContent { text: string; cpv: readonly string[] }

const plain = (title: string): string => title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What names the document at an address: a drafting system often has all of its tenders at one path. */
function queryOf(key: string): string {
  return URL.canParse(key) ? new URL(key).search : '';
}

/** How much a dossier is about this screen: 3 the very address, 2 the same but for a place in it, or its path with its title or reference number, 1 its title, 0 not. */
function nearness(dossier: Dossier, screen: ScreenNow, { text, cpv }: ScreenContent): number {
  const address = addressOf(screen.key);
  if (address === null) return 0;
  const references = dossier.screens.flatMap((one) => one.references);
  const codes = dossier.screens.flatMap((one) => ownCodes(one.facts));
  if (contradicts({ title: null, text: asText(references), cpv: codes }, { title: null, text, cpv })) return 0;
  if (dossier.screens.some((one) => one.key === screen.key)) return 3;
  const at = dossier.screens.filter((one) => addressOf(one.key) === address);
  if (at.some((one) => queryOf(one.key) === queryOf(screen.key))) return 2;
  const title = plain(screen.title);
  const titled = title.length >= SHORTEST_TITLE && [dossier.name, ...dossier.screens.map((one) => one.title)].some((one) => plain(one) === title);
  const here = referenceNumbers(text);
  if (at.length > 0 && (titled || references.some((one) => here.has(one)))) return 2;
  return titled ? 1 : 0;
}

/** The dossier that the user seems to come back to: the nearest, then the one that was changed last. Null when none is about this screen. */
export function dossierFor(dossiers: readonly Dossier[], screen: ScreenNow, content: ScreenContent): Dossier | null {
  const near = dossiers.map((dossier) => ({ dossier, near: nearness(dossier, screen, content) })).filter((one) => one.near > 0);
  return near.sort((a, b) => b.near - a.near || b.dossier.updated.localeCompare(a.dossier.updated))[0]?.dossier ?? null;
}

/** The origins that a dossier's screens come from. */
export const originsOf = (dossier: Dossier): string[] => [...new Set(dossier.screens.map(({ key }) => (/^(?:paste|file):(?!\/\/\/)/.test(key) ? key : pageScreen(key, '').origin)))];
