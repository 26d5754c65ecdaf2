// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import pageScript from '@/entrypoints/page.content';
import { PORT_NAME } from '@/lib/messages/protocol';

type Listener = (value: unknown) => void;

/** The page's end of a line to the panel. */
class FakePort {
  readonly name = PORT_NAME;
  readonly sender = { id: 'ons' };
  readonly posted: { type: string }[] = [];
  disconnected = 0;
  private readonly messages: Listener[] = [];
  private readonly closers: Listener[] = [];
  onMessage = { addListener: (listener: Listener) => { this.messages.push(listener); } };
  onDisconnect = { addListener: (listener: Listener) => { this.closers.push(listener); } };
  postMessage = (message: { type: string }) => { this.posted.push(message); };
  disconnect = () => { this.disconnected += 1; };
  hear(message: unknown): void {
    for (const listener of this.messages) listener(message);
  }
  /** The panel closes. */
  close(): void {
    for (const listener of this.closers) listener(this);
  }
}

interface Kept { gunkansPage?: { layer: object | null } }
const kept = () => (globalThis as Kept).gunkansPage;
let connect: (port: FakePort) => void;

beforeEach(() => {
  Object.assign(fakeBrowser.runtime, { id: 'ons', onConnect: { addListener: (listener: typeof connect) => { connect = listener; } } });
  document.body.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'De omzet.' }));
  void pageScript.main({} as never);
});
const ports: FakePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  delete (globalThis as Kept).gunkansPage;
});

const open = (): FakePort => {
  const port = new FakePort();
  ports.push(port);
  connect(port);
  port.hear({ type: 'read', injection: `injection-${Math.random()}`, selection: false });
  return port;
};

describe('the page script', () => {
  it('reads for the panel, and keeps nothing of the page when the panel closes', () => {
    const port = open();
    expect(port.posted.map((message) => message.type)).toEqual(['read']);
    expect(kept()!.layer).not.toBeNull();
    port.close();
    expect(kept()).toEqual({ layer: null });
    port.hear({ type: 'read', injection: 'another-injection', selection: false });
    expect(port.posted).toHaveLength(1);
  });

  it('ends the older line for a newer one, which stays when the older says that it is closed', () => {
    const [older, newer] = [open(), open()];
    expect(older.disconnected).toBe(1);
    const { layer } = kept()!;
    older.close();
    expect(kept()!.layer).toBe(layer);
    expect(newer.disconnected).toBe(0);
    newer.close();
    expect(kept()!.layer).toBeNull();
    expect(open().posted).toHaveLength(1);
  });

  it('leaves the lines of others alone', () => {
    const stranger = Object.assign(new FakePort(), { sender: { id: 'een-ander' } });
    connect(stranger);
    expect(kept()!.layer).toBeNull();
  });
});
