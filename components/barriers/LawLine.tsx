import type { Level } from '@/lib/barriers/finding';
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
      {rules.map((rule) => (
        <li key={rule.id}>
          <ExternalLink address={rule.url} showHost={rule.attribution === null}>{text(rule.label)}</ExternalLink>
          {rule.attribution && <> · {text(rule.attribution)}</>}
          {' · '}<span className="nowrap">{t('law.checked', { date: date(rule.checked) })}</span>
        </li>
      ))}
    </ul>
  );
}
