import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '@/components/shared/Locale';
import { PanelView } from '@/components/panel/PanelView';
import type { Language } from '@/lib/local-text';
import type { Content } from '@/lib/content';
import { fixtureContent } from './fixture-content';
import { FixtureSession } from './fixture-session';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
// React Aria finds its tabs by a selector; jsdom has no CSS object.
(globalThis as { CSS?: { escape(text: string): string } }).CSS ??= { escape: (text) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) };
// jsdom draws nothing, so it cannot measure or scroll.
(globalThis as { ResizeObserver?: unknown }).ResizeObserver ??= class { observe() { /* nothing has a size */ } unobserve() { /* nothing was watched */ } disconnect() { /* nothing was watched */ } };
Element.prototype.scrollIntoView ??= () => undefined;

const cleanups: (() => void)[] = [];

/** Puts a view in the page; `cleanUp` takes all of them away. */
export async function render(view: ReactElement, language: Language = 'nl'): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => root.render(<LocaleProvider language={language}>{view}</LocaleProvider>));
  cleanups.push(() => { act(() => root.unmount()); place.remove(); });
  return place;
}

/** The whole panel on a session with a fixed state. */
export async function renderPanel(session = new FixtureSession(), language: Language = 'nl', content: Partial<Content> = {}) {
  let options = 0;
  const place = await render(<PanelView session={session} content={fixtureContent(content)} onOptions={() => { options += 1; }} />, language);
  return { place, session, calls: (action: string) => session.calls.filter((call) => call.action === action).map((call) => call.args), optionsOpened: () => options };
}

export function cleanUp(): void {
  for (const clean of cleanups.splice(0)) clean();
  document.body.replaceChildren();
}

/** Buttons, tabs and menu items by the words that a reader hears. */
export function find(name: string | RegExp, within: ParentNode = document): HTMLElement {
  const found = findAll(name, within)[0];
  if (!found) throw new Error(`No "${name}" in: ${findAll(/./, within).map(nameOf).join(' | ')}`);
  return found;
}

export function findAll(name: string | RegExp, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('button, [role="tab"], [role="menuitem"], a[href]')]
    .filter((element) => isReachable(element) && (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
}

/** What lies on another tab of the panel is kept, and cannot be reached. */
export const isReachable = (element: Element) => element.closest('[inert]') === null;
/** What a selector finds on the tab in front. */
export const shown = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isReachable);

const nameOf = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A press as a person does it: React Aria listens to pointer and click. */
export async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.focus();
    element.click();
  });
}

/** Fills an input as typing does: React reads the value through the setter of the element itself. */
export async function type(element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    const prototype = Object.getPrototypeOf(element) as object;
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(element, value);
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

/** The input with this label. */
export function input<T extends HTMLElement = HTMLInputElement>(label: string | RegExp, within: ParentNode = document): T {
  const found = [...within.querySelectorAll<HTMLLabelElement>('label')].find((one) => (typeof label === 'string' ? one.textContent === label : label.test(one.textContent ?? '')));
  const control = found && document.getElementById(found.htmlFor);
  if (!control) throw new Error(`No input "${label}"`);
  return control as T;
}

export async function key(element: Element, name: string): Promise<void> {
  await act(async () => { element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })); });
}

/** The card of a finding. */
export function card(findingId: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[data-finding]')].find((one) => one.dataset['finding']!.split(' ').includes(findingId));
  if (!found) throw new Error(`No card for ${findingId}`);
  return found;
}
