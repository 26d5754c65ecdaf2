import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSettings, watchSettings, type Settings } from '@/lib/storage/settings';
import { LocaleProvider } from './Locale';

/** Draws one of our pages in the user's language and colours, and draws it again when they change elsewhere. */
export async function mount(view: (settings: Settings) => ReactNode): Promise<void> {
  const settings = await loadSettings();
  dress(settings);
  createRoot(document.getElementById('root')!).render(<StrictMode><Settled first={settings} view={view} /></StrictMode>);
}

function Settled({ first, view }: { first: Settings; view: (settings: Settings) => ReactNode }) {
  const [settings, setSettings] = useState(first);
  useEffect(() => watchSettings((changed) => {
    dress(changed);
    setSettings(changed);
  }), []);
  return <LocaleProvider language={settings.language}>{view(settings)}</LocaleProvider>;
}

/** The language and the colours belong to the whole page. */
function dress({ language, theme }: Settings): void {
  document.documentElement.lang = language;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
