import { describe, expect, it, vi } from 'vitest';
import { judgeBarriers } from '@/lib/barriers/judge';
import { quoteSpan } from '@/lib/barriers/judge-block';
import { fillReplacement } from '@/lib/barriers/replace';
import { defineBarrier, type BarrierRule } from '@/lib/barriers/rule';
import { buildTriggers } from '@/lib/barriers/triggers';
import { boundOf } from '@/lib/barriers/bounds';
import { emptyReason, findReason } from '@/lib/barriers/reasons';
import { buildDocument } from '@/lib/document/build';
import type { BlockInput } from '@/lib/document/document';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';

const text = { nl: 'x', en: 'x' };
const rule = (over: Partial<BarrierRule> = {}): BarrierRule =>
  defineBarrier({
    id: 'probe',
    group: 'financial',
    level: 'rule',
    law: ['aw-2012:2.90:3'],
    checked: '2026-11-23',
    reach: 'part-2',
    texts: { name: text, hurts: text, todo: text },
    triggers: ['omzet'],
    judge: () => ({ verdict: 'barrier', why: text }),
    replacement: { nl: 'Beter [bedrag].', en: 'Better [bedrag].' },
    ...over,
  });
const judge = (blocks: (string | BlockInput)[], over: Partial<BarrierRule> = {}, facts: Partial<TenderFacts> = {}, date = '2026-11-25') => {
  const document = buildDocument({
    source: { name: 'x', kind: 'text' },
    blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : block)),
    whole: true,
  });
  return judgeBarriers(document, { ...noFacts(), ...facts }, [rule(over)], date);
};
const place = { start: null, end: null, quote: null, from: 'user' as const };

describe('triggers', () => {
  it('finds overlapping literals and literals inside compounds', () => {
    const short = rule({ id: 'short', triggers: ['omzet'] });
    const long = rule({ id: 'long', triggers: ['omzeteis', 'zeteis'] });
    const hits = buildTriggers([short, long]).find('jaaromzeteis');
    expect(hits.map((hit) => [hit.rule.id, hit.index])).toEqual([['short', 4], ['long', 4], ['long', 6]]);
  });
  it('finds nothing without rules', () => {
    expect(buildTriggers([]).find('omzet')).toEqual([]);
  });
});

describe('guards', () => {
  const remarks = (line: string) => judge([line]).filter((finding) => finding.verdict !== 'fine');
  it.each([
    'Er wordt geen omzeteis gesteld.',
    'Van een omzeteis ziet de gemeente af.',
    'Geldt er een omzeteis?',
    'Onder omzet wordt verstaan: de netto-omzet van de onderneming.',
    'Op grond van artikel 2.90 mag een omzeteis niet hoger zijn dan driemaal de raming.',
    '[Vul hier de gevraagde omzet in of verwijder deze regel]',
    'Omzet ........ 14',
    'Zie de leidraad, paragraaf 4.2 voor de omzet.',
    'De gemeente heeft een omzet van een middelgroot bedrijf.',
  ])('says nothing of: %s', (line) => {
    expect(remarks(line)).toEqual([]);
  });
  it.each(['De omzet is niet lager dan € 500.000.', 'U heeft een omzet van € 500.000.', 'De gemeente verlangt een omzet van € 500.000.'])('looks at: %s', (line) => {
    expect(remarks(line)).toHaveLength(1);
  });
  it('says nothing of a bidder’s question in a clarification notice, but looks at the answer', () => {
    const notice = (line: string): BlockInput[] => [{ kind: 'heading', level: 1, text: 'Nota van inlichtingen' }, { kind: 'paragraph', text: line }];
    expect(judge(notice('Vraag 3: de omzet moet wel erg hoog zijn.'))).toEqual([]);
    expect(judge(notice('Antwoord 3: de omzet moet € 500.000 zijn.'))).toHaveLength(1);
  });
  it('shows a demand that is expressly not made as fine', () => {
    expect(judge(['Er wordt geen omzeteis gesteld.'])[0]).toMatchObject({ verdict: 'fine', law: [] });
  });
});

