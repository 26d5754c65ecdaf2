import { useLocale } from '@/components/shared/Locale';
import './PanelFooter.css';

/** On every screen: an aid, no advice; and the text stays here. */
export function PanelFooter({ onAbout }: { onAbout: () => void }) {
  const { t } = useLocale();
  return (
    <footer className="panel-footer">
      {t('footer.disclaimer')}{' '}
      <button type="button" className="text-button no-print" onClick={onAbout}>{t('footer.more')}</button>
    </footer>
  );
}
