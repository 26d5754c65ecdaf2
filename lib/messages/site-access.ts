import { browser } from 'wxt/browser';

/** The pattern of one site, for the browser's permissions: `https://host/*`. Null for anything that is not https. */
export function sitePattern(site: string): string | null {
  try {
    const url = new URL(site);
    // A port has no place in a permission pattern; the browser gives all ports of the host.
    return url.protocol === 'https:' ? `https://${url.hostname}/*` : null;
  } catch {
    return null;
  }
}

/**
 * Asks standing access to one site. Must be the first thing that a click does: the browser wants the user's gesture.
 * Returns false when the user refuses, when the site is not https, or when the browser does not allow it.
 */
export async function requestSite(site: string): Promise<boolean> {
  const pattern = sitePattern(site);
  if (!pattern) return false;
  return browser.permissions.request({ origins: [pattern] }).catch(() => false);
}

/** Gives the access to one site back. Returns whether it is gone. */
export async function forgetSite(site: string): Promise<boolean> {
  const pattern = sitePattern(site);
  if (!pattern) return false;
  return browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** The sites that the user gave standing access to, as the browser knows it: "https://host", sorted. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll().catch(() => ({ origins: [] as string[] }));
  return origins.flatMap((pattern) => (/^https:\/\/[^*/]+\/\*$/.test(pattern) ? [pattern.slice(0, -2)] : [])).sort();
}

/** Reports each change of the given access, also one made in the browser's own settings. */
export function watchSites(listener: () => void): () => void {
  const changed = () => listener();
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
