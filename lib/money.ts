import type { LocalText } from './local-text';

/** 250000 -> "€ 250.000" (Dutch way of writing); cents only when there are any. */
export function euro(amount: number): string {
  const cents = Math.round(amount * 100);
  const whole = Math.trunc(cents / 100).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = Math.abs(cents % 100);
  return `€ ${whole}${rest ? `,${rest.toString().padStart(2, '0')}` : ''}`;
}

/** 3.6 -> "360%"; one decimal when it matters. */
export function percent(share: number): string {
  const value = Math.round(share * 1000) / 10;
  return `${value.toString().replace('.', ',')}%`;
}

/** The sum of a ratio, in both languages: "€ 900.000 / € 250.000 (raming) = 360%, grens 300%". */
export function ratioSum(asked: number, value: number, valueName: LocalText, limit: number): LocalText {
  const sum = (name: string, word: string) => `${euro(asked)} / ${euro(value)} (${name}) = ${percent(asked / value)}, ${word} ${percent(limit)}`;
  return { nl: sum(valueName.nl, 'grens'), en: sum(valueName.en, 'limit') };
}
