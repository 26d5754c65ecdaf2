import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import type { DemoTender } from '@/lib/demo';
import type { PanelSession } from '@/lib/session/state';
import type { Content } from '@/lib/content';
import { PanelView } from '@/components/panel/PanelView';
import { Icon, type IconName } from '@/components/shared/Icon';
import { useLocale } from '@/components/shared/Locale';
import { Logo } from '@/components/shared/Logo';
import { PracticeArticle } from './PracticeArticle';
import './WelcomeView.css';

export type BrowserName = 'chrome' | 'edge' | 'firefox';

interface Props {
  browser: BrowserName;
  tender: DemoTender;
  /** The session of the practice text; null until the page layer runs on it. */
  session: PanelSession | null;
  content: Content;
  /** Gets the element with the practice text, to read and paint. */
  onArticle: (article: HTMLElement | null) => void;
  onOptions: () => void;
}

/** First run: pin the icon, what stays on this computer, and a practice tender with the real result beside it. */
export function WelcomeView({ browser, tender, session, content, onArticle, onOptions }: Props) {
  const { t } = useLocale();
  return (
    <main className="welcome">
      <div className="welcome__intro">
        <div className="page__title"><Logo large /><Heading level={1}>{t('welcome.title')}</Heading></div>
        <p className="nl-paragraph welcome__lead">{t('welcome.lead')}</p>
        <ol className="plain-list welcome__points">
          <Point icon="pin" title={t('welcome.pin')}>{t(`welcome.pin.${browser}`)}</Point>
          <Point icon="search" title={t('welcome.use')}>{t('welcome.use.explain')}</Point>
          <Point icon="lock" title={t('welcome.stays')}>{t('welcome.stays.explain')}</Point>
        </ol>
        <Heading level={2} className="welcome__practice">{t('welcome.practice')}</Heading>
        <p className="nl-paragraph">{t('welcome.practice.explain')}</p>
      </div>
      <div className="welcome__both">
        <PracticeArticle tender={tender} onArticle={onArticle} />
        <section className="welcome__panel" aria-label={t('welcome.practice.panel')}>
          {session && <PanelView session={session} content={content} onOptions={onOptions} embedded name={tender.title} />}
        </section>
      </div>
    </main>
  );
}

function Point({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li className="welcome__point">
      <Icon name={icon} />
      <div><Heading level={2}>{title}</Heading><p className="nl-paragraph">{children}</p></div>
    </li>
  );
}
