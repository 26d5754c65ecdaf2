import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { highlights } from './harness/highlights';
import { launch, type Launched } from './harness/launch';
import { servePages, type PageServer } from './harness/server';
import { attachSidePanel, openPanels, type SidePanel } from './harness/side-panel';
import { clickToolbar } from './harness/toolbar';
import { until } from './harness/until';
import { COMBINATION, NATIONAL, panelPages, TURNOVER } from './panel-pages';

let server: PageServer;
let launched: Launched;

beforeAll(async () => { server = await servePages(panelPages, { secondOrigin: true }); });
afterAll(async () => { await server?.close(); });
beforeEach(async () => { launched = await launch(); });
afterEach(async () => { await launched?.close(); });

const quotes = (panel: SidePanel) => panel.evaluate<string[]>(`[...document.querySelectorAll('article[data-finding] blockquote')].map((quote) => quote.textContent.replace(/^“|”$/g, ''))`);
const painted = async (page: Page) => (await highlights(page)).map(({ text }) => text);
const has = (all: readonly string[], words: string) => all.some((one) => one.includes(words) || words.includes(one));
const seeQuote = (panel: SidePanel, words: string) => until(`"${words}" in the panel`, async () => {
  const now = await quotes(panel);
  if (has(now, words)) return now;
  throw new Error(`${JSON.stringify(now)} ${(await panel.text()).slice(0, 600)}`);
});
const seePainted = (page: Page, words: string) => until(`"${words}" painted`, async () => has(await painted(page), words));

async function openOn(path: string): Promise<{ page: Page; panel: SidePanel }> {
  const page = await launched.open(`${server.origin}${path}`);
  await clickToolbar(launched, page);
  return { page, panel: await attachSidePanel(launched) };
}

describe('navigation', () => {
  test('a page load on the same site is read without a new click, and the facts come along', async () => {
    const { page, panel } = await openOn('/value');
    await seeQuote(panel, COMBINATION);
    await page.goto(`${server.origin}/demands`);
    await seeQuote(panel, TURNOVER);
    expect(has(await quotes(panel), COMBINATION)).toBe(false);
    // 1,500,000 against the estimate of the page before: the sum shows that the fact came along.
    await until('the sum', async () => /1\.500\.000.{0,40}400\.000/s.test(await panel.text()));
  });

  test('a change of history within an app is followed', async () => {
    const { page, panel } = await openOn('/app');
    await seeQuote(panel, COMBINATION);
    await page.evaluate('step()');
    await seeQuote(panel, NATIONAL);
    await seePainted(page, NATIONAL);
    expect(has(await quotes(panel), COMBINATION)).toBe(false);
  });

  test('another site asks for a click, paints nothing, and a click is enough', async () => {
    const { page, panel } = await openOn('/value');
    await seeQuote(panel, COMBINATION);
    await page.goto(`${server.otherOrigin}/demands`);
    await panel.seeText('Klik op het pictogram');
    expect(await painted(page)).toEqual([]);
    await clickToolbar(launched, page);
    await seeQuote(panel, TURNOVER);
    // Another site may be another tender: asked once, and nothing is used until then.
    await panel.seeText('Is dit dezelfde aanbesteding?');
    expect(await panel.text()).not.toMatch(/1\.500\.000.{0,40}400\.000/s);
    await panel.click('button', 'Dezelfde');
    await until('the sum', async () => /1\.500\.000.{0,40}400\.000/s.test(await panel.text()));
  });

  test('a page that is no tender, and a page of the browser itself', async () => {
    const { panel } = await openOn('/news');
    await panel.seeText('Dit lijkt geen aanbesteding');
    const version = await launched.open('chrome://version/');
    await clickToolbar(launched, version);
    await panel.seeText('Op deze pagina mogen extensies niets lezen');
  });
});

describe('frames', () => {
  test('a frame that comes later is read; one of another site is named as not read', async () => {
    const { page, panel } = await openOn('/frames');
    await seeQuote(panel, COMBINATION);
    expect(has(await quotes(panel), NATIONAL)).toBe(false);
    await page.evaluate(`{ const frame = document.createElement('iframe'); frame.src = '/question'; frame.width = 400; frame.height = 200; document.getElementById('place').append(frame); }`);
    await seeQuote(panel, NATIONAL);
    const inFrame = page.frames().find((frame) => frame.url().endsWith('/question'))!;
    await until('the frame painted', () => inFrame.evaluate(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0)));
    expect(has(await quotes(panel), TURNOVER)).toBe(false);
    await panel.click('button', 'waarom?');
    await panel.seeText('andere site');
    await panel.seeText(new URL(server.otherOrigin!).host);
  });
});

