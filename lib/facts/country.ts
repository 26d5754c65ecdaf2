import type { CodedFacts, TenderDocument } from '@/lib/document/document';
import { scanBlock } from '@/lib/dutch/scan';
import type { Country, Fact, FactPlace } from './facts';
import { coded } from './reading';

type Sign = readonly [words: string, country: 'NL' | 'BE', weight: number];

/** Words that only Belgian or only Dutch tenders use; 3 alone is enough. */
const SIGNS: readonly Sign[] = [
  ['wet van 17 juni 2016', 'BE', 3], ['wet van 17.6.2016', 'BE', 3], ['wet overheidsopdrachten', 'BE', 3], ['kb plaatsing', 'BE', 3], ['koninklijk besluit plaatsing', 'BE', 3],
  ['koninklijk besluit van 18 april 2017', 'BE', 3], ['koninklijk besluit van 14 januari 2013', 'BE', 3], ['kandidatuurstelling', 'BE', 2], ['aanbestedende overheid', 'BE', 2],
  ['kandidaturen', 'BE', 1], ['bestek nr', 'BE', 1], ['btw be', 'BE', 3], ['be 0', 'BE', 1], ['rsz', 'BE', 2], ['vlaamse', 'BE', 2], ['vlaanderen', 'BE', 2], ['waals', 'BE', 2], ['brussel', 'BE', 1.5],
  ['belgische', 'BE', 2], ['belgië', 'BE', 1], ['e-tendering', 'BE', 2], ['e-notification', 'BE', 2], ['publicprocurement.be', 'BE', 3], ['maatwerkbedrij', 'BE', 2],
  ['opdrachtdocumenten', 'BE', 1], ['erkenningsklasse', 'BE', 2], ['kruispuntbank', 'BE', 3], ['oproep tot aanvraag tot deelneming', 'BE', 1],
  ['aanbestedingswet', 'NL', 3], ['aw 2012', 'NL', 3], ['artikel 2.82', 'NL', 3], ['gids proportionaliteit', 'NL', 3], ['tenderned', 'NL', 3], ['negometrix', 'NL', 1], ['arw 2016', 'NL', 3],
  ['nederlands recht', 'NL', 3], ['kvk', 'NL', 1.5], ['kamer van koophandel', 'NL', 2], ['hoogheemraadschap', 'NL', 3], ['waterschap', 'NL', 2], ['wetterskip', 'NL', 3], ['rijkswaterstaat', 'NL', 3],
  ['nota van inlichtingen', 'NL', 2], ['social return', 'NL', 1.5], ['social-return', 'NL', 1.5], ['inkoopvoorwaarden', 'NL', 1], ['inkoper', 'NL', 1], ['eherkenning', 'NL', 3], ['belastingdienst', 'NL', 2],
  ['uwv', 'NL', 2], ['gedragsverklaring aanbesteden', 'NL', 3], ['prorail', 'NL', 3], ['nederlandse', 'NL', 1], ['nederland', 'NL', 1], ['participatiewet', 'NL', 2], ['gemeenteraad', 'NL', 0.5],
  ['ministerie van', 'NL', 1], ['pso', 'NL', 1], ['wmo', 'NL', 2], ['vog', 'NL', 1], ['cao ', 'NL', 1], ['bv ', 'NL', 0.2], ['provincie ', 'NL', 0.5],
];
const BY_WORDS = new Map(SIGNS.map((sign) => [sign[0], sign]));
const SIGN = new RegExp(`(?<![a-zà-ÿ0-9])(?:${SIGNS.map(([words]) => words.replace(/[.]/g, '\\.')).sort((one, other) => other.length - one.length).join('|')})`, 'g');

/** A text of 400 pages says where it is from in its first part as well. */
const ENOUGH = 150_000;
const PER_SIGN = 3;
/** So much more of the one than of the other leaves no doubt. */
const DECISIVE = 8;

/** The country whose law holds: a code of the notice, else the words that only one country uses; null when they do not say. */
export function gatherCountry(document: TenderDocument, facts: CodedFacts | null): Fact<Country> | null {
  const code = facts?.country;
  if (code) return { code: code === 'NL' || code === 'BE' ? code : 'other', ...coded };
  if (facts?.nuts?.some((nuts) => /^(?:NL|BE)/.test(nuts))) return { code: facts.nuts.some((nuts) => nuts.startsWith('NL')) ? 'NL' : 'BE', ...coded };
  const score = { NL: 0, BE: 0 };
  const seen = new Map<string, number>();
  const place: Record<'NL' | 'BE', { weight: number; place: FactPlace } | null> = { NL: null, BE: null };
  for (const block of document.blocks) {
    if (block.start > ENOUGH || Math.max(score.NL, score.BE) > DECISIVE + 3 * Math.min(score.NL, score.BE)) break;
    for (const hit of scanBlock(block.text).once(SIGN, (scan) => [...scan.lower.matchAll(SIGN)])) {
      const [words, country, weight] = BY_WORDS.get(hit[0])!;
      const times = seen.get(words) ?? 0;
      seen.set(words, times + 1);
      if (times >= PER_SIGN) continue;
      score[country] += weight / (times + 1);
      if (weight <= (place[country]?.weight ?? 0)) continue;
      const end = hit.index + hit[0].length;
      place[country] = { weight, place: { start: block.start + hit.index, end: block.start + end, quote: block.text.slice(hit.index, end), from: 'text' } };
    }
  }
  const best = score.BE > score.NL ? 'BE' : 'NL';
  const other = best === 'BE' ? 'NL' : 'BE';
  // Belgian text may name the Netherlands and the other way round; without a clear lead the country is unknown.
  if (score[best] < 2 || score[best] < score[other] * 1.5) return null;
  return { code: best, ...place[best]!.place };
}
