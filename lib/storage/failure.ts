import type { LocalText } from '@/lib/local-text';

/** Why something could not be kept or read: no room on the disk or in the session's memory, or another fault of the browser's storage. */
export type FailureReason = 'full' | 'session-full' | 'failed' | 'unread';

const texts: Record<FailureReason, LocalText> = {
  full: {
    nl: 'De schijf is vol. Deze wijziging is niet bewaard; wat eerder is bewaard, staat er nog. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full. This change was not saved; what was saved before is still there. Free some space and try again.',
  },
  'session-full': {
    nl: 'Het tijdelijke geheugen van de browser is vol. Alle tabbladen delen het. Deze wijziging staat alleen nog in dit paneel. Sluit tabbladen met andere aanbestedingen; uw volgende keuze bewaart dan alles.',
    en: 'The temporary memory of the browser is full. All tabs share it. This change is only in this panel yet. Close tabs with other tenders; your next choice then saves everything.',
  },
  failed: {
    nl: 'De browser kon dit niet bewaren. Wat eerder is bewaard, staat er nog. Probeer het opnieuw.',
    en: 'The browser could not save this. What was saved before is still there. Try again.',
  },
  unread: {
    nl: 'De browser kon uw eerdere keuzes nu niet lezen. Ze zijn niet gewist. Gunkans probeert het bij uw volgende keuze opnieuw.',
    en: 'The browser could not read your earlier choices now. They were not erased. Gunkans tries again at your next choice.',
  },
};

/** Something that was not saved or read, with words for the user. What was saved before is untouched. */
export class StorageFailure extends Error {
  readonly text: LocalText;
  constructor(readonly reason: FailureReason, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
    this.name = 'StorageFailure';
    this.text = texts[reason];
  }
}

/** Browsers say "no room" in several ways, over IndexedDB and over extension storage. `full`: which room that was. */
export function asStorageFailure(error: unknown, full: 'full' | 'session-full' = 'full'): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return new StorageFailure(/quota|disk is full|no space|not enough space|FILE_ERROR_NO_SPACE/i.test(words) ? full : 'failed', error);
}
