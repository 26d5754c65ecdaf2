import type { Analysis } from '@/lib/analyse';
import { legalBasis } from '@/lib/criteria/basis';
import type { CriterionProposal } from '@/lib/criteria/proposal';
import type { CriterionRow } from '@/lib/criteria/rows';
import type { LocalText } from '@/lib/local-text';

/** The words of a fact: under other law a reservation names no Dutch article. */
export const factText = (name: string, text: string, { legal }: Pick<Analysis, 'legal'>): string => (legal.foreign && name === 'reserved' ? text.split(' · ')[0]! : text);

/** What to mind in law when using a criterion here; nothing for what the text already has. */
export function warnings(row: Pick<CriterionRow, 'law' | 'kind' | 'legalRisk'>, proposal: Pick<CriterionProposal, 'covered'>, { legal }: Pick<Analysis, 'legal'>): LocalText[] {
  if (proposal.covered) return [];
  return [row.legalRisk, legalBasis(row, legal).caution].filter((text) => text !== null);
}
