const never = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'CANVAS', 'VIDEO', 'AUDIO', 'MAP', 'PROGRESS', 'METER', 'OPTION', 'OPTGROUP', 'DATALIST', 'IMG', 'PICTURE', 'HR', 'COLGROUP', 'RP', 'RT']);
const boilerplateRoles = new Set(['navigation', 'banner', 'contentinfo', 'menu', 'menubar', 'tablist', 'toolbar', 'search', 'tooltip', 'status', 'log', 'timer', 'marquee', 'progressbar', 'scrollbar', 'separator', 'listbox', 'tree']);
/** Inside these a header or footer belongs to the text, not to the site. */
const sections = 'article, main, section, [role=main], [role=article], [role=region], dialog, [role=dialog]';

/** Elements that never hold text of a tender. */
export const isNeverText = (element: Element): boolean => never.has(element.tagName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml';

/** Navigation, site header and footer, cookie notices: what is the same on every page of a site. */
export function isBoilerplate(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role) {
    if (boilerplateRoles.has(role)) return true;
    if ((role === 'dialog' || role === 'alertdialog' || role === 'region') && isCookieNotice(element)) return true;
    if (role === 'complementary') return isAside(element);
  }
  switch (element.tagName) {
    case 'NAV': return true;
    case 'MENU': return role !== 'list';
    case 'HEADER':
    case 'FOOTER': return !role && element.closest(sections) === null;
    case 'ASIDE': return isAside(element);
    default: return isCookieNotice(element);
  }
}

/** A side column beside the main part that is mostly links; one with facts or fields is read. */
function isAside(element: Element): boolean {
  if (element.querySelector('textarea, table, dl, [contenteditable], input[type=text]')) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a, button')) linked += (link.textContent ?? '').trim().length;
  return linked * 2 > (element.textContent ?? '').trim().length;
}

function isCookieNotice(element: Element): boolean {
  const name = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (!/cookie|consent/i.test(name)) return false;
  const position = getComputedStyle(element).position;
  return position === 'fixed' || position === 'sticky' || element.getAttribute('role') === 'dialog' || element.tagName === 'DIALOG';
}

/** Icons that are letters to the computer; a whole page behind a dialog is no decoration. */
export const isDecoration = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true' && (element.textContent ?? '').trim().length < 60;

/** The words on a button are of the page's own interface; inside a heading or summary they name what follows. */
export function isCommand(element: Element): boolean {
  if (element.tagName === 'BUTTON') return true;
  const role = element.getAttribute('role');
  return (role === 'button' || role === 'menuitem' || role === 'tab') && (element.textContent ?? '').trim().length <= 80;
}
