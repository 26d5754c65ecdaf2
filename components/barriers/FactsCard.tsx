import { Heading } from '@nl-design-system-candidate/heading-react';
import { mainFacts, moreFacts } from '@/lib/facts/describe';
import type { TenderFacts } from '@/lib/facts/facts';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { FactRow } from './FactRow';
import './FactsCard.css';

/** What is known of the tender, and as clearly what is not; every fact can be put right. */
export function FactsCard({ facts }: { facts: TenderFacts }) {
  const { t } = useLocale();
  return (
    <section className="facts" aria-labelledby="facts-title">
      <Heading level={2} id="facts-title" className="for-readers-only">{t('facts.title')}</Heading>
      <dl className="facts__list">{mainFacts.map((name) => <FactRow key={name} name={name} facts={facts} />)}</dl>
      <Fold level={3} title={t('facts.more')}>
        <dl className="facts__list">{moreFacts.map((name) => <FactRow key={name} name={name} facts={facts} />)}</dl>
      </Fold>
    </section>
  );
}
