import data from '@/data/thresholds.json';
import type { LocalText } from '@/lib/local-text';
import type { TenderFacts } from './facts';
import { wholeValue } from './whole-value';

export type ThresholdKind =
  | 'works' | 'central' | 'decentral' | 'light' | 'utility' | 'utility-works' | 'utility-light' | 'concession';

export interface ThresholdRow { kind: ThresholdKind; from: string; to: string; amount: number; status: 'V' | 'V2'; source: string; checked: string }

/** The European threshold for a tender, or why it is not known. Amounts in euros without VAT. */
export type Threshold =
  | {
      known: true;
      kind: ThresholdKind;
      amount: number;
      /** Above the threshold or not; null when the value is not known, or lies where the kind of buyer decides. */
      above: boolean | null;
      /** What `above` rests on: the value, or the procedure that the buyer chose. Null with `above` null. */
      by: 'value' | 'procedure' | null;
      source: string;
      checked: string;
    }
  | { known: false; why: LocalText };

const rows = data.rows as readonly ThresholdRow[];

const rowFor = (kind: ThresholdKind, date: string) => rows.find((row) => row.kind === kind && row.from <= date && date <= row.to);

/** The kinds that can hold, given what is known; more than one when the buyer or the nature is unknown. */
function kindsFor(facts: TenderFacts): ThresholdKind[] {
  if (facts.procedure?.id === 'concession') return ['concession'];
  const light = facts.regime?.id === 'light' || facts.procedure?.id === 'light';
  const nature = facts.nature?.id;
  if (facts.buyer?.kind === 'utility') return light ? ['utility-light'] : nature === 'works' ? ['utility-works'] : nature ? ['utility'] : ['utility', 'utility-works'];
  if (light) return ['light'];
  if (nature === 'works') return ['works'];
  const others: ThresholdKind[] = facts.buyer ? [facts.buyer.kind === 'central' ? 'central' : 'decentral'] : ['decentral', 'central'];
  return nature ? others : [...others, 'works'];
}

const BELOW = new Set(['national-open', 'invited', 'single-invited']);
/** Only a European tender is called so; "restricted" and "negotiated" exist below the threshold too. */
const ABOVE = new Set(['open', 'competitive-dialogue', 'innovation-partnership']);

/**
 * The European threshold that holds for a tender on the day of its notice (`facts.published`, else `date`, ISO).
 * The value counts with its options (Aw art. 2.15); a yearly value needs the duration. Amounts of a year that we do not have are
 * `known: false`, never those of another year. Source of each amount: `data/thresholds.json`.
 */
export function threshold(facts: TenderFacts, date: string): Threshold {
  const day = facts.published?.date ?? date;
  const kinds = kindsFor(facts);
  const found = kinds.map((kind) => rowFor(kind, day));
  const main = found[0];
  if (!main || found.some((row) => !row)) return { known: false, why: unknownYear(day) };
  const { kind, amount, source, checked } = main;
  const value = wholeValue(facts);
  const least = value?.amount ?? null;
  const most = value ? value.max ?? value.amount : null;
  const answers = new Set(found.map((row) => (least === null || most === null ? null : least >= row!.amount ? true : most < row!.amount ? false : null)));
  if (answers.size === 1 && !answers.has(null)) return { known: true, kind, amount, above: [...answers][0]!, by: 'value', source, checked };
  const procedure = facts.procedure?.id ?? '';
  const chosen = BELOW.has(procedure) ? false : ABOVE.has(procedure) ? true : null;
  return { known: true, kind, amount, above: chosen, by: chosen === null ? null : 'procedure', source, checked };
}

function unknownYear(day: string): LocalText {
  const year = day.slice(0, 4);
  return {
    nl: `De Europese drempel van ${year} voor deze soort opdracht staat niet in onze gegevens. Kijk zelf na welk bedrag geldt.`,
    en: `We do not have the European threshold of ${year} for this kind of contract. Please look up which amount holds.`,
  };
}
