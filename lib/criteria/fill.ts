import { checkBlanks, fillBlanks } from '@/lib/barriers/blanks';
import type { Blank } from '@/lib/barriers/finding';
import type { Language } from '@/lib/local-text';
import type { CriterionRow } from './rows';

/** The model text with every blank filled, or the names of the blanks that have no good value. */
export type FilledCriterion = { text: string; missing: null } | { text: null; missing: readonly string[] };

/** The blanks of a criterion, in the order of its Dutch text: for the form that asks them. */
export function criterionBlanks(row: Pick<CriterionRow, 'parameters' | 'text'>): readonly Blank[] {
  const place = (name: string) => row.text.nl.indexOf(`[${name}]`);
  return row.parameters.map(({ name, label, kind }) => ({ name, label, kind })).sort((a, b) => place(a.name) - place(b.name));
}

/** What the form starts with: the usual values, empty where only the buyer can know it. */
export function startValues(row: Pick<CriterionRow, 'parameters'>): Readonly<Record<string, string>> {
  return Object.fromEntries(row.parameters.map((parameter) => [parameter.name, parameter.default ?? '']));
}

/**
 * Fills the blanks of a model text. A blank that `values` does not name takes its usual value; one that is empty, of the
 * wrong kind or without a usual value is refused: nothing with a blank in it is ever inserted.
 * @param language the language of the draft, not of the panel
 */
export function fillCriterion(
  row: Pick<CriterionRow, 'parameters' | 'text'>, values: Readonly<Record<string, string>>, language: Language,
): FilledCriterion {
  const blanks = criterionBlanks(row);
  const filled = { ...startValues(row), ...values };
  const wrong = checkBlanks(blanks, filled);
  const missing = blanks.map((blank) => blank.name).filter((name) => wrong[name]);
  if (missing.length > 0) return { text: null, missing };
  return { text: fillBlanks(row.text[language], blanks, filled, language).text, missing: null };
}

/** The model text to read: usual values filled in, an open blank shown as its name in the reader's language. */
export function previewCriterion(row: Pick<CriterionRow, 'parameters' | 'text'>, language: Language): string {
  return fillBlanks(row.text[language], criterionBlanks(row), startValues(row), language).parts.map((part) => part.text).join('');
}
