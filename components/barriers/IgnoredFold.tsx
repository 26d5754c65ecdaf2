import { Button } from '@nl-design-system-candidate/button-react';
import type { Finding } from '@/lib/barriers/finding';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { useActions } from '@/components/shared/Session';

/** What this text has of the sentences that are ignored for good: never gone without a trace, and each can come back. */
export function IgnoredFold({ findings }: { findings: readonly Finding[] }) {
  const { barrier } = useContent();
  const { stopIgnoring } = useActions();
  const { t, text } = useLocale();
  // Without a remark there would be nothing to see after it came back.
  const ignored = findings.filter((finding) => finding.verdict !== 'fine');
  if (ignored.length === 0) return null;
  return (
    <Fold title={t('ignored.title', { count: ignored.length })}>
      <ul className="more-lines small">
        {ignored.map((finding) => (
          <li key={finding.id}>
            <strong>{text(barrier(finding.barrier).name)}</strong>
            {finding.quote && <Quote text={finding.quote} lang={finding.lang} />}
            <div><Button purpose="secondary" onClick={() => stopIgnoring(finding.id)}>{t('ignored.back')}<span className="for-readers-only">: {text(barrier(finding.barrier).name)}</span></Button></div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
