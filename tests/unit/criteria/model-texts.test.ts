import { describe, expect, test } from 'vitest';
import { catalogue } from '@/lib/barriers/catalogue';
import { judgeBarriers } from '@/lib/barriers/judge';
import { readCoverage } from '@/lib/criteria/covered';
import { previewCriterion } from '@/lib/criteria/fill';
import { criteria } from '@/lib/criteria/rows';
import { buildDocument } from '@/lib/document/build';
import { gatherFacts } from '@/lib/facts/gather';

const DATE = '2026-11-25';
const tender = (language: 'nl' | 'en', text: string) => buildDocument({
  source: { name: 'test', kind: 'text' }, whole: false,
  blocks: [
    { kind: 'paragraph', text: language === 'nl' ? 'De geraamde waarde van de opdracht is € 480.000 voor vier jaar. De aanbesteding is openbaar en Europees.' : 'The estimated value of the contract is EUR 480,000 for four years.' },
    { kind: 'heading', level: 1, text: language === 'nl' ? 'Uitvoering' : 'Performance' },
    { kind: 'paragraph', text },
  ],
});

describe.each(['nl', 'en'] as const)('a model text put into a draft (%s)', (language) => {
  test.each(criteria.map((row) => [row.id, row] as const))('%s: is no barrier, and the draft then has it', (_, row) => {
    const document = tender(language, previewCriterion(row, language));
    const facts = gatherFacts(document, { date: DATE });
    const barriers = judgeBarriers(document, facts, catalogue, DATE).filter((finding) => finding.verdict === 'barrier');
    expect(barriers.map((finding) => [finding.barrier, finding.quote])).toEqual([]);
    expect(readCoverage(document, facts).of(row)).not.toBeNull();
  });
});
