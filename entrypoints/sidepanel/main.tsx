import '@/components/shared/styles';
import { browser } from 'wxt/browser';
import { PanelView } from '@/components/panel/PanelView';
import { mount } from '@/components/shared/mount';
import { browserPanelSession } from '@/lib/session/browser-deps';
import { shippedContent } from '@/lib/session/shipped-content';
import { localDate } from '@/lib/session/tab-state';

// The session starts before anything is drawn: the page is being read meanwhile.
const session = browserPanelSession();
const content = shippedContent(localDate(new Date()), browser.runtime.getManifest().version);

addEventListener('pagehide', () => session.stop());

void mount(() => <PanelView session={session} content={content} onOptions={() => void browser.runtime.openOptionsPage()} />);
