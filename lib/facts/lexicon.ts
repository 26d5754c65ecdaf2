import { fold } from '@/lib/dutch/fold';

/** What a pattern of the lexicon says when it fits: a category and a weight; `veto` takes the category's words away instead. */
export interface Entry { pattern: string; category: string; weight: number; titleOnly: boolean; veto: boolean }

/** A pattern that fits one word, and where in the word its letters begin: the last part of a Dutch compound is its head. */
export interface WordHit { entry: Entry; start: number }
/** A pattern of several words that fits from some word on, and how many words it covers. */
export interface PhraseHit { entry: Entry; words: number }

interface Node { next: Map<string, Node>; ends: { entry: Entry; atStart: boolean; atEnd: boolean }[] }
interface Phrase { entry: Entry; parts: { text: string; open: boolean }[] }

const NO_HITS: readonly WordHit[] = [];
const CACHE_SIZE = 20_000;

/** Words of a folded text with their places; hyphens part words ("ict-diensten" are two), apostrophes fall away ("pc's"). */
export function wordsOf(folded: string): { words: string[]; starts: number[]; ends: number[] } {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const word = /[a-z0-9]+(?:'[a-z0-9]+){0,2}/g;
  for (let match = word.exec(folded); match; match = word.exec(folded)) {
    words.push(match[0].includes("'") ? match[0].replace(/'/g, '') : match[0]);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

/**
 * Words with `*` for any letters, and phrases, compiled so that a text is read once however long the list is:
 * every distinct word walks one tree of letters and the answer is remembered.
 */
export class Lexicon {
  private readonly root: Node = { next: new Map(), ends: [] };
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly remembered = new Map<string, readonly WordHit[]>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.add(entry);
  }

  /** Forgets the words that were looked up. */
  forget(): void {
    this.remembered.clear();
  }

  private add(entry: Entry): void {
    const parts = fold(entry.pattern).replace(/-/g, ' ').split(/\s+/).map((part) => part.replace(/[^a-z0-9*]/g, '')).filter((part) => part && part !== '*');
    if (parts.length > 1) {
      const phrase = { entry, parts: parts.map((part) => ({ text: part.replace(/\*/g, ''), open: part.endsWith('*') })) };
      const first = phrase.parts[0]!.text;
      this.phrases.set(first, [...(this.phrases.get(first) ?? []), phrase]);
      return;
    }
    const pattern = parts[0] ?? '';
    const letters = pattern.replace(/\*/g, '');
    let node = this.root;
    for (const letter of letters) {
      let next = node.next.get(letter);
      if (!next) node.next.set(letter, next = { next: new Map(), ends: [] });
      node = next;
    }
    if (letters) node.ends.push({ entry, atStart: !pattern.startsWith('*'), atEnd: !pattern.endsWith('*') });
  }

  /** Every pattern that fits one folded word. */
  word(word: string): readonly WordHit[] {
    const known = this.remembered.get(word);
    if (known) return known;
    let hits: WordHit[] | null = null;
    for (let start = 0; start < word.length; start += 1) {
      let node: Node | undefined = this.root;
      for (let at = start; at < word.length; at += 1) {
        node = node.next.get(word.charAt(at));
        if (!node) break;
        for (const end of node.ends) {
          if ((end.atStart && start > 0) || (end.atEnd && at < word.length - 1)) continue;
          (hits ??= []).push({ entry: end.entry, start });
        }
      }
    }
    if (this.remembered.size > CACHE_SIZE) this.remembered.clear();
    this.remembered.set(word, hits ?? NO_HITS);
    return hits ?? NO_HITS;
  }

  /** Every phrase that begins at `words[index]`. */
  phrasesAt(words: readonly string[], index: number): PhraseHit[] {
    const candidates = this.phrases.get(words[index]!);
    if (!candidates) return [];
    return candidates.filter(({ parts }) => parts.every(({ text, open }, offset) => {
      const word = words[index + offset];
      return word !== undefined && (open ? word.startsWith(text) : word === text);
    })).map(({ entry, parts }) => ({ entry, words: parts.length }));
  }
}
