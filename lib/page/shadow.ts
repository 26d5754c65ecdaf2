/** What only an extension has: a way into closed shadow roots. */
interface ExtensionDom { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } }
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

export type Root = Document | ShadowRoot;

/** Mark of our own elements in a page; the walker and the watcher pass them by. */
export const OWN = 'data-g-overlay';

/** Only these built-in elements can hold a shadow root, besides elements with a hyphen in their name. */
const hosts = new Set(['ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'DIV', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'MAIN', 'NAV', 'P', 'SECTION', 'SPAN']);
const extension = (globalThis as { chrome?: ExtensionDom }).chrome?.dom;

/** The shadow root of an element, also a closed one where the browser lets an extension in; else null. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-') && !hosts.has(element.tagName)) return null;
  if (element.hasAttribute(OWN)) return null;
  const firefox = (element as FirefoxElement).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  try {
    return extension?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // Not an HTML element after all.
    return null;
  }
}

/** Children as they are shown: of the shadow root when there is one, what is put in a slot, in order. */
export function shownChildren(element: Element, shadow: ShadowRoot | null): NodeListOf<ChildNode> | readonly Node[] {
  if (shadow) return shadow.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The element above, out of a shadow root if need be. */
export function parentOf(node: Node): Element | null {
  const slot = (node as Element).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent instanceof Element) return parent;
  return parent && 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** True when `inner` is `outer` or somewhere in it, through shadow roots. */
export function within(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = (node.parentNode as Node | null) ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node === outer) return true;
  }
  return false;
}

/** The document or shadow root that a node is in. */
export const rootOf = (node: Node): Root => node.getRootNode() as Root;

/** The element with an id in the same document or shadow root; null for a node that was taken out of its page. */
export const byId = (from: Node, id: string): Element | null => (rootOf(from) as Partial<Root>).getElementById?.(id) ?? null;

/** The element that has the focus, in a shadow root if need be. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused) {
    const inner: Element | null = shadowOf(focused)?.activeElement ?? null;
    if (!inner) break;
    focused = inner;
  }
  return focused;
}
