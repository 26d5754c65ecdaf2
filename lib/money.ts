import type { LocalText } from './local-text';

/** 250000 -> "€ 250.000" (Dutch way of writing); cents only when there are any. */
export function euro(amount: number): string {
  const cents = Math.round(amount * 100);
  const whole = Math.trunc(cents / 100).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = Math.abs(cents % 100);
  return `€ ${whole}${rest ? `,${rest.toString().padStart(2, '0')}` : ''}`;
}

/** 3.6 -> "360%"; one decimal when it matters and the share is small enough to care. */
export function percent(share: number): string {
  const value = share >= 10 ? Math.round(share * 100) : Math.round(share * 1000) / 10;
  return `${value.toString().replace('.', ',')}%`;
}

/** A share against its limit: ", grens 300%", or ", onder de grens van 300%"; nothing without a limit (other law, no rule). */
export function againstLimit(share: number, limit: number | undefined): LocalText {
  if (limit === undefined) return { nl: '', en: '' };
  return share > limit ? { nl: `, grens ${percent(limit)}`, en: `, limit ${percent(limit)}` } : { nl: `, onder de grens van ${percent(limit)}`, en: `, below the limit of ${percent(limit)}` };
}

/**
 * The sum of a ratio, in both languages: "€ 900.000 / € 250.000 (raming) = 360%, grens 300%"; below the limit it says so.
 * Without `limit` (other law, no rule) only the ratio.
 */
export function ratioSum(asked: number, value: number, valueName: LocalText, limit?: number): LocalText {
  const ratio = asked / value;
  const end = againstLimit(ratio, limit);
  const sum = (name: string) => `${euro(asked)} / ${euro(value)} (${name}) = ${percent(ratio)}`;
  return { nl: sum(valueName.nl) + end.nl, en: sum(valueName.en) + end.en };
}
