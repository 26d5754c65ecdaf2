import type { KeyboardEvent } from 'react';

/** For a form that lies open: Escape closes it, and nothing around it. */
export function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.stopPropagation();
  close();
}
