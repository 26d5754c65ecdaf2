// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelState } from '@/lib/session/state';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, findAll, input, press, renderPanel, type } from './render';

afterEach(cleanUp);

const panel = (change: Partial<PanelState>) => renderPanel(new FixtureSession(fixtureState(change)));
const hint = () => document.querySelector('form textarea')!.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)!.textContent).join(' ');

describe('a purchase that is not saved', () => {
  it('says nothing while there is nothing to lose, then that it goes away, with a way to save', async () => {
    const { session, place, calls } = await panel({ dossier: null, own: false });
    expect(place.textContent).not.toContain('Nog niet bewaard');
    await act(async () => session.change({ own: true }));
    expect(place.textContent).toContain('Nog niet bewaard: gaat weg als u dit tabblad sluit');
    await press(find('Bewaar'));
    expect(input('Naam').value).toBe('Kantoorschoonmaak 2027–2031');
    await type(input('Naam'), '  ');
    await press(find('Bewaar', document.querySelector('[role="dialog"]')!));
    expect(calls('savePurchase')).toEqual([]);
    expect(document.body.textContent).toContain('Vul een naam in.');
    await type(input('Naam'), 'Schoonmaak stadhuis ');
    await press(find('Bewaar', document.querySelector('[role="dialog"]')!));
    expect(calls('savePurchase')).toEqual([['Schoonmaak stadhuis']]);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(place.textContent).toContain('Bewaard als “Schoonmaak stadhuis”');
    expect(place.textContent).not.toContain('Nog niet bewaard');
  });

  it('can be saved from the menu, and renamed there', async () => {
    const { session } = await panel({ dossier: null });
    await press(find('Meer'));
    expect(findAll('Bewaar deze aanbesteding')).toHaveLength(1);
    await press(find('Bewaar deze aanbesteding'));
    await press(find('Annuleren', document.querySelector('[role="dialog"]')!));
    await act(async () => session.change({ dossier: { name: 'Koffie', state: 'saved' } }));
    await press(find('Meer'));
    await press(find('Wijzig de naam van het dossier'));
    expect(input('Naam').value).toBe('Koffie');
    await press(find('Annuleren', document.querySelector('[role="dialog"]')!));
    await act(async () => session.change({ dossier: { name: 'Koffie', state: 'clash' } }));
    await press(find('Meer'));
    expect([findAll('Wijzig de naam van het dossier'), findAll('Bewaar deze aanbesteding')]).toEqual([[], []]);
  });

  it('on the practice page cannot be saved, and that is said before a reason is typed', async () => {
    const { place } = await panel({ own: true });
    expect(place.textContent).not.toContain('Nog niet bewaard');
    await press(find('Zo laten…'));
    expect(hint()).toContain('Dit is een oefening: uw reden wordt niet bewaard.');
  });
});

it.each<[string, Partial<PanelState>, string]>([
  ['that is not saved', { dossier: null }, 'gaat weg als u dit tabblad sluit, tenzij u de aanbesteding bewaart'],
  ['that is saved', { dossier: { name: 'Koffie', state: 'saved' } }, 'Uw reden komt in “Koffie” te staan'],
])('the form for a reason of a purchase %s says where the reason goes', async (_what, change, words) => {
  await panel(change);
  await press(find('Zo laten…'));
  expect(hint()).toContain(words);
});

it.each<[string, Partial<PanelState>]>([
  ['U werkte hier eerder aan “Koffie”. Verder daarmee?', { dossier: null, askResume: { name: 'Koffie', updated: '2026-11-24T09:00:00.000Z' } }],
  ['“Koffie” is in een ander venster anders gewijzigd.', { dossier: { name: 'Koffie', state: 'clash' } }],
])('readers hear: %s', async (words, change) => {
  const { session, place } = await panel({ dossier: null });
  const spoken = () => [...place.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ');
  expect(spoken()).not.toContain(words);
  vi.useFakeTimers();
  try {
    await act(async () => session.change(change));
    await act(async () => { vi.runOnlyPendingTimers(); });
  } finally {
    vi.useRealTimers();
  }
  expect(spoken()).toContain(words);
});

describe('a saved purchase', () => {
  it('says that the last change is not saved, and tries again', async () => {
    const { place, calls } = await panel({ dossier: { name: 'Koffie', state: 'failed' } });
    expect(place.textContent).toContain('Uw laatste wijziging is nog niet bewaard');
    await press(find('Probeer opnieuw'));
    expect(calls('savePurchase')).toEqual([['Koffie']]);
  });

  it('that another window changed too asks which state holds', async () => {
    const { place, calls } = await panel({ dossier: { name: 'Koffie', state: 'clash' } });
    expect(place.textContent).toContain('“Koffie” is in een ander venster anders gewijzigd.');
    await press(find('Neem de andere stand over'));
    await press(find('Bewaar deze stand apart'));
    expect(calls('settleDossier')).toEqual([['theirs'], ['apart']]);
  });

  it.each([['Ja, verder', true], ['Nee, begin opnieuw', false]])('is offered again on its page: "%s"', async (button, yes) => {
    const { place, calls } = await panel({ dossier: null, askResume: { name: 'Koffie', updated: '2026-11-24T09:00:00.000Z' } });
    expect(place.textContent).toContain('U werkte hier eerder aan “Koffie”. Verder daarmee?');
    expect(place.textContent).toContain('24-11-2026');
    await press(find(button));
    expect(calls('answerResume')).toEqual([[yes]]);
    expect(place.textContent).not.toContain('Verder daarmee?');
  });

  it('stays when a new tender begins, and that is said', async () => {
    const { session } = await panel({ dossier: { name: 'Koffie', state: 'saved' } });
    await press(find('Meer'));
    await press(find('Nieuwe aanbesteding'));
    expect(document.querySelector('[role="alertdialog"]')!.textContent).toContain('“Koffie” blijft bewaard');
    await press(find('Annuleren', document.querySelector('[role="alertdialog"]')!));
    await act(async () => session.change({ askSameTender: { before: 'a', now: 'b' }, askResume: { name: 'Thee', updated: '2026-11-24T09:00:00.000Z' } }));
    expect(document.body.textContent).toContain('“Koffie” blijft bewaard.');
    // One question at a time.
    expect(document.body.textContent).not.toContain('“Thee”');
  });
});
