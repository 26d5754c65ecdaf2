// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import enterprises from '@/data/enterprises.json';
import type { Enterprise } from '@/lib/enterprises/schema';
import { fixtureContent } from './fixture-content';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, findAll, press, renderPanel, shown, type } from './render';

afterEach(cleanUp);

const cards = () => shown('.tabs__panel article.card:not(.card--fine)');

it('what is in the basket can be looked over, taken out and copied, with the blanks as they were filled in', async () => {
  const { calls } = await renderPanel();
  await press(find(/^Criteria/));
  expect(findAll(/^In uw mandje/)).toEqual([]);
  await press(find('In mandje', cards()[0]!));
  await press(find('In mandje', cards()[1]!));
  // Filled in for copying: the same value is there in the basket, and when the form opens again.
  await press(find('Kopieer', cards()[0]!));
  await type(cards()[0]!.querySelector<HTMLInputElement>('form input')!, '37');
  await press(cards()[0]!.querySelector<HTMLElement>('form button[type="submit"]')!);
  expect(cards()[0]!.querySelector('.better')!.textContent).toContain('37%');
  await press(find('In uw mandje (2)'));
  await press(find('Kopieer alles'));
  const [text] = calls('copy').at(-1) as [string];
  const titles = cards().slice(0, 2).map((card) => card.querySelector('h3')!.textContent!);
  expect(text).toContain('37%');
  expect(titles.map((title) => text.includes(title))).toEqual([true, true]);
  await press(find(`Haal weg: ${titles[1]}`));
  expect(calls('chooseCriterion').at(-1)![1]).toBe(false);
  expect(findAll('In uw mandje (1)')).toHaveLength(1);
});

it('a chosen criterion that the page does not call for any more is still in the basket; open blanks are said', async () => {
  const { analysis } = fixtureState();
  const id = analysis!.criteria.find((one) => fixtureContent().criterion(one.id)!.parameters.some((parameter) => !parameter.default))?.id;
  if (!id) throw new Error('no criterion with an open blank');
  const { place, calls } = await renderPanel(new FixtureSession(fixtureState({ analysis: { ...analysis!, criteria: [] }, chosenCriteria: [id] })));
  await press(find(/^Criteria/));
  await press(find('In uw mandje (1)'));
  expect(place.textContent).toMatch(/nog open; die sta\S+ tussen \[ \] in de tekst/);
  await press(find('Kopieer alles'));
  expect((calls('copy')[0] as [string])[0]).toMatch(/\[[^\]]+\]/);
});

it('the list of enterprises is copied with place, website and source', async () => {
  const row = (enterprises as unknown as Enterprise[]).find((one) => one.website && one.place)!;
  const { calls } = await renderPanel(new FixtureSession(fixtureState({ shortlist: [{ id: row.id, note: 'bellen' }] })), 'nl', { enterprise: (id) => (id === row.id ? row : null) });
  await press(find(/^Ondernemers/));
  await press(find('Op uw lijst (1)'));
  await press(find('Kopieer alles'));
  const [text] = calls('copy')[0] as [string];
  for (const words of [row.name, row.place!, row.website!, 'bellen', `bron: ${row.sources[0]!.url}`]) expect(text).toContain(words);
});
