import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { PANEL_REQUEST_KEY } from '@/lib/messages/protocol';
import { changeSettings } from '@/lib/storage/settings';

type Listener = (...values: never[]) => unknown;

/** One of the browser's events, which the test can let happen. */
class Happening {
  private listeners: Listener[] = [];
  addListener = (listener: Listener) => { this.listeners.push(listener); };
  happen(...values: unknown[]): void {
    for (const listener of this.listeners) (listener as (...all: unknown[]) => unknown)(...values);
  }
}

const tab = { id: 5, windowId: 1, url: 'https://a.example/' };
let clicked: Happening;
let menu: Happening;
let installed: Happening;
let started: Happening;
let open: ReturnType<typeof vi.fn<(options: { windowId: number }) => Promise<void>>>;
let created: { id: string; title: string; contexts: string[] }[];
let titles: string[];
let tabs: string[];
const execute = vi.fn();
const behaviour = vi.fn(async () => undefined);
const request = async () => (await fakeBrowser.storage.session.get(PANEL_REQUEST_KEY))[PANEL_REQUEST_KEY];

beforeEach(() => {
  delete (fakeBrowser as { sidebarAction?: unknown }).sidebarAction;
  fakeBrowser.reset();
  [clicked, menu, installed, started] = [new Happening(), new Happening(), new Happening(), new Happening()];
  open = vi.fn(async () => undefined);
  created = [];
  titles = [];
  tabs = [];
  execute.mockReset();
  behaviour.mockClear();
  Object.assign(fakeBrowser, {
    action: { onClicked: clicked, setTitle: async ({ title }: { title: string }) => { titles.push(title); } },
    contextMenus: { onClicked: menu, removeAll: async () => { created.length = 0; }, create: (item: { id: string; title: string; contexts: string[] }) => { created.push(item); } },
    sidePanel: { open, setPanelBehavior: behaviour },
    windows: { getLastFocused: async () => ({ id: 1 }) },
    scripting: { executeScript: execute },
  });
  Object.assign(fakeBrowser.runtime, { onInstalled: installed, onStartup: started, getURL: (path: string) => `chrome-extension://id${path}` });
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => { tabs.push(url); } });
  background.main();
});

describe('a click on the icon', () => {
  it('opens the panel of that window before anything is awaited', async () => {
    clicked.happen(tab);
    // Still in the same turn: the browser takes it as the user's own click.
    expect(open).toHaveBeenCalledWith({ windowId: 1 });
    await vi.waitFor(async () => expect(await request()).toMatchObject({ tabId: 5, windowId: 1, what: 'selection' }));
  });

  it('opens the sidebar in Firefox', () => {
    const sidebar = { open: vi.fn(async () => undefined) };
    Object.assign(fakeBrowser, { sidebarAction: sidebar });
    clicked.happen(tab);
    expect(sidebar.open).toHaveBeenCalledTimes(1);
    expect(open).not.toHaveBeenCalled();
  });

  it('in a pop-up window without a panel leaves word for the main window, and tries to open its panel', async () => {
    open.mockRejectedValueOnce(new Error('no side panel in this window'));
    clicked.happen({ ...tab, windowId: 9 });
    await vi.waitFor(async () => expect(await request()).toMatchObject({ tabId: 5, windowId: 1 }));
    await vi.waitFor(() => expect(open).toHaveBeenLastCalledWith({ windowId: 1 }));
  });

  it('on a tab without an id does nothing', () => {
    clicked.happen({ windowId: 1 });
    expect(open).not.toHaveBeenCalled();
  });

  it('never reads a page', async () => {
    clicked.happen(tab);
    menu.happen({ menuItemId: 'page' }, tab);
    await vi.waitFor(async () => expect(await request()).toBeDefined());
    expect(execute).not.toHaveBeenCalled();
  });
});

describe('the context menu', () => {
  it('checks the selection or the page', async () => {
    menu.happen({ menuItemId: 'selection' }, tab);
    expect(open).toHaveBeenCalledTimes(1);
    await vi.waitFor(async () => expect(await request()).toMatchObject({ what: 'selection' }));
    menu.happen({ menuItemId: 'page' }, tab);
    await vi.waitFor(async () => expect(await request()).toMatchObject({ what: 'page' }));
  });

  it('speaks Dutch, and English when the user chose that', async () => {
    installed.happen({ reason: 'install' });
    await vi.waitFor(() => expect(created.map((item) => [item.id, item.title])).toEqual([['selection', 'Controleer selectie'], ['page', 'Controleer deze pagina']]));
    expect(created[0]!.contexts).toEqual(['selection']);
    await changeSettings({ language: 'en' });
    await vi.waitFor(() => expect(created.map((item) => item.title)).toEqual(['Check selection', 'Check this page']));
    await vi.waitFor(() => expect(titles.at(-1)).toBe('Check this page with Gunkans'));
    created.length = 0;
    started.happen();
    await vi.waitFor(() => expect(created).toHaveLength(2));
  });
});

describe('the keyboard shortcut', () => {
  it('is the browser\'s own for the icon, so that it does what a click does', async () => {
    const { manifest } = (await import('../../../wxt.config')).default;
    const made = await (manifest as (env: object) => { commands: object })({ browser: 'chrome' });
    expect(Object.keys(made.commands)).toEqual(['_execute_action']);
  });
});

describe('two changes at once', () => {
  it('make each entry of the menu once, in the language that was chosen last', async () => {
    let removing = 0;
    const refused: string[] = [];
    Object.assign(fakeBrowser.contextMenus, {
      removeAll: async () => {
        removing += 1;
        await new Promise((resolve) => setTimeout(resolve, 0));
        created.length = 0;
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
      create: (item: { id: string; title: string; contexts: string[] }) => {
        if (created.some((one) => one.id === item.id)) refused.push(item.id);
        else created.push(item);
      },
    });
    installed.happen({ reason: 'update' });
    started.happen();
    await changeSettings({ language: 'en' });
    await vi.waitFor(() => expect(removing).toBe(3));
    await vi.waitFor(() => expect(created.map((item) => item.title)).toEqual(['Check selection', 'Check this page']));
    expect(refused).toEqual([]);
  });

  it('go on when the browser refuses one', async () => {
    const { removeAll } = fakeBrowser.contextMenus;
    Object.assign(fakeBrowser.contextMenus, { removeAll: async () => { throw new Error('busy'); } });
    installed.happen({ reason: 'update' });
    await new Promise((resolve) => setTimeout(resolve, 0));
    Object.assign(fakeBrowser.contextMenus, { removeAll });
    started.happen();
    await vi.waitFor(() => expect(created).toHaveLength(2));
  });
});

describe('the first run', () => {
  it('opens the welcome page once, and never on an update', async () => {
    installed.happen({ reason: 'update' });
    installed.happen({ reason: 'install' });
    await vi.waitFor(() => expect(tabs).toEqual(['chrome-extension://id/welcome.html']));
    installed.happen({ reason: 'install' });
    await vi.waitFor(() => expect(created).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(tabs).toHaveLength(1);
  });

  it('keeps a click from opening the panel by itself: that would give no access to the page', () => {
    installed.happen({ reason: 'update' });
    expect(behaviour).toHaveBeenCalledWith({ openPanelOnActionClick: false });
  });
});
