import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './Icon';
import './Fold.css';

interface Props {
  title: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | 4;
  open?: boolean;
  onChange?: (open: boolean) => void;
}

/** A part that folds open under its own heading. */
export function Fold({ title, children, level = 2, open, onChange }: Props) {
  return (
    <Disclosure className="fold" {...(open === undefined ? {} : { isExpanded: open })} {...(onChange ? { onExpandedChange: onChange } : {})}>
      <Heading level={level} className="fold__heading">
        <Button slot="trigger" className="fold__button"><Icon name="chevron" /><span>{title}</span></Button>
      </Heading>
      <DisclosurePanel className="fold__panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
