import { blockAt, type BlockLanguage, type TenderDocument } from '@/lib/document/document';
import type { Language } from '@/lib/local-text';

/** The language that most of the draft is in: a text that is put in has to fit there. Dutch without a draft. */
export function draftLanguage(blocks: readonly { language: string; text: string }[] = []): Language {
  let english = 0;
  let dutch = 0;
  for (const block of blocks) {
    if (block.language === 'en') english += block.text.length;
    else if (block.language === 'nl') dutch += block.text.length;
  }
  return english > dutch ? 'en' : 'nl';
}

/**
 * The language of words of the draft, so that a reader speaks them rightly.
 * @param at offset of the words in the text of the document (UTF-16); null when they stand on another screen
 */
export function languageAt(document: TenderDocument | null, at: number | null): BlockLanguage {
  const block = document && at !== null ? blockAt(document, at) : null;
  return block?.language ?? draftLanguage(document?.blocks);
}

/** As `languageAt`, for words of which only the words are known. */
export function languageOfWords(document: TenderDocument | null, words: string): BlockLanguage {
  const at = document?.text.indexOf(words) ?? -1;
  return languageAt(document, at < 0 ? null : at);
}
