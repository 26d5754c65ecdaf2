import type { CodedFacts } from '@/lib/document/document';
import type { Cpv, Fact, Framework, Nature, Reserved } from './facts';
import { natureOfCpv } from './cpv';
import { HAS } from './gate';
import { coded, labelledValue, placeIn, settle, yesOrNo, type Candidate, type FactReader } from './reading';

const KIND: Record<string, Nature['id']> = { werken: 'works', werk: 'works', leveringen: 'supplies', levering: 'supplies', diensten: 'services', dienst: 'services', works: 'works', supplies: 'supplies', services: 'services' };
const STATED = /(?:soort opdracht|aard van de opdracht|type opdracht|opdrachttype|hoofdcategorie|overheidsopdracht voor|opdracht voor|opdracht van|raamovereenkomst voor|nature of (?:the )?contract)\s?[:\t]?\s?(werken|leveringen|diensten|works|supplies|services)(?![a-z])|(?:procedure|aanbesteding)\s?\((werken|leveringen|diensten)\)|(werken|leveringen|diensten)(?:opdracht|overeenkomst|contract)(?![a-z])/;
const LABEL = /^(?:soort opdracht|aard van de opdracht|type opdracht|opdrachttype|aard van het contract|hoofdcategorie|nature of)/;
/** The subject in the words of the title: what is done or delivered. */
const TITLE: readonly (readonly [Nature['id'], RegExp])[] = [
  ['works', /(?<![a-z])(?:nieuwbouw|verbouw(?:ing)?|renovatie|sloop|wegenbouw|aanleg van|reconstructie|rioler)/],
  ['services', /diensten(?![a-z])|dienstverlening|onderhoud|schoonmaak|vervoer|catering|beveiliging|organisatie van|verzorging|advies|detachering|inhuur|verhuiz|wasserij|locatie|ontwerp|communicatie|training|opleiding|inzameling|bewaking|beheer/],
  ['supplies', /levering(?:en)?(?![a-z])|aanschaf|koop van|bedrijfskleding|meubilair|kerstpakket|koffie|apparatuur|materia(?:al|len)|voertuigen|laptops|hardware|producten|artikelen|papier|drukwerk/],
];

/** The name of a buyer says nothing of the subject: "Gemeente Papendrecht" buys no paper. */
const BODY = /(?<![a-z])(?:gemeente|provincie|stad|waterschap|hoogheemraadschap|stichting|ministerie van|veiligheidsregio|vervoerregio|regio)\s\S{1,40}/g;

/** Works, supplies or services, as the text says it or as its title shows. */
export const natureReader: FactReader<Nature> = {
  gate: 0,
  until: 40,
  cue: /[a-z]/,
  read(here) {
    const own = labelledValue(here);
    if (own && LABEL.test(own.label)) {
      const word = /^\s?(werken|werk|leveringen|levering|diensten|dienst|works|supplies|services)(?![a-z])/.exec(own.value)?.[1];
      if (word) return [{ value: { id: KIND[word]! }, weight: 6, place: placeIn(here) }];
    }
    const hit = STATED.exec(here.lower);
    if (hit) return [{ value: { id: KIND[(hit[1] ?? hit[2] ?? hit[3])!]! }, weight: here.index < 12 ? 5 : 3, place: placeIn(here, { start: hit.index, end: hit.index + hit[0].length }) }];
    if (here.index > 6 || here.number > 0 || here.lower.length > 180) return [];
    const subject = here.lower.replace(BODY, ' ');
    const title = TITLE.find(([, words]) => words.test(subject));
    return title ? [{ value: { id: title[0] }, weight: 1.5 - here.index / 20, place: placeIn(here) }] : [];
  },
};

/** Code first, then what the text states, then the main CPV code, then the title. */
export function gatherNature(facts: CodedFacts | null, candidates: readonly Candidate<Nature>[], cpv: readonly Fact<Cpv>[]): Fact<Nature> | null {
  const all = [...candidates];
  if (facts?.natureOfContract) all.push({ value: { id: facts.natureOfContract }, weight: 9, place: coded });
  const main = cpv[0];
  const byCpv = main ? natureOfCpv(main.code) : null;
  if (main && byCpv) all.push({ value: { id: byCpv }, weight: 4, place: { start: main.start, end: main.end, quote: main.quote, from: main.from } });
  return settle(all, (one, other) => one.id === other.id, 5);
}

