/** What a block holds at all, as bits: one pass over the text decides which readers look at it. */
export const HAS = { money: 1, term: 2, date: 4, days: 8, lot: 16, award: 32, procedure: 64, framework: 128, reserved: 256, code: 512 } as const;

const LITERALS: readonly (readonly [bits: number, literals: string])[] = [
  [HAS.money, 'eur|miljoen|mln|mio | ton'],
  [HAS.term, 'jaar|jaren|jarig|maand|year|month|looptijd|datum'],
  [HAS.date, 'januar|februa|maart|april|mei |juni|juli|augus|septem|oktober|novem|decem|january|march|october|-20|/20|.20'],
  [HAS.days, 'dagen|weken'],
  [HAS.lot, 'perce| lots|kavel|in de markt|aanbod voor alles'],
  [HAS.award, 'gunn|gegund|bpkv|emvi|weging|weegt|punten|laagste|goedkoopste|economisch meest|prijs|kwalit|price|quality|0%|5%|0 %|5 %'],
  [HAS.procedure, 'procedure|openba|onderhands|dialoog|aanbieders|uitvraag|europe|national|specifieke diensten|concessie|marktconsult|marktverken|dynamisch|innovati|market consult|2.38'],
  [HAS.framework, 'raamo|raamc|mantel|framework'],
  [HAS.reserved, 'voorbehouden|gereserveerd|reserved'],
];

interface Entry { literal: string; bits: number; offset: number }

/** Pairs of letters that Dutch is full of: a literal is looked up by another pair of its own when it has one. */
const COMMON = new Set(`en de er an ee ge in aa et te el he nd va ar re st on or oo ve ie be di da me al le is ij nt we op vo ng es at nn ov ke li ra
  ri ro se sc ch ni ne ma la it ti to ta en`.split(/\s+/));

/** Literals by a pair of their letters: a table look-up a letter is faster than one expression of all of them. */
const entries: Entry[][] = [[]];
const table = new Uint8Array(128 * 128);
for (const [bits, literals] of LITERALS) {
  for (const literal of literals.split('|')) {
    const rare = [...literal].slice(1).findIndex((_, at) => !COMMON.has(literal.slice(at, at + 2)));
    const offset = Math.max(0, rare);
    const pair = (literal.charCodeAt(offset) << 7) | literal.charCodeAt(offset + 1);
    if (table[pair] === 0) { table[pair] = entries.length; entries.push([]); }
    entries[table[pair]!]!.push({ literal, bits, offset });
  }
}
const EURO = 0x20ac;

/** The bits of a lower-case text. */
export function gateOf(low: string): number {
  let bits = 0;
  let before = 0;
  let figures = 0;
  for (let at = 0; at < low.length; at += 1) {
    const code = low.charCodeAt(at);
    if (code >= 128) {
      if (code === EURO) bits |= HAS.money;
      before = 0;
      figures = 0;
      continue;
    }
    if (code >= 48 && code <= 57) {
      figures += 1;
      if (figures === 8) bits |= HAS.code;
    } else figures = 0;
    const bucket = table[(before << 7) | code]!;
    if (bucket !== 0) {
      const list = entries[bucket]!;
      for (let one = 0; one < list.length; one += 1) {
        const entry = list[one]!;
        if ((bits & entry.bits) === 0 && low.startsWith(entry.literal, at - 1 - entry.offset)) bits |= entry.bits;
      }
    }
    before = code;
  }
  return bits;
}
