import type { TenderDocument } from '@/lib/document/document';
import type { PageEvent } from '@/lib/messages/page-connection';
import type { PanelPhase, PanelState } from './state';
import { texts } from './texts';

type Reason = Extract<PageEvent, { type: 'refused' }>['reason'];

/** What the panel says of a page that could not be read. `clicked`: the user clicked for this tab. */
export function phaseAfterRefusal(reason: Reason, state: Pick<PanelState, 'phase' | 'origin'>, clicked: boolean): PanelPhase {
  if (reason === 'restricted') return { id: 'drop-zone', host: 'restricted' };
  if (reason === 'error-page') return { id: 'nothing-read' };
  if (reason === 'failed') return { id: 'failed', message: texts.noAnswer };
  // A page that its address already gave away (a PDF, Word online) keeps its drop zone.
  if (state.phase.id === 'drop-zone') return state.phase;
  if (state.origin) return { id: 'no-permission' };
  // Right after a click there is a grant: a refusal then means that the browser keeps this page closed to all.
  return clicked ? { id: 'drop-zone', host: 'restricted' } : { id: 'empty' };
}

/** What the panel says of a document that was read. `tender`: it sounds like one, or the user wants it judged anyway. */
export function phaseOf(document: TenderDocument, tender: boolean, now: PanelPhase): PanelPhase {
  if (document.blocks.length > 0) return { id: tender ? 'ready' : 'not-a-tender' };
  if (document.unread.some((one) => one.reason === 'pdf-viewer')) return { id: 'drop-zone', host: 'pdf-viewer' };
  // An address that gave a viewer away is believed when there is no text.
  return now.id === 'drop-zone' ? now : { id: 'nothing-read' };
}
