import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askableSite, pageKind } from '@/lib/messages/page-kind';
import { refusalOf } from '@/lib/messages/page-source';

describe('what an address says of its page', () => {
  it.each([
    ['chrome://extensions/', 'restricted', true],
    ['edge://settings/', 'restricted', true],
    ['about:blank', 'restricted', true],
    ['view-source:https://a.example/', 'restricted', true],
    ['moz-extension://1111/options.html', 'restricted', true],
    ['devtools://devtools/x', 'restricted', true],
    ['https://chromewebstore.google.com/detail/x', 'restricted', true],
    ['https://chrome.google.com/webstore/detail/x', 'restricted', true],
    ['https://addons.mozilla.org/nl/firefox/', 'restricted', true],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'restricted', true],
    ['https://docs.google.com/document/d/1abc/edit', 'google-docs', true],
    ['https://docs.google.com/a/example.org/document/d/1abc/edit#heading', 'google-docs', true],
    ['https://docs.google.com/document/u/0/d/1abc/edit', 'google-docs', true],
    ['https://euc-word-edit.officeapps.live.com/we/wordeditorframe.aspx', 'word-online', true],
    ['https://word.cloud.microsoft/open/onedrive/?docId=1', 'word-online', true],
    ['https://onedrive.live.com/edit.aspx?resid=1', 'word-online', true],
    ['https://org.sharepoint.com/sites/x/_layouts/15/Doc.aspx?sourcedoc=1', 'word-online', false],
    ['https://org.sharepoint.com/:w:/r/sites/x/stuk.docx', 'word-online', false],
    ['https://a.example/stukken/Leidraad.PDF?v=2', 'pdf-viewer', false],
    ['file:///C:/Stukken/leidraad.pdf', 'pdf-viewer', false],
  ])('%s', (address, host, certain) => expect(pageKind(address)).toEqual({ host, certain }));

  it.each([
    'https://www.tenderned.nl/aankondigingen/overzicht/293872/details', 'http://localhost:3000/', 'file:///C:/Stukken/leidraad.html', 'https://docs.google.com/document/d/e/2PACX/pub',
    'https://docs.google.com/document/d/1abc/mobilebasic', 'https://docs.google.com/forms/d/1', 'https://notofficeapps.live.com.example/', 'https://a.example/pdf', 'https://org.sharepoint.com/sites/x/SitePages/Home.aspx', 'geen adres', '',
  ])('%s is an ordinary page', (address) => expect(pageKind(address)).toBeNull());

  it('never breaks on an address', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (address) => {
      const kind = pageKind(address);
      expect(kind === null || typeof kind.host === 'string').toBe(true);
      const site = askableSite(address);
      expect(site === null || /^https:\/\/[^/]+$/.test(site)).toBe(true);
    }));
  });
});

describe('standing access', () => {
  it('can be asked for https only, and not where nothing can be read', () => {
    expect(askableSite('https://www.tenderned.nl/a?b#c')).toBe('https://www.tenderned.nl');
    expect(askableSite('https://a.example:8443/x')).toBe('https://a.example:8443');
    for (const address of ['http://a.example/', 'file:///x', 'chrome://x', 'https://docs.google.com/document/d/1/edit', 'x']) expect(askableSite(address)).toBeNull();
  });
});

describe('refusals of the browsers', () => {
  it.each([
    ['Cannot access contents of the page. Extension manifest must request permission to access the respective host.', 'no-permission'],
    ['Cannot access contents of url "https://a.example/". Extension manifest must request permission to access this host.', 'no-permission'],
    ['Missing host permission for the tab', 'no-permission'],
    ['Missing host permission for the tab, and any iframes', 'no-permission'],
    ['Cannot access a chrome:// URL', 'restricted'],
    ['Cannot access contents of url "file:///x.html". Extension manifest must request permission to access this host.', 'restricted'],
    ['Cannot access a chrome-extension:// URL of different extension', 'restricted'],
    ['The extensions gallery cannot be scripted.', 'restricted'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 'restricted'],
    ['Frame with ID 0 is showing error page', 'error-page'],
    ['No tab with id: 12.', 'gone'],
    ['Invalid tab ID: 12', 'gone'],
    ['The tab was closed.', 'gone'],
    ['Frame with ID 0 was removed.', 'gone'],
    ['Something nobody has seen', 'failed'],
  ])('%s', (message, reason) => expect(refusalOf(message)).toBe(reason));
});
