import { OWN, rootOf } from './shadow';
import { flashTint, marks as looks } from './style';

/** Something drawn over one element of the page. */
export interface OverlayItem {
  /** The element of the page that it lies over. */
  over: Element;
  /** Its own box in the overlay. */
  box: HTMLElement;
  /** Measures the page; the returned function then writes. `origin` is where the overlay begins. */
  measure(origin: DOMRect): () => void;
  /** The pieces that are not drawn while something of the page covers the element there. */
  pieces(): Iterable<HTMLElement>;
}

const css = [
  ':host{all:initial!important;display:block!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;overflow:visible!important;pointer-events:none!important;z-index:2147483646!important}',
  '.b{position:absolute;overflow:hidden;pointer-events:none;transform-origin:0 0}',
  '.w{position:absolute;box-sizing:border-box;margin:0;border:0;color:transparent;-webkit-text-fill-color:transparent;user-select:none}',
  ...Object.entries(looks).map(([name, { colour, line, tint }]) => `.${name}{text-decoration:underline ${line} ${colour} 2px;background:${tint}}.c.${name}{border-bottom:2px ${line === 'wavy' ? 'solid' : line} ${colour}}`),
  '.c{box-sizing:border-box;width:100%;height:100%}',
  `.flash{background:${flashTint}}`,
  '@media print{:host{display:none!important}}',
].join('');

/**
 * A sheet of glass over the page for what the highlight registry cannot reach: fields and choices. It lives outside the
 * page's content, in a closed shadow root, and lets every click through. It is there only while there is something on it.
 */
export class Overlay {
  private readonly items = new Set<OverlayItem>();
  private host: HTMLElement | null = null;
  private shadow: ShadowRoot | null = null;
  private frame = 0;
  private topLayer: Element | null = null;
  private readonly resize = typeof ResizeObserver === 'function' ? new ResizeObserver(() => this.place()) : null;

  constructor(private readonly signal: AbortSignal) {
    for (const type of ['resize', 'transitionend', 'animationend', 'toggle', 'fullscreenchange']) window.addEventListener(type, this.place, { capture: true, passive: true, signal });
    document.addEventListener('scroll', this.place, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => {
      this.items.clear();
      this.end();
    });
  }

  add(item: OverlayItem): void {
    if (this.signal.aborted) return;
    if (!this.shadow) this.begin();
    item.box.classList.add('b');
    this.shadow!.append(item.box);
    this.items.add(item);
    this.resize?.observe(item.over);
    const root = rootOf(item.over);
    // Scrolling inside a shadow root is not heard outside it.
    if (root !== document) root.addEventListener('scroll', this.place, { capture: true, passive: true, signal: this.signal });
    this.place();
  }

  remove(item: OverlayItem): void {
    item.box.remove();
    this.items.delete(item);
    // Another mark may lie over the same element.
    if (![...this.items].some(({ over }) => over === item.over)) this.resize?.unobserve(item.over);
    if (this.items.size === 0) this.end();
  }

  /** Lays everything over its element again, at the next frame. */
  readonly place = (): void => {
    if (this.frame || this.items.size === 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.placeNow();
    });
  };

  placeNow(): void {
    const { host } = this;
    if (!host) return;
    this.toTopLayer(host);
    const origin = host.getBoundingClientRect();
    // All measuring first, all writing after: one layout in all.
    const writes = [...this.items].map((item) => item.measure(origin));
    for (const write of writes) write();
    for (const item of this.items) hideCovered(item);
  }

  /** Modal dialogs and popovers are drawn above everything else; the overlay has to go there too. */
  private toTopLayer(host: HTMLElement): void {
    let owner: Element | null = null;
    for (const { over } of this.items) owner ??= over.closest('dialog:modal, :popover-open, :fullscreen');
    if (owner === this.topLayer || typeof host.showPopover !== 'function') return;
    if (host.matches(':popover-open')) host.hidePopover();
    this.topLayer = owner;
    if (!owner) return host.removeAttribute('popover');
    host.setAttribute('popover', 'manual');
    host.showPopover();
  }

  private begin(): void {
    this.host = document.createElement('div');
    this.host.setAttribute(OWN, '');
    this.host.setAttribute('aria-hidden', 'true');
    this.shadow = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.shadow.adoptedStyleSheets = [sheet];
    document.documentElement.append(this.host);
    this.resize?.observe(document.documentElement);
  }

  private end(): void {
    this.host?.remove();
    this.host = null;
    this.shadow = null;
    this.topLayer = null;
    this.resize?.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }
}

/** A menu or dialog over an element also covers what is drawn on it. */
function hideCovered({ over, pieces }: OverlayItem): void {
  const root = rootOf(over);
  for (const piece of pieces()) {
    const rect = piece.getClientRects()[0];
    if (!rect) continue;
    const x = (rect.left + rect.right) / 2;
    const y = (rect.top + rect.bottom) / 2;
    const top = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? root.elementFromPoint(x, y) : over;
    piece.style.visibility = top === null || over.contains(top) ? '' : 'hidden';
  }
}

/** Writes where a box lies; null takes it out of sight. */
export function layBox(box: HTMLElement, origin: DOMRect, at: { left: number; top: number; width: number; height: number; scaleX?: number; scaleY?: number; clip: string } | null): void {
  box.style.display = at ? 'block' : 'none';
  if (!at) return;
  const { left, top, width, height, scaleX = 1, scaleY = 1, clip } = at;
  Object.assign(box.style, { left: `${left - origin.left}px`, top: `${top - origin.top}px`, width: `${width}px`, height: `${height}px`, clipPath: clip, transform: scaleX === 1 && scaleY === 1 ? '' : `scale(${scaleX}, ${scaleY})` });
}

export const isUnder = (element: Element, x: number, y: number): boolean => [...element.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
