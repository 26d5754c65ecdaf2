import { showPlainFault } from '@/components/shared/plain-fault';
import '@/components/shared/styles';
import { browserPanelSession } from '@/lib/session/browser-deps';

try {
  // The session starts before the views and the engine are loaded: the page is being read meanwhile.
  const { session, drawn } = browserPanelSession();
  addEventListener('pagehide', () => session.stop());
  void import('./view').then(({ draw }) => draw(session)).then(drawn, fail);
} catch (error) {
  fail(error);
}

/** Never an empty panel: also when a part of the extension does not start or cannot be loaded. */
function fail(error: unknown): void {
  showPlainFault();
  console.error(error);
}
