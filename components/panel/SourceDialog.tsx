import { Dialog } from '@/components/shared/Dialog';
import { useLocale } from '@/components/shared/Locale';
import { SourceForm } from './SourceForm';

/** A file or pasted text, from any state of the panel. */
export function SourceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLocale();
  return <Dialog title={t('source.title')} open={open} onClose={onClose}><SourceForm onDone={onClose} /></Dialog>;
}
