import type { TextField } from './fields';
import { fieldGeometry, type Geometry } from './geometry';
import { OWN, rootOf } from './shadow';
import { flashTint, marks as looks, type StyleName } from './style';

/** A marked stretch of a field's value. */
export interface FieldMark { key: string; look: Exclude<StyleName, 'flash'>; start: number; end: number; quote: string }

interface Mirrored {
  field: TextField;
  value: string;
  marks: FieldMark[];
  flash: { start: number; end: number } | null;
  box: HTMLElement;
  words: HTMLElement;
  /** Marked pieces with the keys of their marks. */
  pieces: { span: HTMLElement; start: number; keys: string[] }[];
}

const css = [
  ':host{all:initial!important;display:block!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;overflow:visible!important;pointer-events:none!important;z-index:2147483646!important}',
  '.b{position:absolute;overflow:hidden;pointer-events:none;transform-origin:0 0}',
  '.w{position:absolute;box-sizing:border-box;margin:0;border:0;color:transparent;-webkit-text-fill-color:transparent;user-select:none}',
  ...Object.entries(looks).map(([name, { colour, line, tint }]) => `.${name}{text-decoration:underline ${line} ${colour} 2px;background:${tint}}`),
  `.flash{background:${flashTint}}`,
  '@media print{:host{display:none!important}}',
].join('');

/**
 * Marks in text fields, where the highlight registry cannot reach: an overlay with the same words, unseen, laid over the
 * field. It lives outside the field, in a closed shadow root, and lets every click through.
 */
export class Mirrors {
  private readonly mirrored = new Map<TextField, Mirrored>();
  private host: HTMLElement | null = null;
  private shadow: ShadowRoot | null = null;
  private frame = 0;
  private topLayer: Element | null = null;
  private readonly resize = typeof ResizeObserver === 'function' ? new ResizeObserver(() => this.place()) : null;

  constructor(private readonly signal: AbortSignal) {
    for (const type of ['resize', 'transitionend', 'animationend', 'toggle', 'fullscreenchange']) window.addEventListener(type, this.place, { capture: true, passive: true, signal });
    document.addEventListener('scroll', this.place, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.stop());
  }

  /** Marks of a field; none takes the overlay away. Unchanged marks are not drawn again. */
  set(field: TextField, marks: readonly FieldMark[]): void {
    const before = this.mirrored.get(field);
    if (marks.length === 0 && !before?.flash) {
      if (before) this.remove(before);
      return;
    }
    if (before && before.value === field.value && sameMarks(before.marks, marks)) return;
    const mirrored = before ?? this.add(field);
    mirrored.value = field.value;
    mirrored.marks = [...marks];
    this.draw(mirrored);
  }

  /** The words of a field changed: marks move along, and one whose own words changed goes away. Returns what is gone. */
  typed(field: TextField): string[] {
    const mirrored = this.mirrored.get(field);
    if (!mirrored || mirrored.value === field.value) return [];
    const kept = moved(mirrored.marks, mirrored.value, field.value);
    const gone = mirrored.marks.filter((mark) => !kept.some((one) => one.key === mark.key)).map((mark) => mark.key);
    mirrored.flash = null;
    this.set(field, kept);
    return gone;
  }

  /** Marks of a field as they are now. */
  marksOf(field: TextField): readonly FieldMark[] {
    return this.mirrored.get(field)?.marks ?? [];
  }

  /** The mark under a point of the window; of more, the shortest. */
  hit(field: TextField, x: number, y: number): string | null {
    const mirrored = this.mirrored.get(field);
    const piece = mirrored?.pieces.find(({ span, keys }) => keys.length > 0 && [...span.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom));
    if (!mirrored || !piece) return null;
    const under = mirrored.marks.filter((mark) => piece.keys.includes(mark.key)).sort((a, b) => a.end - a.start - (b.end - b.start));
    return under[0]?.key ?? null;
  }

  /** Scrolls inside the field to a stretch and marks it for a moment; `null` ends that. */
  flash(field: TextField, stretch: { start: number; end: number } | null): void {
    const mirrored = this.mirrored.get(field) ?? (stretch ? this.add(field) : null);
    if (!mirrored) return;
    mirrored.value = field.value;
    mirrored.flash = stretch;
    if (!stretch && mirrored.marks.length === 0) return this.remove(mirrored);
    this.draw(mirrored);
    if (!stretch) return;
    this.placeNow();
    const piece = mirrored.pieces.find(({ start }) => start >= stretch.start);
    if (!piece) return;
    const { offsetTop, offsetLeft, offsetHeight } = piece.span;
    if (offsetTop < field.scrollTop || offsetTop + offsetHeight > field.scrollTop + field.clientHeight) field.scrollTop = offsetTop - field.clientHeight / 3;
    if (offsetLeft < field.scrollLeft || offsetLeft > field.scrollLeft + field.clientWidth) field.scrollLeft = offsetLeft - field.clientWidth / 3;
    this.place();
  }

