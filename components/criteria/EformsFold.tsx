import type { EformsAdvice } from '@/lib/analyse';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';

/** What to fill in on the notice (eForms). */
export function EformsFold({ advice }: { advice: readonly EformsAdvice[] }) {
  const { t, text } = useLocale();
  if (advice.length === 0) return null;
  return (
    <Fold title={t('eformsFold.title', { count: advice.length })}>
      <ul className="more-lines small">
        {advice.map((item) => <li key={`${item.rule}-${item.field}`}><strong>{item.code ? `${item.field}: ${item.code}` : item.field}</strong><span>{text(item.why)}</span></li>)}
      </ul>
    </Fold>
  );
}
