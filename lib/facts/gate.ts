/** What a block holds at all, as bits: one pass over the text decides which readers look at it. */
export const HAS = { money: 1, term: 2, date: 4, days: 8, lot: 16, award: 32, procedure: 64, framework: 128, reserved: 256, code: 512 } as const;

const LITERALS: readonly (readonly [bits: number, literals: string])[] = [
  [HAS.money, 'eur|miljoen|mln|mio | ton'],
  [HAS.term, 'jaar|jaren|jarig|jr)|maand|year|month|looptijd|datum'],
  [HAS.date, 'januar|februa|maart|april|mei |juni|juli|augus|septem|oktober|novem|decem|january|march|october|-20|/20|.20'],
  [HAS.days, 'dagen|weken'],
  [HAS.lot, 'perce| lots|kavel|in de markt|aanbod voor alles'],
  [HAS.award, 'gunn|gegund|bpkv|emvi|weging|weegt|punten|laagste|goedkoopste|economisch meest|prijs|kwalit|price|quality|0%|5%|0 %|5 %'],
  [HAS.procedure, 'procedure|openba|onderhands|dialoog|aanbieders|uitvraag|europe|national|specifieke diensten|concessie|marktconsult|marktverken|dynamisch|innovati|market consult|2.38'],
  [HAS.framework, 'raamo|raamc|mantel|framework'],
  [HAS.reserved, 'voorbehouden|gereserveerd|reserved'],
];

interface Entry { literal: string; bits: number; offset: number }

/** How often letters stand in Dutch, in tenths of a percent: a literal is looked up by its rarest pair. */
const OFTEN: Record<string, number> = {
  ' ': 150, e: 160, n: 85, a: 64, t: 58, i: 55, r: 54, o: 52, d: 50, s: 31, l: 31, g: 29, v: 25, h: 20, k: 19, m: 19, u: 17, b: 14, p: 14, w: 13, j: 13, z: 12, c: 10, f: 7,
};
const often = (pair: string) => [...pair].reduce((product, letter) => product * (OFTEN[letter] ?? 3), 1);

/** Literals by a pair of their letters: a table look-up a letter is faster than one expression of all of them. */
const entries: Entry[][] = [[]];
const table = new Uint8Array(128 * 128);
for (const [bits, literals] of LITERALS) {
  for (const literal of literals.split('|')) {
    const pairs = [...literal].slice(1).map((_, at) => often(literal.slice(at, at + 2)));
    const offset = pairs.indexOf(Math.min(...pairs));
    const pair = (literal.charCodeAt(offset) << 7) | literal.charCodeAt(offset + 1);
    if (table[pair] === 0) { table[pair] = entries.length; entries.push([]); }
    entries[table[pair]!]!.push({ literal, bits, offset });
  }
}
const EURO = 0x20ac;
const DIGITS = 255;
for (let one = 48; one < 58; one += 1) for (let other = 48; other < 58; other += 1) if (table[(one << 7) | other] === 0) table[(one << 7) | other] = DIGITS;
const EIGHT = /\d{8}/y;

/** The bits of a lower-case text. */
export function gateOf(low: string): number {
  let bits = 0;
  let before = 0;
  for (let at = 0; at < low.length; at += 1) {
    const code = low.charCodeAt(at);
    if (code > 127) {
      if (code === EURO) bits |= HAS.money;
      before = 0;
      continue;
    }
    const bucket = table[(before << 7) | code]!;
    before = code;
    if (bucket !== 0) bits |= bucket === DIGITS ? codeAt(low, at - 1) : bitsAt(low, at - 1, entries[bucket]!, bits);
  }
  return bits;
}

function codeAt(low: string, at: number): number {
  EIGHT.lastIndex = at;
  return EIGHT.test(low) ? HAS.code : 0;
}

function bitsAt(low: string, at: number, list: readonly Entry[], known: number): number {
  let bits = 0;
  for (const entry of list) if ((known & entry.bits) === 0 && low.startsWith(entry.literal, at - entry.offset)) bits |= entry.bits;
  return bits;
}
