import { useLocale } from '@/components/shared/Locale';

/** On a Belgian (or other) text: Dutch law does not apply, so no article is named. */
export function ForeignNotice({ country }: { country: 'BE' | 'other' }) {
  const { t } = useLocale();
  return <p className="weigh weigh--check" role="note">{t(country === 'BE' ? 'foreign.be' : 'foreign.other')}</p>;
}
