import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { parseHtml, parseXml } from '@/lib/cli/dom';
import { ReadError } from '@/lib/document/read-error';
import { readFile } from '@/lib/document/read-file';
import { TEXT_LIMITS } from '@/lib/document/text-limits';
import { expectSound } from './invariants';
import { docx, paragraph, pdf, run } from './office-files';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const read = (name: string, bytes: Uint8Array) => readFile({ name, bytes }, { parseHtml, parseXml });
const utf8 = (text: string) => strToU8(text);
const ole = (...streams: string[]) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...streams.flatMap((stream) => [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]))]);
const NOTICE = '<?xml version="1.0"?><TED_EXPORT><FORM_SECTION><F02_2014 CATEGORY="ORIGINAL" LG="NL" FORM="F02"><OBJECT_CONTRACT><TITLE><P>Koffie</P></TITLE></OBJECT_CONTRACT></F02_2014></FORM_SECTION></TED_EXPORT>';

describe('any file', () => {
  it.each([
    ['text', 'leidraad.txt', utf8('De inschrijver heeft een omzet.')],
    ['text', 'leidraad.md', utf8('# Leidraad')],
    ['text', 'zonder-extensie', utf8('Tekst')],
    ['html', 'pagina.html', utf8('<p>Tekst</p>')],
    ['html', 'pagina.txt', utf8('<!doctype html><html><body><p>Tekst</p></body></html>')],
    ['html', 'pagina.xhtml', utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Tekst</p></body></html>')],
    ['eforms', 'aankondiging.xml', utf8(NOTICE)],
    ['eforms', 'aankondiging.txt', utf8(NOTICE)],
    ['docx', 'leidraad.docx', docx(paragraph(run('Tekst')))],
    ['docx', 'leidraad.pdf', docx(paragraph(run('Tekst')))],
    ['pdf', 'leidraad.pdf', pdf([[{ text: 'Een bladzijde met tekst.', x: 70, y: 100 }]])],
    ['pdf', 'leidraad', new Uint8Array([...utf8('\n\n'), ...pdf([[{ text: 'Een bladzijde met tekst.', x: 70, y: 100 }]])])],
  ])('is read as %s by its content: %s', async (kind, name, bytes) => {
    const document = await read(name, bytes);
    expect(document.source).toEqual({ name, kind });
    expectSound(document);
  });

  it.each([
    ['empty', 'leeg.txt', new Uint8Array()],
    ['too-long', 'regels.txt', utf8('\n'.repeat(TEXT_LIMITS.lines + 1))],
    ['too-long', 'alineas.txt', utf8('Een.\n\n'.repeat(TEXT_LIMITS.blocks + 1))],
    ['too-long', 'alineas.html', utf8('<p>Een.</p>'.repeat(TEXT_LIMITS.blocks + 1))],
    ['too-long', 'letters.txt', utf8('a'.repeat(12_000_001))],
    ['no-text', 'streepjes.txt', utf8('--- \n***')],
    ['odt', 'leidraad.odt', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text'), 'content.xml': utf8('<x/>') })],
    ['spreadsheet', 'prijzen.xlsx', zipSync({ 'xl/workbook.xml': utf8('<x/>') })],
    ['spreadsheet', 'prijzen.ods', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': utf8('<x/>') })],
    ['presentation', 'dia.pptx', zipSync({ 'ppt/presentation.xml': utf8('<x/>') })],
    ['archive', 'stukken.zip', zipSync({ 'leidraad.pdf': utf8('x') })],
    ['damaged', 'leidraad.docx', zipSync({ 'word/kapot.xml': utf8('x') })],
    ['old-word', 'leidraad.doc', ole('WordDocument')],
    ['password', 'leidraad.docx', ole('EncryptionInfo', 'EncryptedPackage')],
    ['spreadsheet', 'prijzen.xls', ole('Workbook')],
    ['mail', 'bericht.msg', ole('__substg1.0_0037001F')],
    ['rich-text', 'leidraad.rtf', utf8('{\\rtf1 tekst}')],
    ['image', 'scan.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['image', 'scan.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['archive', 'stukken.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['web-archive', 'pagina.mht', utf8('From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>')],
    ['mail', 'bericht.eml', utf8('From: a@b.example\nSubject: eisen\nMIME-Version: 1.0\nContent-Type: text/plain\n\nDag.')],
    ['unknown-xml', 'catalogus.xml', utf8('<?xml version="1.0"?><catalogus/>')],
    ['unknown', 'programma.bin', new Uint8Array(400).map((_, index) => (index * 7) % 32)],
  ])('that cannot be read says why (%s): %s', async (code, name, bytes) => {
    const error = await read(name, bytes).then(() => null, (caught: unknown) => caught);
    expect(error).toBeInstanceOf(ReadError);
    const { code: found, text, file } = error as ReadError;
    expect({ found, file }).toEqual({ found: code, file: name });
    for (const message of [text.nl, text.en]) expect(message).toMatch(/^[A-Z][^<>]{20,200}\.$/);
    expect(text.nl).not.toBe(text.en);
  });

  it('an HTML file keeps its own styles to itself, and what they hide is not read', async () => {
    let given = '';
    const document = await readFile({ name: 'a.html', bytes: utf8('<html><head><style>p { color: red }</style></head><body><p class="a" style="display:none">weg</p><p STYLE = "color:red">Tekst met style="x" erin</p></body></html>') }, { parseXml, parseHtml: (html) => parseHtml(given = html) });
    expect(document.text).toBe('Tekst met style="x" erin');
    expect(given).not.toMatch(/<style|<p[^>]{0,40}\sstyle\s*=/i);
  });

  it('too large a file is refused before it is looked at', async () => {
    const huge = { length: 200 * 1024 * 1024 } as Uint8Array;
    await expect(read('groot.txt', huge)).rejects.toMatchObject({ code: 'too-large' });
  });

  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.xml', 'a.pdf', 'a.docx', 'a.odt', 'a.doc', 'a.xlsx', 'a.png', 'a.zip', 'a', '');
  const outcome = async (name: string, bytes: Uint8Array) => {
    try {
      expectSound(await read(name, bytes));
    } catch (error) {
      expect(error, error instanceof Error ? error.stack : '').toBeInstanceOf(ReadError);
    }
  };

  it('gives a document or a ReadError for any bytes under any name', async () => {
    const marks = fc.constantFrom('', '%PDF-1.7\n', 'PK\x03\x04', '<?xml version="1.0"?>', '<TED_EXPORT>', '<html>', '{\\rtf', '\xff\xfe', '<ContractNotice>', 'MIME-Version: 1.0\n');
    await fc.assert(fc.asyncProperty(names, marks, fc.uint8Array({ maxLength: 300 }), (name, mark, bytes) => outcome(name, new Uint8Array([...Uint8Array.from(mark, (sign) => sign.charCodeAt(0)), ...bytes]))), { numRuns: 150 });
  });

  it('gives a document or a ReadError for good files with damage in them', async () => {
    const printed = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../documents/files/koffie.pdf')));
    const files = fc.constantFrom<[string, Uint8Array]>(
      ['a.docx', docx(paragraph(run('Tekst van een alinea'), 'Kop1') + paragraph(run('meer')))], ['a.pdf', pdf([[{ text: 'Een bladzijde met tekst.', x: 70, y: 100 }]])], ['b.pdf', printed], ['a.xml', utf8(NOTICE)],
    );
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(files, edits, fc.double({ min: 0.3, max: 1, noNaN: true }), ([name, good], changes, keep) => {
      const bytes = good.slice(0, Math.ceil(good.length * keep));
      for (const [place, value] of changes) bytes[Math.floor(place * (bytes.length - 1))] = value;
      return outcome(name, bytes);
    }), { numRuns: 80 });
  });
});
