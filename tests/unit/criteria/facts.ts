import type { FactPlace } from '@/lib/facts/facts';

/** A fact as a user gives it: without a place in the text. */
export const user = <T extends object>(value: T): T & FactPlace => ({ ...value, start: null, end: null, quote: null, from: 'user' });
