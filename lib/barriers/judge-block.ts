import type { Block } from '@/lib/document/document';
import { scanBlock, whenForgotten } from '@/lib/dutch/scan';
import type { LocalText, Span } from '@/lib/local-text';
import { sameParts } from '@/lib/same-parts';
import { adjust } from './adjust';
import { hashWords } from './hash';
import type { Finding, Verdict } from './finding';
import { guard, isDenied } from './guards';
import { passagesOf, type Surroundings } from './passage';
import { replacementFor } from './replace';
import { buildTriggers, type TriggerHit, type TriggerIndex } from './triggers';
import type { BarrierRule, Judgement, Passage, Tender } from './rule';

/** A quote is the shortest sentence that carries the matter; longer ones are cut to this. */
export const QUOTE_LIMIT = 400;

/** How heavy a verdict is: of two on the same words the heavier stays. */
export const WEIGHT: Record<Verdict, number> = { barrier: 2, check: 1, fine: 0 };

/** A finding whose offsets count from the start of its block; `id` is not yet told apart from that of the same words elsewhere. */
export type BlockFinding = Omit<Finding, 'blockId'> & { start: number; end: number; quote: string };

const isSpace = (code: number) => code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000;

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
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const NEGATED: LocalText = { nl: 'De tekst zegt dat dit niet wordt gevraagd.', en: 'The text says that this is not asked.' };

const many = <T>(value: T | readonly T[] | null): readonly T[] => (value === null ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]);

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

/** True when the verdict rests on a fact of an earlier screen that the user has not confirmed. */
export function restsOnCarried(names: Judgement['facts'], { facts }: Pick<Tender, 'facts'>): boolean {
  return (names ?? []).some((name) => {
    const fact = facts[name];
    return !Array.isArray(fact) && fact !== null && fact.carried !== undefined && !fact.carried.confirmed;
  });
}

/** In a table row the quote is the cell that the better text takes the place of; without one the whole row, which names the matter. */
function cellSpan({ block, sentence, text }: Passage, replacement: Span | null): Span | undefined {
  if (!replacement || block.kind !== 'table-row' || !text.includes('\t')) return undefined;
  return { start: Math.max(0, replacement.start - sentence.start), end: Math.min(text.length, replacement.end - sentence.start) };
}

