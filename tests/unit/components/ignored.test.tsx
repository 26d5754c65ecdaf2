// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { FixtureSession, fixtureState } from './fixture-session';
import { cleanUp, find, findAll, press, renderPanel } from './render';

afterEach(cleanUp);

it('what is ignored for good is one folded line, with the words and a way back', async () => {
  const { analysis } = fixtureState();
  const [first, ...others] = analysis!.findings;
  const fine = { ...analysis!.findings.find((finding) => finding.verdict === 'fine')!, id: 'ignored-fine' };
  const { calls, place } = await renderPanel(new FixtureSession(fixtureState({ analysis: { ...analysis!, findings: others }, ignored: [first!, fine] })));
  await press(find('1 genegeerd'));
  expect(place.textContent).toContain(first!.quote);
  await press(find(/^Zet terug/));
  expect(calls('stopIgnoring')).toEqual([[first!.id]]);
  expect(findAll(/genegeerd/)).toEqual([]);
});
