import { practicePages } from '@/scripts/practice-page';
import { launch } from '@/tests/browser/harness/launch';
import { servePages } from '@/tests/browser/harness/server';
import { attachSidePanel } from '@/tests/browser/harness/side-panel';
import { clickToolbar } from '@/tests/browser/harness/toolbar';

/** Milliseconds from the toolbar click to the first finding that can have the focus, one per fresh profile of the build; sorted. */
export async function panelReady(build: string, profiles: number): Promise<number[]> {
  const server = await servePages(practicePages());
  const took: number[] = [];
  try {
    for (let profile = 0; profile < profiles; profile++) {
      const launched = await launch({ build });
      try {
        const page = await launched.open(`${server.origin}/coffee`);
        const clicked = await clickToolbar(launched, page);
        const panel = await attachSidePanel(launched);
        // The panel itself notes the moment, so that the road of the question does not count.
        const ready = await panel.evaluate<number>(`new Promise((resolve) => {
          const look = () => document.querySelector('article[data-finding][tabindex="0"]') && resolve(Date.now());
          new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
          look();
        })`);
        took.push(ready - clicked);
      } finally {
        await launched.close();
      }
    }
  } finally {
    await server.close();
  }
  return took.sort((a, b) => a - b);
}
