import type { LawReference } from '@/lib/law';
import type { Level } from '@/lib/barriers/finding';
import { safeLink } from '@/lib/safe-link';
import { useContent } from '@/components/shared/content';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { useLocale } from '@/components/shared/Locale';

/** The law behind a finding, with link and date; without law it says what the finding rests on instead. */
export function LawLine({ ids, level, foreign }: { ids: readonly string[]; level: Level; foreign: boolean }) {
  const { law } = useContent();
  const { t, text, date } = useLocale();
  const rules = ids.map(law).filter((rule) => rule !== null);
  if (rules.length === 0) {
    if (foreign) return null;
    return <p className="soft small nl-paragraph">{t(level === 'practice' ? 'law.practice' : 'law.none')}</p>;
  }
  return (
    <ul className="plain-list spaced soft small">
      {rules.map((rule, index) => (
        <li key={rule.id}>
          <ExternalLink address={rule.url} showHost={rule.attribution === null && !sameSource(rule, rules[index + 1])}>{text(rule.label)}</ExternalLink>
          {rule.attribution && !text(rule.label).startsWith(sourceOf(text(rule.attribution))) && <> · {text(rule.attribution)}</>}
          {!sameSource(rule, rules[index + 1]) && <>{' · '}<span className="nowrap">{t('law.checked', { date: date(rule.checked) })}</span></>}
        </li>
      ))}
    </ul>
  );
}

/** Two articles of one law, read on one day: the host and the day are said once, after the last. */
const sameSource = (rule: LawReference, next: LawReference | undefined) => next !== undefined && rule.attribution === null && next.attribution === null
  && rule.checked === next.checked && safeLink(rule.url)?.host === safeLink(next.url)?.host;

/** "volgens Commissie van Aanbestedingsexperts" says nothing new beside an advice of that same committee. */
const sourceOf = (attribution: string) => attribution.replace(/^(?:volgens|according to) /, '');
