import type { Span } from '@/lib/local-text';

/** How a demand limits a quantity: at least, at most, or just the number. */
export type Bound = 'min' | 'max' | 'exact';

const MINIMUM = /(?:\b(?:minimaal|minimum(?:bedrag)?(?: van)?|ten ?minste|minstens|niet (?:lager|minder|kleiner|korter) (?:is |zijn )?dan|meer dan|groter dan|hoger dan|ouder dan|vanaf|boven(?: de)?|at least|no less than|more than)\b(?: (?:de|het|een|van|ca\.|circa|€|eur))*|[≥>])\s*(?:[€(]\s*)?$/;
const MAXIMUM = /(?:\b(?:maximaal|maximum(?: van)?|ten ?hoogste|hoogstens|hooguit|niet (?:hoger|meer|groter|langer|ouder) (?:is |zijn )?dan|minder dan|kleiner dan|lager dan|jonger dan|korter dan|tot(?: en met)?|t\/m|uiterlijk(?: binnen)?|binnen|at most|no more than|less than|up to)\b(?: (?:de|het|een|van|ca\.|circa|€|eur))*|[≤<])\s*(?:[€(]\s*)?$/;
const AFTER_MINIMUM = /^\s*(?:(?:,-|,=|euro)\s*)?(?:\([^)]{0,30}\)\s*)?(?:of (?:meer|hoger|groter|langer)|or more|en hoger|minimaal)\b/;
const AFTER_MAXIMUM = /^\s*(?:(?:,-|,=|euro)\s*)?(?:\([^)]{0,30}\)\s*)?(?:of (?:minder|lager|korter)|or less|maximaal)\b/;

/** The bound of a quantity, read from the words round it in a lower-case sentence. */
export function boundOf(lower: string, quantity: Span): Bound {
  const before = lower.slice(Math.max(0, quantity.start - 45), quantity.start);
  const after = lower.slice(quantity.end, quantity.end + 40);
  if (MINIMUM.test(before) || AFTER_MINIMUM.test(after)) return 'min';
  if (MAXIMUM.test(before) || AFTER_MAXIMUM.test(after)) return 'max';
  return 'exact';
}
