import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { connectMarionette, type Marionette } from './marionette';
import { until } from './until';

export const shippedFirefoxBuild = path.resolve(import.meta.dirname, '../../../.output/firefox-mv3');

export interface Firefox {
  addonId: string;
  /** Address of one of the add-on's own pages. */
  extensionUrl(page: string): string;
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; `return` gives a JSON value. */
  inPage<T = unknown>(body: string, args?: unknown[]): Promise<T>;
  /** Runs the body of an async function in the browser's own window. */
  inBrowser<T = unknown>(body: string, args?: unknown[]): Promise<T>;
  /** A person's click on the toolbar button: with a user gesture and the activeTab grant. */
  clickToolbar(): Promise<void>;
  /** Runs an expression in the real sidebar panel; fails when it is not open. */
  inPanel<T = unknown>(expression: string): Promise<T>;
  panelIsOpen(): Promise<boolean>;
  closePanel(): Promise<void>;
  /** A picture of the whole window: toolbar, sidebar and page. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

const uuid = '11111111-2222-4333-8444-555555555555';

/** No first-run pages, no updates, no traffic of Firefox itself. */
const preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.safebrowsing.downloads.remote.url': '',
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'intl.accept_languages': 'nl-NL, nl',
};

/** Starts Firefox headless in a fresh profile and installs the build as a temporary add-on. */
export async function launchFirefox(build = shippedFirefoxBuild): Promise<Firefox> {
  const manifestFile = path.join(build, 'manifest.json');
  if (!fs.existsSync(manifestFile)) throw new Error(`No build in ${build}. Run "npm run build" first.`);
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox found. Run "npm test" or set FIREFOX_PATH.');
  const { browser_specific_settings: settings } = JSON.parse(fs.readFileSync(manifestFile, 'utf8')) as { browser_specific_settings: { gecko: { id: string } } };
  const addonId = settings.gecko.id;

  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'gunkans-firefox-'));
  const all = { ...preferences, 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }) };
  fs.writeFileSync(path.join(profile, 'user.js'), Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
  const child = spawn(executable, ['-headless', '-marionette', '-remote-allow-system-access', '-no-remote', '-profile', profile, 'about:blank'], {
    // Its caches and crash reports go with the profile.
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: 'ignore',
  });
  let connection: Marionette | null = null;
  let closing: Promise<void> | null = null;

  const close = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    if (connection) await connection.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill('SIGKILL'));
    else child.kill('SIGKILL');
    await ended;
    clearTimeout(force);
    connection?.end();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };

  try {
    const portFile = path.join(profile, 'MarionetteActivePort');
    const port = await until('Firefox to listen', () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended with code ${child.exitCode}`);
      return fs.existsSync(portFile) && Number(fs.readFileSync(portFile, 'utf8'));
    }, 60_000);
    connection = await connectMarionette(port);
    await connection.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await connection.send('Addon:Install', { path: build, temporary: true });
  } catch (error) {
    await (closing ??= close());
    throw error;
  }
  const marionette = connection;

  const inBrowser = async <T>(body: string, args: unknown[] = []): Promise<T> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `const done = arguments[arguments.length - 1]; (async function () { ${body} }).apply(null, arguments).then((value) => done({ value }), (error) => done({ failure: String(error) }));`;
      const { value } = await marionette.send<{ value: { value?: T; failure?: string } }>('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: true, sandbox: 'system' });
      if (value.failure) throw new Error(value.failure);
      return value.value as T;
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };

  // The welcome tab of a first run must not come in front of a test's page.
  if (fs.existsSync(path.join(build, 'welcome.html'))) {
    await until('the welcome tab', () => inBrowser<boolean>(`
      const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
      if (tab) gBrowser.removeTab(tab);
      return Boolean(tab);`)).catch(async (error: unknown) => {
      await (closing ??= close());
      throw error;
    });
  }

  return {
    addonId,
    extensionUrl: (page) => `moz-extension://${uuid}/${page}`,
    open: async (url) => { await marionette.send('WebDriver:Navigate', { url }); },
    inPage: async <T>(body: string, args: unknown[] = []) => (await marionette.send<{ value: T }>('WebDriver:ExecuteScript', { script: body, args, newSandbox: true, sandbox: null })).value,
    inBrowser,
    clickToolbar: () => inBrowser(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.extensionMap.get(arguments[0]);
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`, [addonId]),
    inPanel: async <T>(expression: string) => {
      const answer = await inBrowser<{ value?: T; failure?: string }>(panelScript, [expression, uuid]);
      if (answer.failure) throw new Error(answer.failure);
      return answer.value as T;
    },
    panelIsOpen: () => inBrowser<boolean>('return window.SidebarController.isOpen;'),
    closePanel: () => inBrowser('window.SidebarController.hide();'),
    screenshot: async (file) => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      await marionette.send('Marionette:SetContext', { value: 'content' });
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, Buffer.from(value, 'base64'));
    },
    close: () => (closing ??= close()),
  };
}

/** The sidebar lives in a process of its own: a frame script evaluates there and sends the answer back. */
const panelScript = `
  const [expression, uuid] = arguments;
  const outer = document.getElementById('sidebar');
  const inner = outer?.contentDocument?.getElementById('webext-panels-browser');
  if (!inner?.currentURI?.spec.startsWith('moz-extension://' + uuid)) return { failure: 'the sidebar does not show the panel' };
  const name = 'panel-answer-' + Math.random();
  const answer = new Promise((resolve) => inner.messageManager.addMessageListener(name, function once(message) {
    inner.messageManager.removeMessageListener(name, once);
    resolve(message.data);
  }));
  const code = '(async () => { try {'
    + 'const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });'
    + 'const value = await Cu.evalInSandbox(' + JSON.stringify(expression) + ', sandbox);'
    + 'sendAsyncMessage(' + JSON.stringify(name) + ', { value: JSON.parse(JSON.stringify(value ?? null)) });'
    + '} catch (error) { sendAsyncMessage(' + JSON.stringify(name) + ', { failure: String(error) }); } })();';
  inner.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
  return answer;`;
