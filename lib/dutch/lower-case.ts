/**
 * Lower case with the same length, so that offsets stay true: the few letters whose lower case is longer ("İ") stay
 * as they are.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (const unit of text) {
    const small = unit.toLowerCase();
    out += small.length === unit.length ? small : unit;
  }
  return out;
}
