import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/barriers/finding';
import { listFindings, shutsOut } from '@/lib/barriers/listing';
import type { Decision } from '@/lib/barriers/decision';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id, barrier: id, verdict: 'barrier', level: 'rule', scope: 'passage', start: 0, end: 5, quote: 'woord', blockId: 'b', lang: 'nl', lot: null, section: null,
  calculation: null, law: [], why: { nl: '', en: '' }, reason: null, facts: [], carried: false, foreign: false, replacement: null, ...more,
});
const decision = (findingId: string, state: Decision['state'], barrier = 'x'): Decision => ({ findingId, barrier, state, reason: '', at: '2026-11-25T00:00:00.000Z' });

const anyFinding = fc.record({
  barrier: fc.constantFrom('a', 'b', 'c', 'd', 'e'), verdict: fc.constantFrom('barrier' as const, 'check' as const, 'fine' as const),
  level: fc.constantFrom('rule' as const, 'judgement' as const, 'practice' as const), lot: fc.constantFrom(null, '1', '2'),
  quote: fc.constantFrom('omzet € 900.000', 'omzet € 90.000', 'iets anders'), start: fc.oneof(fc.nat(1000), fc.constant(null)), carried: fc.boolean(),
});

describe('the order of findings', () => {
  it('keeps every finding exactly once, whatever they are and whatever was decided', () => {
    fc.assert(fc.property(fc.array(anyFinding, { maxLength: 40 }), fc.array(fc.tuple(fc.nat(50), fc.constantFrom('solved' as const, 'overruled' as const)), { maxLength: 10 }), (parts, choices) => {
      const findings = parts.map((part, index) => finding(`f${index}`, part));
      const decisions = [...new Map(choices.map(([index, state]) => [`f${index}`, decision(`f${index}`, state)])).values()];
      const listing = listFindings(findings, decisions);
      const shown = [...listing.top, ...listing.rest].flatMap((group) => group.all.map((one) => one.id));
      const decided = [...listing.overruled, ...listing.solved].flatMap((one) => (one.finding ? [one.finding.id] : []));
      const all = [...shown, ...listing.fine.map((one) => one.id), ...decided];
      expect([...all].sort()).toEqual(findings.map((one) => one.id).sort());
      expect(listing.top.length).toBeLessThanOrEqual(3);
      expect(new Set(listing.top.map((group) => group.first.barrier)).size).toBe(listing.top.length);
      expect(listing.open.barrier + listing.open.check).toBe(listing.top.length + listing.rest.length);
      expect(listing.overruled.length + listing.solved.length).toBe(decisions.length);
    }));
  });

  it('puts a broken rule before a judgement, a barrier before a check, words before absence', () => {
    const listing = listFindings([
      finding('absent', { verdict: 'check', start: null }), finding('practice', { verdict: 'check', level: 'practice' }), finding('judgement', { level: 'judgement' }),
      finding('rule', { start: 90 }), finding('carried', { start: 10, carried: true }),
    ], []);
    expect(listing.top.map((group) => group.first.id)).toEqual(['rule', 'carried', 'judgement']);
    expect(listing.rest.map((group) => group.first.id)).toEqual(['practice', 'absent']);
  });

  it('puts what shuts small suppliers out before dates and duration, whatever the order of the text', () => {
    const listing = listFindings([
      finding('framework-too-long', { start: 1 }), finding('short-submission-deadline', { start: 2 }), finding('payment-term-over-30', { start: 3 }),
      finding('reference-stacking', { start: 4, level: 'judgement' }), finding('certificate-without-equivalent', { start: 5 }),
      finding('turnover-over-300', { start: 6, replacement: { start: 6, end: 9, text: 'Beter', blanks: [] } }),
    ], []);
    expect(listing.top.map((group) => group.first.id)).toEqual(['turnover-over-300', 'certificate-without-equivalent', 'reference-stacking']);
    expect(listing.rest.map((group) => group.first.id)).toEqual(['framework-too-long', 'short-submission-deadline', 'payment-term-over-30']);
  });

  it('knows the barriers that shut out by names that exist', () => {
    const names = new Set(fs.readdirSync(path.resolve(import.meta.dirname, '../../../data/barriers')).map((name) => name.replace(/\.ts$/, '')));
    expect([...shutsOut].filter((name) => !names.has(name))).toEqual([]);
  });

  it('shows three different barriers on top, not three times the same', () => {
    const same = ['1', '2', '3', '4'].map((id, index) => finding(id, { barrier: 'same', start: index }));
    const listing = listFindings([...same, finding('other', { level: 'practice', verdict: 'check', start: 50 })], []);
    expect(listing.top.map((group) => group.first.id)).toEqual(['1', 'other']);
    expect(listing.rest.map((group) => group.first.id)).toEqual(['2', '3', '4']);
  });

  it('groups the same demand over the lots, also with other amounts, and nothing else', () => {
    const listing = listFindings([
      finding('a', { barrier: 'x', lot: '1', quote: 'Perceel 1: omzet van € 900.000' }), finding('b', { barrier: 'x', lot: '2', quote: 'Perceel 2: omzet van € 90.000', start: 9 }),
      finding('c', { barrier: 'x', lot: '3', quote: 'Perceel 3: omzet van het lopende jaar' }), finding('d', { barrier: 'x', lot: '4', verdict: 'check', quote: 'Perceel 4: omzet van € 1.000' }),
      finding('e', { barrier: 'x', lot: null, quote: 'Perceel 1: omzet van € 900.000' }),
    ], []);
    const groups = [...listing.top, ...listing.rest].map((group) => group.all.map((one) => one.id).join('+')).sort();
    expect(groups).toEqual(['a+b', 'c', 'd', 'e']);
  });

  it('keeps a decision whose finding is gone', () => {
    const listing = listFindings([], [decision('gone', 'solved', 'turnover-over-300')]);
    expect(listing.solved).toEqual([{ finding: null, decision: expect.objectContaining({ barrier: 'turnover-over-300' }) }]);
  });
});
