import { defineContentScript } from 'wxt/utils/define-content-script';
import { findMain } from '@/lib/page/article';
import type { PageLayer } from '@/lib/page/start';

/** What `page.content` keeps of itself in our world of the page. */
interface Kept { gunkansPage?: { layer: PageLayer | null } }

/**
 * Put in a page next to the page script, only when the user wants the article apart from what is around it. Gives true when
 * it found one; the page script then reports the article as the main part and the rest as another part.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  // As for page.content: without WXT's own wrapper, which tells the page that we are here.
  world: 'MAIN',
  main(): boolean {
    const layer = (globalThis as Kept).gunkansPage?.layer;
    const main = layer ? findMain(document) : null;
    if (main) layer!.setMain(main);
    return main !== null;
  },
});
