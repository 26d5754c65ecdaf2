import type { TenderDocument, Unread } from '@/lib/document/document';
import type { PanelState } from '@/lib/session/state';
import type { Locale } from '@/lib/locale';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';

/** What the panel says when there is no result, and which parts of the page may hold the text instead. */
export interface PhaseWords { title: string; explain: string; parts: readonly Unread[] }

/** Words for a phase without a result; null while reading, and with a result. */
export function phaseWords({ phase, document }: Pick<PanelState, 'phase' | 'document'>, { t, text }: Locale): PhaseWords | null {
  if (phase.id === 'reading' || phase.id === 'ready') return null;
  const parts = phase.id === 'not-a-tender' ? unseen(document) : [];
  if (parts.length > 0) return { title: t('phase.elsewhere'), explain: t('phase.elsewhere.explain'), parts };
  if (phase.id === 'drop-zone') return { title: t(`phase.drop-zone.${phase.host}`), explain: t('phase.drop-zone.explain'), parts };
  if (phase.id === 'failed') return { title: t('phase.failed'), explain: text(phase.message), parts };
  return { title: t(`phase.${phase.id}`), explain: t(`phase.${phase.id}.explain`), parts };
}

/** What readers hear of the state of the panel, besides the counts that the tabs say themselves. */
export function useSpokenPhase(): string {
  const state = usePanelState();
  const locale = useLocale();
  const words = phaseWords(state, locale);
  return [
    words ? `${words.title}. ${words.explain}` : state.phase.id === 'reading' && !state.stale ? locale.t('phase.reading') : '',
    state.askSameTender ? locale.t('same.question') : state.askResume ? locale.t('resume.question', { name: state.askResume.name }) : '',
    state.dossier?.state === 'clash' ? locale.t('clash.question', { name: state.dossier.name }) : '',
  ].filter(Boolean).join(' ');
}

/** Parts that were not read and may hold the draft: not the password fields, not what the user left out. */
const unseen = (document: TenderDocument | null) => (document?.unread ?? []).filter((part) => part.reason !== 'secret-field' && part.reason !== 'left-out');
