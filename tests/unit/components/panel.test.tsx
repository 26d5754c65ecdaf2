// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPlainFault } from '@/components/shared/plain-fault';
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

  it('says first that the text may be in a part that was not read, with a place to paste it', async () => {
    const unread = [{ reason: 'virtual-editor' as const, name: 'Editor van de leidraad' }, { reason: 'secret-field' as const, name: 'Wachtwoord' }];
    const session = new FixtureSession(fixtureState({ ...nothing, phase: { id: 'not-a-tender' }, document: { ...fixtureState().document!, unread } }));
    const { calls, place } = await renderPanel(session);
    const phase = place.querySelector('.phase')!.textContent!;
    expect(phase).toContain('Uw tekst staat misschien in een deel dat wij niet kunnen lezen');
    expect(phase).toContain('Editor van de leidraad');
    expect(phase).not.toContain('Wachtwoord');
    expect(place.textContent).not.toContain('Dit lijkt geen aanbesteding');
    expect(input('Of plak uw tekst')).toBeTruthy();
    await press(find('Controleer wat wel gelezen is'));
    expect(calls('analyseAnyway')).toHaveLength(1);
    // Only passwords were left alone: then it is no tender.
    await act(async () => session.change({ document: { ...fixtureState().document!, unread: unread.slice(1) } }));
    expect(place.textContent).toContain('Dit lijkt geen aanbesteding');
  });

  it('tells readers what happened, and gives the focus a place when it was lost', async () => {
    const { session, place } = await renderPanel();
    await act(async () => find('Zo laten…').focus());
    await act(async () => session.change({ ...nothing, phase: { id: 'failed', message: { nl: 'Dit bestand is beschadigd.', en: 'Damaged.' } } }));
    expect(document.activeElement).toBe(place.querySelector('.phase'));
    await vi.waitFor(() => expect([...place.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ')).toContain('Dat ging niet goed. Dit bestand is beschadigd.'));
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
    await menu('Sneltoetsen');
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
    // What forgets facts is not the button that lies ready.
    expect(find('Dezelfde').className).toContain('nl-button--primary');
    expect(find('Nieuwe aanbesteding').className).not.toContain('nl-button--primary');
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

describe('a file that is dropped', () => {
  const drag = async (name: 'dragover' | 'drop', target: Element, types: string[], files: File[] = []) => {
    const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer: { types, files, dropEffect: 'none' }, relatedTarget: null });
    await act(async () => { target.dispatchEvent(event); });
    return event.defaultPrevented;
  };
  const leidraad = new File(['x'], 'leidraad.pdf');

  it.each([['the list', null], ['every other state', { id: 'reading' }], ['a failure', { id: 'failed', message: { nl: '', en: '' } }]] as const)('is taken anywhere: on %s', async (_, phase) => {
    const { calls, place } = await renderPanel(phase ? inPhase(phase) : undefined);
    expect(await drag('dragover', place.querySelector('.panel')!, ['Files'])).toBe(true);
    expect(document.querySelector('.drop-frame')!.textContent).toContain('Laat het bestand los');
    expect(await drag('drop', place.querySelector('.panel')!, ['Files'], [leidraad])).toBe(true);
    expect(calls('openFile')).toEqual([[leidraad]]);
    expect(document.querySelector('.drop-frame')).toBeNull();
  });

  it('closes the window that was open, and leaves dragged words alone', async () => {
    const { calls } = await renderPanel();
    expect(await drag('dragover', document.body, ['text/plain'])).toBe(false);
    expect(document.querySelector('.drop-frame')).toBeNull();
    await press(find('Over Gunkans'));
    await drag('drop', document.querySelector('[role="dialog"]')!, ['Files'], [leidraad]);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(calls('openFile')).toHaveLength(1);
  });
});

describe('a view that fails', () => {
  const broken = { barrier: () => { throw new Error('broken on purpose'); } };
  // React tells the console of every error that a boundary catches.
  beforeEach(() => { vi.spyOn(console, 'error').mockImplementation(() => undefined); });
  afterEach(() => vi.restoreAllMocks());

  it.each([['nl', 'Dit scherm kon niet worden getoond', 'Opnieuw', 'Kies een bestand'], ['en', 'This screen could not be shown', 'Try again', 'Choose a file']] as const)('gives words, another try and a place for a file, in %s', async (language, title, again, file) => {
    const { place } = await renderPanel(new FixtureSession(), language, broken);
    expect(place.querySelector('[role="alert"] h1')!.textContent).toBe(title);
    expect(find(file)).toBeTruthy();
    await press(find(again));
    expect(place.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('is drawn again when there is something else to show', async () => {
    const { session, place, calls } = await renderPanel(new FixtureSession(), 'nl', broken);
    await type(input<HTMLTextAreaElement>('Of plak uw tekst'), 'De raming van deze opdracht is € 250.000.');
    await press(find('Controleer deze tekst'));
    expect(calls('openText')).toHaveLength(1);
    await act(async () => session.change({ analysis: { ...fixtureState().analysis!, findings: [] } }));
    expect(place.querySelector('[role="alert"]')).toBeNull();
    expect(find(/^Belemmeringen/)).toBeTruthy();
  });
});

describe('views that cannot be loaded', () => {
  afterEach(() => { document.documentElement.lang = ''; });

  it.each([['nl', 'Dit scherm kon niet worden getoond', 'Opnieuw'], ['en', 'This screen could not be shown', 'Try again']])('still give words and a button, in %s', (language, title, again) => {
    document.documentElement.lang = language;
    const root = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'root' }));
    showPlainFault();
    expect(root.querySelector('[role="alert"] h1')!.textContent).toBe(title);
    expect(find(again, root)).toBeTruthy();
  });
});

describe('the tabs', () => {
  it('stay as they were left', async () => {
    await renderPanel();
    await press(find(/^Ondernemers/));
    await type(input<HTMLInputElement>('Zoek een sociale onderneming'), 'catering');
    await press(find(/^Belemmeringen/));
    await press(find(/^Ondernemers/));
    expect(input<HTMLInputElement>('Zoek een sociale onderneming').value).toBe('catering');
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
