import { browser, type Browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORT_NAME, type PagePort } from '@/lib/page/messages';
import { startPageLayer, type PageLayer } from '@/lib/page/start';

/** What a frame keeps in our own world of it, so that a second injection does not start a second layer. */
interface Kept { gunkansPage?: { layer: PageLayer | null } }

/**
 * Put in each frame of a page by the panel, after the user's click. It waits for the panel's port; with the port open it
 * reads and paints, and when it closes nothing is left in the page.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  // The panel runs it in the isolated world. With "MAIN" WXT leaves out its own wrapper, which tells the page that we are here.
  world: 'MAIN',
  main() {
    const kept = globalThis as Kept;
    // The panel injects again whenever a frame may be new; frames that have the script keep their line.
    if (kept.gunkansPage) return;
    const state: NonNullable<Kept['gunkansPage']> = { layer: null };
    kept.gunkansPage = state;
    let endLine = () => {};
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PORT_NAME || port.sender?.id !== browser.runtime.id) return;
      // One panel at a time: a newer line ends the older.
      endLine();
      const life = new AbortController();
      const layer = startPageLayer(overPort(port), life.signal);
      state.layer = layer;
      const ended = () => {
        life.abort();
        if (state.layer !== layer) return;
        // What was read of the page goes with the layer.
        state.layer = null;
        endLine = () => {};
      };
      endLine = () => {
        ended();
        port.disconnect();
      };
      port.onDisconnect.addListener(ended);
    });
  },
});

function overPort(port: Browser.runtime.Port): PagePort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
  };
}
