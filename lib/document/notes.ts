import type { LocalText } from '@/lib/local-text';

/** What a reader did with a file that a user must know: nothing is lost, something was chosen. */
export interface ReaderNote {
  code: 'tracked-changes-accepted' | 'comments-left-out' | 'pages-without-text' | 'part-left-out';
  /** How many of them, when known. */
  count?: number;
}

/** A note in words. */
export function noteText(note: ReaderNote): LocalText {
  const count = note.count ?? 0;
  switch (note.code) {
    case 'tracked-changes-accepted':
      return {
        nl: 'Dit bestand heeft bijgehouden wijzigingen. Het is gelezen alsof alle wijzigingen zijn geaccepteerd.',
        en: 'This file has tracked changes. It was read as if all changes were accepted.',
      };
    case 'comments-left-out':
      return { nl: 'De opmerkingen in de kantlijn zijn niet gelezen.', en: 'The comments in the margin were not read.' };
    case 'pages-without-text':
      return count === 1
        ? { nl: '1 bladzijde heeft geen leesbare tekst (misschien een scan) en is niet gelezen.', en: '1 page has no readable text (perhaps a scan) and was not read.' }
        : { nl: `${count} bladzijden hebben geen leesbare tekst (misschien een scan) en zijn niet gelezen.`, en: `${count} pages have no readable text (perhaps scans) and were not read.` };
    case 'part-left-out':
      return { nl: 'Het bestand is langer dan Gunkans kan lezen. Het laatste deel is niet gelezen.', en: 'The file is longer than Gunkans can read. The last part was not read.' };
  }
}
