import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** Says whether the user's own work is kept: before it is lost, not after. Silent while there is nothing to lose. */
export function SavedLine({ onSave }: { onSave: () => void }) {
  const { dossier, own } = usePanelState();
  const { savePurchase } = useActions();
  const { t } = useLocale();
  if (dossier === undefined) return null;
  return (
    <div className="read-summary" aria-live="polite">
      {dossier === null && own && <p className="read-summary__line">{t('saved.not')} · <button type="button" className="text-button" onClick={onSave}>{t('saved.save')}</button></p>}
      {dossier?.state === 'saved' && <p className="read-summary__line">{t('saved.in', { name: dossier.name })}</p>}
      {dossier?.state === 'failed' && (
        <p className="read-summary__line"><strong>{t('saved.failed')}</strong> · <button type="button" className="text-button" onClick={() => savePurchase(dossier.name)}>{t('saved.again')}</button></p>
      )}
    </div>
  );
}
