import { expect, it } from 'vitest';
import type { DropItem } from 'react-aria-components';
import { droppedFile } from '@/components/panel/dropped-file';

const item = (getFile: () => Promise<File>) => ({ kind: 'file', type: 'text/plain', name: 'x.txt', getFile, getText: async () => '' }) as DropItem;
const words = { kind: 'text', types: new Set(['text/plain']), getText: async () => 'x' } as DropItem;

it('the first file of a drop is taken, whatever lies beside it', async () => {
  const file = new File(['x'], 'x.txt');
  expect(await droppedFile([words, item(async () => file), item(async () => new File(['y'], 'y.txt'))])).toBe(file);
});

it('a drop without a file, and a file that the browser does not give, are told apart', async () => {
  expect(await droppedFile([words])).toBe('none');
  expect(await droppedFile([item(async () => { throw new DOMException('gone', 'NotFoundError'); })])).toBe('unread');
});
