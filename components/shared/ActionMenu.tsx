import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon, type IconName } from './Icon';
import './ActionMenu.css';

export type MenuChoice = { id: string; label: string; onChoose: () => void; icon?: IconName; ticked?: boolean } | 'line';

/** The three dots with what else can be done. */
export function ActionMenu({ label, choices }: { label: string; choices: readonly MenuChoice[] }) {
  return (
    <MenuTrigger>
      <Button className="nl-button nl-button--subtle nl-button--icon-only" aria-label={label}><Icon name="more" /></Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu">
          {choices.map((choice, index) => (choice === 'line'
            ? <Separator key={`line-${index}`} className="menu__line" />
            : (
              <MenuItem key={choice.id} id={choice.id} className="menu__item" textValue={choice.label} onAction={choice.onChoose}>
                <span className="menu__icon">{choice.icon && <Icon name={choice.icon} />}</span>{choice.label}
              </MenuItem>
            )))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
