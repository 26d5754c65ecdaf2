import type { BarrierRule, Judgement, Tender } from './rule';
import type { LocalText } from '@/lib/local-text';
import type { Level, Verdict } from './finding';

export interface Adjusted { verdict: Verdict; level: Level; law: readonly string[]; why: LocalText }

/** Said after the rule's own words, which speak of an article that does not bind here (Aw art. 2.1-2.3, 2.39 lid 2). */
const OUT_OF_REACH = {
  light: { nl: 'In deze procedure voor sociale en andere specifieke diensten geldt dat artikel niet rechtstreeks; de eis moet wel in verhouding zijn.', en: 'In this procedure for social and other specific services that article does not bind directly; the demand must still be proportionate.' },
  below: { nl: 'Onder de Europese drempel geldt dat artikel niet rechtstreeks; de eis moet wel in verhouding zijn.', en: 'Below the EU threshold that article does not bind directly; the demand must still be proportionate.' },
};

/** The article on proportion that holds here: European (1.10), national (1.13) or invited (1.16). */
function proportion(tender: Tender): string {
  const procedure = tender.facts.procedure?.id;
  if (procedure === 'invited') return 'aw-2012:1.16';
  // For one single invited supplier the law has no article on proportionality.
  if (procedure === 'single-invited') return 'aw-2012:1.4';
  return procedure === 'national-open' || tender.aboveThreshold === false ? 'aw-2012:1.13' : 'aw-2012:1.10';
}

const AW_ARTICLE = /^aw-2012:(\d)\.(\d+)[a-z]?(?::(\d+))?$/;

/** Does this article of Part 2 bind? Below the threshold none does (Aw art. 2.1-2.3); in the light regime 2.79-2.83 and 2.86-2.131 do not (art. 2.39 lid 2). */
function binds(article: number, tender: Tender): boolean {
  if (tender.aboveThreshold === false) return false;
  return !tender.light || !((article >= 79 && article <= 83) || (article >= 86 && article <= 131));
}

/**
 * The law of a rule as it holds for this tender: articles of Part 2 that do not bind make way for the article on proportion, and that is
 * the one of this kind of procedure. Lid 4 (apply the guide or explain) is lid 4 in all three.
 */
export function lawHere(law: readonly string[], tender: Tender): readonly string[] {
  if (law.length === 0) return law;
  // Rules give the same list again and again, and few things decide.
  const key = `${tender.aboveThreshold} ${tender.light} ${tender.facts.procedure?.id}`;
  const byKey = known.get(law) ?? new Map<string, readonly string[]>();
  known.set(law, byKey);
  const here = byKey.get(key) ?? lawIn(law, tender);
  byKey.set(key, here);
  return here;
}

const known = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function lawIn(law: readonly string[], tender: Tender): readonly string[] {
  const here = new Set<string>();
  const own = proportion(tender);
  let lost = false;
  for (const id of law) {
    const [, part, article, paragraph] = AW_ARTICLE.exec(id) ?? [];
    if (part === '2' && !binds(Number(article), tender)) lost = true;
    else if (part === '1' && article === '10' && own !== 'aw-2012:1.10') here.add(paragraph === '4' && own !== 'aw-2012:1.4' ? `${own}:4` : own);
    else here.add(id);
  }
  if (lost && ![...here].some((id) => /^aw-2012:1\.(?:10|13|16)\b/.test(id))) here.add(own);
  return [...here];
}

/**
 * Fits a judgement to its surroundings: reach of the law (Aw art. 2.1-2.3, 2.6a, 2.39 lid 2), a reason near by, the
 * country, and the promise that `practice` is never a `barrier`.
 */
export function adjust(rule: BarrierRule, judgement: Judgement, tender: Tender, reason: string | null): Adjusted {
  let verdict = judgement.verdict;
  let level = judgement.level ?? rule.level;
  const law = judgement.law ?? rule.law;
  let why = judgement.why;
  const outOfReach =
    (rule.reach === 'part-2' && (tender.light || tender.aboveThreshold === false)) ||
    (rule.reach === 'part-2-light-too' && tender.aboveThreshold === false && !tender.light);
  if (outOfReach && level === 'rule') {
    level = 'judgement';
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
  return { verdict, level, law: tender.foreign || level === 'practice' ? [] : lawHere(law, tender), why };
}
