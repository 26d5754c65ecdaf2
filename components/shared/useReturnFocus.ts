import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus back to the button that opened a form (`data-opens` with the name of the form) when the form closes.
 * @param form the form that is open, null when none is
 * @param place the element that holds both the button and the form
 */
export function useReturnFocus(form: string | null, place: RefObject<HTMLElement | null>): void {
  const before = useRef(form);
  useEffect(() => {
    const closed = form === null ? before.current : null;
    before.current = form;
    // Who went on to something else meanwhile is left there.
    if (closed && document.activeElement === document.body) place.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus();
  }, [form, place]);
}
