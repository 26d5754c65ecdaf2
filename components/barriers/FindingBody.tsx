import { useState, type ReactNode, type RefObject } from 'react';
import type { Finding } from '@/lib/barriers/finding';
import { useContent } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';
import { Quote } from '@/components/shared/Quote';
import { useReturnFocus } from '@/components/shared/useReturnFocus';
import { BetterText } from './BetterText';
import { CarriedFacts } from './CarriedFacts';
import { FindingActions } from './FindingActions';
import { LawLine } from './LawLine';
import { OverruleForm } from './OverruleForm';
import { ReplaceForm } from './ReplaceForm';
import { Weigh } from './Weigh';

interface Props { finding: Finding; ids: readonly string[]; card: RefObject<HTMLElement | null>; children?: ReactNode }

/** What a card says below its name: the words, the sum, why, the law, the better text, and what to do. */
export function FindingBody({ finding, ids, card, children }: Props) {
  const { barrier } = useContent();
  const { t, text } = useLocale();
  const [form, setForm] = useState<'replace' | 'copy' | 'overrule' | null>(null);
  useReturnFocus(form, card);
  const { hurts, todo } = barrier(finding.barrier);
  const close = () => setForm(null);

  return (
    <>
      {finding.quote && <Quote text={finding.quote} lang={finding.lang} />}
      <Weigh finding={finding} />
      {text(hurts) && <p className="nl-paragraph">{text(hurts)}</p>}
      <LawLine ids={finding.law} level={finding.level} foreign={finding.foreign} />
      {finding.reason && !finding.quote?.includes(finding.reason) && (
        <p className="small nl-paragraph"><span className="soft">{t('finding.reason')}</span> <span lang={finding.lang === 'other' ? undefined : finding.lang}>“{finding.reason}”</span></p>
      )}
      {finding.carried && <CarriedFacts finding={finding} />}
      {form === 'replace' || form === 'copy' ? <ReplaceForm finding={finding} mode={form} onDone={close} />
        : finding.replacement ? <BetterText finding={finding} />
          : text(todo) && <p className="nl-paragraph"><span className="soft">{t('finding.todo')}</span> {text(todo)}</p>}
      {form === 'overrule' && <OverruleForm finding={finding} ids={ids} onDone={close} />}
      {form === null && <FindingActions finding={finding} onForm={setForm} />}
      {children}
    </>
  );
}
