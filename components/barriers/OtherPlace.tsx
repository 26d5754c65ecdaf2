import { useRef, useState } from 'react';
import type { Finding } from '@/lib/barriers/finding';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { useReturnFocus } from '@/components/shared/useReturnFocus';
import { FindingActions } from './FindingActions';
import { FindingPlace } from './FindingPlace';
import { OverruleForm } from './OverruleForm';
import { ReplaceForm } from './ReplaceForm';

/** The same demand in another lot: its words, its sum and the same things to do. */
export function OtherPlace({ finding }: { finding: Finding }) {
  const { text } = useLocale();
  const [form, setForm] = useState<'replace' | 'copy' | 'overrule' | null>(null);
  const place = useRef<HTMLLIElement>(null);
  useReturnFocus(form, place);
  return (
    <li ref={place}>
      <div className="row"><FindingPlace finding={finding} /></div>
      {finding.quote && <Quote text={finding.quote} lang={finding.lang} />}
      {finding.calculation && <p className={`weigh weigh--${finding.verdict} weigh__sum numbers`}>{text(finding.calculation)}</p>}
      {(form === 'replace' || form === 'copy') && <ReplaceForm finding={finding} mode={form} onDone={() => setForm(null)} />}
      {form === 'overrule' && <OverruleForm finding={finding} ids={[finding.id]} onDone={() => setForm(null)} />}
      {form === null && <FindingActions finding={finding} onForm={setForm} />}
    </li>
  );
}
