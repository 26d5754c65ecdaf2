import { bare } from './anchor';
import { settle, undo, wordsIn, type Made, type Result } from './edit';
import { isTextField } from './fields';
import type { Found } from './highlight';

/** The last edit of ours, for as long as its words stand in the page: to show it and to take it back. */
export class LastEdit {
  private made: Made | null = null;
  private request = '';
  private range: Range | null = null;
  /** Something was typed after it: the page's undo would take that back first. */
  private over = false;

  constructor(signal: AbortSignal) {
    document.addEventListener('input', () => { this.over = true; }, { capture: true, passive: true, signal });
  }

  /** Follows this edit from now on; gives where its words are, or null when that is not to be found. */
  follow(request: string, made: Made): Found | null {
    Object.assign(this, { request, made, over: false, range: null });
    const { element, start, words } = made;
    if (isTextField(element)) return { field: element, start, end: start + words.length };
    this.range = rangeOfBare(element, start, words.length);
    return this.range && { range: this.range };
  }

  /** When the words of the edit are gone: its request, and whether the text is as it was before it. Told once. */
  gone(): { request: string; restored: boolean } | null {
    const { made, range, request } = this;
    // A range of the page keeps up with it; only when that has lost the words, all of the text is looked at.
    if (!made || (range?.startContainer.isConnected && bare(range.toString()) === made.words)) return null;
    const now = made.element.isConnected ? wordsIn(made.element) : '';
    if (made.words !== '' && now.includes(made.words)) {
      this.range = isTextField(made.element) ? null : rangeOfBare(made.element, now.indexOf(made.words), made.words.length);
      return null;
    }
    this.made = null;
    return { request, restored: now === made.before };
  }

  /** Takes the edit back through the page's own undo, when nothing was typed since and the text is as it was left. */
  async undo(request: string, deadline: number): Promise<Result | 'done'> {
    const { made } = this;
    if (!made || request !== this.request || this.over || !made.element.isConnected || wordsIn(made.element) !== made.after) return 'changed-meanwhile';
    const { element } = made;
    element.focus({ preventScroll: true });
    await settle();
    if (Date.now() > deadline) return 'failed';
    // Rich editors with an undo of their own hear this, and keep the browser's from being used.
    const asked = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true, composed: true });
    if (isTextField(element) || element.dispatchEvent(asked)) undo(made.steps);
    await settle();
    return wordsIn(element) === made.before ? 'done' : 'failed';
  }
}

/** A stretch of the bare words of an element as a range; null when they are not there. */
function rangeOfBare(element: HTMLElement, start: number, length: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const size = bare(node.data).length;
    if (at + size <= start) {
      at += size;
      continue;
    }
    for (let index = 0; index < node.length; index += 1) {
      if (bare(node.data[index]!) === '') continue;
      if (at === start) range.setStart(node, index);
      at += 1;
      if (at === start + length) {
        range.setEnd(node, index + 1);
        return range;
      }
    }
  }
  return null;
}
