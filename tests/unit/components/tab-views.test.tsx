// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { PanelSession, TabView } from '@/lib/session/state';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, input, press, renderPanel, type } from './render';

afterEach(cleanUp);

/** A panel that goes from browser tab to browser tab. */
function browserTabs(sessions: ReadonlyMap<number, FixtureSession>) {
  const listeners = new Set<() => void>();
  let views: readonly TabView[] = [];
  const nothing = new FixtureSession(fixtureState({ analysis: null, document: null, phase: { id: 'empty' } }));
  const session: PanelSession = {
    ...nothing, getState: nothing.getState, subscribe: nothing.subscribe, actions: nothing.actions,
    tabs: { getViews: () => views, subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); } },
  };
  const show = (front: number | null, open = [...sessions.keys()]) => act(async () => {
    views = open.map((tabId) => ({ tabId, front: tabId === front, session: sessions.get(tabId)! }));
    listeners.forEach((listener) => listener());
  });
  return { session: session as FixtureSession, show };
}

const REASON = 'Waarom laat u dit zo?';

it('a half-typed reason and the open tab of the panel wait for who comes back', async () => {
  const [one, two] = [new FixtureSession(), new FixtureSession(fixtureState({ name: 'Andere pagina' }))];
  const { session, show } = browserTabs(new Map([[1, one], [2, two]]));
  await renderPanel(session);
  await show(1, [1]);
  await press(find('Zo laten…'));
  await type(input<HTMLTextAreaElement>(REASON), 'De opdracht vraagt dit omdat');
  await press(find(/^Criteria/));
  await show(2);
  expect(document.body.textContent).toContain('Andere pagina');
  expect(find(/^Belemmeringen/).getAttribute('aria-selected')).toBe('true');
  expect(() => input(REASON)).toThrow();
  await show(1);
  expect(find(/^Criteria/).getAttribute('aria-selected')).toBe('true');
  await press(find(/^Belemmeringen/));
  expect(input<HTMLTextAreaElement>(REASON).value).toBe('De opdracht vraagt dit omdat');
});

it('only the tab in front is in the page, follows its session, and gets what is done', async () => {
  const [one, two] = [new FixtureSession(fixtureState({ name: 'Eerste' })), new FixtureSession(fixtureState({ name: 'Tweede' }))];
  const { session, show } = browserTabs(new Map([[1, one], [2, two]]));
  await renderPanel(session);
  await show(1);
  await show(2);
  expect(document.querySelectorAll('#panel-content')).toHaveLength(1);
  await act(async () => one.change({ name: 'Eerste, gewijzigd' }));
  expect(document.body.textContent).not.toContain('Eerste');
  await press(find('Opnieuw lezen'));
  expect([one.calls.length, two.calls.map((call) => call.action)]).toEqual([0, ['readAgain']]);
  await show(1);
  expect(document.body.textContent).toContain('Eerste, gewijzigd');
});

it('a tab that is closed takes what was typed with it', async () => {
  const { session, show } = browserTabs(new Map([[1, new FixtureSession()], [2, new FixtureSession()]]));
  await renderPanel(session);
  await show(1);
  await press(find('Zo laten…'));
  await type(input<HTMLTextAreaElement>(REASON), 'weg');
  await show(2, [2]);
  await show(1);
  expect(() => input(REASON)).toThrow();
});

it('each comes back as far as it was scrolled', async () => {
  const scroller = document.documentElement;
  const scroll = (top: number) => act(async () => { scroller.scrollTop = top; document.dispatchEvent(new Event('scroll')); });
  const { session, show } = browserTabs(new Map([[1, new FixtureSession()], [2, new FixtureSession()]]));
  await renderPanel(session);
  await show(1);
  await scroll(420);
  await show(2);
  expect(scroller.scrollTop).toBe(0);
  await scroll(70);
  await show(1);
  expect(scroller.scrollTop).toBe(420);
  await show(2);
  expect(scroller.scrollTop).toBe(70);
});
