import { beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import type { DossierBook } from '@/lib/session/dossier-book';
import type { Dossier } from '@/lib/storage/dossier-schema';
import { storeOn } from '../storage/dossier-examples';
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
const said = () => desk.state.notices.map((notice) => notice.text.nl).join(' ');
const pageWith = (url: string, ...texts: string[]) => new FakePage(new FakeFrame(url, `doc-${url}`, texts.map((text, index) => block(`b${index}`, text))));
/** Long enough for any number of writes that start each other. */
const rest = async () => {
  for (let turn = 0; turn < 6; turn += 1) await desk.clock.pass(1_000);
  for (let turn = 0; turn < 2_000; turn += 1) await Promise.resolve();
};
/** The dossiers of the desk, of which some functions do more. */
const withBook = (more: (book: DossierBook) => Partial<DossierBook>) => {
  const book = desk.dossiers!;
  desk.dossiers = { ...book, ...more(book) };
};

describe('a saved purchase stands still when nothing changes', () => {
  /** Writing stops at this many, or a test of writes without end would have no end itself. */
  const MOST = 40;
  let writes: number;
  const counted = () => {
    writes = 0;
    withBook((book) => ({
      change: async (...all) => {
        writes += 1;
        if (writes > MOST) throw new Error('written without end');
        return book.change(...all);
      },
    }));
  };

  it('in one tab, with all the facts that the engine gives', async () => {
    desk = new Desk(pageWith(
      'https://a.example/leidraad', 'Aanbesteding schoonmaak gemeente Tilburg',
      'De gemeente Tilburg koopt schoonmaak van het stadhuis, Europese openbare procedure. De geraamde waarde van de opdracht is € 900.000.', 'De inschrijver heeft een omzet van minimaal € 2.900.000 per jaar.',
      'De opdracht is verdeeld in 2 percelen. De looptijd is 24 maanden met een optie tot verlenging van 12 maanden.',
      'Gunning vindt plaats op basis van de beste prijs-kwaliteitverhouding: prijs 40% en kwaliteit 60%.',
      'CPV-code 90911200-8. De uiterste datum voor inschrijving is 1 februari 2027; de aankondiging is verzonden op 20 december 2026.',
      'Het is een raamovereenkomst. Perceel 2 is voorbehouden op grond van artikel 2.82.',
    ));
    desk.engine = analyse;
    counted();
    await start();
    await desk.clock.pass(5_000);
    const { facts } = desk.state.analysis!;
    expect([facts.estimatedValue, facts.duration, facts.lots, facts.awardMethod, facts.deadline, facts.published, facts.framework, facts.reserved].filter((fact) => fact === null)).toEqual([]);
    desk.actions.savePurchase('Schoonmaak');
    await rest();
    expect([saved()[0]!.revision, writes]).toEqual([1, 0]);
    desk.actions.chooseCriterion('c', true);
    await rest();
    expect([saved()[0]!.revision, writes]).toEqual([2, 1]);
    desk.actions.correctFact('estimatedValue', { lots: [], per: 'year', currency: 'EUR', max: null, amount: 5, from: 'user', quote: null, end: null, start: null });
    await rest();
    const { revision } = saved()[0]!;
    desk.actions.readAgain(true);
    await rest();
    expect(saved()[0]!.revision).toBe(revision);
    // A correction, and what is known because of it.
    expect(writes).toBeLessThan(4);
    expect(desk.state.dossier).toEqual({ name: 'Schoonmaak', state: 'saved' });
  });

  it.each([['another estimate', 'Raming: 400000'], ['no estimate', 'Aanbesteding van koffie.']])('in two tabs, of which the second has %s', async (_what, estimate) => {
    counted();
    await start();
    desk.actions.savePurchase('Koffie voor Lindewaard');
    await rest();
    desk.addTab(2, pageWith('https://a.example/leidraad', OMZET, estimate, REFERENTIE));
    desk.active = 2;
    await desk.click(2);
    await rest();
    desk.actions.answerResume(true);
    await rest();
    expect(desk.state.dossier).toEqual({ name: 'Koffie voor Lindewaard', state: 'saved' });
    const { revision } = saved()[0]!;
    await rest();
    expect(saved()[0]!.revision).toBe(revision);
    expect(writes).toBeLessThan(4);
    desk.actions.chooseCriterion('c', true);
    await rest();
    await desk.activate(1);
    expect(desk.state.chosenCriteria).toEqual(['c']);
    expect(writes).toBeLessThan(6);
  });
});

describe('another purchase that comes during a write', () => {
  let hold: (() => void) | null;
  let armed: boolean;
  /** Holds the next call of one of the store's functions, before or after its work. */
  const holding = (name: 'get' | 'change' | 'create') => {
    [hold, armed] = [null, false];
    withBook((book) => ({
      [name]: async (...all: never[]) => {
        const answer = await (book[name] as (...all: never[]) => Promise<Dossier>)(...all);
        if (!armed) return answer;
        armed = false;
        await new Promise<void>((resolve) => { hold = resolve; });
        return answer;
      },
    }));
  };
  const saveFirst = async () => {
    await start();
    desk.actions.overrule([first()], 'mijn reden');
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(5_000);
    armed = true;
    desk.actions.chooseCriterion('c', true);
    await desk.clock.pass(0);
    expect(hold).not.toBeNull();
  };

  it.each(['get', 'change'] as const)('leaves what was saved alone, with all that was chosen before (%s)', async (name) => {
    holding(name);
    await saveFirst();
    desk.actions.newTender();
    await desk.clock.pass(0);
    hold!();
    await rest();
    expect(saved()).toMatchObject([{ name: 'Koffie', decisions: [{ reason: 'mijn reden' }], chosenCriteria: ['c'] }]);
    expect(desk.state).toMatchObject({ dossier: null, own: false, decisions: [], chosenCriteria: [] });
    desk.actions.chooseCriterion('nieuw', true);
    await rest();
    expect(saved()[0]!.chosenCriteria).toEqual(['c']);
  });

  it('comes back whole, and is kept again, when it is undone', async () => {
    holding('get');
    await saveFirst();
    desk.actions.newTender();
    desk.state.notices.at(-1)!.undo!();
    hold!();
    await rest();
    desk.actions.chooseCriterion('d', true);
    await rest();
    expect(saved()).toMatchObject([{ name: 'Koffie', decisions: [{ reason: 'mijn reden' }], chosenCriteria: ['c', 'd'] }]);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'saved' });
  });

  it('does the same after "another tender"', async () => {
    holding('get');
    await saveFirst();
    desk.page.top.change([block('n', 'Aanbesteding van drukwerk.'), block('o', OMZET)], { url: 'https://b.example/drukwerk' });
    await desk.clock.pass(5_000);
    expect(desk.state.askSameTender).not.toBeNull();
    desk.actions.answerSameTender(false);
    hold!();
    await rest();
    expect(saved()).toMatchObject([{ name: 'Koffie', decisions: [{ reason: 'mijn reden' }], chosenCriteria: ['c'] }]);
    expect(desk.state).toMatchObject({ dossier: null, own: false });
  });

  it('does not belong to the dossier that was being made', async () => {
    holding('create');
    await start();
    desk.actions.chooseCriterion('c', true);
    armed = true;
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(0);
    desk.actions.newTender();
    hold!();
    await rest();
    expect(saved()).toMatchObject([{ name: 'Koffie', chosenCriteria: ['c'] }]);
    expect(desk.state).toMatchObject({ dossier: null, own: false });
  });

  it('comes at any moment of the first save', async () => {
    for (let moment = 0; moment < 40; moment += 1) {
      desk = new Desk(tenderPage());
      await start();
      desk.actions.overrule([first()], 'mijn reden');
      desk.actions.savePurchase('Koffie');
      for (let turn = 0; turn < moment; turn += 1) await Promise.resolve();
      desk.actions.newTender();
      await desk.clock.pass(5_000);
      expect([moment, saved().map(({ decisions }) => decisions.length), desk.state.dossier]).toEqual([moment, [1], null]);
    }
  });
});

