import type { ReactNode } from 'react';
import { Fold } from './Fold';
import { useLocale } from './Locale';

/** What narrows a list, on one line that says what was chosen; the list itself stays near. */
export function FilterFold({ chosen, children }: { chosen: readonly string[]; children: ReactNode }) {
  const { t } = useLocale();
  return (
    <div className="filter no-print">
      <Fold title={chosen.length > 0 ? t('filter.chosen', { chosen: chosen.join(', ') }) : t('filter.title')}>{children}</Fold>
    </div>
  );
}