function findingOf(rule: BarrierRule, passage: Passage, judgement: Judgement, tender: Tender): BlockFinding | null {
  const { block } = passage;
  const replacement = judgement.verdict === 'fine' ? null : replacementFor(passage, rule.replacement, judgement);
  const span = quoteSpan(passage.text, passage.at, judgement.quote ?? cellSpan(passage, replacement));
  if (span.end <= span.start) return null;
  const { verdict, level, law, why } = adjust(rule, judgement, tender, passage.reason);
  const remark = verdict !== 'fine';
  const quote = passage.text.slice(span.start, span.end);
  const section = block.section[block.section.length - 1] ?? block.label ?? null;
  return {
    // The same words under another lot or heading are another matter: a decision on the one must not hide the other.
    id: `${rule.id}:${hashWords([quote, passage.lot, section].join('\n'))}`,
    barrier: rule.id,
    verdict,
    level,
    scope: 'passage',
    start: passage.sentence.start + span.start,
    end: passage.sentence.start + span.end,
    quote,
    lang: block.language,
    lot: passage.lot,
    section,
    calculation: judgement.calculation ?? null,
    law: remark ? law : [],
    why,
    reason: remark ? passage.reason : null,
    facts: judgement.facts ?? [],
    carried: restsOnCarried(judgement.facts, tender),
    foreign: tender.foreign,
    replacement,
  };
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Keeps one finding per barrier and place (the heaviest), drops a wider rule where a narrower one speaks, and a
 * `fine` where the same rule has a remark on the same words.
 */
function settle(findings: readonly BlockFinding[], rules: Rules): BlockFinding[] {
  const dropped = new Set<BlockFinding>();
  for (const a of findings) {
    for (const b of findings) {
      if (a === b || dropped.has(a) || dropped.has(b) || !overlaps(a, b)) continue;
      if (a.barrier === b.barrier) dropped.add(WEIGHT[a.verdict] >= WEIGHT[b.verdict] ? b : a);
      else if (a.verdict !== 'fine' && rules.byId.get(a.barrier)?.supersedes?.includes(b.barrier)) dropped.add(b);
    }
  }
  return findings.filter((finding) => !dropped.has(finding));
}

/** A fault in one rule must not cost the findings of all others. It is named without the buyer's words. */
export function alone(rule: BarrierRule, work: () => void): void {
  try {
    work();
  } catch {
    console.error(`Gunkans: barrier "${rule.id}" could not judge a passage.`);
  }
}

/** The rules of an analysis, made ready. */
export interface Rules { byId: ReadonlyMap<string, BarrierRule>; triggers: TriggerIndex }

const ready = new WeakMap<readonly BarrierRule[], Rules>();

/** Makes rules ready for judging; the same list is made ready once. */
export function readyRules(rules: readonly BarrierRule[]): Rules {
  const known = ready.get(rules);
  if (known) return known;
  const made = { byId: new Map(rules.map((rule) => [rule.id, rule])), triggers: buildTriggers(rules) };
  ready.set(rules, made);
  return made;
}

/** Judges the block at `position` of `around`, without looking whether it was judged before. */
function judgeAnew(around: Surroundings, position: number, hits: readonly TriggerHit[], rules: Rules, tender: Tender): readonly BlockFinding[] {
  const passages = passagesOf(around, position);
  const seen = new Map<number, Set<BarrierRule>>();
  const findings: BlockFinding[] = [];
  for (const { rule, index } of hits) {
    const sentence = passages.sentenceStart(index);
    const judged = seen.get(sentence) ?? new Set();
    if (judged.has(rule)) continue;
    seen.set(sentence, judged.add(rule));
    const passage = passages.at(index);
    alone(rule, () => {
      for (const judgement of judgePassage(rule, passage, tender)) {
        const finding = findingOf(rule, passage, judgement, tender);
        if (finding) findings.push(finding);
      }
    });
  }
  return findings.length > 1 ? settle(findings, rules) : findings;
}

/** What a block's findings rest on besides its own text, the findings, and these where the block stood last. */
interface Judged { rests: readonly unknown[]; asked: Asked; findings: readonly BlockFinding[]; placed: { blockId: string; start: number; findings: readonly Finding[] } | null }

type Asked = ReadonlyMap<string, readonly number[]>;
const NOTHING_ASKED: Asked = new Map();

/** A tender that notes what rules ask it, one block after another. */
export class WatchedTender implements Tender {
  readonly facts; readonly date; readonly value; readonly aboveThreshold; readonly light; readonly foreign;
  private asked: Map<string, readonly number[]> | null = null;

  constructor(private readonly of: Tender) {
    ({ facts: this.facts, date: this.date, value: this.value, aboveThreshold: this.aboveThreshold, light: this.light, foreign: this.foreign } = of);
  }

  numbersBefore(words: string): readonly number[] {
    const answer = this.of.numbersBefore(words);
    (this.asked ??= new Map()).set(words, answer);
    return answer;
  }

  /** What was asked since the last call. */
  take(): Asked {
    const asked = this.asked ?? NOTHING_ASKED;
    this.asked = null;
    return asked;
  }
}

/** Kept with the scan of a text that has a trigger; null for one that has none. */
interface Kept { judged: Judged | null }
const NOTHING: readonly never[] = [];

let lastSection: readonly string[] = [];
let lastJoined = '';
whenForgotten(() => {
  lastSection = [];
  lastJoined = '';
  round.length = 0;
});

/** Blocks under the same headings share one list. */
function joined(section: readonly string[]): string {
  if (section !== lastSection) {
    lastSection = section;
    lastJoined = section.join('\n');
  }
  return lastJoined;
}

const round: unknown[] = [];

/** Everything round a block that a rule may look at (see `Passage`), in a list that the next call uses again. */
function restsOn(around: Surroundings, position: number, setting: object): readonly unknown[] {
  const { kind, language, label, columns, section, lot, choice } = around.blocks[position]!;
  const before: Block | undefined = around.blocks[position - 1];
  const after: Block | undefined = around.blocks[position + 1];
  round.length = 0;
  round.push(setting, kind, language, label, columns?.join('\n'), joined(section), lot, choice, around.leadIns[position], around.factsIn.get(position)?.key, before?.kind, before?.text, after?.kind, after?.text);
  return round;
}

function stillTrue(asked: Asked, tender: Tender): boolean {
  for (const [words, answer] of asked) if (!sameParts(answer, tender.numbersBefore(words))) return false;
  return true;
}

/** The findings of a block where it stands now; the same objects as long as it does not move. */
function placedAt(judged: Judged, { id, start }: Block): readonly Finding[] {
  if (judged.findings.length === 0) return NOTHING;
  if (judged.placed?.blockId !== id || judged.placed.start !== start) {
    judged.placed = { blockId: id, start, findings: judged.findings.map((finding) => placed(finding, id, start)) };
  }
  return judged.placed.findings;
}

function placed(finding: BlockFinding, blockId: string, offset: number): Finding {
  const { start, end, replacement } = finding;
  return {
    ...finding, blockId, start: start + offset, end: end + offset,
    replacement: replacement && { ...replacement, start: replacement.start + offset, end: replacement.end + offset },
  };
}

/**
 * Judges one block with all rules. A block that was judged before is not judged again while its text, what stands round it, the facts
 * and the answers of the tender are the same: after a key only the changed blocks cost time.
 * @param setting stands for facts and date: the same object means that they are the same
 * @returns findings with offsets in the document (UTF-16); not to be changed, they are kept
 */
export function judgeBlock(around: Surroundings, position: number, rules: Rules, tender: WatchedTender, setting: object): readonly Finding[] {
  const block = around.blocks[position]!;
  if (block.language === 'other') return NOTHING;
  const scan = scanBlock(block.text);
  let hits: readonly TriggerHit[] | null = null;
  const kept = scan.once<Kept | null>(rules, () => ((hits = rules.triggers.find(scan.lower)).length ? { judged: null } : null));
  if (!kept) return NOTHING;
  const rests = restsOn(around, position, setting);
  const known = kept.judged;
  if (known && sameParts(known.rests, rests) && stillTrue(known.asked, tender)) return placedAt(known, block);
  const own = [...rests];
  tender.take();
  const findings = judgeAnew(around, position, hits ?? rules.triggers.find(scan.lower), rules, tender);
  kept.judged = { rests: own, asked: tender.take(), findings, placed: null };
  return placedAt(kept.judged, block);
}
