/** The words after which a hyphen at the end of a line stays: "inkoop- en aanbestedingsbeleid". */
const HANGING_NEXT = /^(?:en|of|tot|dan|als|c\.q\.|resp\.?|and|or|en\/of)\b/;

/**
 * Joins a line with the next one of the same paragraph. A hyphen that breaks a word is taken away ("aanbe-" "steding"); a
 * hyphen that belongs there stays ("inkoop-" "en", "Zuid-" "Holland", "2024-" "2025").
 */
export function joinLines(first: string, next: string): string {
  if (first.endsWith('-') && /\p{L}-$/u.test(first)) {
    if (HANGING_NEXT.test(next)) return `${first} ${next}`;
    if (/^\p{Ll}/u.test(next)) return first.slice(0, -1) + next;
    return first + next;
  }
  if (/[\p{L}\p{N}]\/$/u.test(first)) return first + next;
  return `${first} ${next}`;
}

/** True when a line ends in the middle of a word or of "inkoop- en": it goes on, however short it is. */
export function isBroken(line: string, next: string): boolean {
  return /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next);
}

/** Share of the lines that must run up to the same width before a text counts as wrapped by hand. */
const FULL_SHARE = 0.6;
const NARROWEST = 45;
const WIDEST = 140;

/**
 * The width at which a text was wrapped, or null when each line is a paragraph of its own. A line is full when the first
 * word of the next line would not have fitted.
 * In: the lines of running text in order, `''` for an empty line.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const pairs: { length: number; next: number; joins: boolean }[] = [];
  let longest = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '') continue;
    longest = Math.max(longest, line.length);
    const next = lines[index + 1];
    if (!next) continue;
    pairs.push({
      length: line.length,
      next: /^\S{1,40}/.exec(next)?.[0].length ?? 1,
      joins: !/[.:;!?]$/.test(line) && /^[\p{Ll}(]/u.test(next),
    });
  }
  if (longest < NARROWEST || longest > WIDEST) return null;
  const candidates = pairs.filter((pair) => pair.joins);
  if (candidates.length < 2 || candidates.length < pairs.length * 0.25) return null;
  const full = candidates.filter((pair) => pair.length + 1 + pair.next > longest * 0.93);
  return full.length >= candidates.length * FULL_SHARE ? longest : null;
}

/** True when the break after `line` was made for width only, so that `next` goes on in the same paragraph. */
export function isWrapped(line: string, next: string, width: number): boolean {
  const firstWord = /^\S{1,40}/.exec(next)?.[0].length ?? 1;
  if (line.length + 1 + firstWord > width * 0.93) return true;
  return /^\p{Ll}/u.test(next) && !/[.:;!?]$/.test(line) && line.length > width * 0.4;
}
