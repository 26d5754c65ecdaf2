import { Button } from '@nl-design-system-candidate/button-react';
import { useLocale } from '@/components/shared/Locale';

interface Props {
  /** Place of the finding that was looked at last, from 1; 0 when none was. */
  at: number;
  count: number;
  onGo: (by: 1 | -1) => void;
}

/** From finding to finding, for who does not know the keys. */
export function FindingNav({ at, count, onGo }: Props) {
  const { t } = useLocale();
  return (
    <nav className="finding-nav no-print" aria-label={t('findings.nav')}>
      <Button purpose="secondary" onClick={() => onGo(-1)}>{t('findings.previous')}</Button>
      <span className="soft small numbers">{at > 0 ? t('findings.at', { at, count }) : t('findings.count', { count })}</span>
      <Button purpose="secondary" onClick={() => onGo(1)}>{t('findings.next')}</Button>
    </nav>
  );
}