const FRAMEWORK = /raamovereenkomst|raamcontract|raamopdracht|mantelovereenkomst|mantelcontract|framework agreement/;
const FRAMEWORK_LABEL = /^(?:het gaat om een |is dit een |betreft het een )?(?:raamovereenkomst|raamcontract|framework agreement)\??$/;
const NO_FRAMEWORK = /geen (?:sprake van een |)(?:raamovereenkomst|raamcontract)|no framework/;

/** Whether a framework agreement is concluded. */
export const frameworkReader: FactReader<Framework> = {
  gate: HAS.framework,
  until: 800,
  cue: /raamovereenkomst|raamcontract|raamopdracht|mantel|framework/,
  read(here) {
    const no = NO_FRAMEWORK.exec(here.lower);
    if (no) return [{ value: { isFramework: false }, weight: 5, place: placeIn(here, { start: no.index, end: no.index + no[0].length }) }];
    const own = labelledValue(here);
    const answer = own && FRAMEWORK_LABEL.test(own.label) ? yesOrNo(own.value) : null;
    if (answer !== null) return [{ value: { isFramework: answer }, weight: 6, place: placeIn(here) }];
    const hit = FRAMEWORK.exec(here.lower);
    if (!hit) return [];
    const place = placeIn(here, { start: hit.index, end: hit.index + hit[0].length });
    const made = /sluit|gesloten|aangaan|aangegaan|beoog|betreft|duur|looptijd|duurt|beslaat|concept/.test(here.lower);
    return [{ value: { isFramework: true }, weight: (here.index < 10 ? 4 : 2.5) + (made ? 1 : 0), place }];
  },
};

export function gatherFramework(facts: CodedFacts | null, candidates: readonly Candidate<Framework>[]): Fact<Framework> | null {
  const all = [...candidates];
  if (typeof facts?.framework === 'boolean') all.push({ value: { isFramework: facts.framework }, weight: 9, place: coded });
  return settle(all, (one, other) => one.isFramework === other.isFramework, 5);
}

const RESERVED = /voorbehouden|gereserveerd voor|reserved (?:for|to)/;
const FOR_WHOM = /2\.82a?|openbaredienst|sociale werkplaats|beschut|sw-bedrij|sociaal ontwikkelbedrij|sociale ondernem|maatwerkbedrij|werkplaats|arbeidsbeperking|kansarm|gehandicapt|sheltered|dir(?:ectief|ectiv)?[^.;]{0,10}art(?:ikel)?\s?20|30\s?(?:%|procent)/;

/** A contract or lot kept for sheltered workshops and social enterprises (Aw art. 2.82, 2.82a). */
export const reservedReader: FactReader<Reserved> = {
  gate: HAS.reserved,
  cue: /voorbehouden|gereserveerd|reserved/,
  read(here) {
    const hit = RESERVED.exec(here.lower);
    if (!hit || !FOR_WHOM.test(here.lower)) return [];
    if (/(?:niet|geen)\s(?:[a-z]{2,14}\s){0,2}$/.test(here.lower.slice(Math.max(0, hit.index - 30), hit.index))) return [];
    // "behoudt zich het recht voor" and the law's own text are no reservation.
    if (/kan worden voorbehouden|kunnen worden voorbehouden|mogen worden voorbehouden|recht voorbehouden/.test(here.lower)) return [];
    const article = /2\.82a|openbaredienst/.test(here.lower) ? '2.82a' : /2\.82|werkplaats|integratie|sheltered/.test(here.lower) ? '2.82' : 'unknown';
    const lot = here.block.lot !== undefined || /perceel|(?<![a-z0-9])p\d(?![a-z0-9])|(?<![a-z])lot\s/.test(here.lower);
    return [{ value: { article, scope: lot ? 'lot' : 'contract' }, weight: article === 'unknown' ? 3 : 4, place: placeIn(here) }];
  },
};

export function gatherReserved(facts: CodedFacts | null, candidates: readonly Candidate<Reserved>[]): Fact<Reserved> | null {
  const all = [...candidates];
  if (facts?.reserved === 'res-ws') all.push({ value: { article: '2.82', scope: 'contract' }, weight: 9, place: coded });
  if (facts?.reserved === 'res-pub-ser') all.push({ value: { article: '2.82a', scope: 'contract' }, weight: 9, place: coded });
  return settle(all, () => true);
}
