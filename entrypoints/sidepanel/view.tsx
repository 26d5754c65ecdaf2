import { browser } from 'wxt/browser';
import { PanelView } from '@/components/panel/PanelView';
import { mount } from '@/components/shared/mount';
import type { PanelSession } from '@/lib/session/state';
import { shippedContent } from '@/lib/session/shipped-content';
import { localDate } from '@/lib/session/tab-state';

/** Draws the panel of a session; resolves when it is on the screen. */
export async function draw(session: PanelSession): Promise<void> {
  const content = shippedContent(localDate(new Date()), browser.runtime.getManifest().version);
  await mount(() => <PanelView session={session} content={content} onOptions={() => void browser.runtime.openOptionsPage()} />);
}
