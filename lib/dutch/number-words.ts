import type { NumberMention } from './numbers';

const UNITS: Record<string, number> = {
  nul: 0, een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, dertien: 13,
  veertien: 14, vijftien: 15, zestien: 16, zeventien: 17, achttien: 18, negentien: 19, twintig: 20, dertig: 30, veertig: 40, vijftig: 50,
  zestig: 60, zeventig: 70, tachtig: 80, negentig: 90,
};
const ENGLISH: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70,
  eighty: 80, ninety: 90,
};
/** Words that multiply the number before them. */
export const SCALES: Record<string, number> = {
  duizend: 1e3, dzd: 1e3, miljoen: 1e6, miljoenen: 1e6, mln: 1e6, mio: 1e6, miljard: 1e9, mld: 1e9, thousand: 1e3, million: 1e6, billion: 1e9,
};
const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** Under a hundred: "drieentwintig" (folded), "veertien". */
function underHundred(word: string): number | null {
  const direct = UNITS[word];
  if (direct !== undefined) return direct;
  for (const ten of TENS) {
    if (!word.endsWith(ten)) continue;
    const unit = UNITS[word.slice(0, -ten.length).replace(/en$/, '')];
    return unit !== undefined && unit > 0 && unit < 10 && word.slice(0, -ten.length).endsWith('en') ? unit + UNITS[ten]! : null;
  }
  return null;
}

/** Under ten thousand by hundreds: "honderdvijftig", "twaalfhonderd", "negentienhonderdtien". */
function byHundreds(word: string): number | null {
  const at = word.indexOf('honderd');
  if (at < 0) return underHundred(word);
  const times = at === 0 ? 1 : underHundred(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^en(?=.)/, '');
  const added = rest === '' ? 0 : underHundred(rest);
  return times === null || added === null ? null : times * 100 + added;
}

function parseWhole(word: string): number | null {
  const at = word.indexOf('duizend');
  if (at < 0) return byHundreds(word);
  const times = at === 0 ? 1 : word.slice(0, at) === 'anderhalf' ? 1.5 : byHundreds(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^en(?=.)/, '');
  const added = rest === '' ? 0 : byHundreds(rest);
  return times === null || added === null ? null : times * 1000 + added;
}

/** "eeneneenhalf", "tweeenhalf", "anderhalve": with a half at the end. */
function parseFolded(word: string): number | null {
  if (/^anderhal(?:f|ve)$/.test(word)) return 1.5;
  if (word === 'half' || word === 'halve') return 0.5;
  const half = /^(.+?)en(?:een)?hal(?:f|ve)$/.exec(word);
  if (half) {
    const whole = parseWhole(half[1]!);
    return whole === null ? null : whole + 0.5;
  }
  if (word.endsWith('miljoen')) {
    const times = word === 'miljoen' ? null : parseFolded(word.slice(0, -7));
    return times === null ? null : times * 1e6;
  }
  return parseWhole(word);
}

/** The value of a number word, and what is glued to it. */
export interface WordNumber { value: number; suffix: NumberMention['suffix'] }

/** Number of a folded lower-case word, with what is glued to it, or null. */
function parseWord(word: string): WordNumber | null {
  const english = ENGLISH[word];
  if (english !== undefined) return { value: english, suffix: '' };
  const plain = parseFolded(word);
  if (plain !== null) return { value: plain, suffix: '' };
  const tail = /^(.+?)(maal|voudige|voudig|voud|jarige|jarig)$/.exec(word);
  if (word === 'twice') return { value: 2, suffix: 'maal' };
  if (word === 'dubbele' || word === 'drievoudige') return { value: word === 'dubbele' ? 2 : 3, suffix: 'voud' };
  if (!tail) return null;
  const value = parseFolded(tail[1]!);
  return value === null ? null : { value, suffix: tail[2]!.startsWith('voud') ? 'voud' : tail[2] === 'maal' ? 'maal' : 'jarig' };
}

const known = new Map<string, WordNumber | null>();
const ACCENT: Record<string, string> = { é: 'e', è: 'e', ë: 'e', ê: 'e' };

/** Value and suffix of a lower-case word ("driemaal"), or null. */
export function wordNumber(word: string): WordNumber | null {
  let found = known.get(word);
  if (found !== undefined) return found;
  found = parseWord(word.replace(/[éèëê]/g, (letter) => ACCENT[letter]!));
  // Words of hostile texts must not fill the memory.
  if (known.size > 4000) known.clear();
  known.set(word, found);
  return found;
}

/** The value of a Dutch or English number word ("tweeduizend", "één", "anderhalf"), or null when it is none. */
export function numberWord(word: string): number | null {
  if (word.length > 80) return null;
  const found = wordNumber(word.toLowerCase());
  return found && found.suffix === '' ? found.value : null;
}

/** The first three letters of every number word; other words are not looked up. */
const START = new Uint8Array(26 * 26 * 26);
const place = (first: number, second: number, third: number) => (first - 97) * 676 + (second - 97) * 26 + third - 97;
for (const start of `een twe twa twi dri der vie vij vee zes zev ach neg tie elf tac hon dui and hal nul dub one two thr thi fou for fiv fif six sev
  eig nin ten ele kwa hel qua`.split(/\s+/)) START[place(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2))] = 1;

const plain = (code: number) => (code === 0xe9 || code === 0xeb || code === 0xe8 ? 101 : code);

/** True when a word at `at` may be a number word. */
export function mayBeNumber(text: string, at: number): boolean {
  const first = plain(text.charCodeAt(at));
  const second = plain(text.charCodeAt(at + 1));
  const third = plain(text.charCodeAt(at + 2));
  return first >= 97 && first <= 122 && second >= 97 && second <= 122 && third >= 97 && third <= 122 && START[place(first, second, third)] === 1;
}
