import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Each tab starts at its top, and comes back as far as it was scrolled. */
export function useTabScroll(tab: string, tabs: RefObject<HTMLElement | null>): void {
  const kept = useRef(new Map<string, number>());
  const shown = useRef(tab);
  useEffect(() => {
    const keep = () => {
      const scroller = scrollerOf(tabs.current);
      if (scroller) kept.current.set(shown.current, scroller.scrollTop);
    };
    document.addEventListener('scroll', keep, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', keep, { capture: true });
  }, [tabs]);
  useLayoutEffect(() => {
    const scroller = scrollerOf(tabs.current);
    if (shown.current === tab || !scroller) return;
    shown.current = tab;
    // The head of the panel stays as it is; only what is below the tabs starts anew.
    const top = tabs.current!.getBoundingClientRect().top - topOf(scroller) + scroller.scrollTop;
    scroller.scrollTop = kept.current.get(tab) ?? Math.min(scroller.scrollTop, top);
  }, [tab, tabs]);
}

/** The page, or the box in it that the panel is a part of. */
function scrollerOf(element: HTMLElement | null): Element | null {
  for (let box = element?.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return document.scrollingElement;
}

const topOf = (scroller: Element) => (scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top);
