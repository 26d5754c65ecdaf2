import { isFileDropItem, type DropItem } from 'react-aria-components';

/** The first file of what was dropped; says when there is none, and when the browser does not hand it over (a folder, a file that is gone). Never throws. */
export async function droppedFile(items: readonly DropItem[]): Promise<File | 'none' | 'unread'> {
  const first = items.find(isFileDropItem);
  return first ? first.getFile().catch(() => 'unread' as const) : 'none';
}
