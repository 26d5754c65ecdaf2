import type { Decision } from './decision';
import type { Finding, Level, Verdict } from './finding';

/** The same finding on one or more places (lots): shown as one card. `first` is the one whose words are shown. */
export interface FindingGroup { key: string; first: Finding; all: readonly Finding[] }

export interface DecidedFinding { finding: Finding | null; decision: Decision }

/** The findings in the order of the panel. */
export interface FindingListing {
  /** At most three: those that help the most. */
  top: readonly FindingGroup[];
  rest: readonly FindingGroup[];
  fine: readonly Finding[];
  overruled: readonly DecidedFinding[];
  solved: readonly DecidedFinding[];
  /** How many matters of each verdict are still open: the same demand in every lot is one. */
  open: { barrier: number; check: number };
}

const verdictOrder: Record<Verdict, number> = { barrier: 0, check: 1, fine: 2 };
const levelOrder: Record<Level, number> = { rule: 0, judgement: 1, practice: 2 };

/** Demands that decide who may take part at all; dates, duration and the way of weighing hurt only who is in. */
export const shutsOut: ReadonlySet<string> = new Set([
  'turnover-requirement', 'turnover-over-300', 'turnover-multi-year', 'reference-stacking', 'reference-value-over-60', 'reference-count-per-competence',
  'reference-period-too-short', 'certificate-without-equivalent', 'consortium-banned', 'reliance-third-party-restricted', 'national-coverage',
  'insurance-too-high', 'security-over-5', 'no-lots-unmotivated', 'clustering-unmotivated',
]);

/**
 * Puts findings in the order of the panel: open ones grouped per barrier, replacement and verdict over the lots, the
 * three that help the most on top (what shuts small suppliers out before dates and duration, a broken rule before a
 * judgement, words before absence, a ready text before none, then the order of the text), `fine` and decided ones
 * apart. Pure; keeps every finding exactly once.
 */
export function listFindings(findings: readonly Finding[], decisions: readonly Decision[]): FindingListing {
  const decided = new Map(decisions.map((decision) => [decision.findingId, decision]));
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const open = findings.filter((finding) => finding.verdict !== 'fine' && !decided.has(finding.id));
  const groups = group(open);
  const ranked = [...groups].sort(byHelp);
  // Three of a kind would hide the rest: each barrier once in the top.
  const top: FindingGroup[] = [];
  for (const candidate of ranked) {
    if (top.length === 3) break;
    if (!top.some((chosen) => chosen.first.barrier === candidate.first.barrier)) top.push(candidate);
  }
  const chosen = new Set(top.map((item) => item.key));
  const ofState = (state: Decision['state']) => decisions.filter((decision) => decision.state === state)
    .map((decision) => ({ finding: byId.get(decision.findingId) ?? null, decision }));
  return {
    top,
    rest: groups.filter((item) => !chosen.has(item.key)).sort((a, b) => verdictOrder[a.first.verdict] - verdictOrder[b.first.verdict] || place(a.first) - place(b.first)),
    fine: findings.filter((finding) => finding.verdict === 'fine' && !decided.has(finding.id)),
    overruled: ofState('overruled'),
    solved: ofState('solved'),
    open: {
      barrier: groups.filter(({ first }) => first.verdict === 'barrier').length,
      check: groups.filter(({ first }) => first.verdict === 'check').length,
    },
  };
}

/** Same barrier, verdict and words in several lots is one matter to the reader. */
function group(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const perLot = finding.lot !== null && finding.quote !== null;
    const key = perLot ? `${finding.barrier}|${finding.verdict}|${sameWords(finding.quote!)}` : finding.id;
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, all]) => ({ key, first: all[0]!, all }));
}

/** The lot's own number and amounts differ; the demand does not. */
const sameWords = (quote: string) => quote.toLowerCase().replace(/\d[\d.,]*/g, '#').replace(/\s+/g, ' ').trim();

const place = (finding: Finding) => finding.start ?? Number.MAX_SAFE_INTEGER;

function byHelp(a: FindingGroup, b: FindingGroup): number {
  return verdictOrder[a.first.verdict] - verdictOrder[b.first.verdict]
    || Number(shutsOut.has(b.first.barrier)) - Number(shutsOut.has(a.first.barrier))
    || levelOrder[a.first.level] - levelOrder[b.first.level]
    || Number(a.first.carried) - Number(b.first.carried)
    || Number(a.first.start === null) - Number(b.first.start === null)
    || Number(a.first.replacement === null) - Number(b.first.replacement === null)
    || place(a.first) - place(b.first);
}
