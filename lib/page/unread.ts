import type { FromPage } from '@/lib/messages/protocol';
import { limits, oneLine } from './block';
import { labelOf } from './labels';

export type Unread = Extract<FromPage, { type: 'read' }>['unread'][number];

/** Smaller frames are counters and buttons of other sites. */
const LEAST_WIDTH = 60;
const LEAST_HEIGHT = 30;

/** True for a frame that a person sees. */
export function isSeenFrame(frame: HTMLIFrameElement): boolean {
  return frame.offsetWidth >= LEAST_WIDTH && frame.offsetHeight >= LEAST_HEIGHT;
}

/** Why a frame cannot be read from here, or null when it can: then it has a page script of its own. */
export function unreadFrame(frame: HTMLIFrameElement): Unread | null {
  if (isPdf(frame.src, frame.getAttribute('type'))) return { reason: 'pdf-viewer', name: fileName(frame.src) };
  if (canReach(frame)) return null;
  return { reason: 'cross-origin-frame', name: oneLine(hostOf(frame) || frame.title || frame.name || 'frame', limits.name) };
}

function canReach(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument !== null;
  } catch {
    return false;
  }
}

function hostOf(frame: HTMLIFrameElement): string {
  try {
    return new URL(frame.src, document.baseURI).host;
  } catch {
    return '';
  }
}

/** A PDF that is shown inside the page; null for another object. */
export function unreadObject(element: Element): Unread | null {
  const source = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  return isPdf(source, element.getAttribute('type')) ? { reason: 'pdf-viewer', name: fileName(source) } : null;
}

function isPdf(source: string, type: string | null): boolean {
  return type === 'application/pdf' || type === 'application/x-google-chrome-pdf' || /\.pdf(?:[?#]|$)/i.test(source);
}

function fileName(source: string): string {
  // The browser's own viewer has no address but that of the page.
  const last = (source === '' || source === 'about:blank' ? location.pathname : source).split(/[?#]/)[0]!.split('/').pop() ?? '';
  try {
    return oneLine(decodeURIComponent(last), limits.name) || 'PDF';
  } catch {
    return oneLine(last, limits.name) || 'PDF';
  }
}

const editors: readonly { selector: string; name: string; scroller?: string }[] = [
  { selector: 'monaco-editor', name: 'Monaco' },
  { selector: 'cm-editor', name: 'CodeMirror', scroller: '.cm-scroller' },
  { selector: 'CodeMirror', name: 'CodeMirror', scroller: '.CodeMirror-scroll' },
  { selector: 'ace_editor', name: 'Ace' },
];

/** An editor that draws only the lines in view: what is scrolled away cannot be read. Null for any other element. */
export function unreadEditor(element: Element): Unread | null {
  const kind = editors.find((editor) => element.classList.contains(editor.selector));
  if (!kind) return null;
  const scroller = kind.scroller ? element.querySelector(kind.scroller) : null;
  if (scroller && scroller.scrollHeight > 0 && scroller.scrollHeight <= scroller.clientHeight) return null;
  return { reason: 'virtual-editor', name: labelOf(element) || kind.name };
}
