import { beforeEach, describe, expect, it } from 'vitest';
import { block, FakeFrame } from '../messages/fake-page';
import { Desk, OMZET, tenderPage } from './desk';

// What the panel says of the page: where a text will go, where it went, that it was taken back, and what lies under a click.

let desk: Desk;
let first: string;
const place = { label: 'Eis 4.1', words: 'De gemeente betaalt.' };
const last = () => desk.state.notices.at(-1)!;

beforeEach(async () => {
  desk = new Desk(tenderPage());
  await desk.click();
  await desk.open();
  first = desk.state.analysis!.findings[0]!.id;
});

const replace = async (): Promise<void> => {
  desk.actions.replace(first, { aantal: '2' });
  await desk.clock.pass(0);
};

describe('the place of a new text', () => {
  it('is known before it is put in; the frame with the last cursor counts', async () => {
    expect(desk.state.spot).toBeNull();
    desk.page.top.say({ type: 'spot', injection: desk.page.top.injection, place });
    expect(desk.state.spot).toEqual(place);
    const other = new FakeFrame('https://a.example/vragen', 'D2', [block('v', 'Vraag')]);
    desk.page.frames.set(7, other);
    desk.actions.readAgain(true);
    await desk.clock.pass(500);
    other.say({ type: 'spot', injection: other.injection, place: { label: '', words: 'Vraag' } });
    expect(desk.state.spot).toEqual({ label: '', words: 'Vraag' });
    desk.actions.insert('Nieuw');
    await desk.clock.pass(0);
    expect([other.last('insert')?.text, desk.page.top.last('insert')]).toEqual(['Nieuw', undefined]);
    other.say({ type: 'spot', injection: other.injection, place: null });
    expect(desk.state.spot).toEqual(place);
    desk.page.top.unload();
    await desk.clock.pass(0);
    expect(desk.state.spot).toBeNull();
  });

  it.each([
    [place, 'in “Eis 4.1”, na “De gemeente betaalt.”', 'in “Eis 4.1”, after “De gemeente betaalt.”'],
    [{ label: '', words: 'Eerste.' }, 'na “Eerste.”', 'after “Eerste.”'],
    [{ label: 'Titel', words: '' }, 'in “Titel”', 'in “Titel”'],
    [undefined, 'bij de cursor in de pagina', 'at the cursor in the page'],
  ])('is named after it is put in: %o', async (where, nl, en) => {
    desk.page.top.places.push(where);
    desk.actions.insert('Nieuw');
    await desk.clock.pass(0);
    expect(last().text.nl).toContain(`De tekst staat nu ${nl}.`);
    expect(last().text.en).toContain(`The text is now ${en}.`);
  });

  it('is asked for when there is no cursor: nothing is put in, and copying is offered', async () => {
    desk.page.top.outcomes.push('no-cursor');
    desk.actions.insert('Nieuw');
    await desk.clock.pass(0);
    expect(desk.copied).toEqual([]);
    expect(last()).toMatchObject({ tone: 'warning', text: { nl: expect.stringContaining('Zet eerst de cursor') }, offer: { label: { nl: 'Kopieer' } } });
    last().offer!.run();
    await desk.clock.pass(0);
    expect(desk.copied).toEqual(['Nieuw']);
  });
});

describe('a click on more marks at one place', () => {
  it('brings one to the front and says how to see the next', async () => {
    const second = desk.state.analysis!.findings[1]!.id;
    const click = (findingId: string, among: number) => desk.page.top.say({ type: 'chosen', injection: desk.page.top.injection, findingId, among });
    click(first, 1);
    expect(desk.state.notices).toEqual([]);
    for (const id of [first, second, first]) {
      click(id, 2);
      expect(desk.state.focusedFinding).toBe(id);
    }
    expect(desk.state.notices).toMatchObject([{ tone: 'done', text: { nl: 'Op deze plek staan 2 punten. Klik er nog eens op voor het volgende.' } }]);
  });
});

describe('an edit', () => {
  it('can be taken back from its notice, by the page', async () => {
    await replace();
    desk.page.top.outcomes.push('done');
    last().undo!();
    const undo = desk.page.top.last('undo')!;
    expect(undo.of).toBe(desk.page.top.last('replace')!.request);
    desk.page.top.say({ type: 'undone', injection: desk.page.top.injection, request: undo.of, restored: true });
    await desk.clock.pass(0);
    expect(last().text.nl).toContain('De oude tekst staat er weer');
    expect(desk.state.decisions).toEqual([]);
  });

  it('that the page does not take back is said so', async () => {
    await replace();
    desk.page.top.outcomes.push('changed-meanwhile');
    last().undo!();
    await desk.clock.pass(0);
    expect(last()).toMatchObject({ tone: 'warning', text: { nl: expect.stringContaining('Ctrl+Z') } });
    expect(desk.state.decisions).toHaveLength(1);
  });

  it('that is gone from the page is no longer said to be there', async () => {
    await replace();
    expect(last().text.nl).toContain('De tekst is vervangen');
    const { request } = desk.page.top.last('replace')!;
    desk.page.top.say({ type: 'undone', injection: desk.page.top.injection, request: 'another-request', restored: true });
    expect(desk.state.notices).toHaveLength(1);
    desk.page.top.say({ type: 'undone', injection: desk.page.top.injection, request, restored: true });
    desk.page.top.change([block('b1', OMZET), ...desk.page.top.blocks.slice(1)]);
    expect(desk.state.notices).toEqual([]);
    expect(desk.state.decisions).toEqual([]);
  });

  it('that others followed cannot be taken back any more: its notice makes way', async () => {
    await replace();
    desk.actions.insert('Nieuw');
    await desk.clock.pass(0);
    expect(desk.state.notices.map((notice) => notice.text.nl.slice(0, 15))).toEqual(['De tekst staat ']);
  });

  it('in a page that went away cannot be taken back', async () => {
    await replace();
    const { undo } = last();
    desk.page.load(new FakeFrame('https://a.example/anders', 'D3', [block('x', 'Anders')]));
    await desk.clock.pass(500);
    undo!();
    await desk.clock.pass(0);
    expect(last()).toMatchObject({ tone: 'warning' });
    expect(desk.page.top.last('undo')).toBeUndefined();
  });
});
