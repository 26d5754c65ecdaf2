import type { CategoryScore } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import { lower } from '@/lib/dutch/fold';
import { isByInvitation } from '@/lib/enterprises/invite';
import { categoryName } from '@/lib/facts/categories';
import type { CategoryId } from '@/lib/facts/category-ids';
import type { Nature, TenderFacts } from '@/lib/facts/facts';
import type { Threshold } from '@/lib/facts/thresholds';
import { wholeValue } from '@/lib/facts/whole-value';
import type { LocalText } from '@/lib/local-text';
import type { Coverage } from './covered';
import { subjects, type WorkShare } from './work';

/** What the ranking and its explanation need to know of a tender. */
export interface Situation {
  facts: TenderFacts;
  categories: readonly CategoryScore[];
  coverage: Coverage;
  nature: Nature['id'] | null;
  /** True when a code, a field or the user says the nature; words alone may be mistaken. */
  natureSure: boolean;
  /** Euros over the whole term with options; the upper end of a range. */
  value: number | null;
  months: number | null;
  /** Above the European threshold; null when unknown. */
  above: boolean | null;
  thresholdAmount: number | null;
  /** The procedure says so, not the value. */
  light: boolean;
  consultation: boolean;
  procedure: NonNullable<TenderFacts['procedure']>['id'] | null;
  /** Below the threshold inviting is still open: nothing says that the tender is published. */
  mayInvite: boolean;
  /** A buyer of the special sectors, to whom Part 2 does not apply as such. */
  utility: boolean;
  /** Work of registered or highly trained professionals: law, medicine, training, consultancy. */
  professional: boolean;
  /** Over within weeks, as an event is. */
  brief: boolean;
  /** The text is not under Dutch law. */
  foreign: boolean;
  /** The whole contract is reserved, only a lot, or nothing. */
  reserved: 'contract' | 'lot' | null;
}

/** Works, supplies or services by the first digits of the CPV code: 45, then 0-44 and 48, then the rest. */
function natureOfCpv(code: string): Nature['id'] {
  const division = Number(code.slice(0, 2));
  if (division === 45) return 'works';
  return division <= 44 || division === 48 ? 'supplies' : 'services';
}

/** Below this a contract is over before anyone can learn or grow in it. */
const BRIEF_MONTHS = 3;
/** CPV: finance, engineering, research, law, accounting and market research, consultancy, training, health care. */
const PROFESSIONAL_CPV = /^(?:66|71|73|791|792|793|794|805|851)/;
const PROFESSIONAL_WORDS = /\b(?:advoca\w{2,6}|juridisch\w{0,2} \w+|notari\w{1,6}|accountant\w{0,8}|bedrijfsarts\w{0,3}|arbodienst\w{0,10}|psycholog\w{1,6}|apothe\w{2,10}|medische \w+|ingenieurs?\w{0,10}|architect\w{0,8})\b/;
const OPENING = 200;

function isProfessional({ title, blocks }: Pick<TenderDocument, 'title' | 'blocks'>, facts: TenderFacts): boolean {
  if (facts.cpv.length > 0) return PROFESSIONAL_CPV.test(facts.cpv[0]!.code);
  return PROFESSIONAL_WORDS.test(lower((title ?? blocks[0]?.text ?? '').slice(0, OPENING)));
}

function reservedScope(facts: TenderFacts, coverage: Coverage): Situation['reserved'] {
  if (facts.reserved) return facts.reserved.scope;
  const words = coverage.has('reserved') ?? coverage.has('reserved-services');
  if (!words) return null;
  return /\bperce+l|\blot\b|\bp\d\b/i.test(words.quote ?? '') || (facts.lots?.count ?? 1) > 1 ? 'lot' : 'contract';
}

/** Gathers what is known; nothing is guessed: unknown stays null. */
export function readSituation(
  document: Pick<TenderDocument, 'title' | 'blocks'>, categories: readonly CategoryScore[], facts: TenderFacts, threshold: Threshold, coverage: Coverage,
): Situation {
  const value = wholeValue(facts);
  const main = facts.cpv[0];
  const months = facts.duration ? facts.duration.monthsWithOptions ?? facts.duration.months : null;
  const procedure = facts.procedure?.id ?? null;
  return {
    facts,
    categories,
    coverage,
    nature: facts.nature?.id ?? (main ? natureOfCpv(main.code) : null),
    natureSure: facts.nature === null || facts.nature.from !== 'text' || (main !== undefined && natureOfCpv(main.code) === facts.nature.id),
    value: value ? value.max ?? value.amount : null,
    months,
    above: threshold.known ? threshold.above : null,
    thresholdAmount: threshold.known ? threshold.amount : null,
    light: facts.regime?.id === 'light' || facts.procedure?.id === 'light',
    consultation: procedure === 'market-consultation',
    procedure,
    mayInvite: isByInvitation(procedure),
    utility: facts.buyer?.kind === 'utility',
    professional: isProfessional(document, facts),
    brief: months !== null ? months < BRIEF_MONTHS : categories[0]?.id === 'events-meeting' && !facts.framework?.isFramework,
    foreign: facts.country !== null && facts.country.code !== 'NL',
    reserved: reservedScope(facts, coverage),
  };
}

/** A subject in running text. */
export const subjectName = (id: string): LocalText => subjects[id as CategoryId]?.name ?? categoryName(id);

/** How much of a subject is work of people. */
export const workOf = (id: string): WorkShare => subjects[id as CategoryId]?.work ?? 'some';
