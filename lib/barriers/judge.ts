import { scanBlock } from '@/lib/dutch/scan';
import type { TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import type { LocalText, Span } from '@/lib/local-text';
import { adjust } from './adjust';
import type { Finding, Verdict } from './finding';
import { guard, isDenied } from './guards';
import { passagesOf, surroundings } from './passage';
import { replacementFor } from './replace';
import type { BarrierRule, Judgement, Passage, Tender } from './rule';
import { readTender } from './tender';
import { buildTriggers, type TriggerIndex } from './triggers';

/** A quote is the shortest sentence that carries the matter; longer ones are cut to this. */
export const QUOTE_LIMIT = 400;

const indexes = new WeakMap<readonly BarrierRule[], TriggerIndex>();
const triggersOf = (rules: readonly BarrierRule[]): TriggerIndex => {
  const known = indexes.get(rules);
  if (known) return known;
  const built = buildTriggers(rules);
  indexes.set(rules, built);
  return built;
};

/** Short hash of words (FNV-1a), so that a decision follows the sentence and not its place. */
export function hashWords(text: string): string {
  let hash = 0x811c9dc5;
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Trims a quote, and cuts one that is too long to the clause round the trigger. Offsets in the sentence. */
export function quoteSpan(text: string, at: number, span: Span = { start: 0, end: text.length }): Span {
  let { start, end } = span;
  if (end - start > QUOTE_LIMIT) {
    const clauseStart = Math.max(text.lastIndexOf('; ', at), text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
    const clauseEnd = [text.indexOf('; ', at), text.indexOf('\n', at)].filter((i) => i > at).reduce((a, b) => Math.min(a, b), end);
    start = Math.max(start, clauseStart);
    end = Math.min(end, clauseEnd);
    if (end - start > QUOTE_LIMIT) {
      start = Math.max(start, at - QUOTE_LIMIT / 2);
      end = Math.min(end, start + QUOTE_LIMIT);
    }
  }
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

const NEGATED: LocalText = { nl: 'De tekst zegt dat dit niet wordt gevraagd.', en: 'The text says that this is not asked.' };

interface Draft { rule: BarrierRule; passage: Passage; judgement: Judgement }

/**
 * What a rule says of a passage. The guards come last, because most passages hold nothing for the rule; what is expressly
 * not asked ("geen omzeteis") is worth showing as `fine`.
 */
function judgePassage(rule: BarrierRule, passage: Passage, tender: Tender): readonly Judgement[] {
  if (!rule.without?.includes('negated') && isDenied(passage)) return guard(passage, [...(rule.without ?? []), 'negated']) ? [] : [{ verdict: 'fine', why: NEGATED }];
  const judgements = many(rule.judge(passage, tender));
  if (!judgements.length || rule.unless?.some((pattern) => pattern.test(passage.lower))) return [];
  const stop = guard(passage, rule.without);
  if (stop) return stop === 'negated' ? [{ verdict: 'fine', why: NEGATED }] : [];
  return judgements;
}

const many = <T>(value: T | readonly T[] | null): readonly T[] => (value === null ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/** Judges every sentence that holds a trigger. */
function judgePassages(document: TenderDocument, rules: readonly BarrierRule[], tender: Tender): Draft[] {
  const triggers = triggersOf(rules);
  const around = surroundings(document.blocks);
  const drafts: Draft[] = [];
  for (const [position, block] of document.blocks.entries()) {
    if (block.language === 'other') continue;
    const hits = triggers.find(scanBlock(block.text).lower);
    if (!hits.length) continue;
    const passages = passagesOf(around, position);
    const seen = new Set<string>();
    for (const { rule, index } of hits) {
      const key = `${rule.id} ${passages.sentenceStart(index)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const passage = passages.at(index);
      for (const judgement of judgePassage(rule, passage, tender)) drafts.push({ rule, passage, judgement });
    }
  }
  return drafts;
}

const WEIGHT: Record<Verdict, number> = { barrier: 2, check: 1, fine: 0 };
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Keeps one finding per barrier and place (the heaviest), drops a wider rule where a narrower one speaks, and a
 * `fine` where the same rule has a remark on the same words.
 */
function settle(findings: Finding[], rules: ReadonlyMap<string, BarrierRule>): Finding[] {
  const dropped = new Set<Finding>();
  const byBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.scope !== 'passage') continue;
    const here = byBlock.get(finding.blockId!);
    if (here) here.push(finding);
    else byBlock.set(finding.blockId!, [finding]);
  }
  for (const here of byBlock.values()) {
    for (const a of here) {
      for (const b of here) {
        if (a === b || dropped.has(a) || dropped.has(b)) continue;
        if (!overlaps({ start: a.start!, end: a.end! }, { start: b.start!, end: b.end! })) continue;
        if (a.barrier === b.barrier) dropped.add(WEIGHT[a.verdict] >= WEIGHT[b.verdict] ? b : a);
        else if (a.verdict !== 'fine' && rules.get(a.barrier)?.supersedes?.includes(b.barrier)) dropped.add(b);
      }
    }
  }
  return findings.filter((finding) => !dropped.has(finding));
}

/**
 * Judges a document on barriers.
 * @param rules the catalogue; each rule is applied to every sentence with one of its triggers
 * @returns findings in the order of the text, document-wide ones last; offsets in `document.text` (UTF-16)
 */
export function judgeBarriers(document: TenderDocument, facts: TenderFacts, rules: readonly BarrierRule[], date: string): Finding[] {
  const tender = readTender(document, facts, date);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const counts = new Map<string, number>();
  const identify = (barrier: string, quote: string): string => {
    const base = `${barrier}:${hashWords(quote)}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return count ? `${base}:${count}` : base;
  };
  const carriedFact = (names: Judgement['facts']) =>
    (names ?? []).some((name) => {
      const fact = facts[name];
      return !Array.isArray(fact) && fact !== null && fact.carried !== undefined && !fact.carried.confirmed;
    });

  const findings: Finding[] = [];
  for (const { rule, passage, judgement } of judgePassages(document, rules, tender)) {
    const { block } = passage;
    const span = quoteSpan(passage.text, passage.at, judgement.quote);
    if (span.end <= span.start) continue;
    const start = block.start + passage.sentence.start + span.start;
    const end = block.start + passage.sentence.start + span.end;
    const { verdict, level, law, why } = adjust(rule, judgement, tender, passage.reason);
    findings.push({
      id: '',
      barrier: rule.id,
      verdict,
      level,
      scope: 'passage',
      start,
      end,
      quote: document.text.slice(start, end),
      blockId: block.id,
      lang: block.language,
      lot: passage.lot,
      section: block.section[block.section.length - 1] ?? block.label ?? null,
      calculation: judgement.calculation ?? null,
      law: verdict === 'fine' ? [] : law,
      why,
      reason: verdict === 'fine' ? null : passage.reason,
      facts: judgement.facts ?? [],
      carried: carriedFact(judgement.facts),
      foreign: tender.foreign,
      replacement: verdict === 'fine' ? null : replacementFor(passage, rule.replacement, judgement, block),
    });
  }
  for (const rule of rules) {
    for (const judgement of rule.judgeDocument?.(tender) ?? []) {
      const { verdict, level, law, why } = adjust(rule, judgement, tender, null);
      findings.push({
        id: '', barrier: rule.id, verdict, level, scope: 'document', start: null, end: null, quote: null, blockId: null, lang: 'nl', lot: null, section: null,
        calculation: judgement.calculation ?? null, law: verdict === 'fine' ? [] : law, why, reason: null, facts: judgement.facts ?? [],
        carried: carriedFact(judgement.facts), foreign: tender.foreign, replacement: null,
      });
    }
  }
  const settled = settle(findings, byId).sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || WEIGHT[b.verdict] - WEIGHT[a.verdict]);
  return settled.map((finding) => ({ ...finding, id: identify(finding.barrier, finding.quote ?? finding.why.nl) }));
}
