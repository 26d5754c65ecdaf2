import type { Analysis } from '@/lib/analyse';
import type { LegalSetting } from '@/lib/facts/legal-setting';

/** The criterion that a draft has when it says whom it asked. */
const INVITATION = 'X19';

/** True when a procedure leaves open who is asked: it is not published, or not known yet. */
export const isByInvitation = (procedure: LegalSetting['procedure']): boolean => procedure === null || procedure === 'invited' || procedure === 'single-invited';

/** Whether the buyer can still invite somebody: below the European threshold, in no published procedure, and the text does not say that social enterprises were asked. */
export function canStillInvite({ legal, criteria }: Pick<Analysis, 'legal' | 'criteria'>): boolean {
  return legal.above === false && !legal.foreign && isByInvitation(legal.procedure) && !criteria.some((one) => one.id === INVITATION && one.covered);
}
