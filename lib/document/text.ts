import { buildDocument } from './build';
import type { TenderDocument } from './document';
import { ReadError } from './read-error';
import { textBlocks } from './text-blocks';
import { hasMoreThan, notTooLong, TEXT_LIMITS } from './text-limits';

/**
 * Reads plain text or Markdown. In: the decoded text and the name of the file. Out: a whole document of headings, paragraphs,
 * list items and table rows; offsets refer to `document.text`. A text without words gives no blocks. Throws ReadError `too-long`.
 */
export function readText(text: string, name: string): TenderDocument {
  const markdown = /\.(?:md|markdown)$/i.test(name);
  if (hasMoreThan(text, /\n/g, TEXT_LIMITS.lines)) throw new ReadError('too-long', name);
  return buildDocument({ source: { name, kind: 'text' }, blocks: notTooLong(textBlocks(text, { markdown }), name), whole: true });
}
