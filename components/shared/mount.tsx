import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSettings, watchSettings, type Settings } from '@/lib/storage/settings';
import { ErrorBoundary } from './ErrorBoundary';
import { FaultView } from './FaultView';
import { LocaleProvider } from './Locale';

/**
 * Draws one of our pages in the user's language and colours, and draws it again when they change elsewhere.
 * Resolves when it is on the screen for the first time.
 */
export async function mount(view: (settings: Settings) => ReactNode): Promise<void> {
  const settings = await loadSettings();
  dress(settings);
  await new Promise<void>((drawn) => {
    createRoot(document.getElementById('root')!).render(<StrictMode><Settled first={settings} view={view} onDrawn={drawn} /></StrictMode>);
  });
}

function Settled({ first, view, onDrawn }: { first: Settings; view: (settings: Settings) => ReactNode; onDrawn: () => void }) {
  const [settings, setSettings] = useState(first);
  useEffect(onDrawn, [onDrawn]);
  useEffect(() => watchSettings((changed) => {
    dress(changed);
    setSettings(changed);
  }), []);
  return (
    <LocaleProvider language={settings.language}>
      <ErrorBoundary fallback={() => <FaultView onAgain={() => location.reload()} />}>{view(settings)}</ErrorBoundary>
    </LocaleProvider>
  );
}

/** The language and the colours belong to the whole page. */
function dress({ language, theme }: Settings): void {
  document.documentElement.lang = language;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
