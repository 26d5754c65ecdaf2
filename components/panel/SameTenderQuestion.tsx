import { Button } from '@nl-design-system-candidate/button-react';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import './SameTenderQuestion.css';

/**
 * Asked once, when the page seems to be of another tender than the facts at hand. What forgets facts is not the first
 * button: a press in a hurry may cost nothing.
 */
export function SameTenderQuestion({ before, now }: { before: string; now: string }) {
  const { dossier } = usePanelState();
  const { answerSameTender } = useActions();
  const { t } = useLocale();
  return (
    <section className="question" aria-labelledby="same-tender" tabIndex={-1}>
      <p id="same-tender" className="nl-paragraph"><strong>{t('same.question')}</strong></p>
      <p className="nl-paragraph small">{dossier ? t('same.explain.saved', { before, now, name: dossier.name }) : t('same.explain', { before, now })}</p>
      <div className="actions">
        <Button purpose="primary" onClick={() => answerSameTender(true)}>{t('same.same')}</Button>
        <Button purpose="secondary" onClick={() => answerSameTender(false)}>{t('same.new')}</Button>
      </div>
    </section>
  );
}
