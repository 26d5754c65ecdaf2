import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PageConnection, type PageEvent } from '@/lib/messages/page-connection';
import type { PageReading } from '@/lib/messages/joined-page';
import { block, FakeFrame, FakePage } from './fake-page';
import { ManualClock, settle } from './manual-clock';

let clock: ManualClock;
let page: FakePage;
let events: PageEvent[];
let connection: PageConnection;
let ids = 0;

const readings = () => events.flatMap((event) => (event.type === 'reading' ? [event.reading] : []));
const last = (): PageReading => readings().at(-1)!;
const highlight = (findingId: string, blockId: string, quote: string) => ({ findingId, verdict: 'barrier' as const, blockId, start: 0, end: quote.length, quote });
const CHILD = 17_179_869_185;

beforeEach(() => {
  clock = new ManualClock();
  page = new FakePage(new FakeFrame('https://a.example/leidraad', 'D1', [block('b1', 'Omzet van € 1.000.000'), block('b2', 'Referenties')]));
  events = [];
  ids = 0;
  connection = new PageConnection({ source: page, clock, newId: () => `identifier-${String(ids++).padStart(4, '0')}`, listener: (event) => events.push(event) });
});

describe('reading', () => {
  it('injects, connects and hands over what the page says', async () => {
    connection.read(true);
    await clock.pass(0);
    expect(last()).toMatchObject({ url: 'https://a.example/leidraad', selection: false, revision: 1 });
    expect(last().blocks.map((one) => one.id)).toEqual(['b1', 'b2']);
    expect(page.top.heard[0]).toMatchObject({ type: 'read', selection: false });
  });

  it('tries once more when the injection fails right after the click', async () => {
    page.failures = 1;
    connection.read(true);
    await clock.pass(1_000);
    expect(page.injections).toBe(2);
    expect(events.map((event) => event.type)).toEqual(['reading']);
  });

  it.each(['no-permission', 'restricted', 'error-page', 'failed'] as const)('says that the page is refused: %s', async (reason) => {
    page.refusal = reason;
    connection.read(true);
    await clock.pass(5_000);
    expect(events).toEqual([{ type: 'refused', reason }]);
  });

  it('a second click doubles nothing', async () => {
    connection.read(true);
    await clock.pass(100);
    connection.read(true);
    await clock.pass(100);
    expect(page.top.openLines).toBe(1);
    expect(last().blocks).toHaveLength(2);
    expect(last().revision).toBeGreaterThan(1);
  });

  it('reads the selection when there is one, and the whole page when asked', async () => {
    page.top.selected = [block('b1', 'Omzet')];
    connection.read(false);
    await clock.pass(0);
    expect(last()).toMatchObject({ selection: true });
    expect(last().blocks.map((one) => one.text)).toEqual(['Omzet']);
    connection.read(true);
    await clock.pass(0);
    expect(last()).toMatchObject({ selection: false });
  });

  it('says that the page failed when it never answers, and still takes a late answer', async () => {
    page.top.answers = false;
    connection.read(true);
    await clock.pass(20_000);
    expect(events).toEqual([{ type: 'refused', reason: 'failed' }]);
    page.top.injection = (page.top.heard[0] as { injection: string }).injection;
    page.top.say(page.top.read(false));
    expect(readings()).toHaveLength(1);
  });

  it('gives up on lines that close without a word', async () => {
    page.connect = () => {
      const closes: (() => void)[] = [];
      queueMicrotask(() => closes.forEach((close) => close()));
      return { send: () => undefined, onMessage: () => undefined, onClose: (listener) => { closes.push(listener); }, close: () => undefined };
    };
    connection.read(true);
    await clock.pass(60_000);
    expect(events.at(-1)).toEqual({ type: 'refused', reason: 'failed' });
    expect(page.injections).toBeLessThan(15);
  });
});

