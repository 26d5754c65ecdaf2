import { useId, useRef, useState } from 'react';
import { describeFact, type FactValue } from '@/lib/facts/describe';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import { onEscape } from '@/components/shared/on-escape';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';
import { FactForm } from './FactForm';
import { FactValueLine } from './FactValueLine';

interface Props {
  name: FactName;
  facts: TenderFacts;
  /** Another name than that of the fact, with what is known besides it. */
  as?: { label: string; lead: string | null; short: (value: FactValue) => string };
}

/** One fact: its value with its source, or "unknown" in the same weight, and the way to put it right. */
export function FactRow({ name, facts, as }: Props) {
  const { correctFact } = useActions();
  const locale = useLocale();
  const { t } = locale;
  const form = useId();
  const change = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { values, conflict } = describeFact(name, facts, locale);
  const label = as?.label ?? t(`fact.${name}`);
  const close = () => {
    setOpen(false);
    change.current?.focus();
  };

  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd className={`fact__values${as?.lead ? ' fact__values--led' : ''}`}>
        {as?.lead && <span>{as.lead}{values.length > 0 && ' · '}</span>}
        {values.length === 0 && !as?.lead && <span className="fact__unknown">{t('fact.unknown')}</span>}
        {conflict && <strong>{t('facts.conflict', { count: values.length })}</strong>}
        {values.map((value, index) => (
          <FactValueLine key={index} name={name} label={label} value={as?.lead ? { ...value, text: as.short(value) } : value} onChoose={conflict ? () => correctFact(name, value.value) : null} />
        ))}
      </dd>
      <dd className="fact__change">
        <button ref={change} type="button" className="text-button" aria-expanded={open} aria-controls={form} onClick={() => setOpen(!open)}>
          {t(open ? 'close.lower' : 'facts.change')}<span className="for-readers-only">: {label}</span>
        </button>
      </dd>
      {open && <dd className="fact__form" id={form} onKeyDown={(event) => onEscape(event, close)}><FactForm name={name} facts={facts} onDone={close} /></dd>}
    </div>
  );
}
