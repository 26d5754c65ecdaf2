import type { Language } from '@/lib/local-text';
import { browserTabs } from '@/lib/messages/browser-tabs';
import { systemClock } from '@/lib/messages/clock';
import { PageConnection, type PageEvent } from '@/lib/messages/page-connection';
import type { PageSource } from '@/lib/messages/page-source';
import { takeRequests } from '@/lib/messages/panel-requests';
import { allowedSites, forgetSite, requestSite, watchSites } from '@/lib/messages/site-access';
import { dossiers } from '@/lib/storage/dossiers';
import { dropIgnored, keepIgnored, loadIgnored, sentenceHash, watchIgnored } from '@/lib/storage/ignored';
import { storedLanguage, watchLanguage } from '@/lib/storage/plain-settings';
import { loadSettings, watchSettings } from '@/lib/storage/settings';
import { dropPurchase, loadPurchase, prunePurchases, savePurchase, watchErased } from '@/lib/storage/session';
import { readText } from '@/lib/document/text';
import { analyser } from './analyse-in-worker';
import { coldEngine } from './cold-engine';
import { sharedBook } from './dossier-book';
import { startPageSession, startPanelSession, type PanelDeps, type RunningSession } from './panel-session';

/** Time for the browser to paint, in ms. */
const AFTER_DRAWING = 60;

const newId = (): string => crypto.randomUUID();
const connect = (source: PageSource, listener: (event: PageEvent) => void) => new PageConnection({ source, clock: systemClock, newId, listener });

/** What a panel and the welcome page share: the engine, the readers and the storage of this browser. */
const shared = (drawn: Promise<void>): Omit<PanelDeps, 'connect' | 'purchases' | 'dossiers' | 'tabs' | 'takeRequests'> => ({
  clock: systemClock,
  whenDrawn(work) {
    let off = false;
    // A moment more, so that the browser has painted and taken what the user did meanwhile.
    void drawn.then(() => setTimeout(() => { if (!off) work(); }, AFTER_DRAWING));
    return () => { off = true; };
  },
  newId,
  ...coldEngine(() => import('./first-engine'), analyser),
  language: languageNow(),
  readText,
  async readFile(file) {
    // The readers of Word and PDF are large: they are loaded when a file is there.
    const { readFile } = await import('@/lib/document/read-file');
    const parse = (type: 'text/html' | 'application/xml') => (text: string) => new DOMParser().parseFromString(text, type);
    return readFile(file, { parseHtml: parse('text/html'), parseXml: parse('application/xml') });
  },
  ignored: { load: loadIgnored, keep: (entries, at) => keepIgnored(entries.map((entry) => ({ ...entry, at }))), drop: dropIgnored, hash: sentenceHash, watch: watchIgnored },
  sites: { allowed: allowedSites, request: requestSite, forget: forgetSite, watch: watchSites },
  region: { load: async () => (await loadSettings()).region, watch: (listener) => watchSettings(({ region }) => listener(region)) },
  copy,
});

/** The language that the user chose, as soon as it is known. */
function languageNow(): () => Language {
  let now: Language = 'nl';
  const take = (language: Language): void => { now = language; };
  void storedLanguage().then(take);
  watchLanguage(take);
  return () => now;
}

/** The session of the panel in this window. `drawn` tells it that the views are on the screen. */
export function browserPanelSession(): { session: RunningSession; drawn: () => void } {
  let drawn = (): void => undefined;
  const isDrawn = new Promise<void>((resolve) => { drawn = resolve; });
  void browserTabs.all().then(prunePurchases, () => undefined);
  const session = startPanelSession({
    ...shared(isDrawn),
    connect: (tabId, listener) => connect(browserTabs.page(tabId), listener),
    purchases: { load: loadPurchase, save: savePurchase, drop: dropPurchase, watch: watchErased },
    dossiers: sharedBook(dossiers()),
    tabs: browserTabs,
    takeRequests: (ownWindow, take) => takeRequests(ownWindow, () => Date.now(), take),
  });
  return { session, drawn };
}

/** The session of a page of ours that reads itself: nothing of it is kept. */
export function ownPageSession(source: PageSource): RunningSession {
  return startPageSession({
    ...shared(Promise.resolve()),
    connect: (listener) => connect(source, listener),
    purchases: { load: async () => null, save: async () => undefined, drop: async () => undefined, watch: () => () => undefined },
    dossiers: null,
  });
}

/** Puts text on the clipboard; throws when the browser does not allow it. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The panel may not have the focus (the user is in the page): the older way asks less.
    if (!copyBySelection(text)) throw new Error('copying was refused');
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
