import rows from '@/data/steps/steps.json';
import type { Analysis } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import type { LocalText } from '@/lib/local-text';

export type StepId = 'take-stock' | 'build-support' | 'set-goal' | 'start' | 'gain-knowledge' | 'peer-exchange' | 'share-results';

/** One of the seven steps to social procurement, in our own words. */
export interface Step {
  id: StepId;
  number: number;
  name: LocalText;
  asks: LocalText;
  why: LocalText;
  /** When the step is done. */
  done: readonly LocalText[];
  /** What to do now. */
  todo: readonly LocalText[];
  /** `lastSeen`: the latest date on which the page or organisation was seen alive; null when the source gives none. */
  sources: readonly { name: LocalText; url: string; lastSeen: string | null }[];
  checked: string;
}

/** The seven steps, in order. */
export const steps: readonly Step[] = rows as readonly Step[];

/** What `stepOf` looks at: the panel's state has all of it. */
export interface StepState {
  document: Pick<TenderDocument, 'title' | 'text' | 'coded'> | null;
  analysis: Pick<Analysis, 'facts' | 'tenderLike'> | null;
}

const CONSULTATION = /\bmarktconsultatie|\bmarktverkenning|\bmarktdialoog|\bmarket consultation|\brequest for information\b/;
const RESULT = /\baankondiging van (?:een )?gegunde opdracht|\bgunningsresultaat|\bresultaat van de aanbesteding|\bcontract award notice|\bevaluatie(?:rapport|verslag)?\b|\bjaarverslag/;
const POLICY = /\b(?:inkoopbeleid|inkoop- en aanbestedingsbeleid|actieplan|beleidsplan|beleidsnota|purchasing policy|action plan)\b/;
const PROPOSAL = /\b(?:collegevoorstel|raadsvoorstel|bestuursvoorstel|startnotitie|adviesnota|memo)\b/;

/** eForms notice kinds of a result: award, social services, design contest, change. */
const RESULT_NOTICES = /^(?:29|3[0-7]|e4|result|can)/;

/**
 * The step that the text at hand belongs to; null when nothing was read. A market consultation is step 1, a proposal to
 * those who decide step 2, a policy or action plan step 3, a result or evaluation step 7, and any other draft step 4.
 */
export function stepOf(state: StepState): StepId | null {
  const { document, analysis } = state;
  if (!document || document.text === '') return null;
  if (analysis?.facts.procedure?.id === 'market-consultation') return 'take-stock';
  const notice = (document.coded?.noticeKind ?? '').toLowerCase();
  if (notice === 'e1') return 'take-stock';
  if (RESULT_NOTICES.test(notice)) return 'share-results';
  // The title says what a text is; its body may name all of these.
  const head = `${document.title ?? ''}\n${document.text.slice(0, 300)}`.toLowerCase();
  if (CONSULTATION.test(head)) return 'take-stock';
  if (RESULT.test(head)) return 'share-results';
  const title = (document.title ?? '').toLowerCase();
  if (PROPOSAL.test(title)) return 'build-support';
  if (POLICY.test(title)) return 'set-goal';
  return analysis?.tenderLike === false ? null : 'start';
}
