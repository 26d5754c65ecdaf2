import type { TenderDocument } from '@/lib/document/document';
import { readText } from '@/lib/document/text';
import { PageConnection } from '@/lib/messages/page-connection';
import type { PanelRequest } from '@/lib/messages/protocol';
import type { TabNow } from '@/lib/messages/browser-tabs';
import { startPanelSession, type RunningSession } from '@/lib/session/panel-session';
import type { IgnoredKey } from '@/lib/session/ignored-filter';
import type { PanelDeps } from '@/lib/session/panel-session';
import type { Purchase } from '@/lib/storage/purchase-schema';
import { sharedBook } from '@/lib/session/dossier-book';
import { storeOn, windows } from '../storage/dossier-examples';
import { MemoryRecords } from '../storage/memory-records';
import { FakeFrame, FakePage, block } from '../messages/fake-page';
import { ManualClock } from '../messages/manual-clock';
import { smallEngine } from './small-engine';

export const WINDOW = 1;

/** A browser window with tabs, and everything a session needs; the page side is the fake page of the messages tests. */
export class Desk {
  readonly clock = new ManualClock();
  readonly pages = new Map<number, FakePage>();
  readonly urls = new Map<number, string | null>();
  readonly purchases = new Map<number, Purchase>();
  readonly records = new MemoryRecords();
  /** How other windows of the browser are reached. */
  readonly windows = windows();
  dossiers: PanelDeps['dossiers'] = sharedBook(storeOn(this.records, this.windows()));
  readonly copied: string[] = [];
  readonly sites = new Set<string>();
  /** Tabs whose document the engine was told to forget, in order. */
  readonly forgotten: number[] = [];
  ignored: IgnoredKey[] = [];
  /** How many sentences were hashed. */
  hashed = 0;
  active = 1;
  language: 'nl' | 'en' = 'nl';
  region: string | null = null;
  regionChanged: ((region: string | null) => void) | null = null;
  copyWorks = true;
  siteAnswer = true;
  cold = false;
  /** How many times the browser tells nothing about tabs: one is being dragged. */
  dragging = 0;
  windowError: Error | null = null;
  saveError: Error | null = null;
  loadError: Error | null = null;
  engine: PanelDeps['analyse'] = smallEngine;
  readFile: PanelDeps['readFile'] = async ({ name, bytes }) => readText(new TextDecoder().decode(bytes), name);
  session!: RunningSession;
  private take: ((request: PanelRequest) => void) | null = null;
  private waiting: PanelRequest[] = [];
  private tabListener: Parameters<PanelDeps['tabs']['watch']>[0] | null = null;
  private siteListeners = new Set<() => void>();
  private ignoredListeners = new Set<(entries: readonly IgnoredKey[]) => void>();
  /** Tells the session that a tab's purchase was erased elsewhere. */
  erase: ((tabId: number) => void) | null = null;
  private ids = 0;

  constructor(first: FakePage, url: string | null = first.top.url) {
    this.addTab(1, first, url);
  }

  addTab(tabId: number, page: FakePage, url: string | null = page.top.url): FakePage {
    this.pages.set(tabId, page);
    this.urls.set(tabId, url);
    return page;
  }

