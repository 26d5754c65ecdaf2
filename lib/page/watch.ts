import { editingHost } from './caret';
import { OWN, type Root } from './shadow';
import { isShown } from './visible';
import type { Reading } from './reading';

/** Quiet time after the last key before the page is read again. */
const AFTER_KEY = 400;
/** Quiet time after a change by the page itself. */
const AFTER_CHANGE = 150;
/** A page that never stops moving is read again after this time all the same. */
const AT_LAST = 1_500;
/** Change of a class or style that may show or hide something further down. */
const AFTER_STYLE = 700;

const attributes = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-checked', 'aria-selected', 'aria-label', 'contenteditable', 'disabled', 'readonly', 'src', 'role'];

/** What happened to the page since the last pause. */
export interface Changes {
  /** Elements of which the words changed. */
  elements: ReadonlySet<Element>;
  /** Editable elements of which paragraphs came or went, with those that came. */
  parents: ReadonlyMap<Element, ReadonlySet<Element>>;
  /** True when more changed than that. */
  everything: boolean;
}

export interface Watching {
  /** Elements that were touched, at once: what is painted there may not hold any more. Empty when only the looks of the page changed. */
  onTouched(elements: ReadonlySet<Element>): void;
  /** What is read again after a pause: elements, or everything. */
  onQuiet(changes: Changes): void;
}

/** Watches a document and its shadow roots for typing, for changes by the page and for changes of address. */
export class Watcher {
  private readonly observer = new MutationObserver((records) => this.changed(records));
  /** Weakly: a component that the page took away is not held by us. */
  private readonly observed = new WeakSet<Root>();
  private elements = new Set<Element>();
  private parents = new Map<Element, Set<Element>>();
  private everything = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAt = 0;
  private lastKey = 0;
  private urgent = false;
  private address = location.href;

