import type { Language, LocalText } from '@/lib/local-text';
import { same } from './canonical';
import { DOSSIER_VERSION, dossierSchema, type Dossier } from './dossier-schema';
import { hasOwnWork, ownWork, purchaseFields, type Purchase } from './purchase-schema';

const NAMELESS: LocalText = { nl: 'Huidige aanbesteding', en: 'Current tender' };
const names = Object.keys(purchaseFields) as (keyof typeof purchaseFields)[];

/**
 * The purchases of tabs with work of the user that is in no dossier, as dossiers: named after the page that was read last, or after the
 * dossier that they have got ahead of. What was only read is left out.
 * @param now becomes the moment that they were made and changed
 * @param language of the name of one that has no page
 */
export function unsavedDossiers(purchases: readonly Purchase[], saved: readonly Dossier[], now: Date, newId: () => string, language: Language): Dossier[] {
  const moment = now.toISOString();
  return purchases.flatMap((purchase) => {
    const dossier = saved.find((one) => one.id === purchase.dossierId);
    const kept = dossier && same(ownWork(dossier), ownWork(purchase));
    if (kept || !hasOwnWork(purchase)) return [];
    const name = dossier?.name ?? purchase.screens.at(-1)?.title.trim().slice(0, 300);
    const content = Object.fromEntries(names.map((field) => [field, purchase[field]]));
    return [dossierSchema.parse({ ...content, name: name || NAMELESS[language], id: newId(), revision: 1, schemaVersion: DOSSIER_VERSION, created: moment, updated: moment })];
  });
}
