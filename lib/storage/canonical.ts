/**
 * JSON in which the order of keys does not count, and an absent key is the same as an undefined one.
 * @param without names of keys that do not count, at any depth
 */
export function canonical(value: unknown, without: readonly string[] = []): string {
  const inOrder = (_key: string, inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).filter(([name]) => !without.includes(name)).sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  return JSON.stringify(value, inOrder) ?? '';
}

/** True when both hold the same. */
export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
