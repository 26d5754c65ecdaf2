import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus in a form when it opens; not again when its tab comes back. */
export function useFocusOnce(form: RefObject<HTMLElement | null>, selector: string): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    form.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [form, selector]);
}