describe('messages of the page', () => {
  beforeEach(async () => {
    connection.read(true);
    await clock.pass(0);
  });

  it('that only tell what changed are joined with what was known', () => {
    page.top.change([block('b1', 'Omzet van € 2.000.000'), block('b3', 'Nieuw'), page.top.blocks[1]!]);
    expect(last().blocks.map((one) => one.text)).toEqual(['Omzet van € 2.000.000', 'Nieuw', 'Referenties']);
    page.top.change([page.top.blocks[2]!]);
    expect(last().blocks.map((one) => one.text)).toEqual(['Referenties']);
  });

  it('that name a block that was never sent make the panel read again', async () => {
    const before = page.top.heard.length;
    page.top.change([...page.top.blocks], { order: ['b1', 'unknown'], blocks: [] });
    await settle();
    expect(page.top.heard.slice(before).map((message) => message.type)).toEqual(['read']);
    expect(last().blocks.map((one) => one.id)).toEqual(['b1', 'b2']);
  });

  it('with another injection, an older revision or no right shape are dropped', () => {
    const count = readings().length;
    page.top.change(page.top.blocks, { injection: 'somebody-else' });
    page.top.change(page.top.blocks, { revision: 0 });
    page.top.say({ ...page.top.read(false), injection: 'somebody-else' });
    page.top.say({ type: 'chosen', injection: 'somebody-else', findingId: 'x' });
    page.top.say({ ...page.top.read(false), blocks: [{ id: 1 }] });
    expect(readings()).toHaveLength(count);
    expect(events.some((event) => event.type === 'chosen')).toBe(false);
  });

  it('of any content never break the panel', () => {
    const count = events.length;
    fc.assert(fc.property(fc.anything(), (raw) => page.top.say(raw)));
    fc.assert(fc.property(fc.constantFrom('read', 'changed', 'chosen', 'edited', 'paint'), fc.dictionary(fc.string(), fc.jsonValue()), (type, rest) => page.top.say({ ...rest, type, injection: page.top.injection })));
    expect(events.slice(count).filter((event) => event.type === 'reading')).toEqual([]);
  });

  it('report a click on a mark', () => {
    page.top.say({ type: 'chosen', injection: page.top.injection, findingId: 'turnover:b1:abc' });
    expect(events.at(-1)).toEqual({ type: 'chosen', findingId: 'turnover:b1:abc', among: 1 });
  });

  it('follow any series of changes to the same end as reading it all', () => {
    const words = fc.array(fc.tuple(fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5'), fc.constantFrom('een', 'twee', 'drie')), { maxLength: 5 });
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (states) => {
      for (const state of states) page.top.change([...new Map(state.map(([id, text]) => [id, block(id, text)])).values()]);
      expect(last().blocks).toEqual(page.top.blocks);
    }));
  });
});

describe('frames', () => {
  const child = () => new FakeFrame('https://a.example/vragen', 'D2', [block('b1', 'Vraag 1')]);

  it('are read in order, with ids of their own', async () => {
    page.frames.set(CHILD, child());
    connection.read(true);
    await clock.pass(0);
    expect(last().blocks.map((one) => [one.id, one.text])).toEqual([['b1', 'Omzet van € 1.000.000'], ['b2', 'Referenties'], [`${CHILD}:b1`, 'Vraag 1']]);
    expect(last().counts.paragraphs).toBe(3);
    expect(last().parts.map((part) => [part.id, part.kind])).toEqual([['main', 'main'], [`${CHILD}:main`, 'frame']]);
    expect(new Set([page.top.injection, page.frames.get(CHILD)!.injection]).size).toBe(2);
  });

  it('that answer late do not hold up the others for long', async () => {
    const slow = child();
    slow.answers = false;
    page.frames.set(CHILD, slow);
    connection.read(true);
    await clock.pass(100);
    expect(readings()).toHaveLength(0);
    await clock.pass(100);
    expect(last().blocks).toHaveLength(2);
    slow.injection = (slow.heard[0] as { injection: string }).injection;
    slow.say(slow.read(false));
    expect(last().blocks).toHaveLength(3);
  });

  it('that are new are read when the page says that it holds more', async () => {
    page.top.children = 0;
    connection.read(true);
    await clock.pass(0);
    page.frames.set(CHILD, child());
    page.top.children = 1;
    page.top.change(page.top.blocks);
    await clock.pass(2_000);
    expect(last().blocks.map((one) => one.text)).toContain('Vraag 1');
    expect(page.top.openLines).toBe(1);
  });

  it('that load another document are read again, the rest stays', async () => {
    page.frames.set(CHILD, child());
    connection.read(true);
    await clock.pass(0);
    const old = page.frames.get(CHILD)!;
    page.frames.set(CHILD, new FakeFrame('https://a.example/vragen/2', 'D3', [block('c1', 'Vraag 2')]));
    old.unload();
    expect(last().blocks).toHaveLength(2);
    await clock.pass(2_000);
    expect(last().blocks.map((one) => one.text)).toEqual(['Omzet van € 1.000.000', 'Referenties', 'Vraag 2']);
    expect(events.some((event) => event.type === 'left')).toBe(false);
  });

  it('with a selection: only that is read', async () => {
    const other = child();
    other.selected = [block('b1', 'Vraag')];
    page.frames.set(CHILD, other);
    connection.read(false);
    await clock.pass(0);
    expect(last().selection).toBe(true);
    expect(last().blocks.map((one) => one.id)).toEqual([`${CHILD}:b1`]);
  });

  it('of another site are reported as unread unless they answered', async () => {
    page.top.unread = [
      { reason: 'cross-origin-frame', name: 'editor.example' }, { reason: 'cross-origin-frame', name: 'editor.example' },
      { reason: 'cross-origin-frame', name: 'ads.example' }, { reason: 'secret-field', name: 'Wachtwoord' },
    ];
    page.frames.set(CHILD, new FakeFrame('https://editor.example/doc', 'D9', [block('e', 'Tekst')]));
    connection.read(true);
    await clock.pass(0);
    // Two frames of that site, one of them answered (the other is sandboxed).
    expect(last().unread.map((one) => one.name)).toEqual(['editor.example', 'ads.example', 'Wachtwoord']);
  });

  it('get paints, edits and parts of their own blocks only', async () => {
    page.frames.set(CHILD, child());
    connection.read(true);
    await clock.pass(0);
    const other = page.frames.get(CHILD)!;
    connection.paint(last().revision, [highlight('f1', 'b1', 'Omzet'), highlight('f2', `${CHILD}:b1`, 'Vraag')]);
    expect(page.top.last('paint')?.highlights.map((one) => one.findingId)).toEqual(['f1']);
    expect(other.last('paint')?.highlights).toMatchObject([{ findingId: 'f2', blockId: 'b1' }]);
    expect(other.last('paint')?.revision).toBe(other.revision);
    const { outcome } = await connection.replace({ blockId: `${CHILD}:b1`, start: 0, end: 5, quote: 'Vraag' }, 'Eis');
    expect(outcome).toBe('done');
    expect(other.blocks[0]!.text).toBe('Eis 1');
    expect(page.top.last('replace')).toBeUndefined();
    connection.leaveOut(`${CHILD}:main`, true);
    expect(page.top.last('leave-out')).toBeUndefined();
    expect(other.last('leave-out')).toMatchObject({ part: 'main', leftOut: true });
    expect(connection.show('f2', `${CHILD}:b1`)).toBe(true);
    expect(other.last('show')).toMatchObject({ findingId: 'f2' });
  });
});

