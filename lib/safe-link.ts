/** A web address that may be opened, and the host to show beside it. */
export interface SafeLink { href: string; host: string }

/**
 * The only way an address of our data, a page or an import becomes a link: http or https, with a host, and without
 * a user name or password in it. Anything else gives null. The host is shown in its ASCII form, so that look-alike
 * letters of another alphabet cannot pass for a known name.
 */
export function safeLink(address: string | null | undefined): SafeLink | null {
  if (!address || address.length > 4_000) return null;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!url.hostname || url.username || url.password) return null;
  return { href: url.href, host: url.host.replace(/^www\./, '') };
}
