import fs from 'node:fs';
import path from 'node:path';
import { hundredPages } from './hundred-pages/page';

/** What must come out of a page; `screens` are its frames, pop-ups and later screens. */
export interface Expected {
  /** Each is in the text of a block. */
  mustRead: string[];
  /** Each is in no text, label or column. */
  mustNotRead: string[];
  /** Blocks that must be there with exactly these fields; `columns` is the whole head row. */
  blocks: { kind: string; text: string; label?: string; level?: number; columns?: string[]; choice?: boolean; editable?: boolean }[];
  /** All that must be reported as not read, in any order. */
  unread: { reason: string; name: string }[];
  screens?: Record<string, Expected>;
}

const folder = import.meta.dirname;
export const kinds: readonly string[] = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

export const expectedOf = (kind: string): Expected => JSON.parse(fs.readFileSync(path.join(folder, kind, 'expected.json'), 'utf8')) as Expected;

/** Address (`/kind/file.html`) and HTML of every test page; the page of 100 pages is made here, not stored. */
export function testPages(): Record<string, string> {
  const pages: Record<string, string> = { '/hundred-pages/index.html': hundredPages(false), '/hundred-pages/wiki.html': hundredPages(true) };
  for (const kind of kinds) {
    for (const file of fs.readdirSync(path.join(folder, kind))) {
      if (file.endsWith('.html')) pages[`/${kind}/${file}`] = fs.readFileSync(path.join(folder, kind, file), 'utf8');
    }
  }
  return pages;
}
