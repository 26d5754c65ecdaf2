import type { Tabs } from '@/lib/messages/browser-tabs';
import type { PageEvent } from '@/lib/messages/page-connection';
import type { PanelRequest } from '@/lib/messages/protocol';
import type { PanelActions, PanelSession, PanelState, TabView } from './state';
import { tabActions } from './tab-actions';
import { TabSession } from './tab-session';
import { emptyState, type PageLink, type TabDeps } from './tab-state';
import { texts } from './texts';

export interface PanelDeps extends Omit<TabDeps, 'origin'> {
  tabs: Pick<Tabs, 'ownWindow' | 'activeIn' | 'get' | 'watch'>;
  /** Hands over each click that was meant for the panel of this window. */
  takeRequests: (ownWindow: Promise<number>, take: (request: PanelRequest) => void) => Promise<() => void>;
}

export interface RunningSession extends PanelSession {
  /** Ends everything; the pages clean up when their lines close. */
  stop(): void;
}

/** How often the tab in front is asked for again when the browser does not tell, and after how long (ms): together ten seconds. */
const MOST_TURNS = 40;
const NEXT_TURN = 250;

/** All actions by name, so that each call goes to the tab that is shown at that moment. One that is forgotten here does not compile. */
const actionNames: Record<keyof Required<PanelActions>, true> = {
  readAgain: true, analyseAnyway: true, openFile: true, openText: true, leaveOut: true, showInPage: true, showSpan: true, replace: true, insert: true, copy: true,
  overrule: true, restore: true, alwaysIgnore: true, stopIgnoring: true, correctFact: true, confirmFact: true, declareWhole: true, newTender: true, answerSameTender: true, savePurchase: true, answerResume: true, settleDossier: true,
  chooseCriterion: true, fillCriterion: true, shortlistEnterprise: true, alwaysRead: true, dismissNotice: true,
};

function delegate(current: () => PanelActions | null): PanelActions {
  const to = <Name extends keyof PanelActions>(name: Name) => (...values: Parameters<PanelActions[Name]>): void => {
    (current()?.[name] as ((...all: Parameters<PanelActions[Name]>) => void) | undefined)?.(...values);
  };
  return Object.fromEntries(Object.keys(actionNames).map((name) => [name, to(name as keyof PanelActions)])) as unknown as PanelActions;
}

const subscribeTo = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

interface Entry { tab: TabSession; actions: PanelActions; session: PanelSession }

/**
 * The session of the panel of one window. It follows the tab in front; each tab has its own state and its own line, so that what is done
 * here always lands in the tab that is shown. A click in a pop-up window without a toolbar shows that window's tab.
 */
export function startPanelSession(deps: PanelDeps): RunningSession {
  const entries = new Map<number, Entry>();
  const listeners = new Set<() => void>();
  let nothing: PanelState = emptyState();
  let shown: Entry | null = null;
  let windowId: number | null = null;
  let stopped = false;
  let asked = 0;
  const stops: (() => void)[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  const viewListeners = new Set<() => void>();
  let views: readonly TabView[] = [];
  const tellViews = () => {
    views = [...entries].map(([tabId, entry]) => ({ tabId, front: entry === shown, session: entry.session }));
    viewListeners.forEach((listener) => listener());
  };

  const entryOf = (tabId: number): Entry => {
    const known = entries.get(tabId);
    if (known) return known;
    const own = new Set<() => void>();
    const tab = new TabSession(tabId, { ...deps, origin: 'page' }, () => {
      own.forEach((listener) => listener());
      if (shown?.tab === tab) tell();
    });
    const actions = tabActions(tab);
    const entry = { tab, actions, session: { getState: () => tab.state, subscribe: subscribeTo(own), actions } };
    entries.set(tabId, entry);
    return entry;
  };
  const show = (tabId: number): Entry => {
    const entry = entryOf(tabId);
    if (shown !== entry) {
      shown = entry;
      tellViews();
      tell();
    }
    return entry;
  };
  const leave = (tabId: number, gone: boolean): void => {
    const entry = entries.get(tabId);
    if (!entry) return;
    entries.delete(tabId);
    entry.tab.end(gone);
    const front = shown === entry;
    if (front) shown = null;
    tellViews();
    if (front) tell();
  };
  const visit = async (tabId: number): Promise<void> => {
    const turn = ++asked;
    const entry = show(tabId);
    const tab = await deps.tabs.get(tabId);
    // Somebody who goes through the tabs quickly does not stay anywhere.
    if (!stopped && turn === asked && tab) entry.tab.visit(tab.url);
  };
  const take = async (request: PanelRequest): Promise<void> => {
    asked += 1;
    const entry = show(request.tabId);
    const url = request.url ?? (await deps.tabs.get(request.tabId))?.url ?? null;
    if (!stopped) entry.tab.click(request.what, url);
  };

  stops.push(deps.tabs.watch({
    activated(tabId, inWindow) {
      if (inWindow === windowId) void visit(tabId);
    },
    loaded(tabId) {
      const entry = entries.get(tabId);
      if (entry) void deps.tabs.get(tabId).then((tab) => { if (!stopped) entry.tab.pageLoaded(tab?.url ?? null); });
    },
    removed: (tabId) => leave(tabId, true),
    // Two panels with a line to one page would take it from each other again and again.
    detached: (tabId) => leave(tabId, false),
  }));

  void (async () => {
    const ownWindow = deps.tabs.ownWindow().then((id) => (windowId = id));
    let clicked = false;
    const stop = await deps.takeRequests(ownWindow, (request) => {
      clicked = true;
      void take(request);
    });
    if (stopped) {
      stop();
      return;
    }
    stops.push(stop);
    for (let turn = 0; !clicked && !shown && !stopped; turn += 1) {
      try {
        const active = await deps.tabs.activeIn(await ownWindow);
        if (active && !shown && !stopped) void visit(active.id);
        return;
      } catch (error) {
        // While a tab is dragged the browser tells nothing about tabs; that ends when the user lets go.
        if (turn === MOST_TURNS) throw error;
        await new Promise<void>((resolve) => { deps.clock.after(NEXT_TURN, resolve); });
      }
    }
  })().catch(() => {
    // A click on the icon still works when the panel hears of it; when it does not, only opening it again helps.
    if (shown || stopped) return;
    nothing = { ...nothing, phase: { id: 'failed', message: texts.notStarted } };
    tell();
  });

  return {
    getState: () => shown?.tab.state ?? nothing,
    subscribe: subscribeTo(listeners),
    actions: delegate(() => shown?.actions ?? null),
    tabs: { getViews: () => views, subscribe: subscribeTo(viewListeners) },
    stop() {
      stopped = true;
      for (const stop of stops) stop();
      for (const { tab } of entries.values()) tab.end(false);
      entries.clear();
    },
  };
}

/** The session of a page that reads itself, as the welcome page does: one state, no tabs, nothing kept. */
export function startPageSession(deps: Omit<TabDeps, 'connect' | 'origin'> & { connect: (listener: (event: PageEvent) => void) => PageLink }): RunningSession {
  const listeners = new Set<() => void>();
  const tab = new TabSession(0, { ...deps, connect: (_tabId, listener) => deps.connect(listener), origin: 'demo' }, () => listeners.forEach((listener) => listener()));
  tab.click('page', null);
  // A practice tender is all there is of it, so what it lacks counts.
  tab.setWhole(true);
  return {
    getState: () => tab.state,
    subscribe: subscribeTo(listeners),
    actions: tabActions(tab),
    stop: () => tab.end(false),
  };
}
