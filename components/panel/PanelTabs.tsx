import { NumberBadge } from '@nl-design-system-candidate/number-badge-react';
import { Activity, useMemo, useRef, useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { listFindings } from '@/lib/barriers/listing';
import { BarriersView } from '@/components/barriers/BarriersView';
import { CriteriaView } from '@/components/criteria/CriteriaView';
import { EnterprisesView } from '@/components/enterprises/EnterprisesView';
import { StepsView } from '@/components/steps/StepsView';
import { useContent } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';
import { useTabScroll } from './useTabScroll';
import './PanelTabs.css';

type TabId = 'barriers' | 'criteria' | 'enterprises' | 'steps';

/** The four tabs, each with what there is to look at. */
export function PanelTabs() {
  const { analysis, decisions, document, focusedFinding, stale } = usePanelState();
  const { steps, stepOf } = useContent();
  const { t } = useLocale();
  const [tab, setTab] = useState<TabId>('barriers');
  // What was opened once stays as it was left: the search, the folds, how far it was scrolled.
  const [visited, setVisited] = useState<ReadonlySet<TabId>>(new Set(['barriers']));
  const root = useRef<HTMLDivElement>(null);
  useTabScroll(tab, root);
  const [seenFocus, setSeenFocus] = useState(focusedFinding);
  // Once: coming back to the tab later must not take the focus again.
  const [brought, setBrought] = useState(false);
  const open = useMemo(() => listFindings(analysis?.findings ?? [], decisions).open, [analysis, decisions]);

  // A click on a highlight in the page brings its finding to the front, whatever tab was open.
  if (focusedFinding !== seenFocus) {
    setSeenFocus(focusedFinding);
    setBrought(false);
    if (focusedFinding) setTab('barriers');
  }
  const choose = (id: TabId) => {
    setVisited((now) => new Set([...now, id]));
    setTab(id);
  };
  if (!analysis) return null;

  const here = stepOf({ document, analysis });
  // The rest of the first analysis is on its way: no number is better than a wrong one.
  const counted = (count: number, spoken: 'tab.spoken.criteria' | 'tab.spoken.enterprises') => (analysis.partial ? { count: '…', spoken: t('phase.reading') } : { count: String(count), spoken: t(spoken, { count }) });
  const step = steps.findIndex((candidate) => candidate.id === here) + 1;
  const tabs: { id: TabId; count: string; spoken: string }[] = [
    { id: 'barriers', count: open.check > 0 ? `${open.barrier} + ${open.check}` : String(open.barrier), spoken: [t('count.barriers', { count: open.barrier }), t('count.checks', { count: open.check })].join(', ') },
    { id: 'criteria', ...counted(analysis.criteria.filter((one) => !one.covered).length, 'tab.spoken.criteria') },
    { id: 'enterprises', ...counted(analysis.enterprises.length, 'tab.spoken.enterprises') },
    { id: 'steps', count: step > 0 ? t('steps.badge', { step }) : String(steps.length), spoken: step > 0 ? t('tab.spoken.step', { step, count: steps.length }) : t('tab.spoken.steps', { count: steps.length }) },
  ];

  const views: Record<TabId, ReactNode> = {
    barriers: <BarriersView bring={brought ? null : focusedFinding} onBrought={() => setBrought(true)} />,
    criteria: <CriteriaView />,
    enterprises: <EnterprisesView />,
    steps: <StepsView />,
  };

  return (
    <Tabs ref={root} className="tabs" selectedKey={tab} onSelectionChange={(key) => choose(key as TabId)}>
      <TabList className="tabs__list" aria-label={t('tabs')}>
        {tabs.map(({ id, count, spoken }) => (
          <Tab key={id} id={id} className="tabs__tab">
            <span>{t(`tab.${id}`)}</span>
            <NumberBadge label={spoken}>{count}</NumberBadge>
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} shouldForceMount={visited.has(id)} className={`panel__pad tabs__panel${stale ? ' tabs__panel--stale' : ''}`}>
          <Activity mode={tab === id ? 'visible' : 'hidden'}>{views[id]}</Activity>
        </TabPanel>
      ))}
    </Tabs>
  );
}
