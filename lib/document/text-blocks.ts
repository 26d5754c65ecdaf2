import type { BlockInput } from './document';
import { cleanText } from './clean';
import {
  endsAsSentence, isAllCapitals, isBullet, isContentsLine, isListItem, isNamedPart, isShortTitle, markdownHeading, numberingOf, startsNumbered, wholeBold, wordCount,
} from './line-kinds';
import { cellsOf, isRuleLine, tableRows } from './table-rows';
import { isBroken, isWrapped, joinLines, wrapWidth } from './wrapped-lines';

export interface TextBlocksOptions {
  /** Take away the signs of Markdown inside lines. */
  markdown?: boolean;
  /** Look for headings; false for the text of one field or cell. */
  headings?: boolean;
}

interface Line { text: string; indent: number; page: number; cells: string[] | null }

const MARKER_TAB = /^((?:[-\u2013\u2014*\u2022\u25aa\u25cf\u25e6\u00b7o]|\(?[a-zA-Z0-9]{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?))\t+/;
const LOT_HEADING = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+)?(?:perceel|lot)\s+(?:nr\.?\s*)?(\d{1,3}|[a-z])\b/i;

/**
 * Splits plain text into headings, paragraphs, list items and table rows. Lines that were wrapped by hand are joined.
 * In: text as it came from a file or field. Out: blocks without offsets, in order; every word of the text is in one of them.
 */
export function textBlocks(text: string, options: TextBlocksOptions = {}): BlockInput[] {
  return new Splitter(toLines(text), options).run();
}

function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let page = 1;
  for (const sheet of cleanText(text).split('\f')) {
    for (const raw of sheet.split('\n')) {
      const indent = /^[ \t]*/.exec(raw)![0].replace(/\t/g, '    ').length;
      let line = raw.trim().replace(MARKER_TAB, '$1 ');
      if (isBullet(line)) line = line.replace(/\t+/g, ' ');
      else if (!isListItem(line)) line = line.replace(/(\S) {4,}(?=\S)/g, '$1\t');
      line = line.replace(/ {2,}/g, ' ');
      lines.push({ text: line, indent, page, cells: isContentsLine(line) ? null : cellsOf(line) });
    }
    page += 1;
  }
  return lines;
}

class Splitter {
  private readonly blocks: BlockInput[] = [];
  private readonly width: number | null;
  private readonly paged: boolean;
  private at = 0;
  /** Level of the last numbered or marked heading: unnumbered ones hang under it. */
  private level = 0;
  private lot: { name: string; level: number } | null = null;

  constructor(private readonly lines: readonly Line[], private readonly options: TextBlocksOptions) {
    this.width = wrapWidth(lines.map((line) => (line.cells ? '' : line.text)));
    this.paged = (lines[lines.length - 1]?.page ?? 1) > 1;
  }

