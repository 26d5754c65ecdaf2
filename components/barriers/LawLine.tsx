import type { LawReference } from '@/lib/law';
import type { Level } from '@/lib/barriers/finding';
import { safeLink } from '@/lib/safe-link';
import { useContent } from '@/components/shared/content';
import { ExternalLink } from '@/components/shared/ExternalLink';
import { useLocale } from '@/components/shared/Locale';

interface Props {
  ids: readonly string[];
  level: Level;
  foreign: boolean;
  /** False where the day of checking is said for the whole card. */
  dated?: boolean;
}

/** The law behind a finding, with links and one date; without law it says what the finding rests on instead. */
export function LawLine({ ids, level, foreign, dated = true }: Props) {
  const { law } = useContent();
  const { t, text, date } = useLocale();
  const rules = ids.map(law).filter((rule) => rule !== null);
  if (rules.length === 0) {
    if (foreign) return null;
    return <p className="soft small nl-paragraph">{t(level === 'practice' ? 'law.practice' : 'law.none')}</p>;
  }
  // With more than one date the oldest is said: nothing seems fresher than it is.
  const checked = rules.map((rule) => rule.checked).sort()[0]!;
  return (
    <p className="soft small nl-paragraph law">
      {rules.map((rule, index) => (
        <span key={rule.id}>
          <ExternalLink address={rule.url} showHost={rule.attribution === null && !sameSource(rule, rules[index + 1])}>{text(rule.label)}</ExternalLink>
          {rule.attribution && !text(rule.label).startsWith(sourceOf(text(rule.attribution))) && <>, {text(rule.attribution)}</>}
          {(dated || index < rules.length - 1) && ' · '}
        </span>
      ))}
      {dated && <span className="nowrap">{t('law.checked', { date: date(checked) })}</span>}
    </p>
  );
}

/** Two articles on one site: its host is said once, after the last. */
const sameSource = (rule: LawReference, next: LawReference | undefined) => next !== undefined && rule.attribution === null && next.attribution === null
  && safeLink(rule.url)?.host === safeLink(next.url)?.host;

/** "volgens Commissie van Aanbestedingsexperts" says nothing new beside an advice of that same committee. */
const sourceOf = (attribution: string) => attribution.replace(/^(?:volgens|according to) /, '');
