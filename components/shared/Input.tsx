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

type Control = { id: string; 'aria-describedby': string | undefined; invalid: boolean };

/** A label, a hint and an error around a control, tied to it for readers. */
function Labelled({ label, hint, error, control }: Pick<Shared, 'label' | 'hint' | 'error'> & { control: (props: Control) => ReactNode }) {
  const id = useId();
  return (
    <FormField
      invalid={Boolean(error)}
      label={<label className="utrecht-form-label" htmlFor={id}>{label}</label>}
      description={hint && <span id={`${id}-hint`}>{hint}</span>}
      errorMessage={error && <span id={`${id}-error`}>{error}</span>}
      input={control({ id, invalid: Boolean(error), 'aria-describedby': describedBy(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) })}
    />
  );
}

/** One line of text with its label, hint and error; suggestions come from the browser's own list. */
export function TextInput({ label, value, onChange, hint, error, type = 'text', inputMode, maxLength = 200, placeholder, suggestions }: TextProps) {
  return (
    <Labelled
      label={label} hint={hint} error={error}
      control={(tied) => <>
        <Textbox
          {...tied} type={type} value={value} maxLength={maxLength} autoComplete="off" spellCheck={false}
          {...(inputMode ? { inputMode } : {})} {...(placeholder ? { placeholder } : {})}
          {...(suggestions ? { list: `${tied.id}-list` } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
        {suggestions && <datalist id={`${tied.id}-list`}>{suggestions.map((item) => <option key={item} value={item} />)}</datalist>}
      </>}
    />
  );
}

/** More lines of text. */
export function LongTextInput({ label, value, onChange, hint, error, rows = 3, maxLength = 2_000 }: Shared & { rows?: number; maxLength?: number }) {
  return (
    <Labelled
      label={label} hint={hint} error={error}
      control={({ invalid, ...tied }) => (
        <textarea
          {...tied} className="utrecht-textarea utrecht-textarea--html-textarea" rows={rows} value={value} maxLength={maxLength}
          aria-invalid={invalid || undefined} onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

/** A choice out of a short list. */
export function SelectInput({ label, value, onChange, hint, error, options }: Shared & { options: readonly { value: string; label: string }[] }) {
  return (
    <Labelled
      label={label} hint={hint} error={error}
      control={({ invalid, ...tied }) => (
        <select
          {...tied} className="utrecht-select utrecht-select--html-select" value={value}
          aria-invalid={invalid || undefined} onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    />
  );
}
