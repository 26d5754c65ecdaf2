import { barrierTexts } from '@/lib/barriers/catalogue';
import type { Content } from '@/lib/content';
import { findPlace, findProvince, places, provinces } from '@/lib/enterprises/places';
import { categoryName } from '@/lib/facts/categories';
import { cpvLabel } from '@/lib/facts/cpv';
import type { KnownPlace } from '@/lib/facts/form';
import { law, lawRows } from '@/lib/law';
import { stepOf, steps } from '@/lib/steps/steps';

/**
 * What the first findings need, while the rows of criteria and enterprises still load: of those it knows none yet.
 * In: the day (ISO), for thresholds and recency, and the extension's version.
 */
export function firstContent(date: string, version: string): Content {
  return {
    barrier: barrierTexts,
    law,
    category: categoryName,
    criterion: () => null,
    enterprise: () => null,
    search: () => [],
    steps,
    stepOf,
    lookups: { cpvLabel, place: knownPlace, places: [...new Set([...provinces, ...places].map((place) => place.name))] },
    date,
    rulesDate: lawRows.reduce((latest, row) => (row.checked > latest ? row.checked : latest), ''),
    version,
    credits: [],
  };
}

function knownPlace(name: string): KnownPlace | null {
  const province = findProvince(name);
  if (province) return { name: province.name, province: province.name, nuts: province.nuts };
  const place = findPlace(name);
  return place && { name: place.name, province: place.province, nuts: place.nuts };
}
