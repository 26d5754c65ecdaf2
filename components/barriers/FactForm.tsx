import { Button } from '@nl-design-system-candidate/button-react';
import { useRef, useState, type FormEvent } from 'react';
import { describeFact } from '@/lib/facts/describe';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import { factFields, formValues, readForm, unknownFact, type FormField } from '@/lib/facts/form';
import { useContent } from '@/components/shared/content';
import { SelectInput, TextInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { useActions } from '@/components/shared/Session';
import { useFocusOnce } from '@/components/shared/useFocusOnce';

/** The form that puts one fact right: with limits, and with what will be read from the input. */
export function FactForm({ name, facts, onDone }: { name: FactName; facts: TenderFacts; onDone: () => void }) {
  const { correctFact } = useActions();
  const { lookups } = useContent();
  const locale = useLocale();
  const { t } = locale;
  const [values, setValues] = useState(() => formValues(name, facts));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const result = readForm(name, values, facts, lookups);
  const errors = result.ok ? {} : result.errors;
  const own = describeFact(name, facts, locale).values.some((value) => value.place.from === 'user');
  useFocusOnce(form, 'input, select');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (result.ok) {
      correctFact(name, result.value);
      onDone();
    } else {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    }
  };

  const echo = result.ok ? describeFact(name, { ...facts, [name]: result.value }, locale).values.map((value) => value.text).join(', ') : '';

  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      {factFields[name].map((field) => (
        <Field
          key={field.name} field={field} value={values[field.name] ?? ''} places={lookups.places}
          error={tried && errors[field.name] ? locale.say(errors[field.name]!) : undefined}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {echo && <p className="soft nl-paragraph small">{t('form.readAs')} <strong>{echo}</strong></p>}
      <div className="actions">
        <Button purpose="primary" type="submit">{t('save')}</Button>
        {own && <Button purpose="secondary" onClick={() => { correctFact(name, undefined); onDone(); }}>{t('form.backToText')}</Button>}
        <Button purpose="secondary" onClick={() => { correctFact(name, unknownFact(name)); onDone(); }}>{t('form.unknown')}</Button>
        <Button purpose="subtle" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

interface FieldProps { field: FormField; value: string; error: string | undefined; places: readonly string[]; onChange: (value: string) => void }

function Field({ field, value, error, places, onChange }: FieldProps) {
  const { t } = useLocale();
  const label = field.optional ? `${t(field.label)} ${t('form.optional')}` : t(field.label);
  if (field.kind === 'choice') {
    const options = (field.options ?? []).map((option) => ({ value: option.value, label: t(option.label) }));
    return <SelectInput label={label} value={value} onChange={onChange} error={error} options={options} />;
  }
  return (
    <TextInput
      label={label} value={value} onChange={onChange} error={error}
      {...(field.hint ? { hint: t(field.hint) } : {})}
      type={field.kind === 'date' ? 'date' : 'text'}
      inputMode={field.kind === 'amount' || field.kind === 'number' ? 'decimal' : 'text'}
      {...(field.kind === 'place' ? { suggestions: places } : {})}
    />
  );
}
