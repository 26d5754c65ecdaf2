import { PageRefused, type InjectedFrame, type PagePort, type PageSource, type Refusal } from '@/lib/messages/page-source';
import type { FromPage, PageBlock, PagePlace, ToPage } from '@/lib/messages/protocol';

type Read = Extract<FromPage, { type: 'read' }>;
type Changed = Extract<FromPage, { type: 'changed' }>;

/** A block of a page under test. */
export const block = (id: string, text: string, more: Partial<PageBlock> = {}): PageBlock => ({ id, kind: 'paragraph', text, part: 'main', editable: true, ...more });

/** One document in one frame, as the page script presents it. */
export class FakeFrame {
  blocks: PageBlock[] = [];
  selected: PageBlock[] | null = null;
  unread: Read['unread'] = [];
  children: number | undefined;
  title = 'Leidraad';
  /** Everything that the panel sent to this document. */
  readonly heard: ToPage[] = [];
  /** Answers to edits, in order; without one the edit is made. */
  readonly outcomes: Extract<FromPage, { type: 'edited' }>['outcome'][] = [];
  /** Where the page says that the next inserted texts came. */
  places: (PagePlace | undefined)[] = [];
  answers = true;
  injection = '';
  revision = 0;
  private lines = new Set<{ message: (raw: unknown) => void; close: () => void }>();

  constructor(readonly url: string, readonly documentId: string | null, blocks: PageBlock[] = []) {
    this.blocks = blocks;
  }

  get openLines(): number {
    return this.lines.size;
  }

  line(): PagePort {
    const messages: ((raw: unknown) => void)[] = [];
    const closes: (() => void)[] = [];
    const line = { message: (raw: unknown) => messages.forEach((listener) => listener(raw)), close: () => closes.forEach((listener) => listener()) };
    this.lines.add(line);
    return {
      send: (message) => {
        if (!this.lines.has(line)) throw new Error('Attempting to use a disconnected port object');
        this.heard.push(message);
        queueMicrotask(() => this.obey(message));
      },
      onMessage: (listener) => { messages.push(listener); },
      onClose: (listener) => { closes.push(listener); },
      close: () => { this.lines.delete(line); },
    };
  }

  /** Sends something to the panel, whatever it is. */
  say(raw: unknown): void {
    for (const line of this.lines) line.message(raw);
  }

  /** The document goes away. */
  unload(): void {
    const lines = [...this.lines];
    this.lines.clear();
    for (const line of lines) line.close();
  }

  read(selection: boolean): Read {
    const useSelection = selection && this.selected !== null;
    return { type: 'read', selection: useSelection, blocks: useSelection ? this.selected! : this.blocks, ...this.common() };
  }

  /** Changes the document and tells the panel, as the page script does: only what changed, and the order. */
  change(blocks: PageBlock[], tell: Partial<Changed> = {}): void {
    const before = new Map(this.blocks.map((one) => [one.id, JSON.stringify(one)]));
    this.blocks = blocks;
    this.say({ type: 'changed', ...this.common(), order: blocks.map((one) => one.id), blocks: blocks.filter((one) => before.get(one.id) !== JSON.stringify(one)), ...tell });
  }

  last<T extends ToPage['type']>(type: T): Extract<ToPage, { type: T }> | undefined {
    return this.heard.filter((message): message is Extract<ToPage, { type: T }> => message.type === type).at(-1);
  }

  private common() {
    this.revision += 1;
    return {
      injection: this.injection, revision: this.revision, url: this.url, title: this.title, unread: this.unread, frames: this.children,
      counts: { fields: 0, tables: 0, paragraphs: this.blocks.length }, parts: [{ id: 'main', name: 'Hoofdtekst', kind: 'main' as const, leftOut: false }],
    };
  }

  private obey(message: ToPage): void {
    if (!this.answers || this.lines.size === 0) return;
    if (message.type === 'read') {
      this.injection = message.injection;
      this.say(this.read(message.selection));
    } else if (message.type === 'replace' || message.type === 'insert' || message.type === 'undo') {
      this.edit(message);
    }
  }

  private edit(message: Extract<ToPage, { type: 'replace' | 'insert' | 'undo' }>): void {
    let outcome = this.outcomes.shift();
    if (!outcome && message.type === 'replace') {
      const target = this.blocks.find((one) => one.id === message.blockId);
      outcome = target && target.text.slice(message.start, message.end) === message.quote ? 'done' : 'changed-meanwhile';
      if (outcome === 'done') {
        const text = target!.text.slice(0, message.start) + message.text + target!.text.slice(message.end);
        this.say({ type: 'edited', injection: this.injection, request: message.request, outcome });
        this.change(this.blocks.map((one) => (one === target ? { ...one, text } : one)));
        return;
      }
    }
    const place = this.places.shift();
    this.say({ type: 'edited', injection: this.injection, request: message.request, outcome: outcome ?? 'done', ...(place ? { place } : {}) });
  }
}

/** A tab with its frames; the top frame is 0, others have the large numbers that Firefox gives. */
export class FakePage implements PageSource {
  frames = new Map<number, FakeFrame>();
  refusal: Refusal | null = null;
  /** So many injections fail before one works. */
  failures = 0;
  injections = 0;

  constructor(top: FakeFrame) {
    this.frames.set(0, top);
  }

  get top(): FakeFrame {
    return this.frames.get(0)!;
  }

  /** Another document in the top frame; all frames of the old one go. */
  load(top: FakeFrame): void {
    const old = [...this.frames.values()];
    this.frames = new Map([[0, top]]);
    for (const frame of old) frame.unload();
  }

  async inject(): Promise<InjectedFrame[]> {
    this.injections += 1;
    await Promise.resolve();
    if (this.refusal) throw new PageRefused(this.refusal, 'refused');
    if (this.failures > 0) {
      this.failures -= 1;
      throw new PageRefused('no-permission', 'Cannot access contents of the page');
    }
    return [...this.frames].map(([frameId, frame]) => ({ frameId, documentId: frame.documentId }));
  }

  connect(frameId: number): PagePort {
    return this.frames.get(frameId)!.line();
  }
}
