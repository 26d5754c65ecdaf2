import { strFromU8, strToU8, zipSync } from 'fflate';
import type { TenderDocument } from './document';
import { readHtml } from './html';
import { PAGE_BREAK } from './html-blocks';
import type { ReaderNote } from './notes';
import { ReadError } from './read-error';
import { hasMoreThan, TEXT_LIMITS } from './text-limits';
import { readZip } from './zip-limits';

/** What the readers need of a browser: the extension passes DOMParser, the command line linkedom. */
export interface HtmlParser { parseHtml: (html: string) => Document }

const MAIN_PART = /^word\/document\d*\.xml$/i;
const RENDERED_BREAK = /<w:lastRenderedPageBreak\s*\/>/g;
const TYPED_BREAK = /<w:br\s[^>]{0,200}w:type="page"[^>]{0,200}\/>/g;
const PARAGRAPH = /<w:p[\s/>]/g;
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)[\s>]/g;

/**
 * Reads a Word file (.docx): headings, paragraphs, lists, tables, footnotes, and page numbers as Word last showed them.
 * Tracked changes are read as accepted and comments left out; both are said in `notes`. Nothing outside the file is opened.
 * Throws ReadError: `damaged`, `password`, `too-large`, `too-long`, `no-text`.
 */
export async function readDocx(bytes: Uint8Array, name: string, parser: HtmlParser): Promise<TenderDocument> {
  const parts = readZip(bytes, name, (part) => /\.(?:xml|rels)$/i.test(part));
  const notes = prepare(parts, name);
  const html = await toHtml(parts, name);
  const document = readHtml(parser.parseHtml(`<!doctype html><html><body>${html}</body></html>`), name, { kind: 'docx', notes });
  if (document.blocks.length === 0) throw new ReadError('no-text', name);
  return document;
}

/** Marks page breaks so that they survive, and looks for what the user must know. Changes the parts in place. Throws ReadError `too-long`. */
function prepare(parts: Map<string, Uint8Array>, name: string): ReaderNote[] {
  const notes: ReaderNote[] = [];
  for (const [part, bytes] of parts) {
    if (!MAIN_PART.test(part)) continue;
    const xml = strFromU8(bytes);
    // What follows takes seconds for so many, and cannot be stopped.
    if (hasMoreThan(xml, PARAGRAPH, TEXT_LIMITS.paragraphs)) throw new ReadError('too-long', name);
    const tracked = xml.match(TRACKED)?.length ?? 0;
    if (tracked) notes.push({ code: 'tracked-changes-accepted', count: tracked });
    // Word notes where it last broke the pages; a break that the author typed is one of those.
    if (RENDERED_BREAK.test(xml)) parts.set(part, strToU8(xml.replace(TYPED_BREAK, '').replace(RENDERED_BREAK, '<w:br w:type="page"/>')));
    RENDERED_BREAK.lastIndex = 0;
  }
  const comments = parts.get('word/comments.xml');
  const count = comments ? strFromU8(comments).match(/<w:comment[\s>]/g)?.length ?? 0 : 0;
  if (count) notes.push({ code: 'comments-left-out', count });
  return notes;
}

async function toHtml(parts: Map<string, Uint8Array>, name: string): Promise<string> {
  // Packed again without pictures: what the library unpacks has been measured above.
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 });
  const { default: mammoth } = await import('mammoth');
  const input = { buffer: bytes, arrayBuffer: bytes.buffer as ArrayBuffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    const result = await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      styleMap: [`br[type='page'] => br.${PAGE_BREAK}:fresh`, "p[style-name='Title'] => h1:fresh", "p[style-name='Titel'] => h1:fresh", ...outlineStyles(parts)],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return result.value;
  } catch (error) {
    throw new ReadError('damaged', name, { cause: error });
  }
}

/** House styles that count as headings: Word gives them an outline level, whatever they are called. */
function outlineStyles(parts: Map<string, Uint8Array>): string[] {
  const styles = parts.get('word/styles.xml');
  if (!styles) return [];
  const rules: string[] = [];
  for (const style of strFromU8(styles).split(/<w:style[\s>]/).slice(1, 2_000)) {
    const level = /<w:outlineLvl\s+w:val="([0-5])"/.exec(style)?.[1];
    const title = /<w:name\s+w:val="([^"'&\\]{1,80})"/.exec(style)?.[1];
    if (level !== undefined && title && /w:type="paragraph"/.test(style)) rules.push(`p[style-name='${title}'] => h${Number(level) + 1}:fresh`);
  }
  return rules;
}