  /** Opens the panel. */
  async open(): Promise<this> {
    this.session = startPanelSession({
      clock: this.clock,
      newId: () => `test-identifier-${this.ids++}`,
      cold: () => this.cold,
      whenDrawn: (work) => this.clock.after(60, work),
      analyse: (document, settings, owner) => this.engine(document, settings, owner),
      forget: (tabId) => { this.forgotten.push(tabId); },
      readFile: (file) => this.readFile(file),
      readText,
      language: () => this.language,
      connect: (tabId, listener) => new PageConnection({ source: { inject: () => this.pages.get(tabId)!.inject(), connect: (frameId) => this.pages.get(tabId)!.connect(frameId) }, clock: this.clock, newId: () => `injection-${this.ids++}`, listener }),
      purchases: {
        load: async (tabId) => {
          if (this.loadError) throw this.loadError;
          return structuredClone(this.purchases.get(tabId) ?? null);
        },
        save: async (tabId, purchase) => {
          if (this.saveError) throw this.saveError;
          this.purchases.set(tabId, structuredClone(purchase));
        },
        drop: async (tabId) => { this.purchases.delete(tabId); },
        watch: (listener) => { this.erase = listener; return () => { this.erase = null; }; },
      },
      dossiers: this.dossiers,
      ignored: {
        load: async () => this.ignored,
        keep: async (entries) => this.setIgnored([...this.ignored, ...entries]),
        drop: async (entries) => this.setIgnored(this.ignored.filter((one) => !entries.some(({ hash }) => one.hash === hash))),
        hash: async (barrier, sentence) => {
          this.hashed += 1;
          return `${barrier}#${sentence.toLowerCase()}`;
        },
        watch: (listener) => { this.ignoredListeners.add(listener); return () => this.ignoredListeners.delete(listener); },
      },
      sites: {
        allowed: async () => [...this.sites],
        request: async (site) => { if (this.siteAnswer) this.sites.add(site); this.sitesChanged(); return this.siteAnswer; },
        forget: async (site) => { this.sites.delete(site); this.sitesChanged(); return true; },
        watch: (listener) => { this.siteListeners.add(listener); return () => this.siteListeners.delete(listener); },
      },
      region: {
        load: async () => this.region,
        watch: (listener) => { this.regionChanged = listener; return () => { this.regionChanged = null; }; },
      },
      copy: async (text) => {
        if (!this.copyWorks) throw new Error('no focus');
        this.copied.push(text);
      },
      tabs: {
        ownWindow: async () => {
          if (this.windowError) throw this.windowError;
          return WINDOW;
        },
        activeIn: async () => {
          if (this.dragging > 0) {
            this.dragging -= 1;
            throw new Error('Tabs cannot be edited right now (user may be dragging a tab).');
          }
          return this.tab(this.active);
        },
        get: async (tabId) => this.tab(tabId),
        watch: (listener) => { this.tabListener = listener; return () => { this.tabListener = null; }; },
      },
      takeRequests: async (ownWindow, take) => {
        await ownWindow;
        this.take = take;
        for (const request of this.waiting.splice(0)) take(request);
        return () => { this.take = null; };
      },
    });
    await this.clock.pass(0);
    return this;
  }

  async click(tabId = this.active, what: 'page' | 'selection' = 'page'): Promise<void> {
    const request = { tabId, windowId: WINDOW, what, at: this.clock.now().getTime() };
    if (this.take) this.take(request);
    else this.waiting.push(request);
    await this.clock.pass(0);
  }

  async activate(tabId: number, windowId = WINDOW): Promise<void> {
    if (windowId === WINDOW) this.active = tabId;
    this.tabListener?.activated(tabId, windowId);
    await this.clock.pass(0);
  }

  async loaded(tabId = this.active): Promise<void> {
    this.tabListener?.loaded(tabId);
    await this.clock.pass(0);
  }

  /** The tab is dragged to another window. */
  async detach(tabId: number): Promise<void> {
    this.tabListener?.detached(tabId);
    await this.clock.pass(0);
  }

  async closeTab(tabId: number): Promise<void> {
    this.tabListener?.removed(tabId);
    await this.clock.pass(0);
  }

  get state() { return this.session.getState(); }
  get actions() { return this.session.actions; }
  get page(): FakePage { return this.pages.get(this.active)!; }
  get findings(): (string | null)[] { return this.state.analysis?.findings.map((finding) => finding.quote) ?? []; }
  get document(): TenderDocument { return this.state.document!; }

  /** Quotes that are painted in a tab's top frame now. */
  painted(tabId = this.active): string[] {
    return (this.pages.get(tabId)!.top.last('paint')?.highlights ?? []).filter((one) => one.verdict !== 'fine').map((one) => one.quote);
  }

  private tab(tabId: number): TabNow | null {
    return this.pages.has(tabId) ? { id: tabId, windowId: WINDOW, url: this.urls.get(tabId) ?? null, active: tabId === this.active } : null;
  }

  private setIgnored(entries: IgnoredKey[]): void {
    this.ignored = entries;
    for (const listener of this.ignoredListeners) listener(entries);
  }

  private sitesChanged(): void {
    for (const listener of this.siteListeners) listener();
  }
}

export const OMZET = 'De inschrijver heeft een jaaromzet van minimaal 900000 euro.';
export const REFERENTIE = 'De inschrijver toont een referentie van gelijke omvang.';

/** A tender page with two demands and an estimate. */
export const tenderPage = (url = 'https://a.example/leidraad'): FakePage =>
  new FakePage(new FakeFrame(url, `doc-${url}`, [block('b1', OMZET), block('b2', 'Raming: 250000'), block('b3', REFERENTIE)]));
