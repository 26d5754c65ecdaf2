import type { CodedFacts } from '@/lib/document/document';
import { numberMentions } from '@/lib/dutch/numbers';
import type { AwardMethod, Fact } from './facts';
import { HAS } from './gate';
import { coded, labelledValue, placeIn, settle, type Candidate, type FactReader, type Reading } from './reading';

type Weight = AwardMethod['weights'][number];

/** What the text says of the award: a method, a full list of weights, or one line of a list ("Prijs: 40%"). */
export interface AwardStatement { id: AwardMethod['id'] | null; weights: Weight[]; priceWeight: number | null; line: { block: number; unit: Unit } | null; lots?: string[] }

type Unit = 'percent' | 'points' | 'bare';

const PRICE = /prijs(?!vraag|indexering|opslag|herzien|aanpass|kwaliteit|-kwaliteit|\/kwaliteit)|inschrijfsom|kosten|tarie|tco|price|cost/;
const PRICE_ONLY = /(?:gegund|gunning|gunnen|gunningscriterium|criterium)[^.;]{0,80}(?:laagste prijs|laagste inschrijfsom|goedkoopste)|(?:enige|uitsluitend|enkel|alleen)[^.;]{0,40}(?:criterium|gunning)[^.;]{0,30}prijs|(?:uitsluitend|enkel|alleen|louter|volledig) op (?:de )?(?:laagste )?prijs|100\s?% (?:op )?(?:de )?prijs|prijs[\s:(-]{1,3}100\s?(?:%|procent)|laagste (?:prijs|bedrag|totaalprijs|inschrijfsom)[^.;]{0,50}(?:krijgt|wint|ontvangt|gegund|verkrijgt|is bepalend|doorslaggevend)|laagste prijs als (?:enige )?(?:gunnings)?criterium|(?:op basis van|op grond van) (?:de )?laagste prijs|(?:gaat naar|toegekend aan|gegund aan|winnaar is)[^.;]{0,60}laagste (?:prijs|bedrag|totaalprijs|inschrijfsom|offerte)|lowest price|(?:on|by) price (?:alone|only)|(?:solely|only|purely) on (?:the )?price/;
/** "De laagste prijs krijgt de meeste punten" is how price is scored, not the method. */
const SCORING = /laagste[^.;]{0,60}(?:punten|score)/;
/** One of these must be there before the long expressions are tried. */
const SOLE = /laagste|alone|only|solely|purely|goedkoopste|uitsluitend|enkel|alleen|louter|volledig|100|enige|lowest|telt niet|geen rol|geen criterium|vaste prijs/;
const NOT_PRICE_ONLY = /niet (?:gegund |toegekend )?(?:op basis van |op )?(?:de )?(?:alleen |uitsluitend |enkel )?(?:de )?laagste prijs|niet (?:alleen|uitsluitend|enkel|louter) (?:op |naar )?(?:de )?prijs|prijs (?:is|vormt) niet het enige|geen gebruik[^.;]{0,30}laagste prijs/;
const BOTH = /prijs[- /]{0,3}kwaliteit|bpkv|(?<![a-z])emvi(?![a-z])|economisch meest voordelige|prijs en kwaliteit|kwaliteit en prijs|best price[- ]quality|most economically advantageous/;
const METHOD = /prijs[- ]kwaliteitverhouding|bpkv|emvi|economisch meest|most economically/;
const QUALITY_ONLY = /(?:uitsluitend|alleen|enkel|100\s?%) (?:op )?(?:de )?kwaliteit|kwaliteit[\s:(-]{1,3}100\s?%|prijs telt niet mee|prijs (?:speelt|is) geen (?:rol|criterium|gunningscriterium)|vaste prijs[^.;]{0,60}(?:kwaliteit|vakmanschap)/;
const AWARD = /gunning|gegund|gunnen|weging|weegt|wegen|punten|beoordel|score|prijs[- /]{0,3}kwaliteit|criteri|award|te verdienen|telt|waarde van|laagste|goedkoopste|lowest|op prijs|bpkv|emvi|economisch meest|price alone|price only/;
/** Words of which one at least stands in a list of criteria. */
const CRITERION = /prijs|kwalit|plan|duurza|socia|programma|aanpak|waarde|kosten|tarie|presentatie|interview|ervaring|service|milieu|price|quality|cost/;
const LOT = /perceel|percelen|(?<![a-z0-9])p\d(?![a-z0-9])|(?<![a-z])lot\s\d/;
/** Words of a sentence that are no part of the name of a criterion. */
const FILLER = new Set(`de het een en of voor op is zijn wordt worden telt tellen weegt wegen mee met maximaal max te behalen verdienen verkrijgen punten punt procent van in totaal kan
  kunnen u men wij waarvan waarbij bij heeft hebben gewicht weging wegingsfactor factor score als maximum aantal toegekend gunningscriterium gunningscriteria criterium criteria subgunningscriterium
  beste verhouding bpkv emvi zowel dus tot the and for points weight onderdeel ten`.split(/\s+/));
const NAMED_NUMBER = /(?:perceel|percelen|artikel|paragraaf|bijlage|tabel|hoofdstuk|pagina|blz\.?|lot|nr\.?|\bg|\bgc|\bk|\bw|\bp|cijfer|schaal|versie|fase|jaar|uur|dagen?)\s?$/;

/** Name of a criterion in the words round its figure: the last part after a colon or comma, without the filler at its ends. */
function nameOf(words: string): string {
  const parts = words.split(/[:;,\t]|(?<![a-z])(?:en|and)(?![a-z])/).map((part) => part.replace(/[^a-zà-ÿ0-9'/ -]/g, ' ').split(/\s+/).filter((word) => word.length > 1 && !/^\d/.test(word)));
  for (const part of parts.reverse()) {
    while (part.length && FILLER.has(part[0]!)) part.shift();
    while (part.length && FILLER.has(part[part.length - 1]!)) part.pop();
    if (part.length) return part.slice(-6).join(' ');
  }
  return '';
}

interface Share { value: number; unit: Unit; before: string; after: string; start: number; end: number }

/** The figures of a sentence that may be weights, with the words round them. */
function sharesIn(here: Reading): Share[] {
  const { lower } = here;
  const mentions = numberMentions(lower).filter((mention) => !mention.code && !mention.words && mention.scale === 1);
  const shares: Share[] = [];
  let from = 0;
  let named = false;
  for (const [index, mention] of mentions.entries()) {
    const unit = /^\s?(?:%|procent|percent)/.test(lower.slice(mention.end, mention.end + 9)) ? 'percent' : /^\s?(?:punten|punt(?![a-z])|points|pt(?![a-z])|ptn)/.test(lower.slice(mention.end, mention.end + 9)) ? 'points' : 'bare';
    const before = lower.slice(from, mention.start);
    const next = mentions[index + 1];
    // The number of the line itself: "5.1 ", "IV.1 ", "D1 ".
    const line = index === 0 && unit === 'bare' && /^\s{0,3}(?:[a-z]{0,4}\.?)$/.test(before);
    // "percelen 2 en 3"
    named = NAMED_NUMBER.test(before) || (named && /^(?:,| en| of| t\/m)\s$/.test(before));
    if (!line && !named && !/[a-z\d]$/.test(before)) shares.push({ value: mention.value, unit, before, after: lower.slice(mention.end, next ? next.start : Math.min(lower.length, mention.end + 60)), start: mention.start, end: mention.end });
    from = mention.end;
  }
  return shares;
}

const near = (one: number, other: number) => Math.abs(one - other) < 0.6;

/** "prijs 40, plan 35, sociale inzet 25"; null when the figures are no full set of weights. */
function weightsOf(shares: readonly Share[]): Weight[] | null {
  if (shares.length < 2) return null;
  // "40% prijs en 60% kwaliteit": the name follows its figure.
  const reversed = !CRITERION.test(shares[0]!.before) && shares[0]!.unit !== 'bare' && CRITERION.test(shares[shares.length - 1]!.after);
  const named = shares.map((share) => ({ name: nameOf(reversed ? share.after : share.before), weight: share.value })).filter(({ name, weight }) => name !== '' && weight > 0);
  if (named.length < 2 || !named.some(({ name }) => PRICE.test(name))) return null;
  const total = named.reduce((sum, { weight }) => sum + weight, 0);
  if (near(total, 100)) return named;
  // Points: the last figure is the total, or the points make a round number.
  const last = named[named.length - 1]!;
  if (named.length > 2 && near(total - last.weight, last.weight)) return scaled(named.slice(0, -1), last.weight);
  if (shares.every(({ unit }) => unit === 'points') && total % 50 === 0) return scaled(named, total);
  return null;
}

const scaled = (weights: readonly Weight[], total: number): Weight[] => weights.map(({ name, weight }) => ({ name, weight: Math.round((weight / total) * 10_000) / 100 }));

const OUT_OF = /(\d{1,4}(?:\.\d{3})?)\s(?:van de|van het totaal van|of the)\s(\d{1,2}\.?\d{3}|\d{2,4})\s(?:punten|points)/;
const priceShare = (weights: readonly Weight[]) => {
  const price = weights.filter(({ name }) => PRICE.test(name));
  return price.length ? Math.round(price.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100 : null;
};
const methodOf = (weights: readonly Weight[], price: number | null): AwardMethod['id'] => (price === null || price === 0 ? 'quality' : near(price, 100) && weights.length <= 1 ? 'price' : 'price-quality');

/** One line of a list or table: "Prijs\t40%", "Kwaliteit: maximaal 60 punten". */
function lineOf(here: Reading, shares: readonly Share[]): { weight: Weight; unit: Unit } | null {
  if (here.number > 0 || here.lower.length > 140 || shares.length === 0 || here.scan.sentences.length > 2) return null;
  const share = shares.find(({ unit }) => unit !== 'bare') ?? (here.block.kind === 'table-row' ? shares[shares.length - 1]! : null);
  if (!share || (share.unit === 'bare' && !/weging|gewicht|punten|percentage|%|score/.test(here.context))) return null;
  const name = nameOf(here.lower.slice(0, share.start)) || nameOf(share.after);
  return name === '' || /^totaal/.test(here.lower) ? null : { weight: { name, weight: share.value }, unit: share.unit };
}

const statement = (id: AwardStatement['id'], weights: Weight[] = [], priceWeight: number | null = null, line: AwardStatement['line'] = null): AwardStatement => ({ id, weights, priceWeight, line });

const TYPE_VALUES: Record<string, string> = { prijs: 'prijs', price: 'prijs', kosten: 'kosten', cost: 'kosten', kwaliteit: 'kwaliteit', quality: 'kwaliteit' };
const WEIGHT_LABEL = /^(?:gunningscriterium numerieke waarde|weging|gewicht|wegingsfactor|weight)/;

/** A criterion in fields of its own: "Type: Prijs", ..., "Gunningscriterium numerieke waarde: 40". */
function fieldLine(here: Reading): Candidate<AwardStatement>[] {
  const own = labelledValue(here);
  if (!own || here.block.kind !== 'field' || !WEIGHT_LABEL.test(own.label)) return [];
  const weight = Number(/^\s?(\d{1,4}(?:[.,]\d{1,2})?)\s?%?\s?$/.exec(own.value)?.[1]?.replace(',', '.') ?? Number.NaN);
  if (!Number.isFinite(weight)) return [];
  for (let back = 1; back <= 10; back += 1) {
    const block = here.near(-back);
    const name = block?.kind === 'field' ? TYPE_VALUES[block.text.toLowerCase().trim()] : undefined;
    if (!block || (block.label && WEIGHT_LABEL.test(block.label.toLowerCase()))) break;
    if (name) return [{ value: statement(null, [{ name, weight }], null, { block: here.index, unit: 'bare' }), weight: 0, place: placeIn(here) }];
  }
  return [];
}

/** "Gunningscriterium: Laagste prijs" as a choice. */
function choiceIn(here: Reading): Candidate<AwardStatement>[] {
  const own = labelledValue(here);
  if (!own || !/^(?:gunningscriteri(?:um|a)|gunningsmethodiek|gunning|award criteri(?:on|a))$/.test(own.label)) return [];
  if (/^\s?(?:laagste prijs|prijs|enkel prijs|alleen prijs|lowest price)\s?\.?$/.test(own.value)) return [{ value: statement('price', [{ name: 'prijs', weight: 100 }], 100), weight: 5, place: placeIn(here) }];
  return /prijs[- ]kwaliteit|bpkv|kwaliteit en prijs|prijs en kwaliteit/.test(own.value) ? [{ value: statement('price-quality'), weight: 5, place: placeIn(here) }] : [];
}

/** How the contract is awarded, in the text. */
export const awardReader: FactReader<AwardStatement> = {
  gate: HAS.award,
  cue: /weging|numerieke waarde|gewicht|prijs|kwaliteit|gunning|emvi|bpkv|economisch meest|weging|punten|inschrijfsom|%|laagste|price|quality/,
  read(here) {
    const lots = lotsIn(here.lower);
    const found = statements(here);
    if (lots.length) for (const { value } of found) value.lots = lots;
    return found;
  },
};

const LOTS_NAMED = /(?:perceel|percelen|lots?|(?<![a-z0-9])p(?=\d))\s?\d{1,2}(?:(?:,| en| and| t\/m|,? p| en p)\s?(?:p|perceel )?\d{1,2}){0,9}(?!\d)/;

/** The lots that a sentence names: "In P1 en P2", "Percelen 2 en 3", "perceel 1 t/m 3". */
function lotsIn(lower: string): string[] {
  const named = LOTS_NAMED.exec(lower)?.[0];
  if (!named) return [];
  const numbers = [...named.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
  const [first, last] = [numbers[0]!, numbers[numbers.length - 1]!];
  if (/t\/m/.test(named) && last > first) return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return [...new Set(numbers)].map(String);
}

function statements(here: Reading): Candidate<AwardStatement>[] {
  const { lower } = here;
  const lot = LOT.test(lower) ? 1.2 : 0;
  const place = placeIn(here);
  const line = fieldLine(here);
  if (line.length) return line;
  const found = choiceIn(here);
  if (found.length) return found;
  const award = AWARD.test(lower) || AWARD.test(here.context) || /prijs \d|prijs: \d/.test(lower);
  if (!award) return [];
  const price = PRICE.test(lower);
  const shares = (price || lower.length <= 140) && /\d/.test(lower) ? sharesIn(here) : [];
  const weights = price ? weightsOf(shares) : null;
  if (weights) {
    const share = priceShare(weights);
    found.push({ value: statement(methodOf(weights, share), weights, share), weight: 5.5 - lot, place });
    return found;
  }
  const points = OUT_OF.exec(lower);
  if (points) {
    const share = Math.round((Number(points[1]!.replace('.', '')) / Number(points[2]!.replace('.', ''))) * 10_000) / 100;
    const words = lower.slice(Math.max(0, points.index - 60), points.index) + lower.slice(points.index + points[0].length, points.index + points[0].length + 40);
    if (share <= 100 && PRICE.test(words)) found.push({ value: statement('price-quality', [{ name: 'prijs', weight: share }], share), weight: 4.5 - lot, place });
    else if (share <= 100 && /kwaliteit|quality/.test(words)) found.push({ value: statement('price-quality', [{ name: 'kwaliteit', weight: share }], 100 - share), weight: 4.5 - lot, place });
  } else if (shares.length) {
    const own = lineOf(here, shares);
    if (own) found.push({ value: statement(null, [own.weight], null, { block: here.index, unit: own.unit }), weight: 0, place });
    const single = shares.find(({ unit, before }) => unit === 'percent' && /(?:^|[^a-z])prijs(?:[^a-z][^.;]{0,30})?$/.test(before) && /weegt|telt|weging|gewicht|gunning|mee/.test(lower));
    if (single && single.value < 100) found.push({ value: statement('price-quality', [{ name: 'prijs', weight: single.value }], single.value), weight: 4 - lot, place });
  }
  const sole = SOLE.test(lower);
  if (sole && NOT_PRICE_ONLY.test(lower)) found.push({ value: statement('price-quality'), weight: 3 - lot, place });
  else if (sole && PRICE_ONLY.test(lower) && !BOTH.test(lower) && !SCORING.test(lower)) found.push({ value: statement('price', [{ name: 'prijs', weight: 100 }], 100), weight: 4 - lot, place });
  else if (sole && QUALITY_ONLY.test(lower)) found.push({ value: statement('quality', [], 0), weight: 3.5 - lot, place });
  else if (BOTH.test(lower)) found.push({ value: sole && PRICE_ONLY.test(lower) ? statement('price', [{ name: 'prijs', weight: 100 }], 100) : statement('price-quality'), weight: METHOD.test(lower) ? 3 - lot : 2, place });
  return found;
}

export function codedAward(facts: CodedFacts | null): Candidate<AwardStatement>[] {
  const criteria = facts?.awardCriteria ?? [];
  if (!criteria.length) return [];
  // Every lot has its own; the first stands for all.
  const lot = criteria[0]!.lot ?? null;
  const first = criteria.filter((criterion) => (criterion.lot ?? null) === lot);
  const isPrice = (kind: string) => kind === 'price' || kind === 'cost';
  const price = first.some(({ kind }) => isPrice(kind));
  const quality = first.some(({ kind }) => kind === 'quality');
  const id = price && quality ? 'price-quality' : price ? 'price' : 'quality';
  const weights = first.filter(({ weight }) => typeof weight === 'number').map(({ name, kind, weight }) => ({ name: name ?? kind, weight: weight! }));
  const known = first.filter(({ kind, weight }) => isPrice(kind) && typeof weight === 'number');
  const others = first.filter(({ kind, weight }) => kind === 'quality' && typeof weight === 'number');
  const sum = (list: readonly { weight?: number | null }[]) => list.reduce((total, { weight }) => total + (weight ?? 0), 0);
  // "Prijs" without a weight has what the others leave.
  const rest = price && quality && !known.length && others.length === first.filter(({ kind }) => kind === 'quality').length ? 100 - sum(others) : null;
  const priceWeight = id === 'price' ? 100 : known.length ? sum(known) : rest !== null && rest > 0 && rest < 100 ? rest : null;
  return [{ value: statement(id, weights, priceWeight), weight: 9, place: coded }];
}

const GAP = 2;
/** Criteria in a form have a handful of fields each. */
const FIELD_GAP = 14;

/** Lines that follow each other and together make 100% or a round number of points are one list of weights. */
function joinLines(candidates: readonly Candidate<AwardStatement>[]): Candidate<AwardStatement>[] {
  const lines = candidates.filter(({ value }) => value.line !== null).sort((one, other) => one.value.line!.block - other.value.line!.block);
  const joined: Candidate<AwardStatement>[] = [];
  let run: typeof lines = [];
  const close = () => {
    const weights = run.map(({ value }) => value.weights[0]!);
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    const points = run.every(({ value }) => value.line!.unit !== 'percent') && total >= 50 && total % 10 === 0;
    const reach = run.some(({ value }) => value.line!.unit === 'bare');
    if (run.length === 1 && reach && PRICE.test(weights[0]!.name) && weights[0]!.weight === 100) {
      joined.push({ value: statement('price', weights, 100), weight: 5, place: run[0]!.place });
    } else if (run.length > 1 && (near(total, 100) || points) && weights.some(({ name }) => PRICE.test(name))) {
      const all = scaled(weights, total);
      joined.push({ value: statement('price-quality', all, priceShare(all)), weight: 5, place: run[0]!.place });
    }
    run = [];
  };
  for (const line of lines) {
    if (run.length && line.value.line!.block - run[run.length - 1]!.value.line!.block > (line.value.line!.unit === 'bare' ? FIELD_GAP : GAP)) close();
    run.push(line);
  }
  close();
  return joined;
}

/** The award method; a statement without weights takes those of another statement of the same method. */
export function settleAward(candidates: readonly Candidate<AwardStatement>[]): Fact<AwardMethod> | null {
  const all = [...candidates, ...joinLines(candidates)].filter(({ value }) => value.id !== null)
    .map(({ value, ...rest }): Candidate<AwardMethod> => ({ ...rest, value: { id: value.id!, priceWeight: value.priceWeight, weights: value.weights, ...(value.lots ? { lots: value.lots } : {}) } }));
  const agree = (one: AwardMethod, other: AwardMethod) => one.id === other.id && (one.priceWeight === null || other.priceWeight === null || near(one.priceWeight, other.priceWeight));
  const fact = settle(all, agree, 3.5);
  if (fact && fact.priceWeight === null && fact.id === 'price-quality') {
    const other = all.find(({ value }) => value.id === fact.id && value.priceWeight !== null);
    if (other) return { ...fact, priceWeight: other.value.priceWeight, weights: other.value.weights };
  }
  return fact;
}
