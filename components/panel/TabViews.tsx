import { Activity, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PanelSession, TabView } from '@/lib/session/state';
import { SessionProvider } from '@/components/shared/Session';

const none: readonly TabView[] = [];
const noViews = () => none;
const noChange = () => () => undefined;

/**
 * One view for each browser tab that the panel has been at: who comes back finds the half-typed reason, the open tab of the panel and
 * the place that was scrolled to. Kept in the memory of the panel only, until the browser tab closes.
 */
export function TabViews({ session, children }: { session: PanelSession; children: ReactNode }) {
  const views = useSyncExternalStore(session.tabs?.subscribe ?? noChange, session.tabs?.getViews ?? noViews);
  return (
    <>
      {!views.some((view) => view.front) && <SessionProvider session={session}>{children}</SessionProvider>}
      {views.map((view) => (
        <KeptView key={view.tabId} front={view.front}><SessionProvider session={view.session}>{children}</SessionProvider></KeptView>
      ))}
    </>
  );
}

/** A view that goes out of the page while another is in front: what it holds stays, its listeners and ids do not. */
function KeptView({ front, children }: { front: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const scrolled = useRef(0);
  const [host] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    if (!front) return;
    place.current!.append(host);
    const scroller = document.scrollingElement ?? document.documentElement;
    scroller.scrollTop = scrolled.current;
    // Noted at each move: when the view goes, the page is short and scrolled back already.
    const keep = () => { scrolled.current = scroller.scrollTop; };
    document.addEventListener('scroll', keep, { passive: true });
    return () => {
      document.removeEventListener('scroll', keep);
      host.remove();
    };
  }, [front, host]);
  return <div ref={place}>{createPortal(<Activity mode={front ? 'visible' : 'hidden'}>{children}</Activity>, host)}</div>;
}
