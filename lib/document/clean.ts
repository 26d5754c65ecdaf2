/** Signs that nobody sees: soft hyphen, zero-width signs, marks of writing direction. They would split words and numbers. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Line ends of every system, plus the line and paragraph separators and the vertical tab. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v]/g;
/** Spaces that are no ordinary space: no-break, thin, figure, ideographic. */
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Control characters other than tab, newline and form feed. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff', '\ufb01': 'fi', '\ufb02': 'fl', '\ufb03': 'ffi', '\ufb04': 'ffl', '\ufb05': 'st', '\ufb06': 'st', '\u0132': 'IJ', '\u0133': 'ij',
};
const LIGATURE = /[\ufb00-\ufb06\u0132\u0133]/g;
/** Bullets of Word's symbol fonts, in the private area of Unicode. */
const SYMBOL_BULLET = /[\uf02d\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text of a file as the engine wants it: `\n` as line end, plain spaces, no invisible signs, accents as one character,
 * no half surrogate pairs. In: any string. Out: a string; its offsets are those of the document, not of the file.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ')
    .replace(CONTROL, '')
    .replace(LIGATURE, (sign) => LIGATURES[sign] ?? sign)
    .replace(SYMBOL_BULLET, '\u2022')
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFC');
}

/** Text of one line: `cleanText`, with every run of white space as one space, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
