import type { FactPlace, TenderFacts } from '@/lib/facts/facts';
import type { LocalText } from '@/lib/local-text';

/** Words by which a draft shows that it has a matter. All on lower-case text. */
export interface Signal {
  /** Lower-case literals; a sentence without one is never looked at. */
  literals: readonly string[];
  /** Must also hold for the sentence with the headings and labels round it. */
  confirm?: RegExp;
  /** Must not hold for the sentence. */
  reject?: RegExp;
  /** Counts only as something that earns points, or only as something that must be met. */
  role?: 'award' | 'demand';
  /** Ids of the criteria it covers; all criteria of the matter when absent. */
  only?: readonly string[];
  /** Shows, when it holds for the sentence, that another contract or lot has it: then the criterion is not proposed. */
  elsewhere?: RegExp;
  /** True when the matter is itself a denial ("vrijgesteld van social return"), so that a negation does not count against it. */
  negative?: boolean;
  /** True when the sentence that shows it names an article of law, so that it is no explanation of the law. */
  law?: boolean;
}

/** What one or more criteria are about. */
export interface Matter {
  id: string;
  /** In running text, without article. */
  name: LocalText;
  /** Matters that must not be asked beside this one as a requirement and an award criterion at once. */
  rivals?: readonly string[];
  /** Matters that a draft may ask as a duty already, so that points are only for what comes on top. */
  overlaps?: readonly string[];
  /** A fact of the tender that shows the matter, for the criterion with this id. */
  facts?: (facts: TenderFacts, criterion: string) => FactPlace | null;
  signals: readonly Signal[];
}
