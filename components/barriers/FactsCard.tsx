import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { CategoryScore } from '@/lib/analyse';
import { carriedOf } from '@/lib/facts/carried-of';
import { describeFact, mainFacts, moreFacts } from '@/lib/facts/describe';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';
import { FactRow } from './FactRow';
import './FactsCard.css';

const ALL: readonly FactName[] = [...mainFacts, ...moreFacts];
/** What the sums rest on; the subject comes before them. */
const FIRST: readonly FactName[] = ['estimatedValue', 'duration'];

/** What is known of the tender, and as clearly what is not; every fact can be put right. */
export function FactsCard({ facts, subject }: { facts: TenderFacts; subject: CategoryScore | null }) {
  const { category } = useContent();
  const locale = useLocale();
  const { t } = locale;
  const lead = subject && subject.id !== 'other' ? locale.text(category(subject.id)) : null;
  // Two values for one fact is a question to the user: never under a fold.
  const first = [...FIRST, ...ALL.filter((name) => !FIRST.includes(name) && describeFact(name, facts, locale).conflict)];
  const rest = ALL.filter((name) => name !== 'cpv' && !first.includes(name));
  return (
    <section className="facts" aria-labelledby="facts-title">
      <Heading level={2} id="facts-title" className="for-readers-only">{t('facts.title')}</Heading>
      <CarriedLine facts={facts} />
      <dl className="facts__list">
        <FactRow name="cpv" facts={facts} as={{ label: t('facts.subject'), lead, short: (value) => `${t('fact.cpv')} ${value.text.split(' ')[0]}` }} />
        {first.map((name) => <FactRow key={name} name={name} facts={facts} />)}
      </dl>
      <Fold level={3} title={t('facts.more')}>
        <dl className="facts__list">{rest.map((name) => <FactRow key={name} name={name} facts={facts} />)}</dl>
      </Fold>
    </section>
  );
}

/** Facts of an earlier screen: said once, and confirmed at once. */
function CarriedLine({ facts }: { facts: TenderFacts }) {
  const { confirmFact } = useActions();
  const { t } = useLocale();
  const carried = ALL.filter((name) => carriedOf(name, facts).some((item) => !item.confirmed));
  if (carried.length === 0) return null;
  return (
    <p className="facts__carried row">
      <span className="grow grow--word">{t('facts.carriedCount', { count: carried.length })}</span>
      <Button purpose="secondary" onClick={() => { for (const name of carried) confirmFact(name); }}>{t('facts.allRight')}</Button>
    </p>
  );
}
