import type { Blank, Replacement } from './finding';
import { SLOT } from './blanks';
import type { Edit, Judgement, Passage, ReplacementText } from './rule';

/** The stretch that a better text takes the place of: the sentence, a whole list item, or the table cell. */
function covered(passage: Passage): { start: number; end: number } {
  const { block, sentence } = passage;
  if (block.kind === 'list-item') return { start: 0, end: block.text.length };
  if (block.kind === 'table-row' && block.text.includes('\t')) {
    const at = sentence.start + passage.at;
    const start = block.text.lastIndexOf('\t', at - 1) + 1;
    const tab = block.text.indexOf('\t', at);
    return { start, end: tab < 0 ? block.text.length : tab };
  }
  // The number of an article ("4.2 ") stays where it is.
  const number = /^\s*(?:\d{1,2}(?:\.\d{1,3}){0,3}\.?|[a-z]\)|[-•–])\s+/.exec(block.text.slice(sentence.start, sentence.end));
  return { start: sentence.start + (number ? number[0].length : 0), end: sentence.end };
}

/** The covered stretch with the small changes in it. */
function edited(passage: Passage, edits: readonly Edit[], language: 'nl' | 'en'): Replacement | null {
  const { start, end } = covered(passage);
  let text = '';
  let from = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const at = passage.sentence.start + edit.start;
    if (at < from || passage.sentence.start + edit.end > end) return null;
    text += passage.block.text.slice(from, at) + edit[language];
    from = passage.sentence.start + edit.end;
  }
  return { start, end, text: text + passage.block.text.slice(from, end), blanks: [] };
}

/**
 * The better text for a passage, filled with the draft's own numbers; null for a choice or when the rule has none.
 * Offsets count from the start of the block (UTF-16).
 */
export function replacementFor(passage: Passage, template: ReplacementText | null, judgement: Judgement): Replacement | null {
  const { block } = passage;
  if (block.choice) return null;
  const language = block.language === 'en' ? 'en' : 'nl';
  if (judgement.edits?.length) return edited(passage, judgement.edits, language);
  const chosen = judgement.replacement === undefined ? template : judgement.replacement;
  if (!chosen) return null;
  const known = judgement.values;
  const text = known ? chosen[language].replace(SLOT, (slot, name: string) => known[name] ?? slot) : chosen[language];
  const asked = text.includes('[') ? [...new Set(Array.from(text.matchAll(SLOT), (match) => match[1]!))] : [];
  const blanks: Blank[] = asked.map(
    (name) => chosen.blanks?.find((blank) => blank.name === name) ?? { name, label: { nl: name.replace(/-/g, ' '), en: name.replace(/-/g, ' ') }, kind: 'text' },
  );
  return { ...covered(passage), text, blanks };
}

/**
 * Fills the blanks of a better text. Returns the text, or the names that are still open; a blank is never inserted.
 */
export function fillReplacement(replacement: Replacement, values: Readonly<Record<string, string>>): { text: string } | { missing: string[] } {
  const missing = replacement.blanks.map((blank) => blank.name).filter((name) => !values[name]?.trim());
  if (missing.length) return { missing };
  return { text: replacement.text.replace(SLOT, (slot, name: string) => values[name]?.trim() ?? slot) };
}
