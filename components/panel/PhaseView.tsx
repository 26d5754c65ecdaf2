import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { ProgressBar } from 'react-aria-components';
import type { PanelPhase } from '@/lib/session/state';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import { phaseWords } from './phase-words';
import { SourceForm } from './SourceForm';
import './PhaseView.css';

/** What the panel shows when there is no result: what to do now, and always a file or pasted text. */
export function PhaseView({ phase }: { phase: PanelPhase }) {
  const { document } = usePanelState();
  const { analyseAnyway, readAgain } = useActions();
  const locale = useLocale();
  const { t } = locale;
  const words = phaseWords({ phase, document }, locale);

  if (!words) {
    return (
      <div className="panel__pad">
        <ProgressBar className="reading" isIndeterminate aria-label={t('phase.reading')}>
          <span className="reading__track"><span className="reading__bar" /></span>
          <span>{t('phase.reading')}</span>
        </ProgressBar>
      </div>
    );
  }
  const elsewhere = words.parts.length > 0;
  const anyway = phase.id === 'not-a-tender' && (
    <Button purpose={elsewhere ? 'secondary' : 'primary'} onClick={analyseAnyway}>{t(elsewhere ? 'phase.elsewhere.anyway' : 'phase.not-a-tender.anyway')}</Button>
  );
  return (
    <div className="panel__pad">
      <section className="phase" aria-labelledby="phase-title" tabIndex={-1}>
        <Heading level={2} id="phase-title">{words.title}</Heading>
        <p className="nl-paragraph">{words.explain}</p>
        {elsewhere && (
          <ul className="phase__parts small">
            {words.parts.map((part, index) => <li key={index}><strong>{part.name || t('read.noName')}</strong>: {t(`unread.${part.reason}`)}</li>)}
          </ul>
        )}
        <div className="actions">
          {!elsewhere && anyway}
          {(phase.id === 'failed' || phase.id === 'nothing-read') && <Button purpose="secondary" onClick={() => readAgain(true)}>{t('phase.again')}</Button>}
        </div>
      </section>
      <SourceForm onDone={null} />
      {elsewhere && <div className="actions">{anyway}</div>}
    </div>
  );
}
