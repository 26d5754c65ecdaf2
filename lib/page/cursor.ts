import { editingHost } from './caret';
import { isTextField, type TextField } from './fields';
import type { Reading } from './reading';
import { selectedRange } from './selection';
import { focusedElement } from './shadow';

/** Where the user had the cursor last; a click in the panel takes the focus away from the page. */
export type CursorPlace = { field: TextField; at: number } | { host: HTMLElement; range: Range };

/** Moves of the cursor that we make ourselves are told a moment later; for so long none is taken as the user's. */
const QUIET = 150;

/** Remembers the last cursor in something that can be typed in. */
export class Cursor {
  private last: CursorPlace | null = null;
  private quietUntil = 0;

  constructor(private readonly reading: Reading, signal: AbortSignal) {
    const options = { capture: true, passive: true, signal };
    for (const type of ['selectionchange', 'focusin', 'keyup', 'mouseup', 'input']) document.addEventListener(type, () => this.remember(), options);
    this.remember();
  }

  /** The place, when it is still in the page and can still be typed in. A selection counts as its end. */
  place(): CursorPlace | null {
    const { last } = this;
    if (!last) return null;
    // A tab or fold of the page may have closed over it: nothing is put where the user cannot see it.
    if (('field' in last ? last.field : last.host).getClientRects().length === 0) return null;
    if ('field' in last) return last.field.isConnected && isEditable(last.field) ? { field: last.field, at: Math.min(last.at, last.field.value.length) } : null;
    return last.range.endContainer.isConnected && editingHost(last.range.endContainer) === last.host ? last : null;
  }

  /** Does something with the cursor that is not the user's doing. */
  quietly(work: () => void): void {
    this.quietUntil = performance.now() + QUIET;
    work();
  }

  /** After an edit of ours the cursor is behind it. */
  remember(): void {
    if (performance.now() < this.quietUntil) return;
    const focused = focusedElement(document);
    // On our own pages the panel's fields are in the same document.
    if (focused && !this.reading.covers(focused)) return;
    if (isTextField(focused)) {
      const at = isEditable(focused) ? endOf(focused) : null;
      if (at !== null) this.last = { field: focused, at };
      return;
    }
    const range = selectedRange(document, this.reading.roots);
    const host = range && editingHost(range.endContainer);
    if (!range || !host || !this.reading.covers(host) || !(host === focused || host.contains(focused) || document.designMode === 'on')) return;
    this.last = { host, range: endOfRange(range) };
  }
}

export const isEditable = (field: TextField): boolean => !field.readOnly && !field.disabled;

function endOf(field: TextField): number | null {
  try {
    const { selectionStart: start, selectionEnd: end } = field;
    // A line is often selected with its end: that is not the next line.
    return end !== null && start !== null && start < end && field.value[end - 1] === '\n' ? end - 1 : end;
  } catch {
    return null;
  }
}

/** The end of a range; behind its last words when it ends at the start of the next paragraph, as after three clicks. */
function endOfRange(range: Range): Range {
  const end = range.cloneRange();
  if (!range.collapsed) {
    const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node === range.endContainer && range.endOffset === 0) break;
      if (!range.intersectsNode(node)) continue;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (node.data.slice(0, to).trim() !== '') end.setEnd(node, to);
    }
  }
  end.collapse(false);
  return end;
}
