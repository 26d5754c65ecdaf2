import { beforeEach, describe, expect, it } from 'vitest';
import { StorageFailure } from '@/lib/storage/failure';
import { emptyPurchase } from '@/lib/storage/purchase-schema';
import { block } from '../messages/fake-page';
import { settle } from '../messages/manual-clock';
import { Desk, OMZET, REFERENTIE, tenderPage } from './desk';
import { smallEngine } from './small-engine';

let desk: Desk;

beforeEach(() => { desk = new Desk(tenderPage()); });

describe('what was stored of a tab', () => {
  const overruled = { findingId: 'f', barrier: 'b', state: 'overruled' as const, reason: 'eerder', at: '2026-11-24T09:00:00.000Z' };
  beforeEach(() => { desk.purchases.set(1, { ...emptyPurchase(), decisions: [overruled], chosenCriteria: ['eerder'], notes: 'n' }); });

  it('is never written over when it could not be read, and comes with the new as soon as it can', async () => {
    desk.loadError = new StorageFailure('unread', new Error('busy'));
    await desk.click();
    await desk.open();
    expect(desk.state.notices).toMatchObject([{ tone: 'warning', text: { nl: expect.stringContaining('niet gewist') } }]);
    expect(desk.findings).toHaveLength(2);
    desk.actions.chooseCriterion('nieuw', true);
    desk.actions.overrule([desk.state.analysis!.findings[0]!.id], 'reden');
    await desk.clock.pass(5_000);
    expect(desk.purchases.get(1)).toMatchObject({ decisions: [overruled], chosenCriteria: ['eerder'], screens: [] });
    expect(desk.state.decisions).toMatchObject([{ reason: 'reden' }]);
    desk.loadError = null;
    desk.actions.chooseCriterion('nog een', true);
    await desk.clock.pass(5_000);
    expect(desk.purchases.get(1)).toMatchObject({ decisions: [overruled, { reason: 'reden' }], chosenCriteria: ['eerder', 'nieuw', 'nog een'], notes: 'n', screens: [{ title: 'Leidraad' }] });
    expect(desk.state.decisions).toHaveLength(2);
    expect(desk.state.chosenCriteria).toEqual(['eerder', 'nieuw', 'nog een']);
  });

  it('makes way for a new tender, also when it was not read yet', async () => {
    desk.loadError = new Error('busy');
    await desk.click();
    await desk.open();
    desk.actions.newTender();
    desk.loadError = null;
    await desk.clock.pass(5_000);
    expect(desk.purchases.get(1)).toMatchObject({ decisions: [], chosenCriteria: [] });
    expect(desk.state.decisions).toEqual([]);
  });
});

describe('the engine is told to forget a document', () => {
  beforeEach(async () => {
    desk.addTab(2, tenderPage('https://b.example/x'));
    await desk.click();
    await desk.open();
  });

  it('of a tab that is closed, and is asked for each tab by itself', async () => {
    const asked: number[] = [];
    desk.engine = (document, settings, owner) => { asked.push(owner); return smallEngine(document, settings); };
    desk.active = 2;
    await desk.click(2);
    expect(asked).toEqual([2]);
    expect(desk.forgotten).toEqual([]);
    await desk.closeTab(2);
    expect(desk.forgotten).toEqual([2]);
    desk.session.stop();
    expect(desk.forgotten).toEqual([2, 1]);
  });

  it.each([
    ['a file takes its place', () => desk.actions.openText(`Aanbesteding koffie\n\n${OMZET}`)],
    ['another page follows', () => desk.page.top.change([block('n', REFERENTIE)], { url: 'https://a.example/leidraad/2' })],
    ['a new tender starts', () => desk.actions.newTender()],
    ['everything is erased', () => desk.erase!(1)],
  ])('when %s, and goes on', async (_when, happen) => {
    happen();
    await settle();
    expect(desk.forgotten).toEqual([1]);
    expect(desk.state).toMatchObject({ phase: { id: 'ready' }, stale: false });
  });

  it('never while the same page is edited', () => {
    desk.page.top.change([block('b1', OMZET), block('b3', `${REFERENTIE} Echt.`)]);
    expect(desk.forgotten).toEqual([]);
  });
});

it('the sentences that were compared with the ignored ones are forgotten with their document', async () => {
  desk.ignored = [{ barrier: 'jaaromzet-requirement', hash: 'another sentence' }];
  await desk.click();
  await desk.open();
  expect(desk.findings).toHaveLength(2);
  const before = desk.hashed;
  desk.page.top.change([block('b1', OMZET), block('b3', REFERENTIE), block('b4', 'Meer niet.')]);
  expect(desk.hashed).toBe(before);
  desk.actions.openText(`Aanbesteding koffie\n\n${OMZET}`);
  await settle();
  expect(desk.hashed).toBe(before + 1);
});
