import type { TextField } from './fields';
import { parentOf } from './shadow';

/** Where the words of a field are on the screen, in CSS pixels of the window, and how they are set. */
export interface Geometry {
  left: number;
  top: number;
  /** Before scaling. */
  width: number;
  height: number;
  scaleX: number;
  scaleY: number;
  /** `clip-path` that keeps the overlay inside what scrolls around the field. */
  clip: string;
  scrollLeft: number;
  scrollTop: number;
  style: Partial<CSSStyleDeclaration>;
}

const copied = [
  'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'fontStretch', 'fontVariantCaps', 'fontVariantNumeric', 'fontVariantLigatures', 'fontFeatureSettings', 'fontKerning', 'fontSizeAdjust',
  'lineHeight', 'letterSpacing', 'wordSpacing', 'textIndent', 'textTransform', 'textAlign', 'textRendering', 'direction', 'tabSize', 'wordBreak', 'overflowWrap', 'lineBreak', 'hyphens',
  'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft',
] as const;

/** The place of a field, or null when it is out of sight. */
export function fieldGeometry(field: TextField): Geometry | null {
  const rect = field.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0 || rect.bottom < -200 || rect.top > innerHeight + 200) return null;
  const computed = getComputedStyle(field);
  if (computed.visibility !== 'visible') return null;
  const scaleX = rect.width / field.offsetWidth;
  const scaleY = rect.height / field.offsetHeight;
  const left = rect.left + field.clientLeft * scaleX;
  const top = rect.top + field.clientTop * scaleY;
  const clip = clipOf(field, { left, top, right: left + field.clientWidth * scaleX, bottom: top + field.clientHeight * scaleY }, scaleX, scaleY);
  if (clip === null) return null;
  const style: Record<string, string> = { width: `${field.clientWidth}px` };
  for (const name of copied) style[name] = computed[name];
  if (field.tagName === 'INPUT') Object.assign(style, { whiteSpace: 'pre', display: 'flow-root', lineHeight: `${innerHeightOf(field, computed)}px`, width: 'max-content', minWidth: `${field.clientWidth}px` });
  else Object.assign(style, { whiteSpace: computed.whiteSpace, overflowWrap: computed.overflowWrap === 'normal' ? 'break-word' : computed.overflowWrap });
  return { left, top, width: field.clientWidth, height: field.clientHeight, scaleX, scaleY, clip, scrollLeft: field.scrollLeft, scrollTop: field.scrollTop, style };
}

/** One line of text stands in the middle of an input. */
function innerHeightOf(field: TextField, style: CSSStyleDeclaration): number {
  return field.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
}

interface Box { left: number; top: number; right: number; bottom: number }

/** What the scrolling boxes around a field leave of it; null when that is nothing. */
export function clipOf(field: Element, box: Box, scaleX: number, scaleY: number): string | null {
  const seen = { ...box };
  for (let element = parentOf(field); element; element = parentOf(element)) {
    if (element === document.body || element === document.documentElement) break;
    const style = getComputedStyle(element);
    if (style.display === 'contents' || (style.overflowX === 'visible' && style.overflowY === 'visible')) {
      if (style.position === 'fixed') break;
      continue;
    }
    const rect = element.getBoundingClientRect();
    seen.left = Math.max(seen.left, rect.left);
    seen.top = Math.max(seen.top, rect.top);
    seen.right = Math.min(seen.right, rect.right);
    seen.bottom = Math.min(seen.bottom, rect.bottom);
    if (style.position === 'fixed') break;
  }
  if (seen.right <= seen.left || seen.bottom <= seen.top) return null;
  const sides = [(seen.top - box.top) / scaleY, (box.right - seen.right) / scaleX, (box.bottom - seen.bottom) / scaleY, (seen.left - box.left) / scaleX];
  return sides.every((side) => side <= 0) ? 'none' : `inset(${sides.map((side) => `${Math.max(0, side)}px`).join(' ')})`;
}
