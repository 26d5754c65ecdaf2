import { Heading } from '@nl-design-system-candidate/heading-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { listFindings } from '@/lib/barriers/listing';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import { Spoken } from '@/components/shared/Spoken';
import { DecidedFold } from './DecidedFold';
import { FactsCard } from './FactsCard';
import { FindingNav } from './FindingNav';
import { FineFold } from './FineFold';
import { ForeignNotice } from './ForeignNotice';
import { GroupCard } from './GroupCard';
import { IgnoredFold } from './IgnoredFold';
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
  const { analysis, decisions, document, ignored = [], origin } = usePanelState();
  const { showInPage } = useActions();
  const { t, list: inWords } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  /** The groups below the top that were opened. */
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const listing = useMemo(() => listFindings(analysis?.findings ?? [], decisions), [analysis, decisions]);
  const onOpen = useCallback((key: string, open: boolean) => setOpened((now) => {
    const next = new Set(now);
    if (open) next.add(key);
    else next.delete(key);
    return next;
  }), []);
  const openFinding = useCallback((findingId: string) => {
    const group = listing.rest.find((one) => one.all.some((finding) => finding.id === findingId));
    if (group) onOpen(group.key, true);
  }, [listing, onOpen]);
  const { keys, current, go } = useFindingKeys({ list, bring, onBrought, onShow: origin === 'page' || origin === 'demo' ? showInPage : null, onOpen: openFinding });
  if (!analysis) return null;

  const { barrier, check } = listing.open;
  const groups = [...listing.top, ...listing.rest];
  const overview = [
    ...(barrier > 0 ? [t('count.barriers', { count: barrier })] : []),
    ...(check > 0 ? [t('count.checks', { count: check })] : []),
  ];
  return (
    <div ref={list} className="barriers" tabIndex={-1} {...keys}>
      <Spoken message={t('barriers.spoken', { barriers: t('count.barriers', { count: barrier }), checks: t('count.checks', { count: check }) })} />
      {analysis.facts.country !== null && analysis.facts.country.code !== 'NL' && <ForeignNotice country={analysis.facts.country.code} />}
      <FactsCard facts={analysis.facts} subject={analysis.categories[0] ?? null} />
      {groups.length === 0
        ? <p className="weigh weigh--fine">{t(document?.whole ? 'barriers.none' : 'barriers.noneSoFar')}</p>
        : <p className="barriers__overview">{inWords(overview)}</p>}
      {listing.top.length > 0 && (
        <section className="stack" aria-labelledby="barriers-top">
          <Heading level={2} id="barriers-top" className="section-title">{t(TOP[listing.top.length - 1]!)}</Heading>
          {listing.top.map((group, index) => <GroupCard key={group.key} group={group} first={index === 0} />)}
        </section>
      )}
      {listing.rest.length > 0 && (
        <section className="stack stack--close" aria-labelledby="barriers-rest">
          <Heading level={2} id="barriers-rest" className="section-title">{t('barriers.rest', { count: listing.rest.length })}</Heading>
          {listing.rest.map((group) => <GroupCard key={group.key} group={group} open={opened.has(group.key)} onOpen={onOpen} />)}
        </section>
      )}
      <div>
        <FineFold findings={listing.fine} />
        <DecidedFold title="barriers.overruled" decided={listing.overruled} />
        <DecidedFold title="barriers.solved" decided={listing.solved} />
        <IgnoredFold findings={ignored} />
        <NotSeenFold facts={analysis.facts} />
      </div>
      {groups.length > 1 && <FindingNav at={groups.findIndex((group) => group.all.map((one) => one.id).join(' ') === current) + 1} count={groups.length} onGo={go} />}
    </div>
  );
}
