import { shownPart } from './boxes';
import { editingHost } from './caret';
import { elementOf, type Found, type Highlights } from './highlight';
import { parentOf } from './shadow';

/** How long the place is shown, in ms; with motion it goes on and off once. */
const FLASH = 2_000;

/** Brings findings and edits into view, one at a time. */
export class Shower {
  private endFlash = () => {};

  /** `quietly` runs what would look like the user's own cursor. */
  constructor(private readonly highlights: Highlights, private readonly quietly: (work: () => void) => void, signal: AbortSignal) {
    signal.addEventListener('abort', () => this.endFlash());
  }

  /**
   * Scrolls to a finding, puts the cursor behind it when it can be typed in, and shows it for a moment. Nothing happens
   * when its words are gone.
   */
  show(findingId: string): void {
    const found = this.highlights.find(findingId);
    if (found) this.place(found, true);
  }

  /** Scrolls to a place and shows it for a moment; `cursor` puts the cursor behind it where it can be typed in. */
  place(found: Found, cursor: boolean): void {
    this.endFlash();
    if ('field' in found) {
      const { field, start, end } = found;
      bringIntoView(field, () => field.getBoundingClientRect());
      if (cursor) this.quietly(() => putCursor(field, end));
      const { mirrors } = this.highlights;
      this.flash(() => mirrors.flash(field, { start, end }), () => mirrors.flash(field, null));
      return;
    }
    if ('choice' in found) {
      const element = found.choice as HTMLElement;
      bringIntoView(element, () => shownPart(element).getBoundingClientRect());
      this.quietly(() => element.focus?.({ preventScroll: true }));
      let off = () => {};
      this.flash(() => { off = this.highlights.boxes.flash(element); }, () => off());
      return;
    }
    const { range } = found;
    const element = elementOf(range);
    if (!element) return;
    bringIntoView(element, () => range.getBoundingClientRect());
    const host = editingHost(range.startContainer);
    if (host && cursor) {
      this.quietly(() => {
        host.focus({ preventScroll: true });
        document.getSelection()?.collapse(range.endContainer, range.endOffset);
      });
    }
    let off = () => {};
    this.flash(() => { off = this.highlights.flash(range); }, () => off());
  }

  private flash(on: () => void, off: () => void): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    on();
    const timers = still ? [setTimeout(off, FLASH)] : [setTimeout(off, FLASH * 0.35), setTimeout(on, FLASH * 0.5), setTimeout(off, FLASH)];
    this.endFlash = () => {
      timers.forEach(clearTimeout);
      off();
    };
  }
}

function putCursor(field: HTMLInputElement | HTMLTextAreaElement, at: number): void {
  field.focus({ preventScroll: true });
  try {
    field.setSelectionRange(at, at);
  } catch {
    // Number and date fields have no cursor that can be set.
  }
}

/** Scrolls every box around an element, from the inside out, until the place is well in view. */
function bringIntoView(element: Element, place: () => DOMRect): void {
  // Also scrolls the pages around this frame.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  for (let box = parentOf(element); box && box !== document.body && box !== document.documentElement; box = parentOf(box)) {
    if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const rect = place();
    const frame = box.getBoundingClientRect();
    if (rect.top < frame.top || rect.bottom > frame.bottom) box.scrollTop += rect.top - frame.top - box.clientHeight / 3;
  }
  const rect = place();
  // Jumped, not glided: a glide could end elsewhere when the page moves meanwhile.
  if (rect.top < innerHeight * 0.1 || rect.bottom > innerHeight * 0.9) window.scrollBy({ top: rect.top - innerHeight / 3, behavior: 'instant' });
}
