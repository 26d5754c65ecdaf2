import type { FindingGroup } from '@/lib/barriers/listing';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { FindingCard } from './FindingCard';
import { OtherPlace } from './OtherPlace';

/** A finding, with the other lots in which the same demand stands. */
export function GroupCard({ group, first }: { group: FindingGroup; first: boolean }) {
  const { t } = useLocale();
  const others = group.all.slice(1);
  return (
    <FindingCard finding={group.first} ids={group.all.map((finding) => finding.id)} tabbable={first}>
      {others.length > 0 && (
        <Fold level={4} title={t('finding.alsoIn', { count: others.length })}>
          <ul className="more-lines">{others.map((finding) => <OtherPlace key={finding.id} finding={finding} />)}</ul>
        </Fold>
      )}
    </FindingCard>
  );
}
