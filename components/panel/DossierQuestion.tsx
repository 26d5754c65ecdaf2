import { Button } from '@nl-design-system-candidate/button-react';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import './SameTenderQuestion.css';

/** What only the user knows of a saved purchase: whether it goes on here, and which of two states holds. */
export function DossierQuestion() {
  const { askResume, askSameTender, dossier } = usePanelState();
  const { answerResume, settleDossier } = useActions();
  const { t, date } = useLocale();
  if (dossier?.state === 'clash') {
    return (
      <section className="question" aria-labelledby="dossier-question" tabIndex={-1}>
        <p id="dossier-question" className="nl-paragraph"><strong>{t('clash.question', { name: dossier.name })}</strong></p>
        <p className="nl-paragraph small">{t('clash.explain')}</p>
        <div className="actions">
          <Button purpose="primary" onClick={() => settleDossier('apart')}>{t('clash.apart')}</Button>
          <Button purpose="secondary" onClick={() => settleDossier('theirs')}>{t('clash.theirs')}</Button>
        </div>
      </section>
    );
  }
  // One question at a time.
  if (!askResume || askSameTender) return null;
  return (
    <section className="question" aria-labelledby="dossier-question" tabIndex={-1}>
      <p id="dossier-question" className="nl-paragraph"><strong>{t('resume.question', { name: askResume.name })}</strong></p>
      <p className="nl-paragraph small">{t('resume.explain', { date: date(askResume.updated) })}</p>
      <div className="actions">
        <Button purpose="primary" onClick={() => answerResume(true)}>{t('resume.yes')}</Button>
        <Button purpose="secondary" onClick={() => answerResume(false)}>{t('resume.no')}</Button>
      </div>
    </section>
  );
}
