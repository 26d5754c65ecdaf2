// Made by `npm run generate`; do not edit.
import type { BarrierRule } from '@/lib/barriers/rule';
import { barrier as paymentTermOver30 } from './payment-term-over-30';
import { barrier as turnoverOver300 } from './turnover-over-300';
import { barrier as turnoverRequirement } from './turnover-requirement';

/** Every barrier, sorted by id. */
export const barriers: readonly BarrierRule[] = [
  paymentTermOver30,
  turnoverOver300,
  turnoverRequirement,
];
