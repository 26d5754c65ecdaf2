import fs from 'node:fs';
import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import type { Launched } from './launch';
import { until } from './until';

type Name = string | RegExp;
interface AxNode { ignored?: boolean; role?: { value: string }; name?: { value: string }; backendDOMNodeId?: number; properties?: { name: string; value: { value?: unknown } }[] }

export interface PanelElement { role: string; name: string; disabled: boolean; focused: boolean; selected: boolean; expanded: boolean | null; nodeId: number }

/** The real side panel, which Playwright does not list among its pages. */
export interface SidePanel {
  /** Runs an expression in the panel; its value must be JSON. A promise is awaited. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  /** All the words that the panel shows. */
  text(): Promise<string>;
  /** Elements as a screen reader has them: role and accessible name (a string must be in the name). */
  find(role: string, name?: Name): Promise<PanelElement[]>;
  /** Waits for an element with this role and name. */
  see(role: string, name?: Name, timeout?: number): Promise<PanelElement>;
  /** A real mouse click, with a user gesture, in the middle of the element (scrolled into view). */
  click(role: string, name?: Name): Promise<void>;
  /** Focuses the element and types as a keyboard would, after clearing it. */
  fill(role: string, name: Name, text: string): Promise<void>;
  press(key: 'Enter' | 'Tab' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Space', modifiers?: { shift?: boolean }): Promise<void>;
  /** Waits until the words of the panel hold this. */
  seeText(text: Name, timeout?: number): Promise<string>;
  /** Sets the size of the panel's view; without arguments back to the real one. */
  resize(width?: number, height?: number): Promise<void>;
  /** A picture as PNG; written to `file` when given. */
  screenshot(file?: string): Promise<Buffer>;
  /** Closes the panel, as its close button does. */
  close(): Promise<void>;
  /** The target's id, to tell two panels apart. */
  targetId: string;
}

const keys: Record<string, { code: string; windowsVirtualKeyCode: number; text?: string; key?: string }> = {
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }, Tab: { code: 'Tab', windowsVirtualKeyCode: 9 }, Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 }, ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 }, ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 }, Space: { code: 'Space', windowsVirtualKeyCode: 32, text: ' ', key: ' ' },
};

/** Ids of all open side panels. */
export async function openPanels(launched: Launched): Promise<string[]> {
  const { targetInfos } = await launched.browser.send('Target.getTargets');
  return targetInfos.filter((target) => target.type === 'page' && new URL(target.url || 'about:blank').pathname === '/sidepanel.html' && target.url.startsWith(`chrome-extension://${launched.extensionId}/`)).map((target) => target.targetId);
}

/** Waits for the side panel and attaches to it. `except`: ids of panels that are not meant. */
export async function attachSidePanel(launched: Launched, except: readonly string[] = []): Promise<SidePanel> {
  const targetId = await until('the side panel', async () => (await openPanels(launched)).find((id) => !except.includes(id)));
  const { send } = await connect(launched.browser, targetId);
  await Promise.all([send('Runtime.enable'), send('DOM.enable'), send('Accessibility.enable')]);

  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await send<{ result: { value?: T }; exceptionDetails?: { text: string; exception?: { description?: string } } }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as T;
  };
  const matches = (name: string, wanted?: Name) => wanted === undefined || (typeof wanted === 'string' ? name.includes(wanted) : wanted.test(name));
  const find = async (role: string, name?: Name): Promise<PanelElement[]> => {
    const { nodes } = await send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
    return nodes.flatMap((node) => {
      if (node.ignored || node.role?.value !== role || !node.backendDOMNodeId || !matches(node.name?.value ?? '', name)) return [];
      const property = (key: string) => node.properties?.find((one) => one.name === key)?.value.value;
      const expanded = property('expanded');
      return [{
        role, name: node.name?.value ?? '', nodeId: node.backendDOMNodeId, disabled: property('disabled') === true, focused: property('focused') === true,
        selected: property('selected') === true, expanded: expanded === undefined ? null : expanded === true,
      }];
    });
  };
  const see = (role: string, name?: Name, timeout?: number) => until(`${role} ${name ?? ''} in the panel`, async () => (await find(role, name))[0], timeout);
  const text = () => evaluate<string>('document.body.innerText');
  const key = async (type: 'keyDown' | 'keyUp', name: string, shift: boolean) => {
    const { key: written, ...rest } = keys[name]!;
    await send('Input.dispatchKeyEvent', { type, key: written ?? name, modifiers: shift ? 8 : 0, ...(type === 'keyDown' ? rest : { code: rest.code, windowsVirtualKeyCode: rest.windowsVirtualKeyCode }) });
  };
  const click = async (role: string, name?: Name) => {
    const element = await see(role, name);
    await send('DOM.scrollIntoViewIfNeeded', { backendNodeId: element.nodeId });
    const { quads } = await send<{ quads: number[][] }>('DOM.getContentQuads', { backendNodeId: element.nodeId });
    const quad = quads[0];
    if (!quad) throw new Error(`${role} ${name ?? ''} has no place in the panel`);
    const x = (quad[0]! + quad[2]! + quad[4]! + quad[6]!) / 4;
    const y = (quad[1]! + quad[3]! + quad[5]! + quad[7]!) / 4;
    await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    for (const type of ['mousePressed', 'mouseReleased']) await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mousePressed' ? 1 : 0, clickCount: 1 });
  };

  return {
    targetId, evaluate, text, find, see, click,
    async fill(role, name, value) {
      const element = await see(role, name);
      await send('DOM.focus', { backendNodeId: element.nodeId });
      await evaluate('document.activeElement.select?.()');
      await send('Input.insertText', { text: value });
    },
    async press(name, modifiers = {}) {
      await key('keyDown', name, modifiers.shift ?? false);
      await key('keyUp', name, modifiers.shift ?? false);
    },
    seeText: (wanted, timeout) => until(`"${wanted}" in the panel`, async () => {
      const words = await text();
      if (matches(words, wanted)) return words;
      throw new Error(words.slice(0, 1500));
    }, timeout),
    async resize(width, height) {
      if (width) await send('Emulation.setDeviceMetricsOverride', { width, height: height ?? 800, deviceScaleFactor: 1, mobile: false });
      else await send('Emulation.clearDeviceMetricsOverride');
    },
    async screenshot(file) {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      const picture = Buffer.from(data, 'base64');
      if (file) {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, picture);
      }
      return picture;
    },
    async close() {
      await launched.browser.send('Target.closeTarget', { targetId });
      await until('the panel to close', async () => !(await openPanels(launched)).includes(targetId));
    },
  };
}

/** A debugging session with one target, through the browser's session (its answers come back as messages). */
async function connect(browser: CDPSession, targetId: string) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message) as { id?: number; result?: unknown; error?: { message: string } };
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id!);
    if (message.error) call.reject(new Error(message.error.message));
    else call.resolve(message.result);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const call of waiting.values()) call.reject(new Error('the side panel was closed'));
    waiting.clear();
  });
  const send = <T = unknown>(method: string, params: object = {}): Promise<T> => new Promise<T>((resolve, reject) => {
    const id = ++count;
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
  });
  return { send };
}
