import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { until } from './until';

export interface LaunchOptions {
  /** Folder of the unpacked build; the shipped Chrome build by default. */
  build?: string;
  /** Record every request of the whole browser; read it with `netLog()` after `close()`. */
  recordNetwork?: boolean;
  /** A real window instead of a headless one. */
  window?: boolean;
  args?: string[];
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** Language of the browser, "nl-NL" by default. */
  locale?: string;
  /** Leave the welcome tab of a first run open; otherwise it is closed, so that it cannot come in front of a test's page. */
  keepWelcome?: boolean;
}

/** A request as the browser's own log has it; `initiator` is an origin, or a remark when there is none. */
export interface LoggedRequest { url: string; initiator: string }

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  /** The whole browser's debugging session (Target, Extensions). */
  browser: CDPSession;
  /** Opens a page and waits until it is loaded. */
  open(url: string): Promise<Page>;
  /** Address of one of the extension's own pages, for example `options.html`. */
  extensionUrl(page: string): string;
  /** Ends the browser and removes its profile. Safe to call twice. */
  close(): Promise<void>;
  /** Every request of the run; only after `close()`, only with `recordNetwork`. */
  netLog(): LoggedRequest[];
}

export const shippedBuild = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');

// The last --disable-features wins, so Playwright's own that matter here are in the list.
const disabledFeatures = [
  'DisableLoadExtensionCommandLineSwitch', 'AutofillServerCommunication', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'MediaRouter',
  'Translate', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'LensOverlay', 'DestroyProfileOnBrowserClose',
];

/**
 * Starts Chromium in a fresh profile with the built extension, without any road to the outside.
 * Fails with a message when the browser or the build is missing.
 */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const build = options.build ?? shippedBuild;
  if (!fs.existsSync(path.join(build, 'manifest.json'))) throw new Error(`No build in ${build}. Run "npm run build" first.`);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Run "npm test" or set CHROMIUM_PATH.');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'gunkans-chromium-'));
  const log = path.join(profile, 'net-log.json');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: options.viewport === undefined ? { width: 1000, height: 900 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'nl-NL',
    handleSIGINT: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.window ? [] : ['--headless=new', '--disable-gpu']),
      '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      `--disable-features=${disabledFeatures.join(',')}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      `--disable-extensions-except=${build}`, `--load-extension=${build}`,
      // Gives the debugging protocol the toolbar click; the extension itself notices nothing.
      '--enable-unsafe-extension-debugging',
      ...(options.recordNetwork ? [`--log-net-log=${log}`, '--net-log-capture-mode=IncludeSensitive'] : []),
      ...(options.args ?? []),
    ],
  }).catch((error: unknown) => {
    fs.rmSync(profile, { recursive: true, force: true });
    throw error;
  });

  const { pid, socketFolder } = ownerOf(profile);
  let requests: LoggedRequest[] | null = null;
  let closing: Promise<void> | null = null;
  const close = async () => {
    // Fails when the user closed the window, or the browser fell over: then there is nothing left to close.
    await context.close().catch(() => {});
    // The browser may still be writing in its profile.
    if (pid !== null) await until('the browser to end', () => !isRunning(pid)).catch(() => process.kill(pid, 'SIGKILL'));
    if (options.recordNetwork) requests = readNetLog(log);
    for (const folder of [profile, socketFolder]) if (folder) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker', { timeout: 15_000 });
    const extensionId = new URL(worker.url()).host;
    if (fs.existsSync(path.join(build, 'welcome.html')) && !options.keepWelcome) {
      const welcome = await until('the welcome tab', () => context.pages().find((page) => page.url().endsWith('/welcome.html')));
      await welcome.close();
    }
    return {
      context,
      extensionId,
      browser: await context.browser()!.newBrowserCDPSession(),
      async open(url) {
        const page = await context.newPage();
        await page.goto(url);
        await page.bringToFront();
        return page;
      },
      extensionUrl: (page) => `chrome-extension://${extensionId}/${page}`,
      close: () => (closing ??= close()),
      netLog() {
        if (!requests) throw new Error('The network log is there after close(), and only with recordNetwork.');
        return requests;
      },
    };
  } catch (error) {
    await (closing ??= close());
    throw error;
  }
}

/** Who holds a profile: its lock links to "host-process", its socket to a folder that a killed browser leaves behind. Null where there are no such links. */
function ownerOf(profile: string): { pid: number | null; socketFolder: string | null } {
  const link = (name: string) => {
    try {
      return fs.readlinkSync(path.join(profile, name));
    } catch {
      return '';
    }
  };
  const folder = path.dirname(link('SingletonSocket'));
  return { pid: Number(/-(\d+)$/.exec(link('SingletonLock'))?.[1]) || null, socketFolder: path.basename(folder).startsWith('org.chromium.') ? folder : null };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

interface NetLogFile {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Reads the requests out of Chromium's network log; a log that was cut off by a crash is mended first. */
export function readNetLog(file: string): LoggedRequest[] {
  const text = fs.readFileSync(file, 'utf8').trimEnd();
  let parsed: NetLogFile;
  try {
    parsed = JSON.parse(text) as NetLogFile;
  } catch {
    parsed = JSON.parse(`${text.replace(/,\s*$/, '')}]}`) as NetLogFile;
  }
  const start = parsed.constants.logEventTypes.URL_REQUEST_START_JOB;
  if (start === undefined) throw new Error('The network log of this browser has no URL_REQUEST_START_JOB.');
  return parsed.events
    .filter((event) => event.type === start && event.params?.url)
    .map((event) => ({ url: event.params!.url!, initiator: event.params!.initiator ?? 'none' }));
}
