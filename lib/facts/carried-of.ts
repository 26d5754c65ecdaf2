import type { FactName, FactPlace, TenderFacts } from './facts';

export interface CarriedFact { name: FactName; screen: string; seen: string; confirmed: boolean }

/** The values of a fact that were read on an earlier screen of the same tender. */
export function carriedOf(name: FactName, facts: TenderFacts): CarriedFact[] {
  const fact = facts[name];
  const places: readonly FactPlace[] = fact === null ? [] : Array.isArray(fact) ? fact : [fact];
  return places.flatMap((place) => (place.carried ? [{ name, ...place.carried }] : []));
}
