import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { LocalText } from '@/lib/local-text';
import { readDossier, type Dossier } from './dossier-schema';
import type { DossierStore } from './dossiers';
import { asStorageFailure, type FailureReason } from './failure';
import { ignoredSentence, keepIgnored, loadIgnored, type IgnoredSentence } from './ignored';
import { allPurchases } from './session';
import { changeSettings, loadSettings, settingsSchema } from './settings';
import { unsavedDossiers } from './unsaved';

z.config({ jitless: true });

const FORMAT = 'gunkans.export/1';
/** An export of thousands of dossiers is smaller than this (bytes). */
export const LARGEST_IMPORT = 100_000_000;

/** Something in an import that was not taken; the rest was. `row` counts from 1 within its list, null for the whole file. */
export interface ImportProblem { what: 'file' | 'settings' | 'ignored' | 'dossier'; row: number | null; name: string | null; text: LocalText }

export interface ImportResult {
  settings: boolean;
  ignored: number;
  dossiers: { taken: number; copied: number; present: number };
  problems: ImportProblem[];
}

/**
 * Everything of the user, as one JSON text, with a file name: what was saved, and as dossiers the work in open tabs that was not saved yet
 * (`unsaved`: how many). Records that this version cannot use go along as they are.
 */
export async function exportAll(store: DossierStore, now: Date): Promise<{ name: string; json: string; unsaved: number }> {
  const [settings, ignored, { dossiers, unreadable }, purchases] = await Promise.all([loadSettings(), loadIgnored(), store.list(), allPurchases()]);
  const unsaved = unsavedDossiers(purchases, dossiers, now, () => crypto.randomUUID(), settings.language);
  const everything = { format: FORMAT, exported: now.toISOString(), settings, ignored, dossiers: [...dossiers, ...unsaved, ...unreadable.map((one) => one.record)] };
  return { unsaved: unsaved.length, name: `gunkans-${now.toISOString().slice(0, 10)}.json`, json: JSON.stringify(everything, null, 2) };
}

const noImport = (text: LocalText): ImportResult => ({
  settings: false, ignored: 0, dossiers: { taken: 0, copied: 0, present: 0 }, problems: [{ what: 'file', row: null, name: null, text }],
});

const outer = z.object({ format: z.string(), settings: z.unknown(), ignored: z.unknown(), dossiers: z.unknown() }).partial({ settings: true, ignored: true, dossiers: true });

/** Takes an export back from a file; a file that is too large is not even loaded. The rest is as `importAll` says. */
export async function importFile(store: DossierStore, file: Pick<Blob, 'size' | 'text'>): Promise<ImportResult> {
  if (file.size <= LARGEST_IMPORT) return importAll(store, await file.text());
  return noImport({
    nl: 'Dit bestand is te groot (meer dan 100 MB). Kies het bestand dat u met “Alles exporteren” hebt gemaakt.',
    en: 'This file is too large (over 100 MB). Choose the file that you made with “Export everything”.',
  });
}

/**
 * Takes an export back: the good rows are kept, each bad row is named with what is wrong. Nothing that is here is overwritten, except
 * the settings. Never throws on bad content; throws `StorageFailure` when the dossiers cannot be kept, then nothing was taken. The ignored
 * sentences or the settings that cannot be kept after that are named as a problem: the dossiers are there.
 */
