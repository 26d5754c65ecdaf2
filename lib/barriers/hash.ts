/** Short hash of words (FNV-1a), so that a decision follows the sentence and not its place. */
export function hashWords(text: string): string {
  let hash = 0x811c9dc5;
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
