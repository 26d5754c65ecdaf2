import { hasWords, limits, oneLine } from './block';
import { inSelector, textOf } from './folded';
import { parentOf, rootOf } from './shadow';

const controls = new Set(['INPUT', 'SELECT', 'TEXTAREA', 'BUTTON', 'SCRIPT', 'STYLE', 'TEMPLATE', 'svg']);
type Labelled = Element & { labels?: NodeListOf<HTMLLabelElement> | null };

/** Words of a label without those of the controls in it: a textarea's own text is no label. */
export function wordsOf(element: Element): string {
  let words = '';
  const gather = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) words += (child as Text).data;
      else if (child instanceof Element && !controls.has(child.tagName) && !child.hasAttribute('contenteditable') && child.getAttribute('aria-hidden') !== 'true') {
        words += ' ';
        gather(child);
        words += ' ';
      }
    }
  };
  gather(element);
  return oneLine(words, limits.label).replace(/ ([,.:;?!)])/g, '$1');
}

const legendOf = (group: Element): string => {
  const legend = group.tagName === 'FIELDSET' ? group.querySelector(':scope > legend') : null;
  return legend ? wordsOf(legend) : '';
};
const named = (element: Element): string => oneLine(textOf(element, element.getAttribute('aria-labelledby')) ?? element.getAttribute('aria-label') ?? '', limits.label);

/** A field's own name: its label, or what a screen reader would call it. */
function ownLabel(field: Element): string {
  const labels = [...((field as Labelled).labels ?? [])].map(wordsOf).filter(hasWords);
  return oneLine(labels.join(' '), limits.label) || named(field);
}

/** What a form field is called; empty when the page gives it no name. */
export function labelOf(field: Element): string {
  return ownLabel(field) || hostLabel(field) || rowLabel(field) || labelBefore(field) || groupLabel(field) || oneLine(field.getAttribute('placeholder') ?? field.getAttribute('title') ?? '', limits.label);
}

/** The words of a chosen radio button, checkbox or switch. */
export function choiceText(choice: Element): string {
  const own = ownLabel(choice);
  if (own) return own;
  const inside = wordsOf(choice);
  if (hasWords(inside)) return inside;
  for (let next = choice.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element && controls.has(next.tagName)) break;
    const words = next instanceof Element ? wordsOf(next) : oneLine(next.textContent ?? '', limits.label);
    if (hasWords(words)) return words;
  }
  return oneLine((choice as HTMLInputElement).value ?? '', limits.label);
}

/** The question that a choice answers: legend, name of the group, head of the row, or what stands before. */
export function questionOf(choice: Element): string {
  const group = choice.closest('fieldset, [role=radiogroup], [role=group]');
  const name = group ? legendOf(group) || named(group) : '';
  // A table inside the group has a name for each row.
  const inRow = group?.contains(choice.closest('td, th, dd')) ?? true;
  return (inRow && rowLabel(choice)) || name || rowLabel(choice) || hostLabel(choice) || labelBefore(group ?? choice.closest('ul, ol, p') ?? choice.closest('label') ?? choice);
}

function groupLabel(field: Element): string {
  const group = field.closest('fieldset, [role=group]');
  return group ? legendOf(group) || named(group) : '';
}

/** A field in the shadow of a component is named by the component. */
function hostLabel(field: Element): string {
  const root = rootOf(field);
  if (!('host' in root)) return '';
  return oneLine(root.host.getAttribute('label') ?? '', limits.label) || ownLabel(root.host);
}

/** Head of the row (and of the column, in a wide table) that a field is in. */
function rowLabel(field: Element): string {
  const cell = field.closest('td, th, dd');
  if (!cell) return '';
  if (cell.tagName === 'DD') {
    let before = cell.previousElementSibling;
    while (before && before.tagName === 'DD') before = before.previousElementSibling;
    return before?.tagName === 'DT' ? wordsOf(before) : '';
  }
  const row = cell.parentElement;
  const first = row?.querySelector(':scope > th') ?? row?.firstElementChild;
  const head = first && first !== cell ? wordsOf(first) : '';
  if (row && row.children.length > 2) {
    const index = [...row.children].indexOf(cell);
    const table = cell.closest('table');
    const top = table?.querySelector('thead tr:last-child') ?? table?.querySelector('tr:not(:has(td))');
    const column = top?.children[index];
    const words = column ? wordsOf(column) : '';
    if (hasWords(words)) return head ? `${head}, ${words}` : words;
  }
  return head;
}

/** Many forms put the name just before the field without saying that it is one. */
function labelBefore(field: Element): string {
  let element: Element | null = field;
  for (let up = 0; element && up < 3; up += 1) {
    let before: Element | null = element.previousElementSibling;
    while (before && (before.getAttribute('aria-hidden') === 'true' || before.tagName === 'BR')) before = before.previousElementSibling;
    if (before) {
      if (before.querySelector('input, select, textarea, [contenteditable]') || controls.has(before.tagName)) return '';
      // A table, a list or a sentence before a field is text of the page, no name.
      if (/^(?:TABLE|UL|OL|DL|PRE|BLOCKQUOTE|FIGURE)$/.test(before.tagName)) return '';
      const words = wordsOf(before);
      return words.length <= 200 && hasWords(words) && !/[a-zà-ÿ)][.!]$/.test(words) ? words : '';
    }
    element = parentOf(element);
    if (!element || /^(?:FORM|MAIN|BODY|SECTION|FIELDSET)$/.test(element.tagName)) return '';
  }
  return '';
}

/** A label whose field is read has no words of its own to add. */
export function namesField(label: Element): boolean {
  const control = (label as HTMLLabelElement).control;
  if (control) return !/^(?:BUTTON|OUTPUT|METER|PROGRESS)$/.test(control.tagName);
  if (label.querySelector('[role=radio], [role=checkbox], [role=switch], [role=combobox]')) return true;
  return label.id !== '' && rootOf(label).querySelector(`[aria-labelledby~="${inSelector(label.id)}"]`) !== null;
}
