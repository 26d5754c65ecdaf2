import type { Finding } from '@/lib/barriers/finding';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { FindingPlace } from './FindingPlace';

/**
 * What was looked at and gave no remark, each with the reason first: the name of the barrier is what it is not.
 * "No remark" never means "lawful".
 */
export function FineFold({ findings }: { findings: readonly Finding[] }) {
  const { barrier } = useContent();
  const { t, text } = useLocale();
  if (findings.length === 0) return null;
  return (
    <Fold title={t('barriers.fine', { count: findings.length })}>
      <ul className="more-lines small">
        {findings.map((finding) => (
          <li key={finding.id}>
            <strong>{text(finding.why)}</strong>
            {finding.quote && <Quote text={finding.quote} lang={finding.lang} />}
            <div className="row soft"><span>{t('barriers.lookedAt', { name: text(barrier(finding.barrier).name) })}</span><FindingPlace finding={finding} /></div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
