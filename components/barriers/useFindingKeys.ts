import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';
const CARD = '[data-finding]';

interface Options {
  list: RefObject<HTMLElement | null>;
  /** Finding that was clicked in the page: its card comes to the front. */
  bring: string | null;
  onBrought: () => void;
  /** Shows the place of a finding in the page; null when there is no page. */
  onShow: ((findingId: string) => void) | null;
  /** Unfolds the card of a finding. */
  onOpen: (findingId: string) => void;
}

/**
 * Next and previous finding: j and k anywhere in the panel, the arrows on a card, and `go` for buttons. Enter on a card
 * unfolds it, or shows its place in the page. No key is taken while somebody types, or outside of the panel.
 */
export function useFindingKeys({ list, bring, onBrought, onShow, onOpen }: Options) {
  /** The card that was looked at last, by what it answers to. */
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    if (!bring) return;
    const card = cards(list.current).find((candidate) => names(candidate).includes(bring));
    if (!card) return;
    onBrought();
    onOpen(bring);
    bringInSight(card);
    // What was one line is a whole card by then.
    requestAnimationFrame(() => card.scrollIntoView({ block: 'nearest' }));
  }, [bring, list, onBrought, onOpen]);

  // A card that is solved or left as it is goes away with the focus in it: the next one takes its place.
  const last = useRef<{ card: HTMLElement; at: number } | null>(null);
  useEffect(() => {
    const { card, at } = last.current ?? {};
    if (!card || card.isConnected || document.activeElement !== document.body) return;
    const all = cards(list.current);
    last.current = null;
    (all[Math.min(at!, all.length - 1)] ?? list.current)?.focus({ preventScroll: true });
  });
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const card = event.target.closest<HTMLElement>(CARD);
    last.current = card && { card, at: cards(list.current).indexOf(card) };
    if (card) setCurrent(card.dataset['finding'] ?? null);
  };

  const step = useCallback((from: HTMLElement | null, by: 1 | -1): boolean => {
    const all = cards(list.current);
    const at = from ? all.indexOf(from) : -1;
    // After the last comes the first: a button that does nothing looks broken.
    const next = all[at >= 0 ? (at + by + all.length) % all.length : by === 1 ? 0 : all.length - 1];
    if (!next) return false;
    bringInSight(next);
    onShow?.(names(next)[0]!);
    return true;
  }, [list, onShow]);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const target = event.target as HTMLElement;
      if (by === 0 || hasModifier(event) || event.defaultPrevented || target.closest(TYPING)) return;
      const panel = list.current?.closest('.panel');
      if (target !== document.body && !panel?.contains(target)) return;
      // A window of a browser tab that is not in front is out of sight.
      if ([...document.querySelectorAll('.dialog-overlay')].some((one) => getComputedStyle(one).display !== 'none')) return;
      if (step(target.closest<HTMLElement>(CARD), by)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list, step]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (hasModifier(event) || event.defaultPrevented || !target.matches(CARD)) return;
    if (event.key === 'Enter' && (target.dataset['folded'] !== undefined || onShow)) {
      event.preventDefault();
      if (target.dataset['folded'] !== undefined) onOpen(names(target)[0]!);
      else onShow?.(names(target)[0]!);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (step(target, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  };
  /** To the finding after (1) or before (-1) the one that was looked at last. */
  const go = (by: 1 | -1) => step(cards(list.current).find((card) => card.dataset['finding'] === current) ?? null, by);

  return { keys: { onFocus, onKeyDown }, current, go };
}

function bringInSight(card: HTMLElement): void {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

const hasModifier = (event: { altKey: boolean; ctrlKey: boolean; metaKey: boolean }) => event.altKey || event.ctrlKey || event.metaKey;
const cards = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(CARD) ?? [])];
/** The card of a group answers to each of its findings. */
const names = (card: HTMLElement) => (card.dataset['finding'] ?? '').split(' ');
