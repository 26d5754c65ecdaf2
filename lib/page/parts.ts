import type { PagePart } from '@/lib/messages/protocol';
import { limits, oneLine } from './block';
import { textOf } from './folded';
import type { Ids } from './ids';
import { wordsOf } from './labels';

/** More parts than this is no choice for a person; what comes after stays in the part around it. */
const MOST_PARTS = 60;

export interface Part { id: string; name: string; kind: PagePart['kind'] }

/** Finds the parts of a page that a person could leave out. A name is empty when the page gives none. */
export class Parts {
  readonly found = new Map<string, Part>();

  /** `main`: the element with the main text, or null when the page does not say. */
  constructor(private readonly ids: Ids, private readonly main: Element | null, private readonly inFrame: boolean) {}

  /** The part that everything is in that is in no other. */
  start(body: Element): string {
    return this.add(body, this.main ? 'other' : this.inFrame ? 'frame' : 'main', this.inFrame ? document.title : '');
  }

  /** The part that begins at this element, or null when it stays in the part around it. */
  begin(element: Element, around: string): string | null {
    if (element === this.main) return this.add(element, this.inFrame ? 'frame' : 'main', nameOf(element));
    if (this.found.size >= MOST_PARTS) return null;
    const role = element.getAttribute('role');
    if (element.tagName === 'FORM' || role === 'form') return this.main && element.contains(this.main) ? null : this.add(element, 'form', nameOf(element) || headingIn(element));
    if (element.tagName === 'FIELDSET') return this.isInFieldset(element) ? null : this.named(element, 'form');
    if (role === 'dialog' || role === 'alertdialog' || element.tagName === 'DIALOG') return this.add(element, 'other', nameOf(element) || headingIn(element));
    if (element.tagName === 'ASIDE' || role === 'complementary') return this.add(element, 'other', nameOf(element) || headingIn(element));
    const inForm = this.found.get(around)?.kind === 'form';
    return !inForm && (element.tagName === 'SECTION' || role === 'region') ? this.named(element, 'other') : null;
  }

  /** A component with a shadow root that is large enough to be a part. */
  beginShadow(host: Element, shadow: ShadowRoot): string | null {
    if (this.found.size >= MOST_PARTS || (host as HTMLElement).offsetHeight < 120) return null;
    return this.add(host, 'shadow', nameOf(host) || headingIn(shadow));
  }

  private named(element: Element, kind: PagePart['kind']): string | null {
    const name = nameOf(element);
    return name ? this.add(element, kind, name) : null;
  }

  private isInFieldset(element: Element): boolean {
    return element.parentElement?.closest('fieldset') !== null;
  }

  private add(element: Element, kind: PagePart['kind'], name: string): string {
    const id = this.ids.of(element, 'part');
    this.found.set(id, { id, name: oneLine(name, limits.name), kind });
    return id;
  }
}

function nameOf(element: Element): string {
  const legend = element.tagName === 'FIELDSET' ? element.querySelector(':scope > legend') : null;
  return (legend ? wordsOf(legend) : '') || textOf(element, element.getAttribute('aria-labelledby')) || element.getAttribute('aria-label') || '';
}

function headingIn(root: ParentNode): string {
  const heading = root.querySelector('h1, h2, h3, h4, h5, h6, [role=heading], legend');
  return heading ? wordsOf(heading) : '';
}
