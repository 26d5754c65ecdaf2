import type { CategoryScore } from '@/lib/analyse';
import { useContent } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';

/** The subject that the proposals are about, and what it was seen from. */
export function SubjectLine({ subject }: { subject: CategoryScore | null }) {
  const { category } = useContent();
  const { t, text, list } = useLocale();
  if (!subject || subject.id === 'other') return <p className="nl-paragraph small">{t('subject.unknown')}</p>;
  const why = subject.why.slice(0, 4);
  return (
    <p className="nl-paragraph small">
      {t('subject.is')} <strong>{text(category(subject.id))}</strong>
      {why.length > 0 && <span className="soft"> · {t('subject.why', { why: list(why.map(text)) })}</span>}
    </p>
  );
}
