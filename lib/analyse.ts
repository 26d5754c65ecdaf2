import rows from '@/data/enterprises.json';
import type { Finding } from '@/lib/barriers/finding';
import type { CriterionProposal } from '@/lib/criteria/proposal';
import type { LegalSetting } from '@/lib/facts/legal-setting';
import { checkCriteria } from '@/lib/criteria/soundness';
import { suggestCriteria } from '@/lib/criteria/suggest';
import type { TenderDocument } from '@/lib/document/document';
import { withHomeRegion } from '@/lib/enterprises/home-region';
import { matchEnterprises } from '@/lib/enterprises/match';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import type { Enterprise } from '@/lib/enterprises/schema';
import { categorise } from '@/lib/facts/categories';
import type { FactCorrections, TenderFacts } from '@/lib/facts/facts';
import { firstAnalysis } from '@/lib/first-analysis';
import { threshold } from '@/lib/facts/thresholds';
import type { LocalText } from '@/lib/local-text';

/** What the engine is told besides the document: the date, and what the user or an earlier screen knows. */
export interface AnalysisSettings {
  /** ISO date of today: the engine has no clock. */
  date: string;
  /** The user's own values go before everything. */
  corrections?: FactCorrections;
  /** Facts of earlier screens of the same tender; the text in hand goes before them. */
  carried?: TenderFacts | null;
  /** The user asked for a check although the text does not sound like a tender. */
  anyway?: boolean;
  /** Where the user buys (a municipality, a province or a NUTS code), for a text that names no place. */
  region?: string | null;
  /** Only the first half: facts and barriers, which need no rows of criteria and enterprises. */
  quick?: boolean;
}

/** A subject of the tender, best first. */
export interface CategoryScore { id: string; score: number; why: readonly LocalText[] }

export interface CriterionFinding { rule: string; verdict: 'barrier' | 'check' | 'fine'; level: 'rule' | 'judgement' | 'practice'; start: number; end: number; quote: string; why: LocalText }
export interface EformsAdvice { rule: string; field: string; code: string | null; why: LocalText }

export interface Analysis {
  facts: TenderFacts;
  /** False when nothing in the text sounds like a tender: then there are no findings unless asked. */
  tenderLike: boolean;
  /** The first half of an analysis: subject, criteria and enterprises are still to come. */
  partial?: true;
  categories: readonly CategoryScore[];
  findings: readonly Finding[];
  criteria: readonly CriterionProposal[];
  /** What decides which articles carry a criterion here. */
  legal: LegalSetting;
  criterionFindings: readonly CriterionFinding[];
  eforms: readonly EformsAdvice[];
  enterprises: readonly EnterpriseMatch[];
}

/**
 * Reads a tender from scan to match: facts, barriers, criteria, enterprises. Pure: no browser, no network, no clock.
 * A text that is no tender gives facts only, unless `anyway` is set. Offsets refer to `document.text` (UTF-16).
 */
export function analyse(document: TenderDocument, settings: AnalysisSettings): Analysis {
  const first = firstAnalysis(document, settings);
  if (settings.quick) return first;
  const { partial: _, ...known } = first;
  const { facts } = first;
  if (!first.tenderLike && !settings.anyway) return known;
  const limit = threshold(facts, settings.date);
  const categories = categorise(document, facts);
  return {
    ...known,
    categories,
    criteria: suggestCriteria(document, categories, facts, limit),
    criterionFindings: checkCriteria(document, facts, limit),
    enterprises: matchEnterprises(rows as unknown as Enterprise[], categories, withHomeRegion(facts, settings.region), document, settings.date),
  };
}
