import { Button } from '@nl-design-system-candidate/button-react';
import { useId, useState, type FormEvent } from 'react';
import type { Blank } from '@/lib/barriers/finding';
import { checkBlanks, fillBlanks } from '@/lib/barriers/blanks';
import type { Language } from '@/lib/local-text';
import { TextInput } from './Input';
import { useLocale } from './Locale';
import { onEscape } from './on-escape';
import './Card.css';

interface Props {
  text: string;
  /** Language of the draft that the text goes into. */
  language: Language;
  blanks: readonly Blank[];
  /** What is usually filled in, by the name of the blank. */
  start?: Readonly<Record<string, string>>;
  submitLabel: string;
  onSubmit: (values: Readonly<Record<string, string>>, filled: string) => void;
  onCancel: () => void;
  /** Another thing to do with the filled text, for example copy. */
  second?: { label: string; onChoose: (filled: string, values: Readonly<Record<string, string>>) => void };
}

/** Asks for the blanks of a text and shows the text as it will be; an open blank is never put in. */
export function BlankForm({ text, language, blanks, start = {}, submitLabel, onSubmit, onCancel, second }: Props) {
  const locale = useLocale();
  const { t } = locale;
  const preview = useId();
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState(false);
  const errors = checkBlanks(blanks, values);
  const ready = Object.keys(errors).length === 0;
  const filled = fillBlanks(text, blanks, values, language);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (ready) onSubmit(filled.values, filled.text);
    else focusFirstError(event.currentTarget);
  };

  return (
    <form className="stack" onSubmit={submit} onKeyDown={(event) => onEscape(event, onCancel)} noValidate aria-describedby={preview}>
      {blanks.map((blank) => (
        <TextInput
          key={blank.name} label={locale.text(blank.label)} value={values[blank.name] ?? ''}
          inputMode={blank.kind === 'text' ? 'text' : 'decimal'} maxLength={blank.kind === 'text' ? 400 : 30}
          error={tried && errors[blank.name] ? locale.say(errors[blank.name]!) : undefined}
          onChange={(value) => setValues({ ...values, [blank.name]: value })}
        />
      ))}
      <p className="better" id={preview}>
        {filled.parts.map((part, index) => (part.blank
          ? <mark key={index} className={part.filled ? 'blank blank--filled' : 'blank'}>{part.text}</mark>
          : part.text))}
      </p>
      <div className="actions">
        <Button purpose="primary" type="submit">{submitLabel}</Button>
        {second && <Button purpose="secondary" onClick={() => { setTried(true); if (ready) second.onChoose(filled.text, filled.values); }}>{second.label}</Button>}
        <Button purpose="subtle" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function focusFirstError(form: HTMLFormElement) {
  // The errors are drawn after this event; the first empty or wrong input is then marked.
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
