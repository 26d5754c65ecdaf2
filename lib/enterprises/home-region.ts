import type { TenderFacts } from '@/lib/facts/facts';
import { findPlace, findProvince, provinceOfNuts } from './places';

/**
 * The facts to look for enterprises with: where a text names no place, the region that the user chose in the options counts. In: the name of a
 * municipality or province, or a NUTS code. The facts of the tender themselves stay as they are; an unknown name changes nothing.
 */
export function withHomeRegion(facts: TenderFacts, region: string | null | undefined): TenderFacts {
  if (!region || facts.regions.length > 0) return facts;
  const province = findProvince(region) ?? provinceOfNuts(region);
  const place = province ? null : findPlace(region);
  if (!province && !place) return facts;
  const named = { nuts: place?.nuts ?? province!.nuts, place: place?.name ?? null, province: place?.province ?? province!.name };
  return { ...facts, regions: [{ ...named, start: null, end: null, quote: null, from: 'user' }] };
}
