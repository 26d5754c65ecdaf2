import { useState } from 'react';
import type { Finding } from '@/lib/barriers/finding';
import { useLocale } from '@/components/shared/Locale';
import { FindingActions } from './FindingActions';
import { FindingPlace } from './FindingPlace';
import { OverruleForm } from './OverruleForm';
import { ReplaceForm } from './ReplaceForm';

/** The same demand in another lot: its words, its sum and the same things to do. */
export function OtherPlace({ finding }: { finding: Finding }) {
  const { text } = useLocale();
  const [form, setForm] = useState<'replace' | 'copy' | 'overrule' | null>(null);
  return (
    <li>
      <div className="row"><FindingPlace finding={finding} /></div>
      {finding.quote && <blockquote className="quote">“{finding.quote}”</blockquote>}
      {finding.calculation && <p className={`weigh weigh--${finding.verdict}`}><strong className="numbers">{text(finding.calculation)}</strong></p>}
      {(form === 'replace' || form === 'copy') && <ReplaceForm finding={finding} mode={form} onDone={() => setForm(null)} />}
      {form === 'overrule' && <OverruleForm finding={finding} ids={[finding.id]} onDone={() => setForm(null)} />}
      {form === null && <FindingActions finding={finding} onForm={setForm} />}
    </li>
  );
}
