import type { Block } from '@/lib/document/document';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import type { LocalText, Span } from '@/lib/local-text';
import type { Quantities } from '@/lib/dutch/quantities';
import type { TenderDocument } from '@/lib/document/document';
import type { Blank, Level, Verdict } from './finding';

/** The groups of the catalogue, in its order. */
export type BarrierGroup = 'financial' | 'ability' | 'structure' | 'award' | 'procedure' | 'contract' | 'social';

/**
 * How far the law behind a rule reaches.
 * `always`: every contract (for example Aw art. 1.5, BW, Gids Proportionaliteit).
 * `part-2`: from the EU threshold up and outside the light regime (Aw art. 2.39 lid 2).
 * `part-2-light-too`: from the threshold up, also in the light regime (for example Aw art. 2.54, 2.76).
 */
export type Reach = 'always' | 'part-2' | 'part-2-light-too';

/** The general guards of the engine; a rule may switch one off when it is itself about that thing. */
export type GuardName = 'negated' | 'on-buyer' | 'explains-law' | 'question' | 'definition' | 'contents' | 'instruction' | 'reference-only' | 'policy';

/** A sentence (or table cell, or field) with a trigger in it, and what surrounds it. Offsets are in `block.text`. */
export interface Passage {
  /** Without its place in the document: what a rule says must not change when the text before it does. */
  block: Omit<Block, 'start'>;
  /** True when this sentence is the one that the fact was read in. */
  holds(name: FactName): boolean;
  /** The sentence that holds the trigger. */
  sentence: Span;
  /** Words of the sentence, as written and in lower case; same length. */
  text: string;
  lower: string;
  /** Place of the trigger within `lower`. */
  at: number;
  /** The sentences before and after, lower case; from the same block, else from the neighbour blocks. */
  previous: string;
  next: string;
  /** Lower-case headings above, label of the field, heads of the columns and the lead-in of a list. */
  context: string;
  /** Lower-case text of the block: for what stands elsewhere in the same article. */
  around: string;
  /** Quantities of this sentence; offsets within `text`. */
  quantities: Quantities;
  /** Quantities of the next sentence; offsets within `next` (no places to quote). */
  nextQuantities: Quantities;
  /** The buyer's reason near the passage (`omdat`, `gelet op`, `motivering`): its words, else null. */
  reason: string | null;
  lot: string | null;
}

/**
 * What a rule may ask about the tender when it judges a passage. It has no look at the rest of the text: the engine must know what a
 * verdict rests on, because it keeps the verdict until that changes.
 */
export interface Tender {
  facts: TenderFacts;
  /** ISO date of the analysis. */
  date: string;
  /** Numbers in the first 100,000 characters of the text that stand before these words (source of a lower-case expression). */
  numbersBefore(words: string): readonly number[];
  /** Value of the contract, or of the lot of a passage, in euros; with years and options as Aw art. 2.15 counts. */
  value(lot?: string | null): ContractValue | null;
  /** True above the EU threshold, false below it, null when it cannot be known. */
  aboveThreshold: boolean | null;
  light: boolean;
  foreign: boolean;
}

/** What a rule may ask when it judges the text as a whole. */
export interface WholeTender extends Tender {
  document: TenderDocument;
  /** Lower-case text of the whole document; same length as `document.text`. */
  readonly lower: string;
}

export interface ContractValue {
  /** Total over the whole term, in euros. When the text gives a range: its upper end. */
  total: number;
  /** Per year, when the duration is known. */
  perYear: number | null;
  /** "raming", "raming van perceel 2": how to call it in a calculation. */
  name: LocalText;
  facts: readonly FactName[];
}

/** What a rule says of a passage. */
export interface Judgement {
  verdict: Verdict;
  /** Place of the quote within the sentence (`Passage.text`); default the whole sentence. */
  quote?: Span;
  calculation?: LocalText | null;
  /** What is the matter in this passage; for a `check` also what to look at and why it could not be decided. */
  why: LocalText;
  /** Facts that the verdict rests on. */
  facts?: readonly FactName[];
  /** Another level than the rule's own, for example `practice` for a weaker case. */
  level?: Level;
  /** Other law than the rule's own. */
  law?: readonly string[];
  /** An unbounded demand, or one without a link to the contract: stays a `barrier` when the level is `judgement`. */
  unbounded?: boolean;
  /** Values for the better text, by the name between the brackets of its template. */
  values?: Readonly<Record<string, string>>;
  /** Small changes that mend the passage; the rest of the buyer's own words stays. They go before `replacement`. */
  edits?: readonly Edit[];
  /** No better text for this case, or another one than the rule's own. */
  replacement?: ReplacementText | null;
}

/** The smallest change that mends a passage: a stretch of the sentence (offsets in `Passage.text`) that makes way for other words. */
export interface Edit extends Span, LocalText {}

/** A better text with `[name]` for each value; names that the judgement does not fill are asked as blanks. */
export interface ReplacementText extends LocalText { blanks?: readonly Blank[] }

/** One sentence (or a few lines) with which a rule is tested; `given` are other lines of the same document. */
export type Example = string | { text: string; given?: string; date?: string };

export interface Examples {
  /** Verdict `barrier`. */
  flag: readonly Example[];
  /** Verdict `check`. */
  ask: readonly Example[];
  /** No finding but `fine`. */
  leave: readonly Example[];
}

/** A barrier: one file in `data/barriers/`. */
export interface BarrierRule {
  id: string;
  group: BarrierGroup;
  level: Level;
  /** Law ids of `data/law.json`; each row there has its own source. */
  law: readonly string[];
  /** Addresses of what was read besides the law: for own thresholds, and where the law was read in a secondary source. */
  sources?: readonly string[];
  /** ISO date on which law and sources were last looked up. */
  checked: string;
  reach: Reach;
  texts: {
    name: LocalText;
    /** Why it hurts small social suppliers; one sentence. */
    hurts: LocalText;
    /** What to do; one or two sentences. */
    todo: LocalText;
  };
  /** Lower-case literals; a sentence without one of them is never judged. Take the rarest part of each phrase. */
  triggers: readonly string[];
  /** Guards that are switched off for this rule. */
  without?: readonly GuardName[];
  /** Lower-case expressions on the sentence: silent. */
  unless?: readonly RegExp[];
  /** Own: the rule weighs reasons itself. Else a `barrier` with a reason near it becomes a `check`. */
  reasons?: 'own';
  /** A matter of the tender (or lot) as a whole, which a text says in several places: shown once, at the heaviest of them. */
  once?: true;
  /** Ids of wider rules whose finding on the same words this one replaces. */
  supersedes?: readonly string[];
  judge(passage: Passage, tender: Tender): Judgement | readonly Judgement[] | null;
  /** For matters of the whole text: absence (whole documents only), codes, dates. */
  judgeDocument?(tender: WholeTender): readonly Judgement[];
  replacement: ReplacementText | null;
}

/** Types a barrier; the file `data/barriers/<id>.ts` exports it as `barrier`, and its examples as `examples`. */
export const defineBarrier = (rule: BarrierRule): BarrierRule => rule;
