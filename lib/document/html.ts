import { buildDocument } from './build';
import { cleanLine } from './clean';
import type { BlockInput, SourceKind, TenderDocument } from './document';
import { htmlBlocks } from './html-blocks';
import type { ReaderNote } from './notes';
import { textBlocks } from './text-blocks';
import { notTooLong } from './text-limits';

/**
 * Reads the text of an HTML file: headings, paragraphs, list items, table rows, definition lists and the values of form
 * fields. Menus, scripts, hidden parts and the head and foot of the page are left out; frames are named in `unread`.
 * In: a parsed document (browser or linkedom) and the name of the file. Offsets refer to `document.text`. Never throws on odd
 * markup; throws ReadError `too-long`.
 */
export function readHtml(document: Document, name: string, as: { kind?: SourceKind; notes?: readonly ReaderNote[] } = {}): TenderDocument {
  const { blocks, unread } = htmlBlocks(document);
  const promoted = promoteHeadings(notTooLong(blocks, name));
  return buildDocument({
    source: { name, kind: as.kind ?? 'html' },
    title: promoted.some((block) => block.kind === 'heading') ? null : titleOf(document),
    blocks: promoted,
    whole: true,
    unread,
    notes: as.notes,
  });
}

function titleOf(document: Document): string | null {
  return cleanLine(document.querySelector('title')?.textContent ?? '') || null;
}

/** Below this many blocks a text has no parts to name. */
const FEWEST = 8;

/**
 * Many drafts have no heading styles: their headings are paragraphs such as "4. Gunning" or "EISEN". When a file has no
 * heading at all, they are found by their words, as in plain text.
 */
function promoteHeadings(blocks: BlockInput[]): BlockInput[] {
  if (blocks.length < FEWEST || blocks.some((block) => block.kind === 'heading')) return blocks;
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.text.replace(/\s+/g, ' ') : `\u2022 ${block.text.replace(/\s+/g, ' ')}`));
  const found = textBlocks(lines.join('\n\n'));
  if (found.length !== blocks.length) return blocks;
  return blocks.map((block, index) => {
    const like = found[index]!;
    return block.kind === 'paragraph' && like.kind === 'heading' ? { ...block, kind: 'heading' as const, level: like.level } : block;
  });
}
