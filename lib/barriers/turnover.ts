import type { LocalText, Span } from '@/lib/local-text';
import { againstLimit, euro, percent, ratioSum } from '@/lib/money';
import { boundOf } from './bounds';
import type { ContractValue, Passage, Tender } from './rule';

/** A turnover that a bidder must have: as an amount, or as a share of the value of the contract. */
export interface TurnoverDemand {
  /** Place of the number in the sentence. */
  place: Span;
  /** Yearly turnover in euros, when it is asked as an amount or can be computed. */
  amount: number | null;
  /** Asked turnover / value of the contract (or lot); null when it cannot be computed. */
  ratio: number | null;
  calculation: LocalText | null;
  /** The sum over several years that the text asks, when it asks one; `amount` is then the average of a year. */
  together: { amount: number; years: number } | null;
  facts: readonly ('estimatedValue' | 'duration')[];
}

const SETS = /\bzet(?:ten)?\b[^.;]{0,80}\bom\b/;
const TURNOVER = /\b(?:[a-z-]{0,30}omzet(?:eis|eisen|cijfers?|gegevens|norm|drempel)?|omgezet|zakencijfer|turnover)\b/;
const OTHER_THING = /omzetbelasting|omzetgarantie|omzetderving|social return|statistisch|verwachte omzet|omzet (?:uit|onder|binnen|op) (?:de |deze )?(?:opdracht|overeenkomst|raamovereenkomst)|van de (?:gefactureerde )?omzet (?:af|wordt besteed)|\bbonus|\bfee\b|afdragen|draagt [^.]{0,40} af|ontvangt [^.;]{0,60}uitnodiging|bestuurlijk overleg/;

/** Aw 2012 art. 2.90 lid 5: not above three times the estimated value of the contract or lot. */
export const LIMIT = 3;

/** The value that the sentence itself gives: "een omzet van tien miljoen voor een perceel van negen en een half miljoen". */
function valueSaid({ lower, quantities }: Passage, word: number): ContractValue | null {
  const said = quantities.amounts.find((amount) => amount.start > word && /(?:perceel|opdracht|raamovereenkomst)(?: [a-z0-9]{1,2})? van (?:circa |ongeveer |€ ?)?$/.test(lower.slice(Math.max(0, amount.start - 40), amount.start)));
  return said ? { total: said.max ?? said.amount, perYear: null, name: { nl: 'waarde in deze zin', en: 'value in this sentence' }, facts: [] } : null;
}

/** The demand on turnover in a sentence, or null when the sentence asks none. */
export function turnoverDemand(passage: Passage, tender: Tender): TurnoverDemand | null {
  const { lower } = passage;
  const word = TURNOVER.exec(lower) ?? (SETS.test(lower) && passage.quantities.amounts.length ? SETS.exec(lower) : null);
  if (!word || OTHER_THING.test(lower)) return null;
  const { quantities } = passage;
  const value = valueSaid(passage, word.index) ?? tender.value(passage.lot);
  // Three times the value is a limit of Dutch law.
  const limit = tender.foreign ? undefined : LIMIT;
  const factor =
    quantities.multiples[0] ? { place: quantities.multiples[0], factor: quantities.multiples[0].factor }
    : quantities.percentages[0] ? { place: quantities.percentages[0], factor: quantities.percentages[0].value / 100 }
    : null;
  if (factor && /waarde|raming|opdrachtsom|contract|aanneemsom|perceel|inschrijfsom|value/.test(lower)) {
    if (boundOf(lower, factor.place) === 'max') return null;
    const yearly = /jaarlijkse (?:opdracht|contract)?-?(?:waarde|raming|opdrachtsom)|jaarwaarde|(?:waarde|raming|opdrachtsom) per jaar|annual value/.test(lower);
    if (!yearly) {
      const sum = value ? ` (${euro(factor.factor * value.total)})` : '';
      const end = againstLimit(factor.factor, limit);
      return {
        place: factor.place,
        amount: value ? factor.factor * value.total : null,
        together: null,
        ratio: factor.factor,
        calculation: { nl: `${percent(factor.factor)} van de waarde${sum}${end.nl}`, en: `${percent(factor.factor)} of the value${sum}${end.en}` },
        facts: value ? ['estimatedValue'] : [],
      };
    }
    const amount = value?.perYear ? factor.factor * value.perYear : null;
    return {
      place: factor.place,
      amount,
      together: null,
      ratio: amount && value ? amount / value.total : null,
      calculation: amount && value ? ratioSum(amount, value.total, value.name, limit) : null,
      facts: value ? ['estimatedValue', 'duration'] : [],
    };
  }
  // The turnover is the amount nearest to the word; another amount may be the value of the contract.
  const asked = quantities.amounts
    .filter((amount) => !/(?:opdrachtwaarde|raming|geraamde waarde|waarde van de opdracht|perceel van|opdracht van)\D{0,25}$/.test(lower.slice(Math.max(0, amount.start - 50), amount.start)))
    .sort((a, b) => Math.abs(a.start - word.index) - Math.abs(b.start - word.index))[0];
  if (!asked || boundOf(lower, asked) === 'max' && !/minder dan/.test(lower)) return null;
  const years = quantities.periods.find((period) => period.months !== null && period.months >= 24);
  const together = years !== undefined && /\b(?:samen|gezamenlijk|in totaal|totale omzet over|cumulatief|opgeteld)\b/.test(lower);
  const amount = together ? asked.amount / (years.months! / 12) : asked.amount;
  return {
    place: asked,
    amount,
    ratio: value ? amount / value.total : null,
    together: together ? { amount: asked.amount, years: years.months! / 12 } : null,
    calculation: value ? ratioSum(amount, value.total, value.name, limit) : null,
    facts: value ? value.facts.filter((name) => name === 'estimatedValue' || name === 'duration') : [],
  };
}
