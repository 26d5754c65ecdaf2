import { blockAt, type TenderDocument } from '@/lib/document/document';
import type { Locale } from '@/lib/locale';
import type { Finding } from './finding';

/** Where a finding stands, as people would say it: heading or label of the field, page and lot. Empty when unknown. */
export function placeWords(finding: Finding, document: TenderDocument | null, { t }: Locale): string {
  const block = document && finding.start !== null ? blockAt(document, finding.start) : null;
  const where = block?.label ?? finding.section;
  return [
    where ? shorten(where) : finding.scope === 'document' ? t('place.document') : null,
    block?.page ? t('place.page', { page: String(block.page) }) : null,
    finding.lot ? t('place.lot', { lot: finding.lot }) : null,
  ].filter(Boolean).join(' · ');
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 78).trimEnd()}…` : text);
