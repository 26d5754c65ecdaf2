import { catalogue } from '@/lib/barriers/catalogue';
import { judgeBarriers } from '@/lib/barriers/judge';
import type { TenderDocument } from '@/lib/document/document';
import { gatherFacts } from '@/lib/facts/gather';

/** The part of the analysis that reads words: scan, facts, judgement. Gives the number of findings. */
export function judged(document: TenderDocument, date: string): number {
  return judgeBarriers(document, gatherFacts(document, { date }), catalogue, date).length;
}
