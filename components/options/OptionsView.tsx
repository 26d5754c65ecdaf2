import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import type { LocalText } from '@/lib/local-text';
import type { Content } from '@/lib/content';
import { About } from '@/components/shared/About';
import { ContentProvider } from '@/components/shared/content';
import { SelectInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { Logo } from '@/components/shared/Logo';
import { DataOptions } from './DataOptions';
import { failureWords } from './failure-words';
import { IgnoredOption } from './IgnoredOption';
import type { OptionsActions, OptionsState, Theme } from './options-state';
import { RegionOption } from './RegionOption';
import { SitesOption } from './SitesOption';
import './OptionsView.css';

interface Props { state: OptionsState; actions: OptionsActions; content: Content }

/** Language, colours, region, sites, and the user's own data. */
export function OptionsView({ state, actions, content }: Props) {
  const { t, text } = useLocale();
  const [failure, setFailure] = useState<LocalText | null>(null);
  const change = (changed: Parameters<OptionsActions['change']>[0]) => {
    setFailure(null);
    actions.change(changed).catch((error: unknown) => setFailure(failureWords(error)));
  };
  return (
    <ContentProvider value={content}>
      <main className="page">
        <div className="page__title"><Logo large /><Heading level={1}>{t('options.title')}</Heading></div>
        <section className="page__part" aria-labelledby="general">
          <Heading level={2} id="general">{t('options.general')}</Heading>
          <SelectInput
            label={t('options.language')} value={state.language} onChange={(value) => change({ language: value === 'en' ? 'en' : 'nl' })}
            options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`options.language.${value}`) }))}
          />
          <SelectInput
            label={t('options.theme')} value={state.theme} onChange={(value) => change({ theme: value as Theme })}
            options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`options.theme.${value}`) }))}
          />
          {failure && <p className="weigh weigh--check" role="alert">{t('options.failed', { reason: text(failure) })}</p>}
          <RegionOption region={state.region} onChange={(region) => actions.change({ region })} />
        </section>
        <section className="page__part" aria-labelledby="sites">
          <Heading level={2} id="sites">{t('options.sites')}</Heading>
          <SitesOption sites={state.sites} onRevoke={actions.revoke} />
        </section>
        <section className="page__part" aria-labelledby="ignored">
          <Heading level={2} id="ignored">{t('options.ignored')}</Heading>
          <IgnoredOption ignored={state.ignored} onBack={actions.stopIgnoring} />
        </section>
        <section className="page__part" aria-labelledby="data">
          <Heading level={2} id="data">{t('options.data')}</Heading>
          <DataOptions actions={actions} />
        </section>
        <section className="page__part" aria-labelledby="about">
          <Heading level={2} id="about">{t('about.title')}</Heading>
          <About level={3} />
        </section>
      </main>
    </ContentProvider>
  );
}
