import type { Analysis, AnalysisSettings } from '@/lib/analyse';
import { catalogue } from '@/lib/barriers/catalogue';
import { judgeBarriers } from '@/lib/barriers/judge';
import type { TenderDocument } from '@/lib/document/document';
import { gatherFacts } from '@/lib/facts/gather';
import { legalSetting } from '@/lib/facts/legal-setting';
import { soundsLikeTender } from '@/lib/facts/tender-like';

/**
 * The first half of an analysis: facts and barriers. It needs no rows of criteria and enterprises, so it is there while those still load.
 * A text that is no tender gives facts only, unless `anyway` is set. Offsets refer to `document.text` (UTF-16).
 * @returns a `partial` analysis: without subject, criteria and enterprises
 */
export function firstAnalysis(document: TenderDocument, settings: AnalysisSettings): Analysis {
  const facts = gatherFacts(document, settings);
  const tenderLike = soundsLikeTender(document);
  const judged = tenderLike || settings.anyway === true;
  return {
    facts,
    tenderLike,
    partial: true,
    categories: [],
    findings: judged ? judgeBarriers(document, facts, catalogue, settings.date) : [],
    criteria: [],
    legal: legalSetting(facts, settings.date),
    criterionFindings: [],
    eforms: [],
    enterprises: [],
  };
}
