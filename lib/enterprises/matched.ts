import type { LocalText } from '@/lib/local-text';

/** An enterprise that could be consulted; the row itself is in `data/enterprises.json`. */
export interface EnterpriseMatch {
  id: string;
  name: string;
  /** 0 to 1. */
  score: number;
  why: readonly LocalText[];
  unknown: readonly LocalText[];
}
