// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import enterprises from '@/data/enterprises.json';
import type { LegalSetting } from '@/lib/facts/legal-setting';
import type { Enterprise } from '@/lib/enterprises/schema';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, findAll, input, press, renderPanel, shown, type } from './render';

afterEach(cleanUp);

const cards = () => shown('.tabs__panel .card:not(.card--fine)');
const titles = () => cards().map((one) => one.querySelector('h3')!.textContent);

describe('criteria', () => {
  let panel: Awaited<ReturnType<typeof renderPanel>>;
  beforeEach(async () => {
    panel = await renderPanel();
    await press(find(/^Criteria/));
  });

  it('shows the subject with its reason, why each fits, and what is covered apart', async () => {
    expect(panel.place.textContent).toContain('Onderwerp: Schoonmaak');
    expect(panel.place.textContent).toContain('CPV 90911200');
    expect(cards()[0]!.textContent).toContain('Past hier: veel arbeid');
    await press(find('1 criterium staat er al'));
    expect(panel.place.textContent).toContain('“In het stadhuis wordt overdag gewerkt (dagschoonmaak).”');
  });

  it('narrows by kind', async () => {
    expect(titles()).toHaveLength(3);
    await press(find('Voorbehouden'));
    expect(titles()).toEqual(['Voorbehouden perceel (artikel 2.82)']);
    await press(find('Alle soorten'));
    expect(titles()).toHaveLength(3);
  });

  it('asks for the blanks, starts with the usual values, and puts in the filled text', async () => {
    const first = cards()[0]!;
    await press(find('Invoegen…', first));
    const share = first.querySelector<HTMLInputElement>('form input')!;
    expect(share.value).not.toBe('');
    await type(share, '120');
    await press(find('Invoegen', first));
    expect(panel.calls('insert')).toEqual([]);
    expect(first.textContent).toContain('van 0 tot 100');
    await type(share, '25');
    await press(find('Invoegen', first));
    const [text] = panel.calls('insert')[0] as [string];
    expect(text).toContain('25%');
    expect(text).not.toMatch(/\[[a-z]/);
  });

  it('says before it puts in a text where that will go, also in the form, and nothing of the kind when it can only be copied', async () => {
    const first = cards()[0]!;
    expect(first.textContent).toContain('Zet eerst de cursor op de plek in de pagina.');
    await act(async () => panel.session.change({ spot: { label: 'Eis 4.1', words: 'De gemeente betaalt.' } }));
    expect(first.textContent).toContain('Komt in “Eis 4.1”, na “De gemeente betaalt.”');
    await press(find('Invoegen…', first));
    expect(first.textContent).toContain('Komt in “Eis 4.1”');
    await press(find('Annuleren', first));
    await press(find('Kopieer', first));
    expect(first.textContent).not.toContain('Eis 4.1');
    await act(async () => panel.session.change({ origin: 'file' }));
    expect(panel.place.textContent).not.toContain('Eis 4.1');
  });

  it('offers to copy what could not be put in', async () => {
    let copied = 0;
    await act(async () => panel.session.change({ notices: [{ id: 'n', tone: 'warning', text: { nl: 'Zet eerst de cursor.', en: 'First the cursor.' }, offer: { label: { nl: 'Kopieer', en: 'Copy' }, run: () => { copied += 1; } } }] }));
    await press(find('Kopieer', document.querySelector('.notices')!));
    expect(copied).toBe(1);
    expect(panel.session.getState().notices).toEqual([]);
  });

  it('refuses an open blank, also when copying', async () => {
    const reserved = cards()[1]!;
    await press(find('Kopieer', reserved));
    await press(find('Kopieer', reserved));
    expect(panel.calls('copy')).toEqual([]);
    for (const field of reserved.querySelectorAll<HTMLInputElement>('form input')) await type(field, '2');
    await press(find('Kopieer', reserved));
    expect(panel.calls('copy')).toHaveLength(1);
  });

  it('shows how to score, prove and follow it, the small supplier, the law and the risk', async () => {
    expect(cards()[2]!.textContent).toContain('Let op:');
    await press(find('Scoren, bewijs en regels', cards()[0]!));
    for (const name of ['Scoren', 'Bewijs', 'Volgen', 'Klein bedrijf', 'Regels']) expect([...cards()[0]!.querySelectorAll('dt')].map((one) => one.textContent)).toContain(name);
    expect(cards()[0]!.querySelector('a[href^="https://wetten.overheid.nl/"]')).toBeTruthy();
    expect(cards()[0]!.textContent.match(/gecontroleerd/g)).toHaveLength(1);
  });

  it('keeps what was chosen', async () => {
    const basket = find('In mandje', cards()[0]!);
    expect(basket.getAttribute('aria-pressed')).toBe('false');
    await press(basket);
    expect(panel.session.getState().chosenCriteria).toEqual(['X01']);
    expect(find('In mandje', cards()[0]!).getAttribute('aria-pressed')).toBe('true');
    await press(find('In mandje', cards()[0]!));
    expect(panel.session.getState().chosenCriteria).toEqual([]);
  });

  it('offers to copy only, where nothing can be put in', async () => {
    await act(async () => panel.session.change({ origin: 'file' }));
    expect(findAll(/^Invoegen/)).toEqual([]);
    expect(find('Kopieer', cards()[0]!).className).toContain('nl-button--primary');
  });
});

const withLegal = (legal: Partial<LegalSetting>) => {
  const state = fixtureState();
  return { ...state, analysis: { ...state.analysis!, legal: { ...state.analysis!.legal, ...legal } } };
};

describe('enterprises', () => {
  let panel: Awaited<ReturnType<typeof renderPanel>>;
  beforeEach(async () => {
    panel = await renderPanel();
    await press(find(/^Ondernemers/));
  });

  it('says why, what is unknown, when it was last seen and by which source', () => {
    const [fresh, old, reelle] = cards();
    expect(fresh!.textContent).toContain('Past omdatcatering; in Amsterdam');
    expect(fresh!.textContent).toContain('Onbekendcertificaat: vraag het na');
    expect(fresh!.textContent).toContain('2026');
    expect(fresh!.textContent).not.toContain('Bestaan niet bevestigd');
    expect(old!.textContent).toContain('Bestaan niet bevestigd');
    expect(reelle!.textContent).toContain('Reëlle');
    expect(reelle!.textContent).toContain('Bestaan niet bevestigd');
    expect(panel.place.textContent).toContain('Een vermelding bewijst niets voor artikel 2.82.');
  });

  it('has no dead button: without a website the name and source can be copied', async () => {
    await press(find('Kopieer naam en bron', cards()[2]!));
    expect(panel.calls('copy')[0]![0]).toMatch(/^Reëlle\nhttps:\/\/publicaties\.brabant\.nl/);
  });

  it('says "to consult", and "to invite" only below the threshold', async () => {
    expect(panel.place.textContent).toContain('3 om te consulteren');
    expect(panel.place.textContent).not.toContain('uit te nodigen');
    cleanUp();
    const below = await renderPanel(new FixtureSession(withLegal({ above: false, procedure: 'invited' })), 'nl');
    await press(find(/^Ondernemers/));
    expect(below.place.textContent).toContain('3 om te consulteren of uit te nodigen');
  });

  it('names no Dutch article under other law', async () => {
    expect(panel.place.textContent).toContain('2.82');
    cleanUp();
    const abroad = await renderPanel(new FixtureSession(withLegal({ foreign: true })), 'nl');
    await press(find(/^Ondernemers/));
    expect(abroad.place.textContent).not.toContain('2.82');
  });

  it('searches, narrows and says when nothing is left', async () => {
    await type(input<HTMLInputElement>('Zoek een sociale onderneming'), 'restaurant');
    const all = titles().length;
    expect(all).toBeGreaterThan(3);
    await type(input<HTMLSelectElement>('Provincie'), 'Noord-Holland');
    expect(titles().length).toBeLessThan(all);
    expect(titles().length).toBeGreaterThan(0);
    await type(input<HTMLInputElement>('Zoek een sociale onderneming'), 'qqqq');
    expect(panel.place.textContent).toContain('Niets gevonden.');
    await type(input<HTMLInputElement>('Zoek een sociale onderneming'), '');
    expect(panel.place.textContent).toContain('om te consulteren');
  });

  it('says what became of one that is gone, and cannot put it on the list', async () => {
    const gone = (enterprises as unknown as readonly Enterprise[]).find((row) => row.status === 'renamed' && row.successor)!;
    await type(input<HTMLInputElement>('Zoek een sociale onderneming'), gone.name);
    const found = cards().find((one) => one.querySelector('h3')!.textContent === gone.name)!;
    expect(found.textContent).toContain('Bestaat niet meer onder deze naam');
    expect(found.textContent).toContain(gone.successor);
    expect(findAll(/op uw lijst/, found)).toEqual([]);
  });

  it('keeps an enterprise with a note, shows the list and copies it', async () => {
    await press(find('Reëlle op uw lijst'));
    const note = input<HTMLInputElement>(/^Uw notitie/, cards()[2]!);
    await type(note, 'Bellen in maart');
    await act(async () => { note.focus(); note.blur(); });
    expect(panel.session.getState().shortlist).toEqual([{ id: 'reelle', note: 'Bellen in maart' }]);
    await press(find('Op uw lijst (1)'));
    await press(find('Kopieer alles'));
    expect(panel.calls('copy')[0]![0]).toContain('Reëlle · Bellen in maart');
    await press(find('Haal weg: Reëlle'));
    expect(panel.session.getState().shortlist).toEqual([]);
  });
});

describe('steps', () => {
  it('opens the step that the text belongs to; the others fold open', async () => {
    const { place } = await renderPanel();
    await press(find(/^Stappen/));
    expect(findAll(/^\d\. /)).toHaveLength(7);
    expect(find(/^4\. /).getAttribute('aria-expanded')).toBe('true');
    expect(find(/^4\. /).textContent).toContain('Deze tekst');
    await press(find(/^1\. /));
    expect(place.textContent).toContain('nulmeting');
  });
});

describe('without proposals', () => {
  it('says so in every tab', async () => {
    const state = fixtureState();
    const { place } = await renderPanel(new FixtureSession({ ...state, analysis: { ...state.analysis!, findings: [], criteria: [], enterprises: [], categories: [] } }));
    expect(place.textContent).toContain('Wij zagen geen belemmeringen in wat tot nu toe gelezen is.');
    await press(find(/^Criteria/));
    expect(place.textContent).toContain('Het onderwerp is niet duidelijk.');
    expect(place.textContent).toContain('geen nieuwe voorstellen');
    await press(find(/^Ondernemers/));
    expect(place.textContent).toContain('Wij kennen geen onderneming');
  });
});
