import { Checkbox } from '@utrecht/checkbox-react';
import { useId, type ReactNode } from 'react';
import './CheckInput.css';

/** A box to tick, with its label beside it. */
export function CheckInput({ label, hint, checked, onChange }: { label: ReactNode; hint?: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div className="check-input">
      <Checkbox id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} {...(hint ? { 'aria-describedby': `${id}-hint` } : {})} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && <div id={`${id}-hint`} className="soft small">{hint}</div>}
      </div>
    </div>
  );
}
