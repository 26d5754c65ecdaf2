import { z } from 'zod';

z.config({ jitless: true });

/**
 * What the panel and the page script say to each other over a port. Every message carries the random id of the
 * injection; unknown or late ones are dropped. Messages from the page are not trusted: they can only report text.
 * Offsets are UTF-16 in the block's own text.
 */

const injection = z.string().min(8).max(64);
const place = { blockId: z.string().max(200), start: z.number().int().nonnegative(), end: z.number().int().nonnegative(), quote: z.string().max(20_000) };

export const pageBlock = z.object({
  id: z.string().max(200),
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'field']),
  text: z.string().max(2_000_000),
  level: z.number().int().min(1).max(6).optional(),
  label: z.string().max(2_000).optional(),
  columns: z.array(z.string().max(2_000)).max(100).optional(),
  choice: z.boolean().optional(),
  /** Which part of the page it is in, so that the user can leave the part out. */
  part: z.string().max(200),
  /** True while the cursor is in this block: the sentence under it is left alone. */
  caret: z.number().int().nonnegative().nullable().optional(),
  /** True when the words can be replaced on the user's click. */
  editable: z.boolean().optional(),
});
export type PageBlock = z.infer<typeof pageBlock>;

export const pagePart = z.object({ id: z.string().max(200), name: z.string().max(300), kind: z.enum(['main', 'form', 'frame', 'shadow', 'other']), leftOut: z.boolean() });
export type PagePart = z.infer<typeof pagePart>;

export const pageUnread = z.object({
  reason: z.enum(['cross-origin-frame', 'closed-part', 'virtual-editor', 'pdf-viewer', 'restricted-page', 'no-permission', 'secret-field', 'left-out', 'too-long']),
  name: z.string().max(300),
});

/** A place where text can be put, as the user knows it: the name of its field, and the first words that it comes after. Both may be empty. */
export const pagePlace = z.object({ label: z.string().max(100), words: z.string().max(100) });
export type PagePlace = z.infer<typeof pagePlace>;

/** How many frames this frame holds now: when it changes, the panel injects again, so that a new frame is read too. */
const childFrames = z.number().int().nonnegative().max(10_000).optional();

/** From the page script to the panel. */
export const fromPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('read'),
    injection,
    /** Grows with each reading; a paint for an older revision is dropped. */
    revision: z.number().int().nonnegative(),
    url: z.string().max(4_000),
    title: z.string().max(1_000),
    /** True when only the user's selection was read. */
    selection: z.boolean(),
    counts: z.object({ fields: z.number().int(), tables: z.number().int(), paragraphs: z.number().int() }),
    parts: z.array(pagePart).max(2_000),
    blocks: z.array(pageBlock).max(200_000),
    unread: z.array(pageUnread).max(2_000),
    frames: childFrames,
  }),
  /** Only what changed since the last revision: `order` is the full list of block ids. */
  z.object({
    type: z.literal('changed'),
    injection,
    revision: z.number().int().nonnegative(),
    url: z.string().max(4_000),
    title: z.string().max(1_000),
    counts: z.object({ fields: z.number().int(), tables: z.number().int(), paragraphs: z.number().int() }),
    parts: z.array(pagePart).max(2_000),
    order: z.array(z.string().max(200)).max(200_000),
    blocks: z.array(pageBlock).max(200_000),
    unread: z.array(pageUnread).max(2_000),
    frames: childFrames,
  }),
  /** A click on a highlight in the page, or on `among` of them; the next click at that place brings the next one. */
  z.object({ type: z.literal('chosen'), injection, findingId: z.string().max(300), among: z.number().int().positive().max(20_000).optional() }),
  /** Where an inserted text would go now; null when the cursor is nowhere that can be typed in. */
  z.object({ type: z.literal('spot'), injection, place: pagePlace.nullable() }),
  /** The words of an edit are not in the page any more; `restored` when the text is as it was before. */
  z.object({ type: z.literal('undone'), injection, request: z.string().max(64), restored: z.boolean() }),
  /** Answer to replace, insert and undo. */
  z.object({
    type: z.literal('edited'),
    injection,
    request: z.string().max(64),
    outcome: z.enum(['done', 'changed-meanwhile', 'not-editable', 'no-cursor', 'failed']),
    /** Where an inserted text came. */
    place: pagePlace.optional(),
  }),
]);
export type FromPage = z.infer<typeof fromPage>;

export const highlight = z.object({ findingId: z.string().max(300), verdict: z.enum(['barrier', 'check', 'fine']), ...place });
export type Highlight = z.infer<typeof highlight>;

/** Of an edit: `deadline` is the moment (ms since 1970) after which the page must leave it, because the panel has given it up. */
const edit = { request: z.string().max(64), deadline: z.number().int().nonnegative(), text: z.string().max(20_000) };

/** From the panel to the page script. */
export const toPage = z.discriminatedUnion('type', [
  /** Read all (again); `selection: false` reads the whole page even when something is selected. */
  z.object({ type: z.literal('read'), injection, selection: z.boolean() }),
  z.object({ type: z.literal('paint'), injection, revision: z.number().int().nonnegative(), highlights: z.array(highlight).max(20_000) }),
  z.object({ type: z.literal('show'), injection, findingId: z.string().max(300) }),
  z.object({ type: z.literal('leave-out'), injection, part: z.string().max(200), leftOut: z.boolean() }),
  z.object({ type: z.literal('replace'), injection, ...edit, ...place }),
  z.object({ type: z.literal('insert'), injection, ...edit }),
  /** Takes the edit that was asked as `of` back, by the page's own undo. */
  z.object({ type: z.literal('undo'), injection, request: edit.request, deadline: edit.deadline, of: edit.request }),
]);
export type ToPage = z.infer<typeof toPage>;

/** Name of the port that the panel opens to the page script of each frame. */
export const PORT_NAME = 'gunkans-page';

/** From the background to the panel, through `storage.session` under this key: which tab was clicked, and what was asked. */
export const PANEL_REQUEST_KEY = 'panelRequest';
export const panelRequest = z.object({ tabId: z.number().int(), windowId: z.number().int(), what: z.enum(['page', 'selection']), at: z.number(), /** The tab's address, which the click gives. */ url: z.string().max(4_000).optional() });
export type PanelRequest = z.infer<typeof panelRequest>;
