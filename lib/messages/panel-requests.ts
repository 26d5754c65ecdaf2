import { browser } from 'wxt/browser';
import { PANEL_REQUEST_KEY, panelRequest, type PanelRequest } from './protocol';

/** A request that waited longer than this was meant for a panel that never came. */
const STALE_AFTER = 60_000;

/**
 * Hands over each request for this window once: the one that waited when the panel opened, and every later click.
 * Requests for another window's panel are left alone. Returns a function that stops it.
 */
export async function takeRequests(windowId: number, now: () => number, take: (request: PanelRequest) => void): Promise<() => void> {
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
    if (area === 'session') offer(changes[PANEL_REQUEST_KEY]?.newValue);
  };
  browser.storage.onChanged.addListener(changed);
  offer((await browser.storage.session.get(PANEL_REQUEST_KEY))[PANEL_REQUEST_KEY]);
  return () => browser.storage.onChanged.removeListener(changed);
}
