import { matters } from '@/data/criteria/matters';
import type { CategoryScore } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import type { Threshold } from '@/lib/facts/thresholds';
import { readCoverage, type CoveredBy } from './covered';
import { isDutchOnly, isOut, subjectFit } from './eligible';
import { norm } from './norm';
import type { CriterionProposal } from './proposal';
import { criteria, type CriterionRow } from './rows';
import { readSituation, workOf, type Situation } from './situation';
import { explain, hasReason } from './why';

const MOST = 25;

/** What makes up the score of a criterion; together 1. */
const WEIGHT = {
  /** It belongs to the subject of the tender. */
  subject: 0.4,
  /** Its kind fits the stage, the value and the way of awarding. */
  kind: 0.3,
  /** The value and the term are large enough for it. */
  size: 0.15,
  /** There is work of people in it, for criteria that live on working hours. */
  work: 0.15,
} as const;

/** A legal risk, and a matter that the draft already asks in another way, make a proposal less obvious. */
const RISK = 0.8;
const RIVAL_PRESENT = 0.85;
/** The other form of something that stands higher: kept, far below. */
const RIVAL_PROPOSED = 0.45;

const rivalsOf = new Map(matters.map((matter) => [matter.id, matter.rivals ?? []]));
const overlapsOf = new Map(matters.map((matter) => [matter.id, [...(matter.rivals ?? []), ...(matter.overlaps ?? [])]]));
/** A norm that grows with the value, where that gives unlikely numbers. */
const LARGE_NUMBERS = 0.85;
const REQUIREMENTS = new Set<CriterionRow['kind']>(['specification', 'performance-condition', 'suitability-requirement']);
/** How well the kind fits the stage and the procedure; null when it cannot be used at all. */
function kindFit(row: CriterionRow, situation: Situation): number | null {
  const { above, light, consultation, nature, value, facts } = situation;
  switch (row.kind) {
    case 'strategy':
      // Inviting is for below the threshold; there it goes before everything, for works the limits of the policy come first.
      if (row.matter === 'invitation') return above === false && situation.mayInvite ? (nature === 'works' ? 0.7 : 1) : null;
      return consultation ? 1 : row.matter === 'small-lots' && (facts.lots?.count ?? 1) < 2 ? 0.75 : 0.55;
    case 'reserved-contract':
      // Not needed by law below the threshold; whether it goes with the light procedure is a question for a lawyer.
      if (row.matter === 'reserved-services') return light || situation.categories[0]?.id === 'social-services' ? 0.7 : null;
      return above === false ? 0.5 : light ? 0.6 : 0.75;
    case 'award-criterion':
      if (value !== null && value < 50_000) return 0.65;
      return facts.awardMethod?.id === 'price' ? 1 : 0.9;
    case 'performance-condition': return 0.8;
    case 'specification': return 0.78;
    default: return 0.6;
  }
}

function sizeFit(row: CriterionRow, { value, months }: Situation): number {
  const valueShare = row.minValue && value !== null ? value / row.minValue : 1;
  const timeShare = row.minMonths && months !== null ? months / row.minMonths : 1;
  if ((row.minValue && value === null) || (row.minMonths && months === null)) return 0.7;
  return Math.min(1, valueShare, timeShare);
}

function workFit(row: CriterionRow, situation: Situation, category: string | null): number {
  if (!row.labour) return 0.8;
  if (situation.nature === 'supplies' && situation.natureSure) return 0.3;
  return { high: 1, some: 0.8, low: 0.45 }[category ? workOf(category) : 'some'];
}

export interface Ranked {
  row: CriterionRow;
  score: number;
  category: string | null;
  covered: CoveredBy | null;
  /** A matter that the draft already asks, as a duty or in another way. */
  beside: string | null;
  /** The other form of this that stands higher in the list. */
  insteadOf: CriterionRow | null;
}

