import { useState } from 'react';
import type { FactValue } from '@/lib/facts/describe';
import type { FactName } from '@/lib/facts/facts';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

interface Props {
  name: FactName;
  value: FactValue;
  /** Set when the text gives more than one value: takes this one. */
  onChoose: (() => void) | null;
}

/** A value and where it comes from; "bron" shows the words here and in the page. */
export function FactValueLine({ name, value, onChoose }: Props) {
  const { origin } = usePanelState();
  const { showSpan } = useActions();
  const { t } = useLocale();
  const [shown, setShown] = useState(false);
  const { start, end, quote, from, carried } = value.place;

  const show = () => {
    setShown(!shown);
    const here = (origin === 'page' || origin === 'demo') && !carried && start !== null && end !== null;
    if (here && !shown) showSpan?.({ start, end });
  };

  return (
    <div className="fact__value">
      {value.text}{' '}
      {quote ? (
        <button type="button" className="text-button soft" aria-expanded={shown} onClick={show}>
          {t('facts.source')}<span className="for-readers-only">: {t(`fact.${name}`)}</span>
        </button>
      ) : from !== 'text' && <span className="soft">{t(`fact.from.${from}`)}</span>}
      {onChoose && <>{' '}<button type="button" className="text-button" onClick={onChoose}>{t('facts.choose')}<span className="for-readers-only">: {value.text}</span></button></>}
      {shown && quote && <blockquote className="quote">“{quote}”</blockquote>}
    </div>
  );
}
