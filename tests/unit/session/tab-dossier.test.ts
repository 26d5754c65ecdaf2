import { beforeEach, describe, expect, it } from 'vitest';
import { StorageFailure } from '@/lib/storage/failure';
import type { Dossier } from '@/lib/storage/dossier-schema';
import { content, storeOn } from '../storage/dossier-examples';
import { FakeFrame, FakePage, block } from '../messages/fake-page';
import { Desk, OMZET, REFERENTIE, tenderPage } from './desk';

let desk: Desk;
beforeEach(() => { desk = new Desk(tenderPage()); });

const start = async () => {
  await desk.click();
  await desk.open();
};
const saved = () => [...desk.records.records.values()] as Dossier[];
const first = () => desk.state.analysis!.findings[0]!.id;
const warnings = () => desk.state.notices.map((notice) => notice.text.nl).join(' ');
/** Another window of the same browser. */
const elsewhere = () => storeOn(desk.records, desk.windows());

describe('the current purchase', () => {
  it('is not saved before the user asks, and says when there is something to lose', async () => {
    await start();
    expect(desk.state).toMatchObject({ own: false, dossier: null });
    desk.actions.overrule([first()], 'omdat het moet');
    expect(desk.state.own).toBe(true);
    await desk.clock.pass(5_000);
    expect(saved()).toEqual([]);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['a chosen criterion', ({ actions }) => actions.chooseCriterion('c', true)], ['an enterprise on the list', ({ actions }) => actions.shortlistEnterprise('e', true)],
    ['a blank that was filled in', ({ actions }) => actions.fillCriterion('c', { deel: '5' })],
    ['a fact that still holds', ({ actions }) => actions.confirmFact('estimatedValue')],
    ['a correction', ({ actions }) => actions.correctFact('lots', { count: 2, start: null, end: null, quote: null, from: 'user' })],
  ])('counts %s as the user\'s own', async (_what, act) => {
    await start();
    act(desk);
    expect(desk.state.own).toBe(true);
  });

  it('becomes a dossier, without the text of the page, and is kept by itself from then on', async () => {
    await start();
    desk.actions.overrule([first()], 'omdat het moet');
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(5_000);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'saved' });
    desk.actions.chooseCriterion('c', true);
    desk.actions.fillCriterion('c', { deel: '5' });
    await desk.clock.pass(5_000);
    expect(desk.state.criterionValues).toEqual({ c: { deel: '5' } });
    expect(saved()).toMatchObject([{ name: 'Koffie', criterionValues: { c: { deel: '5' } }, decisions: [{ reason: 'omdat het moet' }], chosenCriteria: ['c'], screens: [{ title: 'Leidraad' }] }]);
    expect(JSON.stringify(saved())).not.toContain(REFERENTIE);
    // Reading the same page again is no change.
    const { revision } = saved()[0]!;
    desk.actions.readAgain(true);
    await desk.clock.pass(5_000);
    expect(saved()[0]!.revision).toBe(revision);
  });

  it('is renamed by saving it again', async () => {
    await start();
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(0);
    desk.actions.savePurchase('Koffie en thee');
    await desk.clock.pass(0);
    expect(saved().map(({ name }) => name)).toEqual(['Koffie en thee']);
    expect(desk.state.dossier).toEqual({ name: 'Koffie en thee', state: 'saved' });
  });

  it('says that a change is not saved, and saves it with the next', async () => {
    await start();
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(0);
    desk.records.full = true;
    desk.actions.chooseCriterion('c', true);
    await desk.clock.pass(0);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'failed' });
    expect(warnings()).toContain('De schijf is vol');
    desk.records.full = false;
    desk.actions.chooseCriterion('d', true);
    await desk.clock.pass(0);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'saved' });
    expect(saved()[0]!.chosenCriteria).toEqual(['c', 'd']);
  });

  it('is saved also when the memory of the session is full', async () => {
    await start();
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(0);
    desk.saveError = new StorageFailure('session-full', new Error('quota'));
    desk.actions.chooseCriterion('c', true);
    await desk.clock.pass(0);
    expect(saved()[0]!.chosenCriteria).toEqual(['c']);
  });

  it('stays in its dossier when the user begins a new tender', async () => {
    await start();
    desk.actions.chooseCriterion('c', true);
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(0);
    desk.actions.newTender();
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ own: false, dossier: null, chosenCriteria: [] });
    expect(saved()[0]!.chosenCriteria).toEqual(['c']);
  });
});

