import type { BlockInput, BlockKind, Unread } from './document';
import { cleanLine, cleanText } from './clean';
import { fieldBlocks, fieldLabels, fieldOfLabel, isField, type FieldLabels } from './html-form';
import { headingLevel, isBlock, isElement, isLeftOut, tagOf } from './html-parts';
import { isLayoutTable, tableBlocks } from './html-table';
import { isAllCapitals, isShortTitle, numberingOf } from './line-kinds';
import { textBlocks } from './text-blocks';

export interface HtmlBlocks { blocks: BlockInput[]; unread: Unread[]; pages: number }

/** Deeper than any page that a person made; what lies below is read as one run of text. */
const DEEPEST = 400;
/** Class of a `br` that stands for a page break of Word. */
export const PAGE_BREAK = 'gunkans-page';

interface Place { kind: BlockKind; level?: number; pre: boolean; depth: number }

/** What the readers of a file share: a cell of a table has a reader of its own. */
export interface HtmlContext {
  labels: FieldLabels;
  unread: Unread[];
  /** Page that is being read, from 1. */
  page: number;
}

/** Reads an element and all below it. In: any DOM node. Out: blocks in order, frames that were not read, number of pages seen. */
export function htmlBlocks(root: Node): HtmlBlocks {
  const context: HtmlContext = { labels: fieldLabels(root), unread: [], page: 1 };
  const blocks = new HtmlReader(context, 0).read(root);
  if (context.page === 1) for (const block of blocks) delete block.page;
  return { blocks, unread: context.unread, pages: context.page };
}

/** Walks one element and keeps the line that is being put together. */
export class HtmlReader {
  private readonly blocks: BlockInput[] = [];
  private readonly labels: FieldLabels;
  private line = '';
  /** Page on which the line starts. */
  private linePage = 1;
  private bold = true;
  private boldDepth = 0;

  constructor(private readonly context: HtmlContext, private readonly depth: number) {
    this.labels = context.labels;
  }

  read(root: Node): BlockInput[] {
    const place: Place = { kind: 'paragraph', pre: false, depth: this.depth };
    // linkedom gives the doctype no next sibling, so the nodes of a document are taken from its list.
    if (root.nodeType === 9) for (const child of Array.from(root.childNodes)) this.node(child, place);
    else this.children(root, place);
    this.flush(place);
    return this.blocks;
  }

