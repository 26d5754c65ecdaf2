import { readAmount, readNumber } from '@/lib/facts/form-input';
import type { Language } from '@/lib/local-text';
import { locale, type TextRef } from '@/lib/locale';
import type { Blank } from './finding';

/** A blank in a text: `[name]`. */
export const SLOT = /\[([a-z][a-z0-9-]{0,40})\]/g;

/** A stretch of a text with blanks: plain words, or a blank with what was filled in. */
export interface TextPart { text: string; blank: boolean; filled: boolean }

export interface FilledText {
  /** The text with every filled blank in its place; open blanks stay as `[name]`. */
  text: string;
  parts: readonly TextPart[];
  /** The values as they go into the text: amounts and percentages written out. */
  values: Readonly<Record<string, string>>;
}

/** What is wrong with the values, by the name of the blank; empty when the text can be put in. */
export function checkBlanks(blanks: readonly Blank[], values: Readonly<Record<string, string>>): Readonly<Record<string, TextRef>> {
  const errors: Record<string, TextRef> = {};
  for (const blank of blanks) {
    const value = (values[blank.name] ?? '').trim();
    if (value === '') errors[blank.name] = { key: 'blank.error.empty' };
    else if (blank.kind === 'amount' && !((readAmount(value) ?? 0) > 0)) errors[blank.name] = { key: 'form.error.amount' };
    else if (blank.kind === 'number' && readNumber(value) === null) errors[blank.name] = { key: 'blank.error.number' };
    else if (blank.kind === 'percentage') {
      const share = readNumber(value.replace(/\s{0,3}%$/, ''));
      if (share === null || share < 0 || share > 100) errors[blank.name] = { key: 'form.error.percentage' };
    } else if (/[[\]\r\n\t]/.test(value)) errors[blank.name] = { key: 'blank.error.signs' };
  }
  return errors;
}

/**
 * Puts values in the blanks of a text. Amounts and percentages are written as the language of the draft does, with
 * their sign unless the text already has it ("€ [bedrag]", "[deel]%"). Wrong or empty values leave the blank open.
 * @param language the language of the draft, not of the panel
 */
export function fillBlanks(text: string, blanks: readonly Blank[], values: Readonly<Record<string, string>>, language: Language): FilledText {
  const errors = checkBlanks(blanks, values);
  const byName = new Map(blanks.map((blank) => [blank.name, blank]));
  const used: Record<string, string> = {};
  const parts: TextPart[] = [];
  let from = 0;
  for (const slot of text.matchAll(SLOT)) {
    const name = slot[1]!;
    const blank = byName.get(name);
    if (!blank) continue;
    const end = slot.index + slot[0].length;
    const filled = !errors[name];
    if (filled) used[name] ??= written(blank, values[name]!.trim(), text.slice(Math.max(0, slot.index - 6), slot.index), text.slice(end, end + 12), language);
    if (slot.index > from) parts.push({ text: text.slice(from, slot.index), blank: false, filled: true });
    parts.push({ text: filled ? used[name]! : `[${blank.label[language] || name}]`, blank: true, filled });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), blank: false, filled: true });
  const whole = text.replace(SLOT, (slot, name: string) => used[name] ?? slot);
  return { text: whole, parts, values: used };
}

function written(blank: Blank, value: string, before: string, after: string, language: Language): string {
  const { number, money } = locale(language);
  if (blank.kind === 'amount') {
    const amount = readAmount(value)!;
    const hasSign = /€\s{0,2}$|eur\s{0,2}$/i.test(before) || /^\s{0,2}eur/i.test(after);
    // A plain space, as people type it: the words go into the buyer's own text.
    return hasSign ? number(amount) : money(amount).replace(/\u00a0/g, ' ');
  }
  if (blank.kind === 'percentage') {
    const share = number(readNumber(value.replace(/\s{0,3}%$/, ''))!);
    return /^\s{0,2}(?:%|procent|per ?cent)/i.test(after) ? share : `${share}%`;
  }
  // A plain number stays as it was typed: it may be a year.
  return value;
}
