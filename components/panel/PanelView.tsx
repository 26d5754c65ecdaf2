import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { useState } from 'react';
import type { PanelSession } from '@/lib/session/state';
import type { Content } from '@/lib/content';
import { ContentProvider } from '@/components/shared/content';
import { useLocale } from '@/components/shared/Locale';
import { Notices } from '@/components/shared/Notices';
import { SessionProvider, useActions, usePanelState } from '@/components/shared/Session';
import { AboutDialog } from './AboutDialog';
import { KeysDialog } from './KeysDialog';
import { NewTenderDialog } from './NewTenderDialog';
import { PanelFooter } from './PanelFooter';
import { PanelHeader, type PanelWindow } from './PanelHeader';
import { PanelTabs } from './PanelTabs';
import { PhaseView } from './PhaseView';
import { SameTenderQuestion } from './SameTenderQuestion';
import { SourceDialog } from './SourceDialog';
import './PanelView.css';

interface Props {
  session: PanelSession;
  content: Content;
  onOptions: () => void;
  /** True when the panel is a part of another page: no main region or skip link of its own. */
  embedded?: boolean;
  /** Another name than that of the page that is read. */
  name?: string;
}

/** The whole panel: what was read, the four tabs, and the windows over it. */
export function PanelView({ session, content, onOptions, embedded = false, name }: Props) {
  return (
    <ContentProvider value={content}>
      <SessionProvider session={session}>
        <Panel onOptions={onOptions} embedded={embedded} name={name} />
      </SessionProvider>
    </ContentProvider>
  );
}

function Panel({ onOptions, embedded, name }: { onOptions: () => void; embedded: boolean; name: string | undefined }) {
  const { phase, analysis, notices, askSameTender, stale } = usePanelState();
  const { dismissNotice } = useActions();
  const { t } = useLocale();
  const [open, setOpen] = useState<PanelWindow | null>(null);
  const close = () => setOpen(null);
  // While a page is read again, what is known of it stays in sight.
  const showTabs = analysis !== null && (phase.id === 'ready' || (phase.id === 'reading' && stale));

  const Main = embedded ? 'div' : 'main';
  return (
    <div className="panel">
      {!embedded && <SkipLink href="#panel-content" className="nl-skip-link--visible-on-focus">{t('skip')}</SkipLink>}
      <PanelHeader onOpen={setOpen} onOptions={onOptions} name={name} />
      <Main id="panel-content" className="panel__main" tabIndex={-1}>
        {askSameTender && <SameTenderQuestion {...askSameTender} />}
        {showTabs ? <PanelTabs /> : <PhaseView phase={phase} />}
      </Main>
      <PanelFooter onAbout={() => setOpen('about')} />
      <SourceDialog open={open === 'source'} onClose={close} />
      <AboutDialog open={open === 'about'} onClose={close} />
      <KeysDialog open={open === 'keys'} onClose={close} />
      <NewTenderDialog open={open === 'new'} onClose={close} />
      <Notices notices={notices} onDismiss={dismissNotice} />
    </div>
  );
}
