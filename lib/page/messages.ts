import type { FromPage, Highlight, PORT_NAME as NAME, ToPage } from '@/lib/messages/protocol';

/** Name of the panel's port. Not imported: the schemas of the protocol are too heavy for a page; the type keeps both equal. */
export const PORT_NAME: typeof NAME = 'gunkans-page';

/** A line to the panel: the extension's port, or a pair in one document. */
export interface PagePort {
  post(message: FromPage): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;
const isText = (most: number, least = 0) => (value: unknown): value is string => typeof value === 'string' && value.length <= most && value.length >= least;
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

const place: Checks = { blockId: isText(200), start: isOffset, end: isOffset, quote: isText(20_000) };
const highlight: Checks = { ...place, findingId: isText(300), verdict: (value) => value === 'barrier' || value === 'check' || value === 'fine' };
const asked: Checks = { request: isText(64), deadline: isOffset };
const edit: Checks = { ...asked, text: isText(20_000) };
const shapes: Readonly<Record<ToPage['type'], Checks>> = {
  read: { selection: isFlag },
  paint: { revision: isOffset, highlights: (value) => Array.isArray(value) && value.length <= 20_000 && value.every((one): one is Highlight => fits(one, highlight)) },
  show: { findingId: isText(300) },
  'leave-out': { part: isText(200), leftOut: isFlag },
  replace: { ...edit, ...place },
  insert: edit,
  undo: { ...asked, of: isText(64) },
};

function fits(value: unknown, checks: Checks): boolean {
  return typeof value === 'object' && value !== null && Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));
}

/** The message when it is one of the panel's, in full; else null. */
export function toPageMessage(value: unknown): ToPage | null {
  if (!fits(value, { type: isText(20), injection: isText(64, 8) })) return null;
  const { type } = value as { type: string };
  if (!Object.hasOwn(shapes, type)) return null;
  return fits(value, shapes[type as ToPage['type']]) ? (value as ToPage) : null;
}
