import { DataBadge } from '@nl-design-system-candidate/data-badge-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { CriterionProposal } from '@/lib/criteria/proposal';
import { useContent } from '@/components/shared/content';
import { Icon } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { usePanelState } from '@/components/shared/Session';
import { languageOfWords } from '@/components/shared/text-language';
import '@/components/shared/Verdict.css';
import '@/components/shared/Card.css';

/** A criterion that the text already has, with the words. */
export function CoveredCriterion({ proposal }: { proposal: CriterionProposal }) {
  const { criterion } = useContent();
  const { document } = usePanelState();
  const { t, text } = useLocale();
  const row = criterion(proposal.id);
  if (!row) return null;
  return (
    <article className="card card--fine">
      <div className="row"><DataBadge className="verdict verdict--fine"><Icon name="fine" />{t('criterion.covered')}</DataBadge><span className="soft small">{t(`kind.${proposal.kind}`)}</span></div>
      <Heading level={3}>{text(row.title)}</Heading>
      {proposal.coveredBy && <Quote text={proposal.coveredBy} lang={languageOfWords(document, proposal.coveredBy)} />}
    </article>
  );
}
