import type { ToPage } from './protocol';

/** A line to the page script of one frame. */
export interface PagePort {
  send(message: ToPage): void;
  /** What comes in is not trusted: the receiver parses it. */
  onMessage(listener: (message: unknown) => void): void;
  /** The page or the frame is gone, or nobody answered. */
  onClose(listener: () => void): void;
  close(): void;
}

/** A frame that the page script was put in. `documentId` tells two documents in one frame apart, where the browser gives it. */
export interface InjectedFrame { frameId: number; documentId: string | null }

/** Why a page could not be read. */
export type Refusal = 'no-permission' | 'restricted' | 'error-page' | 'gone' | 'failed';

/** Thrown by `PageSource.inject`. */
export class PageRefused extends Error {
  constructor(readonly reason: Refusal, message: string) {
    super(message);
    this.name = 'PageRefused';
  }
}

/** One page with its frames, as the connection needs it: a tab of the browser, or the welcome page itself. */
export interface PageSource {
  /** Puts the page script in every frame that may be read. Harmless when repeated. Throws `PageRefused`. */
  inject(): Promise<InjectedFrame[]>;
  connect(frameId: number): PagePort;
  /** Looks for the article in a long page without a marked main part; the page script then reports it as a part. */
  rankMain?(): Promise<void>;
}

/**
 * What the browser's own error says. Chromium and Firefox have no codes, only these sentences;
 * an unknown sentence is `failed`.
 */
export function refusalOf(message: string): Refusal {
  const words = message.toLowerCase();
  if (/no tab with id|invalid tab id|tab was closed|was removed|no frame with id|frame not found|no window with id/.test(words)) return 'gone';
  if (/showing error page/.test(words)) return 'error-page';
  if (/extensions gallery|extensionssettings policy|chrome:\/\/|chrome-extension:\/\/|edge:\/\/|about:|devtools:\/\/|"file:|view-source:|restricted/.test(words)) return 'restricted';
  if (/cannot access contents|missing host permission|must request permission|permission to access/.test(words)) return 'no-permission';
  return 'failed';
}
