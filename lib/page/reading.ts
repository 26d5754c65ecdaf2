import type { FromPage, PageBlock, PagePart } from '@/lib/messages/protocol';
import { cutOff, hasWords, limits, oneLine, samePageBlock, toPageBlock, type FoundBlock, type ReadBlock } from './block';
import { readChildren, sameHeadings } from './children';
import type { Context, Memory } from './context';
import { fieldKind, readField, stateOf } from './fields';
import { Ids } from './ids';
import { Parts } from './parts';
import { clipToScope, type Scope } from './selection';
import { rootOf, within, type Root } from './shadow';
import type { Unread } from './unread';
import { isShown } from './visible';
import { Walker } from './walk';

type ReadMessage = Extract<FromPage, { type: 'read' }>;
/** What both messages of a reading hold. */
type State = Pick<ReadMessage, 'url' | 'title' | 'counts' | 'parts' | 'unread' | 'frames'>;

/** A container with more blocks than this is read again with the whole page, in slices. */
const MOST_AT_ONCE = 60;

/** What was read of this document, and what of it the panel knows. */
export class Reading {
  blocks: ReadBlock[] = [];
  roots = new Set<Root>();
  scope: Scope | null = null;
  readonly leftOut = new Set<string>();
  private parts: Parts;
  private unread: Unread[] = [];
  private tables = 0;
  private frames = 0;
  private readonly ids = new Ids();
  private readonly memory: Memory = { contexts: new WeakMap(), shown: new WeakMap() };
  private byId = new Map<string, ReadBlock>();
  private byElement = new Map<Element, ReadBlock[]>();
  private known = new Map<string, PageBlock>();
  private lastState = '';
  private main: Element | null = null;
  private fields = new Map<Element, string>();

  /** `start`: read only what is in this element. */
  constructor(private readonly start: Element | null, private readonly inFrame: boolean) {
    this.parts = new Parts(this.ids, null, inFrame);
  }

  /** A walk over all there is; run it, in slices if wanted, and hand it to `take`. */
  walk(): Walker {
    const start = this.start ?? document.body ?? document.documentElement;
    const main = this.main?.isConnected ? this.main : [...start.querySelectorAll('main, [role=main]')].find(isShown) ?? null;
    const parts = new Parts(this.ids, main, this.inFrame);
    const editable = document.designMode === 'on';
    const context: Context = {
      part: parts.start(start), kind: 'paragraph', editable, space: 'collapse', visible: true, silent: false, named: false, inShadow: false, element: start, ...(editable ? { host: start } : {}),
    };
    return new Walker(start, context, parts, this.memory);
  }

  /** Takes over what a finished walk found. */
  take(walker: Walker): void {
    const walked = walker.found;
    this.parts = walker.parts;
    this.blocks = this.ids.give(walked.blocks);
    this.unread = walked.unread.slice(0, limits.unread);
    this.tables = walked.tables;
    this.frames = walked.frames;
    this.fields = walked.fields;
    this.roots = new Set<Root>([this.start ? rootOf(this.start) : document, ...walked.roots]);
    this.index();
  }

  /** True when a place is in what is read; with the whole document it always is. */
  covers(node: Node): boolean {
    return this.start === null || within(node, this.start);
  }

  /** Only the selection is read from now on; a selection that touches nothing that is read counts as none. */
  narrow(scope: Scope | null): void {
    this.scope = scope && clipToScope(this.blocks, scope).length > 0 ? scope : null;
  }

  /** Marks an element as the main text; the rest becomes a part of its own at the next walk. */
  setMain(element: Element): void {
    this.main = element;
  }

  /** The block as the panel knows it: cut to the selection when only that was read. */
  block(id: string): ReadBlock | undefined {
    const block = this.byId.get(id);
    return block && this.scope ? clipToScope([block], this.scope)[0] : block;
  }

  blocksOf(element: Element): readonly ReadBlock[] {
    return this.byElement.get(element) ?? [];
  }

  /** True when the element was shown at the last look; undefined when it was never looked at. */
  wasShown(element: Element): boolean | undefined {
    return this.memory.shown.get(element);
  }

  /**
   * Reads one field or one small container again. False when that is not enough (more than words changed): then the whole
   * page has to be walked.
   */
  again(element: Element): boolean {
    const context = this.memory.contexts.get(element);
    if (!context || !element.isConnected) return false;
    const kind = fieldKind(element);
    if (kind) return this.fieldAgain(element, readField(element, kind, context.part), context);
    const before = this.blocks.filter((block) => within(block.element, element));
    // The first words of an empty paragraph.
    if (before.length === 0 && context.editable && element.parentElement) return this.childrenAgain(element.parentElement, new Set([element]));
    if (before.length === 0 || before.length > MOST_AT_ONCE || before.some((block) => block.kind === 'field' && block.runs.length === 0)) return false;
    const after = this.wordsOf(element, context);
    if (!after || !sameHeadings(before, after)) return false;
    this.splice(before, after);
    return true;
  }

  /** The same for the children of an element of which some came or went; those that came are in `added`. */
  childrenAgain(parent: Element, added: ReadonlySet<Element>): boolean {
    // What holds it has lost it, and is read again itself.
    if (!parent.isConnected) return true;
    // What is folded away or drawn when needed is only known after a walk over the page.
    if (this.unread.some(({ reason }) => reason === 'closed-part' || reason === 'virtual-editor')) return false;
    const inside = this.blocks.flatMap((block, index) => (within(block.element, parent) ? [index] : []));
    if (inside.length === 0) return false;
    const isGone = (index: number) => this.blocks[index]?.element.isConnected === false;
    let start = inside[0]!;
    let end = inside[inside.length - 1]! + 1;
    while (isGone(start - 1)) start -= 1;
    while (isGone(end)) end += 1;
    const before = this.blocks.slice(start, end);
    const after = readChildren(parent, before, added, { contextOf: (element) => this.memory.contexts.get(element), read: (child, context) => this.wordsOf(child, context) });
    if (!after) return false;
    this.splice(before, after);
    return true;
  }

