import type { TextField } from './fields';
import { fieldGeometry } from './geometry';
import { isUnder, layBox, type Overlay, type OverlayItem } from './overlay';
import type { StyleName } from './style';

/** A marked stretch of a field's value. */
export interface FieldMark { key: string; look: Exclude<StyleName, 'flash'>; start: number; end: number; quote: string }
interface Stretch { start: number; end: number }

/**
 * Marks in text fields, where the highlight registry cannot reach: the same words, unseen, laid over the field with lines
 * under the marked ones.
 */
export class Mirrors {
  private readonly mirrored = new Map<TextField, Mirror>();

  constructor(private readonly overlay: Overlay) {}

  /** Marks of a field; none takes the mirror away. Unchanged marks are not drawn again. */
  set(field: TextField, marks: readonly FieldMark[]): void {
    const mirror = this.mirrored.get(field);
    if (marks.length === 0 && !mirror?.flash) {
      if (mirror) this.remove(mirror);
      return;
    }
    if (mirror && mirror.value === field.value && sameMarks(mirror.marks, marks)) return;
    const now = mirror ?? this.add(field);
    now.marks = [...marks];
    now.draw();
    this.overlay.place();
  }

  /** The words of a field changed: marks move along, and one whose own words changed goes away. */
  typed(field: TextField): void {
    const mirror = this.mirrored.get(field);
    if (!mirror || mirror.value === field.value) return;
    mirror.flash = null;
    this.set(field, moved(mirror.marks, mirror.value, field.value));
  }

  /** Marks of a field as they are now. */
  marksOf(field: TextField): readonly FieldMark[] {
    return this.mirrored.get(field)?.marks ?? [];
  }

  /** The marks under a point of the window, the shortest first. */
  hit(field: TextField, x: number, y: number): string[] {
    const mirror = this.mirrored.get(field);
    const piece = mirror?.drawn.find(({ span, keys }) => keys.length > 0 && isUnder(span, x, y));
    if (!mirror || !piece) return [];
    return mirror.marks.filter((mark) => piece.keys.includes(mark.key)).sort((a, b) => a.end - a.start - (b.end - b.start)).map((mark) => mark.key);
  }

  /** Scrolls inside the field to a stretch and marks it for a moment; `null` ends that. */
  flash(field: TextField, stretch: Stretch | null): void {
    const mirror = this.mirrored.get(field) ?? (stretch ? this.add(field) : null);
    if (!mirror) return;
    mirror.flash = stretch;
    if (!stretch && mirror.marks.length === 0) return this.remove(mirror);
    mirror.draw();
    this.overlay.placeNow();
    if (!stretch) return;
    mirror.scrollTo(stretch);
    this.overlay.place();
  }

  /** Takes away the mirrors of fields that are gone from the page. */
  sweep(): void {
    for (const [field, mirror] of this.mirrored) if (!field.isConnected) this.remove(mirror);
  }

  private add(field: TextField): Mirror {
    const mirror = new Mirror(field);
    this.mirrored.set(field, mirror);
    this.overlay.add(mirror);
    return mirror;
  }

  private remove(mirror: Mirror): void {
    this.mirrored.delete(mirror.over);
    this.overlay.remove(mirror);
  }
}

/** The mirror of one field. */
class Mirror implements OverlayItem {
  value = '';
  marks: FieldMark[] = [];
  flash: Stretch | null = null;
  /** Marked pieces with the keys of their marks. */
  drawn: { span: HTMLElement; start: number; keys: string[] }[] = [];
  readonly box = document.createElement('div');
  private readonly words = document.createElement('div');

  constructor(readonly over: TextField) {
    this.words.className = 'w';
    this.box.append(this.words);
  }

  readonly pieces = (): HTMLElement[] => this.drawn.map(({ span }) => span);

  measure(origin: DOMRect): () => void {
    const geometry = this.over.isConnected ? fieldGeometry(this.over) : null;
    return () => {
      layBox(this.box, origin, geometry);
      if (geometry) Object.assign(this.words.style, geometry.style, { left: `${-geometry.scrollLeft}px`, top: `${-geometry.scrollTop}px` });
    };
  }

  draw(): void {
    const { marks, flash } = this;
    const value = (this.value = this.over.value);
    const borders = new Set([0, value.length]);
    for (const { start, end } of flash ? [...marks, flash] : marks) borders.add(start).add(end);
    const sorted = [...borders].sort((a, b) => a - b);
    this.drawn = [];
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
      this.drawn.push({ span, start, keys: over.map((mark) => mark.key) });
      nodes.push(span);
    }
    // A last empty line has a height in a field too.
    this.words.replaceChildren(...nodes, document.createTextNode('\u200b'));
  }

  scrollTo(stretch: Stretch): void {
    const piece = this.drawn.find(({ start }) => start >= stretch.start);
    if (!piece) return;
    const field = this.over;
    const { offsetTop, offsetLeft, offsetHeight } = piece.span;
    if (offsetTop < field.scrollTop || offsetTop + offsetHeight > field.scrollTop + field.clientHeight) field.scrollTop = offsetTop - field.clientHeight / 3;
    if (offsetLeft < field.scrollLeft || offsetLeft > field.scrollLeft + field.clientWidth) field.scrollLeft = offsetLeft - field.clientWidth / 3;
  }
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
