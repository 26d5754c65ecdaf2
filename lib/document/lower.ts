import { scanBlock } from '@/lib/dutch/scan';
import type { TenderDocument } from './document';

const known = new WeakMap<TenderDocument, string>();

/** Lower-case text of a document, same length as `document.text` (UTF-16): made of the scans of its blocks, once. */
export function lowerOf(document: TenderDocument): string {
  const made = known.get(document) ?? document.blocks.map((block) => scanBlock(block.text).lower).join('\n');
  known.set(document, made);
  return made;
}
