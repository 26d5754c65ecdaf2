import type { BlockInput } from './document';
import { cleanLine, cleanText } from './clean';
import { isElement, tagOf } from './html-parts';

/** Kinds of input whose words are part of the text; passwords, files, buttons and the like are not. */
const TEXT_INPUT = new Set(['text', 'number', 'date', 'month', 'week', 'datetime-local', 'url', 'range']);
/** Personal data and secrets: never read, whatever the page says. */
const PRIVATE = /^(?:cc-|one-time-code|current-password|new-password|webauthn)|^(?:email|tel|bday|username)$/;

/** Labels of the form fields of a document, found once. */
export interface FieldLabels {
  byId: ReadonlyMap<string, string>;
  elementById: ReadonlyMap<string, Element>;
}

/** Collects `label for` texts and ids. In: any element. Iterative, so that a deep page cannot exhaust the stack. */
export function fieldLabels(root: Node): FieldLabels {
  const byId = new Map<string, string>();
  const elementById = new Map<string, Element>();
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      const id = node.getAttribute('id');
      if (id && !elementById.has(id)) elementById.set(id, node);
      const target = tagOf(node) === 'label' ? node.getAttribute('for') : null;
      if (target && !byId.has(target)) byId.set(target, cleanLine(node.textContent ?? ''));
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return { byId, elementById };
}

/** True for an element that holds a value of a form. */
export function isField(element: Element): boolean {
  const tag = tagOf(element);
  return tag === 'input' || tag === 'select' || tag === 'textarea' || tag === 'output';
}

/** The form field in or behind a label, when there is one. */
export function fieldOfLabel(label: Element, labels: FieldLabels): Element | null {
  const target = label.getAttribute('for');
  const named = target ? labels.elementById.get(target) : undefined;
  if (named && isField(named)) return named;
  const stack: Node[] = [label];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && node !== label && isField(node)) return node;
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return null;
}

/**
 * The chosen or typed value of a field with its label, or nothing when the field is empty, secret or no text.
 * A chosen option, radio button or tick counts as text (`choice`).
 */
export function fieldBlocks(field: Element, labels: FieldLabels): BlockInput[] {
  if (PRIVATE.test(field.getAttribute('autocomplete')?.toLowerCase() ?? '')) return [];
  const tag = tagOf(field);
  const type = (field.getAttribute('type') ?? 'text').toLowerCase();
  if (tag === 'select') {
    return chosenOptions(field).map((text) => block(text, labelOf(field, labels), true));
  }
  if (tag === 'input' && (type === 'radio' || type === 'checkbox')) {
    const text = labelOf(field, labels);
    return field.hasAttribute('checked') && text ? [block(text, groupOf(field, labels), true)] : [];
  }
  if (tag === 'input' && !TEXT_INPUT.has(type)) return [];
  const value = tag === 'input' ? cleanLine(field.getAttribute('value') ?? '') : cleanText(field.textContent ?? '').trim();
  if (value === '') return [];
  const label = labelOf(field, labels);
  return value.split(/\n\s*\n|\n/).map((line) => line.trim()).filter((line) => line !== '').map((line) => block(line, label, false));
}

function block(text: string, label: string, choice: boolean): BlockInput {
  return { kind: 'field', text, ...(label ? { label } : {}), ...(choice ? { choice: true } : {}) };
}

function chosenOptions(select: Element): string[] {
  const options: Element[] = [];
  const stack: Node[] = [select];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && tagOf(node) === 'option') options.push(node);
    else for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  const chosen = options.filter((option) => option.hasAttribute('selected'));
  // Without a choice a browser shows the first option of a single list; an empty value stands for "choose".
  const shown = chosen.length || select.hasAttribute('multiple') ? chosen : options.slice(0, 1).filter((option) => option.getAttribute('value') !== '');
  return shown.map((option) => cleanLine(option.textContent ?? '')).filter((text) => text !== '');
}

function labelOf(field: Element, labels: FieldLabels): string {
  const named = field.getAttribute('aria-labelledby');
  if (named) {
    const text = cleanLine(named.split(/\s+/).slice(0, 10).map((id) => labels.elementById.get(id)?.textContent ?? '').join(' '));
    if (text) return text;
  }
  const aria = cleanLine(field.getAttribute('aria-label') ?? '');
  if (aria) return aria;
  const target = labels.byId.get(field.getAttribute('id') ?? '');
  if (target) return target;
  for (let above: Node | null = field.parentNode; above && isElement(above); above = above.parentNode) {
    if (tagOf(above) === 'label') return ownWords(above);
  }
  return cleanLine(field.getAttribute('title') ?? field.getAttribute('placeholder') ?? '');
}

/** The words of a label without those of the field inside it. */
function ownWords(label: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [label];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    if (isElement(node) && isField(node)) continue;
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return cleanLine(parts.join(''));
}

/** The question that a radio button or tick answers: the legend of its group, or the label of a group role. */
function groupOf(field: Element, labels: FieldLabels): string {
  for (let above: Node | null = field.parentNode; above && isElement(above); above = above.parentNode) {
    if (tagOf(above) === 'fieldset') {
      const legend = Array.from(above.childNodes).find((child) => isElement(child) && tagOf(child) === 'legend');
      if (legend) return cleanLine(legend.textContent ?? '');
    }
    const role = above.getAttribute('role');
    if (role === 'radiogroup' || role === 'group') {
      const named = above.getAttribute('aria-labelledby');
      return cleanLine(above.getAttribute('aria-label') ?? (named ? labels.elementById.get(named)?.textContent ?? '' : ''));
    }
  }
  return '';
}
