import type { Finding } from '@/lib/barriers/finding';
import { carriedOf } from '@/lib/facts/carried-of';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** Says that the verdict rests on a fact of an earlier screen, and asks whether that fact is right. */
export function CarriedFacts({ finding }: { finding: Finding }) {
  const { analysis } = usePanelState();
  const { confirmFact } = useActions();
  const { t } = useLocale();
  const carried = analysis ? finding.facts.flatMap((name) => carriedOf(name, analysis.facts).filter((item) => !item.confirmed).slice(0, 1)) : [];
  return (
    <p className="nl-paragraph small">
      {carried.length === 0 ? t('carried.some') : carried.map((item) => t('carried.one', { fact: t(`fact.${item.name}`), screen: item.screen })).join(' ')}{' '}
      {carried.length > 0 && (
        <button type="button" className="text-button" onClick={() => carried.forEach((item) => confirmFact(item.name))}>{t('carried.confirm')}</button>
      )}
    </p>
  );
}
