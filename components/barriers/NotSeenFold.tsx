import { Button } from '@nl-design-system-candidate/button-react';
import { describeFact, mainFacts } from '@/lib/facts/describe';
import type { TenderFacts } from '@/lib/facts/facts';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** A page is often a piece: one quiet line asks whether this is all, until the user says so. */
export function NotSeenFold({ facts }: { facts: TenderFacts }) {
  const { document, selection } = usePanelState();
  const { declareWhole } = useActions();
  const locale = useLocale();
  const { t } = locale;
  if (!document || document.whole || selection) return null;
  const missing = mainFacts.filter((name) => describeFact(name, facts, locale).values.length === 0);
  return (
    <Fold title={missing.length > 0 ? t('notSeen.title', { count: missing.length }) : t('notSeen.none')}>
      <div className="stack small">
        {missing.length > 0 && <span>{locale.list(missing.map((name) => t(`fact.${name}`).toLowerCase()))}.</span>}
        <span>{t('notSeen.explain')}</span>
        <div><Button purpose="secondary" onClick={() => declareWhole(true)}>{t('notSeen.whole')}</Button></div>
      </div>
    </Fold>
  );
}
