import { browser } from 'wxt/browser';
import { PageRefused, refusalOf, type InjectedFrame, type PagePort, type PageSource } from './page-source';
import { PORT_NAME } from './protocol';

/** A tab as the panel may see it. `url` is null as long as the user gave no access to the tab. */
export interface TabNow { id: number; windowId: number; url: string | null; active: boolean }

export interface TabListener {
  /** Another tab of this window is in front. */
  activated(tabId: number, windowId: number): void;
  /** A load in the tab ended. The address is only there with access. */
  loaded(tabId: number): void;
  removed(tabId: number): void;
  /** The tab was dragged out of its window: the panel of the other window takes over. */
  detached(tabId: number): void;
}

/** The tabs of the browser, as far as the panel needs them. Every call is safe for a tab that is gone. */
export interface Tabs {
  ownWindow(): Promise<number>;
  activeIn(windowId: number): Promise<TabNow | null>;
  get(tabId: number): Promise<TabNow | null>;
  all(): Promise<number[]>;
  page(tabId: number): PageSource;
  watch(listener: TabListener): () => void;
}

const PAGE_SCRIPT = '/content-scripts/page.js';
const ARTICLE_SCRIPT = '/content-scripts/article.js';

interface RawTab { id?: number; windowId: number; url?: string; active: boolean }
const seen = (tab: RawTab | undefined): TabNow | null =>
  tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url || null, active: tab.active };

/** Puts the page script in all frames of a tab. Only frames that the user's click (or standing access) opens are reached. */
async function inject(tabId: number): Promise<InjectedFrame[]> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PAGE_SCRIPT] });
    // Firefox reports a frame that failed as a result with an error and gives no documentId.
    return results
      .filter((result) => !('error' in result && result.error))
      .map((result) => ({ frameId: result.frameId, documentId: (result.documentId as string | undefined) ?? null }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new PageRefused(refusalOf(message), message);
  }
}

function connect(tabId: number, frameId: number): PagePort {
  const port = browser.tabs.connect(tabId, { frameId, name: PORT_NAME });
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
    onClose: (listener) => port.onDisconnect.addListener(() => {
      // Reading it keeps the browser from reporting an unchecked error for a frame that went away.
      void browser.runtime.lastError;
      listener();
    }),
    close: () => port.disconnect(),
  };
}

/** The real tabs. */
export const browserTabs: Tabs = {
  async ownWindow() {
    return (await browser.windows.getCurrent()).id ?? -1;
  },
  async activeIn(windowId) {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    return seen(tab);
  },
  async get(tabId) {
    return seen(await browser.tabs.get(tabId).catch(() => undefined));
  },
  async all() {
    return (await browser.tabs.query({})).flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  },
  page: (tabId) => ({
    inject: () => inject(tabId),
    connect: (frameId) => connect(tabId, frameId),
    async rankMain() {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [ARTICLE_SCRIPT] });
    },
  }),
  watch(listener) {
    const activated = (info: { tabId: number; windowId: number }) => listener.activated(info.tabId, info.windowId);
    const updated = (tabId: number, change: { status?: string }) => { if (change.status === 'complete') listener.loaded(tabId); };
    const removed = (tabId: number) => listener.removed(tabId);
    const detached = (tabId: number) => listener.detached(tabId);
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    browser.tabs.onDetached.addListener(detached);
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      browser.tabs.onDetached.removeListener(detached);
    };
  },
};