export async function importAll(store: DossierStore, json: string): Promise<ImportResult> {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return noImport({ nl: 'Dit bestand is niet te lezen: het is geen geldige JSON. Kies het bestand dat u met “Alles exporteren” hebt gemaakt.', en: 'This file cannot be read: it is not valid JSON. Choose the file that you made with “Export everything”.' });
  }
  const parsed = outer.safeParse(raw);
  if (!parsed.success || !parsed.data.format.startsWith('gunkans.export/')) {
    return noImport({ nl: 'Dit is geen export van Gunkans. Bovenin hoort te staan: "format": "gunkans.export/1".', en: 'This is no export of Gunkans. It should start with: "format": "gunkans.export/1".' });
  }
  if (parsed.data.format !== FORMAT) {
    return noImport({ nl: 'Deze export is gemaakt met een nieuwere versie van Gunkans. Werk de extensie bij en probeer het opnieuw.', en: 'This export was made with a newer version of Gunkans. Update the extension and try again.' });
  }

  const problems: ImportProblem[] = [];
  const settings = readSettings(parsed.data.settings, problems);
  const ignored = rowsOf(parsed.data.ignored, 'ignored', problems).flatMap((row, index): IgnoredSentence[] => {
    const one = ignoredSentence.safeParse(row);
    if (one.success) return [one.data];
    problems.push({
      what: 'ignored', row: index + 1, name: null,
      text: {
        nl: 'Deze regel is niet overgenomen. Goed is bijvoorbeeld: { "barrier": "turnover-requirement", "hash": "64 tekens 0-9 a-f", "at": "2026-11-25T09:30:00.000Z" }.',
        en: 'This row was not taken. Right is, for example: { "barrier": "turnover-requirement", "hash": "64 characters 0-9 a-f", "at": "2026-11-25T09:30:00.000Z" }.',
      },
    });
    return [];
  });
  const dossiers = rowsOf(parsed.data.dossiers, 'dossier', problems).flatMap((row, index): Dossier[] => {
    const read = readDossier(row);
    if ('dossier' in read) return [read.dossier];
    problems.push({ what: 'dossier', row: index + 1, name: read.unreadable.name, text: read.unreadable.text });
    return [];
  });

  // The dossiers first: when the disk is full the user hears it before anything small was changed.
  const count = await store.take(unique(dossiers), (name) => `${name} (import)`);
  const kept = async (what: 'settings' | 'ignored', keep: () => Promise<unknown>): Promise<boolean> => {
    try {
      await keep();
      return true;
    } catch (error) {
      problems.push({ what, row: null, name: null, text: notKept(what, asStorageFailure(error).reason) });
      return false;
    }
  };
  const ignoredKept = ignored.length > 0 && await kept('ignored', () => keepIgnored(ignored));
  const settingsKept = settings !== null && await kept('settings', () => changeSettings(settings));
  return { settings: settingsKept, ignored: ignoredKept ? ignored.length : 0, dossiers: count, problems };
}

const notKept = (what: 'settings' | 'ignored', reason: FailureReason): LocalText => {
  const part = what === 'settings' ? { nl: 'De instellingen zijn', en: 'The settings were' } : { nl: 'De lijst “Altijd negeren” is', en: 'The list “Always ignore” was' };
  const why = reason === 'full' ? { nl: 'de schijf is vol', en: 'the disk is full' } : { nl: 'de browser kon dit niet bewaren', en: 'the browser could not save this' };
  return {
    nl: `${part.nl} niet overgenomen: ${why.nl}. De rest is wel bewaard. U kunt hetzelfde bestand nog eens kiezen.`,
    en: `${part.en} not taken: ${why.en}. The rest was saved. You can choose the same file once more.`,
  };
};

/** Removes everything that Gunkans keeps: dossiers, settings, ignored sentences, current purchases and the access to sites. */
export async function eraseAll(store: DossierStore): Promise<void> {
  await store.clear();
  try {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
  } catch (error) {
    throw asStorageFailure(error);
  }
  const { origins = [] } = await browser.permissions.getAll().catch(() => ({ origins: [] as string[] }));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
  // The welcome page is for a new user, not for one who starts again.
  await changeSettings({ welcomed: true });
}

/** Access to sites is the browser's to give, never an import's; the rest of the settings may come along. */
function readSettings(raw: unknown, problems: ImportProblem[]): Partial<z.infer<typeof settingsSchema>> | null {
  if (raw === undefined) return null;
  const parsed = settingsSchema.pick({ language: true, region: true, theme: true }).safeParse(raw);
  if (parsed.success) {
    // What is not in the file keeps its value here: the schema would fill in its own.
    const given = Object.entries(parsed.data).filter(([name]) => name in (raw as object));
    return given.length > 0 ? Object.fromEntries(given) : null;
  }
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  problems.push({
    what: 'settings', row: null, name: null,
    text: {
      nl: `De instellingen zijn niet overgenomen: het veld ${field} klopt niet. Goed is bijvoorbeeld: { "language": "nl", "region": null, "theme": "system" }.`,
      en: `The settings were not taken: the field ${field} is wrong. Right is, for example: { "language": "nl", "region": null, "theme": "system" }.`,
    },
  });
  return null;
}

function rowsOf(raw: unknown, what: 'ignored' | 'dossier', problems: ImportProblem[]): unknown[] {
  if (raw === undefined) return [];
  if (Array.isArray(raw)) return raw;
  problems.push({ what, row: null, name: null, text: { nl: 'Hier hoort een lijst tussen [ en ].', en: 'This must be a list between [ and ].' } });
  return [];
}

/** A file may hold the same dossier twice in the same state. */
function unique(dossiers: readonly Dossier[]): Dossier[] {
  return [...new Map(dossiers.map((dossier) => [JSON.stringify(dossier), dossier])).values()];
}
