import { Button } from '@nl-design-system-candidate/button-react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Text, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from 'react-aria-components';
import type { Notice } from '@/lib/session/state';
import { Icon } from './Icon';
import { useLocale } from './Locale';
import './Notices.css';

/** Long enough to read and to undo; it stands still while the pointer or the focus is on it. */
const timeFor = (notice: Notice) => (notice.tone === 'warning' ? undefined : notice.undo ? 20_000 : 8_000);

interface Props { notices: readonly Notice[]; onDismiss: (id: string) => void }

/** Short messages at the foot of the page, with undo. What went wrong stays until it is closed. */
export function Notices({ notices, onDismiss }: Props) {
  const { t, text } = useLocale();
  const [queue] = useState(() => new ToastQueue<Notice>({ maxVisibleToasts: 3 }));
  const [shown] = useState(() => new Map<string, string>());

  useEffect(() => {
    for (const notice of notices) {
      if (shown.has(notice.id)) continue;
      const timeout = timeFor(notice);
      shown.set(notice.id, queue.add(notice, { ...(timeout ? { timeout } : {}), onClose: () => { shown.delete(notice.id); onDismiss(notice.id); } }));
    }
    for (const [id, key] of [...shown]) {
      if (!notices.some((notice) => notice.id === id)) queue.close(key);
    }
  }, [notices, onDismiss, queue, shown]);

  // The region knows its element (and answers to F6) only when it is drawn together with its first notice.
  const subscribe = useCallback((listener: () => void) => queue.subscribe(listener), [queue]);
  const any = useSyncExternalStore(subscribe, () => queue.visibleToasts.length > 0);
  useRoom(any);
  if (!any) return null;
  return (
    <ToastRegion queue={queue} className="notices no-print" aria-label={t('notices')}>
      {({ toast }) => (
        <Toast toast={toast} className={`notice notice--${toast.content.tone}`}>
          <Icon name={toast.content.tone === 'warning' ? 'info' : 'fine'} />
          <ToastContent className="notice__text"><Text slot="title">{text(toast.content.text)}</Text></ToastContent>
          {toast.content.undo && (
            <Button className="notice__undo" onClick={() => { toast.content.undo?.(); queue.close(toast.key); }}>{t('undo')}</Button>
          )}
          {toast.content.offer && (
            <Button className="notice__undo" onClick={() => { toast.content.offer?.run(); queue.close(toast.key); }}>{text(toast.content.offer.label)}</Button>
          )}
          <Button className="notice__close" iconOnly iconStart={<Icon name="close" />} label={t('close')} onClick={() => queue.close(toast.key)} />
        </Toast>
      )}
    </ToastRegion>
  );
}

/** Keeps room below the page for the notices, so that they lie over nothing that has the focus. */
function useRoom(any: boolean): void {
  useEffect(() => {
    // The notices of a browser tab that is not in front are there too, out of sight.
    const region = any ? [...document.querySelectorAll<HTMLElement>('.notices')].find((one) => getComputedStyle(one).display !== 'none') : null;
    if (!region) return;
    const { style } = document.documentElement;
    const measure = () => {
      const { top } = region.getBoundingClientRect();
      style.setProperty('--notices-room', `${Math.max(0, Math.ceil(innerHeight - top))}px`);
      const focused = document.activeElement;
      if (focused && focused !== document.body && !region.contains(focused) && focused.getBoundingClientRect().bottom > top) focused.scrollIntoView({ block: 'nearest' });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(region);
    return () => {
      observer.disconnect();
      style.removeProperty('--notices-room');
    };
  }, [any]);
}
