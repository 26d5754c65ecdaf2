import { DataBadge } from '@nl-design-system-candidate/data-badge-react';
import { useState } from 'react';
import type { LocalText } from '@/lib/local-text';
import type { Step } from '@/lib/steps/steps';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';

/** One step: what it asks and why, what to do now, and when it is done. */
export function StepFold({ step, here }: { step: Step; here: boolean }) {
  const { t, text, date } = useLocale();
  const [open, setOpen] = useState(here);
  return (
    <Fold
      open={open} onChange={setOpen}
      title={<span className="step__title"><strong>{step.number}. {text(step.name)}</strong>{here && <DataBadge className="kind">{t('steps.now')}</DataBadge>}</span>}
    >
      <div className="stack">
        <p className="nl-paragraph">{text(step.asks)}</p>
        <p className="nl-paragraph soft">{text(step.why)}</p>
        <Points title={t('steps.todo')} points={step.todo} />
        <Points title={t('steps.done')} points={step.done} />
        {step.sources.length > 0 && (
          <div className="small">
            <strong>{t('steps.sources')}</strong>
            <ul className="step__points soft">
              {step.sources.map((source) => (
                <li key={source.url}>
                  <ExternalLink address={source.url}>{text(source.name)}</ExternalLink>
                  {source.lastSeen && <> · {t('steps.seen', { date: date(source.lastSeen) })}</>}
                </li>
              ))}
            </ul>
            <p className="soft nl-paragraph small">{t('law.checked', { date: date(step.checked) })}</p>
          </div>
        )}
      </div>
    </Fold>
  );
}

function Points({ title, points }: { title: string; points: readonly LocalText[] }) {
  const { text } = useLocale();
  if (points.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul className="step__points">{points.map((point, index) => <li key={index}>{text(point)}</li>)}</ul>
    </div>
  );
}
