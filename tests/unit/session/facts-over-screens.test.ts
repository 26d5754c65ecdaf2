import { beforeEach, describe, expect, it } from 'vitest';
import { readText } from '@/lib/document/text';
import { pageScreen } from '@/lib/session/screens';
import { storedPurchase, storedScreen } from '@/lib/storage/purchase-schema';
import { block, FakeFrame } from '../messages/fake-page';
import { settle } from '../messages/manual-clock';
import { Desk, OMZET, REFERENTIE, tenderPage } from './desk';

let desk: Desk;
const value = () => desk.state.analysis!.facts.estimatedValue;
const load = async (url: string, blocks: ReturnType<typeof block>[], title = 'Leidraad koffie'): Promise<void> => {
  const frame = new FakeFrame(url, `doc-${url}-${Math.random()}`, blocks);
  frame.title = title;
  desk.urls.set(1, url);
  desk.page.load(frame);
  await desk.clock.pass(5_000);
};

beforeEach(async () => {
  desk = new Desk(tenderPage('https://a.example/1'));
  desk.page.top.title = 'Leidraad koffie';
  await desk.click();
  await desk.open();
});

describe('facts outlive the page', () => {
  it('by a full load on the same site, with the screen and time they came from', async () => {
    expect(value()).toMatchObject({ amount: 250_000, from: 'text' });
    await load('https://a.example/2', [block('n', OMZET)], 'Leidraad koffie - eisen');
    expect(value()).toMatchObject({ amount: 250_000, quote: 'Raming: 250000', start: null, carried: { screen: 'Leidraad koffie', confirmed: false } });
  });

  it('by a change of history within an app', () => {
    desk.page.top.change([block('n', OMZET)], { url: 'https://a.example/2' });
    expect(value()).toMatchObject({ amount: 250_000, carried: { screen: 'Leidraad koffie' } });
  });

  it('by a step of a form that keeps its address', () => {
    desk.page.top.change([block('n1', OMZET), block('n2', REFERENTIE)]);
    expect(value()).toMatchObject({ amount: 250_000, carried: { screen: 'Leidraad koffie' } });
    desk.page.top.change([block('b2', 'Raming: 250000')]);
    expect(value()?.carried).toBeUndefined();
  });

  it('until the user confirms them, and then say so', async () => {
    await load('https://a.example/2', [block('n', OMZET)]);
    desk.actions.confirmFact('estimatedValue');
    expect(value()?.carried?.confirmed).toBe(true);
    // Another value on the first screen has not been confirmed by anybody.
    await load('https://a.example/1', [block('m', 'Raming: 300000')]);
    await load('https://a.example/3', [block('n', OMZET)]);
    expect(value()).toMatchObject({ amount: 300_000, carried: { confirmed: false } });
  });

  it('when the panel is closed and opened again', async () => {
    desk.session.stop();
    await settle();
    const frame = new FakeFrame('https://a.example/2', 'later', [block('n', OMZET)]);
    desk.page.load(frame);
    await desk.open();
    await desk.clock.pass(1_000);
    expect(value()).toMatchObject({ amount: 250_000, carried: { screen: 'Leidraad koffie' } });
  });

  it('but not when their words are edited away', () => {
    desk.page.top.change([block('b1', OMZET), block('b2', 'De waarde volgt later.'), block('b3', REFERENTIE)]);
    expect(value()).toBeNull();
    desk.page.top.change([block('b1', OMZET)], { url: 'https://a.example/2' });
    expect(value()).toBeNull();
  });

  it('with the value of now before the value of then', async () => {
    desk.page.top.change([block('b1', OMZET), block('b2', 'Raming: 990000'), block('b3', REFERENTIE)]);
    await load('https://a.example/2', [block('n', OMZET)]);
    expect(value()).toMatchObject({ amount: 990_000 });
    expect(value()?.conflicts).toBeUndefined();
  });

  it('and show both when two other screens disagree', async () => {
    await load('https://a.example/2', [block('m', 'Raming: 400000')]);
    await load('https://a.example/3', [block('n', OMZET)]);
    expect(value()).toMatchObject({ amount: 400_000, conflicts: [{ amount: 250_000, carried: { screen: 'Leidraad koffie' } }] });
  });
});