describe('tabs', () => {
  test('each has its own state; the panel follows the one in front', async () => {
    const { page, panel } = await openOn('/value');
    await seeQuote(panel, COMBINATION);
    const other = await launched.open(`${server.otherOrigin}/demands`);
    await panel.seeText('Klik op het pictogram');
    expect(await painted(other)).toEqual([]);
    await page.bringToFront();
    await seeQuote(panel, COMBINATION);
    await other.bringToFront();
    await clickToolbar(launched, other);
    await seeQuote(panel, TURNOVER);
    expect(await openPanels(launched)).toHaveLength(1);
    await page.bringToFront();
    await seeQuote(panel, COMBINATION);
    expect(has(await quotes(panel), TURNOVER)).toBe(false);
  });

  test('a replacement lands in the tab in front only, and the page can undo it', async () => {
    const { page: first, panel } = await openOn('/demands');
    await seeQuote(panel, TURNOVER);
    // The same demand and one more: only so can be seen which of the two tabs the panel shows.
    const { page } = await openOn('/demands-national');
    await seeQuote(panel, NATIONAL);
    await until('the buttons', async () => (await panel.find('button', /^Vervang/)).length > 0);
    await panel.click('button', /^Vervang/);
    // A better text with blanks asks for them first.
    for (const field of await panel.find('textbox')) if (!field.name.startsWith('Of plak')) await panel.fill('textbox', field.name, '400.000');
    const confirm = await panel.find('button', /^Vervang$/);
    if (confirm.length > 0) await panel.click('button', /^Vervang$/);
    const changed = await until('the text replaced', async () => {
      const now = await page.inputValue('#turnover');
      return now !== TURNOVER && now;
    });
    expect(changed).not.toMatch(/\[/);
    expect(await first.inputValue('#turnover')).toBe(TURNOVER);
    await until('the finding gone', async () => !(await quotes(panel)).some((one) => one.includes('minimaal € 1.500.000')));
    await panel.seeText('De tekst is vervangen');
    await page.locator('#turnover').focus();
    await page.keyboard.press('Control+z');
    expect(await page.inputValue('#turnover')).toBe(TURNOVER);
    await seeQuote(panel, TURNOVER);
    await until('no word of a replacement', async () => !(await panel.text()).includes('De tekst is vervangen'));
  });

  test('a criterion says where it goes, goes there, and is taken back by its notice', async () => {
    const { page, panel } = await openOn('/demands');
    await seeQuote(panel, TURNOVER);
    await panel.click('tab', /^Criteria/);
    await panel.seeText('Zet eerst de cursor op de plek in de pagina.');
    await page.locator('#turnover').focus();
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#turnover')!.setSelectionRange(20, 20));
    await panel.seeText('Komt in “Omzeteis”, na “De inschrijver heeft in elk');
    await panel.click('button', /^Invoegen/);
    if ((await panel.find('button', /^Annuleren$/)).length > 0) await panel.click('button', /^Invoegen$/);
    await panel.seeText('De tekst staat nu in “Omzeteis”, na “De inschrijver heeft in elk');
    expect((await page.inputValue('#turnover')).startsWith(`${TURNOVER}\n`)).toBe(true);
    await panel.click('button', 'Ongedaan maken');
    await panel.seeText('De oude tekst staat er weer.');
    expect(await page.inputValue('#turnover')).toBe(TURNOVER);
    await until('no word of an insertion', async () => !(await panel.text()).includes('De tekst staat nu'));
  });
});

describe('decisions and marks', () => {
  test('a click on a mark brings its finding to the front', async () => {
    const { page, panel } = await openOn('/value');
    await seePainted(page, COMBINATION);
    // The paragraph is wider than its words: click on the words.
    await page.getByText(COMBINATION).click({ position: { x: 40, y: 8 } });
    await until('the finding in front', () => panel.evaluate<boolean>(`document.activeElement?.closest('article[data-finding]')?.textContent.includes('combinatie') === true`));
  });

  test('what the user leaves as it is stays so when the panel opens again', async () => {
    const { page, panel } = await openOn('/value');
    await seePainted(page, COMBINATION);
    await panel.click('button', 'Zo laten…');
    await panel.fill('textbox', /./, 'Past bij deze opdracht.');
    await panel.click('button', /^Zo laten$/);
    await until('the mark gone', async () => !has(await painted(page), COMBINATION));
    await panel.close();
    await until('nothing painted', async () => (await painted(page)).length === 0);
    await clickToolbar(launched, page);
    const again = await attachSidePanel(launched);
    await again.seeText(/gelezen/);
    await until('the decision', async () => /zo gelaten|laat u zo|Zo gelaten/i.test(await again.text()));
    expect(has(await painted(page), COMBINATION)).toBe(false);
  });
});

describe('long texts and files', () => {
  test('a page of more than 200,000 characters is judged and marked', async () => {
    const { page, panel } = await openOn('/long');
    await seeQuote(panel, COMBINATION);
    await seePainted(page, COMBINATION);
  });

  test('a long text is judged in a worker, which stays for the next one', async () => {
    // The panel in a tab of its own: there its workers can be seen.
    const page = await launched.open(launched.extensionUrl('sidepanel.html'));
    const words = `Aanbesteding koffie en thee\n\n${Array.from({ length: 4_000 }, (_, index) => `De opdrachtnemer levert in week ${index} koffie op locatie ${index}.`).join('\n\n')}\n\n${COMBINATION}`;
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      page.locator('input[type=file]').setInputFiles({ name: 'lang.txt', mimeType: 'text/plain', buffer: Buffer.from(words) }),
    ]);
    expect(worker.url()).toContain('analysis-worker');
    await page.locator('article[data-finding]', { hasText: 'combinatie' }).waitFor();
    // A worker that failed would have been ended, and the work done without it.
    expect(page.workers()).toHaveLength(1);
  });

  test('a file that is chosen takes the place of the page; what is wrong with it is said', async () => {
    const { page, panel } = await openOn('/value');
    await seePainted(page, COMBINATION);
    await panel.click('button', 'Meer');
    await panel.click('menuitem', 'Bestand of tekst');
    const choose = (name: string, text: string) => panel.evaluate(`{
      const input = document.querySelector('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await choose('leidraad.txt', `Aanbesteding schoonmaak\n\n${NATIONAL}\n`);
    await seeQuote(panel, NATIONAL);
    await until('the page without marks', async () => (await painted(page)).length === 0);
    await panel.click('button', 'Meer');
    await panel.click('menuitem', 'Bestand of tekst');
    await choose('leeg.docx', '');
    await panel.seeText('Dit bestand is leeg');
    await clickToolbar(launched, page);
    await seeQuote(panel, COMBINATION);
  });
});

test('the welcome page reads and paints its own practice tender', async () => {
  const page = await launched.open(launched.extensionUrl('welcome.html'));
  await page.locator('article[data-finding] blockquote').first().waitFor();
  expect((await painted(page)).length).toBeGreaterThan(3);
});

test('options: an import lands in the database, an export holds it, and erasing leaves nothing', async () => {
  const moment = '2026-11-25T09:00:00.000Z';
  const facts = { estimatedValue: null, duration: null, lots: null, cpv: [], regions: [], country: null, buyer: null, procedure: null, regime: null, nature: null, framework: null, reserved: null, awardMethod: null, deadline: null, published: null };
  const dossier = { id: 'dossier-0001', revision: 3, schemaVersion: 1, name: 'Koffie', created: moment, updated: moment, facts, corrections: {}, decisions: [], chosenCriteria: ['c1'], shortlist: [], notes: 'n', screens: [] };
  const file = { format: 'gunkans.export/1', settings: { language: 'nl', region: null, theme: 'dark' }, ignored: [], dossiers: [dossier, { ...dossier, id: 'dossier-0002', revision: 'drie' }] };
  const page = await launched.open(launched.extensionUrl('options.html'));
  const importFile = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Importeer een export' }).click()]);
    await chooser.setFiles({ name: 'gunkans.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  };
  const exported = async (): Promise<{ dossiers: { name: string; chosenCriteria: string[] }[]; settings: { theme: string } }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exporteer alles' }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  };
  await importFile();
  await page.getByText('revision').waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  const saved = await exported();
  expect(saved.dossiers.map((one) => [one.name, one.chosenCriteria])).toEqual([['Koffie', ['c1']]]);
  await page.getByRole('button', { name: 'Wis alles' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Wis alles' }).click();
  await page.getByText('Alles is gewist').waitFor();
  const after = await exported();
  expect(after.dossiers).toEqual([]);
  expect(after.settings.theme).toBe('system');
});
