import { Dialog } from '@/components/shared/Dialog';
import { useLocale } from '@/components/shared/Locale';
import type { TextKey } from '@/lib/locale';
import './KeysDialog.css';

const rows: readonly (readonly [readonly string[], TextKey])[] = [
  [['Alt', 'Shift', 'G'], 'keys.open'],
  [['j', '↓'], 'keys.next'],
  [['k', '↑'], 'keys.previous'],
  [['Enter'], 'keys.show'],
  [['←', '→'], 'keys.tabs'],
  [['F6'], 'keys.notices'],
  [['Esc'], 'keys.close'],
];

/** Which keys do what. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLocale();
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose}>
      <table className="keys">
        <thead className="for-readers-only"><tr><th scope="col">{t('keys.key')}</th><th scope="col">{t('keys.does')}</th></tr></thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={does}><td>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</td><td>{t(does)}</td></tr>
          ))}
        </tbody>
      </table>
      <p className="soft small nl-paragraph">{t('keys.where')}</p>
    </Dialog>
  );
}
