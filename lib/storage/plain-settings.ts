import { browser } from 'wxt/browser';
import type { Language } from '@/lib/local-text';

/** The settings that the background needs, without the schemas: it has to wake in a moment. */

/** The key of a setting in `storage.local`. */
export const settingKey = (name: string): string => `setting:${name}`;

const LANGUAGE = settingKey('language');
const WELCOMED = settingKey('welcomed');

const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'nl');

/** The language that the user chose; Dutch when nothing was chosen or storage cannot be read. */
export async function storedLanguage(): Promise<Language> {
  const stored: Record<string, unknown> = await browser.storage.local.get(LANGUAGE).catch(() => ({}));
  return languageOf(stored[LANGUAGE]);
}

/** Reports the language when it changes. */
export function watchLanguage(listener: (language: Language) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && LANGUAGE in changes) listener(languageOf(changes[LANGUAGE]?.newValue));
  });
}

/** True the first time it is asked, false ever after: the welcome page opens once. */
export async function isFirstRun(): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.local.get(WELCOMED).catch(() => ({}));
  if (stored[WELCOMED] === true) return false;
  await browser.storage.local.set({ [WELCOMED]: true }).catch(() => undefined);
  return true;
}
