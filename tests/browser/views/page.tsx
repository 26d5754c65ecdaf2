import '@/components/shared/styles';
import { createRoot } from 'react-dom/client';
import { OptionsView } from '@/components/options/OptionsView';
import { PanelView } from '@/components/panel/PanelView';
import { LocaleProvider } from '@/components/shared/Locale';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { demoTender } from '@/lib/demo';
import { languageOf } from '@/lib/locale';
import type { PanelPhase, PanelState } from '@/lib/session/state';
import { fixtureContent } from '../../unit/components/fixture-content';
import { FixtureSession, fixtureState } from '../../unit/components/fixture-session';

declare global {
  interface Window { session: FixtureSession; violations: string[]; change(change: Partial<PanelState>): void }
}

window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));

const asked = new URLSearchParams(location.search);
const language = languageOf(asked.get('language'));
const theme = asked.get('theme');
document.documentElement.lang = language;
if (theme) document.documentElement.dataset['theme'] = theme;

/** All from an earlier screen, as after "Dezelfde". */
function carriedFacts() {
  const { facts } = fixtureState().analysis!;
  const carried = { screen: 'Raming en looptijd van de opdracht', seen: '2026-11-24T10:00:00.000Z', confirmed: false };
  return { ...facts, duration: { ...facts.duration!, carried }, lots: { ...facts.lots!, carried }, cpv: facts.cpv.map((one) => ({ ...one, carried })) };
}

/** Nothing to ask: one value for each fact, all of this screen. */
function plainFacts() {
  const { facts } = fixtureState().analysis!;
  const { conflicts: _, ...estimatedValue } = facts.estimatedValue!;
  const { carried: __, ...procedure } = facts.procedure!;
  return { ...facts, estimatedValue, procedure };
}

const noResult = { analysis: null, document: null, counts: null, parts: [], site: null, name: null, origin: null } as const;
const phases: Record<string, Partial<PanelState>> = {
  ready: {},
  clean: { analysis: { ...fixtureState().analysis!, findings: [], criteria: [], enterprises: [] } },
  stale: { stale: true },
  file: { origin: 'file', site: null, counts: { fields: 0, tables: 2, paragraphs: 118, pages: 14 }, parts: [], name: 'leidraad-kantoorschoonmaak-versie-3-definitief.docx' },
  belgian: { analysis: { ...fixtureState().analysis!, facts: { ...fixtureState().analysis!.facts, country: { code: 'BE', start: null, end: null, quote: null, from: 'text' } }, findings: fixtureState().analysis!.findings.map((finding) => ({ ...finding, law: [], foreign: true })) } },
  ask: { askSameTender: { before: 'Kantoorschoonmaak 2027–2031', now: 'Koffie en thee voor de gemeente Lindewaard' } },
  failed: { ...noResult, phase: { id: 'failed', message: { nl: 'Dit bestand is beschadigd en niet te openen. Bewaar het opnieuw in Word en probeer het nog eens.', en: 'This file is damaged and cannot be opened. Save it again in Word and try once more.' } } },
  'drop-zone': { ...noResult, phase: { id: 'drop-zone', host: 'word-online' }, name: 'leidraad.docx', origin: 'page' },
};
phases['elsewhere'] = { ...noResult, phase: { id: 'not-a-tender' }, document: { ...fixtureState().document!, unread: [{ reason: 'cross-origin-frame', name: 'editor.voorbeeld.example' }] } };
phases['notice'] = { notices: [{ id: 'n', tone: 'done', text: { nl: 'U laat deze tekst zo.', en: 'You leave this text as it is.' }, undo: () => undefined }] };
phases['unsaved'] = { own: true, dossier: null, ignored: fixtureState().analysis!.findings.slice(0, 1), chosenCriteria: fixtureState().analysis!.criteria.map((one) => one.id) };
phases['saved'] = { own: true, dossier: { name: 'Kantoorschoonmaak voor de gemeente Lindewaard en de regio', state: 'saved' } };
phases['resume'] = { dossier: null, askResume: { name: 'Kantoorschoonmaak voor de gemeente Lindewaard', updated: '2026-11-24T09:00:00.000Z' } };
phases['clash'] = { own: true, dossier: { name: 'Kantoorschoonmaak voor de gemeente Lindewaard', state: 'clash' } };
phases['plain'] = { analysis: { ...fixtureState().analysis!, facts: plainFacts() } };
phases['carried'] = { analysis: { ...fixtureState().analysis!, facts: carriedFacts() } };
for (const id of ['empty', 'reading', 'not-a-tender', 'nothing-read', 'no-permission'] as const) phases[id] = { ...noResult, phase: { id } satisfies PanelPhase };

window.session = new FixtureSession(fixtureState(phases[asked.get('phase') ?? 'ready']));
window.change = (change) => window.session.change(change);

function View() {
  const content = fixtureContent(asked.get('phase') === 'broken' ? { barrier: () => { throw new Error('broken on purpose'); } } : {});
  const nothing = () => undefined;
  switch (asked.get('view')) {
    case 'options':
      return (
        <OptionsView
          content={content}
          state={{ language, theme: 'system', region: 'Tilburg', sites: ['https://inkoop.voorbeeld.example', 'https://aanbesteden.voorbeeld.example'], ignored: [{ barrier: 'turnover-requirement', hash: 'a'.repeat(64), at: '2026-11-24T09:00:00.000Z' }] }}
          actions={{
            change: async () => undefined, revoke: async () => true, stopIgnoring: async () => undefined, eraseAll: async () => undefined, exportAll: async () => ({ name: 'gunkans.json', json: '{}', unsaved: 0 }),
            importFile: async () => ({ settings: true, ignored: 0, dossiers: { taken: 1, copied: 0, present: 1 }, problems: [] }),
          }}
        />
      );
    case 'welcome':
      return <WelcomeView browser="chrome" tender={demoTender('coffee')} session={window.session} content={content} onArticle={nothing} onOptions={nothing} />;
    default:
      return <PanelView session={window.session} content={content} onOptions={nothing} />;
  }
}

createRoot(document.getElementById('root')!).render(<LocaleProvider language={language}><View /></LocaleProvider>);
