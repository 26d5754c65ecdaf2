import type { FromPage, ToPage } from '@/lib/messages/protocol';
import type { PagePort } from './messages';

/** The panel's end of a line within one document. */
export interface PanelEnd {
  send(message: ToPage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The page's end is gone. */
  onClose(listener: () => void): void;
  close(): void;
}

/**
 * Two ends of a line between the page layer and a panel in the same document: our own pages cannot be injected into.
 * Messages are copied and come a moment later, as over a real port. Closing either end tells the other.
 */
export function localPort(): { page: PagePort & { close(): void }; panel: PanelEnd } {
  const page = end();
  const panel = end();
  let open = true;
  const close = (other: End) => {
    if (!open) return;
    open = false;
    queueMicrotask(() => other.closed());
  };
  const pass = (to: End, message: FromPage | ToPage) => {
    if (!open) return;
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => { if (open) to.receive(copy); });
  };
  return {
    page: { post: (message) => pass(panel, message), onMessage: page.onMessage, onClose: page.onClose, close: () => close(panel) },
    panel: { send: (message) => pass(page, message), onMessage: panel.onMessage, onClose: panel.onClose, close: () => close(page) },
  };
}

interface End { receive(message: unknown): void; closed(): void; onMessage(listener: (message: unknown) => void): void; onClose(listener: () => void): void }

function end(): End {
  const listeners: ((message: unknown) => void)[] = [];
  const closers: (() => void)[] = [];
  return {
    receive: (message) => listeners.forEach((listener) => listener(message)),
    closed: () => closers.forEach((closer) => closer()),
    onMessage: (listener) => { listeners.push(listener); },
    onClose: (listener) => { closers.push(listener); },
  };
}
