import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Content } from '@/lib/session/content';
import { About } from '@/components/shared/About';
import { ContentProvider } from '@/components/shared/content';
import { SelectInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';
import { Logo } from '@/components/shared/Logo';
import { DataOptions } from './DataOptions';
import type { OptionsActions, OptionsState, Theme } from './options-state';
import { RegionOption } from './RegionOption';
import { SitesOption } from './SitesOption';
import './OptionsView.css';

interface Props { state: OptionsState; actions: OptionsActions; content: Content }

/** Language, colours, region, sites, and the user's own data. */
export function OptionsView({ state, actions, content }: Props) {
  const { t } = useLocale();
  return (
    <ContentProvider value={content}>
      <main className="page">
        <div className="page__title"><Logo large /><Heading level={1}>{t('options.title')}</Heading></div>
        <section className="page__part" aria-labelledby="general">
          <Heading level={2} id="general">{t('options.general')}</Heading>
          <SelectInput
            label={t('options.language')} value={state.language} onChange={(value) => void actions.change({ language: value === 'en' ? 'en' : 'nl' })}
            options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`options.language.${value}`) }))}
          />
          <SelectInput
            label={t('options.theme')} value={state.theme} onChange={(value) => void actions.change({ theme: value as Theme })}
            options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`options.theme.${value}`) }))}
          />
          <RegionOption region={state.region} onChange={(region) => actions.change({ region })} />
        </section>
        <section className="page__part" aria-labelledby="sites">
          <Heading level={2} id="sites">{t('options.sites')}</Heading>
          <SitesOption sites={state.sites} onRevoke={actions.revoke} />
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
