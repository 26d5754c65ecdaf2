import { expect, test } from 'vitest';
import { z } from 'zod';
import rows from '@/data/definitions.json';
import { needsTargetGroup, targetGroup } from '@/lib/criteria/definition';
import { criterion } from '@/lib/criteria/rows';

const text = z.strictObject({ nl: z.string().min(5), en: z.string().min(5) });

test('the definitions are complete, with source and date', () => {
  const schema = z.array(z.strictObject({
    id: z.string(), title: text, text, note: text, sources: z.array(z.strictObject({ key: z.string(), url: z.url({ protocol: /^https?$/ }) })).min(1), checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  }));
  expect(schema.safeParse(rows).error?.issues ?? []).toEqual([]);
  expect(targetGroup.id).toBe('target-group');
});

test('a criterion about the target group asks for its definition, once', () => {
  const hours = criterion('X01')!;
  expect(needsTargetGroup(hours, null)).toBe(true);
  expect(needsTargetGroup(hours, { text: 'Wij vragen inzet van de doelgroep.' })).toBe(true);
  expect(needsTargetGroup(hours, { text: targetGroup.text.nl })).toBe(false);
  expect(needsTargetGroup(hours, { text: targetGroup.text.en })).toBe(false);
  expect(needsTargetGroup(hours, { text: 'Doelgroep: personen uit de banenafspraak.' })).toBe(false);
  // An audience, and a criterion without people.
  expect(needsTargetGroup(criterion('D02')!, null)).toBe(false);
  expect(needsTargetGroup(criterion('X17')!, null)).toBe(false);
});
