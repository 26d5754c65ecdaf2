import { hasWords, limits, oneLine, type FoundBlock } from './block';
import { fieldKind, readField, stateOf, type FieldKind } from './fields';
import { absentParts, foldedName } from './folded';
import { labelOf, namesField } from './labels';
import type { Parts } from './parts';
import type { Context, Memory, Walked } from './context';
import { isPair, isRow, isTable, readDefinitions, readPair, readRow, tableOf } from './tables';
import { OWN, shadowOf, shownChildren } from './shadow';
import { isBoilerplate, isCommand, isDecoration, isNeverText } from './skip';
import { TextBuilder, whiteSpaceOf } from './text';
import { isSeenFrame, unreadEditor, unreadFrame, unreadObject } from './unread';
import { look } from './visible';

type Step = { node: Node; context: Context } | (() => void);

/**
 * Walks over what a person sees, in order, and gathers blocks. It can be run in slices; `found` holds what it has so far.
 */
export class Walker {
  readonly found: Walked = { blocks: [], unread: [], tables: 0, frames: 0, roots: new Set(), fields: new Map() };
  private steps: Step[] = [];
  private builder = new TextBuilder();
  private current: Context;
  private later: FoundBlock[] = [];
  private characters = 0;
  private inCell = false;
  private full = false;
  /** Level of the last heading: a heading of a table or fieldset is one lower. */
  headingLevel: number;

  constructor(start: Element, context: Context, readonly parts: Parts, private readonly memory: Memory) {
    this.headingLevel = context.above ?? 1;
    this.current = context;
    this.steps.push({ node: start, context });
  }

  /** Goes on until `pause` says so. True when all is read. */
  run(pause: () => boolean): boolean {
    for (let count = 1; this.steps.length > 0; count += 1) {
      const step = this.steps.pop()!;
      if (typeof step === 'function') step();
      // The page may have taken it out since the last slice.
      else if (!step.node.isConnected) continue;
      else if (step.node.nodeType === Node.TEXT_NODE) this.text(step.node as Text, step.context);
      else if (step.node.nodeType === Node.ELEMENT_NODE) this.enter(step.node as Element, step.context);
      if (count % 32 === 0 && pause()) return this.steps.length === 0 && this.end();
    }
    return this.end();
  }

  private end(): true {
    this.flush();
    return true;
  }

  private text(node: Text, context: Context): void {
    if (context.visible && !context.silent) this.builder.add(node, context.space);
  }

  private enter(element: Element, around: Context): void {
    if (element.hasAttribute(OWN) || isNeverText(element)) return;
    if (element.tagName === 'BR') {
      if (!around.silent) this.builder.newline();
      return;
    }
    const style = getComputedStyle(element);
    const shown = look(element, style);
    this.memory.shown.set(element, typeof shown !== 'string');
    const field = fieldKind(element);
    if (typeof shown === 'string') {
      // Nice-looking radio buttons hide the real one; its label is what people see.
      if (field === 'choice' && element.tagName === 'INPUT') this.field(element, field, around);
      else if (!field) this.fold(element, shown === 'folded');
      return;
    }
    if (field) return this.field(element, field, around);
    if (this.isElsewhere(element)) return;
    for (const name of absentParts(element)) this.closedPart(name);
    if (isBoilerplate(element) || isDecoration(element)) return;
    if (!around.named && isCommand(element)) return this.builder.gap();
    const context: Context = { ...around, visible: shown.visible };
    if (shown.flow === 'contents') return this.children(element, context);
    const editor = !around.editable && /^(?:|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'no');
    if (shown.flow !== 'block' && !editor) return this.inline(element, context, shown.flow === 'gap');
    this.block(element, context, around, style);
  }

  private inline(element: Element, context: Context, gap: boolean): void {
    if (element.tagName === 'LABEL' && namesField(element)) context.silent = true;
    const editable = element.getAttribute('contenteditable');
    if (editable !== null) this.editing(element, context, editable);
    if (gap) {
      this.builder.gap();
      this.steps.push(() => this.builder.gap());
    }
    this.children(element, context);
  }

  private block(element: Element, context: Context, around: Context, style: CSSStyleDeclaration): void {
    this.flush();
    if (!this.inCell) this.memory.contexts.set(element, { ...around, above: this.headingLevel });
    context.element = element;
    context.space = whiteSpaceOf(style);
    context.part = this.parts.begin(element, around.part) ?? around.part;
    if (isTable(element)) {
      const table = tableOf(element, this.headingLevel);
      if (table) this.found.tables += 1;
      context.table = table ?? undefined;
    } else if (context.table && isRow(element)) {
      const before = this.current;
      this.current = context;
      readRow(this, element, context);
      this.current = before;
      return;
    } else if (element.tagName === 'DL' || isPair(element, style)) {
      const before = this.current;
      this.current = context;
      if (element.tagName === 'DL') readDefinitions(this, element, context);
      else readPair(this, element, context);
      this.current = before;
      return;
    }
    this.meaning(element, context, style);
    const before = this.current;
    this.current = context;
    this.steps.push(() => {
      this.flush();
      this.current = before;
    });
    const folded = element.tagName === 'DETAILS' && !(element as HTMLDetailsElement).open;
    if (folded) this.foldDetails(element, context);
    else this.children(element, context);
  }

