// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { OptionsView } from '@/components/options/OptionsView';
import type { OptionsActions, OptionsState } from '@/components/options/options-state';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { demoSlugs, demoTender } from '@/lib/demo';
import { fixtureContent } from './fixture-content';
import { FixtureSession } from './fixture-session';
import { cleanUp, find, findAll, input, press, render, type } from './render';

afterEach(cleanUp);

function options(change: Partial<OptionsActions> = {}, state: Partial<OptionsState> = {}) {
  const calls: [string, ...unknown[]][] = [];
  const noted = (name: string) => async (...args: unknown[]) => { calls.push([name, ...args]); };
  const actions = {
    change: noted('change'), revoke: async (site: string) => { calls.push(['revoke', site]); return true; }, stopIgnoring: noted('stopIgnoring'), eraseAll: noted('eraseAll'),
    exportAll: async () => { calls.push(['exportAll']); return { name: 'gunkans.json', json: '{}', unsaved: 2 }; },
    importFile: async (file: File) => { calls.push(['importFile', file.name]); return { settings: true, ignored: 0, dossiers: { taken: 2, copied: 0, present: 1 }, problems: [{ what: 'dossier' as const, row: 3, name: 'Koffie', text: { nl: 'Dit dossier heeft geen naam.', en: 'This file has no name.' } }] }; },
    ...change,
  } satisfies OptionsActions;
  const full: OptionsState = { language: 'nl', theme: 'system', region: null, sites: ['https://inkoop.voorbeeld.example'], ignored: [], ...state };
  return { calls, view: <OptionsView state={full} actions={actions} content={fixtureContent()} /> };
}

describe('options', () => {
  it('changes language and colours at once', async () => {
    const { calls, view } = options();
    await render(view);
    await type(input<HTMLSelectElement>('Taal'), 'en');
    await type(input<HTMLSelectElement>('Kleuren'), 'dark');
    expect(calls).toEqual([['change', { language: 'en' }], ['change', { theme: 'dark' }]]);
  });

  it('keeps a region that exists, by its own name, and no other', async () => {
    const { calls, view } = options();
    const place = await render(view);
    await type(input<HTMLInputElement>('Uw regio'), 'Atlantis');
    await press(find('Bewaar regio'));
    expect(place.textContent).toContain('Deze plaats kennen wij niet');
    await type(input<HTMLInputElement>('Uw regio'), 'gemeente tilburg');
    await press(find('Bewaar regio'));
    await type(input<HTMLInputElement>('Uw regio'), '');
    await press(find('Bewaar regio'));
    expect(calls).toEqual([['change', { region: 'Tilburg' }], ['change', { region: null }]]);
    expect(place.textContent).toContain('Bewaard.');
  });

  it('takes the access of a site back, and says where access is given', async () => {
    const { calls, view } = options();
    await render(view);
    await press(find('Trek in: https://inkoop.voorbeeld.example'));
    expect(calls).toEqual([['revoke', 'https://inkoop.voorbeeld.example']]);
    cleanUp();
    const place = await render(options({}, { sites: [] }).view);
    expect(place.textContent).toContain('“Altijd lezen”');
  });

  it('erases only after a question', async () => {
    const { calls, view } = options();
    const place = await render(view);
    await press(find('Wis alles'));
    await press(find('Annuleren', document.querySelector('[role="alertdialog"]')!));
    expect(calls).toEqual([]);
    await press(find('Wis alles'));
    await press(find('Wis alles', document.querySelector('[role="alertdialog"]')!));
    expect(calls).toEqual([['eraseAll']]);
    expect(place.textContent).toContain('Alles is gewist.');
  });

  const full = async () => { throw Object.assign(new Error('full'), { text: { nl: 'De schijf is vol.', en: 'The disk is full.' } }); };

  it.each([
    ['language', () => type(input<HTMLSelectElement>('Taal'), 'en')],
    ['colours', () => type(input<HTMLSelectElement>('Kleuren'), 'dark')],
    ['region', async () => { await type(input<HTMLInputElement>('Uw regio'), 'Tilburg'); await press(find('Bewaar regio')); }],
  ])('says so when the %s cannot be kept', async (_what, change) => {
    const place = await render(options({ change: full }).view);
    await change();
    expect(place.querySelector('[role="alert"]')?.textContent).toBe('Dat is niet gelukt: De schijf is vol.');
    expect(place.textContent).not.toContain('Bewaard.');
  });

  it.each([['says no', async () => false], ['fails', full]])('says so when the browser keeps the access to a site: it %s', async (_how, revoke) => {
    const place = await render(options({ revoke }).view);
    await press(find('Trek in: https://inkoop.voorbeeld.example'));
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('toegang tot inkoop.voorbeeld.example open');
  });

  it('says why something failed, in the words of the failure', async () => {
    const place = await render(options({ exportAll: async () => { throw Object.assign(new Error('full'), { text: { nl: 'De schijf is vol.', en: 'The disk is full.' } }); } }).view);
    await press(find('Exporteer alles'));
    expect(place.textContent).toContain('Dat is niet gelukt: De schijf is vol.');
  });

  it('lists what is ignored for good by its point and date, and puts it back', async () => {
    const entries = ['a', 'b'].map((letter, day) => ({ barrier: letter === 'a' ? 'turnover-requirement' : 'lots-not-motivated', hash: letter.repeat(64), at: `2026-11-2${day}T09:00:00.000Z` }));
    const { calls, view } = options({}, { ignored: entries });
    const place = await render(view);
    const name = fixtureContent().barrier('turnover-requirement').name.nl;
    expect(place.textContent).toContain(`${name} · 20-11-2026`);
    expect(place.textContent).not.toContain('a'.repeat(64));
    await press(find(`Zet terug: ${name}, 20-11-2026`));
    expect(calls).toEqual([['stopIgnoring', entries[0]]]);
  });

  it('says that a sentence could not be put back', async () => {
    const place = await render(options({ stopIgnoring: full }, { ignored: [{ barrier: 'turnover-requirement', hash: 'a'.repeat(64), at: '2026-11-20T09:00:00.000Z' }] }).view);
    await press(find(/^Zet terug/));
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('De schijf is vol.');
  });

  it('says that the export holds work of open tabs that was not saved', async () => {
    const { calls, view } = options();
    const place = await render(view);
    await press(find('Exporteer alles'));
    expect(calls).toEqual([['exportAll']]);
    expect(place.textContent).toContain('In het bestand staan ook 2 aanbestedingen uit open tabbladen, die nog niet bewaard waren.');
  });

  it('imports a file and names the rows that were refused', async () => {
    const { calls, view } = options();
    const place = await render(view);
    const picker = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    Object.defineProperty(picker, 'files', { value: [new File(['{"format":"gunkans.export/1"}'], 'gunkans.json')] });
    await act(async () => { picker.dispatchEvent(new Event('change', { bubbles: true })); });
    await act(async () => { await new Promise((resolve) => setTimeout(resolve, 20)); });
    expect(calls).toEqual([['importFile', 'gunkans.json']]);
    expect(place.textContent).toContain('2 dossiers overgenomen.');
    expect(place.textContent).toContain('Regel 3: “Koffie” Dit dossier heeft geen naam.');
  });
});

