import type { Run } from './block';

/** How white space is shown, from the computed `white-space`. */
export type WhiteSpace = 'collapse' | 'lines' | 'keep';

/** Soft hyphens and zero-width signs: nobody sees them, and they would split words and numbers. */
const isInvisible = (code: number): boolean => code === 0x00ad || code === 0x200b || code === 0x2060 || code === 0xfeff;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;

const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** No-break and other special spaces as plain ones; every offset stays. */
export const plainSpaces = (text: string): string => text.replace(otherSpaces, ' ');

/**
 * The value of a form field without signs that nobody sees. `gaps` are the offsets in the new text where one was taken out,
 * so that a place in the text can be found back in the value (`valueOffset`).
 */
export function fieldText(value: string): { text: string; gaps: number[] } {
  const gaps: number[] = [];
  if (!/[\u00ad\u200b\u2060\ufeff]/.test(value)) return { text: plainSpaces(value), gaps };
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    if (isInvisible(value.charCodeAt(at))) gaps.push(text.length);
    else text += value[at];
  }
  return { text: plainSpaces(text), gaps };
}

/** Offset in a field's value of an offset in its text; at the end of a stretch (`end`) no unseen sign after it is taken in. */
export function valueOffset(gaps: readonly number[], offset: number, end: boolean): number {
  let more = 0;
  for (const gap of gaps) {
    if (gap < offset || (gap === offset && !end)) more += 1;
    else break;
  }
  return offset + more;
}

/** The other way round: offset in a field's text of an offset in its value. */
export function textOffset(gaps: readonly number[], offset: number): number {
  let less = 0;
  for (const gap of gaps) {
    if (gap + less < offset) less += 1;
    else break;
  }
  return offset - less;
}

/**
 * Gathers the words of one block as they are shown, with the way back to the text nodes.
 * White space collapses as in rendering; inline elements never split a word.
 */
export class TextBuilder {
  text = '';
  runs: Run[] = [];
  private space: { node: Text; offset: number } | null = null;

  get empty(): boolean {
    return this.text === '';
  }

  add(node: Text, mode: WhiteSpace): void {
    const data = node.data;
    let start = -1;
    const close = (end: number) => {
      if (start >= 0) this.push(node, start, end, data);
      start = -1;
    };
    for (let at = 0; at < data.length; at += 1) {
      const code = data.charCodeAt(at);
      if (isInvisible(code)) {
        close(at);
      } else if (isSpace(code) && mode !== 'keep') {
        if (mode === 'lines' && code === 10) {
          close(at);
          this.newline(node, at);
          continue;
        }
        // One plain space between two words stays in the stretch: most text then is one run.
        const next = data.charCodeAt(at + 1);
        if (code === 32 && start >= 0 && at + 1 < data.length && !isSpace(next) && !isInvisible(next)) continue;
        close(at);
        this.space ??= { node, offset: at };
      } else if (start < 0) {
        this.flushSpace();
        start = at;
      }
    }
    close(data.length);
  }

  /** A line break, of `<br>` or (with its place) of a kept newline. */
  newline(node?: Text, offset = 0): void {
    this.space = null;
    if (node) this.push(node, offset, offset + 1, '\n', true);
    else this.text += '\n';
  }

  /** A border that is seen but not written, such as a box or a button between two words. */
  gap(): void {
    if (this.text !== '' && !/\s$/.test(this.text)) this.text += ' ';
  }

  /** What was gathered, without white space around it; null when there is nothing. Starts afresh. */
  take(): { text: string; runs: Run[] } | null {
    const { text, runs } = this;
    this.text = '';
    this.runs = [];
    this.space = null;
    return trimmed(plainSpaces(text), runs);
  }

  private flushSpace(): void {
    const space = this.space;
    this.space = null;
    if (!space || this.text === '') return;
    const last = this.text.charCodeAt(this.text.length - 1);
    if (last !== 32 && last !== 10) this.push(space.node, space.offset, space.offset + 1, ' ', true);
  }

  private push(node: Text, from: number, to: number, data: string, whole = false): void {
    const words = whole ? data : data.slice(from, to);
    const last = this.runs[this.runs.length - 1];
    if (last && last.node === node && last.offset + last.length === from && last.start + last.length === this.text.length) last.length += to - from;
    else this.runs.push({ start: this.text.length, node, offset: from, length: to - from });
    this.text += words;
  }
}

/** Cuts white space from both ends, and the runs with it. */
function trimmed(text: string, runs: Run[]): { text: string; runs: Run[] } | null {
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  if (to <= from) return null;
  if (from === 0 && to === text.length) return { text, runs };
  const kept: Run[] = [];
  for (const run of runs) {
    const start = Math.max(run.start, from);
    const end = Math.min(run.start + run.length, to);
    if (end > start) kept.push({ start: start - from, node: run.node, offset: run.offset + start - run.start, length: end - start });
  }
  return { text: text.slice(from, to), runs: kept };
}

/** Joins texts with a separator into one, runs included: the cells of a row. */
export function joinTexts(pieces: readonly ({ text: string; runs: readonly Run[] } | null)[], separator: string): { text: string; runs: Run[] } {
  let text = '';
  const runs: Run[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) text += separator;
    if (!piece) return;
    for (const run of piece.runs) runs.push({ ...run, start: run.start + text.length });
    text += piece.text;
  });
  return { text, runs };
}

/** The mode of a computed style. */
export function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const value = style.whiteSpace;
  if (value.startsWith('pre-line') || value.includes('preserve-breaks')) return 'lines';
  return value.startsWith('pre') || value.startsWith('break-spaces') || value.includes('preserve') ? 'keep' : 'collapse';
}
