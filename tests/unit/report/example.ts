import { unknownSetting } from '@/lib/facts/legal-setting';
import type { Analysis } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import { buildDocument } from '@/lib/document/build';
import { noFacts } from '@/lib/facts/facts';

export const both = (text: string) => ({ nl: text, en: `${text} (en)` });

export const exampleDocument = buildDocument({
  source: { name: 'leidraad.txt', kind: 'text' }, title: 'Leidraad koffie', whole: true,
  blocks: [{ kind: 'heading', level: 1, text: 'Geschiktheid' }, { kind: 'paragraph', text: 'De omzet is ten minste € 900.000.', page: 2 }],
});

const quote = 'De omzet is ten minste € 900.000.';
const start = exampleDocument.text.indexOf(quote);

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'turnover-over-300:b1:1', barrier: 'turnover-over-300', verdict: 'barrier', level: 'rule', scope: 'passage', start, end: start + quote.length, quote, blockId: 'b1', lang: 'nl', lot: null, section: 'Geschiktheid',
    calculation: both('€ 900.000 / € 250.000 = 360%'), law: ['aw-2012:2.90:5'], why: both('De omzet is te hoog.'), reason: null, facts: ['estimatedValue'], carried: false, foreign: false,
    replacement: { start, end: start + quote.length, text: 'De omzet is ten minste [bedrag].', blanks: [{ name: 'bedrag', label: both('Bedrag'), kind: 'amount' }] },
    ...changes,
  };
}

export function analysis(changes: Partial<Analysis> = {}): Analysis {
  return {
    facts: {
      ...noFacts(),
      estimatedValue: { amount: 250000, max: null, currency: 'EUR', per: 'total', lots: [], start: null, end: null, quote: null, from: 'code' },
      cpv: [{ code: '55520000', label: 'Cateringdiensten', start: 0, end: 12, quote: 'Geschiktheid', from: 'text' }],
    },
    legal: unknownSetting,
    tenderLike: true,
    categories: [{ id: 'catering', score: 0.93, why: [{ nl: 'CPV 55520000', en: 'CPV 55520000' }] }],
    findings: [
      finding({ id: 'c', verdict: 'fine', level: 'judgement' }),
      finding({ id: 'b', barrier: 'short-submission-deadline', verdict: 'check', scope: 'document', start: null, end: null, quote: null, blockId: null, section: null, calculation: null, law: [], replacement: null }),
      finding(),
    ],
    criteria: [{ id: 'X01', kind: 'performance-condition', score: 0.8, why: both('Past bij het onderwerp.'), covered: false, coveredBy: null }],
    criterionFindings: [{ rule: 'R02', verdict: 'check', level: 'judgement', start: 0, end: 12, quote: 'Geschiktheid', why: both('Kijk dit na.') }],
    eforms: [{ rule: 'EF-03', field: 'BT-71', code: 'res-ws', why: both('Zet dit aan.') }],
    enterprises: [{ id: 'x', name: 'Verzonnen Onderneming', score: 0.7, why: [both('Past bij catering.')], unknown: [both('Geen certificaat bekend.')] }],
    ...changes,
  };
}
