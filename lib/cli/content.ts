import categories from '@/data/categories.json';
import enterprises from '@/data/enterprises.json';
import { barrierTexts } from '@/lib/barriers/catalogue';
import { criterion } from '@/lib/criteria/rows';
import type { Enterprise } from '@/lib/enterprises/schema';
import { law, lawRows } from '@/lib/law';
import type { LocalText } from '@/lib/local-text';
import type { PlainContent } from '@/lib/report/plain';

/** All rows of enterprises; the data test proves their form. */
export const enterpriseRows = enterprises as unknown as readonly Enterprise[];

/** The rows that a report shows. */
export function reportContent(): PlainContent {
  const byId = new Map(enterpriseRows.map((row) => [row.id, row]));
  const names = new Map(categories.categories.map((category) => [category.id, category.name as LocalText]));
  return {
    barrier: barrierTexts,
    law,
    category: (id) => names.get(id) ?? { nl: id, en: id },
    criterion,
    enterprise: (id) => byId.get(id) ?? null,
    rulesDate: lawRows.reduce((latest, row) => (row.checked > latest ? row.checked : latest), ''),
  };
}
