import { createContext, useContext } from 'react';
import type { CriterionData } from '@/lib/criteria/schema';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import type { Enterprise } from '@/lib/enterprises/schema';
import type { FormLookups } from '@/lib/facts/form';
import type { TenderFacts } from '@/lib/facts/facts';
import type { LawReference } from '@/lib/law';
import type { LocalText } from '@/lib/local-text';

export interface StepTexts {
  id: string;
  name: LocalText;
  summary: LocalText;
  points: readonly LocalText[];
}

export interface Credit { text: string; address: string | null; licence: string }

/** All that the views show and that is no state of the session: the rows of `data/` and the day. */
export interface Content {
  barrier(id: string): { name: LocalText; hurts: LocalText; todo: LocalText };
  law(id: string): LawReference | null;
  category(id: string): LocalText;
  criterion(id: string): CriterionData | null;
  enterprise(id: string): Enterprise | null;
  search(query: string): readonly EnterpriseMatch[];
  /** True when so few rules apply (below the threshold) that enterprises may be invited; null when that is not known. */
  mayInvite(facts: TenderFacts): boolean | null;
  steps: readonly StepTexts[];
  /** The step that a page like this belongs to, or null. */
  stepOf(facts: TenderFacts, hasText: boolean): string | null;
  lookups: FormLookups & { places: readonly string[] };
  /** ISO date of today. */
  date: string;
  /** ISO date of the state of the rules. */
  rulesDate: string;
  version: string;
  credits: readonly Credit[];
}

const ContentContext = createContext<Content | null>(null);

export const ContentProvider = ContentContext;

/** The rows that the views show; without a provider there is nothing to show, which is a mistake of the page. */
export function useContent(): Content {
  const content = useContext(ContentContext);
  if (!content) throw new Error('A page must give its views their content.');
  return content;
}
