import { Button } from '@nl-design-system-candidate/button-react';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** The user's own list, to take along. */
export function ShortlistFold() {
  const { shortlist } = usePanelState();
  const { shortlistEnterprise, copy } = useActions();
  const { enterprise } = useContent();
  const { t } = useLocale();
  const kept = shortlist.flatMap((item) => {
    const row = enterprise(item.id);
    return row ? [{ row, note: item.note }] : [];
  });
  if (kept.length === 0) return null;
  const lines = kept.map(({ row, note }) => [
    row.name, row.place, note, row.website, t('shortlist.source', { address: row.sources[0]!.url }),
  ].filter(Boolean).join(' · '));
  return (
    <Fold title={t('shortlist.title', { count: kept.length })}>
      <ul className="more-lines small">
        {kept.map(({ row, note }) => (
          <li key={row.id}>
            <div className="row">
              <span className="grow"><strong>{row.name}</strong>{row.place && ` · ${row.place}`}{note && <><br />{note}</>}</span>
              <Button purpose="subtle" onClick={() => shortlistEnterprise(row.id, false)}>{t('shortlist.remove')}<span className="for-readers-only">: {row.name}</span></Button>
            </div>
          </li>
        ))}
      </ul>
      <div className="actions"><Button purpose="secondary" onClick={() => copy([...lines, '', t('enterprises.proof')].join('\n'))}>{t('shortlist.copy')}</Button></div>
    </Fold>
  );
}
