import { buildDocument } from '@/lib/document/build';
import type { BlockInput, BlockLanguage, TenderDocument } from '@/lib/document/document';
import { detectLanguage } from '@/lib/dutch/language';
import type { PageReading } from '@/lib/messages/joined-page';

/** Languages of the words of the last reading: a page is read again at every pause in the typing. */
export type KnownLanguages = ReadonlyMap<string, BlockLanguage>;

/**
 * Makes a document of what the page script read. Ids of blocks are the page's own, so that findings keep their ids while the
 * words stay the same. `whole` only when the user says so; a selection never is.
 */
export function documentFromPage(reading: PageReading, whole: boolean, known: KnownLanguages = new Map()): { document: TenderDocument; languages: KnownLanguages } {
  const languages = new Map<string, BlockLanguage>();
  const blocks = reading.blocks.map((block): BlockInput => {
    const language = languages.get(block.text) ?? known.get(block.text) ?? detectLanguage(block.text);
    languages.set(block.text, language);
    return {
      id: block.id, kind: block.kind, text: block.text, language,
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.label === undefined ? {} : { label: block.label }),
      ...(block.columns === undefined ? {} : { columns: block.columns }),
      ...(block.choice === undefined ? {} : { choice: block.choice }),
    };
  });
  const title = reading.title.trim() || null;
  const document = buildDocument({
    source: { name: title ?? reading.url, kind: 'page' }, ...(title ? { title } : {}), blocks, whole: whole && !reading.selection, unread: reading.unread,
  });
  return { document, languages };
}

/** The documents of one tab, one after the other: what is known of the words of one helps the next. */
export class PageDocuments {
  private languages: KnownLanguages = new Map();

  make(reading: PageReading, whole: boolean): TenderDocument {
    const { document, languages } = documentFromPage(reading, whole, this.languages);
    this.languages = languages;
    return document;
  }
}
