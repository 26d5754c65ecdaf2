import { useId, useState } from 'react';
import { carriedOf } from '@/lib/facts/carried-of';
import { describeFact } from '@/lib/facts/describe';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';
import { FactForm } from './FactForm';
import { FactValueLine } from './FactValueLine';

/** One fact: its value with its source, or "unknown" in the same weight, and the way to put it right. */
export function FactRow({ name, facts }: { name: FactName; facts: TenderFacts }) {
  const { confirmFact, correctFact } = useActions();
  const locale = useLocale();
  const { t } = locale;
  const form = useId();
  const [open, setOpen] = useState(false);
  const { values, conflict } = describeFact(name, facts, locale);
  const carried = carriedOf(name, facts)[0];

  return (
    <div className="fact">
      <dt>{t(`fact.${name}`)}</dt>
      <dd>
        {values.length === 0 && <span className="fact__unknown">{t('fact.unknown')}</span>}
        {conflict && <strong>{t('facts.conflict', { count: values.length })}</strong>}
        {values.map((value, index) => (
          <FactValueLine key={index} name={name} value={value} onChoose={conflict ? () => correctFact(name, value.value) : null} />
        ))}
        {carried && (
          <div className="soft">
            {t('facts.carried', { screen: carried.screen, date: locale.date(carried.seen) })}{' '}
            {carried.confirmed ? t('facts.confirmed')
              : <button type="button" className="text-button" onClick={() => confirmFact(name)}>{t('carried.confirm')}</button>}
          </div>
        )}
      </dd>
      <dd>
        <button type="button" className="text-button" aria-expanded={open} aria-controls={form} onClick={() => setOpen(!open)}>
          {t(open ? 'close.lower' : 'facts.change')}<span className="for-readers-only">: {t(`fact.${name}`)}</span>
        </button>
      </dd>
      {open && <dd className="fact__form" id={form}><FactForm name={name} facts={facts} onDone={() => setOpen(false)} /></dd>}
    </div>
  );
}
