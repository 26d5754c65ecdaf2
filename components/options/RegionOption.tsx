import { Button } from '@nl-design-system-candidate/button-react';
import { useState, type FormEvent } from 'react';
import { useContent } from '@/components/shared/content';
import { TextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import type { LocalText } from '@/lib/local-text';
import { failureWords } from './failure-words';

/** Where the user buys; only a place that exists is kept. */
export function RegionOption({ region, onChange }: { region: string | null; onChange: (region: string | null) => Promise<unknown> }) {
  const { lookups } = useContent();
  const { t, text } = useLocale();
  const [name, setName] = useState(region ?? '');
  const [seen, setSeen] = useState(region);
  const [message, setMessage] = useState<'saved' | 'unknown' | { failed: LocalText } | null>(null);
  // Changed in another window, or by an import.
  if (region !== seen) {
    setSeen(region);
    setName(region ?? '');
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    const place = typed === '' ? null : lookups.place(typed);
    if (typed !== '' && !place) { setMessage('unknown'); return; }
    setName(place?.name ?? '');
    void onChange(place?.name ?? null).then(() => setMessage('saved'), (error: unknown) => setMessage({ failed: failureWords(error) }));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextInput
        label={t('options.region')} hint={t('options.region.hint')} value={name} suggestions={lookups.places}
        onChange={(value) => { setName(value); setMessage(null); }} error={message === 'unknown' ? t('form.error.place') : undefined}
      />
      <div className="row"><Button purpose="secondary" type="submit">{t('options.region.save')}</Button><span role="status">{message === 'saved' ? t('options.saved') : ''}</span></div>
      {typeof message === 'object' && message && <p className="weigh weigh--check" role="alert">{t('options.failed', { reason: text(message.failed) })}</p>}
    </form>
  );
}
