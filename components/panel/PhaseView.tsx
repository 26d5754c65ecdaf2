import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { ProgressBar } from 'react-aria-components';
import type { PanelPhase } from '@/lib/session/state';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';
import { SourceForm } from './SourceForm';
import './PhaseView.css';

/** What the panel shows when there is no result: what to do now, and always a file or pasted text. */
export function PhaseView({ phase }: { phase: PanelPhase }) {
  const { analyseAnyway, readAgain } = useActions();
  const { t, text } = useLocale();

  if (phase.id === 'reading' || phase.id === 'ready') {
    return (
      <div className="panel__pad">
        <ProgressBar className="reading" isIndeterminate aria-label={t('phase.reading')}>
          <span className="reading__track"><span className="reading__bar" /></span>
          <span>{t('phase.reading')}</span>
        </ProgressBar>
      </div>
    );
  }
  const { title, explain } = wordsOf(phase, t);
  return (
    <div className="panel__pad">
      <section className="phase" aria-labelledby="phase-title">
        <Heading level={2} id="phase-title">{title}</Heading>
        <p className="nl-paragraph">{phase.id === 'failed' ? text(phase.message) : explain}</p>
        <div className="actions">
          {phase.id === 'not-a-tender' && <Button purpose="primary" onClick={analyseAnyway}>{t('phase.not-a-tender.anyway')}</Button>}
          {(phase.id === 'failed' || phase.id === 'nothing-read') && <Button purpose="secondary" onClick={() => readAgain(true)}>{t('phase.again')}</Button>}
        </div>
      </section>
      <SourceForm onDone={null} />
    </div>
  );
}

function wordsOf(phase: Exclude<PanelPhase, { id: 'reading' | 'ready' }>, t: ReturnType<typeof useLocale>['t']): { title: string; explain: string } {
  if (phase.id === 'drop-zone') return { title: t(`phase.drop-zone.${phase.host}`), explain: t('phase.drop-zone.explain') };
  if (phase.id === 'failed') return { title: t('phase.failed'), explain: '' };
  return { title: t(`phase.${phase.id}`), explain: t(`phase.${phase.id}.explain`) };
}
