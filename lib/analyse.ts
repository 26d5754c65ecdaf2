import rows from '@/data/enterprises.json';
import { catalogue } from '@/lib/barriers/catalogue';
import type { Finding } from '@/lib/barriers/finding';
import { judgeBarriers } from '@/lib/barriers/judge';
import type { CriterionProposal } from '@/lib/criteria/proposal';
import type { LegalSetting } from '@/lib/criteria/basis';
import { checkCriteria } from '@/lib/criteria/soundness';
import { suggestCriteria } from '@/lib/criteria/suggest';
import type { TenderDocument } from '@/lib/document/document';
import { withHomeRegion } from '@/lib/enterprises/home-region';
import { matchEnterprises } from '@/lib/enterprises/match';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import type { Enterprise } from '@/lib/enterprises/schema';
import { categorise } from '@/lib/facts/categories';
import type { FactCorrections, TenderFacts } from '@/lib/facts/facts';
import { gatherFacts } from '@/lib/facts/gather';
import { soundsLikeTender } from '@/lib/facts/tender-like';
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
  /** Without the enterprises, whose index takes a moment at first use: the findings are there sooner. */
  quick?: boolean;
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
  const facts = gatherFacts(document, settings);
  const limit = threshold(facts, settings.date);
  const legal: LegalSetting = {
    above: limit.known ? limit.above : null,
    light: facts.regime?.id === 'light' || facts.procedure?.id === 'light',
    foreign: facts.country !== null && facts.country.code !== 'NL',
    procedure: facts.procedure?.id ?? null,
  };
  const tenderLike = soundsLikeTender(document);
  if (!tenderLike && !settings.anyway) {
    return { facts, tenderLike, categories: [], findings: [], criteria: [], legal, criterionFindings: [], eforms: [], enterprises: [] };
  }
  const categories = categorise(document, facts);
  return {
    facts,
    tenderLike,
    categories,
    findings: judgeBarriers(document, facts, catalogue, settings.date),
    criteria: suggestCriteria(document, categories, facts, limit),
    legal,
    criterionFindings: checkCriteria(document, facts, limit),
    eforms: [],
    enterprises: settings.quick ? [] : matchEnterprises(rows as unknown as Enterprise[], categories, withHomeRegion(facts, settings.region), document, settings.date),
  };
}
