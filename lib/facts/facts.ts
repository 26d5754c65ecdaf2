
/** Where a fact comes from: words of the text, a form field, a code of a notice, or the user's correction. */
export type FactSource = 'text' | 'field' | 'code' | 'user';

/** The place of a fact; `start`, `end` and `quote` are null when the fact is a code or the user's own. */
export interface FactPlace {
  start: number | null;
  end: number | null;
  quote: string | null;
  from: FactSource;
  /** Set when the fact was read on an earlier screen of the same tender. */
  carried?: { screen: string; seen: string; confirmed: boolean };
}

export type Fact<T extends object> = T & FactPlace & {
  /** Other values that the text gives for the same matter: the panel shows both and verdicts become `check`. */
  conflicts?: (T & FactPlace)[];
};

export interface Money {
  /** In euros (or `currency`), excluding VAT where the text says so. */
  amount: number;
  /** Upper end of a range, else null. */
  max: number | null;
  currency: string;
  per: 'total' | 'year' | 'month';
  /** The most that the framework agreement may reach, when the text gives it beside the estimate. */
  maximum?: number;
  /** Values per lot, in the order of the text; for the same term as `per`. */
  lots: { lot: string; amount: number; max: number | null; start: number | null; end: number | null }[];
}

export interface Duration { months: number; monthsWithOptions: number | null }
export interface Lots { count: number }
export interface Cpv { code: string; label: string | null }
export interface Region { nuts: string | null; place: string | null; province: string | null }
export interface Country { code: 'NL' | 'BE' | 'other' }
export type ProcedureId =
  | 'open' | 'restricted' | 'negotiated' | 'competitive-dialogue' | 'innovation-partnership'
  | 'national-open' | 'invited' | 'single-invited' | 'dynamic-purchasing' | 'light' | 'market-consultation' | 'concession';
export interface Procedure { id: ProcedureId }
export interface Regime { id: 'standard' | 'light' }
export type BuyerKind = 'central' | 'municipality' | 'province' | 'water-board' | 'public-body' | 'utility';
export interface Buyer { kind: BuyerKind; name: string | null }
export interface Nature { id: 'works' | 'supplies' | 'services' }
export interface AwardMethod {
  id: 'price' | 'price-quality' | 'quality';
  priceWeight: number | null;
  weights: { name: string; weight: number }[];
  /** The lots that the words speak of, when they do not speak of all. */
  lots?: string[];
}
export interface Deadline {
  days: number;
  countedFrom: 'dispatch' | 'publication' | 'other';
  /** ISO dates when the text gives them (`from` is the source of a fact, so these have other names). */
  fromDate: string | null;
  toDate: string | null;
  stage: 'request' | 'tender';
}
export interface Framework { isFramework: boolean }
export interface Reserved { article: '2.82' | '2.82a' | 'unknown'; scope: 'contract' | 'lot' }

/** What is known of the tender; null is unknown, and shown as unknown. */
export interface TenderFacts {
  estimatedValue: Fact<Money> | null;
  duration: Fact<Duration> | null;
  lots: Fact<Lots> | null;
  cpv: Fact<Cpv>[];
  regions: Fact<Region>[];
  country: Fact<Country> | null;
  buyer: Fact<Buyer> | null;
  procedure: Fact<Procedure> | null;
  regime: Fact<Regime> | null;
  nature: Fact<Nature> | null;
  framework: Fact<Framework> | null;
  reserved: Fact<Reserved> | null;
  awardMethod: Fact<AwardMethod> | null;
  deadline: Fact<Deadline> | null;
  /** ISO date of dispatch or publication, for the thresholds of that year. */
  published: Fact<{ date: string }> | null;
}

export type FactName = keyof TenderFacts;

/** The user's corrections: a value replaces what the text says, null says "unknown". */
export type FactCorrections = Partial<{ [K in FactName]: TenderFacts[K] }>;

/** Nothing known. */
export const noFacts = (): TenderFacts => ({
  estimatedValue: null, duration: null, lots: null, cpv: [], regions: [], country: null, buyer: null, procedure: null,
  regime: null, nature: null, framework: null, reserved: null, awardMethod: null, deadline: null, published: null,
});
