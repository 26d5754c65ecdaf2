import type { LocalText } from '@/lib/local-text';
import type { EditOutcome } from '@/lib/messages/frame-line';
import type { PagePlace } from '@/lib/messages/protocol';

/** What the session itself says: notices and faults. Short, no blame. */
export const texts = {
  pasted: { nl: 'Geplakte tekst', en: 'Pasted text' },
  replaced: { nl: 'De tekst is vervangen. Met Ctrl+Z in de pagina zet u de oude tekst terug.', en: 'The text was replaced. Ctrl+Z in the page brings the old text back.' },
  undone: { nl: 'De oude tekst staat er weer.', en: 'The old text is back.' },
  notUndone: { nl: 'Er is daarna nog iets veranderd in de pagina. Er is niets teruggezet. Met Ctrl+Z in de pagina gaat u stap voor stap terug.', en: 'Something else changed in the page after that. Nothing was put back. With Ctrl+Z in the page you go back step by step.' },
  copy: { nl: 'Kopieer', en: 'Copy' },
  cursorFirst: { nl: 'Zet eerst de cursor op de plek in de pagina, en klik daarna weer op Invoegen. Er is nog niets ingevoegd.', en: 'First put the cursor at the place in the page, then click Insert again. Nothing was inserted yet.' },
  copied: { nl: 'Gekopieerd. Plak de tekst waar u hem wilt hebben.', en: 'Copied. Paste the text where you want it.' },
  copyFailed: { nl: 'Kopiëren lukte niet. Selecteer de tekst hier in het paneel en kopieer hem met Ctrl+C.', en: 'Copying did not work. Select the text here in the panel and copy it with Ctrl+C.' },
  noPlace: { nl: 'Deze plek is in de pagina niet meer te vinden. Lees de pagina opnieuw.', en: 'This place is no longer in the page. Read the page again.' },
  overruled: (count: number): LocalText => (count === 1
    ? { nl: 'U laat deze tekst zo.', en: 'You leave this text as it is.' }
    : { nl: `U laat deze tekst zo, op alle ${count} plekken.`, en: `You leave this text as it is, in all ${count} places.` }),
  ignored: (count: number): LocalText => (count === 1
    ? { nl: 'Deze zin wordt voor dit punt niet meer getoond.', en: 'This sentence is no longer shown for this point.' }
    : { nl: `Deze ${count} zinnen worden voor dit punt niet meer getoond.`, en: `These ${count} sentences are no longer shown for this point.` }),
  newTender: { nl: 'Nieuwe aanbesteding: feiten en keuzes zijn leeg.', en: 'New tender: facts and choices are empty.' },
  siteOn: { nl: 'Gunkans leest deze site voortaan zonder klik. U zet dit uit in het menu of bij de instellingen.', en: 'From now on Gunkans reads this site without a click. You switch this off in the menu or in the settings.' },
  siteOff: { nl: 'Gunkans leest deze site alleen nog na een klik op het pictogram.', en: 'Gunkans now reads this site only after a click on the icon.' },
  siteRefused: { nl: 'De toegang tot deze site is niet gegeven. Er is niets veranderd.', en: 'Access to this site was not given. Nothing has changed.' },
  siteImpossible: { nl: 'Voor deze pagina kan de browser geen vaste toegang geven. Klik op het pictogram om haar te lezen.', en: 'The browser cannot give standing access to this page. Click the icon to read it.' },
  noAnswer: { nl: 'De pagina geeft geen antwoord. Laad de pagina opnieuw en klik daarna op het pictogram.', en: 'The page does not answer. Reload the page and then click the icon.' },
  notStarted: {
    nl: 'De browser gaf het tabblad niet door. Sluit dit paneel en klik opnieuw op het pictogram.',
    en: 'The browser did not pass on the tab. Close this panel and click the icon again.',
  },
  analysisFailed: {
    nl: 'Het controleren van deze tekst lukte niet. Uw tekst is niet veranderd. Probeer het opnieuw, of plak een kleiner deel van de tekst.',
    en: 'Checking this text did not work. Your text was not changed. Try again, or paste a smaller part of the text.',
  },
  analysisTooLong: {
    nl: 'Het controleren van deze tekst duurde te lang en is gestopt. Uw tekst is niet veranderd. Plak een kleiner deel van de tekst, of probeer het opnieuw.',
    en: 'Checking this text took too long and was stopped. Your text was not changed. Paste a smaller part of the text, or try again.',
  },
  onlyFindings: {
    nl: 'Het zoeken van ondernemingen lukte niet. De punten in de tekst staan er wel. Bij de volgende wijziging zoekt Gunkans opnieuw.',
    en: 'Finding enterprises did not work. The points in the text are there. At the next change Gunkans looks again.',
  },
  fileFailed: { nl: 'Dit bestand is niet te lezen. Kies een ander bestand, of plak de tekst.', en: 'This file cannot be read. Choose another file, or paste the text.' },
  saved: (name: string): LocalText => ({ nl: `Bewaard als “${name}”. Wat u hierna wijzigt, wordt vanzelf bewaard.`, en: `Saved as “${name}”. What you change from now on is saved by itself.` }),
  takenIn: (name: string): LocalText => ({
    nl: `“${name}” is ook in een ander venster gewijzigd. Die wijzigingen staan nu ook hier.`, en: `“${name}” was changed in another window too. Those changes are now here as well.`,
  }),
  resumed: (name: string): LocalText => ({ nl: `U gaat verder met “${name}”.`, en: `You go on with “${name}”.` }),
  dossierGone: {
    nl: 'Het dossier is in een ander venster verwijderd. Wat u hier ziet, is niet meer bewaard.', en: 'The dossier was removed in another window. What you see here is not saved any more.',
  },
  storageFailed: { nl: 'Uw keuzes konden niet worden bewaard. Sluit het paneel nog niet.', en: 'Your choices could not be saved. Do not close the panel yet.' },
} satisfies Record<string, LocalText | ((name: string) => LocalText) | ((count: number) => LocalText)>;

