import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { barriers } from '@/data/barriers';
import { fillReplacement } from '@/lib/barriers/replace';
import type { Finding } from '@/lib/barriers/finding';
import type { Example, Examples } from '@/lib/barriers/rule';
import { judgeExample, type Judged } from './judge-example';

const folder = path.join(import.meta.dirname, '../../../data/barriers');
const modules = import.meta.glob<{ examples: Examples }>('../../../data/barriers/*.ts', { eager: true });
const examplesOf = (id: string): Examples => modules[`../../../data/barriers/${id}.ts`]!.examples;
const words = (example: Example) => (typeof example === 'string' ? example : example.text);
const remarks = ({ findings }: Judged, id: string): Finding[] => findings.filter((finding) => finding.barrier === id && finding.verdict !== 'fine');

it('has every barrier file in the index', () => {
  const files = readdirSync(folder).filter((name) => name !== 'index.ts').map((name) => name.replace(/\.ts$/, '')).sort();
  expect(barriers.map((rule) => rule.id)).toEqual(files);
});

for (const rule of barriers) {
  const examples = examplesOf(rule.id);
  describe(rule.id, () => {
    it('has examples enough, a third of them to leave alone', () => {
      const all = examples.flag.length + examples.ask.length + examples.leave.length;
      expect(all).toBeGreaterThanOrEqual(15);
      expect(examples.leave.length * 3).toBeGreaterThanOrEqual(all);
      expect(new Set([...examples.flag, ...examples.ask, ...examples.leave].map((example) => JSON.stringify(example))).size).toBe(all);
    });
    it.each(examples.flag.map((example) => [words(example), example] as const))('flags: %s', (_, example) => {
      expect(remarks(judgeExample(example), rule.id).map((finding) => finding.verdict)).toContain('barrier');
    });
    it.each(examples.ask.map((example) => [words(example), example] as const))('asks about: %s', (_, example) => {
      const verdicts = remarks(judgeExample(example), rule.id).map((finding) => finding.verdict);
      expect(verdicts).toContain('check');
      expect(verdicts).not.toContain('barrier');
    });
    it.each(examples.leave.map((example) => [words(example), example] as const))('leaves alone: %s', (_, example) => {
      expect(remarks(judgeExample(example), rule.id)).toEqual([]);
    });
    it('is gone after its better text is put in, which is no barrier itself', () => {
      for (const example of [...examples.flag, ...examples.ask]) {
        const judged = judgeExample(example);
        for (const finding of remarks(judged, rule.id)) {
          if (!finding.replacement) continue;
          const { start, end, blanks } = finding.replacement;
          const filled = fillReplacement(finding.replacement, Object.fromEntries(blanks.map((blank) => [blank.name, blank.kind === 'text' ? 'de bijlage' : '3']))) as { text: string };
          const after = judged.text.slice(0, start) + filled.text + judged.text.slice(end);
          const again = judged.again(after);
          const here = again.findings.filter((other) => other.start !== null && other.start < start + filled.text.length && other.end! > start);
          expect(here.filter((other) => other.barrier === rule.id && other.verdict !== 'fine'), `${words(example)} -> ${filled.text}`).toEqual([]);
          expect(here.filter((other) => other.verdict === 'barrier'), filled.text).toEqual([]);
        }
      }
    });
  });
}
