import { hasWords, limits, oneLine } from './block';
import { byId, rootOf } from './shadow';

const notContent = new Set(['menu', 'listbox', 'tree', 'dialog', 'alertdialog', 'tooltip', 'navigation', 'search', 'grid']);
const foldingClass = /(?:^|[-_ ])(?:tab-?pane|tab-?panel|accordion|collaps(?:e|ible)|uitklap|inklap)/i;

/**
 * Name of a part that is folded away, such as an inactive tab or a closed accordion, or null when it is hidden for
 * another reason. `certain`: its box is there, only without height.
 */
export function foldedName(element: Element, certain: boolean): string | null {
  const role = element.getAttribute('role');
  if (role && notContent.has(role)) return null;
  const opener = openerOf(element);
  const folds = certain || role === 'tabpanel' || element.getAttribute('hidden') === 'until-found' || foldingClass.test(element.getAttribute('class') ?? '')
    || (opener !== null && (opener.getAttribute('role') === 'tab' || opener.getAttribute('aria-expanded') === 'false'));
  if (!folds || (opener && /^(?:menu|listbox|dialog|true)$/.test(opener.getAttribute('aria-haspopup') ?? ''))) return null;
  const words = element.textContent ?? '';
  if (element.querySelector('textarea, input, select') === null && (!hasWords(words) || onlyLinks(element))) return null;
  const named = element.getAttribute('aria-label') ?? textOf(element, element.getAttribute('aria-labelledby')) ?? opener?.textContent ?? headBefore(element) ?? '';
  return oneLine(named, limits.name) || oneLine(words, 60);
}

/** A value as it stands between double quotes in a selector. */
export const inSelector = (value: string): string => value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, '\\a ');

/** The tab or button that opens the element. */
function openerOf(element: Element): Element | null {
  if (!element.id) return null;
  const id = inSelector(element.id);
  return rootOf(element).querySelector(`[aria-controls~="${id}"], [href="#${id}"][data-toggle], [href="#${id}"][role=tab], [data-bs-target="#${id}"], [data-target="#${id}"]`);
}

/** Names of tabs and accordions that are not open and whose content the page only makes when they are. */
export function absentParts(element: Element): string[] {
  const heading = /^H[1-6]$/.test(element.tagName) || element.getAttribute('role') === 'heading';
  if (!heading && element.getAttribute('role') !== 'tablist') return [];
  const openers = element.querySelectorAll(heading ? 'button[aria-expanded=false], [role=button][aria-expanded=false]' : '[role=tab][aria-selected=false]');
  return [...openers].filter((opener) => {
    const content = opener.getAttribute('aria-controls');
    return !content || !byId(opener, content)?.textContent?.trim();
  }).map((opener) => oneLine(opener.textContent ?? '', limits.name)).filter(hasWords);
}

/** Text of the elements that a list of ids names, or null. */
export function textOf(from: Element, ids: string | null): string | null {
  if (!ids) return null;
  const words = ids.split(/\s+/).map((id) => (id ? byId(from, id)?.textContent ?? '' : '')).filter(hasWords);
  return words.length > 0 ? words.join(' ') : null;
}

/** What stands just before a folded part is mostly the button that opens it. */
function headBefore(element: Element): string | null {
  const before = element.previousElementSibling;
  return before && (before.textContent ?? '').length < 200 ? before.textContent : null;
}

/** Folded menus are navigation, not text. */
function onlyLinks(element: Element): boolean {
  let linked = 0;
  for (const link of element.querySelectorAll('a, button')) linked += (link.textContent ?? '').length;
  return linked >= (element.textContent ?? '').trim().length * 0.6;
}
