import type { LocalText } from '@/lib/local-text';

export type CriterionKind =
  | 'award-criterion' | 'specification' | 'performance-condition' | 'suitability-requirement'
  | 'selection-criterion' | 'reserved-contract' | 'strategy';

/** A criterion that fits the draft; everything else of it is the row with this id in `data/criteria/`. */
export interface CriterionProposal {
  id: string;
  kind: CriterionKind;
  /** 0 to 1. */
  score: number;
  why: LocalText;
  /** True when the text already has it; `coveredBy` is the quote. */
  covered: boolean;
  coveredBy: string | null;
}
