import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { ActionMenu } from '@/components/shared/ActionMenu';
import { Icon } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import { Logo } from '@/components/shared/Logo';
import { useActions, usePanelState } from '@/components/shared/Session';
import { ReadSummary } from './ReadSummary';
import { SavedLine } from './SavedLine';
import './PanelHeader.css';

export type PanelWindow = 'source' | 'about' | 'keys' | 'new' | 'save';

interface Props { onOpen: (window: PanelWindow) => void; onOptions: () => void; name?: string | undefined; level: 1 | 2 }

/** The name of what is read, read it again, and the menu. */
export function PanelHeader({ onOpen, onOptions, name: given, level }: Props) {
  const { name: read, document, phase, stale, selection, site, origin, dossier } = usePanelState();
  const { readAgain, declareWhole, alwaysRead } = useActions();
  const { t } = useLocale();
  const name = given ?? read;
  const live = origin === 'page';
  const reading = phase.id === 'reading' || stale;

  return (
    <header className="panel-header">
      <div className="panel-header__row">
        <Logo />
        <Heading level={level} className="panel-header__name" title={name ?? undefined}>{name ?? t('product')}</Heading>
        {live && (
          <Button
            purpose="subtle" iconOnly iconStart={<Icon name="again" />} label={t('header.again')} title={t('header.again')}
            busy={reading} onClick={() => { if (!reading) readAgain(!selection); }}
          />
        )}
        <ActionMenu
          label={t('header.menu')}
          choices={[
            { id: 'source', label: t('source.title'), icon: 'file', onChoose: () => onOpen('source') },
            ...(document ? [{ id: 'whole', label: t(document.whole ? 'menu.notWhole' : 'menu.whole'), onChoose: () => declareWhole(!document.whole), ...(document.whole ? { icon: 'fine' as const } : {}) }] : []),
            // Of two states that clash none has a name to give yet.
            ...(document && dossier !== undefined && dossier?.state !== 'clash' ? [{ id: 'save', label: t(dossier ? 'menu.rename' : 'menu.save'), onChoose: () => onOpen('save') }] : []),
            { id: 'new', label: t('menu.new'), onChoose: () => onOpen('new') },
            ...(site ? [{ id: 'always', label: t(site.always ? 'menu.alwaysOff' : 'menu.alwaysOn', { host: site.host }), onChoose: () => alwaysRead(!site.always), ...(site.always ? { icon: 'fine' as const } : {}) }] : []),
            'line',
            { id: 'keys', label: t('keys.title'), onChoose: () => onOpen('keys') },
            { id: 'options', label: t('menu.options'), onChoose: onOptions },
            { id: 'about', label: t('about.title'), onChoose: () => onOpen('about') },
          ]}
        />
      </div>
      <ReadSummary />
      <SavedLine onSave={() => onOpen('save')} />
    </header>
  );
}