describe('painting', () => {
  beforeEach(async () => {
    connection.read(true);
    await clock.pass(0);
  });

  it('of an older reading is dropped', () => {
    const old = last().revision;
    page.top.change([block('b1', 'Anders')]);
    connection.paint(old, [highlight('f1', 'b1', 'Omzet')]);
    expect(page.top.last('paint')).toBeUndefined();
  });

  it('of the same again is not sent twice', () => {
    connection.paint(last().revision, [highlight('f1', 'b1', 'Omzet')]);
    connection.paint(last().revision, [highlight('f1', 'b1', 'Omzet')]);
    expect(page.top.heard.filter((message) => message.type === 'paint')).toHaveLength(1);
    connection.paint(last().revision, []);
    expect(page.top.last('paint')?.highlights).toEqual([]);
  });
});

describe('edits', () => {
  beforeEach(async () => {
    connection.read(true);
    await clock.pass(0);
  });

  it('are refused by the page when the words changed meanwhile', async () => {
    page.top.blocks = [block('b1', 'Iets anders')];
    expect((await connection.replace({ blockId: 'b1', start: 0, end: 5, quote: 'Omzet' }, 'x')).outcome).toBe('changed-meanwhile');
    expect(page.top.blocks[0]!.text).toBe('Iets anders');
  });

  it('for a block that is gone reach no page', async () => {
    expect((await connection.replace({ blockId: 'gone', start: 0, end: 1, quote: 'x' }, 'y')).outcome).toBe('changed-meanwhile');
    expect(page.top.last('replace')).toBeUndefined();
  });

  it('without an answer end, and the late answer changes nothing', async () => {
    page.top.answers = false;
    const edit = connection.replace({ blockId: 'b1', start: 0, end: 5, quote: 'Omzet' }, 'x');
    await clock.pass(10_000);
    expect((await edit).outcome).toBe('failed');
    page.top.say({ type: 'edited', injection: page.top.injection, request: page.top.last('replace')!.request, outcome: 'done' });
    expect(events.at(-1)?.type).toBe('reading');
  });

  it('carry the moment after which the page leaves them; an answer to one that was begun in time still counts', async () => {
    page.top.answers = false;
    const sent = clock.now().getTime();
    const edit = connection.replace({ blockId: 'b1', start: 0, end: 5, quote: 'Omzet' }, 'x');
    const { deadline, request } = page.top.last('replace')!;
    expect(deadline - sent).toBe(4_000);
    await clock.pass(4_500);
    page.top.say({ type: 'edited', injection: page.top.injection, request, outcome: 'done' });
    expect((await edit).outcome).toBe('done');
    void connection.insert('tekst');
    expect(page.top.last('insert')!.deadline).toBe(clock.now().getTime() + 4_000);
  });

  it('end as failed when the page goes away in the middle', async () => {
    page.top.answers = false;
    const edit = connection.replace({ blockId: 'b1', start: 0, end: 5, quote: 'Omzet' }, 'x');
    page.top.unload();
    expect((await edit).outcome).toBe('failed');
  });

  it('answered for another request are not taken', async () => {
    page.top.answers = false;
    const edit = connection.replace({ blockId: 'b1', start: 0, end: 5, quote: 'Omzet' }, 'x');
    page.top.say({ type: 'edited', injection: page.top.injection, request: 'another-request', outcome: 'done' });
    await clock.pass(10_000);
    expect((await edit).outcome).toBe('failed');
  });

  it('insert in one frame only, the one with the cursor first', async () => {
    const other = new FakeFrame('https://a.example/vragen', 'D2', [block('v', 'Vraag')]);
    page.frames.set(CHILD, other);
    connection.read(true);
    await clock.pass(500);
    other.change([block('v', 'Vraag', { caret: 2 })]);
    expect((await connection.insert('tekst')).outcome).toBe('done');
    expect(other.last('insert')?.text).toBe('tekst');
    expect(page.top.last('insert')).toBeUndefined();
    other.outcomes.push('no-cursor');
    page.top.outcomes.push('not-editable');
    expect((await connection.insert('tekst')).outcome).toBe('not-editable');
  });
});