/** Why an edit was not made; the text was copied instead. */
export const editFailures: Readonly<Record<Exclude<EditOutcome, 'done'>, LocalText>> = {
  'changed-meanwhile': { nl: 'De tekst in de pagina is intussen veranderd. Er is niets vervangen; de nieuwe tekst is gekopieerd.', en: 'The text in the page has changed meanwhile. Nothing was replaced; the new text was copied.' },
  'not-editable': { nl: 'Deze tekst is in de pagina niet te wijzigen. De nieuwe tekst is gekopieerd.', en: 'This text cannot be edited in the page. The new text was copied.' },
  'no-cursor': { nl: 'Er staat geen cursor in een veld van de pagina. De tekst is gekopieerd; plak hem waar u hem wilt hebben.', en: 'There is no cursor in a field of the page. The text was copied; paste it where you want it.' },
  failed: { nl: 'De pagina liet de wijziging niet toe. De nieuwe tekst is gekopieerd.', en: 'The page did not allow the change. The new text was copied.' },
};

/** Says that more findings lie under a click. */
export const moreHere = (count: number): LocalText => ({
  nl: `Op deze plek staan ${count} punten. Klik er nog eens op voor het volgende.`, en: `There are ${count} points at this place. Click it again for the next one.`,
});

/** A place in the page in words: "in “Eis 4.1”, na “De gemeente betaalt…”". The page's own words are plain text here. */
function placeWords(place: PagePlace | null): LocalText {
  const { label, words } = place ?? { label: '', words: '' };
  if (!label && !words) return { nl: 'bij de cursor in de pagina', en: 'at the cursor in the page' };
  const parts = (after: string) => [label && `in “${label}”`, words && `${after} “${words}”`].filter(Boolean).join(', ');
  return { nl: parts('na'), en: parts('after') };
}

/** Says where a text was put in. */
export function inserted(place: PagePlace | null): LocalText {
  const { nl, en } = placeWords(place);
  return { nl: `De tekst staat nu ${nl}. Met Ctrl+Z in de pagina haalt u hem weer weg.`, en: `The text is now ${en}. Ctrl+Z in the page takes it out again.` };
}

/** Says where a text will be put in. */
export function willGo(place: PagePlace | null): LocalText {
  if (!place) return { nl: 'Zet eerst de cursor op de plek in de pagina.', en: 'First put the cursor at the place in the page.' };
  const { nl, en } = placeWords(place);
  return { nl: `Komt ${nl}`, en: `Goes ${en}` };
}

/** Says which blanks still have to be filled in. */
export const blanksMissing = (names: readonly LocalText[]): LocalText => ({
  nl: `Vul eerst in: ${names.map((name) => name.nl).join(', ')}.`, en: `First fill in: ${names.map((name) => name.en).join(', ')}.`,
});

/** The words for the user that an error carries, if any. */
export function textOf(error: unknown): LocalText | null {
  const { text } = (error ?? {}) as { text?: Partial<LocalText> };
  return typeof text?.nl === 'string' && typeof text.en === 'string' ? { nl: text.nl, en: text.en } : null;
}
