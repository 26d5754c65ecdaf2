import type { TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import { whenForgotten } from '@/lib/dutch/scan';
import { adjust } from './adjust';
import type { Finding } from './finding';
import { hashWords } from './hash';
import { alone, judgeBlock, readyRules, restsOnCarried, WatchedTender, WEIGHT, type Rules } from './judge-block';
import { surroundings } from './passage';
import type { BarrierRule, Judgement, Tender } from './rule';
import { readTender } from './tender';

/** Where a fact was read does not matter to a verdict; what it says does. */
const PLACE = new Set(['start', 'end', 'quote', 'from']);
let lastSetting: { key: string; setting: object } | null = null;
whenForgotten(() => { lastSetting = null; });

/** An object that stays the same while date and facts say the same. */
function settingOf(facts: TenderFacts, date: string): object {
  const key = date + JSON.stringify(facts, (name, value: unknown) => (PLACE.has(name) ? undefined : value));
  if (lastSetting?.key !== key) lastSetting = { key, setting: {} };
  return lastSetting.setting;
}

function ofDocument(rule: BarrierRule, judgement: Judgement, tender: Tender): Finding {
  const { verdict, level, law, why } = adjust(rule, judgement, tender, null);
  return {
    id: `${rule.id}:${hashWords(why.nl)}`, barrier: rule.id, verdict, level, scope: 'document', start: null, end: null, quote: null, blockId: null, lang: 'nl', lot: null, section: null,
    calculation: judgement.calculation ?? null, law: verdict === 'fine' ? [] : law, why, reason: null, facts: judgement.facts ?? [],
    carried: restsOnCarried(judgement.facts, tender), foreign: tender.foreign, replacement: null,
  };
}

/** Of a matter that is said once, the heaviest finding of each lot, and the first of those. */
function onceEach(findings: readonly Finding[], rules: Rules): Finding[] {
  const best = new Map<string, Finding>();
  const isOnce = ({ barrier }: Finding) => rules.byId.get(barrier)?.once === true;
  const keyOf = ({ barrier, lot }: Finding) => `${barrier} ${lot ?? ''}`;
  for (const finding of findings) {
    if (!isOnce(finding)) continue;
    const known = best.get(keyOf(finding));
    if (!known || WEIGHT[finding.verdict] > WEIGHT[known.verdict]) best.set(keyOf(finding), finding);
  }
  return findings.filter((finding) => !isOnce(finding) || best.get(keyOf(finding)) === finding);
}

/**
 * Judges a document on barriers.
 * @param rules the catalogue; each rule is applied to every sentence with one of its triggers
 * @returns findings in the order of the text, document-wide ones last; offsets in `document.text` (UTF-16)
 */
export function judgeBarriers(document: TenderDocument, facts: TenderFacts, rules: readonly BarrierRule[], date: string): Finding[] {
  const tender = readTender(document, facts, date);
  const prepared = readyRules(rules);
  const setting = settingOf(facts, date);
  const around = surroundings(document.blocks, facts);
  const watched = new WatchedTender(tender);
  const findings: Finding[] = [];
  for (const position of document.blocks.keys()) {
    for (const finding of judgeBlock(around, position, prepared, watched, setting)) {
      // A notice gives its description twice, for the contract and for the lot: one point, said once.
      if (document.source.kind === 'eforms' && findings.some((other) => other.barrier === finding.barrier && other.quote === finding.quote)) continue;
      findings.push(finding);
    }
  }
  const remarked = new Set(findings.filter((finding) => finding.verdict !== 'fine').map((finding) => finding.barrier));
  // What the words themselves say goes before what the codes and the silence of the text suggest.
  for (const rule of rules) {
    if (remarked.has(rule.id)) continue;
    alone(rule, () => { for (const judgement of rule.judgeDocument?.(tender) ?? []) findings.push(ofDocument(rule, judgement, tender)); });
  }
  const settled = onceEach(findings, prepared);
  settled.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || WEIGHT[b.verdict] - WEIGHT[a.verdict]);

  const counts = new Map<string, number>();
  return settled.map((finding) => {
    const count = counts.get(finding.id) ?? 0;
    counts.set(finding.id, count + 1);
    return count ? { ...finding, id: `${finding.id}:${count}` } : finding;
  });
}