  /** What the words of a block element are: heading, list item, label, editable text. */
  private meaning(element: Element, context: Context, style: CSSStyleDeclaration): void {
    const role = element.getAttribute('role');
    const tag = element.tagName;
    if (/^H[1-6]$/.test(tag) || role === 'heading') {
      const level = Number(element.getAttribute('aria-level') ?? (tag.length === 2 ? tag[1] : '2'));
      Object.assign(context, { kind: 'heading', level: level >= 1 && level <= 6 ? Math.floor(level) : 2, named: true });
    } else if (tag === 'LEGEND') {
      // The question of a group of choices is read with the answer.
      if (element.parentElement?.querySelector('textarea, input[type=text], input:not([type]), input[type=number], [contenteditable]')) Object.assign(context, { kind: 'heading', level: this.below() });
      else context.silent = true;
    } else if (tag === 'SUMMARY') {
      // Of a closed part there is nothing that it could head.
      const open = (element.parentElement as HTMLDetailsElement | null)?.open === true;
      Object.assign(context, open ? { kind: 'heading', level: this.below(), named: true } : { named: true });
    } else if (tag === 'LI' || role === 'listitem' || style.display === 'list-item') {
      context.kind = 'list-item';
    } else if (tag === 'LABEL' && namesField(element)) {
      context.silent = true;
    }
    const editable = element.getAttribute('contenteditable');
    if (editable !== null) this.editing(element, context, editable);
    const editor = unreadEditor(element);
    if (editor) this.found.unread.push(editor);
  }

  below(): number {
    return Math.min(6, this.headingLevel + 1);
  }

  private editing(element: Element, context: Context, value: string): void {
    context.editable = value !== 'false' && value !== 'inherit' ? true : value === 'inherit' && context.editable;
    if (!context.editable || context.host) return;
    context.host = element;
    context.label = labelOf(element) || context.label;
  }

  private children(element: Element, context: Context): void {
    const shadow = shadowOf(element);
    let inner = context;
    if (shadow) {
      this.found.roots.add(shadow);
      if (!context.inShadow) inner = { ...context, inShadow: true, part: this.parts.beginShadow(element, shadow) ?? context.part };
    }
    this.push(shownChildren(element, shadow), inner);
  }

  push(nodes: ArrayLike<Node>, context: Context): void {
    for (let index = nodes.length - 1; index >= 0; index -= 1) this.steps.push({ node: nodes[index]!, context });
  }

  /** Reads elements to the end and hands back their blocks: the cells of a row. */
  capture(element: Element, context: Context): FoundBlock[] {
    this.flush();
    const { steps, current, inCell } = this;
    const { blocks } = this.found;
    this.found.blocks = [];
    this.steps = [{ node: element, context }];
    this.current = context;
    this.inCell = true;
    this.run(() => false);
    const captured = this.found.blocks;
    this.found.blocks = blocks;
    this.steps = this.full ? [] : steps;
    this.current = current;
    this.inCell = inCell;
    for (const block of captured) this.characters -= block.text.length;
    return captured;
  }

  /** Adds a block; past the limit of a page the rest is reported as not read. */
  emit(block: FoundBlock): void {
    if (this.full || !hasWords(block.text)) return;
    this.characters += block.text.length;
    if (this.characters > limits.characters || this.found.blocks.length >= limits.blocks) {
      this.full = true;
      this.steps = [];
      this.found.unread.push({ reason: 'too-long', name: oneLine(document.title, limits.name) });
      return;
    }
    if (block.kind === 'heading' && block.level) this.headingLevel = block.level;
    this.found.blocks.push(block);
  }

  private flush(): void {
    const taken = this.builder.take();
    const context = this.current;
    if (taken) {
      const block: FoundBlock = {
        ...taken, text: taken.text.slice(0, limits.text), kind: context.kind === 'paragraph' && context.host === context.element ? 'field' : context.kind,
        editable: context.editable, part: context.part, element: context.element, base: 0,
      };
      if (context.kind === 'heading') block.level = context.level;
      else if (context.label) block.label = context.label;
      this.emit(block);
    }
    for (const block of this.later.splice(0)) this.emit(block);
  }

  private field(element: Element, kind: FieldKind, context: Context): void {
    this.builder.gap();
    if (kind === 'secret') this.found.unread.push({ reason: 'secret-field', name: oneLine(labelOf(element), limits.name) });
    const block = readField(element, kind, context.part);
    // A field inside a sentence does not cut the sentence in two.
    if (block) this.later.push({ ...block, label: block.label ?? context.label });
    if (kind !== 'text' && kind !== 'choice') return;
    this.memory.contexts.set(element, context);
    this.found.fields.set(element, stateOf(element));
  }

  /** Frames and objects are documents of their own. */
  private isElsewhere(element: Element): boolean {
    if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') {
      const frame = element as HTMLIFrameElement;
      if (isSeenFrame(frame)) {
        this.found.frames += 1;
        const unread = unreadFrame(frame);
        if (unread) this.found.unread.push(unread);
      }
      return true;
    }
    if (element.tagName !== 'EMBED' && element.tagName !== 'OBJECT') return false;
    const unread = unreadObject(element);
    if (unread) this.found.unread.push(unread);
    return element.tagName === 'EMBED' || unread !== null;
  }

  private fold(element: Element, certain: boolean): void {
    const name = foldedName(element, certain);
    if (name !== null) this.closedPart(name);
  }

  private closedPart(name: string): void {
    if (!this.found.unread.some((one) => one.reason === 'closed-part' && one.name === name)) this.found.unread.push({ reason: 'closed-part', name });
  }

  private foldDetails(element: Element, context: Context): void {
    const summary = [...element.children].find((child) => child.tagName === 'SUMMARY');
    const name = oneLine(summary?.textContent ?? '', limits.name);
    if (hasWords(element.textContent ?? '')) this.closedPart(name);
    if (summary) this.push([summary], context);
  }
}
