import { browser } from 'wxt/browser';
import { PANEL_REQUEST_KEY, panelRequest, type PanelRequest } from './protocol';

/** A request that waited longer than this was meant for a panel that never came. */
const STALE_AFTER = 60_000;

/**
 * Hands over each request for this window once: the one that waited when the panel opened, and every later click.
 * Requests for another window's panel are left alone. Returns a function that stops it.
 */
export async function takeRequests(ownWindow: Promise<number>, now: () => number, take: (request: PanelRequest) => void): Promise<() => void> {
  // Asked side by side with the window: the user waits.
  const waiting: Promise<Record<string, unknown>> = browser.storage.session.get(PANEL_REQUEST_KEY).catch(() => ({}));
  const early: unknown[] = [];
  let windowId: number | null = null;
  let last = -1;
  const offer = (raw: unknown): void => {
    const parsed = panelRequest.safeParse(raw);
    if (!parsed.success || parsed.data.windowId !== windowId) return;
    // The first look and the report of a change can bring the same request.
    if (parsed.data.at <= last || now() - parsed.data.at > STALE_AFTER) return;
    last = parsed.data.at;
    void browser.storage.session.remove(PANEL_REQUEST_KEY).catch(() => undefined);
    take(parsed.data);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session') return;
    const raw = changes[PANEL_REQUEST_KEY]?.newValue;
    if (windowId === null) early.push(raw);
    else offer(raw);
  };
  browser.storage.onChanged.addListener(changed);
  const [own, stored] = await Promise.all([ownWindow, waiting]);
  windowId = own;
  for (const raw of [stored[PANEL_REQUEST_KEY], ...early]) offer(raw);
  return () => browser.storage.onChanged.removeListener(changed);
}
