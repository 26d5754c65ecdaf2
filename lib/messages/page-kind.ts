/** Pages whose words cannot be read from the page itself: the panel shows the drop zone instead. */
export type UnreadableHost = 'word-online' | 'google-docs' | 'pdf-viewer' | 'restricted';

export interface PageKind {
  host: UnreadableHost;
  /** False when only the address hints at it: then reading is tried all the same, and text wins. */
  certain: boolean;
}

const readableSchemes = new Set(['http:', 'https:', 'file:']);
/** Sites that browsers close to every extension. */
const closedSites = [
  /^https:\/\/chromewebstore\.google\.com\//, /^https:\/\/chrome\.google\.com\/webstore(?:\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(?:\/|$)/, /^https:\/\/addons\.mozilla\.org\//,
];
const wordSites = /(?:^|\.)(?:officeapps\.live\.com|word\.cloud\.microsoft)$/;
const wordPaths = /\/_layouts\/15\/(?:doc|wopiframe)\d{0,2}\.aspx$|\/:w:\//i;

/**
 * What the address of a tab says of its page; null for an ordinary page.
 * Word online and Google Docs draw their text in a foreign frame or on a canvas; PDF viewers are closed to scripts.
 */
export function pageKind(address: string): PageKind | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!readableSchemes.has(url.protocol)) return { host: 'restricted', certain: true };
  if (closedSites.some((site) => site.test(url.href))) return { host: 'restricted', certain: true };
  if (/^docs\.google\.com$/.test(url.hostname) && /^\/(?:a\/[^/]{1,200}\/)?document\/(?:u\/\d{1,3}\/)?d\/(?!e\/)/.test(url.pathname) && !/\/(?:pub|mobilebasic)$/.test(url.pathname)) {
    return { host: 'google-docs', certain: true };
  }
  if (wordSites.test(url.hostname) || (url.hostname === 'onedrive.live.com' && /^\/(?:edit|view)/i.test(url.pathname))) return { host: 'word-online', certain: true };
  // SharePoint shows Word, and sometimes an ordinary page, at these addresses.
  if (wordPaths.test(url.pathname)) return { host: 'word-online', certain: false };
  if (/\.pdf$/i.test(url.pathname)) return { host: 'pdf-viewer', certain: false };
  return null;
}

/** The site of an address when standing access can be asked for it ("https://host"), else null. */
export function askableSite(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && !pageKind(address)?.certain ? url.origin : null;
  } catch {
    return null;
  }
}
