import { Button } from '@nl-design-system-candidate/button-react';
import { useRef, useState, type FormEvent } from 'react';
import type { Finding } from '@/lib/barriers/finding';
import { LongTextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { onEscape } from '@/components/shared/on-escape';
import { useActions, usePanelState } from '@/components/shared/Session';
import { useFocusOnce } from '@/components/shared/useFocusOnce';

/** "Pas toe of leg uit": why this stays as it is. The reason goes into the file of the purchase. */
export function OverruleForm({ finding, ids, onDone }: { finding: Finding; ids: readonly string[]; onDone: () => void }) {
  const { overrule, alwaysIgnore } = useActions();
  const { dossier } = usePanelState();
  const { t } = useLocale();
  const hint = dossier ? t('overrule.hint.saved', { name: dossier.name }) : t(dossier === null ? 'overrule.hint' : 'overrule.hint.practice');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const short = reason.trim().length < 3;
  useFocusOnce(form, 'textarea');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short) {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    overrule(ids, reason.trim());
    onDone();
  };

  return (
    <form ref={form} className="stack" onSubmit={submit} onKeyDown={(event) => onEscape(event, onDone)} noValidate>
      <LongTextInput
        label={t('overrule.reason')} hint={hint} value={reason} onChange={setReason} maxLength={1_000}
        error={tried && short ? t('overrule.error') : undefined}
      />
      <div className="actions">
        <Button purpose="primary" type="submit">{t('overrule.confirm')}</Button>
        <Button purpose="subtle" onClick={onDone}>{t('cancel')}</Button>
        {finding.quote && (
          <Button purpose="subtle" className="quiet" onClick={() => { alwaysIgnore(ids); onDone(); }}>{t('overrule.always')}</Button>
        )}
      </div>
    </form>
  );
}
