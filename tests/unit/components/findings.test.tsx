// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtureDocument } from './fixture-document';
import { finding, fixtureAnalysis } from './fixture-analysis';
import { FixtureSession, fixtureState } from './fixture-session';
import { card, cleanUp, find, findAll, input, key, press, renderPanel, shown, type } from './render';

afterEach(cleanUp);

const TURNOVER = 'turnover-over-300:turnover';
const REFERENCES = 'reference-count-per-competence:reference-1 reference-count-per-competence:reference-2';
const PAYMENT = 'payment-term-over-30:payment';

describe('a card', () => {
  it('says verdict, place, name, words, sum, reason, law and better text in that order', async () => {
    await renderPanel();
    const words = card(TURNOVER).textContent!;
    const order = ['Belemmering', 'Financiële eisen', 'Omzeteis', '“Inschrijver heeft', '360%', 'artikel 2.90', 'gecontroleerd', 'Wij stellen geen omzeteis', 'Vervang', 'Kopieer', 'Zo laten'];
    const places = order.map((part) => words.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('replaces at once where there is nothing to fill in, and copies when the page cannot be edited', async () => {
    const { calls, session } = await renderPanel();
    await press(find('Vervang', card(TURNOVER)));
    expect(calls('replace')).toEqual([[TURNOVER, {}]]);
    await act(async () => session.change({ editableBlocks: new Set() }));
    expect(findAll('Vervang', card(TURNOVER))).toEqual([]);
    expect(find('Kopieer', card(TURNOVER)).className).toContain('nl-button--primary');
    await press(find('Kopieer', card(TURNOVER)));
    expect(calls('copy')[0]![0]).toContain('Wij stellen geen omzeteis.');
  });

  it('has one primary action', async () => {
    await renderPanel();
    for (const one of document.querySelectorAll('[data-finding]')) expect(one.querySelectorAll('.nl-button--primary').length).toBeLessThanOrEqual(1);
  });

  it('asks for the blanks first and never puts in an open one', async () => {
    const { calls } = await renderPanel();
    await press(find('Vervang…', card(PAYMENT)));
    await press(find('Vervang', card(PAYMENT)));
    expect(calls('replace')).toEqual([]);
    expect(card(PAYMENT).textContent).toContain('Vul dit in.');
    const field = input<HTMLInputElement>('Aantal dagen (ten hoogste 30)', card(PAYMENT));
    await type(field, 'veel');
    expect(card(PAYMENT).textContent).toContain('Vul een getal in, bijvoorbeeld 12.');
    await type(field, '14');
    expect(card(PAYMENT).querySelector('.better')!.textContent).toBe('Wij betalen facturen binnen 14 dagen na ontvangst.');
    await press(find('Vervang', card(PAYMENT)));
    expect(calls('replace')).toEqual([[PAYMENT, { dagen: '14' }]]);
  });

  it('copies a text with blanks only when they are filled in', async () => {
    const { calls } = await renderPanel();
    await press(find('Kopieer…', card(PAYMENT)));
    expect(calls('copy')).toEqual([]);
    await type(input<HTMLInputElement>('Aantal dagen (ten hoogste 30)', card(PAYMENT)), '30');
    await press(find('Kopieer', card(PAYMENT)));
    expect(calls('copy')).toEqual([['Wij betalen facturen binnen 30 dagen na ontvangst.']]);
  });

  it('groups the same demand over the lots, and can deal with each', async () => {
    const { calls } = await renderPanel();
    const group = card('reference-count-per-competence:reference-1');
    expect(group).toBe(card('reference-count-per-competence:reference-2'));
    await press(find('Ook op 1 andere plaats', group));
    expect(group.textContent).toContain('€ 90.000');
    await press(find(/perceel 2/, group));
    expect(calls('showInPage')).toEqual([['reference-count-per-competence:reference-2']]);
  });

  it('says that a verdict rests on an earlier screen, until that is confirmed', async () => {
    const { calls } = await renderPanel();
    await press(find('Dat klopt', card('reference-count-per-competence:reference-1')));
    expect(calls('confirmFact')).toEqual([['procedure']]);
  });

  it('names no law on a Belgian text', async () => {
    const state = fixtureState();
    const country = { code: 'BE' as const, start: null, end: null, quote: null, from: 'text' as const };
    await renderPanel(new FixtureSession({ ...state, analysis: { ...state.analysis!, facts: { ...state.analysis!.facts, country }, findings: state.analysis!.findings.map((one) => ({ ...one, law: [], foreign: true })) } }));
    expect(document.body.textContent).toContain('Het Nederlandse recht geldt hier niet');
    expect(card(TURNOVER).querySelectorAll('a')).toHaveLength(0);
  });

  it('shows words of the page as words, whatever they are', async () => {
    const hostile = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script> omzet € 900.000 javascript:alert(1)';
    const document_ = fixtureDocument();
    const analysis = fixtureAnalysis(document_);
    const first = { ...finding(document_, 'De gemeente betaalt facturen binnen 60 dagen na ontvangst.', { barrier: 'turnover-over-300', verdict: 'barrier' }), quote: hostile, section: hostile, reason: hostile };
    await renderPanel(new FixtureSession(fixtureState({ name: hostile, analysis: { ...analysis, findings: [first] } })));
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.querySelector('blockquote')!.textContent).toBe(`“${hostile}”`);
    expect('hacked' in window).toBe(false);
  });
});

describe('"Zo laten"', () => {
  it('asks a reason, keeps it, folds the finding away and brings it back', async () => {
    const { calls, session } = await renderPanel();
    await press(find('Zo laten…', card(TURNOVER)));
    await press(find('Zo laten', card(TURNOVER)));
    expect(calls('overrule')).toEqual([]);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await type(input<HTMLTextAreaElement>('Waarom laat u dit zo?'), 'Besproken met de markt.');
    await press(find('Zo laten', card(TURNOVER)));
    expect(calls('overrule')).toEqual([[[TURNOVER], 'Besproken met de markt.']]);
    expect(() => card(TURNOVER)).toThrow();
    // The focus goes to the card that takes the place, not to nowhere.
    expect((document.activeElement as HTMLElement).dataset['finding']).toBe(REFERENCES);
    await press(find('1 punt laat u zo'));
    expect(document.body.textContent).toContain('Besproken met de markt.');
    await press(find('Terugzetten'));
    expect(calls('restore')).toEqual([[TURNOVER]]);
    expect(card(TURNOVER)).toBeTruthy();
    expect(session.getState().decisions).toEqual([]);
  });

  it('keeps one reason for the same demand in every lot', async () => {
    const { calls } = await renderPanel();
    const group = card('reference-count-per-competence:reference-1');
    await press(find('Zo laten…', group));
    await type(input<HTMLTextAreaElement>('Waarom laat u dit zo?'), 'Nodig voor de veiligheid.');
    await press(find('Zo laten', group));
    expect(calls('overrule')).toEqual([[['reference-count-per-competence:reference-1', 'reference-count-per-competence:reference-2'], 'Nodig voor de veiligheid.']]);
  });

  it('can be undone from the notice', async () => {
    const { session } = await renderPanel();
    await press(find('Zo laten…', card(TURNOVER)));
    await type(input<HTMLTextAreaElement>('Waarom laat u dit zo?'), 'Besproken.');
    await press(find('Zo laten', card(TURNOVER)));
    await press(find('Ongedaan maken'));
    expect(session.getState().decisions).toEqual([]);
    expect(session.getState().notices).toEqual([]);
  });
});

describe('keys', () => {
  const focused = () => (document.activeElement as HTMLElement).dataset['finding'];
  const order = () => shown('[data-finding]').map((one) => one.dataset['finding']);

  it('goes to the next and the previous finding, and from each end to the other', async () => {
    const { calls } = await renderPanel();
    const all = order();
    await act(async () => card(TURNOVER).focus());
    await key(document.activeElement!, 'j');
    expect(focused()).toBe(all[1]);
    await key(document.activeElement!, 'ArrowDown');
    expect(focused()).toBe(all[2]);
    await key(document.activeElement!, 'k');
    await key(document.activeElement!, 'ArrowUp');
    await key(document.activeElement!, 'k');
    expect(focused()).toBe(all.at(-1));
    await key(document.activeElement!, 'j');
    expect(focused()).toBe(all[0]);
    expect(calls('showInPage').map(([id]) => id)).toEqual([all[1], all[2], all[1], all[0], all.at(-1), all[0]].map((id) => id!.split(' ')[0]));
  });

  it('works from the whole panel, and not under a window', async () => {
    await renderPanel();
    await act(async () => find('Meer').focus());
    await key(document.activeElement!, 'j');
    expect(focused()).toBe(order()[0]);
    await act(async () => find(/^Belemmeringen/).focus());
    await key(document.activeElement!, 'k');
    expect(focused()).toBe(order().at(-1));
    await press(find('Over Gunkans'));
    // The window takes the focus a moment after it opens.
    const before = await vi.waitFor(() => {
      const focus = document.activeElement!;
      expect(focus.closest('[role="dialog"]')).not.toBeNull();
      return focus;
    });
    await key(document.body, 'j');
    expect(document.activeElement).toBe(before);
  });

  it('closes a form with Escape, and goes back to the button that opened it', async () => {
    await renderPanel();
    for (const name of ['Zo laten…', 'Vervang…', 'Kopieer…']) {
      await press(find(name, card(PAYMENT)));
      const field = card(PAYMENT).querySelector('textarea, input')!;
      await act(async () => (field as HTMLElement).focus());
      await key(field, 'Escape');
      expect(card(PAYMENT).querySelector('form')).toBeNull();
      expect(document.activeElement).toBe(find(name, card(PAYMENT)));
    }
  });

  it('leaves the keys alone while somebody types', async () => {
    await renderPanel();
    await press(find('Zo laten…', card(TURNOVER)));
    const field = input<HTMLTextAreaElement>('Waarom laat u dit zo?');
    await key(field, 'j');
    expect(document.activeElement).toBe(field);
  });

  it('brings the finding of a clicked highlight to the front, from another tab too', async () => {
    const { session } = await renderPanel();
    await press(find(/^Stappen/));
    expect(order()).toEqual([]);
    await act(async () => session.change({ focusedFinding: PAYMENT }));
    expect(focused()).toBe(PAYMENT);
    // Coming back to the tab does not take the focus again.
    await press(find(/^Stappen/));
    await press(find(/^Belemmeringen/));
    expect(focused()).toBeUndefined();
  });
});

describe('the list', () => {
  it('is one line a finding below the three that help the most; a press or Enter opens it', async () => {
    const { calls } = await renderPanel();
    const lines = () => shown('.card--line');
    expect(shown('.card[data-finding]').length - lines().length).toBe(3);
    const [line] = lines();
    expect(line!.querySelector('button')!.textContent).toContain('Geen percelen');
    expect(line!.querySelector('button')!.textContent).toContain('Nakijken · Motivering percelen');
    const body = () => line!.querySelector('blockquote')!.closest('[hidden]');
    expect(body()).not.toBeNull();
    await act(async () => line!.focus());
    await key(line!, 'Enter');
    expect(body()).toBeNull();
    expect(calls('showInPage')).toEqual([]);
    await key(line!, 'Enter');
    expect(calls('showInPage')).toEqual([['no-lots-unmotivated:lots']]);
    await press(line!.querySelector('button')!);
    expect(body()).not.toBeNull();
  });

  it('opens the line of a clicked mark', async () => {
    const { session } = await renderPanel();
    await act(async () => session.change({ focusedFinding: 'no-lots-unmotivated:lots' }));
    expect(document.activeElement).toBe(card('no-lots-unmotivated:lots'));
    expect(card('no-lots-unmotivated:lots').querySelector('blockquote')!.closest('[hidden]')).toBeNull();
  });

  it('goes on with buttons, and says where it is', async () => {
    const { calls } = await renderPanel();
    const nav = document.querySelector('.finding-nav')!;
    expect(nav.textContent).toContain('5 punten');
    await press(find('Volgende'));
    expect(document.activeElement).toBe(card(TURNOVER));
    await press(find('Volgende'));
    expect(nav.textContent).toContain('2 van 5');
    await press(find('Vorige'));
    expect(document.activeElement).toBe(card(TURNOVER));
    expect(calls('showInPage')).toHaveLength(3);
  });

  it('counts in the tab what it counts in the overview', async () => {
    const { place } = await renderPanel();
    expect(find(/^Belemmeringen/).textContent).toContain('3 + 2');
    expect(place.querySelector('.barriers__overview')!.textContent).toBe('3 belemmeringen en 2 punten om na te kijken');
    expect(shown('.card--barrier[data-finding]')).toHaveLength(3);
    expect(shown('.card--check[data-finding]')).toHaveLength(2);
  });

  it('says of what gave no remark first why, in the language of the draft', async () => {
    await renderPanel(new FixtureSession(), 'en');
    await press(find('1 point looked at, no remark'));
    const item = shown('.more-lines li').find((one) => one.textContent.includes('Or equivalent'))!;
    expect(item.firstElementChild!.textContent).toBe('“Or equivalent” is there.');
    expect(item.querySelector('blockquote')!.lang).toBe('nl');
    for (const quote of shown('blockquote')) expect(quote.lang, quote.textContent).toBe('nl');
  });

  it('opens with at most three that help the most and folds what gave no remark', async () => {
    await renderPanel();
    const headings = [...document.querySelectorAll('h2')].map((one) => one.textContent);
    expect(headings).toContain('Deze drie helpen het meest');
    await press(find('1 punt bekeken, geen opmerking'));
    expect(document.body.textContent).toContain('“Of gelijkwaardig” staat erbij.');
  });

  it('shows counts and never a score', async () => {
    const { place } = await renderPanel();
    const text = [...place.querySelectorAll('.tabs__tab')].map((one) => one.textContent).join(' ');
    expect(text).not.toMatch(/%|score|cijfer/i);
  });

  it('says on a piece of a tender that nothing is said of what is missing, and can be told that this is all', async () => {
    const { calls } = await renderPanel();
    await press(find('Is dit alles? 2 gegevens nog niet gezien'));
    await press(find('Dit is alles'));
    expect(calls('declareWhole')).toEqual([[true]]);
  });
});
