import { detectLanguage } from '@/lib/dutch/language';
import { scanBlock } from '@/lib/dutch/scan';
import type { ReaderNote } from './notes';
import type { Block, BlockInput, CodedFacts, SourceKind, TenderDocument, Unread } from './document';

export interface DocumentInput {
  source: { name: string; kind: SourceKind };
  title?: string | null;
  blocks: readonly BlockInput[];
  whole: boolean;
  unread?: readonly Unread[];
  coded?: CodedFacts | null;
  notes?: readonly ReaderNote[];
}

/**
 * Makes a document of blocks that a reader found: gives ids, offsets, the headings above and the language.
 * Blocks without a letter or digit are dropped. Never throws.
 */
export function buildDocument(input: DocumentInput): TenderDocument {
  const blocks: Block[] = [];
  const headings: { level: number; text: string }[] = [];
  // One list for all blocks under the same headings.
  let section: readonly string[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const [index, raw] of input.blocks.entries()) {
    const seen = scanBlock(raw.text).once(detectLanguage, () => ({ empty: !/[\p{L}\p{N}]/u.test(raw.text), language: detectLanguage(raw.text) }));
    if (seen.empty) continue;
    if (raw.kind === 'heading') {
      const level = raw.level ?? 2;
      while (headings.length && headings[headings.length - 1]!.level >= level) headings.pop();
      section = headings.map((heading) => heading.text);
    }
    blocks.push({
      ...raw,
      id: raw.id ?? `b${index}`,
      start: offset,
      section: raw.section ?? section,
      language: raw.language ?? seen.language,
    });
    if (raw.kind === 'heading') {
      headings.push({ level: raw.level ?? 2, text: raw.text.trim() });
      section = headings.map((heading) => heading.text);
    }
    parts.push(raw.text);
    offset += raw.text.length + 1;
  }
  return {
    source: input.source,
    title: input.title ?? blocks.find((block) => block.kind === 'heading')?.text ?? null,
    blocks,
    text: parts.join('\n'),
    whole: input.whole,
    unread: input.unread ?? [],
    coded: input.coded ?? null,
    ...(input.notes?.length ? { notes: input.notes } : {}),
  };
}
