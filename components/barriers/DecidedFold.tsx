import { Button } from '@nl-design-system-candidate/button-react';
import type { DecidedFinding } from '@/lib/barriers/listing';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { useActions } from '@/components/shared/Session';

interface Props { title: 'barriers.overruled' | 'barriers.solved'; decided: readonly DecidedFinding[] }

/** What the user left as it was, with the reason, or has solved; each can come back. */
export function DecidedFold({ title, decided }: Props) {
  const { barrier } = useContent();
  const { restore } = useActions();
  const { t, text, date } = useLocale();
  if (decided.length === 0) return null;
  return (
    <Fold title={t(title, { count: decided.length })}>
      <ul className="more-lines small">
        {decided.map(({ finding, decision }) => (
          <li key={decision.findingId}>
            <strong>{text(barrier(decision.barrier).name)}</strong>
            {finding?.quote && <Quote text={finding.quote} lang={finding.lang} />}
            <span className="soft">{[decision.reason, date(decision.at)].filter(Boolean).join(' · ')}</span>
            {(finding || decision.state === 'overruled') && <div><Button purpose="secondary" onClick={() => restore(decision.findingId)}>{t('restore')}</Button></div>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
