import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMemo, useRef } from 'react';
import { listFindings } from '@/lib/barriers/listing';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import { Spoken } from '@/components/shared/Spoken';
import { DecidedFold } from './DecidedFold';
import { FactsCard } from './FactsCard';
import { FineFold } from './FineFold';
import { ForeignNotice } from './ForeignNotice';
import { GroupCard } from './GroupCard';
import { NotSeenFold } from './NotSeenFold';
import { useFindingKeys } from './useFindingKeys';
import './BarriersView.css';

const TOP = ['barriers.top.one', 'barriers.top.two', 'barriers.top.three'] as const;

interface Props {
  /** Finding whose highlight was clicked in the page; comes to the front once. */
  bring: string | null;
  onBrought: () => void;
}

/** What keeps small social suppliers out: the facts, what helps the most, and all that was looked at. */
export function BarriersView({ bring, onBrought }: Props) {
  const { analysis, decisions, document, origin } = usePanelState();
  const { showInPage } = useActions();
  const { t } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const listing = useMemo(() => listFindings(analysis?.findings ?? [], decisions), [analysis, decisions]);
  const keys = useFindingKeys({ list, bring, onBrought, onShow: origin === 'page' || origin === 'demo' ? showInPage : null });
  if (!analysis) return null;

  const { barrier, check } = listing.open;
  const open = listing.top.length + listing.rest.length;
  return (
    <div ref={list} className="barriers" tabIndex={-1} {...keys}>
      <Spoken message={t('barriers.spoken', { barriers: t('count.barriers', { count: barrier }), checks: t('count.checks', { count: check }) })} />
      {analysis.facts.country !== null && analysis.facts.country.code !== 'NL' && <ForeignNotice country={analysis.facts.country.code} />}
      <FactsCard facts={analysis.facts} />
      {open === 0 && (
        <p className="weigh weigh--fine">{t(document?.whole ? 'barriers.none' : 'barriers.noneSoFar')}</p>
      )}
      {listing.top.length > 0 && (
        <section className="stack" aria-labelledby="barriers-top">
          <Heading level={2} id="barriers-top" className="section-title">{t(TOP[listing.top.length - 1]!)}</Heading>
          {listing.top.map((group, index) => <GroupCard key={group.key} group={group} first={index === 0} />)}
        </section>
      )}
      {listing.rest.length > 0 && (
        <section className="stack" aria-labelledby="barriers-rest">
          <Heading level={2} id="barriers-rest" className="section-title">{t('barriers.rest', { count: listing.rest.length })}</Heading>
          {listing.rest.map((group) => <GroupCard key={group.key} group={group} first={false} />)}
        </section>
      )}
      <div>
        <FineFold findings={listing.fine} />
        <DecidedFold title="barriers.overruled" decided={listing.overruled} />
        <DecidedFold title="barriers.solved" decided={listing.solved} />
        <NotSeenFold facts={analysis.facts} />
      </div>
    </div>
  );
}
