// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelPhase } from '@/lib/session/state';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, findAll, input, press, renderPanel, type } from './render';

afterEach(cleanUp);

const nothing = { analysis: null, document: null, counts: null, parts: [], name: null, origin: null } as const;
const inPhase = (phase: PanelPhase) => new FixtureSession(fixtureState({ ...nothing, phase }));

describe('what was read', () => {
  it('says it in numbers, with the parts that were not read and why, and lets parts be left out', async () => {
    const { calls, place } = await renderPanel();
    expect(place.querySelector('.read-summary')!.textContent).toContain('14 velden, 3 tabellen en 212 alinea’s gelezen · 2 delen niet gelezen');
    await press(find('waarom?'));
    expect(place.querySelector('.read-summary')!.textContent).toContain('documenten.voorbeeld.example: hoort bij een andere site');
    await press(input('Eisen aan de inschrijver'));
    await press(input('Nieuwsberichten'));
    expect(calls('leaveOut')).toEqual([['form', true], ['news', false]]);
  });

  it('names only the kinds that were there, and the selection', async () => {
    const { calls, place } = await renderPanel(new FixtureSession(fixtureState({ counts: { fields: 0, tables: 1, paragraphs: 0 }, selection: true })), 'en');
    expect(place.querySelector('.read-summary')!.textContent).toContain('1 table read');
    await press(find('read the whole page'));
    expect(calls('readAgain')).toEqual([[true]]);
  });

  it('says that the text has changed and keeps the result in sight', async () => {
    const { session, place } = await renderPanel();
    await act(async () => session.change({ stale: true }));
    expect(place.textContent).toContain('De tekst is veranderd.');
    expect(document.querySelectorAll('[data-finding]').length).toBeGreaterThan(0);
    await act(async () => session.change({ phase: { id: 'reading' } }));
    expect(document.querySelectorAll('[data-finding]').length).toBeGreaterThan(0);
  });
});

describe('without a result', () => {
  it.each<[PanelPhase, string]>([
    [{ id: 'empty' }, 'Klik op het pictogram'], [{ id: 'no-permission' }, 'Klik op het pictogram'], [{ id: 'nothing-read' }, 'Hier staat geen tekst'],
    [{ id: 'drop-zone', host: 'google-docs' }, 'Google Docs kunnen wij niet lezen'], [{ id: 'drop-zone', host: 'pdf-viewer' }, 'Een pdf in de browser kunnen wij niet lezen'],
    [{ id: 'failed', message: { nl: 'Dit bestand is beschadigd.', en: 'This file is damaged.' } }, 'Dit bestand is beschadigd.'],
  ])('%o says what to do, with a place for a file or a text', async (phase, words) => {
    const { place } = await renderPanel(inPhase(phase));
    expect(place.textContent).toContain(words);
    expect(find('Kies een bestand')).toBeTruthy();
    expect(input('Of plak uw tekst')).toBeTruthy();
  });

  it('checks a text that does not look like a tender only when asked', async () => {
    const { calls, place } = await renderPanel(inPhase({ id: 'not-a-tender' }));
    expect(place.textContent).toContain('Dit lijkt geen aanbesteding');
    await press(find('Toch controleren'));
    expect(calls('analyseAnyway')).toHaveLength(1);
  });

  it('takes a pasted text, and refuses an empty one with words', async () => {
    const { calls, place } = await renderPanel(inPhase({ id: 'empty' }));
    await press(find('Controleer deze tekst'));
    expect(place.textContent).toContain('Plak ten minste een paar zinnen.');
    const words = 'De raming van deze opdracht is € 250.000 voor de hele looptijd.';
    await type(input<HTMLTextAreaElement>('Of plak uw tekst'), words);
    await press(find('Controleer deze tekst'));
    expect(calls('openText')).toEqual([[words]]);
  });
});

describe('menu and windows', () => {
  const menu = async (choice: string) => {
    await press(find('Meer'));
    await press(find(choice));
  };

  it('reaches everything, and each window closes', async () => {
    const { calls, optionsOpened } = await renderPanel();
    await menu('Dit is alles');
    expect(calls('declareWhole')).toEqual([[true]]);
    await menu('Altijd lezen op inkoop.voorbeeld.example');
    expect(calls('alwaysRead')).toEqual([[true]]);
    await menu('Opties');
    expect(optionsOpened()).toBe(1);
    await menu('Toetsen');
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain('volgend punt');
    await press(find('Sluiten', document.querySelector('[role="dialog"]')!));
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('starts a new tender only after a question', async () => {
    const { calls } = await renderPanel();
    await menu('Nieuwe aanbesteding');
    await press(find('Annuleren', document.querySelector('[role="alertdialog"]')!));
    expect(calls('newTender')).toEqual([]);
    await menu('Nieuwe aanbesteding');
    await press(find('Begin opnieuw'));
    expect(calls('newTender')).toHaveLength(1);
  });

  it('tells what Gunkans is not, whose data it has, and its version', async () => {
    await renderPanel();
    await press(find('Over Gunkans'));
    const about = document.querySelector('[role="dialog"]')!.textContent!;
    for (const words of ['geen juridisch advies', 'De aanbestedende dienst beslist', 'Stand van de regels: 23-11-2026', 'niet nagekeken door een jurist', '© European Union', 'CC BY 4.0', 'EUPL-1.2', '0.1.0']) expect(about).toContain(words);
  });

  it('asks once whether this is the same tender', async () => {
    const { calls, place } = await renderPanel(new FixtureSession(fixtureState({ askSameTender: { before: 'Schoonmaak', now: 'Koffie' } })));
    expect(place.textContent).toContain('Eerst las u “Schoonmaak”, nu “Koffie”.');
    await press(find('Dezelfde'));
    await press(find('Nieuwe aanbesteding'));
    expect(calls('answerSameTender')).toEqual([[true], [false]]);
  });

  it('keeps a warning until it is closed', async () => {
    const { calls, session } = await renderPanel();
    await act(async () => session.change({ notices: [{ id: 'a', tone: 'warning', text: { nl: 'Niet vervangen: de tekst is intussen veranderd.', en: 'Not replaced.' } }] }));
    const notice = document.querySelector<HTMLElement>('[role="alertdialog"]')!;
    expect(notice.textContent).toContain('de tekst is intussen veranderd');
    await press(find('Sluiten', notice));
    expect(calls('dismissNotice')).toEqual([['a']]);
    expect(document.querySelector('.notice')).toBeNull();
  });

  it('reads only a live page again', async () => {
    const { calls, session } = await renderPanel();
    await press(find('Opnieuw lezen'));
    expect(calls('readAgain')).toEqual([[true]]);
    await act(async () => session.change({ origin: 'file' }));
    expect(findAll('Opnieuw lezen')).toEqual([]);
  });
});

describe('languages', () => {
  it('says everything in English when asked, and leaves no Dutch word of the interface', async () => {
    const { place } = await renderPanel(new FixtureSession(), 'en');
    expect(find(/^Barriers/)).toBeTruthy();
    expect(place.textContent).toContain('These three help the most');
    expect(place.textContent).not.toMatch(/Belemmering|Nakijken|Kopieer|wijzig|onbekend/);
  });
});