describe('two windows that changed the same', () => {
  beforeEach(async () => {
    await start();
    desk.actions.overrule([first()], 'mijn reden');
    desk.actions.savePurchase('Koffie');
    await desk.clock.pass(5_000);
    for (const { id } of desk.state.notices) desk.actions.dismissNotice(id);
    const dossier = saved()[0]!;
    desk.actions.restore(first());
    await storeOn(desk.records, desk.windows()).change(dossier.id, dossier.revision, (now) => ({ ...now, decisions: [{ ...dossier.decisions[0]!, reason: 'andere reden' }] }));
    await desk.clock.pass(0);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'clash' });
  });
  const names = () => saved().map(({ name, chosenCriteria }) => [name, chosenCriteria]);

  it('get no other name, and it is not said that anything was saved', async () => {
    desk.actions.savePurchase('Nieuwe naam');
    await desk.clock.pass(0);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'clash' });
    expect([said(), names()]).toEqual(['', [['Koffie', []]]]);
  });

  it.each<[string, () => Promise<void> | void]>([['the tab is closed', () => desk.closeTab(1)], ['a new tender begins', () => desk.actions.newTender()]])('keep what was chosen here when %s', async (_what, leave) => {
    desk.actions.chooseCriterion('hier', true);
    await desk.clock.pass(0);
    await leave();
    await rest();
    expect(names()).toEqual([['Koffie', []], ['Koffie (2)', ['hier']]]);
  });

  it('keep it in the session, and ask again, when only the panel was closed', async () => {
    desk.actions.chooseCriterion('hier', true);
    await desk.clock.pass(0);
    desk.session.stop();
    await rest();
    expect(names()).toEqual([['Koffie', []]]);
    expect(desk.purchases.get(1)!.chosenCriteria).toEqual(['hier']);
  });

  it('ask again when there was no room to keep them apart', async () => {
    desk.records.full = true;
    desk.actions.settleDossier('apart');
    await desk.clock.pass(0);
    expect(desk.state.dossier).toEqual({ name: 'Koffie', state: 'clash' });
    expect(said()).toContain('De schijf is vol');
    desk.records.full = false;
    desk.actions.chooseCriterion('hier', true);
    desk.actions.settleDossier('apart');
    desk.actions.settleDossier('apart');
    await rest();
    expect(names()).toEqual([['Koffie', []], ['Koffie (2)', ['hier']]]);
    desk.actions.chooseCriterion('daarna', true);
    await rest();
    expect(names()[1]).toEqual(['Koffie (2)', ['hier', 'daarna']]);
  });

  it('go on with the other state as it is by then', async () => {
    const dossier = saved()[0]!;
    await storeOn(desk.records, desk.windows()).change(dossier.id, dossier.revision, (now) => ({ ...now, chosenCriteria: ['daar'] }));
    desk.actions.settleDossier('theirs');
    await rest();
    expect(desk.state).toMatchObject({ dossier: { name: 'Koffie', state: 'saved' }, chosenCriteria: ['daar'], decisions: [{ reason: 'andere reden' }] });
    expect(names()).toEqual([['Koffie', ['daar']]]);
  });
});
