import { Icon } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import './DropFrame.css';

/** Around the whole panel while a file hangs over it: it may be let go anywhere. */
export function DropFrame() {
  const { t } = useLocale();
  return <div className="drop-frame no-print" aria-hidden="true"><span className="drop-frame__words"><Icon name="file" /> {t('source.letGo')}</span></div>;
}
