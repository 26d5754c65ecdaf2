import type { Locale } from '@/lib/locale';
import type { PanelState } from './state';

/** "14 velden, 3 tabellen en 212 alinea's gelezen": only the kinds that were there. */
export function readWords(state: Pick<PanelState, 'counts'>, { t, list }: Locale): string {
  const { fields = 0, tables = 0, paragraphs = 0, pages = 0 } = state.counts ?? {};
  const parts = [
    pages > 0 ? t('read.pages', { count: pages }) : null,
    fields > 0 ? t('read.fields', { count: fields }) : null,
    tables > 0 ? t('read.tables', { count: tables }) : null,
    paragraphs > 0 ? t('read.paragraphs', { count: paragraphs }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? t('read.done', { what: list(parts) }) : t('read.nothing');
}