  constructor(private readonly reading: Reading, private readonly watching: Watching, private readonly signal: AbortSignal) {
    const listen = (target: EventTarget, type: string, handler: (event: Event) => void) => target.addEventListener(type, handler, { capture: true, passive: true, signal });
    listen(document, 'selectionchange', () => this.soon(AFTER_KEY));
    // Programs set values without an event; mostly something the user did came before.
    for (const type of ['click', 'keyup', 'focusout']) listen(document, type, () => this.soon(AFTER_KEY));
    listen(document, 'load', (event) => { if (event.target instanceof HTMLIFrameElement) this.all(AFTER_CHANGE); });
    listen(window, 'popstate', () => this.all(AFTER_CHANGE));
    listen(window, 'hashchange', () => this.all(AFTER_CHANGE));
    listen(window, 'focus', () => this.soon(AFTER_CHANGE));
    listen(window, 'blur', () => this.soon(AFTER_CHANGE));
    const { navigation } = window as { navigation?: EventTarget };
    if (navigation) listen(navigation, 'currententrychange', () => this.all(AFTER_CHANGE));
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  /** Watches these roots from now on; harmless when some are watched already. */
  observe(roots: ReadonlySet<Root>): void {
    if (this.signal.aborted) return;
    for (const root of roots) {
      if (this.observed.has(root)) continue;
      this.observed.add(root);
      this.observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes });
      // Events inside a shadow root that do not leave it are only heard there.
      for (const type of ['input', 'change']) root.addEventListener(type, (event) => this.typed(event), { capture: true, passive: true, signal: this.signal });
    }
  }

  /** Asks for a report soon, with nothing read again unless something changed. */
  soon(ms: number): void {
    if (this.signal.aborted || this.urgent) return;
    const now = performance.now();
    if (this.timer === undefined) this.firstAt = now;
    clearTimeout(this.timer);
    // A key is waited for however long the typing goes on; a restless page is not.
    const longest = now - this.lastKey < AFTER_KEY ? Number.POSITIVE_INFINITY : Math.max(0, this.firstAt + AT_LAST - now);
    const sinceKey = Math.max(0, this.lastKey + AFTER_KEY - now);
    this.timer = setTimeout(() => this.quiet(), Math.max(sinceKey, Math.min(ms, longest)));
  }

  /** Reads everything again after a pause. */
  all(ms: number): void {
    this.everything = true;
    this.soon(ms);
  }

  /** Our own edit: no need to wait for more keys. */
  now(): void {
    this.changed(this.observer.takeRecords());
    this.lastKey = 0;
    this.soon(0);
    this.urgent = true;
  }

  private quiet(): void {
    this.timer = undefined;
    this.urgent = false;
    const { elements, parents, everything } = this;
    this.elements = new Set();
    this.parents = new Map();
    this.everything = false;
    this.watching.onQuiet({ elements, parents, everything });
  }

  private typed(event: Event): void {
    const [target] = event.composedPath();
    if (target instanceof Node && !this.reading.covers(target)) return;
    if (event.type === 'input') this.lastKey = performance.now();
    const field = target instanceof HTMLOptionElement ? target.closest('select') : target;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      this.watching.onTouched(new Set([field]));
      this.elements.add(field);
    }
    // In editable text the changes themselves are seen; here only the key counts.
    this.soon(AFTER_KEY);
  }

  private changed(records: readonly MutationRecord[]): void {
    const touched = new Set<Element>();
    let wait = 0;
    for (const record of records) {
      const { target } = record;
      if (!this.reading.covers(target)) continue;
      if (record.type === 'attributes') wait = Math.max(wait, this.attributeChanged(target as Element, record.attributeName!));
      else if (!isOwn(record)) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element && isCode(element)) continue;
        wait = Math.max(wait, AFTER_CHANGE);
        // A new title is told, the page is not read again for it.
        if (document.head?.contains(target)) continue;
        if (element && record.type === 'characterData') touched.add(element);
        else if (element && onlyWords(record)) touched.add(element);
        else {
          if (element && onlyParagraphs(record)) this.paragraphs(element, record);
          else this.everything = true;
          if (element) touched.add(element);
        }
      }
    }
    if (location.href !== this.address) {
      this.address = location.href;
      this.everything = true;
      wait = Math.max(wait, AFTER_CHANGE);
    }
    // Also when no words changed: an overlay may have to move.
    if (records.some((record) => !isOwn(record))) this.watching.onTouched(touched);
    for (const element of touched) this.elements.add(element);
    if (wait > 0) this.soon(wait);
  }

  private paragraphs(parent: Element, record: MutationRecord): void {
    const added = this.parents.get(parent) ?? new Set();
    for (const node of record.addedNodes) if (node instanceof Element) added.add(node);
    this.parents.set(parent, added);
  }

  /** How long to wait before reading again after a change of an attribute; 0 when it changes nothing that is read. */
  private attributeChanged(element: Element, name: string): number {
    if (element.hasAttribute(OWN)) return 0;
    if (name === 'class' || name === 'style') {
      const before = this.reading.wasShown(element);
      if (before === undefined) return 0;
      const same = before === isShown(element);
      // A class can show or hide what is further down.
      if (same && (name === 'style' || element.childElementCount === 0)) return 0;
      this.everything = true;
      return same ? AFTER_STYLE : AFTER_CHANGE;
    }
    this.everything = true;
    return AFTER_CHANGE;
  }
}

/** Our own overlay coming or going. */
function isOwn(record: MutationRecord): boolean {
  if (record.type === 'attributes') return (record.target as Element).hasAttribute(OWN);
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node instanceof Element && node.hasAttribute(OWN));
}

/** Text nodes and inline elements came or went: the block around them is read again, not the page. */
function onlyWords(record: MutationRecord): boolean {
  const inline = /^(?:A|ABBR|B|BR|CODE|EM|FONT|I|MARK|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/;
  return [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeType === Node.TEXT_NODE || (node instanceof Element && inline.test(node.tagName)));
}

const plain = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,pre,a,abbr,b,br,code,em,font,i,mark,s,small,span,strong,sub,sup,u';

/** Paragraphs came or went in editable text, as after Enter: the others are as they were. */
function onlyParagraphs(record: MutationRecord): boolean {
  return editingHost(record.target) !== null && [...record.addedNodes, ...record.removedNodes].every((node) => node.nodeType === Node.TEXT_NODE
    || (node instanceof Element && node.matches(plain) && node.querySelector(`:not(${plain})`) === null));
}

const isCode = (element: Element): boolean => element.tagName === 'SCRIPT' || element.tagName === 'STYLE';
