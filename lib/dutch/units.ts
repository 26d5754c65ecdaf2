import type { Period } from './quantities';
import { skipSpaces, wordEnd, type NumberMention } from './numbers';

type Length = Pick<Period, 'days' | 'months'>;
interface PeriodUnit { unit: Period['unit']; length: (value: number) => Length }

const inDays = (unit: Period['unit'], each: number): PeriodUnit => ({ unit, length: (value) => ({ days: Math.round(value * each * 1000) / 1000, months: null }) });
const inMonths = (unit: Period['unit'], each: number): PeriodUnit => ({ unit, length: (value) => ({ days: null, months: Math.round(value * each * 1000) / 1000 }) });

const HOUR = inDays('hour', 1 / 24);
const DAY = inDays('day', 1);
const WORKING_DAY = inDays('working-day', 1);
const WEEK = inDays('week', 7);
const MONTH = inMonths('month', 1);
const YEAR = inMonths('year', 12);

const PERIODS = new Map<string, PeriodUnit>();
const register = (unit: PeriodUnit, words: string) => { for (const word of words.split(' ')) PERIODS.set(word, unit); };
register(HOUR, 'uur uren uurs hour hours');
register(inDays('hour', 1), 'etmaal etmalen');
register(DAY, 'dag dagen daags daagse kalenderdag kalenderdagen day days');
register(WORKING_DAY, 'werkdag werkdagen workdays');
register(WEEK, 'week weken weeks wekelijks');
register(MONTH, 'maand maanden mnd maands month months kalendermaanden');
register(inMonths('month', 3), 'kwartaal kwartalen quarters');
register(inMonths('month', 6), 'halfjaar');
register(YEAR, `jaar jaren jr jarig jarige year years boekjaar boekjaren kalenderjaar kalenderjaren contractjaar contractjaren schooljaar schooljaren
  jaars dienstjaren verslagjaren`.replace(/\s+/g, ' '));

/** Words after a number that are no noun: the number stands alone, or the noun was left out. */
const NO_NOUN = new Set(`van de het een in per en of is zijn wordt worden werd werden voor tot te ten ter om op met aan door bij als dan die dat deze dit
  heeft hebben had niet ook kan kunnen mag mogen moet moeten zal zullen waarvan waarbij waarop waaruit waarin uit over na naar tegen tussen zonder er hij zij ze wij u men
  telt tellen geldt gelden volgens maal keer x op maar omdat want zodat terwijl indien wanneer reeds al nog wel zo meer minder ons onze uw hun haar
  the of and to in on at for by with or is are was were be from as than that which who whose this these those it not each has have had
  excl incl excl. btw graden cm mm uurs`.split(/\s+/));

const OF_MORE = /[\s\u00a0]+(?:of (?:meer|minder)|or (?:more|fewer|less)|à|stuks)(?![a-z])/y;
const ORDINAL = /^(?:e|de|ste|en|th|st|nd|rd|er)$/;
const LEFT_OUT = /[\s\u00a0]*\([a-z\u00e0-\u017f ]{2,30}\)(?=[\s\u00a0][a-z])/y;
/** Adjectives that do not end in -e. */
const ADJECTIVES = new Set('eigen extra houten open zzp vast echt full different comparable similar relevant recent separate consecutive calendar working previous last past'.split(' '));

/** What follows a number: a unit of time or a noun, and where it ends. */
export interface Unit { period: PeriodUnit | null; noun: string; end: number; ordinal: boolean }

/** True when the word reads as an adjective: it ends in -e and another word follows. */
function isAdjective(low: string, word: string, end: number): number {
  if (word.length < 3 && word !== 'zg') return -1;
  if (!word.endsWith('e') && !ADJECTIVES.has(word)) return -1;
  const comma = low.charAt(end) === ',';
  const at = skipSpaces(low, comma ? end + 1 : end);
  if (at === end) return -1;
  // "drie recente, vergelijkbare referenties", not "acht gemeente, twee provincies"
  if (comma) return low.charAt(wordEnd(low, at) - 1) === 'e' && wordEnd(low, at) - at > 4 ? at : -1;
  if ((low.startsWith('en ', at) || low.startsWith('of ', at))) {
    // "drie recente en vergelijkbare referenties"
    const second = skipSpaces(low, at + 3);
    const stop = wordEnd(low, second);
    return low.charAt(stop - 1) === 'e' && stop - second > 4 ? second : -1;
  }
  return wordEnd(low, at) > at ? at : -1;
}

/** Reads the unit or noun after a number in lower-case text; adjectives are skipped, at most four. */
export function unitAfter(low: string, mention: NumberMention): Unit {
  if (mention.suffix === 'jarig') return { period: YEAR, noun: '', end: mention.end, ordinal: false };
  let at = mention.end;
  const first = low.charCodeAt(skipSpaces(low, at));
  if (first === 111 || first === 0xe0 || first === 115) {
    OF_MORE.lastIndex = at;
    if (OF_MORE.test(low)) at = OF_MORE.lastIndex;
  } else if (first === 40) {
    LEFT_OUT.lastIndex = at;
    if (LEFT_OUT.test(low)) at = LEFT_OUT.lastIndex;
  }
  const hyphen = low.charAt(at) === '-';
  if (hyphen) at += 1;
  const glued = !mention.words && at === mention.end;
  at = skipSpaces(low, at);
  let end = at;
  for (let step = 0; step < 5; step += 1) {
    end = wordEnd(low, at);
    if (end === at) return { period: null, noun: '', end: mention.end, ordinal: false };
    let word = low.slice(at, end);
    if (step === 0 && glued && end > at && at === mention.end && ORDINAL.test(word)) return { period: null, noun: '', end, ordinal: true };
    const period = PERIODS.get(word);
    if (period) {
      if (period === MONTH && low.charAt(end) === '.' && word === 'mnd') end += 1;
      const working = period === DAY && /(?:werkbare|working|business) $/.test(low.slice(Math.max(0, at - 10), at));
      return { period: working ? WORKING_DAY : period, noun: '', end, ordinal: false };
    }
    if (NO_NOUN.has(word)) return { period: null, noun: '', end: mention.end, ordinal: false };
    const onward = isAdjective(low, word, end);
    if (onward > 0 && step < 4 && !NO_NOUN.has(low.slice(onward, wordEnd(low, onward)))) { at = onward; continue; }
    // "ISO-certificaten", "fte's", "zzp'ers"
    while ((low.charAt(end) === '-' || low.charAt(end) === "'") && wordEnd(low, end + 1) > end + 1) end = wordEnd(low, end + 1);
    word = low.slice(at, end);
    return { period: null, noun: word, end, ordinal: false };
  }
  return { period: null, noun: '', end: mention.end, ordinal: false };
}
