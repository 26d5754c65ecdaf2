import { browser } from 'wxt/browser';
import type { PANEL_REQUEST_KEY as KEY, PanelRequest } from './protocol';

// Not imported: the schemas of the protocol would make the background slow to wake; the type keeps both equal.
const PANEL_REQUEST_KEY: typeof KEY = 'panelRequest';

/**
 * Leaves a request for the panel of a window. Never throws: when the session storage is full the panel still opens
 * and reads the tab in front.
 */
export async function leaveRequest(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [PANEL_REQUEST_KEY]: request }).catch(() => undefined);
}
