import type { Root } from './shadow';

/** Names in the page's highlight registry, which the page can see: they say nothing. */
export const names = { barrier: 'g-1', check: 'g-2', barrierOnDark: 'g-3', checkOnDark: 'g-4', flash: 'g-5' } as const;
export type StyleName = keyof typeof names;

/** Colour and line of each verdict; the line differs too, for who does not see the colour. */
export const marks: Readonly<Record<Exclude<StyleName, 'flash'>, { colour: string; line: 'wavy' | 'dashed'; tint: string }>> = {
  barrier: { colour: '#b3261e', line: 'wavy', tint: 'rgb(179 38 30 / 0.10)' },
  check: { colour: '#8f5a00', line: 'dashed', tint: 'rgb(201 138 0 / 0.14)' },
  barrierOnDark: { colour: '#ff9a90', line: 'wavy', tint: 'rgb(255 120 110 / 0.20)' },
  checkOnDark: { colour: '#ffcf70', line: 'dashed', tint: 'rgb(255 200 90 / 0.18)' },
};
export const flashTint = 'rgb(255 214 0 / 0.55)';

const rule = (name: string, body: string): string => `::highlight(${name}){${body}}`;
const text = [
  ...Object.entries(marks).map(([key, { colour, line, tint }]) => rule(names[key as StyleName], `text-decoration:underline ${line} ${colour} 2px;background-color:${tint}`)),
  rule(names.flash, `background-color:${flashTint}`),
  // A printed page is the buyer's, without our marks.
  `@media print{${Object.values(names).map((name) => rule(name, 'text-decoration:none;background-color:transparent')).join('')}}`,
].join('');

/** Puts one style sheet in each root that has marks, and takes it out of all. */
export class MarkStyles {
  private sheet: CSSStyleSheet | null = null;
  private readonly roots = new Set<Root>();

  add(root: Root): void {
    if (this.roots.has(root) && this.sheet && root.adoptedStyleSheets.includes(this.sheet)) return;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(text);
    }
    this.roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  /** Lets go of components that the page took away. */
  sweep(): void {
    for (const root of this.roots) if (!root.isConnected) this.takeOut(root);
  }

  clear(): void {
    for (const root of this.roots) this.takeOut(root);
  }

  private takeOut(root: Root): void {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== this.sheet);
    this.roots.delete(root);
  }
}

/** True when the words of an element are light: then the page around them is dark. */
export function isOnDark(element: Element): boolean {
  const { color } = getComputedStyle(element);
  const [first = 0, second = 0, third = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (color.startsWith('rgb')) return 0.299 * first + 0.587 * second + 0.114 * third > 150;
  if (color.startsWith('color(')) return 0.299 * first + 0.587 * second + 0.114 * third > 0.6;
  // oklch, oklab, lab and lch begin with the lightness, of 1 or of 100.
  return first > (color.startsWith('ok') ? 0.65 : 65);
}
