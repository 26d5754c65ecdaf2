import { isTextField } from './fields';
import type { Reading } from './reading';
import { offsetIn, selectedRange } from './selection';
import { focusedElement } from './shadow';
import { textOffset } from './text';

/** The element that makes a node editable, or null. In design mode that is the body. */
export function editingHost(node: Node): HTMLElement | null {
  let host: HTMLElement | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (!(at instanceof HTMLElement)) continue;
    const value = at.getAttribute('contenteditable')?.toLowerCase();
    if (value === 'false') break;
    if (value === '' || value === 'true' || value === 'plaintext-only') host = at;
  }
  return host ?? (node.ownerDocument?.designMode === 'on' ? node.ownerDocument.body : null);
}

/** Where the cursor is: the id of the editable block and the offset in its text. Empty when the page has no cursor. */
export function caretIn(reading: Reading): Map<string, number> {
  const caret = new Map<string, number>();
  // With a selection as its scope the reading does not follow the cursor; without focus nobody is typing.
  if (reading.scope || !document.hasFocus()) return caret;
  const focused = focusedElement(document);
  if (isTextField(focused)) {
    const block = reading.blocksOf(focused)[0];
    const at = cursorOf(focused);
    if (block?.editable && at !== null) caret.set(block.id, Math.min(block.text.length, textOffset(block.gaps ?? [], at)));
    return caret;
  }
  const range = selectedRange(document, reading.roots);
  if (!range || !editingHost(range.endContainer)) return caret;
  const container = reading.container(range.endContainer);
  for (const block of container ? reading.blocksOf(container) : []) {
    const at = block.editable ? offsetIn(block, range.endContainer, range.endOffset) : null;
    if (at !== null) return caret.set(block.id, at);
  }
  return caret;
}

/** Offset of the cursor in a field; null for number and date fields, which do not tell. */
function cursorOf(field: HTMLInputElement | HTMLTextAreaElement): number | null {
  try {
    return field.selectionEnd;
  } catch {
    return null;
  }
}
