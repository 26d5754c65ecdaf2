import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildDocument } from '@/lib/document/build';
import { law } from '@/lib/law';
import { criteria } from '@/lib/criteria/rows';
import { byWeight, plainReport, plainSearch, type PlainContent } from '@/lib/report/plain';
import { analysis, both, exampleDocument, finding } from './example';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const row = criteria[0]!;
const content: PlainContent = {
  barrier: (id) => ({ name: both(`Naam van ${id}`), hurts: both('Kleine ondernemers vallen af.'), todo: both('Verlaag de eis.') }),
  law, category: (id) => both(id), criterion: () => row, enterprise: () => null, rulesDate: '2026-11-23',
};
const report = (changes: Parameters<typeof analysis>[0] = {}, language: 'nl' | 'en' = 'nl') => plainReport(exampleDocument, analysis(changes), content, language);

describe('the readable report', () => {
  it('shows facts, findings by weight with quote, sum, why, law and better text, criteria, enterprises and what it is not', () => {
    const lines = report().split('\n');
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    const order = ['leidraad.txt', 'Leidraad koffie', 'Gegevens van de aanbesteding', 'Raming', 'Belemmeringen: 1, nakijken: 1, bekeken, geen opmerking: 1', '1. BELEMMERING: Naam van turnover-over-300', 'Geschiktheid · bladzijde 2',
      '"De omzet is ten minste € 900.000."', '€ 900.000 / € 250.000 = 360%', 'De omzet is te hoog. Kleine ondernemers vallen af.', 'wetten.overheid.nl', 'De omzet is ten minste [bedrag].', '2. NAKIJKEN', 'Verlaag de eis.',
      'R02', row.title.nl, 'BT-71 = res-ws', 'Verzonnen Onderneming', 'geen juridisch advies', 'kan openbaar worden'];
    const places = order.map(at);
    expect(places.every((place) => place >= 0), `missing: ${order.filter((_, index) => places[index]! < 0).join('; ')}`).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('speaks English when asked', () => {
    expect(report({}, 'en')).toContain('De omzet is te hoog. (en)');
    expect(report({}, 'en')).toMatch(/not legal advice|no legal advice/i);
  });

  it('says it when nothing was found, when it is no tender and when Dutch law does not hold', () => {
    const empty = report({ findings: [], criteria: [], enterprises: [], criterionFindings: [], eforms: [], tenderLike: false });
    expect(empty).toContain('Dit lijkt geen aanbesteding.');
    expect(empty).toContain('Geen.');
    expect(report({ findings: [finding({ foreign: true, law: [] })] })).toContain('De Nederlandse wet geldt hier niet.');
  });

  it('names no Dutch article under other law, and warns of legal risk', () => {
    const reserved = { article: '2.82' as const, scope: 'contract' as const, start: null, end: null, quote: null, from: 'code' as const };
    const facts = { ...analysis().facts, reserved };
    const legal = { above: null, light: false, foreign: false, procedure: null };
    expect(report({ facts, legal })).toContain('artikel 2.82');
    const foreign = report({ facts, criteria: [], legal: { ...legal, foreign: true } });
    expect(foreign).toContain('de hele opdracht');
    expect(foreign).not.toContain('2.82');
    const risky = { ...content, criterion: () => criteria.find(({ id }) => id === 'X07')! };
    expect(plainReport(exampleDocument, analysis(), risky)).toContain('Let op: Juridisch risico: gemiddeld.');
    expect(plainReport(exampleDocument, analysis({ legal: { ...legal, light: true } }), { ...content, criterion: () => criteria.find(({ id }) => id === 'X06')! })).toContain('Let op: Vraag een jurist');
  });

  it('invites only where inviting is still open', () => {
    const below = { above: false, light: false, foreign: false, procedure: 'invited' as const };
    const asked = [{ id: 'X19', kind: 'strategy' as const, score: 1, why: both('x'), covered: true, coveredBy: null }];
    expect(report({ legal: below })).toContain('uit te nodigen');
    expect(report({ legal: { ...below, procedure: null } })).toContain('uit te nodigen');
    for (const changes of [{ legal: { ...below, procedure: 'national-open' as const } }, { legal: { ...below, above: true } }, { legal: { ...below, foreign: true } }, { legal: below, criteria: asked }]) {
      expect(report(changes)).toContain('1 om te consulteren');
      expect(report(changes)).not.toContain('uit te nodigen');
    }
  });

  it('says what a reader chose or did not read', () => {
    const document = buildDocument({ source: { name: 'a.docx', kind: 'docx' }, blocks: [{ kind: 'paragraph', text: 'x' }], whole: true, notes: [{ code: 'tracked-changes-accepted', count: 2 }], unread: [{ reason: 'cross-origin-frame', name: 'Editor' }] });
    const text = plainReport(document, analysis({ findings: [] }), content);
    expect(text).toContain('bijgehouden wijzigingen');
    expect(text).toContain('Niet gelezen: Editor');
  });

  it('orders by verdict, level and place', () => {
    const ids = byWeight([finding({ id: '4', verdict: 'fine' }), finding({ id: '3', verdict: 'check', level: 'rule' }), finding({ id: '2', level: 'judgement', start: 1 }), finding({ id: '1', level: 'rule', start: 9 })]).map(({ id }) => id);
    expect(ids).toEqual(['1', '2', '3', '4']);
  });

  it('cannot steer a terminal, whatever the document says', () => {
    const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('\x1b]0;titel\x07', '\x1b[2J', '\u009b31m', 'a\rb', 'regel\nregel'));
    fc.assert(fc.property(nasty, (text) => {
      const out = plainReport(buildDocument({ source: { name: text, kind: 'text' }, title: text, blocks: [], whole: true }), analysis({ findings: [finding({ quote: text, section: text, reason: text, blockId: null })] }), content) + plainSearch(text, { hits: [{ id: 'x', name: text, why: [both(text)] }], gone: [{ text: both(text) }] }, content);
      expect([...out].some((sign) => sign !== '\n' && (sign < ' ' || (sign >= '\x7f' && sign <= '\u009f')))).toBe(false);
    }), { numRuns: 150 });
  });

  it('lists what a search found, or says that it found nothing', () => {
    expect(plainSearch('koffie', { hits: [{ id: 'x', name: 'Verzonnen Onderneming', why: [both('naam')] }], gone: [] }, content)).toContain('- Verzonnen Onderneming');
    expect(plainSearch('xyz', { hits: [], gone: [] }, content)).toContain('Niets gevonden');
    expect(plainSearch('oud', { hits: [], gone: [{ text: both('Bestaat niet meer.') }] }, content)).toMatch(/Bestaat niet meer\.\n$/);
  });
});
