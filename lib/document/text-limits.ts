import type { BlockInput } from './document';
import { ReadError } from './read-error';

/** How much text one document may hold: a few seconds of work. A long tender has some 10,000 paragraphs. */
export const TEXT_LIMITS = {
  /** Paragraphs of a Word file, those of table cells and empty ones too. */
  paragraphs: 50_000,
  /** Blocks of any file: some 1,500 pages. */
  blocks: 50_000,
  /** Lines of plain text; half of them are often empty. */
  lines: 200_000,
} as const;

/** Gives the blocks back. Throws ReadError `too-long` when they are more than we can judge. */
export function notTooLong<T extends readonly BlockInput[]>(blocks: T, name: string): T {
  if (blocks.length > TEXT_LIMITS.blocks) throw new ReadError('too-long', name);
  return blocks;
}

/** True when a pattern (with the flag `g`) stands in the text more than `most` times. */
export function hasMoreThan(text: string, pattern: RegExp, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > most) return true;
  return false;
}
