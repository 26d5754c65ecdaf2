import { beforeEach, describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/analyse';
import { StorageFailure } from '@/lib/storage/failure';
import { tabActions } from '@/lib/session/tab-actions';
import type { TabSession } from '@/lib/session/tab-session';
import { block, FakeFrame, FakePage } from '../messages/fake-page';
import { settle } from '../messages/manual-clock';
import { Desk, OMZET, REFERENTIE, tenderPage } from './desk';
import { smallEngine } from './small-engine';

let desk: Desk;
const JAAROMZET = 'jaaromzet van minimaal 900000 euro';
const file = (name: string, text: string) => new File([text], name);

beforeEach(() => { desk = new Desk(tenderPage()); });

describe('opening the panel', () => {
  it('after a click reads, judges and paints', async () => {
    await desk.click();
    await desk.open();
    expect(desk.state).toMatchObject({ phase: { id: 'ready' }, origin: 'page', name: 'Leidraad', stale: false, selection: false });
    expect(desk.findings).toEqual([JAAROMZET, 'referentie van gelijke omvang']);
    expect(desk.painted()).toEqual(desk.findings);
    expect(desk.state.editableBlocks).toEqual(new Set(['b1', 'b2', 'b3']));
    expect(desk.page.top.last('paint')?.highlights[0]).toMatchObject({ blockId: 'b1', start: OMZET.indexOf('jaaromzet'), quote: JAAROMZET });
  });

  it('without a click and without access stays empty', async () => {
    desk.page.refusal = 'no-permission';
    desk.urls.set(1, null);
    await desk.open();
    await desk.clock.pass(1_000);
    expect(desk.state.phase).toEqual({ id: 'empty' });
    expect(desk.state.origin).toBeNull();
  });

  it('without a click but with standing access reads', async () => {
    await desk.open();
    expect(desk.state.phase.id).toBe('ready');
  });

  it('while a tab is dragged waits for the browser, and then reads', async () => {
    desk.dragging = 3;
    await desk.open();
    expect(desk.state.phase.id).toBe('empty');
    await desk.clock.pass(5_000);
    expect(desk.state.phase.id).toBe('ready');
  });

  it.each([
    ['the tab in front', () => { desk.dragging = Infinity; }], ['its own window', () => { desk.windowError = new Error('no window'); }],
  ])('says so when the browser never tells %s', async (_what, fail) => {
    fail();
    await desk.open();
    await desk.clock.pass(30_000);
    expect(desk.state.phase).toMatchObject({ id: 'failed', message: { nl: expect.stringContaining('klik opnieuw op het pictogram') } });
  });

  it('knows every action of a tab', async () => {
    await desk.open();
    expect(Object.keys(desk.actions).sort()).toEqual(Object.keys(tabActions({ deps: {} } as TabSession)).sort());
  });

  it('reads the selection when that was asked', async () => {
    desk.page.top.selected = [block('b1', OMZET)];
    await desk.click(1, 'selection');
    await desk.open();
    expect(desk.state.selection).toBe(true);
    expect(desk.findings).toEqual([JAAROMZET]);
    desk.actions.readAgain(true);
    await desk.clock.pass(0);
    expect(desk.state.selection).toBe(false);
    expect(desk.findings).toHaveLength(2);
  });

  it.each([
    ['chrome://extensions/', 'restricted'], ['https://docs.google.com/document/d/1/edit', 'google-docs'], ['https://x.officeapps.live.com/we/a', 'word-online'],
  ])('on %s shows the drop zone at once and injects nothing', async (url, host) => {
    desk.urls.set(1, url);
    await desk.click();
    await desk.open();
    expect(desk.state.phase).toEqual({ id: 'drop-zone', host });
    expect(desk.page.injections).toBe(0);
  });

  it('on a PDF shows the drop zone, but text that is there wins', async () => {
    desk = new Desk(new FakePage(new FakeFrame('https://a.example/x.pdf', 'P', [])), 'https://a.example/x.pdf');
    await desk.click();
    await desk.open();
    await desk.clock.pass(1_000);
    expect(desk.state.phase).toEqual({ id: 'drop-zone', host: 'pdf-viewer' });
    desk.page.top.change([block('b1', OMZET)]);
    expect(desk.state.phase.id).toBe('ready');
  });

  it('on a page that the browser closes to all says so after a click', async () => {
    desk.page.refusal = 'no-permission';
    desk.urls.set(1, null);
    await desk.click();
    await desk.open();
    await desk.clock.pass(1_000);
    expect(desk.state.phase).toEqual({ id: 'drop-zone', host: 'restricted' });
  });

  it('on a page without words, and on one that is no tender', async () => {
    desk = new Desk(new FakePage(new FakeFrame('https://a.example/', 'E', [])));
    await desk.click();
    await desk.open();
    expect(desk.state.phase).toEqual({ id: 'nothing-read' });
    desk.page.top.change([block('n', 'Vandaag schijnt de zon landelijk volop.')]);
    expect(desk.state.phase).toEqual({ id: 'not-a-tender' });
    expect(desk.painted()).toEqual([]);
    desk.actions.analyseAnyway();
    expect(desk.state.phase).toEqual({ id: 'ready' });
    expect(desk.painted()).toEqual(['landelijk volop']);
  });

  it('for the first time shows the findings first, the rest when they are drawn', async () => {
    desk.cold = true;
    const asked: (boolean | undefined)[] = [];
    desk.engine = (document, settings) => {
      asked.push(settings.quick);
      return { ...smallEngine(document, settings), enterprises: settings.quick ? [] : [{ id: 'e', name: 'E', score: 1, why: [], unknown: [] }] };
    };
    await desk.click();
    await desk.open();
    expect(desk.painted()).toHaveLength(2);
    expect(desk.state.analysis!.enterprises).toEqual([]);
    desk.cold = false;
    await desk.clock.pass(100);
    expect(desk.state.analysis!.enterprises).toHaveLength(1);
    expect(asked).toEqual([true, undefined]);
    desk.page.top.change([block('b1', OMZET), block('b2', 'Raming: 250000')]);
    expect(asked).toEqual([true, undefined, undefined]);
  });

  it('when the page changes before the rest is there, the rest is of the new text', async () => {
    desk.cold = true;
    await desk.click();
    await desk.open();
    desk.page.top.change([block('b1', OMZET), block('b2', 'Raming: 250000')]);
    await desk.clock.pass(1_000);
    expect(desk.findings).toEqual([JAAROMZET]);
    expect(desk.state.stale).toBe(false);
  });

  it('when the rest fails keeps the findings and says what is missing', async () => {
    desk.cold = true;
    desk.engine = (document, settings) => (settings.quick ? smallEngine(document, settings) : Promise.reject(new Error('boom')));
    await desk.click();
    await desk.open();
    await desk.clock.pass(100);
    expect(desk.state).toMatchObject({ phase: { id: 'ready' }, stale: false });
    expect(desk.findings).toHaveLength(2);
    expect(desk.painted()).toEqual(desk.findings);
    expect(desk.state.notices).toMatchObject([{ tone: 'warning', text: { nl: expect.stringContaining('ondernemingen') } }]);
  });

  it('when a text took too long says that, in the words of the failure', async () => {
    desk.engine = () => Promise.reject(Object.assign(new Error('x'), { text: { nl: 'Dit duurde te lang.', en: 'This took too long.' } }));
    await desk.click();
    await desk.open();
    expect(desk.state).toMatchObject({ phase: { id: 'failed', message: { nl: 'Dit duurde te lang.' } }, stale: false });
  });

  it('when the engine fails says so, and recovers with the next reading', async () => {
    desk.engine = () => { throw new Error('boom'); };
    await desk.click();
    await desk.open();
    expect(desk.state.phase).toMatchObject({ id: 'failed', message: { nl: expect.stringContaining('lukte niet') } });
    desk.engine = smallEngine;
    desk.actions.readAgain(true);
    await desk.clock.pass(0);
    expect(desk.state.phase.id).toBe('ready');
  });
});

describe('changes in the page', () => {
  beforeEach(async () => {
    await desk.click();
    await desk.open();
  });

  it('are judged and painted again', () => {
    desk.page.top.change([block('b1', 'De inschrijver is welkom.'), block('b2', 'Raming: 250000'), block('b3', REFERENTIE)]);
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
    expect(desk.painted()).toEqual(desk.findings);
    expect(desk.page.top.last('paint')?.revision).toBe(desk.page.top.revision);
  });

  it('answered late by a worker: only the newest counts', async () => {
    const answers: ((analysis: Analysis) => void)[] = [];
    desk.engine = (document, settings) => new Promise((resolve) => { answers.push(() => resolve(smallEngine(document, settings))); });
    const raming = block('b2', 'Raming: 250000');
    desk.page.top.change([block('b1', 'Een landelijk netwerk van de inschrijver'), raming]);
    expect(desk.state.stale).toBe(true);
    desk.page.top.change([block('b1', REFERENTIE), raming]);
    answers[1]!(null as never);
    await settle();
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
    expect(desk.state.stale).toBe(false);
    answers[0]!(null as never);
    await settle();
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
    expect(desk.painted()).toEqual(['referentie van gelijke omvang']);
  });

  it('under the cursor wait until the typing stops', async () => {
    const typed = `${OMZET} En landelijk werkend`;
    desk.page.top.change([block('b1', typed, { caret: typed.length }), block('b3', REFERENTIE)]);
    expect(desk.painted()).toEqual([JAAROMZET, 'referentie van gelijke omvang']);
    await desk.clock.pass(1_900);
    expect(desk.painted()).not.toContain('landelijk werkend');
    await desk.clock.pass(200);
    expect(desk.painted()).toContain('landelijk werkend');
  });

  it('under the cursor show at once when the cursor leaves', () => {
    const typed = `${OMZET} En landelijk werkend`;
    desk.page.top.change([block('b1', typed, { caret: typed.length }), block('b3', REFERENTIE)]);
    desk.page.top.change([block('b1', typed), block('b3', REFERENTIE, { caret: 3 })]);
    expect(desk.painted()).toContain('landelijk werkend');
  });

  it('a click on a mark brings its finding to the front, an unknown one does nothing', () => {
    const { id } = desk.state.analysis!.findings[1]!;
    desk.page.top.say({ type: 'chosen', injection: desk.page.top.injection, findingId: id });
    expect(desk.state.focusedFinding).toBe(id);
    desk.page.top.say({ type: 'chosen', injection: desk.page.top.injection, findingId: 'nobody' });
    expect(desk.state.focusedFinding).toBe(id);
  });

  it('to another address within the app keep going without a new click', () => {
    desk.actions.declareWhole(true);
    expect(desk.document.whole).toBe(true);
    desk.page.top.change([block('n', REFERENTIE)], { url: 'https://a.example/leidraad/2' });
    expect(desk.document.whole).toBe(false);
    expect(desk.state.phase.id).toBe('ready');
  });
});

describe('a page load', () => {
  beforeEach(async () => {
    await desk.click();
    await desk.open();
  });

  it('of the same site is read again; what was shown stays in sight meanwhile', async () => {
    desk.page.load(new FakeFrame('https://a.example/2', 'N', [block('n', REFERENTIE)]));
    expect(desk.state).toMatchObject({ phase: { id: 'reading' }, stale: true });
    expect(desk.findings).toHaveLength(2);
    await desk.clock.pass(5_000);
    expect(desk.state).toMatchObject({ phase: { id: 'ready' }, stale: false });
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
  });

  it('of another site asks for a click and keeps the last result', async () => {
    desk.page.refusal = 'no-permission';
    desk.page.load(new FakeFrame('https://b.example/', 'N', []));
    await desk.clock.pass(5_000);
    expect(desk.state.phase).toEqual({ id: 'no-permission' });
    expect(desk.findings).toHaveLength(2);
    desk.page.refusal = null;
    await desk.click();
    await desk.clock.pass(1_000);
    expect(desk.state.phase.id).toBe('nothing-read');
  });

  it('meanwhile a better text is copied, not put anywhere', async () => {
    const { id } = desk.state.analysis!.findings[0]!;
    desk.page.refusal = 'no-permission';
    desk.page.load(new FakeFrame('https://b.example/', 'N', [block('b1', OMZET)]));
    desk.actions.replace(id, { aantal: '2' });
    await desk.clock.pass(100);
    expect(desk.copied).toEqual(['De inschrijver heeft 2 jaar ervaring.']);
    expect(desk.page.top.last('replace')).toBeUndefined();
  });
});

describe('tabs', () => {
  it('have each their own state, and the panel follows the one in front', async () => {
    await desk.click();
    await desk.open();
    const other = desk.addTab(2, new FakePage(new FakeFrame('https://b.example/', 'B', [block('x', REFERENTIE)])), null);
    other.refusal = 'no-permission';
    await desk.activate(2);
    await desk.clock.pass(1_000);
    expect(desk.state.phase).toEqual({ id: 'empty' });
    desk.actions.overrule(['anything'], 'x');
    expect(desk.state.decisions).toEqual([]);
    await desk.activate(1);
    expect(desk.state.phase.id).toBe('ready');
    expect(desk.findings).toHaveLength(2);
  });

  it('of another window do not change the panel', async () => {
    await desk.click();
    await desk.open();
    desk.addTab(9, tenderPage('https://z.example/'));
    await desk.activate(9, 2);
    expect(desk.findings).toHaveLength(2);
    expect(desk.pages.get(9)!.injections).toBe(0);
  });

  it('with the same page in both: a replacement lands in the tab that is shown, never in the other', async () => {
    await desk.click();
    await desk.open();
    const other = desk.addTab(2, tenderPage());
    await desk.activate(2);
    await desk.click(2);
    const { id } = desk.state.analysis!.findings[0]!;
    desk.actions.replace(id, { aantal: '3' });
    await desk.activate(1);
    await desk.clock.pass(100);
    expect(other.top.blocks[0]!.text).toBe('De inschrijver heeft 3 jaar ervaring.');
    expect(desk.pages.get(1)!.top.blocks[0]!.text).toBe(OMZET);
    expect(desk.state.decisions).toEqual([]);
  });

  it('that close are forgotten with their purchase', async () => {
    await desk.click();
    await desk.open();
    await desk.clock.pass(1_000);
    expect(desk.purchases.has(1)).toBe(true);
    await desk.closeTab(1);
    expect(desk.purchases.has(1)).toBe(false);
    expect(desk.page.top.openLines).toBe(0);
    expect(desk.state.phase).toEqual({ id: 'empty' });
  });

  it('that are dragged to another window are left to the panel there, with what was decided', async () => {
    await desk.click();
    await desk.open();
    desk.actions.chooseCriterion('c', true);
    await desk.detach(1);
    expect(desk.page.top.openLines).toBe(0);
    expect(desk.purchases.get(1)?.chosenCriteria).toEqual(['c']);
    await desk.clock.pass(10_000);
    expect(desk.page.top.openLines).toBe(0);
  });

  it('of a pop-up window are shown after a click there', async () => {
    desk.addTab(7, new FakePage(new FakeFrame('https://a.example/popup', 'Q', [block('q', REFERENTIE)])));
    await desk.open();
    await desk.click(7);
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
    await desk.activate(1);
    expect(desk.findings).toHaveLength(2);
  });
});

describe('closing the panel', () => {
  it('ends the lines of every tab, and keeps what was known', async () => {
    await desk.click();
    await desk.open();
    desk.addTab(2, tenderPage('https://b.example/'));
    await desk.activate(2);
    await desk.click(2);
    desk.session.stop();
    await settle();
    expect([...desk.pages.values()].map((page) => page.top.openLines)).toEqual([0, 0]);
    expect(desk.purchases.get(1)?.screens).toHaveLength(1);
    desk.page.top.change([block('b1', 'x')]);
    expect(desk.page.top.openLines).toBe(0);
  });
});

describe('what the user does', () => {
  let first: string;
  beforeEach(async () => {
    await desk.click();
    await desk.open();
    first = desk.state.analysis!.findings[0]!.id;
  });

  it('leaving a text as it is takes the mark away; undo and restore bring it back', async () => {
    desk.actions.overrule([first], '  Past bij de opdracht. ');
    expect(desk.state.decisions).toEqual([{ findingId: first, barrier: 'jaaromzet-requirement', state: 'overruled', reason: 'Past bij de opdracht.', at: desk.clock.now().toISOString() }]);
    expect(desk.painted()).toEqual(['referentie van gelijke omvang']);
    await settle();
    expect(desk.purchases.get(1)!.decisions).toHaveLength(1);
    desk.state.notices.at(-1)!.undo!();
    expect(desk.state.decisions).toEqual([]);
    expect(desk.painted()).toHaveLength(2);
    desk.actions.overrule([first], 'x');
    desk.actions.restore(first);
    expect(desk.painted()).toHaveLength(2);
  });

  it('the same demand in more lots is left, or ignored for good, with one notice and one way back', async () => {
    const ids = desk.state.analysis!.findings.map(({ id }) => id);
    const before = desk.state.notices.length;
    desk.actions.overrule([ids[1]!], 'eerder');
    desk.actions.overrule([...ids, 'of another text'], 'reden');
    expect(desk.state.decisions.map(({ findingId, reason }) => [findingId, reason])).toEqual(ids.map((id) => [id, 'reden']));
    expect(desk.state.notices).toHaveLength(before + 2);
    desk.state.notices.at(-1)!.undo!();
    expect(desk.state.decisions.map(({ findingId, reason }) => [findingId, reason])).toEqual([[ids[1], 'eerder']]);
    desk.state.notices.at(-1)!.undo!();
    desk.actions.restore(ids[1]!);
    for (const { id } of desk.state.notices) desk.actions.dismissNotice(id);
    desk.actions.alwaysIgnore(ids);
    await desk.clock.pass(0);
    expect([desk.findings, desk.ignored.length, desk.state.notices.length]).toEqual([[], 2, 1]);
    desk.state.notices[0]!.undo!();
    await desk.clock.pass(0);
    expect([desk.findings.length, desk.ignored]).toEqual([2, []]);
    desk.actions.overrule(['of another text'], 'reden');
    desk.actions.alwaysIgnore(['of another text']);
    await desk.clock.pass(0);
    expect(desk.state.notices).toHaveLength(1);
  });

  it('decisions hold when the panel opens again', async () => {
    desk.actions.overrule([first], 'reden');
    desk.actions.chooseCriterion('c1', true);
    desk.actions.shortlistEnterprise('e1', true, 'bellen');
    desk.session.stop();
    await settle();
    await desk.open();
    await desk.clock.pass(0);
    expect(desk.state.decisions).toHaveLength(1);
    expect(desk.state.chosenCriteria).toEqual(['c1']);
    expect(desk.state.shortlist).toEqual([{ id: 'e1', note: 'bellen' }]);
    expect(desk.painted()).toEqual(['referentie van gelijke omvang']);
  });

  it('a better text is put in once its blanks are filled', async () => {
    desk.actions.replace(first, {});
    expect(desk.state.notices.at(-1)!.text.nl).toContain('aantal jaren');
    expect(desk.page.top.last('replace')).toBeUndefined();
    desk.actions.replace(first, { aantal: '2' });
    await desk.clock.pass(0);
    expect(desk.page.top.blocks[0]!.text).toBe('De inschrijver heeft 2 jaar ervaring.');
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
    expect(desk.state.decisions).toMatchObject([{ findingId: first, state: 'solved' }]);
  });

  it('a better text that is undone in the page is an open finding again', async () => {
    desk.actions.replace(first, { aantal: '2' });
    await desk.clock.pass(0);
    desk.page.top.change([block('b1', OMZET), ...desk.page.top.blocks.slice(1)]);
    expect(desk.findings).toContain(JAAROMZET);
    expect(desk.state.decisions).toEqual([]);
    expect(desk.painted()).toContain(JAAROMZET);
  });

  it.each(['changed-meanwhile', 'not-editable', 'failed'] as const)('a better text that the page refuses (%s) is copied with a reason', async (outcome) => {
    desk.page.top.outcomes.push(outcome);
    desk.actions.replace(first, { aantal: '2' });
    await desk.clock.pass(0);
    expect(desk.copied).toEqual(['De inschrijver heeft 2 jaar ervaring.']);
    expect(desk.state.notices.at(-1)).toMatchObject({ tone: 'warning', text: { nl: expect.stringContaining('gekopieerd') } });
    expect(desk.state.decisions).toEqual([]);
    expect(desk.page.top.blocks[0]!.text).toBe(OMZET);
  });

  it('a better text for words that cannot be edited is copied', async () => {
    desk.page.top.change([block('b1', OMZET, { editable: false })]);
    desk.actions.replace(desk.state.analysis!.findings[0]!.id, { aantal: '2' });
    await desk.clock.pass(0);
    expect(desk.page.top.last('replace')).toBeUndefined();
    expect(desk.copied).toHaveLength(1);
  });

  it('copying that fails says what to do', async () => {
    desk.copyWorks = false;
    desk.actions.copy('tekst');
    await settle();
    expect(desk.state.notices.at(-1)).toMatchObject({ tone: 'warning', text: { nl: expect.stringContaining('Ctrl+C') } });
  });

  it('inserting goes to the page, and falls back to copying', async () => {
    desk.actions.insert('Sociaal criterium');
    await desk.clock.pass(0);
    expect(desk.page.top.last('insert')?.text).toBe('Sociaal criterium');
    desk.page.top.outcomes.push('not-editable');
    desk.actions.insert('Nog een');
    await desk.clock.pass(0);
    expect(desk.copied).toEqual(['Nog een']);
  });

  it('ignoring a sentence for good hides it, with undo', async () => {
    desk.actions.alwaysIgnore([first]);
    await desk.clock.pass(0);
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
    expect(desk.painted()).toEqual(desk.findings);
    expect(desk.ignored).toEqual([{ barrier: 'jaaromzet-requirement', hash: expect.any(String) }]);
    desk.state.notices.at(-1)!.undo!();
    await desk.clock.pass(0);
    expect(desk.findings).toHaveLength(2);
  });

  it('a sentence that is ignored for good is named, and can be put back at any time', async () => {
    expect(desk.state.ignored).toEqual([]);
    desk.actions.alwaysIgnore([first]);
    await desk.clock.pass(0);
    desk.actions.dismissNotice(desk.state.notices.at(-1)!.id);
    expect(desk.state.ignored!.map((finding) => finding.id)).toEqual([first]);
    desk.actions.stopIgnoring(first);
    await desk.clock.pass(0);
    expect([desk.state.ignored, desk.ignored, desk.findings.length]).toEqual([[], [], 2]);
  });

  it('leaving out a part and showing a place go to the page', () => {
    desk.actions.leaveOut('main', true);
    expect(desk.page.top.last('leave-out')).toMatchObject({ part: 'main', leftOut: true });
    desk.actions.showInPage(first);
    expect(desk.page.top.last('show')?.findingId).toBe(first);
    desk.actions.showSpan({ start: desk.document.text.indexOf('Raming'), end: desk.document.text.indexOf('Raming') + 6 });
    const shown = desk.page.top.last('show')!.findingId;
    expect(desk.page.top.last('paint')!.highlights.find((one) => one.findingId === shown)).toMatchObject({ blockId: 'b2', quote: 'Raming', verdict: 'fine' });
    desk.actions.showSpan({ start: 5, end: 90 });
    expect(desk.state.notices.at(-1)!.tone).toBe('warning');
  });

  it('standing access is asked, told and taken back', async () => {
    expect(desk.state.site).toEqual({ host: 'a.example', always: false });
    desk.actions.alwaysRead(true);
    await settle();
    expect(desk.state.site).toEqual({ host: 'a.example', always: true });
    desk.actions.alwaysRead(false);
    await settle();
    expect(desk.state.site).toEqual({ host: 'a.example', always: false });
    desk.siteAnswer = false;
    desk.actions.alwaysRead(true);
    await settle();
    expect(desk.state.site!.always).toBe(false);
    expect(desk.state.notices.at(-1)!.tone).toBe('warning');
  });

  it('a full disk is told, and nothing on screen is lost', async () => {
    desk.saveError = new StorageFailure('full', new Error('quota'));
    desk.actions.overrule([first], 'reden');
    await settle();
    expect(desk.state.notices.map((notice) => notice.text.nl).join()).toContain('schijf is vol');
    expect(desk.state.decisions).toHaveLength(1);
    desk.saveError = null;
    desk.actions.chooseCriterion('c', true);
    await settle();
    expect(desk.purchases.get(1)!.decisions).toHaveLength(1);
  });

  it('the region of the options goes along to the engine, now and when it changes', async () => {
    const seen: (string | null | undefined)[] = [];
    desk.engine = (document, settings) => { seen.push(settings.region); return smallEngine(document, settings); };
    desk.actions.readAgain(true);
    await desk.clock.pass(0);
    desk.regionChanged!('Tilburg');
    desk.regionChanged!('Tilburg');
    expect(seen).toEqual([null, 'Tilburg']);
  });

  it('what is erased in the options is gone here too, and is not written again', async () => {
    desk.actions.overrule([first], 'x');
    desk.actions.chooseCriterion('c', true);
    await settle();
    desk.purchases.clear();
    desk.erase!(1);
    expect(desk.state).toMatchObject({ decisions: [], chosenCriteria: [], notices: [] });
    await desk.clock.pass(5_000);
    expect(desk.purchases.get(1)?.decisions ?? []).toEqual([]);
  });

  it('notices can be closed', () => {
    desk.actions.overrule([first], 'x');
    desk.actions.dismissNotice(desk.state.notices[0]!.id);
    expect(desk.state.notices).toEqual([]);
  });
});

describe('files and pasted text', () => {
  it('work on a tab that cannot be read', async () => {
    desk.page.refusal = 'no-permission';
    await desk.open();
    desk.actions.openText(`Aanbesteding koffie\n\n${OMZET}`);
    await settle();
    expect(desk.state).toMatchObject({ phase: { id: 'ready' }, origin: 'paste', name: 'Geplakte tekst', site: null });
    expect(desk.document).toMatchObject({ whole: true, source: { kind: 'paste' } });
    expect(desk.findings).toEqual([JAAROMZET]);
  });

  it('that is pasted has a name in the language of the panel, also where it is kept', async () => {
    desk.page.refusal = 'no-permission';
    desk.language = 'en';
    await desk.open();
    desk.actions.openText(`Aanbesteding koffie\n\n${OMZET}`);
    await desk.clock.pass(1_000);
    expect([desk.state.name, desk.document.source.name, desk.purchases.get(1)!.screens.map(({ title }) => title)]).toEqual(['Pasted text', 'Pasted text', ['Pasted text']]);
  });

  it('take the marks off the page, and a click brings the page back', async () => {
    await desk.click();
    await desk.open();
    desk.actions.openFile(file('leidraad.txt', `Aanbesteding\n\n${REFERENTIE}`));
    await desk.clock.pass(0);
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state).toMatchObject({ origin: 'file', name: 'leidraad.txt' });
    expect(desk.painted()).toEqual([]);
    desk.page.top.change([block('b1', OMZET)]);
    expect(desk.state.origin).toBe('file');
    expect(desk.painted()).toEqual([]);
    await desk.click();
    expect(desk.state.origin).toBe('page');
    expect(desk.painted()).toEqual([JAAROMZET]);
  });

  it('that cannot be read say why', async () => {
    await desk.open();
    desk.readFile = async () => { throw Object.assign(new Error('x'), { text: { nl: 'Dit bestand heeft een wachtwoord.', en: 'Password.' } }); };
    desk.actions.openFile(file('x.docx', 'x'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state.phase).toEqual({ id: 'failed', message: { nl: 'Dit bestand heeft een wachtwoord.', en: 'Password.' } });
    desk.readFile = async () => { throw new Error('unknown'); };
    desk.actions.openFile(file('y.docx', 'x'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state.phase).toMatchObject({ id: 'failed', message: { nl: expect.stringContaining('niet te lezen') } });
  });

  it('that are too large are refused before they are loaded', async () => {
    await desk.open();
    const film = file('film.mp4', 'x');
    let loaded = 0;
    Object.defineProperties(film, { size: { value: 4_000_000_000 }, arrayBuffer: { value: async () => { loaded += 1; return new ArrayBuffer(1); } } });
    desk.actions.openFile(film);
    await settle();
    expect(desk.state.phase).toMatchObject({ id: 'failed', message: { nl: expect.stringContaining('te groot') } });
    expect(loaded).toBe(0);
  });

  it('opened one after the other: the last one wins', async () => {
    await desk.open();
    let finish: (() => void) | null = null;
    const { readFile } = desk;
    desk.readFile = (one) => (one.name === 'slow.txt' ? new Promise((resolve) => { finish = () => resolve(readFile(one)); }) : readFile(one));
    desk.actions.openFile(file('slow.txt', `Aanbesteding ${OMZET}`));
    await new Promise((resolve) => setTimeout(resolve, 0));
    desk.actions.openFile(file('fast.txt', `Aanbesteding ${REFERENTIE}`));
    await new Promise((resolve) => setTimeout(resolve, 0));
    finish!();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state.name).toBe('fast.txt');
    expect(desk.findings).toEqual(['referentie van gelijke omvang']);
  });

  it('are copied from, never written to', async () => {
    await desk.open();
    desk.actions.openText(`Aanbesteding koffie\n\n${OMZET}`);
    await settle();
    desk.actions.replace(desk.state.analysis!.findings[0]!.id, { aantal: '2' });
    desk.actions.insert('criterium');
    await settle();
    expect(desk.copied).toEqual(['De inschrijver heeft 2 jaar ervaring.', 'criterium']);
    expect(desk.page.top.heard.filter((message) => message.type === 'replace' || message.type === 'insert')).toEqual([]);
  });
});

describe('the views of the tabs', () => {
  it('are one for each tab, with the one in front, until the tab closes', async () => {
    desk.addTab(2, tenderPage('https://b.example/x'));
    await desk.click();
    await desk.open();
    const { tabs } = desk.session;
    const seen = () => tabs!.getViews().map(({ tabId, front }) => [tabId, front]);
    expect(seen()).toEqual([[1, true]]);
    const first = tabs!.getViews()[0]!.session;
    await desk.activate(2);
    expect(seen()).toEqual([[1, false], [2, true]]);
    expect(tabs!.getViews()[0]!.session).toBe(first);
    // What is done in a view lands in its own tab, whatever is in front.
    first.actions.chooseCriterion('koffie', true);
    expect([first.getState().chosenCriteria, desk.state.chosenCriteria]).toEqual([['koffie'], []]);
    await desk.closeTab(2);
    expect(seen()).toEqual([[1, false]]);
  });
});