function rank(row: CriterionRow, situation: Situation): Ranked | null {
  const covered = situation.coverage.of(row);
  if (covered ? situation.foreign && isDutchOnly(row) : isOut(row, situation)) return null;
  const subject = subjectFit(row, situation);
  if (!subject) return null;
  const kind = kindFit(row, situation);
  if (kind === null && (!covered || row.matter === 'invitation')) return null;
  const sum = WEIGHT.subject * subject.score + WEIGHT.kind * (kind ?? 0) + WEIGHT.size * sizeFit(row, situation) + WEIGHT.work * workFit(row, situation, subject.category);
  const beside = (overlapsOf.get(row.matter) ?? []).find((rival) => situation.coverage.has(rival)) ?? null;
  // Words alone say another nature.
  const odd = situation.nature && !row.natures.includes(situation.nature) ? 0.8 : 1;
  // In a reserved contract everyone has many people of the target group: points for that part them little.
  const crowd = situation.reserved === 'contract' && row.matter === 'target-hours' ? 0.5 : 1;
  // A supplier that is itself social should not be asked twice: urgent where the draft has both.
  const urgent = row.matter === 'social-return-proof' && situation.reserved ? 1.35 : 1;
  // Inviting goes before all else below the threshold, and the choice of strategy in a market consultation.
  const invite = row.matter === 'invitation' && kind === 1 ? 1.5 : 1;
  const early = row.kind === 'strategy' && situation.consultation ? 1.4 : 1;
  const score = sum * (row.legalRisk ? RISK : 1) * (beside ? RIVAL_PRESENT : 1) * odd * crowd * urgent * invite * early * (norm(row, situation.value) ? LARGE_NUMBERS : 1);
  return { row, score: Math.min(1, Math.max(0, Math.round(score * 1000) / 1000)), category: subject.category, covered, beside, insteadOf: null };
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.row.ambition - b.row.ambition || (a.row.id < b.row.id ? -1 : 1);

/** True when one is a requirement and the other earns points. */
const isEitherOr = (a: CriterionRow, b: CriterionRow) =>
  (REQUIREMENTS.has(a.kind) && b.kind === 'award-criterion') || (REQUIREMENTS.has(b.kind) && a.kind === 'award-criterion');

/** Of one matter one proposal; a requirement and an award criterion on the same thing never stand high together. */
function oneOfEach(open: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = [];
  for (const one of [...open].sort(byScore)) {
    const same = kept.filter((other) => other.row.matter === one.row.matter);
    if (same.some((other) => !isEitherOr(other.row, one.row))) continue;
    const rival = same[0] ?? kept.find((other) => (rivalsOf.get(one.row.matter) ?? []).includes(other.row.matter) && isEitherOr(other.row, one.row));
    if (!rival) kept.push(one);
    else if (!rival.insteadOf) kept.push({ ...one, score: Math.round(one.score * RIVAL_PROPOSED * 1000) / 1000, insteadOf: rival.row });
  }
  return kept.sort(byScore);
}

/** The same words cover several criteria of one matter: the best of them stands for all. */
function onePerQuote(covered: readonly Ranked[]): Ranked[] {
  return covered.filter((one, index) => !covered.slice(0, index).some((other) => other.row.matter === one.row.matter && other.covered!.start === one.covered!.start));
}

/**
 * Proposes social criteria for a draft, best first, at most 25; what the text already has comes last, marked, with the words.
 * Looks at the subject, the nature, value, term, procedure and way of awarding, and at what is in the text. Of one matter it
 * proposes one criterion, never social return on top of a reserved contract. Scores 0 to 1, only to order. Pure; never throws.
 */
export function suggestCriteria(
  document: TenderDocument, categories: readonly CategoryScore[], facts: TenderFacts, threshold: Threshold,
): CriterionProposal[] {
  const coverage = readCoverage(document, facts);
  const situation = readSituation(document, categories, facts, threshold, coverage);
  const ranked = criteria.flatMap((row) => rank(row, situation) ?? []);
  const open = oneOfEach(ranked.filter((one) => !one.covered && hasReason(one, situation)));
  const covered = onePerQuote(ranked.filter((one) => one.covered).sort(byScore));
  return [...open.slice(0, Math.max(MOST - covered.length, 15)), ...covered].slice(0, MOST).map((one) => ({
    id: one.row.id,
    kind: one.row.kind,
    score: one.score,
    why: explain(one, situation),
    covered: one.covered !== null,
    coveredBy: one.covered?.quote ?? null,
  }));
}
