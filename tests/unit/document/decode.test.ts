import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/document/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !big);
  return bytes;
};

describe('the encoding of a text file', () => {
  it('reads UTF-8, with and without a mark', () => {
    expect(decodeText(utf8('één € 5'))).toEqual({ text: 'één € 5', encoding: 'utf-8' });
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('één')]))).toEqual({ text: 'één', encoding: 'utf-8' });
  });

  it('falls back on Windows-1252, with its own euro sign and quotes', () => {
    expect(decodeText(new Uint8Array([0x80, 0x20, 0x35, 0x20, 0x93, 0xe9, 0xe9, 0x6e, 0x94]))).toEqual({ text: '€ 5 “één”', encoding: 'windows-1252' });
  });

  it('reads UTF-16, with a mark and by its zeros', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...wide('omzet €', false)]))).toEqual({ text: 'omzet €', encoding: 'utf-16le' });
    expect(decodeText(new Uint8Array([0xfe, 0xff, ...wide('omzet €', true)]))).toEqual({ text: 'omzet €', encoding: 'utf-16be' });
    expect(decodeText(wide('De inschrijver heeft een omzet.', false)).text).toBe('De inschrijver heeft een omzet.');
    expect(decodeText(wide('De inschrijver heeft een omzet.', true)).text).toBe('De inschrijver heeft een omzet.');
  });

  it('gives back any UTF-8 text, and never fails on any bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decodeText(utf8(text)).text).toBe(text);
    }));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decodeText(bytes).text).toBe('string');
    }));
  });
});
