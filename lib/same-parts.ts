/** True when two lists hold the same parts, each compared by identity: what a kept answer rests on has not changed. */
export function sameParts(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
