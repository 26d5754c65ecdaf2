import { Button } from '@nl-design-system-candidate/button-react';
import { useRef, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/shared/Dialog';
import { TextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

const LONGEST_NAME = 300;

/** Asks under which name the current purchase is kept: the title of what was read, or the name that it has. */
export function SaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLocale();
  return <Dialog title={t('save.title')} open={open} onClose={onClose}>{open && <SaveForm onDone={onClose} />}</Dialog>;
}

function SaveForm({ onDone }: { onDone: () => void }) {
  const { dossier, name: read } = usePanelState();
  const { savePurchase } = useActions();
  const { t } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState((dossier?.name ?? read ?? '').slice(0, LONGEST_NAME));
  const [tried, setTried] = useState(false);
  const empty = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    savePurchase(name.trim());
    onDone();
  };
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <TextInput label={t('save.name')} value={name} onChange={setName} maxLength={LONGEST_NAME} error={tried && empty ? t('save.error') : undefined} />
      <p className="nl-paragraph small">{t('save.explain')}</p>
      <div className="actions">
        <Button purpose="primary" type="submit">{t('saved.save')}</Button>
        <Button purpose="subtle" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