  /** Lays the overlay over its fields again, at the next frame. */
  readonly place = (): void => {
    if (this.frame || this.mirrored.size === 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.placeNow();
    });
  };

  private placeNow(): void {
    const { host } = this;
    if (!host) return;
    for (const mirrored of [...this.mirrored.values()]) if (!mirrored.field.isConnected) this.remove(mirrored);
    this.toTopLayer(host);
    const origin = host.getBoundingClientRect();
    // All measuring first, all writing after: one layout in all.
    const measured = [...this.mirrored.values()].map((mirrored) => ({ mirrored, geometry: fieldGeometry(mirrored.field) }));
    for (const { mirrored, geometry } of measured) lay(mirrored, geometry, origin);
    for (const { mirrored, geometry } of measured) if (geometry) this.hideCovered(mirrored);
  }

  /** A menu or dialog over the field also covers its marks. */
  private hideCovered({ field, pieces }: Mirrored): void {
    const root = rootOf(field);
    for (const { span } of pieces) {
      const rect = span.getClientRects()[0];
      if (!rect) continue;
      const x = (rect.left + rect.right) / 2;
      const y = (rect.top + rect.bottom) / 2;
      const top = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? root.elementFromPoint(x, y) : field;
      span.style.visibility = top === field || top === null || field.contains(top) ? '' : 'hidden';
    }
  }

  /** Modal dialogs and popovers are drawn above everything else; the overlay has to go there too. */
  private toTopLayer(host: HTMLElement): void {
    let owner: Element | null = null;
    for (const { field } of this.mirrored.values()) owner ??= field.closest('dialog:modal, :popover-open, :fullscreen');
    if (owner === this.topLayer || typeof host.showPopover !== 'function') return;
    if (host.matches(':popover-open')) host.hidePopover();
    this.topLayer = owner;
    if (!owner) return host.removeAttribute('popover');
    host.setAttribute('popover', 'manual');
    host.showPopover();
  }

  private add(field: TextField): Mirrored {
    if (!this.shadow) this.begin();
    const box = document.createElement('div');
    box.className = 'b';
    const words = document.createElement('div');
    words.className = 'w';
    box.append(words);
    this.shadow!.append(box);
    const mirrored: Mirrored = { field, value: '', marks: [], flash: null, box, words, pieces: [] };
    this.mirrored.set(field, mirrored);
    this.resize?.observe(field);
    const root = rootOf(field);
    if (root !== document) root.addEventListener('scroll', this.place, { capture: true, passive: true, signal: this.signal });
    return mirrored;
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

  private draw(mirrored: Mirrored): void {
    const { value, marks, flash, words } = mirrored;
    const borders = new Set([0, value.length]);
    for (const { start, end } of flash ? [...marks, flash] : marks) borders.add(start).add(end);
    const sorted = [...borders].sort((a, b) => a - b);
    mirrored.pieces = [];
    const nodes: Node[] = [];
    for (let index = 0; index + 1 < sorted.length; index += 1) {
      const [start, end] = [sorted[index]!, sorted[index + 1]!];
      const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
      const flashed = flash !== null && flash.start <= start && flash.end >= end;
      const piece = document.createTextNode(value.slice(start, end));
      if (over.length === 0 && !flashed) {
        nodes.push(piece);
        continue;
      }
      const span = document.createElement('span');
      const worst = over.find((mark) => mark.look.startsWith('barrier')) ?? over[0];
      span.className = `${worst?.look ?? ''}${flashed ? ' flash' : ''}`;
      span.append(piece);
      mirrored.pieces.push({ span, start, keys: over.map((mark) => mark.key) });
      nodes.push(span);
    }
    // A last empty line has a height in a field too.
    words.replaceChildren(...nodes, document.createTextNode('\u200b'));
    this.place();
  }

  private remove(mirrored: Mirrored): void {
    mirrored.box.remove();
    this.resize?.unobserve(mirrored.field);
    this.mirrored.delete(mirrored.field);
    if (this.mirrored.size === 0) this.end();
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

  private stop(): void {
    this.mirrored.clear();
    this.end();
  }
}

function lay({ box, words }: Mirrored, geometry: Geometry | null, origin: DOMRect): void {
  box.style.display = geometry ? 'block' : 'none';
  if (!geometry) return;
  const { left, top, width, height, scaleX, scaleY, clip, scrollLeft, scrollTop, style } = geometry;
  Object.assign(box.style, { left: `${left - origin.left}px`, top: `${top - origin.top}px`, width: `${width}px`, height: `${height}px`, clipPath: clip, transform: scaleX === 1 && scaleY === 1 ? '' : `scale(${scaleX}, ${scaleY})` });
  Object.assign(words.style, style, { left: `${-scrollLeft}px`, top: `${-scrollTop}px` });
}

const sameMarks = (a: readonly FieldMark[], b: readonly FieldMark[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark.key === b[index]!.key && mark.start === b[index]!.start && mark.end === b[index]!.end && mark.look === b[index]!.look);

/** Marks after an edit: those before it stay, those after it move, those that it touched are gone. */
export function moved(marks: readonly FieldMark[], before: string, after: string): FieldMark[] {
  let same = 0;
  const shortest = Math.min(before.length, after.length);
  while (same < shortest && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let sameAtEnd = 0;
  while (sameAtEnd < shortest - same && before.charCodeAt(before.length - 1 - sameAtEnd) === after.charCodeAt(after.length - 1 - sameAtEnd)) sameAtEnd += 1;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    const now = mark.end <= same ? mark : mark.start >= before.length - sameAtEnd ? { ...mark, start: mark.start + by, end: mark.end + by } : null;
    return now && after.slice(now.start, now.end) === before.slice(mark.start, mark.end) ? [now] : [];
  });
}
