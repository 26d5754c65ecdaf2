import { FormField } from '@utrecht/form-field-react';
import { Textbox } from '@utrecht/textbox-react';
import { useId, type ReactNode } from 'react';
import './Input.css';

interface Shared {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong and what is expected; empty when all is well. */
  error?: string | undefined;
}

interface TextProps extends Shared {
  type?: 'text' | 'search' | 'date';
  inputMode?: 'text' | 'numeric' | 'decimal';
  maxLength?: number;
  placeholder?: string;
  suggestions?: readonly string[];
}

const describedBy = (...ids: (string | false)[]) => ids.filter(Boolean).join(' ') || undefined;

/** One line of text with its label, hint and error; suggestions come from the browser's own list. */
export function TextInput({ label, value, onChange, hint, error, type = 'text', inputMode, maxLength = 200, placeholder, suggestions }: TextProps) {
  const id = useId();
  return (
    <FormField
      invalid={Boolean(error)}
      label={<label className="utrecht-form-label" htmlFor={id}>{label}</label>}
      description={hint && <span id={`${id}-hint`}>{hint}</span>}
      errorMessage={error && <span id={`${id}-error`}>{error}</span>}
      input={<>
        <Textbox
          id={id} type={type} value={value} invalid={Boolean(error)} maxLength={maxLength} autoComplete="off" spellCheck={false}
          {...(inputMode ? { inputMode } : {})} {...(placeholder ? { placeholder } : {})}
          {...(suggestions ? { list: `${id}-list` } : {})}
          aria-describedby={describedBy(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)}
          onChange={(event) => onChange(event.target.value)}
        />
        {suggestions && <datalist id={`${id}-list`}>{suggestions.map((item) => <option key={item} value={item} />)}</datalist>}
      </>}
    />
  );
}

/** More lines of text. */
export function LongTextInput({ label, value, onChange, hint, error, rows = 3, maxLength = 2_000 }: Shared & { rows?: number; maxLength?: number }) {
  const id = useId();
  return (
    <FormField
      invalid={Boolean(error)}
      label={<label className="utrecht-form-label" htmlFor={id}>{label}</label>}
      description={hint && <span id={`${id}-hint`}>{hint}</span>}
      errorMessage={error && <span id={`${id}-error`}>{error}</span>}
      input={
        <textarea
          id={id} className="utrecht-textarea utrecht-textarea--html-textarea" rows={rows} value={value} maxLength={maxLength}
          aria-invalid={Boolean(error) || undefined} aria-describedby={describedBy(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)}
          onChange={(event) => onChange(event.target.value)}
        />
      }
    />
  );
}

/** A choice out of a short list. */
export function SelectInput({ label, value, onChange, hint, error, options }: Shared & { options: readonly { value: string; label: string }[] }) {
  const id = useId();
  return (
    <FormField
      invalid={Boolean(error)}
      label={<label className="utrecht-form-label" htmlFor={id}>{label}</label>}
      description={hint && <span id={`${id}-hint`}>{hint}</span>}
      errorMessage={error && <span id={`${id}-error`}>{error}</span>}
      input={
        <select
          id={id} className="utrecht-select utrecht-select--html-select" value={value}
          aria-invalid={Boolean(error) || undefined} aria-describedby={describedBy(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      }
    />
  );
}
