export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How many bytes are looked at to guess UTF-16 without a mark. */
const SAMPLE = 4096;

/**
 * Turns the bytes of a text file into text. A byte-order mark decides; then UTF-8 when the bytes are valid UTF-8; then UTF-16
 * when every other byte is zero; else Windows-1252, the encoding of older Dutch office files. Never throws.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), 'utf-16be');
  const bare = withoutMark(bytes);
  const wide = guessWide(bare);
  if (wide) return decode(bare, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bare), encoding: 'utf-8' };
  } catch {
    return decode(bare, 'windows-1252');
  }
}

/** Windows-1252 from 0x80 to 0x9f: the euro sign, typographic quotes, dashes. The rest equals the first 256 of Unicode. */
const WINDOWS = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decode(bytes: Uint8Array, encoding: TextEncoding): { text: string; encoding: TextEncoding } {
  if (encoding === 'windows-1252') return { text: decodeWindows(bytes), encoding };
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** By hand: Node 20 decodes Windows-1252 as Latin-1 and so loses the euro sign. */
function decodeWindows(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts.join('').replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** UTF-16 of Western text has a zero in nearly every even or odd place; no other text has zeros at all. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}
