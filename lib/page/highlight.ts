import type { Highlight as Wanted } from '@/lib/messages/protocol';
import { bare, holdsQuote, rangeOf } from './anchor';
import { chosenText, isTextField, stretchOf, type TextField } from './fields';
import { Boxes, type BoxMark } from './boxes';
import { Mirrors, type FieldMark } from './mirror';
import { Overlay } from './overlay';
import type { Reading } from './reading';
import { parentOf, rootOf, within, type Root } from './shadow';
import { isOnDark, MarkStyles, names, type StyleName } from './style';

/** A place in the page: a range, a stretch of a field, or a choice. */
export type Found = { range: Range } | { field: TextField; start: number; end: number } | { choice: Element };

type Look = Exclude<StyleName, 'flash'>;
interface Painted { wanted: Wanted; range: Range; look: Look; words: string; root: Root }

/** The same words of a block can be found twice: `rank` tells them apart, so that a mark keeps its key while text before it grows. */
interface Keyed { key: string; wanted: Wanted }

function keyed(list: readonly Wanted[]): Keyed[] {
  const ranks = new Map<string, number>();
  return list.map((wanted) => {
    const words = `${wanted.findingId}|${wanted.blockId}|${wanted.verdict}|${wanted.quote}`;
    const rank = ranks.get(words) ?? 0;
    ranks.set(words, rank + 1);
    return { key: `${words}|${rank}`, wanted };
  });
}

/** Paints findings in the page, without writing anything into it. What is not certain any more is not painted. */
export class Highlights {
  private wanted: readonly Keyed[] = [];
  private painted = new Map<string, Painted>();
  private markedFields = new Set<TextField>();
  private choices: readonly BoxMark[] = [];
  private readonly sets = new Map<StyleName, Highlight>();
  private readonly styles = new MarkStyles();
  private readonly overlay: Overlay;
  readonly mirrors: Mirrors;
  readonly boxes: Boxes;

  constructor(private readonly reading: Reading, private readonly signal: AbortSignal) {
    this.overlay = new Overlay(signal);
    this.mirrors = new Mirrors(this.overlay);
    this.boxes = new Boxes(this.overlay);
    signal.addEventListener('abort', () => this.stop());
  }

  /** Paints these and no others. What stays the same is not touched, so that nothing flickers. */
  paint(wanted: readonly Wanted[]): void {
    this.wanted = keyed(wanted);
    this.mend();
  }

  /** Looks again where everything is: after a reading, and when the page replaced its text by the same text. */
  mend(): void {
    if (this.signal.aborted) return;
    const next = new Map<string, Painted>();
    const fields = new Map<TextField, FieldMark[]>();
    const choices: BoxMark[] = [];
    const darkness = new Map<Element, boolean>();
    for (const { key, wanted } of this.wanted) {
      if (wanted.verdict === 'fine') continue;
      const block = this.reading.block(wanted.blockId);
      if (!block || this.reading.leftOut.has(block.part)) continue;
      if (isTextField(block.element)) {
        const mark = this.fieldMark(wanted, key, darkness);
        if (mark) fields.set(block.element, [...(fields.get(block.element) ?? []), mark]);
        continue;
      }
      if (block.choice) {
        if (holdsQuote(block, wanted) && isStillChosen(block.element, wanted)) choices.push({ key, look: this.look(wanted, block.element, darkness), element: block.element });
        continue;
      }
      const range = rangeOf(block, wanted);
      if (!range) continue;
      const before = this.painted.get(key);
      if (before && sameRange(before.range, range)) next.set(key, { ...before, wanted });
      else next.set(key, { wanted, range, look: this.look(wanted, block.element, darkness), words: bare(wanted.quote), root: rootOf(range.startContainer) });
    }
    this.update(next);
    for (const field of this.markedFields) if (!fields.has(field)) this.mirrors.set(field, []);
    for (const [field, marks] of fields) this.mirrors.set(field, marks);
    this.markedFields = new Set(fields.keys());
    this.mirrors.sweep();
    this.choices = choices;
    this.boxes.set(choices);
  }

  /** These elements were touched: a mark whose words changed goes away at once, the others stay where they are. */
  touched(elements: ReadonlySet<Element>): void {
    for (const element of elements) if (isTextField(element)) this.mirrors.typed(element);
    const stillChosen = this.choices.filter(({ element, key }) => this.wanted.some((one) => one.key === key && isStillChosen(element, one.wanted)));
    if (stillChosen.length < this.choices.length) this.boxes.set((this.choices = stillChosen));
    this.overlay.place();
    if (elements.size === 0) return;
    for (const [key, painted] of this.painted) {
      const { range, words, look } = painted;
      if (![...elements].some((element) => within(range.startContainer, element) || within(element, range.commonAncestorContainer))) continue;
      if (range.startContainer.isConnected && bare(range.toString()) === words) continue;
      this.sets.get(look)?.delete(range);
      this.painted.delete(key);
    }
  }

