import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * What had the focus may go away with its view. The focus then comes to the question or the state that took its place,
 * so that who works by keyboard is not sent back to the start.
 * @returns the handler for the element around the panel
 */
export function useLostFocus(main: RefObject<HTMLElement | null>): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) (main.current?.querySelector<HTMLElement>('.question, .phase') ?? main.current)?.focus({ preventScroll: true });
  });
  return (event) => {
    // Windows over the panel give the focus back by themselves.
    if (event.currentTarget.contains(event.target)) last.current = event.target;
  };
}
