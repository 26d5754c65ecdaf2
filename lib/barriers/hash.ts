/** Short hash of words (FNV-1a), so that a decision follows the sentence and not its place. */
export function hashWords(text: string): string {
  let hash = 0x811c9dc5;
  const words = text.toLowerCase().trim();
  let space = false;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    const isSpace = code <= 32 || code === 0xa0;
    // Any stretch of white space counts as one space.
    if (!isSpace || !space) hash = Math.imul(hash ^ (isSpace ? 32 : code), 0x01000193);
    space = isSpace;
  }
  return (hash >>> 0).toString(36);
}