describe('a page that is opened again', () => {
  const again = async (page: FakePage) => {
    await start();
    desk.actions.overrule([first()], 'omdat het moet');
    desk.actions.chooseCriterion('c', true);
    desk.actions.shortlistEnterprise('e', true, 'bellen');
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(5_000);
    await desk.closeTab(1);
    desk.addTab(2, page);
    desk.active = 2;
    await desk.click(2);
    await desk.clock.pass(5_000);
  };

  it.each([['the same address', 'https://a.example/leidraad'], ['another place in the page', 'https://a.example/leidraad#eisen']])('at %s asks once, and yes brings all of it back', async (_what, url) => {
    await again(tenderPage(url));
    expect(desk.state.askResume).toMatchObject({ name: 'Koffie' });
    expect(desk.state.decisions).toEqual([]);
    desk.actions.shortlistEnterprise('f', true);
    desk.actions.answerResume(true);
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ askResume: null, askSameTender: null, dossier: { name: 'Koffie', state: 'saved' }, chosenCriteria: ['c'] });
    expect(desk.state.decisions.map((decision) => [decision.findingId, decision.reason])).toEqual([[first(), 'omdat het moet']]);
    expect(saved()).toHaveLength(1);
    expect(saved()[0]!.shortlist).toEqual([{ id: 'e', note: 'bellen' }, { id: 'f', note: '' }]);
  });

  it('with no starts anew, is not asked again, and leaves the dossier alone', async () => {
    await again(tenderPage());
    desk.actions.answerResume(false);
    desk.actions.chooseCriterion('anders', true);
    desk.actions.readAgain(true);
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ askResume: null, dossier: null, decisions: [], chosenCriteria: ['anders'] });
    expect(saved()[0]!.chosenCriteria).toEqual(['c']);
  });

  it('asks nothing about another document at the same path', async () => {
    await again(tenderPage('https://a.example/leidraad?sourcedoc=B'));
    expect(desk.state.askResume ?? null).toBeNull();
  });

  it('takes its question along when another text follows, and asks it again when the page is back', async () => {
    await again(tenderPage());
    expect(desk.state.askResume).toMatchObject({ name: 'Koffie' });
    desk.actions.openText(`Aanbesteding van schoonmaak.\n\n${OMZET}`);
    expect(desk.state.askResume).toBeNull();
    await desk.clock.pass(5_000);
    expect(desk.state.askResume).toBeNull();
    desk.actions.answerResume(true);
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ dossier: null, decisions: [] });
    desk.actions.readAgain(true);
    await desk.clock.pass(5_000);
    expect(desk.state.askResume).toMatchObject({ name: 'Koffie' });
  });

  it('takes its question along when another page follows in the tab', async () => {
    await again(tenderPage());
    desk.page.top.change([block('n', OMZET)], { url: 'https://a.example/anders' });
    await desk.clock.pass(5_000);
    expect(desk.state.askResume).toBeNull();
    desk.page.top.change([block('n', OMZET)], { url: 'https://a.example/leidraad' });
    await desk.clock.pass(5_000);
    expect(desk.state.askResume).toMatchObject({ name: 'Koffie' });
  });

  it('takes its question along when the page makes way for one that cannot be read', async () => {
    await again(tenderPage());
    expect(desk.state.askResume).toMatchObject({ name: 'Koffie' });
    desk.page.load(new FakeFrame('https://elders.example/', 'doc-elders', []));
    desk.page.refusal = 'no-permission';
    await desk.loaded();
    await desk.clock.pass(5_000);
    expect(desk.state.phase.id).toBe('no-permission');
    expect(desk.state.askResume).toBeNull();
  });

  it('asks again after "new tender", but not about the dossier that the user just left', async () => {
    await again(tenderPage());
    desk.actions.newTender();
    await desk.clock.pass(5_000);
    expect(desk.state.askResume).toMatchObject({ name: 'Koffie' });
    desk.actions.answerResume(true);
    await desk.clock.pass(5_000);
    desk.actions.newTender();
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ askResume: null, dossier: null, own: false });
  });

  it('brings nothing back when another tender begins before the dossier is there', async () => {
    await again(tenderPage());
    desk.actions.answerResume(true);
    desk.actions.newTender();
    desk.actions.chooseCriterion('anders', true);
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ dossier: null, chosenCriteria: ['anders'], decisions: [] });
  });

  it('elsewhere, with another title, asks nothing', async () => {
    await again(new FakePage(new FakeFrame('https://a.example/anders', 'd', [block('b1', OMZET)])));
    expect(desk.state.askResume ?? null).toBeNull();
  });

  it('finds its dossier by itself when only the panel was closed', async () => {
    await start();
    desk.actions.chooseCriterion('c', true);
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(5_000);
    desk.session.stop();
    await desk.open();
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ dossier: { name: 'Koffie', state: 'saved' }, chosenCriteria: ['c'] });
    expect(desk.state.askResume ?? null).toBeNull();
  });
});

