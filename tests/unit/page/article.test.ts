// @vitest-environment jsdom
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMain } from '@/lib/page/article';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const paragraph = (about: string) => `<p>${`De gemeente legt uit wat zij met ${about} bedoelt, en waarom dat voor kleine bedrijven telt. `.repeat(4)}</p>`;

/** A parsed document has no window of its own; the one of the test lends it its types. */
function load(html: string): Document {
  const parsed = page(html);
  document.title = parsed.title;
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  return document;
}

describe('findMain', () => {
  it('finds the article of a news page, and leaves the page as it was', () => {
    load(fs.readFileSync('tests/pages/news/index.html', 'utf8'));
    const before = document.documentElement.outerHTML;
    expect(findMain(document)?.className).toBe('artikel');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('finds the box of the paragraphs, not one of them', () => {
    load(`<div class="rand"><ul><li><a href="#">Elders</a></li></ul></div><div id="tekst">${paragraph('percelen')}${paragraph('omzet')}${paragraph('referenties')}</div>`);
    expect(findMain(document)?.id).toBe('tekst');
  });

  it('finds nothing on a form or an empty page', () => {
    load('<form><label>Eis <textarea>De omzet is minimaal € 1.</textarea></label></form>');
    expect(findMain(document)).toBeNull();
    load('');
    expect(findMain(document)).toBeNull();
  });
});
