import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { ReadError } from '@/lib/document/read-error';
import { ZIP_LIMITS, isZip, listZip, readZip } from '@/lib/document/zip-limits';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const all = () => true;
const code = (work: () => unknown) => {
  try { work(); } catch (error) { return error instanceof ReadError ? error.code : error; }
  return 'no error';
};

describe('limits on packed files', () => {
  it('unpacks what was packed, and only the wanted parts', () => {
    const bytes = zipSync({ 'a.xml': strToU8('<a/>'), 'b.png': new Uint8Array([1, 2]), 'c.xml': [strToU8('stored'), { level: 0 }], 'leeg.xml': new Uint8Array() });
    expect(isZip(bytes)).toBe(true);
    expect(listZip(bytes, 'x').map((entry) => entry.name)).toEqual(['a.xml', 'b.png', 'c.xml', 'leeg.xml']);
    const parts = readZip(bytes, 'x', (name) => name.endsWith('.xml'));
    expect([...parts].map(([name, part]) => [name, strFromU8(part)])).toEqual([['a.xml', '<a/>'], ['c.xml', 'stored'], ['leeg.xml', '']]);
  });

  it('refuses a packing bomb by its list, before anything is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(code(() => listZip(bomb, 'x'))).toBe('too-large');
  });

  it('stops a bomb that lies about its size', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(code(() => listZip(bomb, 'x'))).toBe('no error');
    expect(code(() => readZip(bomb, 'x', all))).toBe('too-large');
  });

  it('refuses too many parts and too large a whole', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.xml`, strToU8(`deel ${index}`)])));
    expect(code(() => listZip(many, 'x', { ...ZIP_LIMITS, entries: 29 }))).toBe('too-large');
    expect(code(() => readZip(many, 'x', all, { ...ZIP_LIMITS, totalBytes: 100 }))).toBe('too-large');
    expect(code(() => listZip(many, 'x', { ...ZIP_LIMITS, entryBytes: 3 }))).toBe('too-large');
  });

  it('refuses a part with more text than is read at once, packed or not, whatever the list of parts says; a picture may be larger', () => {
    const limits = { ...ZIP_LIMITS, readBytes: 1_000 };
    for (const level of [0, 6] as const) {
      const bytes = zipSync({ 'word/document.xml': [strToU8('alinea '.repeat(200)), { level }], 'foto.png': [new Uint8Array(5_000), { level: 0 }] });
      const read = () => readZip(bytes, 'x', (name) => name.endsWith('.xml'), limits);
      expect(code(read)).toBe('too-long');
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
      expect(code(read)).toBe('too-long');
    }
    const small = zipSync({ 'word/document.xml': strToU8('alinea'), 'foto.png': [new Uint8Array(5_000), { level: 0 }] });
    expect(code(() => readZip(small, 'x', (name) => name.endsWith('.xml'), limits))).toBe('no error');
  });

  it('says that a part with a password needs one', () => {
    const bytes = zipSync({ 'a.xml': strToU8('<a/>') });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(code(() => readZip(bytes, 'x', all))).toBe('password');
  });

  it('answers every damaged file with a ReadError', () => {
    const good = zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(50)), 'b.xml': strToU8('tweede deel') });
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }), fc.nat({ max: good.length }), (edits, cut) => {
      const bytes = good.slice(0, good.length - (cut % 40));
      for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
      expect(['no error', 'damaged', 'too-large', 'password']).toContain(code(() => readZip(bytes, 'x', all)));
    }), { numRuns: 400 });
  });
});
