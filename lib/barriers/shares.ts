import type { Blank } from './finding';

/** The shares of price, quality and social value in an award: the buyer's own choice, so they are asked. */
export const SHARES: readonly Blank[] = [
  { name: 'prijs', label: { nl: 'Aandeel prijs, liefst ten hoogste 40%', en: 'Share of price, 40% at most if you can' }, kind: 'percentage' },
  { name: 'kwaliteit', label: { nl: 'Aandeel kwaliteit', en: 'Share of quality' }, kind: 'percentage' },
  { name: 'sociaal', label: { nl: 'Aandeel sociale waarde', en: 'Share of social value' }, kind: 'percentage' },
];
