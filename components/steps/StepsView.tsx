import { DataBadge } from '@nl-design-system-candidate/data-badge-react';
import { useState } from 'react';
import { useContent, type StepTexts } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';
import './StepsView.css';

/** The seven steps of a purchase, and the one that a text like this belongs to. */
export function StepsView() {
  const { analysis, document } = usePanelState();
  const { steps, stepOf } = useContent();
  const { t } = useLocale();
  const here = analysis ? stepOf(analysis.facts, document !== null) : null;
  return (
    <>
      <p className="nl-paragraph small">{t(here ? 'steps.here' : 'steps.intro')}</p>
      <ol className="plain-list steps">
        {steps.map((step, index) => <li key={step.id}><Step step={step} number={index + 1} here={step.id === here} /></li>)}
      </ol>
    </>
  );
}

function Step({ step, number, here }: { step: StepTexts; number: number; here: boolean }) {
  const { t, text } = useLocale();
  const [open, setOpen] = useState(here);
  return (
    <Fold
      open={open} onChange={setOpen}
      title={<span className="step__title"><strong>{number}. {text(step.name)}</strong>{here && <DataBadge className="kind">{t('steps.now')}</DataBadge>}</span>}
    >
      <div className="stack">
        <p className="nl-paragraph">{text(step.summary)}</p>
        {step.points.length > 0 && <ul className="step__points">{step.points.map((point, index) => <li key={index}>{text(point)}</li>)}</ul>}
      </div>
    </Fold>
  );
}
