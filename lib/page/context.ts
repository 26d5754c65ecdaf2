import type { FoundBlock } from './block';
import type { Root } from './shadow';
import type { TableHead } from './tables';
import type { WhiteSpace } from './text';
import type { Unread } from './unread';

/** What an element takes over from those around it. Never changed, only copied. */
export interface Context {
  part: string;
  kind: 'heading' | 'paragraph' | 'list-item';
  level?: number;
  /** Level of the last heading before it, when it was read. */
  above?: number;
  label?: string;
  editable: boolean;
  space: WhiteSpace;
  visible: boolean;
  /** Words here are the name of a field, read with the field. */
  silent: boolean;
  /** In a heading or summary the words of a button count. */
  named: boolean;
  table?: TableHead;
  inShadow: boolean;
  /** The block element that words belong to. */
  element: Element;
  /** The element that makes its content editable. */
  host?: Element;
}

/** What one walk found. */
export interface Walked {
  blocks: FoundBlock[];
  unread: Unread[];
  tables: number;
  frames: number;
  /** Shadow roots on the way, to be watched too. */
  roots: Set<Root>;
  /** Form fields on the way, also empty ones, with their state when they were read (`stateOf`). */
  fields: Map<Element, string>;
}

/** What is remembered of a page between walks. */
export interface Memory {
  /** Block elements and the context they were read in, so that one can be read again by itself. */
  contexts: WeakMap<Element, Context>;
  /** Elements that were looked at: were they shown? */
  shown: WeakMap<Element, boolean>;
}
