// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, findAll, input, key, press, renderPanel, type } from './render';

afterEach(cleanUp);

const row = (name: string) => [...document.querySelectorAll<HTMLElement>('.fact')].find((one) => one.querySelector('dt')!.textContent === name)!;
const open = (name: string) => press(find(`wijzig: ${name}`));

describe('facts', () => {
  it('says what is unknown as clearly as what is known', async () => {
    await renderPanel();
    expect(row('Looptijd').textContent).toContain('24 + 24 maanden');
    expect(row('Percelen').textContent).toContain('geen');
    expect(row('Gunning').textContent).toContain('onbekend');
    expect(row('Onderwerp').textContent).toContain('Schoonmaak');
    expect(row('Onderwerp').textContent).toContain('uit een code');
    expect(row('Plaats').textContent).toContain('door u ingevuld');
  });

  it('shows both values when the text gives two, and takes the chosen one', async () => {
    const { calls } = await renderPanel();
    expect(row('Raming').textContent).toContain('2 waarden. Welke klopt?');
    await press(find(/kies deze: € 300.000/));
    expect(calls('correctFact')).toEqual([['estimatedValue', expect.objectContaining({ amount: 300_000, from: 'user', quote: '300.000' })]]);
    expect(calls('correctFact')[0]![1]).not.toHaveProperty('conflicts');
  });

  it('shows the words of a fact here and in the page', async () => {
    const { calls, session } = await renderPanel();
    await press(findAll(/^bron: Looptijd/)[0]!);
    expect(row('Looptijd').querySelector('blockquote')!.textContent).toContain('24 maanden, met een optie');
    const { start, end } = calls('showSpan')[0]![0] as { start: number; end: number };
    expect(session.getState().document!.text.slice(start, end)).toBe('24 maanden, met een optie op 24 maanden');
  });

  it('says from which screen a fact comes and asks to confirm it; its place is not in this page', async () => {
    const { calls } = await renderPanel();
    await press(find('eerder scherm: Procedure'));
    expect(row('Procedure').textContent).toContain('van een eerder scherm: Procedure, 24-11-2026');
    expect(calls('showSpan')).toEqual([]);
    await press(find('Dat klopt: Procedure', row('Procedure')));
    expect(calls('confirmFact')).toEqual([['procedure']]);
  });

  it('corrects the estimate, says what it reads and refuses what is no amount', async () => {
    const { calls } = await renderPanel();
    await open('Raming');
    await type(input<HTMLInputElement>('Bedrag zonder btw'), 'veel');
    await press(find('Opslaan'));
    expect(calls('correctFact')).toEqual([]);
    expect(row('Raming').textContent).toContain('Dit is geen bedrag');
    await type(input<HTMLInputElement>('Bedrag zonder btw'), '1,2 mln');
    await type(input<HTMLSelectElement>('Dit bedrag is voor'), 'year');
    expect(row('Raming').textContent).toContain('Wij lezen: €\u00a01.200.000 · per jaar');
    await press(find('Opslaan'));
    expect(calls('correctFact')).toEqual([['estimatedValue', { amount: 1_200_000, max: null, currency: 'EUR', per: 'year', lots: [], start: null, end: null, quote: null, from: 'user' }]]);
    expect(row('Raming').querySelector('form')).toBeNull();
  });

  it('can say that a fact is unknown, and go back to the text after an own value', async () => {
    const { calls } = await renderPanel();
    await open('Looptijd');
    expect(findAll('Neem weer de tekst', row('Looptijd'))).toEqual([]);
    await press(find('Is onbekend', row('Looptijd')));
    await open('Plaats');
    await press(find('Neem weer de tekst', row('Plaats')));
    await open('Onderwerp');
    await press(find('Is onbekend', row('Onderwerp')));
    expect(calls('correctFact')).toEqual([['duration', null], ['regions', undefined], ['cpv', []]]);
  });

  it('knows places and CPV codes, and names the one it does not know', async () => {
    const { calls } = await renderPanel();
    await open('Plaats');
    await type(input<HTMLInputElement>('Gemeente, plaats of provincie'), 'Nergenshuizen');
    await press(find('Opslaan', row('Plaats')));
    expect(row('Plaats').textContent).toContain('Deze plaats kennen wij niet');
    await type(input<HTMLInputElement>('Gemeente, plaats of provincie'), 'fryslân');
    await press(find('Opslaan', row('Plaats')));
    await open('Onderwerp');
    await type(input<HTMLInputElement>('CPV-codes'), '90911200-8, 12345678');
    await press(find('Opslaan', row('Onderwerp')));
    expect(row('Onderwerp').textContent).toContain('De code 12345678 staat niet in de CPV-lijst.');
    await type(input<HTMLInputElement>('CPV-codes'), '90911200-8 90919200');
    await press(find('Opslaan', row('Onderwerp')));
    expect(calls('correctFact')).toEqual([
      ['regions', [expect.objectContaining({ nuts: 'NL12', place: null, province: 'Friesland' })]],
      ['cpv', [expect.objectContaining({ code: '90911200', label: 'Schoonmaken van gebouwen' }), expect.objectContaining({ code: '90919200' })]],
    ]);
  });

  it('confirms all that came from an earlier screen at once', async () => {
    const state = fixtureState();
    const carried = { screen: 'Raming', seen: '2026-11-24T10:00:00.000Z', confirmed: false };
    const facts = { ...state.analysis!.facts, duration: { ...state.analysis!.facts.duration!, carried } };
    const { calls, place } = await renderPanel(new FixtureSession({ ...state, analysis: { ...state.analysis!, facts } }));
    expect(place.querySelector('.facts')!.textContent).toContain('2 gegevens komen van een eerder scherm.');
    await press(find('Alles klopt'));
    expect(calls('confirmFact')).toEqual([['duration'], ['procedure']]);
  });

  it('opens with the subject, the value and the term, and with what has two values; the others are one line', async () => {
    await renderPanel();
    const inSight = () => [...document.querySelectorAll<HTMLElement>('.fact')].filter((one) => one.closest('[hidden]') === null).map((one) => one.querySelector('dt')!.textContent);
    expect(inSight()).toEqual(['Onderwerp', 'Raming', 'Looptijd']);
    cleanUp();
    const state = fixtureState();
    const { lots } = state.analysis!.facts;
    await renderPanel(new FixtureSession({ ...state, analysis: { ...state.analysis!, facts: { ...state.analysis!.facts, lots: { ...lots!, conflicts: [{ ...lots!, count: 4 }] } } } }));
    expect(inSight()).toEqual(['Onderwerp', 'Raming', 'Looptijd', 'Percelen']);
  });

  it('closes its form with Escape or Annuleren, and goes back to the button', async () => {
    await renderPanel();
    await open('Looptijd');
    const field = row('Looptijd').querySelector('input')!;
    expect(document.activeElement).toBe(field);
    await key(field, 'Escape');
    expect(row('Looptijd').querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(find('wijzig: Looptijd'));
    await open('Looptijd');
    await press(find('Annuleren', row('Looptijd')));
    expect(document.activeElement).toBe(find('wijzig: Looptijd'));
  });

  it('has every other fact too', async () => {
    await renderPanel(new FixtureSession(fixtureState()));
    await press(find('Meer gegevens'));
    for (const name of ['Koper', 'Soort', 'Regime', 'Overeenkomst', 'Voorbehouden', 'Land', 'Aankondiging']) {
      await open(name);
      expect(row(name).querySelectorAll('input, select').length).toBeGreaterThan(0);
      await press(find('Annuleren', row(name)));
    }
  });
});
