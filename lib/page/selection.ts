import { clipBlock, type ReadBlock } from './block';
import { isTextField, type TextField } from './fields';
import { focusedElement, rootOf, type Root } from './shadow';
import { textOffset } from './text';

/** What the user has selected: a stretch of the page, or of one text field. */
export type Scope = { kind: 'range'; range: Range } | { kind: 'field'; field: TextField; start: number; end: number; length: number };

type SelectingRoot = Root & { getSelection?(): Selection | null };
type ComposedSelection = Selection & { getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[] };

/** The selection of now, or null when nothing is selected. The range in it keeps up with changes of the page. */
export function selectedScope(document: Document, roots: Iterable<Root>): Scope | null {
  const focused = focusedElement(document);
  if (isTextField(focused) && hasSelection(focused)) {
    return { kind: 'field', field: focused, start: focused.selectionStart!, end: focused.selectionEnd!, length: focused.value.length };
  }
  const range = selectedRange(document, roots);
  return range && !range.collapsed && range.toString().trim() !== '' ? { kind: 'range', range: range.cloneRange() } : null;
}

function hasSelection(field: TextField): boolean {
  try {
    return field.selectionStart !== null && field.selectionEnd !== null && field.selectionEnd > field.selectionStart;
  } catch {
    // Number and date fields have no selection.
    return false;
  }
}

/** The range of the selection, also one inside a shadow root; null when there is none. */
export function selectedRange(document: Document, roots: Iterable<Root>): Range | null {
  const selection: ComposedSelection | null = document.getSelection();
  if (!selection) return null;
  const shadows = [...roots].filter((root): root is ShadowRoot => 'host' in root);
  for (const shadow of shadows) {
    const inner = (shadow as SelectingRoot).getSelection?.();
    if (inner && inner.rangeCount > 0 && inner.anchorNode && rootOf(inner.anchorNode) === shadow) return inner.getRangeAt(0);
  }
  const composed = shadows.length > 0 ? selection.getComposedRanges?.({ shadowRoots: shadows })[0] : undefined;
  if (composed && rootOf(composed.startContainer) !== document && rootOf(composed.startContainer) === rootOf(composed.endContainer)) {
    const range = document.createRange();
    range.setStart(composed.startContainer, composed.startOffset);
    range.setEnd(composed.endContainer, composed.endOffset);
    return range;
  }
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** Only the blocks that the selection touches, cut to it. */
export function clipToScope(blocks: readonly ReadBlock[], scope: Scope): ReadBlock[] {
  if (scope.kind === 'field') {
    const grown = scope.field.value.length - scope.length;
    return blocks.filter((block) => block.element === scope.field).map((block) => clipBlock(block, textOffset(block.gaps ?? [], scope.start), textOffset(block.gaps ?? [], scope.end + grown)));
  }
  return blocks.flatMap((block) => {
    if (block.runs.length === 0) return scope.range.intersectsNode(block.element) ? [block] : [];
    const span = spanIn(block, scope.range);
    return span && block.text.slice(span.start, span.end).trim() !== '' ? [clipBlock(block, span.start, span.end)] : [];
  });
}

/** Offsets in the block of what the range covers of it, or null. */
function spanIn(block: ReadBlock, range: Range): { start: number; end: number } | null {
  let start = -1;
  let end = -1;
  for (const run of block.runs) {
    if (!range.intersectsNode(run.node)) continue;
    const from = run.node === range.startContainer ? Math.max(run.offset, range.startOffset) : run.offset;
    const to = run.node === range.endContainer ? Math.min(run.offset + run.length, range.endOffset) : run.offset + run.length;
    if (to <= from) continue;
    if (start < 0) start = run.start + from - run.offset;
    end = run.start + to - run.offset;
  }
  return start < 0 ? null : { start, end };
}

/** Offset in the block's text of a place in the page, or null when the place is not in the block. */
export function offsetIn(block: ReadBlock, node: Node, offset: number): number | null {
  for (const run of block.runs) {
    if (run.node === node && offset >= run.offset && offset <= run.offset + run.length) return run.start + offset - run.offset;
  }
  if (block.runs.length === 0 || !block.element.contains(node)) return null;
  // Between two stretches: the end of the last one before the place.
  let before = 0;
  const place = document.createRange();
  place.setStart(node, offset);
  place.collapse(true);
  for (const run of block.runs) {
    if (!run.node.isConnected || place.comparePoint(run.node, Math.min(run.offset, run.node.length)) > 0) break;
    before = run.start + run.length;
  }
  return before;
}
