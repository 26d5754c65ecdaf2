import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, type FieldMark } from '@/lib/page/mirror';

const mark = (start: number, end: number, text: string): FieldMark => ({ key: `${start}-${end}`, look: 'check', start, end, quote: text.slice(start, end) });

describe('moved', () => {
  it('keeps marks before an edit, moves those after it, drops those that it touches', () => {
    const before = 'De omzet is minimaal € 1.';
    const marks = [mark(3, 8, before), mark(12, 20, before), mark(21, 24, before)];
    const after = 'De omzet is echt maximaal € 1.';
    expect(moved(marks, before, after).map(({ start, end }) => after.slice(start, end))).toEqual(['omzet', '€ 1']);
  });

  it('never marks other words than it did', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 20 });
    fc.assert(fc.property(words, words, words, words, fc.nat(), fc.nat(), (head, taken, put, tail, a, b) => {
      const before = head + taken + tail;
      const after = head + put + tail;
      if (before === '') return;
      const start = a % before.length;
      const marks = [mark(start, start + 1 + (b % (before.length - start)), before)];
      for (const one of moved(marks, before, after)) {
        expect(one.start).toBeGreaterThanOrEqual(0);
        expect(after.slice(one.start, one.end)).toBe(one.quote);
      }
      // What lies wholly in the untouched head or tail stays marked, unless the same signs could be either.
      if (marks[0]!.end <= head.length && before !== after) expect(moved(marks, before, after)).toHaveLength(1);
    }));
  });
});
