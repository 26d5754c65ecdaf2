import { clipOf } from './geometry';
import { isUnder, layBox, type Overlay, type OverlayItem } from './overlay';
import type { StyleName } from './style';

/** A marked choice: the list, or the words beside a radio button or checkbox. */
export interface BoxMark { key: string; look: Exclude<StyleName, 'flash'>; element: Element }

/** Marks on choices, which have no words that can be underlined: a line under the whole. */
export class Boxes {
  private boxes = new Map<string, Box>();

  constructor(private readonly overlay: Overlay) {}

  /** These marks and no others; what stays the same is not touched. */
  set(marks: readonly BoxMark[]): void {
    const next = new Map<string, Box>();
    for (const mark of marks) {
      const before = this.boxes.get(mark.key);
      const same = before && before.over === shownPart(mark.element) && before.look === mark.look ? before : null;
      next.set(mark.key, same ?? this.add(mark));
    }
    for (const [key, box] of this.boxes) if (next.get(key) !== box) this.overlay.remove(box);
    this.boxes = next;
  }

  /** The marks under a point of the window. */
  hit(x: number, y: number): string[] {
    return [...this.boxes].flatMap(([key, { mark }]) => (isUnder(mark, x, y) && mark.style.visibility !== 'hidden' ? [key] : []));
  }

  /** Shows an element for a moment; the returned function ends that. */
  flash(element: Element): () => void {
    const box = new Box(shownPart(element), 'flash');
    this.overlay.add(box);
    return () => this.overlay.remove(box);
  }

  private add(mark: BoxMark): Box {
    const box = new Box(shownPart(mark.element), mark.look);
    this.overlay.add(box);
    return box;
  }
}

/** Radio buttons and checkboxes are often unseen themselves; people see their label. */
export function shownPart(element: Element): Element {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return label && label.getClientRects().length > 0 ? label : element;
}

class Box implements OverlayItem {
  readonly box = document.createElement('div');
  readonly mark = document.createElement('div');

  constructor(readonly over: Element, readonly look: StyleName) {
    this.mark.className = `c ${look}`;
    this.box.append(this.mark);
  }

  readonly pieces = (): HTMLElement[] => [this.mark];

  measure(origin: DOMRect): () => void {
    const rect = this.over.getBoundingClientRect();
    const clip = rect.width === 0 || rect.height === 0 ? null : clipOf(this.over, rect, 1, 1);
    return () => layBox(this.box, origin, clip === null ? null : { left: rect.left, top: rect.top, width: rect.width, height: rect.height, clip });
  }
}
