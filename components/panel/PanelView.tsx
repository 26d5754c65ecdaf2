import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { useCallback, useRef, useState, type MouseEvent } from 'react';
import type { PanelSession } from '@/lib/session/state';
import type { Content } from '@/lib/content';
import { ContentProvider } from '@/components/shared/content';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { useLocale } from '@/components/shared/Locale';
import { Notices } from '@/components/shared/Notices';
import { useActions, usePanelState } from '@/components/shared/Session';
import { Spoken } from '@/components/shared/Spoken';
import { AboutDialog } from './AboutDialog';
import { DossierQuestion } from './DossierQuestion';
import { DropFrame } from './DropFrame';
import { KeysDialog } from './KeysDialog';
import { NewTenderDialog } from './NewTenderDialog';
import { PanelFault } from './PanelFault';
import { PanelFooter } from './PanelFooter';
import { PanelHeader, type PanelWindow } from './PanelHeader';
import { PanelTabs } from './PanelTabs';
import { PhaseView } from './PhaseView';
import { SameTenderQuestion } from './SameTenderQuestion';
import { SaveDialog } from './SaveDialog';
import { SourceDialog } from './SourceDialog';
import { TabViews } from './TabViews';
import { useFileDrop } from './useFileDrop';
import { useLostFocus } from './useLostFocus';
import { useSpokenPhase } from './phase-words';
import './PanelView.css';

interface Props {
  session: PanelSession;
  content: Content;
  onOptions: () => void;
  /** True when the panel is a part of another page: no main region, skip link or first heading of its own. */
  embedded?: boolean;
  /** Another name than that of the page that is read. */
  name?: string;
}

/** The whole panel: what was read, the four tabs, and the windows over it. Something is always shown. */
export function PanelView({ session, content, ...rest }: Props) {
  return (
    <ContentProvider value={content}>
      <TabViews session={session}><Guarded {...rest} /></TabViews>
    </ContentProvider>
  );
}

type PanelProps = Omit<Props, 'session' | 'content'>;

/** A view that fails gives way to words, and to a file or pasted text. */
function Guarded(props: PanelProps) {
  const { phase, analysis } = usePanelState();
  const { openFile } = useActions();
  // The listener stays when a view fails: a dropped file is never opened in the place of the panel.
  const [dropped, setDropped] = useState(0);
  const take = useCallback((file: File) => {
    setDropped((count) => count + 1);
    openFile(file);
  }, [openFile]);
  const over = useFileDrop(take);
  return (
    <>
      <ErrorBoundary subject={analysis ?? phase} fallback={(again) => <PanelFault onAgain={again} embedded={props.embedded ?? false} />}>
        <Panel {...props} dropped={dropped} />
      </ErrorBoundary>
      {over && <DropFrame />}
    </>
  );
}

function Panel({ onOptions, embedded = false, name, dropped }: PanelProps & { dropped: number }) {
  const { phase, analysis, notices, askSameTender, stale } = usePanelState();
  const { dismissNotice } = useActions();
  const { t } = useLocale();
  const main = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<PanelWindow | null>(null);
  const close = () => setOpen(null);
  // A file that was dropped is what the reader wants to see, whatever window was open.
  const [seenDropped, setSeenDropped] = useState(dropped);
  if (dropped !== seenDropped) {
    setSeenDropped(dropped);
    setOpen(null);
  }
  const spoken = useSpokenPhase();
  const onFocus = useLostFocus(main);
  // While a page is read again, what is known of it stays in sight.
  const showTabs = analysis !== null && (phase.id === 'ready' || (phase.id === 'reading' && stale));
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const all = main.current;
    const first = [...(all?.querySelectorAll<HTMLElement>('[data-finding], [role="tabpanel"]:not([inert])') ?? [])].filter((one) => !one.closest('[inert]'));
    (first.find((one) => one.dataset['finding'] !== undefined) ?? first[0] ?? all)?.focus();
  };

  const Main = embedded ? 'div' : 'main';
  return (
    <div className="panel" onFocus={onFocus}>
      {!embedded && <SkipLink href="#panel-content" className="nl-skip-link--visible-on-focus" onClick={skip}>{t('skip')}</SkipLink>}
      <PanelHeader onOpen={setOpen} onOptions={onOptions} name={name} level={embedded ? 2 : 1} />
      <Main id="panel-content" ref={main as never} className="panel__main" tabIndex={-1}>
        <Spoken message={spoken} />
        <DossierQuestion />
        {askSameTender && <SameTenderQuestion {...askSameTender} />}
        {showTabs ? <PanelTabs /> : <PhaseView phase={phase} />}
      </Main>
      <PanelFooter onAbout={() => setOpen('about')} />
      <SourceDialog open={open === 'source'} onClose={close} />
      <AboutDialog open={open === 'about'} onClose={close} />
      <KeysDialog open={open === 'keys'} onClose={close} />
      <NewTenderDialog open={open === 'new'} onClose={close} />
      <SaveDialog open={open === 'save'} onClose={close} />
      <Notices notices={notices} onDismiss={dismissNotice} />
    </div>
  );
}