describe('context', () => {
  it('makes a barrier with a reason near it a check, and shows the reason', () => {
    const [finding] = judge(['U heeft een omzet van € 1.', 'Dit omdat de installatie veel kapitaal vraagt.']);
    expect(finding).toMatchObject({ verdict: 'check', reason: expect.stringContaining('kapitaal') });
  });
  it('cites the general article in the light regime, and asks', () => {
    expect(judge(['U heeft een omzet.'], {}, { regime: { id: 'light', ...place } })[0]).toMatchObject({ verdict: 'check', level: 'judgement', law: ['aw-2012:1.10'] });
  });
  it('says below the threshold and in the light regime that the article does not bind directly', () => {
    const small = { estimatedValue: { amount: 50_000, max: null, currency: 'EUR', per: 'total' as const, lots: [], ...place }, buyer: { kind: 'municipality' as const, name: null, ...place }, nature: { id: 'services' as const, ...place } };
    expect(judge(['U heeft een omzet.'], {}, small)[0]!.why).toEqual({ nl: expect.stringContaining('Onder de Europese drempel'), en: expect.stringContaining('Below the EU threshold') });
    expect(judge(['U heeft een omzet.'], {}, { regime: { id: 'light', ...place } })[0]!.why.nl).toContain('sociale en andere specifieke diensten');
    expect(judge(['U heeft een omzet.'])[0]!.why).toEqual(text);
  });
  it('claims no Dutch law on a Belgian text, and keeps the verdict by its effect', () => {
    expect(judge(['U heeft een omzet.'], {}, { country: { code: 'BE', ...place } })[0]).toMatchObject({ verdict: 'barrier', law: [], foreign: true });
  });
  it('never calls a practice a barrier', () => {
    expect(judge(['U heeft een omzet.'], { level: 'practice' })[0]).toMatchObject({ verdict: 'check', law: [] });
  });
  it('says when a verdict rests on a fact of an earlier screen', () => {
    const carried = { screen: 'Algemeen', seen: '2026-11-25T10:00:00Z', confirmed: false };
    const facts = { lots: { count: 1, ...place, carried } };
    expect(judge(['U heeft een omzet.'], { judge: () => ({ verdict: 'barrier', why: text, facts: ['lots'] }) }, facts)[0]!.carried).toBe(true);
    expect(judge(['U heeft een omzet.'], { judge: () => ({ verdict: 'barrier', why: text, facts: ['lots'] }) }, { lots: { count: 1, ...place } })[0]!.carried).toBe(false);
  });
  it('asks when a fact has two values', () => {
    const facts = { lots: { count: 1, ...place, conflicts: [{ count: 2, ...place }] } };
    expect(judge(['U heeft een omzet.'], { judge: () => ({ verdict: 'barrier', why: text, facts: ['lots'] }) }, facts)[0]!.verdict).toBe('check');
  });
  it('does not judge French', () => {
    expect(judge(['Le chiffre d’affaires et les références de l’entreprise sont demandés pour les trois dernières années, omzet.'])).toEqual([]);
  });
  it('keeps the narrower rule on the same words', () => {
    const document = buildDocument({ source: { name: 'x', kind: 'text' }, blocks: [{ kind: 'paragraph', text: 'U heeft een omzet.' }], whole: true });
    const rules = [rule({ id: 'wide' }), rule({ id: 'narrow', supersedes: ['wide'] })];
    expect(judgeBarriers(document, noFacts(), rules, '2026-11-25').map((finding) => finding.barrier)).toEqual(['narrow']);
  });
});

