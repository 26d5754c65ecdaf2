import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { fillBlanks } from '@/lib/barriers/blanks';
import { criterionBlanks, startValues } from '@/lib/criteria/fill';
import { useContent } from '@/components/shared/content';
import { Fold } from '@/components/shared/Fold';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';
import { draftLanguage } from '@/components/shared/text-language';

/** The criteria that the user chose, also those that do not fit this page any more: to look over, take out and copy as one text. */
export function BasketFold() {
  const { chosenCriteria, criterionValues, document } = usePanelState();
  const { chooseCriterion, copy } = useActions();
  const { criterion } = useContent();
  const { t, text } = useLocale();
  const [open, setOpen] = useState(false);
  const language = draftLanguage(document?.blocks);
  const rows = chosenCriteria.flatMap((id) => {
    const row = criterion(id);
    return row ? [{ row, parts: fillBlanks(row.text[language], criterionBlanks(row), { ...startValues(row), ...criterionValues?.[id] }, language).parts }] : [];
  });
  if (rows.length === 0) return null;
  const blanks = rows.reduce((sum, { parts }) => sum + parts.filter((part) => part.blank && !part.filled).length, 0);
  const all = rows.map(({ row, parts }) => `${row.title[language]}\n${parts.map((part) => part.text).join('')}`).join('\n\n');
  return (
    <Fold title={t('basket.title', { count: rows.length })} open={open} onChange={setOpen}>
      <ul className="more-lines small">
        {rows.map(({ row, parts }) => (
          <li key={row.id}>
            <div className="row">
              <strong className="grow">{text(row.title)}</strong>
              <Button purpose="subtle" onClick={() => chooseCriterion(row.id, false)}>{t('basket.remove')}<span className="for-readers-only">: {text(row.title)}</span></Button>
            </div>
            <p className="better" lang={language}>
              {parts.map((part, index) => (part.blank ? <mark key={index} className={part.filled ? 'blank blank--filled' : 'blank'}>{part.text}</mark> : part.text))}
            </p>
          </li>
        ))}
      </ul>
      {blanks > 0 && <p className="nl-paragraph small">{t('basket.open', { count: blanks })}</p>}
      <div className="actions"><Button purpose="secondary" onClick={() => copy(all)}>{t('basket.copy')}</Button></div>
    </Fold>
  );
}
