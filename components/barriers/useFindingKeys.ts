import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
const CARD = '[data-finding]';

interface Options {
  list: RefObject<HTMLElement | null>;
  /** Finding that was clicked in the page: its card comes to the front. */
  bring: string | null;
  onBrought: () => void;
  /** Shows the place of a finding in the page; null when there is no page. */
  onShow: ((findingId: string) => void) | null;
}

/**
 * Next and previous finding by key: j and k anywhere in the list, the arrows on a card, Enter shows the place in the
 * page. The keys only work while the focus is in the list, so they never get in the way of typing.
 */
export function useFindingKeys({ list, bring, onBrought, onShow }: Options) {
  useEffect(() => {
    if (!bring) return;
    const card = cards(list.current).find((candidate) => names(candidate).includes(bring));
    if (!card) return;
    onBrought();
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }, [bring, list, onBrought]);

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
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || target.closest(TYPING)) return;
    const current = target.closest<HTMLElement>(CARD);
    const onCard = current === target;
    if (event.key === 'Enter' && onCard && onShow) {
      event.preventDefault();
      onShow(names(current)[0]!);
      return;
    }
    const step = event.key === 'j' || (onCard && event.key === 'ArrowDown') ? 1 : event.key === 'k' || (onCard && event.key === 'ArrowUp') ? -1 : 0;
    if (step === 0) return;
    const all = cards(list.current);
    const at = current ? all.indexOf(current) : step === 1 ? -1 : all.length;
    const next = all[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    onShow?.(names(next)[0]!);
  };
  return { onFocus, onKeyDown };
}

const cards = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(CARD) ?? [])];
/** The card of a group answers to each of its findings. */
const names = (card: HTMLElement) => (card.dataset['finding'] ?? '').split(' ');