  /** The findings under a click, the shortest first. `root`: the document or shadow root that heard the click. */
  at(event: MouseEvent, root: Root): string[] {
    const target = event.composedPath()[0] ?? event.target;
    if (!(target instanceof Element)) return [];
    const { clientX: x, clientY: y } = event;
    const keys = rootOf(target) !== root ? [] : isTextField(target) ? this.mirrors.hit(target, x, y) : this.boxes.hit(x, y);
    if (keys.length === 0 && !isTextField(target)) {
      const under = [...this.painted].filter(([, { range, root: own }]) => own === root && range.intersectsNode(target)
        && [...range.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom));
      keys.push(...under.sort(([, a], [, b]) => a.words.length - b.words.length).map(([key]) => key));
    }
    return [...new Set(keys.flatMap((key) => this.wanted.find((one) => one.key === key)?.wanted.findingId ?? []))];
  }

  /** Where a finding is now; null when it is gone. */
  find(findingId: string): Found | null {
    for (const { key, wanted } of this.wanted) {
      if (wanted.findingId !== findingId) continue;
      const painted = this.painted.get(key);
      if (painted?.range.startContainer.isConnected) return { range: painted.range };
      const block = this.reading.fresh(wanted.blockId);
      if (!block) continue;
      if (isTextField(block.element)) {
        const mark = this.mirrors.marksOf(block.element).find((one) => one.key === key) ?? this.fieldMark(wanted, '', new Map());
        if (mark) return { field: block.element, start: mark.start, end: mark.end };
      }
      if (block.choice && holdsQuote(block, wanted)) return { choice: block.element };
      const range = rangeOf(block, wanted);
      if (range) return { range };
    }
    return null;
  }

  /** Shows a range for a moment; the returned function ends that. */
  flash(range: Range): () => void {
    const set = this.set('flash');
    set.add(range);
    this.styles.add(rootOf(range.startContainer));
    return () => set.delete(range);
  }

  /** Roots that have marks, to hear clicks in. */
  get roots(): ReadonlySet<Root> {
    return new Set([...[...this.painted.values()].map((painted) => painted.root), ...[...this.markedFields, ...this.choices.map(({ element }) => element)].map(rootOf)]);
  }

  private update(next: Map<string, Painted>): void {
    for (const [key, painted] of this.painted) if (next.get(key)?.range !== painted.range) this.sets.get(painted.look)?.delete(painted.range);
    for (const [key, painted] of next) {
      if (this.painted.get(key)?.range === painted.range) continue;
      this.set(painted.look).add(painted.range);
      this.styles.add(painted.root);
    }
    this.painted = next;
    this.styles.sweep();
  }

  private set(look: StyleName): Highlight {
    let set = this.sets.get(look);
    if (!set) {
      set = new Highlight();
      set.priority = look === 'flash' ? 3 : look.startsWith('barrier') ? 2 : 1;
      this.sets.set(look, set);
      CSS.highlights.set(names[look], set);
    }
    return set;
  }

  private look(wanted: Wanted, element: Element, darkness: Map<Element, boolean>): Look {
    let dark = darkness.get(element);
    if (dark === undefined) darkness.set(element, (dark = isOnDark(element)));
    if (wanted.verdict === 'barrier') return dark ? 'barrierOnDark' : 'barrier';
    return dark ? 'checkOnDark' : 'check';
  }

  private fieldMark(wanted: Wanted, key: string, darkness: Map<Element, boolean>): FieldMark | null {
    const block = this.reading.block(wanted.blockId);
    if (!block || !holdsQuote(block, wanted)) return null;
    const field = block.element as TextField;
    const { start, end } = stretchOf(block, wanted);
    if (bare(field.value.slice(start, end)) !== bare(wanted.quote)) return null;
    return { key, look: this.look(wanted, field, darkness), start, end, quote: wanted.quote };
  }

  private stop(): void {
    for (const [look, set] of this.sets) {
      set.clear();
      if (CSS.highlights.get(names[look]) === set) CSS.highlights.delete(names[look]);
    }
    this.sets.clear();
    this.painted.clear();
    this.styles.clear();
  }
}

const isStillChosen = (element: Element, wanted: Wanted): boolean => element.isConnected && chosenText(element).includes(wanted.quote);

function sameRange(a: Range, b: Range): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset;
}

/** The element to scroll for a range. */
export const elementOf = (range: Range): Element | null => (range.startContainer instanceof Element ? range.startContainer : parentOf(range.startContainer));
