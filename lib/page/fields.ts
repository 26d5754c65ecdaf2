import { hasWords, limits, oneLine, type FoundBlock, type ReadBlock } from './block';
import { choiceText, labelOf, questionOf } from './labels';
import { fieldText, valueOffset } from './text';

const textTypes = new Set(['text', 'number', 'date', 'datetime-local', 'time', 'month', 'week']);
const secretName = /wachtwoord|password|passwd|passphrase|pin-?code|credit-?\s?card|kredietkaart|kaartnummer|card-?number|\bcv[cv]\b|cvc|beveiligingscode|\botp\b|one-?time/i;
const secretAutocomplete = /(?:^|\s)(?:one-time-code|current-password|new-password|cc-[a-z-]+)(?:\s|$)/i;
const emptyChoice = /^(?:[-–—.…\s]*|(?:[-–—\s]*)(?:kies|selecteer|maak (?:een|uw) keuze|choose|select|please select)\b.{0,60})$/i;
const codeEditors = '.monaco-editor, .CodeMirror, .cm-editor, .ace_editor';

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** text: can be typed in. choice: a chosen value. secret: never read. none: nothing to read. null: no form field. */
export type FieldKind = 'text' | 'choice' | 'secret' | 'none';

export function fieldKind(element: Element): FieldKind | null {
  switch (element.tagName) {
    case 'TEXTAREA':
      // Code editors catch typing in a hidden textarea.
      return element.closest(codeEditors) ? 'none' : 'text';
    case 'SELECT': return 'choice';
    case 'INPUT': return inputKind(element as HTMLInputElement);
    case 'OUTPUT': return null;
    default: {
      const role = element.getAttribute('role');
      if (role === 'radio' || role === 'checkbox' || role === 'switch') return 'choice';
      if (element.tagName === 'BUTTON') return element.getAttribute('aria-haspopup') === 'listbox' || role === 'combobox' ? 'choice' : null;
      return role === 'combobox' && !element.querySelector('input') && !element.hasAttribute('contenteditable') ? 'choice' : null;
    }
  }
}

function inputKind(input: HTMLInputElement): FieldKind {
  if (input.type === 'hidden') return 'none';
  if (isSecret(input)) return 'secret';
  if (input.type === 'radio' || input.type === 'checkbox') return 'choice';
  if (input.getAttribute('role') === 'searchbox') return 'none';
  return textTypes.has(input.type) ? 'text' : 'none';
}

/** Password, one-time code and card fields: by type, by autocomplete, or by what the field is called. */
function isSecret(input: HTMLInputElement): boolean {
  if (input.type === 'password' || secretAutocomplete.test(input.autocomplete || input.getAttribute('autocomplete') || '')) return true;
  if (input.type === 'radio' || input.type === 'checkbox') return false;
  return secretName.test(`${input.name} ${input.id}`) || secretName.test(labelOf(input));
}

/** True for a field that words can be typed in. */
export const isTextField = (element: Element | null): element is TextField => element !== null && (element.tagName === 'TEXTAREA' || element.tagName === 'INPUT') && fieldKind(element) === 'text';

/** The block of a form field, or null when it is empty or nothing is chosen. */
export function readField(element: Element, kind: FieldKind, part: string): FoundBlock | null {
  if (kind === 'text') {
    const field = element as TextField;
    const { text, gaps } = fieldText(field.value.slice(0, limits.text));
    if (!hasWords(text)) return null;
    const block: FoundBlock = { kind: 'field', text, label: labelOf(field) || undefined, editable: !field.readOnly && !field.disabled, part, element, runs: [], base: 0 };
    if (gaps.length > 0) block.gaps = gaps;
    return block;
  }
  const text = kind === 'choice' ? chosenText(element) : '';
  if (!hasWords(text)) return null;
  const question = isList(element) ? labelOf(element) : questionOf(element);
  return { kind: 'field', text, label: question && question !== text ? question : undefined, choice: true, editable: false, part, element, runs: [], base: 0 };
}

/** A list that is not open, as pages build it themselves: its own words are the choice. */
const isList = (element: Element): boolean => element.tagName === 'SELECT' || element.tagName === 'BUTTON' || (element.getAttribute('role') === 'combobox' && element.tagName !== 'INPUT');

/** The words of what is chosen, a line each; empty when nothing is. */
export function chosenText(element: Element): string {
  if (element.tagName === 'SELECT') {
    const chosen = [...(element as HTMLSelectElement).selectedOptions].filter((option) => !(option.value === '' && emptyChoice.test(option.label || option.text)));
    return chosen.map((option) => oneLine(option.label || option.text, limits.label)).filter((words) => !emptyChoice.test(words)).join('\n');
  }
  if (isList(element)) {
    const words = oneLine(element.textContent ?? '', limits.label);
    return emptyChoice.test(words) ? '' : words;
  }
  const checked = element.tagName === 'INPUT' ? (element as HTMLInputElement).checked : element.getAttribute('aria-checked') === 'true';
  return checked ? choiceText(element) : '';
}

/** The state of a field as one word, to see whether a program changed it without telling. */
export function stateOf(element: Element): string {
  if (element.tagName === 'SELECT') return [...(element as HTMLSelectElement).selectedOptions].map((option) => option.index).join();
  if (element.tagName !== 'INPUT' && element.tagName !== 'TEXTAREA') return '';
  const field = element as TextField;
  return field.type === 'radio' || field.type === 'checkbox' ? String((field as HTMLInputElement).checked) : field.value;
}

/** A stretch of a field's block as offsets in the field's value. */
export function stretchOf(block: ReadBlock, place: { start: number; end: number }): { start: number; end: number } {
  const gaps = block.gaps ?? [];
  return { start: valueOffset(gaps, block.base + place.start, false), end: valueOffset(gaps, block.base + place.end, true) };
}
