import { buildDocument } from './build';
import type { TenderDocument } from './document';
import { textBlocks } from './text-blocks';

/**
 * Reads plain text or Markdown. In: the decoded text and the name of the file. Out: a whole document of headings, paragraphs,
 * list items and table rows; offsets refer to `document.text`. Never throws; a text without words gives no blocks.
 */
export function readText(text: string, name: string): TenderDocument {
  const markdown = /\.(?:md|markdown)$/i.test(name);
  return buildDocument({ source: { name, kind: 'text' }, blocks: textBlocks(text, { markdown }), whole: true });
}
