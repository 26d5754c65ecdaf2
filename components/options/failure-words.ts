import type { LocalText } from '@/lib/local-text';

/** Our own failures carry words for the user; another one is shown as the browser says it. */
export function failureWords(error: unknown): LocalText {
  if (typeof error === 'object' && error !== null && 'text' in error) return (error as { text: LocalText }).text;
  const words = error instanceof Error ? error.message : String(error);
  return { nl: words, en: words };
}
