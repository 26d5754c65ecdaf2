import type { TenderDocument } from '@/lib/document/document';
import { fold } from '@/lib/dutch/fold';
import { lexicon } from '@/lib/facts/categories';
import { wordsOf } from '@/lib/facts/lexicon';
import { subjectZones } from '@/lib/facts/subject-zones';
import type { SearchIndex } from './search-index';

/** A word of the draft that rows use too. `weight` is 0 to 2.4: how prominent it stands, times how rare it is among the rows. */
export interface DraftWord { word: string; stem: string; weight: number }

/** Zones below this are terms, procedure and the rest: they name things that are not bought. */
const DESCRIBES = 0.9;
const MAX_WORDS = 60;
/** A word that every second row has tells nothing about one of them. */
const RARE_ENOUGH = 0.3;
const MOST_PROMINENT = 2.4;

/** Words that every contract of a subject has: who offers them may do something else altogether. */
const GENERAL = new Set(['personeel', 'medewerkers', 'medewerker', 'begeleiding', 'begeleid', 'training', 'trainingen', 'coaching', 'advies', 'locatie', 'locaties', 'zorg', 'activiteiten', 'onderhoud', 'bouw', 'gebouw', 'gebouwen', 'werk', 'service']);

/** Whether a folded word says nothing about which work of its subject is meant. */
export const isGeneral = (word: string): boolean => GENERAL.has(word);

/** A word of one of the main subjects of the tender; a word of another subject may stand there in another sense ("post 1"). */
function names(word: string, subjects: ReadonlySet<string>): boolean {
  return !isGeneral(word) && lexicon().word(word).some(({ entry }) => !entry.veto && entry.weight >= 2 && subjects.has(entry.category));
}

const workTexts = new WeakMap<TenderDocument, string>();

/** What a draft says of the work that is bought, folded; terms and procedure are left out. */
export function workText(document: TenderDocument): string {
  let text = workTexts.get(document);
  if (text === undefined) {
    text = subjectZones(document).filter((zone) => zone.weight >= DESCRIBES && !zone.socialReturn).map((zone) => fold(zone.text)).join('\n');
    workTexts.set(document, text);
  }
  return text;
}

/**
 * The subject words of a draft that rows have in their offers, most telling first, at most 60. Compounds are split ("kantoorschoonmaak").
 * Only words of the lexicon for these subjects count, so that "medewerkers" or "levering" bring nobody. `subjects`: what the tender is about.
 */
export function draftWords(document: TenderDocument, subjects: ReadonlySet<string>, index: SearchIndex): DraftWord[] {
  const found = new Map<string, DraftWord>();
  for (const zone of subjectZones(document)) {
    if (zone.weight < DESCRIBES || zone.socialReturn) continue;
    const prominence = Math.min(MOST_PROMINENT, zone.weight);
    for (const word of new Set(wordsOf(fold(zone.text)).words)) {
      if (word.length < 3 || !names(word, subjects)) continue;
      for (const part of index.partsOf(word)) {
        const rarity = index.rarity.get(part.stem) ?? 0;
        if (rarity < RARE_ENOUGH || !(part.word === word || names(part.word, subjects))) continue;
        const weight = prominence * rarity * (part.word === word ? 1 : 0.7);
        const known = found.get(part.stem);
        if (!known || known.weight < weight) found.set(part.stem, { word: part.word, stem: part.stem, weight });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MAX_WORDS);
}
