import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Language, LocalText } from '@/lib/local-text';
import { leaveRequest } from '@/lib/messages/leave-request';
import type { PanelRequest } from '@/lib/messages/protocol';
import { isFirstRun, storedLanguage, watchLanguage } from '@/lib/storage/plain-settings';

const texts = {
  selection: { nl: 'Controleer selectie', en: 'Check selection' },
  page: { nl: 'Controleer deze pagina', en: 'Check this page' },
  action: { nl: 'Controleer deze pagina met Gunkans', en: 'Check this page with Gunkans' },
} satisfies Record<string, LocalText>;

/** Firefox has a sidebar in place of the side panel. */
interface Sidebar { sidebarAction?: { open(): Promise<void> } }

/** Opens the panel of a window. Must be called in the user's own click, before anything is awaited. */
function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as Sidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Opens the panel and leaves word which tab was meant. The background itself never reads a page. */
function check(tab: Browser.tabs.Tab | undefined, what: PanelRequest['what']): void {
  if (tab?.id === undefined) return;
  const { windowId } = tab;
  const opening = openPanel(windowId);
  // Very long addresses (data:) say nothing more in their tail.
  const request: PanelRequest = { tabId: tab.id, windowId, what, at: Date.now(), ...(tab.url ? { url: tab.url.slice(0, 4_000) } : {}) };
  void leaveRequest(request);
  opening.catch(() => void checkInMainWindow(request));
}

/** A pop-up window has no place for a panel: the result appears in the window that the user had before. */
async function checkInMainWindow(request: PanelRequest): Promise<void> {
  const main = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => null);
  if (main?.id === undefined) return;
  await leaveRequest({ ...request, windowId: main.id, at: Date.now() });
  await openPanel(main.id).catch(() => undefined);
}

let showing: Promise<void> = Promise.resolve();

/** Puts the texts in the browser's own menus. One after the other: two at once would make an entry twice, or end in an older language. */
function showTexts(): void {
  showing = showing.then(async () => putTexts(await storedLanguage())).catch(() => undefined);
}

async function putTexts(language: Language): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'selection', title: texts.selection[language], contexts: ['selection'] });
  browser.contextMenus.create({ id: 'page', title: texts.page[language], contexts: ['page', 'frame', 'editable', 'link'] });
  await browser.action.setTitle({ title: texts.action[language] });
}

async function welcome(): Promise<void> {
  if (await isFirstRun()) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export default defineBackground(() => {
  // With a selection in the page the click is about the selection; the panel offers the whole page.
  browser.action.onClicked.addListener((tab) => check(tab, 'selection'));
  browser.contextMenus.onClicked.addListener((info, tab) => check(tab, info.menuItemId === 'selection' ? 'selection' : 'page'));
  watchLanguage(showTexts);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    showTexts();
    // This choice of the browser outlives an update; with it a click would open the panel without access to the page.
    if ('sidePanel' in browser) void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
    if (reason === 'install') void welcome();
  });
  // Menus outlive a restart in most browsers, not in all; the title of the button in none.
  browser.runtime.onStartup.addListener(showTexts);
});
