// Node built-ins only: this runs before the packages are there.
import fs from 'node:fs';
import path from 'node:path';
import { findChromium, findFirefox, placesOf } from './browsers.mjs';
import { root, run, step, tail, tool, Trouble } from './steps.mjs';

const oldestNode = [20, 19];

/** Stops with a message when this Node is too old for the tools. */
export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Trouble(`Gunkans heeft Node ${oldestNode.join('.')} of nieuwer nodig; dit is ${version}.\nGunkans needs Node ${oldestNode.join('.')} or newer; this is ${version}.`, 2);
}

/** Installs the packages when what is installed differs from package-lock.json. */
export async function ensureDependencies() {
  ensureNode();
  if (dependenciesAreThere()) return;
  await step('Pakketten installeren (npm ci)', async () => {
    // No script of any package runs: nothing needs one.
    const windows = process.platform === 'win32';
    const { code, out, err } = await run(windows ? process.env.ComSpec ?? 'cmd.exe' : 'npm', [...(windows ? ['/c', 'npm'] : []), 'ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']);
    if (code === 0) return;
    throw new Trouble(`${tail(out + err)}\n\nDe pakketten zijn niet geïnstalleerd: "npm ci" is mislukt. Daarvoor is eenmalig internet nodig.\nThe packages could not be installed: "npm ci" failed. It needs the internet once.`, 2);
  });
}

/** npm writes its own list at the end of an installation; every package of the lock file must be in it. */
function dependenciesAreThere() {
  try {
    const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([name, { version, optional, devOptional, peer }]) =>
      name === '' || installed[name]?.version === version || (!installed[name] && (optional || devOptional || peer)));
  } catch {
    return false;
  }
}

/** Path of a Chromium; installs one when there is none. Stops with what was tried when that cannot be. */
export function ensureChromium() {
  return ensureBrowser('chromium', findChromium, ['chromium', 'fonts-liberation']);
}

/** Path of a Firefox; installs one when there is none. Stops with what was tried when that cannot be. */
export function ensureFirefox() {
  return ensureBrowser('firefox', findFirefox, ['firefox-esr', 'fonts-liberation']);
}

async function ensureBrowser(browser, find, packages) {
  const there = find();
  if (there) return there;
  const variable = `${browser.toUpperCase()}_PATH`;
  const tried = process.env[variable] ? [`${variable}=${process.env[variable]} (niet uit te voeren / cannot be run)`] : placesOf(browser).map((place) => `${place} (niet gevonden / not found)`);

  // A given path that does not work is a mistake to tell, not to work around.
  if (!process.env[variable]) {
    for (const [what, install] of ways(browser, packages)) {
      const { code, out, err } = await step(`${browser} installeren: ${what}`, install);
      const found = find();
      if (found) return found;
      tried.push(`${what} (${code === 0 ? 'daarna nog niet gevonden / still not found' : `mislukt / failed: ${tail(err || out, 3)}`})`);
    }
  }
  const hint = process.platform === 'linux' ? `als beheerder / as root: apt-get install ${packages[0]}` : `installeer ${browser} / install ${browser}`;
  throw new Trouble([
    `Er is geen ${browser} om mee te testen. Geprobeerd: / There is no ${browser} to test with. Tried:`,
    ...tried.map((one) => `  - ${one}`),
    `Wat u kunt doen: ${hint}; of zet ${variable} op het pad van het programma.`,
    `What you can do: the same, or set ${variable} to the path of the program.`,
  ].join('\n'), 2);
}

/** How a browser can be had on this machine, in the order to try. */
function ways(browser, packages) {
  const isRoot = process.getuid?.() === 0;
  const result = [];
  // Ubuntu's packages of both browsers only fetch a snap, which cannot read our temporary profile.
  if (isRoot && fs.existsSync('/usr/bin/apt-get') && !isUbuntu()) {
    result.push([`apt-get install ${packages.join(' ')}`, async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update'], { env });
      return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
    }]);
  }
  const withDependencies = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  const noShell = browser === 'chromium' ? ['--no-shell'] : [];
  result.push(["Playwright's eigen download", () => tool('playwright-core/cli.js', ['install', ...withDependencies, ...noShell, browser])]);
  return result;
}

function isUbuntu() {
  try {
    return /^ID="?ubuntu"?$/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
