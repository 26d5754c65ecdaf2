import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { PanelActions, PanelSession, PanelState } from '@/lib/session/state';

const SessionContext = createContext<PanelSession | null>(null);

export function SessionProvider({ session, children }: { session: PanelSession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useSession(): PanelSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A view of the panel needs a session.');
  return session;
}

/** The state of the session now; the view is drawn again at each change. */
export function usePanelState(): PanelState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState, session.getState);
}

export const useActions = (): PanelActions => useSession().actions;
