import { unknownSetting } from '@/lib/facts/legal-setting';
import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import type { TenderDocument } from '@/lib/document/document';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';

/** A word that makes a passage a finding in the small engine. */
const DEMAND = /\b(jaaromzet|referentie|landelijk)\b[^.]{0,80}/gi;

/**
 * A small engine with the contract of the real one, so that a test of the session depends on nothing else: a demand is a finding, an amount
 * after "Raming:" is the estimated value, eight digits are a CPV code. Corrections go first, then the text, then what is carried.
 */
export function smallEngine(document: TenderDocument, settings: AnalysisSettings): Analysis {
  const facts: TenderFacts = noFacts();
  const findings: Finding[] = [];
  for (const block of document.blocks) {
    for (const hit of block.text.matchAll(/Raming: (\d+)/g)) {
      facts.estimatedValue ??= { amount: Number(hit[1]), max: null, currency: 'EUR', per: 'total', lots: [], start: block.start + hit.index, end: block.start + hit.index + hit[0].length, quote: hit[0], from: 'text' };
    }
    for (const hit of block.text.matchAll(/\b\d{8}\b/g)) facts.cpv.push({ code: hit[0], label: null, start: block.start + hit.index, end: block.start + hit.index + 8, quote: hit[0], from: 'text' });
    for (const hit of block.text.matchAll(DEMAND)) {
      const start = block.start + hit.index;
      const quote = hit[0];
      const sentence = { start: block.start, end: block.start + block.text.length };
      findings.push({
        id: `${hit[1]!.toLowerCase()}:${block.id}:${quote}`, barrier: `${hit[1]!.toLowerCase()}-requirement`, verdict: 'barrier', level: 'rule', scope: 'passage', start, end: start + quote.length, quote, blockId: block.id,
        lang: 'nl', lot: null, section: null, calculation: null, law: [], why: { nl: 'x', en: 'x' }, reason: null, facts: ['estimatedValue'], carried: false, foreign: false,
        replacement: { ...sentence, text: 'De inschrijver heeft [aantal] jaar ervaring.', blanks: [{ name: 'aantal', label: { nl: 'aantal jaren', en: 'number of years' }, kind: 'number' }] },
      });
    }
  }
  if (!facts.estimatedValue && settings.carried?.estimatedValue) facts.estimatedValue = settings.carried.estimatedValue;
  if (facts.cpv.length === 0 && settings.carried) facts.cpv = settings.carried.cpv;
  Object.assign(facts, settings.corrections ?? {});
  const tenderLike = /aanbesteding|inschrijver|raming|cpv/i.test(document.text);
  return { facts, tenderLike, categories: [], findings: tenderLike || settings.anyway ? findings : [], criteria: [], legal: unknownSetting, criterionFindings: [], eforms: [], enterprises: [] };
}
