import { expect } from 'vitest';
import type { TenderDocument } from '@/lib/document/document';

/** What holds for every document, whatever was read: blocks lie in the text, in order, with one newline between. */
export function expectSound(document: TenderDocument): void {
  let at = 0;
  const ids = new Set<string>();
  for (const block of document.blocks) {
    expect(block.start).toBe(at);
    expect(document.text.slice(block.start, block.start + block.text.length)).toBe(block.text);
    expect(block.text).not.toContain('\n');
    expect(block.text).toMatch(/[\p{L}\p{N}]/u);
    expect(ids.has(block.id)).toBe(false);
    ids.add(block.id);
    at += block.text.length + 1;
  }
  expect(document.text.length).toBe(Math.max(0, at - 1));
}

/** Letters and digits only: what a reader may never lose or reorder. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Kind, level and text of each block, one a line, for a readable comparison. */
export function outline(document: TenderDocument): string[] {
  return document.blocks.map((block) => `${block.kind === 'heading' ? `h${block.level}` : block.kind}: ${block.text}`);
}
