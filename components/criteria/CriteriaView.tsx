import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMemo, useState } from 'react';
import type { CriterionKind, CriterionProposal } from '@/lib/criteria/proposal';
import { criterionKinds } from '@/lib/criteria/schema';
import { Choices } from '@/components/shared/Choices';
import { FilterFold } from '@/components/shared/FilterFold';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { usePanelState } from '@/components/shared/Session';
import { Spoken } from '@/components/shared/Spoken';
import { BasketFold } from './BasketFold';
import { CoveredCriterion } from './CoveredCriterion';
import { CriterionCard } from './CriterionCard';
import { CriterionFindings } from './CriterionFindings';
import { EformsFold } from './EformsFold';
import { SubjectLine } from './SubjectLine';

const ALL = 'all';

/** Social criteria that fit this draft, by kind; what the text already has is marked. */
export function CriteriaView() {
  const { analysis } = usePanelState();
  const { t } = useLocale();
  const [kind, setKind] = useState<CriterionKind | typeof ALL>(ALL);
  const { open, covered } = useMemo(() => split(analysis?.criteria ?? []), [analysis]);
  if (!analysis) return null;

  const kinds = criterionKinds.filter((one) => open.some((proposal) => proposal.kind === one));
  // A kind of which nothing is left narrows nothing.
  const filtered = kind !== ALL && kinds.includes(kind) ? kind : ALL;
  const shown = filtered === ALL ? open : open.filter((proposal) => proposal.kind === filtered);
  return (
    <>
      <Spoken message={t('criteria.spoken', { count: shown.length })} />
      <SubjectLine subject={analysis.categories[0] ?? null} />
      {kinds.length > 1 && (
        <FilterFold chosen={filtered === ALL ? [] : [t(`kind.short.${filtered}`)]}>
          <Choices
            label={t('criteria.filter')} mode="single" required
            choices={[{ id: ALL, label: t('criteria.all') }, ...kinds.map((one) => ({ id: one, label: t(`kind.short.${one}`) }))]}
            chosen={new Set([filtered])}
            onChange={(chosen) => setKind(([...chosen][0] ?? ALL) as CriterionKind | typeof ALL)}
          />
        </FilterFold>
      )}
      <BasketFold />
      <CriterionFindings findings={analysis.criterionFindings} />
      {shown.length === 0 ? <p className="nl-paragraph">{t('criteria.none')}</p> : (
        <section className="stack" aria-labelledby="criteria-title">
          <Heading level={2} id="criteria-title" className="for-readers-only">{t('criteria.title')}</Heading>
          {shown.map((proposal) => <CriterionCard key={proposal.id} proposal={proposal} />)}
        </section>
      )}
      <div>
        {covered.length > 0 && (
          <Fold title={t('criteria.covered', { count: covered.length })}>
            <div className="stack">{covered.map((proposal) => <CoveredCriterion key={proposal.id} proposal={proposal} />)}</div>
          </Fold>
        )}
        <EformsFold advice={analysis.eforms} />
      </div>
    </>
  );
}

const split = (all: readonly CriterionProposal[]) => ({ open: all.filter((one) => !one.covered), covered: all.filter((one) => one.covered) });
