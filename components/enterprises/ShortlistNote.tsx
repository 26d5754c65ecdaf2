import { useState } from 'react';
import { TextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';

/** A note with an enterprise on the user's own list; kept when the field is left. */
export function ShortlistNote({ id, name, note }: { id: string; name: string; note: string }) {
  const { shortlistEnterprise } = useActions();
  const { t } = useLocale();
  const [words, setWords] = useState(note);
  return (
    <div onBlur={() => { if (words !== note) shortlistEnterprise(id, true, words); }}>
      <TextInput label={<>{t('enterprise.note')}<span className="for-readers-only">: {name}</span></>} value={words} onChange={setWords} maxLength={500} />
    </div>
  );
}
