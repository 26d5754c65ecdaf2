import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '@nl-design-system-candidate/button-react';
import { Icon } from './Icon';
import { useLocale } from './Locale';
import './Dialog.css';

interface Props { title: string; open: boolean; onClose: () => void; children: ReactNode; role?: 'dialog' | 'alertdialog' }

/** A window over the page: focus stays in it, Escape closes it, focus goes back to where it was. */
export function Dialog({ title, open, onClose, children, role = 'dialog' }: Props) {
  const { t } = useLocale();
  return (
    <ModalOverlay className="dialog-overlay" isOpen={open} onOpenChange={(now) => { if (!now) onClose(); }} isDismissable>
      <Modal className="dialog">
        <AriaDialog className="dialog__body" role={role}>
          <div className="dialog__head">
            <Heading slot="title" level={2} className="nl-heading nl-heading--level-2 grow">{title}</Heading>
            <Button purpose="subtle" iconOnly iconStart={<Icon name="close" />} label={t('close')} title={t('close')} onClick={onClose} />
          </div>
          <div className="stack">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
