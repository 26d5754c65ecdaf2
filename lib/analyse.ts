import type { Finding } from '@/lib/barriers/finding';
import type { CriterionProposal } from '@/lib/criteria/proposal';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import type { LocalText } from '@/lib/local-text';
import type { TenderDocument } from '@/lib/document/document';
import type { FactCorrections, TenderFacts } from '@/lib/facts/facts';

/** What the engine is told besides the document: the date, and what the user or an earlier screen knows. */
export interface AnalysisSettings {
  /** ISO date of today: the engine has no clock. */
  date: string;
  /** The user's own values go before everything. */
  corrections?: FactCorrections;
  /** Facts of earlier screens of the same tender; the text in hand goes before them. */
  carried?: TenderFacts | null;
}

/** A subject of the tender, best first. */
export interface CategoryScore { id: string; score: number; why: readonly string[] }

export interface CriterionFinding { rule: string; verdict: 'barrier' | 'check' | 'fine'; level: 'rule' | 'judgement' | 'practice'; start: number; end: number; quote: string; why: LocalText }
export interface EformsAdvice { rule: string; field: string; code: string | null; why: LocalText }

export interface Analysis {
  facts: TenderFacts;
  /** False when nothing in the text sounds like a tender: then there are no findings unless asked. */
  tenderLike: boolean;
  categories: readonly CategoryScore[];
  findings: readonly Finding[];
  criteria: readonly CriterionProposal[];
  criterionFindings: readonly CriterionFinding[];
  eforms: readonly EformsAdvice[];
  enterprises: readonly EnterpriseMatch[];
}

/**
 * Reads a tender from scan to match: facts, barriers, criteria, enterprises. Pure: no browser, no network, no clock.
 * Offsets in the result refer to `document.text` (UTF-16).
 */
export function analyse(document: TenderDocument, settings: AnalysisSettings): Analysis {
  void document; void settings;
  throw new Error('wired by the lead');
}
