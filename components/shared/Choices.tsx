import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import './Choices.css';

export interface Choice { id: string; label: string; count?: number }

interface Props {
  label: string;
  choices: readonly Choice[];
  /** The chosen ids; empty is everything. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  mode?: 'single' | 'multiple';
  /** With `single`: one is always chosen. */
  required?: boolean;
}

/** Chips that narrow a list. */
export function Choices({ label, choices, chosen, onChange, mode = 'multiple', required = false }: Props) {
  return (
    <ToggleButtonGroup
      className="choices no-print"
      aria-label={label}
      selectionMode={mode}
      disallowEmptySelection={required}
      selectedKeys={chosen as ReadonlySet<Key>}
      onSelectionChange={(keys) => onChange(new Set([...keys].map(String)))}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="choice">
          {choice.label}{choice.count !== undefined && <span className="choice__count"> {choice.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
