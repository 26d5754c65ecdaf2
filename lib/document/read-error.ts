import type { LocalText } from '@/lib/local-text';

export type ReadErrorCode =
  | 'empty' | 'too-large' | 'too-long' | 'password' | 'damaged' | 'no-text' | 'unknown' | 'unknown-xml'
  | 'odt' | 'old-word' | 'rich-text' | 'spreadsheet' | 'presentation' | 'image' | 'archive' | 'web-archive' | 'mail';

/** What is wrong, and what to do; B1, no blame. */
const MESSAGES: Readonly<Record<ReadErrorCode, LocalText>> = {
  'empty': { nl: 'Dit bestand is leeg. Kies een ander bestand.', en: 'This file is empty. Choose another file.' },
  'too-large': {
    nl: 'Dit bestand is te groot om te lezen. Verdeel het in delen, of plak het deel met de eisen.',
    en: 'This file is too large to read. Split it into parts, or paste the part with the requirements.',
  },
  'too-long': {
    nl: 'In dit bestand staat te veel tekst om in één keer te lezen. Verdeel het in delen, of plak het deel met de eisen.',
    en: 'This file holds too much text to read at once. Split it into parts, or paste the part with the requirements.',
  },
  'password': {
    nl: 'Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord en kies het opnieuw.',
    en: 'This file has a password. Save it without a password and choose it again.',
  },
  'damaged': {
    nl: 'Dit bestand is beschadigd of niet compleet. Open het in het programma waarmee het is gemaakt, sla het opnieuw op en probeer het nog eens.',
    en: 'This file is damaged or not complete. Open it in the program that made it, save it again and try once more.',
  },
  'no-text': {
    nl: 'In dit bestand staat geen leesbare tekst. Misschien is het een scan. Gebruik het Word-bestand, of plak de tekst.',
    en: 'There is no readable text in this file. It may be a scan. Use the Word file, or paste the text.',
  },
  'unknown': {
    nl: 'Gunkans kan dit soort bestand niet lezen. Gebruik een Word-bestand (.docx), een pdf of een tekstbestand, of plak de tekst.',
    en: 'Gunkans cannot read this kind of file. Use a Word file (.docx), a PDF or a text file, or paste the text.',
  },
  'unknown-xml': {
    nl: 'Dit XML-bestand is geen aankondiging van TED of TenderNed. Kies een aankondiging in eForms, of een ander bestand.',
    en: 'This XML file is not a notice of TED or TenderNed. Choose an eForms notice, or another file.',
  },
  'odt': {
    nl: 'Gunkans kan ODT-bestanden nog niet lezen. Sla het bestand op als Word-bestand (.docx) of pdf en kies het opnieuw.',
    en: 'Gunkans cannot read ODT files yet. Save the file as a Word file (.docx) or PDF and choose it again.',
  },
  'old-word': {
    nl: 'Dit is een oud Word-bestand (.doc). Open het in Word, sla het op als .docx en kies het opnieuw.',
    en: 'This is an old Word file (.doc). Open it in Word, save it as .docx and choose it again.',
  },
  'rich-text': {
    nl: 'Dit is een RTF-bestand. Open het in Word, sla het op als .docx en kies het opnieuw.',
    en: 'This is an RTF file. Open it in Word, save it as .docx and choose it again.',
  },
  'spreadsheet': {
    nl: 'Dit is een rekenblad. Gunkans leest nog geen rekenbladen. Plak de tekst van de eisen, of sla het op als pdf.',
    en: 'This is a spreadsheet. Gunkans does not read spreadsheets yet. Paste the text of the requirements, or save it as PDF.',
  },
  'presentation': {
    nl: 'Dit is een presentatie. Gunkans leest geen presentaties. Plak de tekst, of sla het op als pdf.',
    en: 'This is a presentation. Gunkans does not read presentations. Paste the text, or save it as PDF.',
  },
  'image': {
    nl: 'Dit is een afbeelding. Gunkans leest geen tekst uit afbeeldingen. Gebruik het Word-bestand, of plak de tekst.',
    en: 'This is an image. Gunkans does not read text from images. Use the Word file, or paste the text.',
  },
  'archive': {
    nl: 'Dit is een ingepakt bestand (zip). Pak het uit en kies één document.',
    en: 'This is a packed file (zip). Unpack it and choose one document.',
  },
  'web-archive': {
    nl: 'Dit is een webarchief (.mht). Sla de pagina op als "alleen HTML" of als pdf en kies het opnieuw.',
    en: 'This is a web archive (.mht). Save the page as "HTML only" or as PDF and choose it again.',
  },
  'mail': {
    nl: 'Dit is een e-mail. Sla de bijlage op en kies die, of plak de tekst.',
    en: 'This is an e-mail. Save the attachment and choose that, or paste the text.',
  },
};

/** A file that could not be read, with words for the user. `message` (of Error) is the English text, for logs. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly text: LocalText;

  constructor(readonly code: ReadErrorCode, readonly file: string, options?: { cause?: unknown }) {
    super(MESSAGES[code].en, options);
    this.text = MESSAGES[code];
  }
}
