/** How an element takes part in the page: on lines of its own, inside a line, as a box in a line, or only its children. */
export type Flow = 'block' | 'inline' | 'gap' | 'contents';

export interface Shown {
  flow: Flow;
  /** False under `visibility: hidden`; a descendant can be visible again. */
  visible: boolean;
}

/** Parts that are folded away rather than meant for nobody: reported with their name. */
export type Hidden = 'hidden' | 'folded';

const lineBoxes = new Set(['inline-flex', 'inline-grid', 'inline-table']);

/** How an element is shown, from its computed style; `hidden` or `folded` when it is not. */
export function look(element: Element, style: CSSStyleDeclaration): Shown | Hidden {
  const display = style.display;
  if (display === 'none') return 'hidden';
  const visible = style.visibility !== 'hidden' && style.visibility !== 'collapse';
  if (display === 'contents') return { flow: 'contents', visible };
  if (display === 'inline' || display.startsWith('ruby')) return { flow: 'inline', visible };
  if (style.position === 'absolute' || style.position === 'fixed') {
    if (isCutAway(style)) return 'hidden';
  } else if (style.float !== 'none' && style.float !== '' && isFirstLetter(element)) {
    return { flow: 'inline', visible };
  }
  if (style.contentVisibility === 'hidden') return 'folded';
  if (isCollapsed(element, style)) return style.position === 'absolute' ? 'hidden' : 'folded';
  if (display === 'inline-block') return { flow: 'inline', visible };
  return { flow: lineBoxes.has(display) ? 'gap' : 'block', visible };
}

/** Words for screen readers only, or put far off the screen. */
function isCutAway(style: CSSStyleDeclaration): boolean {
  if (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return Number.parseFloat(style.left) <= -900 || Number.parseFloat(style.top) <= -900;
}

/** A closed accordion: its box has no height and cuts off what is in it. */
function isCollapsed(element: Element, style: CSSStyleDeclaration): boolean {
  const cuts = (value: string) => value === 'hidden' || value === 'clip';
  if (!cuts(style.overflowX) && !cuts(style.overflowY)) return false;
  const box = element as HTMLElement;
  return box.offsetHeight !== undefined && (box.offsetHeight <= 1 || box.offsetWidth <= 1);
}

/** A large first letter floats, and yet it is part of the first word. */
const isFirstLetter = (element: Element): boolean => (element.textContent ?? '').trim().length <= 2;

/** True when this one element is shown at all; for a quick look at what a change of style did. */
export function isShown(element: Element): boolean {
  return typeof look(element, getComputedStyle(element)) !== 'string';
}
