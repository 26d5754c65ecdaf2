import { memo } from 'react';
import type { FindingGroup } from '@/lib/barriers/listing';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { FindingCard } from './FindingCard';
import { OtherPlace } from './OtherPlace';

interface Props {
  group: FindingGroup;
  first?: boolean;
  /** Set for a group that is one line until it is opened. */
  open?: boolean;
  onOpen?: (key: string, open: boolean) => void;
}

/** A finding, with the other lots in which the same demand stands. */
export const GroupCard = memo(function GroupCard({ group, first = false, open, onOpen }: Props) {
  const { t } = useLocale();
  const others = group.all.slice(1);
  return (
    <FindingCard
      finding={group.first} ids={group.all.map((finding) => finding.id)} tabbable={first}
      {...(open !== undefined && onOpen ? { fold: { open, onChange: (now: boolean) => onOpen(group.key, now) } } : {})}
    >
      {others.length > 0 && (
        <Fold level={4} title={t('finding.alsoIn', { count: others.length })}>
          <ul className="more-lines">{others.map((finding) => <OtherPlace key={finding.id} finding={finding} />)}</ul>
        </Fold>
      )}
    </FindingCard>
  );
});
