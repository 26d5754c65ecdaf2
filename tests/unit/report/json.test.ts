import { describe, expect, it } from 'vitest';
import { analysisJson, searchJson } from '@/lib/report/json';
import { analysis, both, exampleDocument } from './example';

const keys = (value: object) => Object.keys(value);
const json = () => analysisJson(exampleDocument, analysis());

describe('the JSON of the command line', () => {
  it('has exactly the promised keys, in their order', () => {
    const out = json();
    expect(keys(out)).toEqual(['schema', 'source', 'text', 'facts', 'categories', 'findings', 'criteria', 'criterionFindings', 'eforms', 'enterprises']);
    expect(out.schema).toBe('gunkans.analysis/1');
    expect(out.source).toEqual({ name: 'leidraad.txt', kind: 'text' });
    expect(keys(out.facts)).toEqual(['estimatedValue', 'duration', 'lots', 'cpv', 'regions', 'country', 'procedure', 'regime', 'awardMethod', 'deadline']);
    expect(keys(out.facts['estimatedValue'] as object)).toEqual(['amount', 'max', 'currency', 'per', 'lots', 'start', 'end', 'quote', 'from']);
    expect(keys(out.findings[0]!)).toEqual(['barrier', 'verdict', 'level', 'scope', 'start', 'end', 'quote', 'lang', 'calculation', 'law', 'why', 'replacement']);
    expect(keys(out.findings[2]!.replacement!)).toEqual(['start', 'end', 'text', 'blanks']);
    expect(keys(out.criteria[0]!)).toEqual(['id', 'kind', 'score', 'why', 'covered']);
    expect(keys(out.criterionFindings[0]!)).toEqual(['rule', 'verdict', 'level', 'start', 'end', 'quote', 'why']);
    expect(keys(out.eforms[0]!)).toEqual(['rule', 'field', 'code', 'why']);
    expect(keys(out.enterprises[0]!)).toEqual(['id', 'name', 'score', 'why', 'unknown']);
    expect(keys(out.categories[0]!)).toEqual(['id', 'score', 'why']);
  });

  it('gives unknown facts as null, and known ones with their place', () => {
    const { facts } = json();
    expect(facts['duration']).toBeNull();
    expect(facts['regions']).toEqual([]);
    expect(facts['cpv']).toEqual([{ code: '55520000', label: 'Cateringdiensten', start: 0, end: 12, quote: 'Geschiktheid', from: 'text' }]);
    expect(facts['estimatedValue']).toMatchObject({ amount: 250000, start: null, quote: null, from: 'code' });
  });

  it('keeps the source of a deadline apart from its dates', () => {
    const facts = { ...analysis().facts, deadline: { days: 40, countedFrom: 'dispatch' as const, fromDate: '2026-01-01', toDate: '2026-02-10', stage: 'tender' as const, start: 0, end: 5, quote: 'Gesch', from: 'text' as const } };
    expect(analysisJson(exampleDocument, analysis({ facts })).facts['deadline']).toEqual({ days: 40, countedFrom: 'dispatch', stage: 'tender', fromDate: '2026-01-01', toDate: '2026-02-10', start: 0, end: 5, quote: 'Gesch', from: 'text' });
  });

  it('says everything in Dutch, and in English when asked', () => {
    const [, , third] = json().findings;
    expect(third).toMatchObject({ why: 'De omzet is te hoog.', calculation: '€ 900.000 / € 250.000 = 360%', replacement: { blanks: [{ name: 'bedrag', label: 'Bedrag', kind: 'amount' }] } });
    const english = analysisJson(exampleDocument, analysis(), 'en');
    expect(english.findings[2]!.why).toBe('De omzet is te hoog. (en)');
    expect(english.enterprises[0]).toMatchObject({ why: ['Past bij catering. (en)'], unknown: ['Geen certificaat bekend. (en)'] });
  });

  it('is one line and comes back whole', () => {
    const line = JSON.stringify(json());
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual(json());
    expect(exampleDocument.text.slice(json().findings[2]!.start!, json().findings[2]!.end!)).toBe(json().findings[2]!.quote);
  });

  it('gives at most ten enterprises for a query', () => {
    const matches = Array.from({ length: 14 }, (_, index) => ({ id: `e${index}`, name: `E${index}`, score: 1 - index / 20, why: [both('naam')], unknown: [] }));
    const out = searchJson('koffie', matches);
    expect(keys(out)).toEqual(['schema', 'query', 'enterprises']);
    expect(out).toMatchObject({ schema: 'gunkans.search/1', query: 'koffie' });
    expect(out.enterprises).toHaveLength(10);
    expect(out.enterprises[0]).toEqual({ id: 'e0', name: 'E0', score: 1, why: ['naam'] });
  });
});
