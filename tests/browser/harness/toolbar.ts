import type { Page } from 'playwright-core';
import type { Launched } from './launch';
import { until } from './until';

/**
 * A click of a person on the toolbar button for this page's tab: with a user gesture, and with the activeTab grant.
 * The page must be in front, as a person's would be. Gives the moment of the click (`Date.now()`).
 */
export async function clickToolbar(launched: Launched, page: Page): Promise<number> {
  await page.bringToFront();
  const targetId = await tabTarget(launched, page);
  const clicked = Date.now();
  await launched.browser.send('Extensions.triggerAction', { id: launched.extensionId, targetId });
  return clicked;
}

/** Id of the tab (not the page in it) in the debugging protocol. */
async function tabTarget(launched: Launched, page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return until(`the tab of ${page.url()}`, async () => {
    const { targetInfos } = await launched.browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tabs = targetInfos.filter((target) => target.url === targetInfo.url);
    if (tabs.length > 1) throw new Error('two tabs show the same address: give each its own, so that the right one is clicked');
    return tabs[0]?.targetId;
  });
}
