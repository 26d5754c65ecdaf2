import type { TenderDocument } from './document';
import { decodeText } from './decode';
import { KEPT_STYLE } from './html-parts';
import { LARGEST_FILE } from './largest-file';
import { ReadError, type ReadErrorCode } from './read-error';
import { isZip, listZip } from './zip-limits';

/** A file as the user chose it. */
export interface InputFile { name: string; bytes: Uint8Array }

/** What the readers need of a browser: the extension passes DOMParser, the command line linkedom. */
export interface Parsers {
  parseHtml: (html: string) => Document;
  parseXml: (xml: string) => Document;
}

/** Longer texts than 12 million characters (over 4,000 pages) are refused as a whole: half a reading would mislead. */
const LONGEST_TEXT = 12_000_000;

/**
 * Reads any file into a document. The content decides which reader is used, the name only where the content leaves a doubt.
 * Throws ReadError, with words for the user, for everything that cannot be read; never another error.
 */
export async function readFile(file: InputFile, parsers: Parsers): Promise<TenderDocument> {
  try {
    const document = await read(file, parsers);
    if (document.blocks.length === 0) throw new ReadError('no-text', file.name);
    return document;
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged', file.name, { cause: error });
  }
}

async function read({ name, bytes }: InputFile, parsers: Parsers): Promise<TenderDocument> {
  if (bytes.length === 0) throw new ReadError('empty', name);
  if (bytes.length > LARGEST_FILE) throw new ReadError('too-large', name);
  if (isPdf(bytes)) return (await import('./pdf')).readPdf(bytes, name);
  if (isZip(bytes)) return readPacked(bytes, name, parsers);
  const refused = refusedKind(bytes);
  if (refused) throw new ReadError(refused, name);
  return readDecoded(decodeText(bytes).text, name, parsers);
}

/** The mark may stand after some other bytes, as mail programs leave them. */
function isPdf(bytes: Uint8Array): boolean {
  return indexOf(bytes, '%PDF-', 1024) >= 0;
}

async function readPacked(bytes: Uint8Array, name: string, parsers: Parsers): Promise<TenderDocument> {
  const parts = listZip(bytes, name).map((entry) => entry.name);
  if (parts.some((part) => /^word\/document\d*\.xml$/i.test(part))) return (await import('./docx')).readDocx(bytes, name, parsers);
  if (parts.some((part) => /^xl\//i.test(part)) || /\.(?:xls[xmb]?|ods)$/i.test(name)) throw new ReadError('spreadsheet', name);
  if (parts.some((part) => /^ppt\//i.test(part)) || /\.(?:pptx?|odp)$/i.test(name)) throw new ReadError('presentation', name);
  if (parts.includes('content.xml') && parts.includes('mimetype')) throw new ReadError('odt', name);
  throw new ReadError(/\.docx$/i.test(name) ? 'damaged' : 'archive', name);
}

const IMAGES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'];
const ARCHIVES = ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ'];

/** Kinds that are known by their first bytes, and that we do not read. */
function refusedKind(bytes: Uint8Array): ReadErrorCode | null {
  const head = latin(bytes, 16);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oldOffice(bytes);
  if (head.startsWith('{\\rtf')) return 'rich-text';
  if (IMAGES.some((mark) => head.startsWith(mark) && (mark !== 'BM' || bytes.includes(0)))) return 'image';
  if (head.slice(0, 4) === 'RIFF' && head.slice(8, 12) === 'WEBP') return 'image';
  if (head.slice(4, 8) === 'ftyp') return 'image';
  if (ARCHIVES.some((mark) => head.startsWith(mark))) return 'archive';
  return null;
}

/** The old container of Office also wraps new files that have a password. */
function oldOffice(bytes: Uint8Array): ReadErrorCode {
  if (indexOf(bytes, wide('EncryptedPackage')) >= 0) return 'password';
  if (indexOf(bytes, wide('Workbook')) >= 0) return 'spreadsheet';
  if (indexOf(bytes, wide('PowerPoint Document')) >= 0) return 'presentation';
  return indexOf(bytes, wide('__substg1.0_')) >= 0 ? 'mail' : 'old-word';
}

async function readDecoded(text: string, name: string, parsers: Parsers): Promise<TenderDocument> {
  if (isBinary(text)) throw new ReadError('unknown', name);
  if (text.length > LONGEST_TEXT) throw new ReadError('too-long', name);
  const head = text.slice(0, 4096).trimStart();
  if (/^MIME-Version:|^Content-Type:\s*multipart\/related/im.test(head.slice(0, 2000)) && /^(?:From|Subject|Content-Type|Snapshot-Content-Location):/im.test(head)) {
    throw new ReadError(/multipart\/related|Snapshot-Content-Location/i.test(head) ? 'web-archive' : 'mail', name);
  }
  if (isHtml(head, name)) return (await import('./html')).readHtml(parsers.parseHtml(withoutStyles(text)), name);
  if (/^<\?xml|^<(?:\w{1,20}:)?[A-Za-z]\w{0,60}[\s>]/.test(head) && (head.startsWith('<?xml') || /\.xml$/i.test(name))) return readXml(text, name, parsers);
  if (/\.xml$/i.test(name)) throw new ReadError('unknown-xml', name);
  return (await import('./text')).readText(text, name);
}

/** A browser applies the policy of our page to a parsed file and reports each style in it; we only need to know what is hidden. */
function withoutStyles(html: string): string {
  return html.replace(/<style\b[^>]{0,2000}>[\s\S]*?(?:<\/style\s*>|$)/gi, '').replace(/(<[a-z][^<>]{0,2000}?\s)style(?=\s*=)/gi, `$1${KEPT_STYLE}`);
}

const NOTICE_ROOT = /<(?:\w{1,20}:)?(?:TED_EXPORT|ContractNotice|PriorInformationNotice|ContractAwardNotice|BusinessRegistrationInformationNotice)[\s>]/;

async function readXml(text: string, name: string, parsers: Parsers): Promise<TenderDocument> {
  if (!NOTICE_ROOT.test(text.slice(0, 20_000))) throw new ReadError('unknown-xml', name);
  const xml = parsers.parseXml(text);
  const { isNotice, readNotice } = await import('./eforms');
  if (isNotice(xml)) return readNotice(xml, name);
  // A browser answers broken XML with a document that says so.
  if (!xml.documentElement || xml.getElementsByTagName('parsererror').length > 0) throw new ReadError('damaged', name);
  throw new ReadError('unknown-xml', name);
}

function isHtml(head: string, name: string): boolean {
  if (/^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head)) return true;
  if (/\.(?:html?|xhtml)$/i.test(name)) return true;
  return !/\.(?:xml|md|markdown)$/i.test(name) && /^<(?:head|body|div|p|table|h[1-6]|ul|ol|main|article|section)[\s>]/i.test(head);
}

/** Text has hardly any control characters or undecodable signs. */
function isBinary(text: string): boolean {
  const sample = text.length > 20_000 ? text.slice(0, 10_000) + text.slice(-10_000) : text;
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0080-\u009f\ufffd]/g)?.length ?? 0;
  return odd > sample.length * 0.02 + 1;
}

function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

function wide(text: string): string {
  return text.split('').join('\0') + '\0';
}

/** Where a row of bytes, written as characters, first stands; -1 when nowhere. */
function indexOf(bytes: Uint8Array, mark: string, within = bytes.length): number {
  const first = mark.charCodeAt(0);
  const last = Math.min(within, bytes.length - mark.length);
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < mark.length && bytes[at + same] === mark.charCodeAt(same)) same++;
    if (same === mark.length) return at;
  }
  return -1;
}
