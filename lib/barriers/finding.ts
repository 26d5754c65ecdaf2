import type { LocalText } from '@/lib/local-text';
import type { FactName } from '@/lib/facts/facts';
import type { BlockLanguage } from '@/lib/document/document';

/** barrier: breaks a rule, or an unbounded demand. check: a person must look. fine: looked at, no remark. */
export type Verdict = 'barrier' | 'check' | 'fine';

/** rule: law or guide, read in its source. judgement: proportionality. practice: lawful, or our own threshold. */
export type Level = 'rule' | 'judgement' | 'practice';

/** A better text that covers whole sentences or a list item; `blanks` are asked in a form and never inserted. */
export interface Replacement {
  /** Offsets in the document's text (UTF-16). */
  start: number;
  end: number;
  /** Text with `[name]` at the place of each blank. */
  text: string;
  blanks: readonly Blank[];
}

export interface Blank { name: string; label: LocalText; kind: 'text' | 'amount' | 'number' | 'percentage' }

/** What Gunkans says of a passage or of the whole text. */
export interface Finding {
  /** Stable while the words and their heading stay the same: barrier id, hash of quote, lot and section, and a number for the same words once more. */
  id: string;
  barrier: string;
  verdict: Verdict;
  level: Level;
  scope: 'passage' | 'document';
  /** Offsets in the document's text (UTF-16); null with scope `document`. */
  start: number | null;
  end: number | null;
  quote: string | null;
  blockId: string | null;
  lang: BlockLanguage;
  lot: string | null;
  /** Heading above the passage, as a place to show. */
  section: string | null;
  calculation: LocalText | null;
  /** Law ids of `data/law.json`; empty when no law is claimed (practice, Belgian text, unverified). */
  law: readonly string[];
  /** What is the matter here, and for a `check`: what to look at and why it could not be decided. */
  why: LocalText;
  /** The buyer's own reason, found near the passage: shown beside the finding. */
  reason: string | null;
  /** Facts that the verdict rests on. */
  facts: readonly FactName[];
  /** True when the verdict rests on a fact of an earlier screen that the user has not confirmed. */
  carried: boolean;
  /** True when Dutch law does not apply (Belgian text). */
  foreign: boolean;
  replacement: Replacement | null;
}