describe('a page load in the tab', () => {
  beforeEach(async () => {
    connection.read(true);
    await clock.pass(0);
  });

  it('of the same site is read again without a click', async () => {
    page.load(new FakeFrame('https://a.example/stap-2', 'D5', [block('n1', 'Stap 2')]));
    expect(events.at(-1)).toEqual({ type: 'left' });
    await clock.pass(5_000);
    expect(last().blocks.map((one) => one.text)).toEqual(['Stap 2']);
    expect(page.top.openLines).toBe(1);
  });

  it('makes an older paint harmless', () => {
    const old = last().revision;
    const gone = page.top;
    page.load(new FakeFrame('https://a.example/stap-2', 'D5', []));
    connection.paint(old, [highlight('f1', 'b1', 'Omzet')]);
    expect(gone.last('paint')).toBeUndefined();
  });

  it('without a grant says so, and reads when the browser allows it again', async () => {
    page.refusal = 'no-permission';
    page.load(new FakeFrame('https://elsewhere.example/', 'D6', [block('x', 'Elders')]));
    await clock.pass(5_000);
    expect(events.at(-1)).toEqual({ type: 'refused', reason: 'no-permission' });
    page.refusal = null;
    connection.pageLoaded();
    await clock.pass(1_000);
    expect(last().blocks.map((one) => one.text)).toEqual(['Elders']);
  });

  it('in a frame that the browser gives no ids for (Firefox) is noticed by the line that closes', async () => {
    const plain = new FakePage(new FakeFrame('https://a.example/1', null, [block('b', 'Een')]));
    const seen: PageEvent[] = [];
    const firefox = new PageConnection({ source: plain, clock, newId: () => `firefox-id-${ids++}`, listener: (event) => seen.push(event) });
    firefox.read(true);
    await clock.pass(100);
    plain.load(new FakeFrame('https://a.example/2', null, [block('b', 'Twee')]));
    await clock.pass(5_000);
    const read = seen.filter((event) => event.type === 'reading').at(-1);
    expect(read?.type === 'reading' && read.reading.blocks[0]!.text).toBe('Twee');
  });
});

describe('closing', () => {
  it('ends every line and says nothing more', async () => {
    page.frames.set(CHILD, new FakeFrame('https://a.example/vragen', 'D2', [block('b1', 'Vraag')]));
    connection.read(true);
    await clock.pass(0);
    const count = events.length;
    connection.close();
    expect([...page.frames.values()].map((frame) => frame.openLines)).toEqual([0, 0]);
    page.top.change([block('b1', 'Later')]);
    connection.pageLoaded();
    await clock.pass(30_000);
    expect(events).toHaveLength(count);
    expect([...page.frames.values()].map((frame) => frame.openLines)).toEqual([0, 0]);
  });

  it('during an injection connects nothing', async () => {
    connection.read(true);
    connection.close();
    await clock.pass(1_000);
    expect(page.top.openLines).toBe(0);
    expect(events).toEqual([]);
  });
});