  private children(node: Node, place: Place): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.node(child, place);
  }

  private node(node: Node, place: Place): void {
    if (node.nodeType === 3 || node.nodeType === 4) return this.words(node.nodeValue ?? '', place);
    if (!isElement(node)) return;
    const tag = tagOf(node);
    if (tag === 'iframe' || tag === 'frame') return this.frame(node);
    if (isLeftOut(node)) return;
    if (place.depth >= DEEPEST) return this.words(node.textContent ?? '', place);
    if (tag === 'br') return this.lineBreak(node);
    if (tag === 'hr') return this.flush(place);
    if (isField(node)) return this.field(node, place);
    if (tag === 'label' && fieldOfLabel(node, this.labels)) return this.labelled(node, place);
    if (tag === 'table' && !isLayoutTable(node)) return this.table(node, place);
    if (tag === 'dl') return this.definitions(node, place);
    // The back link and the number of a footnote cut words in two.
    if (tag === 'a' && /^#(?:foot|end)note/.test(node.getAttribute('href') ?? '')) return;
    const inner = this.placeOf(node, tag, place);
    if (isBlock(node)) {
      this.flush(place);
      this.children(node, inner);
      this.flush(inner);
    } else {
      const strong = tag === 'b' || tag === 'strong';
      if (strong) this.boldDepth += 1;
      this.children(node, inner);
      if (strong) this.boldDepth -= 1;
    }
  }

  private placeOf(element: Element, tag: string, place: Place): Place {
    const depth = place.depth + 1;
    const level = headingLevel(element);
    if (level !== null) return { kind: 'heading', level, pre: false, depth };
    if (tag === 'li') return { kind: 'list-item', pre: place.pre, depth };
    if (tag === 'legend') return { kind: 'heading', level: 6, pre: false, depth };
    if (tag === 'pre') return { ...place, pre: true, depth };
    return { ...place, depth };
  }

  private words(text: string, place: Place): void {
    if (text === '') return;
    const shown = place.pre ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (/\S/.test(shown)) {
      if (this.boldDepth === 0) this.bold = false;
      if (!/\S/.test(this.line)) this.linePage = this.context.page;
    }
    this.line += !place.pre && /(?:^|[ \n])$/.test(this.line) ? shown.replace(/^ /, '') : shown;
  }

  private lineBreak(element: Element): void {
    // A page break inside a paragraph does not end its sentence.
    if (element.getAttribute('class') === PAGE_BREAK) this.context.page += 1;
    else this.line += '\n';
  }

  private frame(element: Element): void {
    if (element.hasAttribute('hidden')) return;
    const name = cleanLine(element.getAttribute('title') ?? element.getAttribute('name') ?? element.getAttribute('src') ?? '').slice(0, 200);
    this.context.unread.push({ reason: 'cross-origin-frame', name: name || 'frame' });
  }

  private field(element: Element, place: Place): void {
    const blocks = fieldBlocks(element, this.labels);
    const mark = this.tick(element);
    if (mark && blocks.length === 0) return this.words(`${mark} `, place);
    if (blocks.length === 0) return;
    this.flush(place);
    for (const block of blocks) this.push(block);
  }

  /** A tick box without a label stands in running text (Word): its state is a sign before the words. */
  private tick(element: Element): string | null {
    if (tagOf(element) !== 'input' || element.getAttribute('type') !== 'checkbox' || element.getAttribute('id') || element.getAttribute('aria-label')) return null;
    for (let above: Node | null = element.parentNode; above && isElement(above); above = above.parentNode) if (tagOf(above) === 'label') return null;
    return element.hasAttribute('checked') ? '\u2611' : '\u2610';
  }

  /** The words of a label are context of the field; only the field itself is text. */
  private labelled(label: Element, place: Place): void {
    const stack: Node[] = [label];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (isElement(node) && node !== label && isField(node)) this.field(node, place);
      else for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }

  private table(table: Element, place: Place): void {
    this.flush(place);
    for (const block of tableBlocks(table, this.context, place.depth + 1)) this.push(block);
  }

  /** A term with one value is a row, as in a table; a value of several blocks gets the term as label. */
  private definitions(list: Element, place: Place): void {
    this.flush(place);
    let terms: string[] = [];
    let answered = true;
    const visit = (node: Node): void => {
      for (let child = node.firstChild; child; child = child.nextSibling) {
        const tag = isElement(child) ? tagOf(child) : '';
        if (tag === 'dt' && !isLeftOut(child as Element)) {
          if (answered) terms = [];
          terms.push(cleanLine(child.textContent ?? ''));
          answered = false;
        } else if (tag === 'dd' && !isLeftOut(child as Element)) {
          this.definition(child as Element, terms.join(', '), place);
          answered = true;
        } else if (tag === 'div' && place.depth < DEEPEST) visit(child);
        else this.node(child, place);
      }
    };
    visit(list);
    if (!answered) this.push({ kind: 'paragraph', text: terms.join(', ') });
    this.flush(place);
  }

  private definition(value: Element, term: string, place: Place): void {
    if (place.depth >= DEEPEST) return this.words(` ${value.textContent ?? ''} `, place);
    const blocks = new HtmlReader(this.context, place.depth + 1).read(value);
    const [first] = blocks;
    if (term && blocks.length <= 1 && (!first || ((first.kind === 'paragraph' || first.kind === 'list-item') && !first.label))) {
      this.push({ kind: 'table-row', text: first ? `${term}\t${first.text}` : term });
      return;
    }
    if (term) this.push({ kind: 'paragraph', text: term });
    for (const block of blocks) this.push(term ? { ...block, label: block.label ?? term } : block);
  }

  private flush(place: Place): void {
    const raw = this.line;
    const bold = this.bold;
    this.line = '';
    this.bold = true;
    if (!/\S/.test(raw)) return;
    const page = this.linePage;
    if (place.kind === 'heading') {
      this.push({ kind: 'heading', level: place.level ?? 2, text: cleanLine(raw), page });
      return;
    }
    const lines = cleanText(raw).split('\n').map((line) => line.replace(/[ \t]+/g, (gap) => (gap.includes('\t') && place.pre ? '\t' : ' ')).trim());
    const filled = lines.filter((line) => line !== '');
    if (filled.length === 1) {
      const text = filled[0]!;
      if (bold && place.kind === 'paragraph' && isBoldTitle(text)) this.push({ kind: 'heading', level: 5, text, page });
      else this.push({ kind: place.kind, text, page });
      return;
    }
    for (const block of textBlocks(lines.join('\n'), { headings: false })) {
      this.push({ ...block, page, ...(place.kind === 'list-item' && block.kind === 'paragraph' ? { kind: 'list-item' as const } : {}) });
    }
  }

  private push(block: BlockInput): void {
    if (!/[\p{L}\p{N}]/u.test(block.text)) return;
    this.blocks.push({ ...block, page: block.page ?? this.context.page });
  }
}

/** A paragraph in bold as a whole is a title when it is short and demands nothing. */
function isBoldTitle(text: string): boolean {
  const words = numberingOf(text)?.rest ?? text;
  return isShortTitle(words) || (isAllCapitals(words) && text.length <= 90);
}
