import type { Page } from 'playwright-core';

export interface Painted { name: string; text: string }

/** What is painted in the page's own document, as words; the registry is shared by the page and the extension. */
export function highlights(page: Page): Promise<Painted[]> {
  return page.evaluate(() => [...CSS.highlights].flatMap(([name, highlight]) => [...highlight].map((range) => {
    // A painted place may be a static range, which has no words of its own.
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return { name, text: live.toString() };
  })));
}
