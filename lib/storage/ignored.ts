import { browser } from 'wxt/browser';
import { z } from 'zod';
import { asStorageFailure } from './failure';

z.config({ jitless: true });

/** One "Altijd negeren": the barrier and a hash of the sentence. The words themselves are never stored. */
export const ignoredSentence = z.object({
  barrier: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string().max(60),
});
export type IgnoredSentence = z.infer<typeof ignoredSentence>;

const PREFIX = 'ignored:';
const keyOf = (one: Pick<IgnoredSentence, 'barrier' | 'hash'>): string => `${PREFIX}${one.barrier}:${one.hash}`;

/**
 * Hash of a sentence for one barrier: SHA-256 in hex. Spaces and capitals do not count, so that a re-flowed
 * paragraph is still the same sentence.
 */
export async function sentenceHash(barrier: string, sentence: string): Promise<string> {
  const plain = sentence.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${barrier}\n${plain}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** All ignored sentences. Entries that do not parse are left out, never removed. */
export async function loadIgnored(): Promise<IgnoredSentence[]> {
  const stored = await browser.storage.local.get(null).catch(() => ({}));
  return Object.entries(stored).flatMap(([key, value]) => {
    if (!key.startsWith(PREFIX)) return [];
    const parsed = ignoredSentence.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Keeps entries; one key each, so that two windows never undo each other. Throws `StorageFailure`. */
export async function keepIgnored(entries: readonly IgnoredSentence[]): Promise<void> {
  try {
    await browser.storage.local.set(Object.fromEntries(entries.map((one) => [keyOf(one), one])));
  } catch (error) {
    throw asStorageFailure(error);
  }
}

/** Shows the sentences again. */
export async function dropIgnored(entries: readonly Pick<IgnoredSentence, 'barrier' | 'hash'>[]): Promise<void> {
  try {
    await browser.storage.local.remove(entries.map(keyOf));
  } catch (error) {
    throw asStorageFailure(error);
  }
}

/** Reports each change of the list, from this window or another. Returns a function that stops it. */
export function watchIgnored(listener: (entries: IgnoredSentence[]) => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) void loadIgnored().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
