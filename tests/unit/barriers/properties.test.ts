import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { barriers } from '@/data/barriers';
import { judgeBarriers } from '@/lib/barriers/judge';
import { buildDocument } from '@/lib/document/build';
import type { BlockKind } from '@/lib/document/document';
import { gatherFacts } from '@/lib/facts/gather';

// A rule that fails is skipped in front of a user; here it is a failure.
const faults = vi.spyOn(console, 'error');
afterAll(() => { expect(faults).not.toHaveBeenCalled(); });

/** Scraps of tender language between arbitrary text, so that rules get to work on odd input. */
const scrap = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...barriers.flatMap((rule) => rule.triggers)),
  fc.constantFrom('€ 900.000,-', '360%', 'drie referenties', 'niet', 'geen', 'omdat', 'minimaal', 'binnen 45 dagen', '. ', '; ', '\t', '\n', 'İ', '\u00ad', '𝔸', 'inschrijver', 'perceel 2'),
);
const block = fc.record({
  kind: fc.constantFrom<BlockKind>('heading', 'paragraph', 'list-item', 'table-row', 'field'),
  text: fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join(' ')),
});

it('takes any text: no crash, every offset inside, every quote equal to the text at its place', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const document = buildDocument({ source: { name: 'x', kind: 'text' }, blocks, whole: true });
      const facts = gatherFacts(document, { date: '2026-11-25' });
      const findings = judgeBarriers(document, facts, barriers, '2026-11-25');
      for (const finding of findings) {
        if (finding.scope === 'document') continue;
        expect(finding.start).toBeGreaterThanOrEqual(0);
        expect(finding.end).toBeLessThanOrEqual(document.text.length);
        expect(finding.quote).toBe(document.text.slice(finding.start!, finding.end!));
        expect(finding.quote!.length).toBeLessThanOrEqual(400);
        if (finding.level === 'practice') expect(finding.verdict).not.toBe('barrier');
        if (finding.replacement) {
          expect(finding.replacement.start).toBeLessThanOrEqual(finding.replacement.end);
          expect(finding.replacement.end).toBeLessThanOrEqual(document.text.length);
        }
      }
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
    }),
    { numRuns: 300 },
  );
});