describe('better text', () => {
  it('covers the sentence without its number, a whole list item, or a table cell', () => {
    const span = (block: BlockInput) => {
      const finding = judge([block])[0]!;
      return block.text.slice(finding.replacement!.start, finding.replacement!.end);
    };
    expect(span({ kind: 'paragraph', text: '4.2 U heeft een omzet. Meer niet.' })).toBe('U heeft een omzet.');
    expect(span({ kind: 'list-item', text: 'U heeft een omzet. Meer niet.' })).toBe('U heeft een omzet. Meer niet.');
    expect(span({ kind: 'table-row', text: 'Eis 1\tU heeft een omzet\tKO' })).toBe('U heeft een omzet');
  });
  it('makes the cell the quote that it takes the place of, and leaves the row when there is none', () => {
    const row = { kind: 'table-row' as const, text: 'F1\tomzet van € 900.000\tknock-out' };
    expect(judge([row]).map((finding) => finding.quote)).toEqual(['omzet van € 900.000']);
    expect(judge([row], { replacement: null }).map((finding) => finding.quote)).toEqual([row.text]);
  });
  it('is not offered for a choice in a form', () => {
    expect(judge([{ kind: 'field', text: 'omzet: ja', choice: true }])[0]!.replacement).toBeNull();
  });
  it('fills in what the rule knows and asks the rest', () => {
    const known = judge(['U heeft een omzet.'], { judge: () => ({ verdict: 'barrier', why: text, values: { bedrag: '€ 5' } }) })[0]!;
    expect(known.replacement).toMatchObject({ text: 'Beter € 5.', blanks: [] });
    const open = judge(['U heeft een omzet.'])[0]!.replacement!;
    expect(open.blanks.map((blank) => blank.name)).toEqual(['bedrag']);
    expect(fillReplacement(open, { bedrag: ' ' })).toEqual({ missing: ['bedrag'] });
    expect(fillReplacement(open, { bedrag: '€ 7' })).toEqual({ text: 'Beter € 7.' });
  });
});

it('cuts a long quote to the clause round the trigger', () => {
  const long = `${'woord '.repeat(90)}; de omzet is hoog; ${'woord '.repeat(90)}`;
  const span = quoteSpan(long, long.indexOf('omzet'));
  expect(long.slice(span.start, span.end)).toContain('omzet');
  expect(span.end - span.start).toBeLessThanOrEqual(400);
});

it('reads bounds', () => {
  const bound = (sentence: string) => boundOf(sentence, { start: sentence.indexOf('5'), end: sentence.indexOf('5') + 1 });
  expect([bound('minimaal 5'), bound('ten hoogste 5'), bound('niet lager dan 5'), bound('5 of meer'), bound('precies 5')]).toEqual(['min', 'max', 'min', 'min', 'exact']);
});

it('knows an empty reason from one with facts', () => {
  expect(emptyReason('omdat de gemeente één aanspreekpunt wenst')).toBe(true);
  expect(emptyReason('omdat uit de marktconsultatie bleek dat het mkb dit aankan')).toBe(false);
  expect(findReason('x', 'u heeft een omzet.', 'de bijeenkomst is verplaatst omdat het regent.')).toBeNull();
});

it('gives equal sentences different ids, and keeps an id when the text around changes', () => {
  const twice = judge(['U heeft een omzet.', 'U heeft een omzet.']);
  expect(new Set(twice.map((finding) => finding.id)).size).toBe(2);
  expect(judge(['Iets anders.', 'U heeft een omzet.'])[0]!.id).toBe(twice[0]!.id);
});

describe('a fault in a rule', () => {
  it('is named without words of the draft, and costs no finding of another rule', () => {
    const spoken = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = rule({ id: 'broken', triggers: ['omzet'], judge: () => { throw new Error('geheim'); }, judgeDocument: () => { throw new Error('geheim'); } });
    const document = buildDocument({ source: { name: 'x', kind: 'text' }, blocks: [{ kind: 'paragraph', text: 'U heeft een omzet.' }], whole: true });
    const found = judgeBarriers(document, noFacts(), [broken, rule({ id: 'sound', triggers: ['omzet'] })], '2026-11-25');
    expect(found.map((finding) => finding.barrier)).toEqual(['sound']);
    expect(spoken.mock.calls.length).toBe(2);
    expect(spoken.mock.calls.flat().join(' ')).not.toMatch(/omzet|geheim/);
    spoken.mockRestore();
  });
});
