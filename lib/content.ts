import type { CriterionData } from '@/lib/criteria/schema';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import type { Enterprise } from '@/lib/enterprises/schema';
import type { FormLookups } from '@/lib/facts/form';
import type { LawReference } from '@/lib/law';
import type { LocalText } from '@/lib/local-text';
import type { Step, StepId, StepState } from '@/lib/steps/steps';

/** Whose data we carry, as the licence asks to say. */
export interface Credit { text: string; address: string | null; licence: string }

/** All that the views show and that is no state of the session: the rows of `data/`, and the day. */
export interface Content {
  barrier(id: string): { name: LocalText; hurts: LocalText; todo: LocalText };
  law(id: string): LawReference | null;
  category(id: string): LocalText;
  criterion(id: string): CriterionData | null;
  enterprise(id: string): Enterprise | null;
  search(query: string): readonly EnterpriseMatch[];
  steps: readonly Step[];
  stepOf(state: StepState): StepId | null;
  lookups: FormLookups & { places: readonly string[] };
  /** ISO date of today. */
  date: string;
  /** ISO date of the state of the rules: the latest day on which a rule was read. */
  rulesDate: string;
  version: string;
  credits: readonly Credit[];
}
