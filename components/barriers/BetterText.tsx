import type { Finding } from '@/lib/barriers/finding';
import { fillBlanks } from '@/lib/barriers/blanks';
import { useLocale } from '@/components/shared/Locale';

/** The text that could stand there instead, with its open places marked. */
export function BetterText({ finding }: { finding: Finding }) {
  const { t } = useLocale();
  if (!finding.replacement) return null;
  const language = finding.lang === 'en' ? 'en' : 'nl';
  const { parts } = fillBlanks(finding.replacement.text, finding.replacement.blanks, {}, language);
  return (
    <div>
      <p className="small soft nl-paragraph">{t('finding.better')}</p>
      <p className="better" lang={language}>{parts.map((part, index) => (part.blank ? <mark key={index} className="blank">{part.text}</mark> : part.text))}</p>
    </div>
  );
}