describe('corrections', () => {
  it('go before the text, hold on the next screen, and can be taken back', async () => {
    const corrected = { ...value()!, amount: 1_000_000, from: 'user' as const, start: null, end: null, quote: null };
    desk.actions.correctFact('estimatedValue', corrected);
    expect(value()?.amount).toBe(1_000_000);
    await load('https://a.example/2', [block('n', OMZET)]);
    expect(value()?.amount).toBe(1_000_000);
    desk.actions.correctFact('estimatedValue', undefined);
    expect(value()).toMatchObject({ amount: 250_000, carried: {} });
    desk.actions.correctFact('estimatedValue', null);
    expect(value()).toBeNull();
  });
});

describe('another tender', () => {
  it('on another site is asked about once, and nothing is used until the answer', async () => {
    await load('https://b.example/x', [block('n', OMZET)], 'Andere leidraad');
    expect(desk.state.askSameTender).toEqual({ before: 'Leidraad koffie', now: 'Andere leidraad' });
    expect(value()).toBeNull();
    desk.actions.answerSameTender(true);
    expect(desk.state.askSameTender).toBeNull();
    expect(value()).toMatchObject({ amount: 250_000 });
    await load('https://b.example/y', [block('n', OMZET)], 'Totaal iets anders');
    expect(desk.state.askSameTender).toBeNull();
  });

  it('that the user calls new starts empty, and undo brings the old one back', async () => {
    desk.actions.chooseCriterion('c', true);
    await load('https://b.example/x', [block('n', OMZET)]);
    desk.actions.answerSameTender(false);
    expect(desk.state).toMatchObject({ askSameTender: null, chosenCriteria: [] });
    expect(value()).toBeNull();
    desk.state.notices.at(-1)!.undo!();
    expect(desk.state.chosenCriteria).toEqual(['c']);
  });

  it('is not asked about on a page that is no tender', async () => {
    await load('https://news.example/', [block('n', 'Vandaag schijnt de zon.')]);
    expect(desk.state).toMatchObject({ askSameTender: null, phase: { id: 'not-a-tender' } });
    await load('https://a.example/2', [block('n', OMZET)]);
    expect(value()).toMatchObject({ amount: 250_000 });
  });

  it('with another reference number or another kind of CPV is asked about on the same site', async () => {
    desk.page.top.change([...desk.page.top.blocks, block('k', 'Kenmerk: 2026-0017. CPV 15861000')]);
    await load('https://a.example/2', [block('n', `${OMZET} Kenmerk: 2026-0099.`)]);
    expect(desk.state.askSameTender).not.toBeNull();
    desk.actions.answerSameTender(true);
    await load('https://a.example/3', [block('n', `${OMZET} CPV 77310000`)]);
    expect(desk.state.askSameTender).not.toBeNull();
    await load('https://a.example/4', [block('n', `${OMZET} Kenmerk: 2026-0017.`)]);
    expect(desk.state.askSameTender).toBeNull();
  });

  it('is what a new file is taken for, until the user says otherwise', async () => {
    desk.readFile = async ({ name }) => readText(`Aanbesteding\n\n${OMZET}`, name);
    desk.actions.openFile(new File(['x'], 'bijlage.txt'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state.askSameTender).toEqual({ before: 'Leidraad koffie', now: 'bijlage.txt' });
    desk.actions.answerSameTender(true);
    expect(value()).toMatchObject({ amount: 250_000, carried: {} });
  });

  it('with an endless address and no title is kept as short as the store takes it', async () => {
    await load(`https://a.example/${'x'.repeat(3_900)}`, [block('n', OMZET)], '');
    const kept = desk.purchases.get(1)!;
    expect(kept.screens).toHaveLength(2);
    expect(storedPurchase.safeParse(kept).success).toBe(true);
    const { key, origin, title } = pageScreen(`data:text/html,${'x'.repeat(20_000)}`, '');
    expect(storedScreen.safeParse({ ...kept.screens[0], key, title }).success).toBe(true);
    expect(storedPurchase.safeParse({ ...kept, origins: [origin] }).success).toBe(true);
  });

  it('"nieuwe aanbesteding" empties everything, with undo', () => {
    desk.actions.overrule([desk.state.analysis!.findings[0]!.id], 'reden');
    desk.actions.newTender();
    expect(desk.state.decisions).toEqual([]);
    desk.state.notices.at(-1)!.undo!();
    expect(desk.state.decisions).toHaveLength(1);
  });
});
