import { useId, useState } from 'react';
import { noteText } from '@/lib/document/notes';
import { readWords } from '@/lib/session/read-words';
import { CheckInput } from '@/components/shared/CheckInput';
import { useLocale } from '@/components/shared/Locale';
import { useActions, usePanelState } from '@/components/shared/Session';

/** What was read and, with the same weight, what was not and why; parts of the page can be left out. */
export function ReadSummary() {
  const state = usePanelState();
  const { leaveOut, readAgain } = useActions();
  const locale = useLocale();
  const { t } = locale;
  const more = useId();
  const [open, setOpen] = useState(false);
  if (!state.document || !state.counts) return null;

  const unread = state.document.unread.filter((part) => part.reason !== 'left-out');
  const notes = state.document.notes ?? [];
  const hasMore = unread.length > 0 || state.parts.length > 1;
  return (
    <div className="read-summary">
      <p className="read-summary__line">
        {readWords(state, locale)}
        {unread.length > 0 && <> · {t('read.unread', { count: unread.length })}</>}
        {state.selection && <> · {t('read.selection')} <button type="button" className="text-button" onClick={() => readAgain(true)}>{t('read.wholePage')}</button></>}
        {hasMore && (
          <>{' · '}<button type="button" className="text-button" aria-expanded={open} aria-controls={more} onClick={() => setOpen(!open)}>
            {t(unread.length > 0 ? 'read.why' : 'read.parts')}
          </button></>
        )}
      </p>
      {notes.map((note) => <p key={note.code} className="read-summary__line">{locale.text(noteText(note))}</p>)}
      {state.stale && <p className="read-summary__line" role="status">{t('read.stale')}</p>}
      {open && hasMore && (
        <div className="read-summary__more" id={more}>
          {unread.length > 0 && (
            <ul>{unread.map((part, index) => <li key={index}><strong>{part.name || t('read.noName')}</strong>: {t(`unread.${part.reason}`)}</li>)}</ul>
          )}
          {state.parts.length > 1 && (
            <fieldset className="read-summary__parts">
              <legend>{t('read.parts.title')}</legend>
              {state.parts.map((part) => (
                <CheckInput
                  key={part.id} checked={!part.leftOut} onChange={(checked) => leaveOut(part.id, !checked)}
                  label={part.name || t(`part.${part.kind}`)}
                />
              ))}
            </fieldset>
          )}
        </div>
      )}
    </div>
  );
}
