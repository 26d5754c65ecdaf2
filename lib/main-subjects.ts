import type { CategoryScore } from '@/lib/analyse';

/** A second subject without a code counts when it is about as strong as the first. */
const SECOND_SHARE = 0.9;

/**
 * What a tender is about: the first subject, and others that a CPV code names or that are about as strong. A first subject "other" has no
 * second by words alone: what else was recognised is a guess then. In: subjects, best first.
 */
export function mainSubjects(categories: readonly CategoryScore[]): readonly CategoryScore[] {
  const [main] = categories;
  if (!main || main.score <= 0) return [];
  return categories.filter((one) => one === main || (one.score > 0 && (one.why.some((reason) => reason.nl.startsWith('CPV ')) || (main.id !== 'other' && one.score >= main.score * SECOND_SHARE))));
}
