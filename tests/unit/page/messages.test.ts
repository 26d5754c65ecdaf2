import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fromPage, PORT_NAME as protocolName, toPage, type FromPage } from '@/lib/messages/protocol';
import { localPort } from '@/lib/page/local-port';
import { PORT_NAME, toPageMessage } from '@/lib/page/messages';

const injection = 'abcdefgh-1';
const place = { blockId: 'b1', start: 0, end: 5, quote: 'omzet' };
const good = [
  { type: 'read', injection, selection: true },
  { type: 'paint', injection, revision: 1, highlights: [{ findingId: 'f', verdict: 'check', ...place }] },
  { type: 'show', injection, findingId: 'f' },
  { type: 'leave-out', injection, part: 'p', leftOut: false },
  { type: 'replace', injection, request: 'r', deadline: 5, text: 'x', ...place },
  { type: 'insert', injection, request: 'r', deadline: 5, text: 'x' },
  { type: 'undo', injection, request: 'r', deadline: 5, of: 'q' },
];

describe('toPageMessage', () => {
  it('takes every message of the panel as it is', () => {
    for (const message of good) expect(toPageMessage(message)).toBe(message);
    expect(PORT_NAME).toBe(protocolName);
  });

  it('agrees with the schema of the protocol on messages with one thing wrong', () => {
    const value = fc.oneof(fc.constant(undefined), fc.constant(null), fc.boolean(), fc.integer(), fc.double(), fc.string({ maxLength: 80 }), fc.constant([]), fc.constant([{}]), fc.constant('x'.repeat(21_000)));
    fc.assert(fc.property(fc.constantFrom(...good), fc.nat(10), value, (message, which, wrong) => {
      const key = Object.keys(message)[which % Object.keys(message).length]!;
      const changed: unknown = { ...message, [key]: wrong };
      expect(toPageMessage(changed) !== null).toBe(toPage.safeParse(changed).success);
    }), { numRuns: 2_000 });
  });

  it('takes nothing else', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect(toPageMessage(value)).toBeNull(); }));
    for (const type of ['constructor', '__proto__', 'toString', '']) expect(toPageMessage({ type, injection })).toBeNull();
  });
});

describe('localPort', () => {
  const edited: FromPage = { type: 'edited', injection, request: 'r', outcome: 'done' };

  it('carries copies both ways, later than the call', async () => {
    const { page, panel } = localPort();
    const [toThePage, toThePanel] = [vi.fn(), vi.fn()];
    page.onMessage(toThePage);
    panel.onMessage(toThePanel);
    page.post(edited);
    panel.send({ type: 'show', injection, findingId: 'f' });
    expect(toThePanel).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(fromPage.parse(toThePanel.mock.calls[0]![0])).toEqual(edited);
    expect(toThePanel.mock.calls[0]![0]).not.toBe(edited);
    expect(toThePage).toHaveBeenCalledWith({ type: 'show', injection, findingId: 'f' });
  });

  it('tells the other end when one closes, once, and carries nothing after that', async () => {
    for (const closing of ['page', 'panel'] as const) {
      const ends = localPort();
      const other = closing === 'page' ? ends.panel : ends.page;
      const [closed, heard, own] = [vi.fn(), vi.fn(), vi.fn()];
      other.onClose(closed);
      other.onMessage(heard);
      ends[closing].onClose(own);
      ends.page.post(edited);
      ends[closing].close();
      ends[closing].close();
      ends.panel.send({ type: 'show', injection, findingId: 'f' });
      await new Promise((resolve) => setTimeout(resolve));
      expect([closed.mock.calls.length, heard.mock.calls.length, own.mock.calls.length]).toEqual([1, 0, 0]);
    }
  });
});
