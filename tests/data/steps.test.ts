import { expect, test } from 'vitest';
import { z } from 'zod';
import rows from '@/data/steps/steps.json';

const text = z.strictObject({ nl: z.string().min(5).max(400), en: z.string().min(5).max(400) });
const schema = z.array(z.strictObject({
  id: z.enum(['take-stock', 'build-support', 'set-goal', 'start', 'gain-knowledge', 'peer-exchange', 'share-results']),
  number: z.int().min(1).max(7),
  name: text,
  asks: text,
  why: text,
  done: z.array(text).min(2).max(3),
  todo: z.array(text).min(2).max(3),
  sources: z.array(z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }), lastSeen: z.string().regex(/^\d{4}(-\d{2}){0,2}$/).nullable() })).min(1),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})).length(7);

test('the seven steps are complete, in order and in both languages', () => {
  expect(schema.safeParse(rows).error?.issues ?? []).toEqual([]);
  expect(rows.map((step) => step.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(rows.map((step) => step.name.nl)).toEqual(['Inventariseer', 'Creëer draagvlak', 'Stel een doel', 'Ga aan de slag', 'Doe kennis op', 'Organiseer intervisie', 'Deel resultaten']);
  for (const step of rows) expect(step.asks.nl).not.toBe(step.asks.en);
});

test('each step names the guide, and a network only with the date it was last seen', () => {
  for (const step of rows) expect(step.sources[0]!.url).toBe('https://publicaties.brabant.nl/inkopenmetimpact/aan-de-slag/');
  const networks = rows.flatMap((step) => step.sources).filter((source) => /Stérk|City Deal/.test(source.name.nl));
  expect(networks.map((source) => source.lastSeen)).toEqual(['2021-03-18', '2024-05-30']);
});
