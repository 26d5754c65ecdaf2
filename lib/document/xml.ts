/** Small steps through an XML tree that work in every DOM, also one that knows no namespaces (linkedom). */

/** Name without its prefix: "Name" for `cbc:Name`. */
export function localName(node: Node): string {
  const name = (node as Element).localName || node.nodeName;
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements, all or those with one of the names. */
export function children(parent: Node, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && (names.length === 0 || names.includes(localName(child)))) found.push(child as Element);
  }
  return found;
}

/** All elements that a path of names leads to, from `parent` down: `at(lot, 'ProcurementProject', 'Name')`. */
export function at(parent: Node, ...path: string[]): Element[] {
  let level: Node[] = [parent];
  for (const name of path) level = level.flatMap((node) => children(node, name));
  return level as Element[];
}

/** Elements with a name anywhere below, in document order. Iterative: a deep file cannot exhaust the stack. */
export function below(root: Node, name: string): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== root && localName(node) === name) found.push(node as Element);
    const inner = children(node);
    for (let index = inner.length - 1; index >= 0; index--) stack.push(inner[index]!);
  }
  return found;
}

export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').trim();
}

/** The extension part of an eForms element, where the EU keeps its own fields; the element itself is searched too. */
export function extended(parent: Node): Element[] {
  return at(parent, 'UBLExtensions', 'UBLExtension', 'ExtensionContent', 'EformsExtension');
}

/** The date of "2023-09-05+02:00", "20200130" or "2020-01-30"; null for anything else. */
export function isoDate(text: string): string | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  if (!found) return null;
  const [, year, month, day] = found;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day}` : null;
}

/** A number with a decimal point, or null. */
export function decimal(text: string): number | null {
  const value = Number(text.replace(/\s/g, ''));
  return text.trim() !== '' && Number.isFinite(value) ? value : null;
}

/** Months from the first day to the last one, both included: whole months, or to one decimal below one month; null when not in order. */
export function monthsBetween(start: string, end: string): number | null {
  const first = Date.parse(`${start}T00:00:00Z`);
  const last = Date.parse(`${end}T00:00:00Z`) + 86_400_000;
  if (!(last > first)) return null;
  const from = new Date(first);
  const to = new Date(last);
  const whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const months = whole + (to.getUTCDate() - from.getUTCDate()) / 30.4;
  return months >= 1 ? Math.round(months) : Math.round(months * 10) / 10;
}

/** A term in months, to one decimal. Units as in eForms (MONTH) and in the older forms (the same words). */
export function inMonths(amount: number, unit: string): number | null {
  const factor = { YEAR: 12, MONTH: 1, WEEK: 7 / 30.4, DAY: 1 / 30.4 }[unit.toUpperCase()];
  if (factor === undefined) return null;
  const months = amount * factor;
  // Of an event of some days the days must come back.
  return months < 1 ? Math.round(months * 100) / 100 : Math.round(months * 10) / 10;
}
