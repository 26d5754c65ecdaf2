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

function decode(bytes: Uint8Array, encoding: TextEncoding): { text: string; encoding: TextEncoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
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
