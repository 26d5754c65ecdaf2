import '@/components/shared/styles';
import { browserPanelSession } from '@/lib/session/browser-deps';

// The session starts before the views and the engine are loaded: the page is being read meanwhile.
const { session, drawn } = browserPanelSession();

addEventListener('pagehide', () => session.stop());

void import('./view').then(({ draw }) => draw(session)).then(drawn);
