import { barriers } from '@/data/barriers';
import type { LocalText } from '@/lib/local-text';
import type { BarrierRule } from './rule';

/** All barriers that Gunkans knows. */
export const catalogue: readonly BarrierRule[] = barriers;

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule with this id, or undefined. */
export const barrier = (id: string): BarrierRule | undefined => byId.get(id);

/** What people read of a barrier: its name, why it hurts, what to do. An unknown id gives the id itself. */
export function barrierTexts(id: string): { name: LocalText; hurts: LocalText; todo: LocalText } {
  const same = { nl: id, en: id };
  return byId.get(id)?.texts ?? { name: same, hurts: { nl: '', en: '' }, todo: { nl: '', en: '' } };
}
