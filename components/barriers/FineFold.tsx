import type { Finding } from '@/lib/barriers/finding';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { FindingPlace } from './FindingPlace';

/** What was looked at and gave no remark, each with the reason. "No remark" never means "lawful". */
export function FineFold({ findings }: { findings: readonly Finding[] }) {
  const { barrier } = useContent();
  const { t, text } = useLocale();
  if (findings.length === 0) return null;
  return (
    <Fold title={t('barriers.fine', { count: findings.length })}>
      <ul className="more-lines small">
        {findings.map((finding) => (
          <li key={finding.id}>
            <div className="row"><strong>{text(barrier(finding.barrier).name)}</strong><FindingPlace finding={finding} /></div>
            {finding.quote && <blockquote className="quote">“{finding.quote}”</blockquote>}
            <span>{text(finding.why)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
