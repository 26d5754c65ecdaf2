import type { Language } from '@/lib/local-text';
import type { ImportResult } from '@/lib/storage/export';
import type { IgnoredSentence } from '@/lib/storage/ignored';

export type Theme = 'system' | 'light' | 'dark';

/** What the options page shows. */
export interface OptionsState { language: Language; theme: Theme; region: string | null; sites: readonly string[]; ignored: readonly IgnoredSentence[] }

/** What the options page can do; a promise that fails carries its words in `text` (a `StorageFailure`). */
export interface OptionsActions {
  change(change: Partial<Pick<OptionsState, 'language' | 'theme' | 'region'>>): Promise<unknown>;
  /** Whether the access is gone. */
  revoke(site: string): Promise<boolean>;
  /** Shows the sentence again. */
  stopIgnoring(entry: IgnoredSentence): Promise<unknown>;
  /** Everything of the user, as a file to keep; `unsaved` of the tenders in it are in open tabs only. */
  exportAll(): Promise<{ name: string; json: string; unsaved: number }>;
  importFile(file: File): Promise<ImportResult>;
  eraseAll(): Promise<unknown>;
}
