import { DataBadge } from '@nl-design-system-candidate/data-badge-react';
import type { Verdict as VerdictName } from '@/lib/barriers/finding';
import { Icon } from './Icon';
import { useLocale } from './Locale';
import './Verdict.css';

/** A verdict in a word, an icon and a colour. */
export function Verdict({ verdict }: { verdict: VerdictName }) {
  const { t } = useLocale();
  return (
    <DataBadge className={`verdict verdict--${verdict}`}>
      <Icon name={verdict} />
      {t(`verdict.${verdict}`)}
    </DataBadge>
  );
}
