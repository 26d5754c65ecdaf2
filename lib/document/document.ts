import type { Span } from '@/lib/local-text';
import type { ReaderNote } from './notes';

/** Where a text comes from; the `source.kind` of the command line, plus the live page and a pasted text. */
export type SourceKind = 'text' | 'html' | 'pdf' | 'docx' | 'odt' | 'eforms' | 'page' | 'paste';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'field';

/** A language that a block is written in; `other` (for example French) is never judged. */
export type BlockLanguage = 'nl' | 'en' | 'other';

/**
 * One unit of text: a heading, paragraph, list item, table row or form field.
 * A demand never runs over two blocks; a heading or label gives context to what follows.
 */
export interface Block {
  /** Unique in the document; stable while the page re-renders the same unit. */
  id: string;
  kind: BlockKind;
  /** The words themselves. Table cells are separated by a tab. */
  text: string;
  /** Offset of `text` in `TenderDocument.text` (UTF-16). */
  start: number;
  /** 1 to 6 for a heading. */
  level?: number;
  /** Headings above this block, outermost first, without the block itself. */
  section: readonly string[];
  /** The label of a form field, or the row and column heads of a table cell. Context, not part of `text`. */
  label?: string;
  /** For a table row: the cells of the head row, when there is one. Context, not part of `text`. */
  columns?: readonly string[];
  /** Page number of a PDF or Word file, from 1. */
  page?: number;
  /** The lot that the block belongs to, as the document names it ("1", "LOT-0001"). */
  lot?: string;
  language: BlockLanguage;
  /** Text that a choice stands for (select, radio, checkbox), so it cannot be typed over. */
  choice?: boolean;
}

/** A part of a page or file that was not read, and why. */
export interface Unread {
  reason:
    | 'cross-origin-frame'
    | 'closed-part'
    | 'virtual-editor'
    | 'pdf-viewer'
    | 'restricted-page'
    | 'no-permission'
    | 'secret-field'
    | 'left-out'
    | 'too-long';
  /** What the reader would call it: the frame's host, the tab's title, the field's label. */
  name: string;
}

/** Codes that a structured notice (TED, eForms) or a form states; they go before what the text says. */
export interface CodedFacts {
  noticeKind?: string;
  estimatedValue?: { amount: number; max?: number | null; currency: string; lot?: string | null }[];
  /** Highest value of a framework agreement, which is no estimate. */
  frameworkMaximum?: { amount: number; currency: string; lot?: string | null }[];
  durationMonths?: number | null;
  durationMonthsWithOptions?: number | null;
  lots?: { count: number } | null;
  cpv?: string[];
  nuts?: string[];
  country?: string | null;
  buyer?: { name?: string | null; kind?: string | null };
  procedure?: string | null;
  regime?: 'standard' | 'light' | 'utilities' | 'concession' | null;
  natureOfContract?: 'works' | 'supplies' | 'services' | null;
  framework?: boolean | null;
  reserved?: string | null;
  awardCriteria?: { kind: 'price' | 'cost' | 'quality'; weight?: number | null; name?: string | null; lot?: string | null }[];
  /** ISO dates, YYYY-MM-DD. */
  dispatched?: string | null;
  published?: string | null;
  deadline?: string | null;
  /** What closes on that day, when the notice says so: requests to take part and expressions of interest, or tenders. */
  deadlineStage?: 'request' | 'tender' | null;
  /** Later days on which other lots close. */
  otherDeadlines?: string[];
}

/** A tender as the engine reads it: plain text in blocks that know where they came from. */
export interface TenderDocument {
  source: { name: string; kind: SourceKind };
  title: string | null;
  blocks: readonly Block[];
  /** All blocks joined with a newline; offsets of findings and facts refer to it (UTF-16). */
  text: string;
  /** True for a file or pasted text, or when the user says "dit is alles": only then is absence judged. */
  whole: boolean;
  unread: readonly Unread[];
  coded: CodedFacts | null;
  /** What the reader chose on the user's behalf (tracked changes accepted, pages without text). */
  notes?: readonly ReaderNote[];
}

export type BlockInput = Omit<Block, 'start' | 'id' | 'section' | 'language'> & Partial<Pick<Block, 'id' | 'section' | 'language'>>;

/** The block that holds an offset of the document's text, or null when the offset falls on a separator. */
export function blockAt(document: TenderDocument, offset: number): Block | null {
  let low = 0;
  let high = document.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = document.blocks[middle]!;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.start + block.text.length) low = middle + 1;
    else return block;
  }
  return null;
}

/** The words of the document at a span. */
export function quoteAt(document: TenderDocument, span: Span): string {
  return document.text.slice(span.start, span.end);
}
