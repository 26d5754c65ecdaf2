import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { useState } from 'react';
import type { PanelSession } from '@/lib/session/state';
import { ContentProvider, type Content } from '@/components/shared/content';
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
}

/** The whole panel: what was read, the four tabs, and the windows over it. */
export function PanelView({ session, content, onOptions }: Props) {
  return (
    <ContentProvider value={content}>
      <SessionProvider session={session}>
        <Panel onOptions={onOptions} />
      </SessionProvider>
    </ContentProvider>
  );
}

function Panel({ onOptions }: { onOptions: () => void }) {
  const { phase, analysis, notices, askSameTender, stale } = usePanelState();
  const { dismissNotice } = useActions();
  const { t } = useLocale();
  const [open, setOpen] = useState<PanelWindow | null>(null);
  const close = () => setOpen(null);
  // While a page is read again, what is known of it stays in sight.
  const showTabs = analysis !== null && (phase.id === 'ready' || (phase.id === 'reading' && stale));

  return (
    <div className="panel">
      <SkipLink href="#panel-content" className="nl-skip-link--visible-on-focus">{t('skip')}</SkipLink>
      <PanelHeader onOpen={setOpen} onOptions={onOptions} />
      <main id="panel-content" className="panel__main" tabIndex={-1}>
        {askSameTender && <SameTenderQuestion {...askSameTender} />}
        {showTabs ? <PanelTabs /> : <PhaseView phase={phase} />}
      </main>
      <PanelFooter onAbout={() => setOpen('about')} />
      <SourceDialog open={open === 'source'} onClose={close} />
      <AboutDialog open={open === 'about'} onClose={close} />
      <KeysDialog open={open === 'keys'} onClose={close} />
      <NewTenderDialog open={open === 'new'} onClose={close} />
      <Notices notices={notices} onDismiss={dismissNotice} />
    </div>
  );
}
