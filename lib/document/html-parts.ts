/** Which parts of an HTML file are text, and how they break lines. Works on any DOM, also one without layout. */

const NEVER_READ = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'nav', 'svg', 'math', 'canvas', 'iframe', 'frame', 'frameset', 'object', 'embed', 'video', 'audio', 'map', 'datalist',
  'button', 'meter', 'progress', 'link', 'meta', 'base', 'title', 'param', 'source', 'track', 'rp', 'rt', 'dialog',
]);
const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'ol', 'optgroup', 'option', 'p', 'pre', 'search', 'section', 'summary',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
/** Roles of the frame of a page: menus, banner, search, notices. */
const FRAME_ROLE = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar', 'tablist', 'tooltip', 'alertdialog', 'dialog', 'status', 'progressbar']);
const SECTION = new Set(['article', 'main', 'section', 'aside', 'td', 'li', 'blockquote']);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** The name that the `style` of an element goes by in a file that must not style our own page. */
export const KEPT_STYLE = 'data-gunkans-style';

/** Lower-case name without a prefix: "p", "h1". */
export function tagOf(element: Element): string {
  const name = element.localName || element.nodeName;
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** True for an element that starts and ends a line. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(tagOf(element));
}

/** True for what a reader does not see or what frames the page: scripts, menus, hidden parts, head and foot of the page. */
export function isLeftOut(element: Element): boolean {
  const tag = tagOf(element);
  if (NEVER_READ.has(tag)) return !(tag === 'dialog' && element.hasAttribute('open'));
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role && FRAME_ROLE.has(role.toLowerCase())) return true;
  const style = element.getAttribute('style') ?? element.getAttribute(KEPT_STYLE);
  if (style && HIDDEN_STYLE.test(style)) return true;
  return (tag === 'header' || tag === 'footer') && isPageFrame(element);
}

/** A header or footer belongs to the page, not to the text, unless it stands in an article or carries the title. */
function isPageFrame(element: Element): boolean {
  for (let above: Node | null = element.parentNode; above && isElement(above); above = above.parentNode) {
    if (SECTION.has(tagOf(above))) return false;
  }
  return tagOf(element) === 'footer' || !hasHeading(element);
}

function hasHeading(element: Element): boolean {
  return someBelow(element, (child) => /^h[1-6]$/.test(tagOf(child)));
}

/** True when an element below this one passes the test. Iterative, so that a deep page cannot exhaust the stack. */
export function someBelow(element: Element, test: (child: Element) => boolean): boolean {
  const stack: Node[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && node !== element && test(node)) return true;
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return false;
}

/** Level of a heading element, or null. */
export function headingLevel(element: Element): number | null {
  const found = /^h([1-6])$/.exec(tagOf(element));
  if (found) return Number(found[1]);
  if (element.getAttribute('role')?.toLowerCase() !== 'heading') return null;
  const level = Number(element.getAttribute('aria-level') ?? '2');
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** Number of columns or rows that a cell covers; a file may claim any number. */
export function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, 60) : 1;
}
