import type { LocalText } from '@/lib/local-text';

/** Why something could not be kept: no room, or another fault of the browser's storage. */
export type FailureReason = 'full' | 'failed';

const texts: Record<FailureReason, LocalText> = {
  full: {
    nl: 'De schijf is vol. Deze wijziging is niet bewaard; wat eerder is bewaard, staat er nog. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full. This change was not saved; what was saved before is still there. Free some space and try again.',
  },
  failed: {
    nl: 'De browser kon dit niet bewaren. Wat eerder is bewaard, staat er nog. Probeer het opnieuw.',
    en: 'The browser could not save this. What was saved before is still there. Try again.',
  },
};

/** A change that was not saved, with words for the user. What was saved before is untouched. */
export class StorageFailure extends Error {
  readonly text: LocalText;
  constructor(readonly reason: FailureReason, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
    this.name = 'StorageFailure';
    this.text = texts[reason];
  }
}

/** Browsers say "no room" in several ways, over IndexedDB and over extension storage. */
export function asStorageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return new StorageFailure(/quota|disk is full|no space|not enough space|FILE_ERROR_NO_SPACE/i.test(words) ? 'full' : 'failed', error);
}
