import type { Finding } from '@/lib/barriers/finding';
import { placeWords } from '@/lib/barriers/place';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** Where the finding stands; on a live page a click goes there. */
export function FindingPlace({ finding }: { finding: Finding }) {
  const { document, origin } = usePanelState();
  const { showInPage } = useActions();
  const locale = useLocale();
  const words = placeWords(finding, document, locale);
  const live = (origin === 'page' || origin === 'demo') && finding.start !== null;
  if (!live) return words ? <span className="soft small">{words}</span> : null;
  return (
    <button type="button" className="text-button small" onClick={() => showInPage(finding.id)}>
      {words || locale.t('finding.show')}
      {words && <span className="for-readers-only">: {locale.t('finding.show')}</span>}
    </button>
  );
}
