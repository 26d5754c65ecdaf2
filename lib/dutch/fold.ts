const SPACES = '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const SPECIAL = new RegExp(`[${SPACES}\u2018\u2019\u201b\u2032\u0060\u00b4\u2010\u2011]`, 'g');
/** A few ranges are quicker to look for than every sign apart. */
const MAYBE_SPECIAL = /[\u0060\u00a0\u00b4\u2000-\u3000]/;
const ACCENTED = /[\u00c0-\u017f]/g;

const plainLetter = new Map<string, string>();
for (let code = 0xc0; code <= 0x17f; code += 1) {
  const letter = String.fromCharCode(code);
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  if (base !== letter && /^[a-z]$/.test(base)) plainLetter.set(letter, base);
}
for (const [letter, base] of [['ø', 'o'], ['Ø', 'o'], ['ł', 'l'], ['Ł', 'l'], ['đ', 'd'], ['Đ', 'd'], ['ı', 'i']] as const) plainLetter.set(letter, base);

function plainSign(sign: string): string {
  if (SPACES.includes(sign)) return ' ';
  return sign === '\u2010' || sign === '\u2011' ? '-' : "'";
}

/** Unit by unit, because a few capitals ("İ") become two units in lower case and would shift every offset. */
function lowerCase(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    const small = text.charAt(index).toLowerCase();
    out += small.length === 1 ? small : text.charAt(index);
  }
  return out;
}

/**
 * Lower case with the same length as the input (UTF-16), so offsets hold in both. Special spaces become a space,
 * curly apostrophes a straight one, non-breaking hyphens a hyphen. Accents stay. Never throws.
 */
export function lower(text: string): string {
  const low = lowerCase(text);
  return MAYBE_SPECIAL.test(low) ? low.replace(SPECIAL, plainSign) : low;
}

/** As `lower`, and without accents ("één" becomes "een"). Same length as the input (UTF-16). Never throws. */
export function fold(text: string): string {
  return lower(text).replace(ACCENTED, (letter) => plainLetter.get(letter) ?? letter);
}