  run(): BlockInput[] {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at]!;
      if (!/[\p{L}\p{N}]/u.test(line.text)) this.at += 1;
      else if (!this.heading(line)) {
        if (line.cells) this.table();
        else this.paragraph(line);
      }
    }
    return this.blocks;
  }

  private push(block: BlockInput, line: Line): void {
    const text = this.options.markdown ? plainMarkdown(block.text) : block.text;
    this.blocks.push({ ...block, text, ...(this.paged ? { page: line.page } : {}), ...(this.lot ? { lot: this.lot.name } : {}) });
  }

  private heading(line: Line): boolean {
    if (this.options.headings === false) return false;
    const found = this.headingAt(line);
    if (!found) return false;
    if (this.lot && found.level <= this.lot.level) this.lot = null;
    const lot = LOT_HEADING.exec(found.text);
    if (lot) this.lot = { name: lot[1]!, level: found.level };
    this.push({ kind: 'heading', level: found.level, text: found.text.replace(/\s+/g, ' ') }, line);
    this.at += found.lines;
    return true;
  }

  private headingAt(line: Line): { level: number; text: string; lines: number } | null {
    const { text } = line;
    const marked = markdownHeading(text);
    if (marked) return this.numbered({ ...marked, lines: 1 });
    if (line.cells || isContentsLine(text)) return null;
    const below = this.lines[this.at + 1]?.text ?? '';
    if (/^(?:={3,}|-{3,})$/.test(below) && text.length <= 100 && !endsAsSentence(text)) {
      return this.numbered({ level: below.startsWith('=') ? 1 : 2, text, lines: 2 });
    }
    const bold = wholeBold(text);
    if (bold) return { level: Math.min(6, this.level + 1), text: bold, lines: 1 };
    const numbering = numberingOf(text);
    if (isBullet(text) && !numbering) return null;
    if (numbering) return this.numberedHeading(text, numbering.path, numbering.rest);
    if (isNamedPart(text) && this.textFollows() && !this.neighbours((other) => isNamedPart(other))) return this.numbered({ level: 2, text, lines: 1 });
    if (isAllCapitals(text) && !(/[.!?]$/.test(text) && wordCount(text) > 3) && !this.insideParagraph()) return { level: this.level > 1 ? 2 : 1, text, lines: 1 };
    if (isShortTitle(text) && this.titlePlace()) return { level: Math.min(6, Math.max(this.level, 1) + 1), text, lines: 1 };
    return null;
  }

  private numbered<T extends { level: number }>(found: T): T {
    this.level = found.level;
    return found;
  }

  private numberedHeading(text: string, path: readonly number[], rest: string): { level: number; text: string; lines: number } | null {
    if (rest.length > 90 || wordCount(rest) > 12 || !/^[\p{Lu}"'\u2018\u201c]/u.test(rest)) return null;
    const level = Math.min(6, path.length + 1);
    if (isAllCapitals(rest)) return this.numbered({ level, text, lines: 1 });
    if (endsAsSentence(rest) || /[\t|€%]/.test(rest)) return null;
    const next = this.nextText();
    if (!next) return null;
    const sibling = (other: string, step: number) => {
      const theirs = numberingOf(other)?.path;
      return theirs !== undefined && theirs.length === path.length && theirs[theirs.length - 1] === path[path.length - 1]! + step;
    };
    // Numbers one after another without text between are a list ("1. Koffie", "2. Thee"), or a table of contents.
    const before = this.lines[this.at - 1]?.text;
    if (sibling(next, 1) || (before !== undefined && sibling(before, -1))) return null;
    const deeper = (numberingOf(next)?.path.length ?? 0) > path.length;
    const body = this.textFollows();
    return deeper || body ? this.numbered({ level, text, lines: 1 }) : null;
  }

  /** The next line with words, or undefined at the end. */
  private nextLine(): Line | undefined {
    let index = this.at + 1;
    while (index < this.lines.length && !/[\p{L}\p{N}]/u.test(this.lines[index]!.text)) index += 1;
    return this.lines[index];
  }

  private nextText(): string | undefined {
    return this.nextLine()?.text;
  }

  /** True when running text, a list or a table comes after this line. */
  private textFollows(): boolean {
    const next = this.nextLine();
    if (!next || isAllCapitals(next.text) || markdownHeading(next.text)) return false;
    return next.cells !== null || isListItem(next.text) || startsNumbered(next.text) || next.text.length >= 60
      || (endsAsSentence(next.text) && wordCount(next.text) >= 4);
  }

  /** True when the line with words above or below passes the test. */
  private neighbours(test: (line: string) => boolean): boolean {
    let above = this.at - 1;
    while (above >= 0 && this.lines[above]!.text === '') above -= 1;
    return test(this.lines[above]?.text ?? '') || test(this.nextText() ?? '');
  }

  /** True when the line above, of the same paragraph of a wrapped text, runs on into this one. */
  private insideParagraph(): boolean {
    const before = this.lines[this.at - 1];
    return this.width !== null && before !== undefined && before.text !== '' && !before.cells && isWrapped(before.text, this.lines[this.at]!.text, this.width);
  }

  /** A short line is a title when it starts a part and text follows it. */
  private titlePlace(): boolean {
    const before = this.lines[this.at - 1]?.text ?? '';
    const next = this.nextLine();
    if (!next || next.cells !== null || /^\p{Ll}/u.test(next.text)) return false;
    if (before !== '' && (this.width !== null || !endsAsSentence(before) || before.endsWith(':') || before.endsWith(';'))) {
      const last = this.blocks[this.blocks.length - 1];
      if (last?.kind !== 'heading') return false;
    }
    return this.textFollows();
  }

  private table(): void {
    const rows: string[][] = [];
    const first = this.lines[this.at]!;
    let ruled = false;
    for (let line: Line | undefined = first; line && (line.cells || isRuleLine(line.text)); line = this.lines[++this.at]) {
      if (isRuleLine(line.text)) ruled ||= rows.length === 1;
      else rows.push(line.cells!);
    }
    for (const row of tableRows(rows, ruled ? { head: true } : {})) this.push(row, first);
  }

  private paragraph(first: Line): void {
    const item = isListItem(first.text) || isContentsLine(first.text);
    let text = first.text;
    let last = first;
    this.at += 1;
    for (let next = this.lines[this.at]; next && this.goesOn(last, next, first, item); next = this.lines[this.at]) {
      text = joinLines(text, next.text);
      last = next;
      this.at += 1;
    }
    this.push({ kind: item ? 'list-item' : 'paragraph', text: text.replace(/\t+/g, ' ') }, first);
  }

  private goesOn(last: Line, next: Line, first: Line, item: boolean): boolean {
    if (next.text === '' || next.cells || !/[\p{L}\p{N}]/u.test(next.text) || next.page !== last.page) return false;
    if (isContentsLine(next.text) || isContentsLine(last.text) || markdownHeading(next.text)) return false;
    if (isBullet(next.text) || startsNumbered(next.text)) return false;
    if (isBroken(last.text, next.text)) return true;
    if (this.width !== null && isWrapped(last.text, next.text, this.width)) return true;
    // An item that goes on, indented, on the next line.
    return item && next.indent > first.indent && /^[\p{Ll}(]/u.test(next.text) && !endsAsSentence(last.text);
  }
}

function plainMarkdown(text: string): string {
  return text
    .replace(/!\[([^\]]{0,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(\S(?:.{0,400}?\S)?)\1/g, '$2')
    .replace(/`([^`]{1,200})`/g, '$1');
}
