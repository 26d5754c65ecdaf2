import { About } from '@/components/shared/About';
import { Dialog } from '@/components/shared/Dialog';
import { useLocale } from '@/components/shared/Locale';

export function AboutDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLocale();
  return <Dialog title={t('about.title')} open={open} onClose={onClose}><About level={3} /></Dialog>;
}
