import type { FromPage, Highlight, ToPage } from '@/lib/messages/protocol';
import { localPort, type PanelEnd } from '@/lib/page/local-port';
import { startPageLayer, type PageLayer } from '@/lib/page/start';

type Of<T extends FromPage['type']> = Extract<FromPage, { type: T }>;
const injection = 'injection-of-test';

/** A panel inside the page under test: what it is told, and what it asks. */
class Driver {
  messages: FromPage[] = [];
  private panel: PanelEnd | null = null;
  private life = new AbortController();
  private layer: PageLayer | null = null;
  /** How often the page's end said that it is gone. */
  closed = 0;

  /** `within`: selector of the only element that is read. */
  start(within?: string): void {
    const { page, panel } = localPort();
    this.life = new AbortController();
    this.messages = [];
    panel.onMessage((message) => { this.messages.push(message as FromPage); });
    panel.onClose(() => { this.closed += 1; });
    this.layer = startPageLayer(page, this.life.signal, within ? { within: document.querySelector(within)! } : {});
    this.panel = panel;
  }

  send(message: Record<string, unknown> & { type: ToPage['type'] }): void {
    this.panel!.send({ injection, ...message } as ToPage);
  }

  async read(selection = false): Promise<Of<'read'>> {
    const before = this.messages.length;
    this.send({ type: 'read', selection });
    return this.next('read', before);
  }

  async next<T extends FromPage['type']>(type: T, from = this.messages.length, timeout = 15_000): Promise<Of<T>> {
    const end = performance.now() + timeout;
    for (;;) {
      const found = this.messages.slice(from).find((message) => message.type === type);
      if (found) return found as Of<T>;
      if (performance.now() > end) throw new Error(`No "${type}" within ${timeout} ms; there are ${JSON.stringify(this.messages.slice(from).map((message) => message.type))}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Blocks as the panel has them now: the last reading with all changes. */
  blocks(): Of<'read'>['blocks'] {
    const known = new Map<string, Of<'read'>['blocks'][number]>();
    let order: string[] = [];
    for (const message of this.messages) {
      if (message.type === 'read') known.clear();
      if (message.type !== 'read' && message.type !== 'changed') continue;
      for (const block of message.blocks) known.set(block.id, block);
      order = message.type === 'read' ? message.blocks.map((block) => block.id) : message.order;
    }
    return order.map((id) => known.get(id)!);
  }

  /** Finds words in the blocks and makes a finding of them. */
  finding(words: string, verdict: Highlight['verdict'] = 'barrier', id = words): Highlight {
    const block = this.blocks().find((one) => one.text.includes(words));
    if (!block) throw new Error(`No block has "${words}"`);
    const start = block.text.indexOf(words);
    return { findingId: id, verdict, blockId: block.id, start, end: start + words.length, quote: words };
  }

  paint(highlights: Highlight[], revision = this.revision()): void {
    this.send({ type: 'paint', revision, highlights });
  }

  revision(): number {
    return this.messages.reduce((last, message) => ('revision' in message ? message.revision : last), 0);
  }

  async edit(message: Record<string, unknown> & { type: 'replace' | 'insert' | 'undo' }): Promise<string> {
    return (await this.answer(message)).outcome;
  }

  async answer(message: Record<string, unknown> & { type: 'replace' | 'insert' | 'undo' }): Promise<Of<'edited'>> {
    const before = this.messages.length;
    this.send({ request: crypto.randomUUID(), deadline: Date.now() + 60_000, ...message });
    return this.next('edited', before);
  }

  setMain(element: Element): void {
    this.layer!.setMain(element);
  }

  /** The panel closes. */
  close(): void {
    this.panel!.close();
  }

  stop(): void {
    this.life.abort();
  }
}

declare global {
  var driver: Driver;
}
globalThis.driver = new Driver();
