import { Button } from '@nl-design-system-candidate/button-react';
import { useState, type FormEvent } from 'react';
import { Button as PressButton, DropZone, FileTrigger, Text, type DropItem } from 'react-aria-components';
import { Icon } from '@/components/shared/Icon';
import { LongTextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';
import { droppedFile } from './dropped-file';
import './SourceForm.css';

const KINDS = ['.docx', '.pdf', '.txt', '.md', '.html', '.htm', '.xml'];

/** Drop or choose a file, or paste a text. The same reading, the same findings. */
export function SourceForm({ onDone }: { onDone: (() => void) | null }) {
  const { openFile, openText } = useActions();
  const { t } = useLocale();
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<'paste' | 'drop' | 'unread' | null>(null);

  const take = (file: File | undefined) => {
    if (!file) return;
    setError(null);
    openFile(file);
    onDone?.();
  };
  const drop = async (items: readonly DropItem[]) => {
    const dropped = await droppedFile(items);
    if (typeof dropped !== 'string') take(dropped);
    else setError(dropped === 'none' ? 'drop' : 'unread');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pasted.trim().length < 20) { setError('paste'); return; }
    setError(null);
    openText(pasted);
    onDone?.();
  };

  return (
    <div className="stack">
      <DropZone className="drop-zone" aria-label={t('source.drop')} getDropOperation={() => 'copy'} onDrop={(event) => void drop(event.items)}>
        <Text slot="label" className="drop-zone__label"><Icon name="file" />{t('source.drop')}</Text>
        <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => take(files?.[0])}>
          <PressButton className="nl-button nl-button--secondary">{t('source.choose')}</PressButton>
        </FileTrigger>
        <span className="soft small">{t('source.kinds')}</span>
      </DropZone>
      {(error === 'drop' || error === 'unread') && <p className="weigh weigh--check" role="alert">{t(error === 'drop' ? 'source.error.drop' : 'source.error.unread')}</p>}
      <form className="stack" onSubmit={submit} noValidate>
        <LongTextInput
          label={t('source.paste')} value={pasted} onChange={setPasted} rows={4} maxLength={5_000_000}
          error={error === 'paste' ? t('source.error.paste') : undefined}
        />
        <div><Button purpose="secondary" type="submit">{t('source.check')}</Button></div>
      </form>
      <p className="soft small nl-paragraph row"><Icon name="lock" /><span className="grow">{t('source.stays')}</span></p>
    </div>
  );
}
