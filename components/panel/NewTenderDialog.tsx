import { Button } from '@nl-design-system-candidate/button-react';
import { Dialog } from '@/components/shared/Dialog';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** A new tender clears facts, decisions and lists of the current one: asked first. */
export function NewTenderDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { dossier } = usePanelState();
  const { newTender } = useActions();
  const { t } = useLocale();
  return (
    <Dialog title={t('menu.new')} open={open} onClose={onClose} role="alertdialog">
      <p className="nl-paragraph">{dossier ? t('new.explain.saved', { name: dossier.name }) : t('new.explain')}</p>
      <div className="actions">
        <Button purpose="primary" onClick={() => { newTender(); onClose(); }}>{t('new.confirm')}</Button>
        <Button purpose="secondary" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
