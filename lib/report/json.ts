import type { Analysis } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import type { TenderDocument } from '@/lib/document/document';
import type { FactPlace, FactSource, TenderFacts } from '@/lib/facts/facts';
import type { Language, LocalText } from '@/lib/local-text';

interface PlaceJson { start: number | null; end: number | null; quote: string | null; from: FactSource }

/** What `analyse --json` prints for a file; offsets are UTF-16 units in `text`. */
export interface AnalysisJson {
  schema: 'gunkans.analysis/1';
  source: { name: string; kind: string };
  text: string;
  facts: Record<string, unknown>;
  categories: { id: string; score: number; why: readonly string[] }[];
  findings: FindingJson[];
  criteria: { id: string; kind: string; score: number; why: string; covered: boolean }[];
  criterionFindings: { rule: string; verdict: string; level: string; start: number; end: number; quote: string; why: string }[];
  eforms: { rule: string; field: string; code: string | null; why: string }[];
  enterprises: { id: string; name: string; score: number; why: string[]; unknown: string[] }[];
}

export interface FindingJson {
  barrier: string;
  verdict: string;
  level: string;
  scope: string;
  start: number | null;
  end: number | null;
  quote: string | null;
  lang: string;
  calculation: string | null;
  law: readonly string[];
  why: string;
  replacement: { start: number; end: number; text: string; blanks: { name: string; label: string; kind: string }[] } | null;
}

/** What `find --json` prints for a query. */
export interface SearchJson {
  schema: 'gunkans.search/1';
  query: string;
  enterprises: { id: string; name: string; score: number; why: string[] }[];
}

const MOST_ENTERPRISES = 10;

/** The analysis of a document in the form that the command line promises. Texts in one language, Dutch unless asked. */
export function analysisJson(document: TenderDocument, analysis: Analysis, language: Language = 'nl'): AnalysisJson {
  return {
    schema: 'gunkans.analysis/1',
    source: { name: document.source.name, kind: document.source.kind },
    text: document.text,
    facts: factsJson(analysis.facts),
    categories: analysis.categories.map(({ id, score, why }) => ({ id, score, why: why.map((one) => one[language]) })),
    findings: analysis.findings.map((finding) => findingJson(finding, language)),
    criteria: analysis.criteria.map(({ id, kind, score, why, covered }) => ({ id, kind, score, why: why[language], covered })),
    criterionFindings: analysis.criterionFindings.map(({ rule, verdict, level, start, end, quote, why }) => ({ rule, verdict, level, start, end, quote, why: why[language] })),
    eforms: analysis.eforms.map(({ rule, field, code, why }) => ({ rule, field, code, why: why[language] })),
    enterprises: analysis.enterprises.map(({ id, name, score, why, unknown }) => ({ id, name, score, why: why.map((text) => text[language]), unknown: unknown.map((text) => text[language]) })),
  };
}

/** The enterprises for a query, best first, at most ten. */
export function searchJson(query: string, hits: readonly { id: string; name: string; score: number; why: readonly LocalText[] }[], language: Language = 'nl'): SearchJson {
  return {
    schema: 'gunkans.search/1',
    query,
    enterprises: hits.slice(0, MOST_ENTERPRISES).map(({ id, name, score, why }) => ({ id, name, score, why: why.map((text) => text[language]) })),
  };
}

function findingJson(finding: Finding, language: Language): FindingJson {
  const { barrier, verdict, level, scope, start, end, quote, lang, law, replacement } = finding;
  return {
    barrier, verdict, level, scope, start, end, quote, lang,
    calculation: finding.calculation?.[language] ?? null,
    law,
    why: finding.why[language],
    replacement: replacement && {
      start: replacement.start,
      end: replacement.end,
      text: replacement.text,
      blanks: replacement.blanks.map(({ name, label, kind }) => ({ name, label: label[language], kind })),
    },
  };
}

function factsJson(facts: TenderFacts): Record<string, unknown> {
  return {
    estimatedValue: one(facts.estimatedValue, ({ amount, max, currency, per, lots }) => ({ amount, max, currency, per, lots })),
    duration: one(facts.duration, ({ months, monthsWithOptions }) => ({ months, monthsWithOptions })),
    lots: one(facts.lots, ({ count }) => ({ count })),
    cpv: facts.cpv.map((fact) => ({ code: fact.code, label: fact.label, ...placeJson(fact) })),
    regions: facts.regions.map((fact) => ({ nuts: fact.nuts, place: fact.place, province: fact.province, ...placeJson(fact) })),
    country: one(facts.country, ({ code }) => ({ code })),
    procedure: one(facts.procedure, ({ id }) => ({ id })),
    regime: one(facts.regime, ({ id }) => ({ id })),
    awardMethod: one(facts.awardMethod, ({ id, priceWeight, weights }) => ({ id, priceWeight, weights })),
    deadline: one(facts.deadline, ({ days, countedFrom, stage, fromDate, toDate }) => ({ days, countedFrom, stage, fromDate, toDate })),
  };
}

function one<T extends FactPlace>(fact: T | null, parts: (fact: T) => object): object | null {
  return fact && { ...parts(fact), ...placeJson(fact) };
}

function placeJson({ start, end, quote, from }: FactPlace): PlaceJson {
  return { start, end, quote, from };
}
