import { useContent } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';
import { StepFold } from './StepFold';
import './StepsView.css';

/** The seven steps of social procurement, and the one that a text like this belongs to. */
export function StepsView() {
  const { analysis, document } = usePanelState();
  const { steps, stepOf } = useContent();
  const { t } = useLocale();
  const here = stepOf({ document, analysis });
  return (
    <>
      <p className="nl-paragraph small">{t(here ? 'steps.here' : 'steps.intro')}</p>
      <ol className="plain-list steps">
        {steps.map((step) => <li key={step.id}><StepFold step={step} here={step.id === here} /></li>)}
      </ol>
    </>
  );
}
