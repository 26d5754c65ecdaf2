import { createContext, useContext, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '@/lib/local-text';
import { locale, type Locale } from '@/lib/locale';

const LocaleContext = createContext<Locale>(locale('nl'));

/** Gives every view below it its language; Dutch without it. */
export function LocaleProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LocaleContext value={locale(language)}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>
    </LocaleContext>
  );
}

export const useLocale = (): Locale => useContext(LocaleContext);
