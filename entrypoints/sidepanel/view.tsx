import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PanelView } from '@/components/panel/PanelView';
import { mount } from '@/components/shared/mount';
import { firstContent } from '@/lib/session/first-content';
import type { PanelSession } from '@/lib/session/state';
import { localDate } from '@/lib/session/tab-state';

/** Draws the panel of a session; resolves when it is on the screen. */
export async function draw(session: PanelSession): Promise<void> {
  await mount(() => <Panel session={session} />);
}

/** The panel with what is loaded of the rows: first what the findings need, then all. */
function Panel({ session }: { session: PanelSession }) {
  const [content, setContent] = useState(() => firstContent(localDate(new Date()), browser.runtime.getManifest().version));
  useEffect(() => {
    let off = false;
    const load = requestIdleCallback(() => {
      void import('@/lib/session/shipped-content').then(({ shippedContent }) => {
        if (!off) setContent((first) => shippedContent(first.date, first.version));
      });
    }, { timeout: 1_000 });
    return () => {
      off = true;
      cancelIdleCallback(load);
    };
  }, []);
  return <PanelView session={session} content={content} onOptions={() => void browser.runtime.openOptionsPage()} />;
}