describe('a second window', () => {
  const change = async (change: Partial<Dossier>) => {
    const [dossier] = saved();
    await elsewhere().change(dossier!.id, dossier!.revision, (now) => ({ ...now, ...change }));
    await desk.clock.pass(0);
  };
  beforeEach(async () => {
    await start();
    desk.actions.overrule([first()], 'mijn reden');
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(5_000);
  });

  it('changes something else: both are kept, and it is told', async () => {
    await change({ chosenCriteria: ['daar'] });
    expect(desk.state.chosenCriteria).toEqual(['daar']);
    expect(warnings()).toContain('ook in een ander venster gewijzigd');
    desk.actions.chooseCriterion('hier', true);
    await desk.clock.pass(0);
    expect(saved()[0]!.chosenCriteria).toEqual(['daar', 'hier']);
  });

  it('changed the same: nothing is written until the user chose', async () => {
    const decision = saved()[0]!.decisions[0]!;
    // The news of the other window comes too late: the choice here was made before.
    desk.actions.restore(first());
    const there = change({ decisions: [{ ...decision, reason: 'andere reden' }] });
    await there;
    await desk.clock.pass(0);
    const written = saved()[0]!;
    if (written.decisions[0]?.reason !== 'andere reden') throw new Error('the other window was written over');
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'clash' });
    desk.actions.chooseCriterion('hier', true);
    await desk.clock.pass(0);
    expect(saved()[0]).toEqual(written);
    desk.actions.settleDossier('apart');
    await desk.clock.pass(0);
    expect(saved().map(({ name, decisions, chosenCriteria }) => [name, decisions[0]?.reason, chosenCriteria])).toEqual([['Koffie', 'andere reden', []], ['Koffie (2)', undefined, ['hier']]]);
    expect(desk.state.dossier).toEqual({ name: 'Koffie (2)', state: 'saved' });
  });

  it('removed it: the purchase is not saved any more, and that is told', async () => {
    const [dossier] = saved();
    await elsewhere().remove(dossier!.id, dossier!.revision);
    await desk.clock.pass(0);
    expect(desk.state).toMatchObject({ dossier: null, own: true });
    expect(warnings()).toContain('niet meer bewaard');
    desk.actions.savePurchase('Koffie weer');
    await desk.clock.pass(0);
    expect(saved()).toMatchObject([{ name: 'Koffie weer', decisions: [{ reason: 'mijn reden' }] }]);
  });
});

it('erasing everything elsewhere leaves nothing, and nothing is written after it', async () => {
  await start();
  desk.actions.chooseCriterion('c', true);
  desk.actions.savePurchase('Koffie');
  await desk.clock.pass(5_000);
  // First the dossiers go, then what the session keeps.
  await elsewhere().clear();
  await desk.clock.pass(5_000);
  desk.purchases.clear();
  desk.erase!(1);
  expect(desk.state).toMatchObject({ own: false, dossier: null, chosenCriteria: [], notices: [] });
  await desk.clock.pass(100);
  expect([saved(), [...desk.purchases.values()].filter((purchase) => purchase.chosenCriteria.length > 0)]).toEqual([[], []]);
});

it('two tabs of one panel on one dossier keep each other in step', async () => {
  await elsewhere().create(content({ name: 'Koffie', screens: [] }));
  await start();
  desk.actions.chooseCriterion('een', true);
  desk.actions.savePurchase('Koffie nu');
  await desk.clock.pass(5_000);
  desk.addTab(2, tenderPage());
  desk.active = 2;
  await desk.click(2);
  await desk.clock.pass(5_000);
  desk.actions.answerResume(true);
  await desk.clock.pass(0);
  desk.actions.chooseCriterion('twee', true);
  await desk.clock.pass(5_000);
  await desk.activate(1);
  expect(desk.state.chosenCriteria).toEqual(['een', 'twee']);
});
