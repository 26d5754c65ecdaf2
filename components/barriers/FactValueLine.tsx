import { useState } from 'react';
import type { FactValue } from '@/lib/facts/describe';
import type { FactName } from '@/lib/facts/facts';
import { Quote } from '@/components/shared/Quote';
import { languageAt } from '@/components/shared/text-language';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

interface Props {
  name: FactName;
  /** What the fact is called here. */
  label: string;
  value: FactValue;
  /** Set when the text gives more than one value: takes this one. */
  onChoose: (() => void) | null;
}

/** A value and where it comes from; "bron" shows the words here and in the page, and the screen that it came from. */
export function FactValueLine({ name, label, value, onChoose }: Props) {
  const { origin, document } = usePanelState();
  const { showSpan, confirmFact } = useActions();
  const { t, date } = useLocale();
  const [shown, setShown] = useState(false);
  const { start, end, quote, from, carried } = value.place;

  const show = () => {
    setShown(!shown);
    const here = (origin === 'page' || origin === 'demo') && !carried && start !== null && end !== null;
    if (here && !shown) showSpan({ start, end });
  };

  return (
    <div className="fact__value">
      {value.text}{' '}
      {quote || carried ? (
        <button type="button" className="text-button small soft" aria-expanded={shown} onClick={show}>
          {t(carried && !carried.confirmed ? 'facts.earlier' : 'facts.source')}<span className="for-readers-only">: {label}</span>
        </button>
      ) : from !== 'text' && <span className="soft small">{t(`fact.from.${from}`)}</span>}
      {onChoose && <>{' '}<button type="button" className="text-button" onClick={onChoose}>{t('facts.choose')}<span className="for-readers-only">: {value.text}</span></button></>}
      {shown && quote && <Quote text={quote} lang={languageAt(document, carried ? null : start)} />}
      {shown && carried && (
        <div className="soft small">
          {t('facts.carried', { screen: carried.screen, date: date(carried.seen) })}{' '}
          {carried.confirmed ? t('facts.confirmed')
            : <button type="button" className="text-button" onClick={() => confirmFact(name)}>{t('carried.confirm')}<span className="for-readers-only">: {label}</span></button>}
        </div>
      )}
    </div>
  );
}
