import { describe, expect, it } from 'vitest';
import { barriers } from '@/data/barriers';
import { SLOT } from '@/lib/barriers/blanks';
import type { BarrierRule, ReplacementText } from '@/lib/barriers/rule';
import { law } from '@/lib/law';

const slots = (text: string) => [...text.matchAll(SLOT)].map((match) => match[1]!).sort();
const brackets = (text: string) => [...text.matchAll(/\[[^\]]*\]/g)].map((match) => match[0]);
const texts = (rule: BarrierRule) => [rule.texts.name, rule.texts.hurts, rule.texts.todo, ...(rule.replacement ? [rule.replacement] : [])];

function complaints(text: ReplacementText): string[] {
  const found = [...new Set(slots(text.nl))];
  const declared = (text.blanks ?? []).map((blank) => blank.name).sort();
  return [
    ...(JSON.stringify(slots(text.nl)) === JSON.stringify(slots(text.en)) ? [] : ['other blanks in Dutch than in English']),
    // A bracket that is no blank would go into the buyer's text as it stands.
    ...(brackets(text.nl + text.en).filter((bracket) => !new RegExp(`^${SLOT.source}$`).test(bracket)).map((bracket) => `${bracket} is no blank`)),
    ...declared.filter((name) => !found.includes(name)).map((name) => `${name} is declared and not used`),
  ];
}

describe('data/barriers', () => {
  it('has every id once, in order', () => {
    const ids = barriers.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each(barriers.map((rule) => [rule.id, rule] as const))('%s is complete', (_, rule) => {
    for (const id of rule.law) expect(law(id), id).not.toBeNull();
    for (const id of rule.supersedes ?? []) expect(barriers.some((other) => other.id === id), id).toBe(true);
    expect(rule.triggers.length).toBeGreaterThan(0);
    expect(new Set(rule.triggers).size).toBe(rule.triggers.length);
    for (const trigger of rule.triggers) {
      expect(trigger).toBe(trigger.toLowerCase());
      // A shorter literal finds nearly every sentence.
      expect(trigger.trim().length, trigger).toBeGreaterThan(2);
    }
    for (const text of texts(rule)) for (const words of [text.nl, text.en]) expect(words.trim(), JSON.stringify(text)).toMatch(/\S{2}/);
    expect(rule.texts.hurts.nl).toMatch(/[.]$/);
    expect(rule.texts.todo.nl).toMatch(/[.]$/);
    if (rule.replacement) expect(complaints(rule.replacement)).toEqual([]);
    // Own thresholds claim no law, but rest on something that was read.
    if (rule.level === 'practice') expect(rule.law).toEqual([]);
    expect(rule.law.length + (rule.sources?.length ?? 0)).toBeGreaterThan(0);
    for (const source of rule.sources ?? []) expect(new URL(source).protocol).toMatch(/^https?:$/);
    expect(rule.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
