import type { BarrierRule, Judgement, Tender } from './rule';
import type { LocalText } from '@/lib/local-text';
import type { Level, Verdict } from './finding';

export interface Adjusted { verdict: Verdict; level: Level; law: readonly string[]; why: LocalText }

/** Said after the rule's own words, which speak of an article that does not bind here (Aw art. 2.1-2.3, 2.39 lid 2). */
const OUT_OF_REACH = {
  light: { nl: 'In deze procedure voor sociale en andere specifieke diensten geldt dat artikel niet rechtstreeks; de eis moet wel in verhouding zijn.', en: 'In this procedure for social and other specific services that article does not bind directly; the demand must still be proportionate.' },
  below: { nl: 'Onder de Europese drempel geldt dat artikel niet rechtstreeks; de eis moet wel in verhouding zijn.', en: 'Below the EU threshold that article does not bind directly; the demand must still be proportionate.' },
};

/** The article that holds in place of Part 2 of the Aanbestedingswet. */
function lawInstead(tender: Tender): readonly string[] {
  if (tender.light) return ['aw-2012:1.10'];
  const procedure = tender.facts.procedure?.id;
  if (procedure === 'invited') return ['aw-2012:1.16'];
  // For one single invited supplier the law has no article on proportionality.
  if (procedure === 'single-invited') return ['aw-2012:1.4'];
  return ['aw-2012:1.13'];
}

/**
 * Fits a judgement to its surroundings: reach of the law (Aw art. 2.1-2.3, 2.6a, 2.39 lid 2), a reason near by, the
 * country, and the promise that `practice` is never a `barrier`.
 */
export function adjust(rule: BarrierRule, judgement: Judgement, tender: Tender, reason: string | null): Adjusted {
  let verdict = judgement.verdict;
  let level = judgement.level ?? rule.level;
  let law = judgement.law ?? rule.law;
  let why = judgement.why;
  const outOfReach =
    (rule.reach === 'part-2' && (tender.light || tender.aboveThreshold === false)) ||
    (rule.reach === 'part-2-light-too' && tender.aboveThreshold === false && !tender.light);
  if (outOfReach && level === 'rule') {
    level = 'judgement';
    law = lawInstead(tender);
    if (verdict !== 'fine' && !tender.foreign) {
      const note = OUT_OF_REACH[tender.light ? 'light' : 'below'];
      why = { nl: `${why.nl} ${note.nl}`, en: `${why.en} ${note.en}` };
    }
    if (verdict === 'barrier' && !judgement.unbounded) verdict = 'check';
  }
  if (verdict === 'barrier' && rule.reasons !== 'own' && reason) verdict = 'check';
  if (verdict === 'barrier' && level === 'practice') verdict = 'check';
  const uncertain = (judgement.facts ?? []).some((name) => {
    const fact = tender.facts[name];
    return !Array.isArray(fact) && fact !== null && 'conflicts' in fact && (fact.conflicts?.length ?? 0) > 0;
  });
  if (verdict === 'barrier' && uncertain) verdict = 'check';
  if (tender.foreign || level === 'practice') law = [];
  return { verdict, level, law, why };
}
