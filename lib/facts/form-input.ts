/**
 * Reads an amount that a person typed, in euros: "250.000", "250000", "€ 250.000,50", "1,2 mln", "250k", "250,000".
 * Null when it is no amount. Dutch writing goes first; a comma before exactly three digits is the English thousand.
 */
export function readAmount(input: string): number | null {
  const found = /^(?:€|eur(?:o)?)?\s{0,3}([\d.,' ]{1,30}?)\s{0,3}(,-|mln\.?|miljoen|million|m|k|duizend|thousand)?\s{0,3}(?:€|euro?)?$/.exec(input.trim().toLowerCase().replace(/\u00a0/g, ' '));
  if (!found) return null;
  const number = readNumber(found[1]!);
  if (number === null) return null;
  const unit = found[2];
  const factor = !unit || unit === ',-' ? 1 : unit === 'k' || unit === 'duizend' || unit === 'thousand' ? 1_000 : 1_000_000;
  return Math.round(number * factor * 100) / 100;
}

/** Reads a number that a person typed: "1.000", "1,5", "1.5", "1 000". Null when it is none. */
export function readNumber(input: string): number | null {
  const text = input.trim().replace(/[\s']/g, '');
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3}){1,4}(,\d{1,2})?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){1,4}(\.\d{1,2})?$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^\d{1,15}[.,]\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}

/** CPV codes in a typed text, with or without check digit; null when there is anything else in it. */
export function readCpvCodes(input: string): string[] | null {
  const parts = input.split(/[\s,;]{1,10}/).filter(Boolean);
  const codes = parts.map((part) => /^(\d{8})(?:-\d)?$/.exec(part)?.[1] ?? null);
  return codes.every((code) => code !== null) ? [...new Set(codes as string[])] : null;
}

/** An ISO date that exists, or null. */
export function readDate(input: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input.trim());
  if (!found) return null;
  const date = new Date(`${found[0]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found[0]) ? found[0] : null;
}
