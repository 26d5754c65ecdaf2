import { numberWord } from '@/lib/dutch/numbers';
import type { CodedFacts } from '@/lib/document/document';
import type { Fact, Lots } from './facts';
import { HAS } from './gate';
import { coded, labelledValue, placeIn, type Candidate, type FactReader } from './reading';

/** A number of lots that the text states, or the highest lot that it names. */
export interface LotStatement { count: number; role: 'stated' | 'named' }

const NUMBER = String.raw`(\d{1,3}|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|two|three|four|five|six)`;
const DIVIDED = new RegExp(`(?:verdeeld|onderverdeeld|opgedeeld|gesplitst|opgesplitst|ingedeeld|bestaat|bestaan|divided)\\s(?:over|in|uit|into)\\s(?:de volgende\\s)?${NUMBER}(?:\\s\\((\\d{1,3})\\))?\\s(?:[a-zë]{3,20}\\s){0,2}?(?:percelen|perceel|lots?)(?![a-z])`);
const THERE_ARE = new RegExp(`(?:(?:er (?:zijn|worden)|met|betreft|omvat|kent|telt|vormen|in|van de|de|alle|:)\\s)?(?<![\\d.])${NUMBER}(?:\\s\\((\\d{1,3})\\))?\\s(?:afzonderlijke\\s|verschillende\\s)?(?:percelen|lots)(?![a-z])`);
const UNDIVIDED = /(?:niet|geen sprake)\s(?:[^.;]{0,40}\s)?(?:(?:in|van)\spercelen|percelen)|geen\s(?:onderverdeling in\s|verdeling in\s|splitsing in\s|indeling in\s|afzonderlijke\s)?percelen|zonder percelen|als (?:één|1) perceel(?![a-z])|als (?:één )?(?:geheel|ondeelbaar geheel) in de markt|not divided (?:in|into) lots|(?:alles|opdracht) (?:aan|bij) één (?:partij|opdrachtnemer|leverancier) (?:gegund|ondergebracht)|één aanbod voor alles/;
/** "er is geen reden om niet in percelen te verdelen" and the law itself say nothing of this tender. */
const LAW = /artikel|aanbestedingswet|mits|tenzij|beleid/;
const NAMED = /(?<![a-z])(?:perceel|percelen|kavel|lot)\s{1,2}(\d{1,3})(?![\d.,%])(?:(?:\s(?:en|of|t\/m|tot en met)|,)\s(\d{1,3})(?![\d.,%]))?/g;
const CADASTRE = /kadast|sectie [a-z]|bouwgrond|grondperceel|m2|vierkante meter|hectare/;
const NO = /^\s?(?:neen?|geen|no|niet(?: van toepassing)?|n\.v\.t\.?|0)\s?\.?$/;
const LABEL = /^(?:onder)?verdeling in percelen|^(?:is de opdracht |opdracht |de opdracht is )?(?:onder)?verdeeld in percelen|^percelen\??$|^aantal percelen|^division into lots|^number of lots|^divided into lots/;

const value = (words: string) => (/^\d+$/.test(words) ? Number(words) : words === 'een' ? 1 : numberWord(words) ?? 0);

/** Lots in the text; a piece of land is none. */
export const lotsReader: FactReader<LotStatement> = {
  gate: HAS.lot,
  cue: /percelen|perceel|(?<![a-z])lots?(?![a-z])|kavel|als geheel in de markt|één partij|één opdrachtnemer|één leverancier|één aanbod/,
  read(here) {
    const { lower } = here;
    if (CADASTRE.test(lower)) return [];
    const found: Candidate<LotStatement>[] = [];
    const put = (count: number, weight: number, start: number, length: number, role: LotStatement['role'] = 'stated') => {
      if (count >= 1 && count <= 500) found.push({ value: { count, role }, weight, place: placeIn(here, { start, end: start + length }) });
    };
    const labelled = labelledValue(here);
    if (labelled && LABEL.test(labelled.label)) {
      if (NO.test(labelled.value)) put(1, 5, 0, lower.length);
      else if (/^\s?\d{1,3}\s?$/.test(labelled.value)) put(Number(labelled.value), 5, 0, lower.length);
    }
    const divided = DIVIDED.exec(lower);
    if (divided) put(value(divided[1]!), 4.5, divided.index, divided[0].length);
    const undivided = UNDIVIDED.exec(lower);
    if (undivided && !(LAW.test(lower) && !/opdracht|gemeente|wij|aanbesteding/.test(lower))) put(1, 4, undivided.index, undivided[0].length);
    const there = divided || undivided ? null : THERE_ARE.exec(lower);
    if (there && !/(?:maximaal|ten hoogste|hoogstens|meer dan|minimaal|per|voor|op|combinatie van|van de|elk van de|beide)\s$/.test(lower.slice(0, there.index + there[0].indexOf(there[1]!)))) put(value(there[1]!), 3.5, there.index, there[0].length);
    for (const hit of lower.matchAll(NAMED)) put(Math.max(Number(hit[1]), Number(hit[2] ?? 0)), 1, hit.index, hit[0].length, 'named');
    return found;
  },
};

export function codedLots(facts: CodedFacts | null): Candidate<LotStatement>[] {
  return facts?.lots ? [{ value: { count: facts.lots.count, role: 'stated' }, weight: 9, place: coded }] : [];
}

/** The number of lots: as stated; a higher lot that is named by number raises it, when more than one is named. */
export function settleLots(candidates: readonly Candidate<LotStatement>[]): Fact<Lots> | null {
  const stated = candidates.filter(({ value: statement }) => statement.role === 'stated').sort((one, other) => other.weight - one.weight);
  const named = candidates.filter(({ value: statement }) => statement.role === 'named');
  const highest = [...named].sort((one, other) => other.value.count - one.value.count)[0];
  const distinct = new Set(named.map(({ value: statement }) => statement.count)).size;
  const best = stated[0];
  // "Drie percelen", and further on a "perceel 4" that stands apart.
  const raises = highest && distinct > 1 && highest.value.count <= 60 && distinct >= highest.value.count - 2;
  if (!best) return raises ? { count: highest.value.count, ...highest.place } : null;
  const often = highest && named.filter(({ value: statement }) => statement.count === highest.value.count).length > 1;
  if (best.weight < 9 && best.value.count > 1 && highest && (raises || often) && highest.value.count === best.value.count + 1) return { count: highest.value.count, ...highest.place };
  // A notice with one coded lot may say in plain words that there are more.
  const plain = best.weight === 9 && best.value.count === 1 ? stated.find((other) => other.weight >= 4.5 && other.value.count > 1) : undefined;
  const main = plain ?? best;
  const conflicts = stated.filter((other) => other !== main && !(plain && other === best) && other.weight >= 4 && other.value.count !== main.value.count)
    .filter((other, index, all) => all.findIndex((one) => one.value.count === other.value.count) === index)
    .map((other) => ({ count: other.value.count, ...other.place }));
  return { count: main.value.count, ...main.place, ...(conflicts.length ? { conflicts } : {}) };
}
