import { Button } from '@nl-design-system-candidate/button-react';
import { useState, type ReactNode } from 'react';
import { Button as PressButton, FileTrigger } from 'react-aria-components';
import { saveFile } from '@/components/shared/save-file';
import { Dialog } from '@/components/shared/Dialog';
import { useLocale } from '@/components/shared/Locale';
import { failureWords } from './failure-words';
import { ImportReport } from './ImportReport';
import type { OptionsActions } from './options-state';

/** Export, import and erase: one click each; only erasing asks again. */
export function DataOptions({ actions }: { actions: OptionsActions }) {
  const { t, text } = useLocale();
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState<ReactNode>(null);

  const run = (work: () => Promise<ReactNode>) => {
    setMessage(null);
    work().then(setMessage, (error: unknown) => setMessage(t('options.failed', { reason: text(failureWords(error)) })));
  };
  const importFile = (file: File | undefined) => {
    if (file) run(async () => <ImportReport result={await actions.importFile(file)} />);
  };

  return (
    <>
      <p className="nl-paragraph">{t('options.data.explain')}</p>
      <div className="actions">
        <Button purpose="secondary" onClick={() => run(async () => { const { name, json, unsaved } = await actions.exportAll(); saveFile(name, json); return unsaved > 0 ? t('options.export.unsaved', { count: unsaved }) : null; })}>{t('options.export')}</Button>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => importFile(files?.[0])}>
          <PressButton className="nl-button nl-button--secondary">{t('options.import')}</PressButton>
        </FileTrigger>
        <Button purpose="secondary" hint="negative" onClick={() => setAsking(true)}>{t('options.erase')}</Button>
      </div>
      <div role="status">{message}</div>
      <Dialog title={t('options.erase.title')} open={asking} onClose={() => setAsking(false)} role="alertdialog">
        <p className="nl-paragraph">{t('options.erase.explain')}</p>
        <div className="actions">
          <Button purpose="primary" hint="negative" onClick={() => { setAsking(false); run(async () => { await actions.eraseAll(); return t('options.erased'); }); }}>{t('options.erase.confirm')}</Button>
          <Button purpose="secondary" onClick={() => setAsking(false)}>{t('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
