import { Button } from '@nl-design-system-candidate/button-react';
import { DataBadge } from '@nl-design-system-candidate/data-badge-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId } from 'react';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import { besidesTheCard, seenLately } from '@/lib/enterprises/narrow';
import { isGone, type Enterprise } from '@/lib/enterprises/schema';
import { goneText, kindNames } from '@/lib/enterprises/wording';
import { useContent } from '@/components/shared/content';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { Icon } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import { Pairs } from '@/components/shared/Pairs';
import { useActions, usePanelState } from '@/components/shared/Session';
import { Certificates } from './Certificates';
import { ShortlistNote } from './ShortlistNote';
import '@/components/shared/Verdict.css';
import './EnterpriseCard.css';

/** One enterprise: what is known, what is not, when and where it was last seen. */
export function EnterpriseCard({ match, row }: { match: EnterpriseMatch; row: Enterprise }) {
  const { date } = useContent();
  const { shortlist } = usePanelState();
  const { shortlistEnterprise, copy } = useActions();
  const { t, text, list } = useLocale();
  const heading = useId();
  const kept = shortlist.find((item) => item.id === row.id);
  const source = row.sources[0]!;
  const gone = isGone(row);
  const sure = seenLately(row, date);
  const about = [row.place ?? row.province, text(kindNames[row.kind]), row.serviceArea && t(`serviceArea.${row.serviceArea}`)].filter(Boolean).join(' · ');
  // Sentences of the data end with a full stop; a list of them reads better without.
  const said = (texts: readonly { nl: string; en: string }[]) => texts.map((one) => text(one).replace(/\.$/, '')).join('; ');

  return (
    <article className="card" aria-labelledby={heading}>
      <div className="enterprise__head">
        <Heading level={3} id={heading}>{row.name}</Heading>
        {(!gone || kept) && <Button
          purpose="subtle" iconOnly toggle pressed={kept !== undefined} iconStart={<Icon name="star" filled={kept !== undefined} />}
          label={t('enterprise.keep', { name: row.name })} title={t(kept ? 'enterprise.kept' : 'enterprise.keepShort')}
          onClick={() => shortlistEnterprise(row.id, kept === undefined)}
        />}
      </div>
      <p className="soft small nl-paragraph">{about}</p>
      {gone && <p className="weigh weigh--barrier">{text(goneText(row))}</p>}
      {!gone && !sure && <div><DataBadge className="verdict verdict--check"><Icon name="check" />{t('enterprise.unconfirmed')}</DataBadge></div>}
      {row.offers && <p className="nl-paragraph" lang="nl">{row.offers}</p>}
      <Pairs pairs={[
        [t('enterprise.why'), !gone && said(besidesTheCard(match.why, row, date))],
        [t('enterprise.unknown'), !gone && said(besidesTheCard(match.unknown, row, date))],
        [t('enterprise.for'), row.targetGroups.length > 0 && <span lang="nl">{list(row.targetGroups)}</span>],
        [t('enterprise.certificates'), row.certificates.length > 0 && <Certificates certificates={row.certificates} />],
        [t('enterprise.seen'), (
          <span key="seen">
            {row.lastSeenYear ?? t('enterprise.seenUnknown')} · <ExternalLink address={source.url}>{t('facts.source')}</ExternalLink>
          </span>
        )],
        [t('enterprise.status'), !gone && row.statusNote && <span lang="nl">{row.statusNote}</span>],
      ]}
      />
      {kept && <ShortlistNote id={row.id} name={row.name} note={kept.note} />}
      <div className="actions">
        {row.website && <ExternalLink address={row.website}>{t('enterprise.website')}</ExternalLink>}
        {!row.website && <Button purpose="secondary" onClick={() => copy(`${row.name}\n${source.url}`)}>{t('enterprise.copy')}</Button>}
      </div>
    </article>
  );
}
