import { showPlainFault } from '@/components/shared/plain-fault';
import '@/components/shared/styles';
import { browserPanelSession } from '@/lib/session/browser-deps';

// The session starts before the views and the engine are loaded: the page is being read meanwhile.
const { session, drawn } = browserPanelSession();

addEventListener('pagehide', () => session.stop());

void import('./view').then(({ draw }) => draw(session)).then(drawn, (error: unknown) => {
  // Never an empty panel: also when a part of the extension could not be loaded.
  showPlainFault();
  throw error;
});
