// Node built-ins only: this runs before the packages are there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const places = {
  chromium: {
    linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/bin/chromium-browser'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: [],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/usr/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/** Path of a Chromium that takes `--load-extension` (branded Chrome 137+ and Edge do not), or null. */
export function findChromium() {
  return process.env.CHROMIUM_PATH ? usable(process.env.CHROMIUM_PATH) : first([...places.chromium[process.platform] ?? [], ...downloaded('chromium')]);
}

/** Path of a Firefox, or null. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ? usable(process.env.FIREFOX_PATH) : first([...places.firefox[process.platform] ?? [], ...downloaded('firefox')]);
}

/** Where is looked, to tell the user. */
export function placesOf(browser) {
  return [`${browser.toUpperCase()}_PATH`, ...places[browser][process.platform] ?? [], `${downloadFolder()}${path.sep}${browser}-*`];
}

function first(files) {
  for (const file of files) {
    const found = usable(file);
    if (found) return found;
  }
  return null;
}

/** The file when it can be run. A wrapper of a snap package is refused: it cannot read our profile and build folders. */
function usable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    if (fs.realpathSync(file).startsWith('/snap/') || fs.realpathSync(file) === '/usr/bin/snap') return null;
    if (fs.statSync(file).size < 10_000 && /\bsnap\b/.test(fs.readFileSync(file, 'utf8'))) return null;
    return file;
  } catch {
    return null;
  }
}

function downloadFolder() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'ms-playwright');
}

/** What Playwright has downloaded before, newest first. */
function downloaded(browser) {
  const inside = {
    chromium: ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe'],
    firefox: ['firefox/firefox', 'firefox/Nightly.app/Contents/MacOS/firefox', 'firefox/firefox.exe'],
  }[browser];
  try {
    return fs.readdirSync(downloadFolder())
      .filter((name) => new RegExp(`^${browser}-\\d+$`).test(name))
      .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
      .flatMap((name) => inside.map((file) => path.join(downloadFolder(), name, ...file.split('/'))));
  } catch {
    return [];
  }
}
