import { browser } from 'wxt/browser';
import { z } from 'zod';
import { asStorageFailure } from './failure';
import { settingKey } from './plain-settings';

z.config({ jitless: true });

/** What the user chose, for every tender. Each setting has its own key, so that two windows never undo each other. */
const fields = {
  /** Dutch by default, also in an English browser. */
  language: z.enum(['nl', 'en']).default('nl'),
  /** Where the user buys: a NUTS code, or the name of a municipality or province; null is the whole country. */
  region: z.string().min(1).max(100).nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** True once the welcome page was opened. */
  welcomed: z.boolean().default(false),
};

export const settingsSchema = z.object(fields);
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a fresh installation. */
export const defaultSettings = (): Settings => settingsSchema.parse({});

const names = Object.keys(fields) as (keyof Settings)[];
const keyOf = (name: keyof Settings): string => settingKey(name);

/** A value that does not fit (an older or newer version wrote it) falls back on its default; the others stay. */
function settingsFrom(stored: Record<string, unknown>): Settings {
  const settings: Record<string, unknown> = {};
  for (const name of names) {
    const parsed = fields[name].safeParse(stored[keyOf(name)]);
    settings[name] = parsed.success ? parsed.data : fields[name].parse(undefined);
  }
  return settings as Settings;
}

/** Reads the settings. Storage that cannot be read gives the defaults, so that the panel always opens. */
export async function loadSettings(): Promise<Settings> {
  return settingsFrom(await browser.storage.local.get(names.map(keyOf)).catch(() => ({})));
}

/** Changes some settings and returns all of them as they are now. Throws `StorageFailure`, or a ZodError on a wrong value. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const checked = settingsSchema.partial().parse(change);
  const entries = names.filter((name) => change[name] !== undefined).map((name) => [keyOf(name), checked[name]]);
  try {
    await browser.storage.local.set(Object.fromEntries(entries));
  } catch (error) {
    throw asStorageFailure(error);
  }
  return loadSettings();
}

/** Reports the settings after each change, from this window or another. Returns a function that stops it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && names.some((name) => keyOf(name) in changes)) void loadSettings().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
