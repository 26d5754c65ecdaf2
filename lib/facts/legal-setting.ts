import type { TenderFacts } from './facts';
import { threshold } from './thresholds';

/** What decides which articles hold for a tender. */
export interface LegalSetting {
  /** Above the European threshold; null when unknown. */
  above: boolean | null;
  /** Social and other specific services (Aw art. 2.38). */
  light: boolean;
  /** Not under Dutch law. */
  foreign: boolean;
  procedure: NonNullable<TenderFacts['procedure']>['id'] | null;
}

/** Nothing known of the tender: every article is shown. */
export const unknownSetting: LegalSetting = { above: null, light: false, foreign: false, procedure: null };

/** The setting of a tender: threshold of its kind, buyer and year, regime, country and procedure. `date`: ISO date of today. */
export function legalSetting(facts: TenderFacts, date: string): LegalSetting {
  const limit = threshold(facts, date);
  return {
    above: limit.known ? limit.above : null,
    light: facts.regime?.id === 'light' || facts.procedure?.id === 'light',
    foreign: facts.country !== null && facts.country.code !== 'NL',
    procedure: facts.procedure?.id ?? null,
  };
}
