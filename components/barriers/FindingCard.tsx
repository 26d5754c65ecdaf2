import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, useState, type ReactNode } from 'react';
import type { Finding } from '@/lib/barriers/finding';
import { useContent } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';
import { Verdict } from '@/components/shared/Verdict';
import { CarriedFacts } from './CarriedFacts';
import { FindingActions } from './FindingActions';
import { FindingPlace } from './FindingPlace';
import { LawLine } from './LawLine';
import { OverruleForm } from './OverruleForm';
import { ReplaceForm } from './ReplaceForm';
import { BetterText } from './BetterText';
import '@/components/shared/Card.css';

interface Props {
  finding: Finding;
  /** Ids that this card answers to: its own, and those of the same demand in other lots. */
  ids: readonly string[];
  /** True for one card of the list, so that Tab comes to the list once. */
  tabbable: boolean;
  children?: ReactNode;
}

/** One finding: what, where, the words, the sum, why it hurts, the law, the better text, and what to do. */
export function FindingCard({ finding, ids, tabbable, children }: Props) {
  const { barrier } = useContent();
  const { t, text } = useLocale();
  const heading = useId();
  const [form, setForm] = useState<'replace' | 'copy' | 'overrule' | null>(null);
  const { name, hurts, todo } = barrier(finding.barrier);
  const why = text(finding.why);

  return (
    <article
      className={`card card--${finding.verdict}`} data-finding={ids.join(' ')} tabIndex={tabbable ? 0 : -1} aria-labelledby={heading}
    >
      <div className="row">
        <Verdict verdict={finding.verdict} />
        <FindingPlace finding={finding} />
      </div>
      <Heading level={3} id={heading}>{text(name)}</Heading>
      {finding.quote && <blockquote className="quote" lang={finding.lang === 'other' ? undefined : finding.lang}>“{finding.quote}”</blockquote>}
      {(finding.calculation || why) && (
        <p className={`weigh weigh--${finding.verdict}`}>
          {finding.calculation && <strong className="numbers">{text(finding.calculation)}</strong>}
          {finding.calculation && why && <br />}
          {why}
        </p>
      )}
      {text(hurts) && <p className="nl-paragraph">{text(hurts)}</p>}
      <LawLine ids={finding.law} level={finding.level} foreign={finding.foreign} />
      {finding.reason && !finding.quote?.includes(finding.reason) && <p className="small nl-paragraph"><span className="soft">{t('finding.reason')}</span> “{finding.reason}”</p>}
      {finding.carried && <CarriedFacts finding={finding} />}
      {form === 'replace' || form === 'copy' ? <ReplaceForm finding={finding} mode={form} onDone={() => setForm(null)} />
        : finding.replacement ? <BetterText finding={finding} />
          : text(todo) && <p className="nl-paragraph"><span className="soft">{t('finding.todo')}</span> {text(todo)}</p>}
      {form === 'overrule' && <OverruleForm finding={finding} ids={ids} onDone={() => setForm(null)} />}
      {form === null && <FindingActions finding={finding} onForm={setForm} />}
      {children}
    </article>
  );
}
