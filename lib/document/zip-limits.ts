import { Inflate } from 'fflate';
import { ReadError } from './read-error';

/** What an office file may be; a real tender document stays far below it. */
export const ZIP_LIMITS = {
  /** Parts in the file. */
  entries: 4_000,
  /** Bytes of one part after unpacking. */
  entryBytes: 80 * 1024 * 1024,
  /** Bytes of one part that is read, after unpacking: the XML of a long tender has some 5 MB. */
  readBytes: 20 * 1024 * 1024,
  /** Bytes of all parts that are read, after unpacking. */
  totalBytes: 40 * 1024 * 1024,
  /** Bytes of all parts, pictures too, as the list of parts says. */
  listedBytes: 640 * 1024 * 1024,
  /** Unpacked bytes for a packed one; text reaches about 30, a packing bomb 1,000. */
  ratio: 200,
  /** Below this size a high ratio does no harm. */
  ratioFrom: 4 * 1024 * 1024,
} as const;

export type ZipLimits = { readonly [K in keyof typeof ZIP_LIMITS]: number };

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packed: number;
  /** What the file says; not trusted. */
  unpacked: number;
  /** Offset of the local header. */
  offset: number;
  encrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** True when the bytes start as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= END_SIZE && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

/**
 * Reads the list of parts of a zip without unpacking anything.
 * Throws ReadError `damaged` (no list, or a list that points outside the file) or `too-large` (limits on number, size, ratio).
 */
export function listZip(bytes: Uint8Array, file: string, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new ReadError('damaged', file);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff announce a zip of over 4 GB: no tender document is.
  if (count > limits.entries || at === 0xffffffff) throw new ReadError('too-large', file);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new ReadError('damaged', file);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ReadError('damaged', file);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    };
    total += entry.unpacked;
    if (entry.unpacked > limits.entryBytes || total > limits.listedBytes || isBomb(entry.packed, entry.unpacked, limits)) throw new ReadError('too-large', file);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/**
 * Unpacks the parts that are wanted, and stops as soon as one grows beyond a limit, whatever the list of parts claims.
 * Throws ReadError `password`, `damaged`, `too-large` or `too-long`.
 */
export function readZip(bytes: Uint8Array, file: string, wanted: (name: string) => boolean, limits: ZipLimits = ZIP_LIMITS): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of listZip(bytes, file, limits)) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue;
    if (entry.unpacked > limits.readBytes) throw new ReadError('too-long', file);
    if (entry.encrypted) throw new ReadError('password', file);
    const part = unpack(bytes, entry, file, limits);
    total += part.length;
    if (total > limits.totalBytes) throw new ReadError('too-large', file);
    parts.set(entry.name, part);
  }
  return parts;
}

function isBomb(packed: number, unpacked: number, limits: ZipLimits): boolean {
  return unpacked > limits.ratioFrom && unpacked > packed * limits.ratio;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function unpack(bytes: Uint8Array, entry: ZipEntry, file: string, limits: ZipLimits): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL) throw new ReadError('damaged', file);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > view.byteLength) throw new ReadError('damaged', file);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0 && packed.length > limits.readBytes) throw new ReadError('too-long', file);
  if (entry.method === 0) return packed.slice();
  if (entry.method !== 8) throw new ReadError('damaged', file);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (isBomb(packed.length, size, limits)) throw new ReadError('too-large', file);
    if (size > limits.readBytes) throw new ReadError('too-long', file);
    chunks.push(chunk);
  });
  try {
    // Small steps, so that a bomb is stopped before it has grown.
    for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (packed.length === 0) inflate.push(packed, true);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('damaged', file, { cause: error });
  }
  return concat(chunks, size);
}

const STEP = 16 * 1024;

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