describe('welcome', () => {
  const view = (browser: 'chrome' | 'edge' | 'firefox', onArticle: (article: HTMLElement | null) => void = () => undefined, tender = demoTender('coffee')) => (
    <WelcomeView browser={browser} tender={tender} session={new FixtureSession()} content={fixtureContent()} onArticle={onArticle} onOptions={() => undefined} />
  );

  it.each([['chrome', 'punaise'], ['edge', 'oog'], ['firefox', 'Vastzetten aan werkbalk']] as const)('says how to pin the icon in %s', async (browser, words) => {
    const place = await render(view(browser));
    expect(place.textContent).toContain(words);
    expect(place.textContent).toContain('Gunkans stuurt niets weg');
  });

  it.each(demoSlugs)('shows every word of the practice text %s, and says that it is made up', async (slug) => {
    const tender = demoTender(slug);
    let article: HTMLElement | null = null;
    await render(view('chrome', (element) => { article = element; }, tender));
    const element = article as HTMLElement | null;
    expect(element!.textContent).toContain(tender.note.nl);
    const fields = [...element!.querySelectorAll('textarea')].map((one) => one.value);
    for (const block of tender.blocks) {
      for (const cell of block.text.split('\t')) expect(block.kind === 'field' ? fields : element!.textContent).toContain(cell);
    }
    expect(element!.querySelectorAll('[contenteditable]')).toHaveLength(tender.blocks.filter((block) => block.editable).length);
  });

  it('leaves what the reader typed when the panel changes', async () => {
    let article: HTMLElement | null = null;
    const session = new FixtureSession();
    await render(<WelcomeView browser="chrome" tender={demoTender('coffee')} session={session} content={fixtureContent()} onArticle={(element) => { article = element; }} onOptions={() => undefined} />);
    const paragraph = (article as HTMLElement | null)!.querySelector('[contenteditable]')!;
    paragraph.textContent = 'Door de lezer getypt.';
    await act(async () => session.change({ stale: true }));
    expect(paragraph.textContent).toBe('Door de lezer getypt.');
    expect(paragraph.isConnected).toBe(true);
  });

  it('shows the panel of the practice text, with one main region on the page', async () => {
    const place = await render(view('chrome'));
    expect(place.querySelectorAll('main')).toHaveLength(1);
    expect(place.querySelectorAll('h1')).toHaveLength(1);
    expect(find(/^Belemmeringen/)).toBeTruthy();
  });
});

describe('links to the outside', () => {
  it('opens http(s) in a new tab, says where it goes and tells that place nothing', async () => {
    const place = await render(<ExternalLink address="https://www.voorbeeld.example/pad?a=1">bron</ExternalLink>);
    const link = place.querySelector('a')!;
    expect([link.href, link.target, link.rel]).toEqual(['https://www.voorbeeld.example/pad?a=1', '_blank', 'noreferrer noopener']);
    expect(link.textContent).toContain('(voorbeeld.example)');
  });

  it.each(['javascript:alert(1)', 'data:text/html,<b>x</b>', 'file:///etc/passwd', '//voorbeeld.example', 'ftp://voorbeeld.example', 'https://naam:woord@voorbeeld.example', 'JaVaScRiPt:alert(1)', ' ', '', null])('shows %j as words', async (address) => {
    const place = await render(<ExternalLink address={address}>bron</ExternalLink>);
    expect(findAll(/./, place)).toEqual([]);
    expect(place.textContent).toContain('bron');
  });
});
