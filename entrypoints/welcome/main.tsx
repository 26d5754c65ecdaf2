import '@/components/shared/styles';
import { useCallback, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { mount } from '@/components/shared/mount';
import { WelcomeView, type BrowserName } from '@/components/welcome/WelcomeView';
import { demoTender } from '@/lib/demo';
import type { PageSource } from '@/lib/messages/page-source';
import { localPort } from '@/lib/page/local-port';
import { startPageLayer } from '@/lib/page/start';
import { ownPageSession } from '@/lib/session/browser-deps';
import type { RunningSession } from '@/lib/session/panel-session';
import { shippedContent } from '@/lib/session/shipped-content';
import { localDate } from '@/lib/session/tab-state';

const tender = demoTender('coffee');
const content = shippedContent(localDate(new Date()), browser.runtime.getManifest().version);
const name: BrowserName = import.meta.env.FIREFOX ? 'firefox' : /\bEdg\//.test(navigator.userAgent) ? 'edge' : 'chrome';

/** The practice text as a page with one frame. Our own pages cannot be injected into, so the page layer runs here. */
function practicePage(article: HTMLElement): PageSource {
  return {
    inject: async () => [{ frameId: 0, documentId: null }],
    connect() {
      const { page, panel } = localPort();
      startPageLayer(page, new AbortController().signal, { within: article });
      return panel;
    },
  };
}

function Welcome() {
  const running = useRef<RunningSession | null>(null);
  const [session, setSession] = useState<RunningSession | null>(null);
  const onArticle = useCallback((article: HTMLElement | null) => {
    running.current?.stop();
    running.current = article && ownPageSession(practicePage(article));
    setSession(running.current);
  }, []);
  return <WelcomeView browser={name} tender={tender} session={session} content={content} onArticle={onArticle} onOptions={() => void browser.runtime.openOptionsPage()} />;
}

void mount(() => <Welcome />);