  /** Blocks of an element that is read by itself; null when there is more in it than words. */
  private wordsOf(element: Element, context: Context): ReadBlock[] | null {
    const walker = new Walker(element, context, this.parts, this.memory);
    walker.run(() => false);
    const { blocks, unread, tables, frames, roots, fields } = walker.found;
    if (unread.length > 0 || tables > 0 || frames > 0 || roots.size > 0 || blocks.some((block) => block.runs.length === 0)) return null;
    for (const [field, state] of fields) this.fields.set(field, state);
    return this.ids.give(blocks);
  }

  /** Fields whose value is not what it was at the last call: programs change them without an event. */
  changedFields(): Element[] {
    const changed: Element[] = [];
    for (const [field, before] of this.fields) {
      const now = stateOf(field);
      if (now === before) continue;
      this.fields.set(field, now);
      changed.push(field);
    }
    return changed;
  }

  /** The block as it is in the page at this moment, not as it was read; null when it is gone. */
  fresh(id: string): ReadBlock | null {
    const block = this.byId.get(id);
    if (!block?.element.isConnected) return null;
    const container = this.container(block.element);
    if (container && !this.again(container) && !this.blockIsTrue(block)) return null;
    return this.block(id) ?? null;
  }

  /** The smallest element around a node that can be read again by itself. */
  container(node: Node): Element | null {
    for (let at: Node | null = node; at; at = (at.parentNode as Node | null) ?? (at as Partial<ShadowRoot>).host ?? null) {
      if (at instanceof Element && this.memory.contexts.has(at)) return at;
    }
    return null;
  }

  /** The message after a walk from the start. */
  readMessage(injection: string, revision: number, caret: ReadonlyMap<string, number>): ReadMessage {
    const shown = this.shown();
    this.known = new Map(shown.map((block) => [block.id, toPageBlock(block, caret.get(block.id) ?? null)]));
    const state = this.state(shown);
    this.lastState = JSON.stringify([state, shown.map((block) => block.id)]);
    return { type: 'read', injection, revision, selection: this.scope !== null, blocks: [...this.known.values()], ...state };
  }

  /** What changed since the last message, or null when the panel would learn nothing new. */
  changedMessage(injection: string, revision: number, caret: ReadonlyMap<string, number>): Extract<FromPage, { type: 'changed' }> | null {
    const shown = this.shown();
    const next = new Map<string, PageBlock>();
    const changed: PageBlock[] = [];
    for (const block of shown) {
      const message = toPageBlock(block, caret.get(block.id) ?? null);
      const before = this.known.get(block.id);
      if (before && samePageBlock(before, message)) next.set(block.id, before);
      else {
        next.set(block.id, message);
        changed.push(message);
      }
    }
    const order = [...next.keys()];
    const state = this.state(shown);
    const signature = JSON.stringify([state, order]);
    this.known = next;
    if (changed.length === 0 && signature === this.lastState) return null;
    this.lastState = signature;
    return { type: 'changed', injection, revision, order, blocks: changed, ...state };
  }

  private shown(): ReadBlock[] {
    const kept = this.leftOut.size === 0 ? this.blocks : this.blocks.filter((block) => !this.leftOut.has(block.part));
    return this.scope ? clipToScope(kept, this.scope) : kept;
  }

  private state(shown: readonly ReadBlock[]): State {
    const used = new Set(this.blocks.map((block) => block.part));
    const parts: PagePart[] = [...this.parts.found.values()].filter((part) => used.has(part.id)).map((part) => ({ ...part, leftOut: this.leftOut.has(part.id) })).slice(0, limits.parts);
    const leftOut = parts.filter((part) => part.leftOut).map((part): Unread => ({ reason: 'left-out', name: part.name }));
    return {
      url: location.href.slice(0, limits.url), title: oneLine(document.title, limits.title), parts, frames: Math.min(10_000, this.frames),
      unread: [...leftOut, ...this.unread].slice(0, limits.unread).map((one) => ({ ...one, name: cutOff(one.name, limits.name) })),
      counts: {
        fields: shown.filter((block) => block.kind === 'field').length, tables: this.tables,
        paragraphs: shown.filter((block) => block.kind === 'paragraph' || block.kind === 'list-item').length,
      },
    };
  }

  private fieldAgain(element: Element, found: FoundBlock | null, context: Context): boolean {
    const before = this.blocksOf(element);
    if (!found) {
      if (before.length > 0) this.splice(before, []);
      return true;
    }
    if (before.length === 0) return false;
    this.splice(before, this.ids.give([{ ...found, label: found.label ?? context.label }]));
    return true;
  }

  private splice(before: readonly ReadBlock[], after: readonly ReadBlock[]): void {
    const at = this.blocks.indexOf(before[0]!);
    this.blocks.splice(at, before.length, ...after);
    for (const block of before) {
      this.byId.delete(block.id);
      this.byElement.delete(block.element);
    }
    for (const block of after) this.add(block);
  }

  private index(): void {
    this.byId.clear();
    this.byElement.clear();
    for (const block of this.blocks) this.add(block);
  }

  private add(block: ReadBlock): void {
    this.byId.set(block.id, block);
    const same = this.byElement.get(block.element);
    if (same) same.push(block);
    else this.byElement.set(block.element, [block]);
  }

  private blockIsTrue(block: ReadBlock): boolean {
    return block.runs.length > 0 && hasWords(block.text) && block.runs.every((run) => run.node.isConnected && run.offset + run.length <= run.node.length);
  }
}
