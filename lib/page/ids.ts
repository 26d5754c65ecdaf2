import type { FoundBlock, ReadBlock } from './block';

const token = (): string => Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join('');

/**
 * Gives blocks and parts their ids. A block keeps its id as long as its element and kind stay; ids of two frames never
 * meet, because each frame has a random prefix.
 */
export class Ids {
  private readonly prefix = token();
  private count = 0;
  private readonly known = new WeakMap<Element, Map<string, string>>();

  of(element: Element, what: string): string {
    let ids = this.known.get(element);
    if (!ids) this.known.set(element, (ids = new Map()));
    let id = ids.get(what);
    if (!id) ids.set(what, (id = `${this.prefix}${(this.count += 1).toString(36)}`));
    return id;
  }

  /** Ids for blocks in reading order; more blocks of one element are told apart by their rank. */
  give(found: readonly FoundBlock[]): ReadBlock[] {
    const ranks = new Map<Element, number>();
    return found.map((block) => {
      const rank = ranks.get(block.element) ?? 0;
      ranks.set(block.element, rank + 1);
      return { ...block, id: this.of(block.element, `${block.kind}${rank}`) };
    });
  }
}
