import type { Span } from '@/lib/local-text';

const ADDRESS = /(?:www\.|:\/\/|@)\S*$|^\S*(?:\.(?:nl|be|eu|com|org)\b|@)/;
/** A requirement on earlier work, or on how the buyer deals with those who lose: about others than those the contract is for. */
const ABOUT_OTHERS = /\breferen(?:t|ten|tie|ties)\b|\breferentie\w{2,12}|kerncompetentie|(?:vergelijkbare|gelijkaardige?|soortgelijke) (?:opdracht|project|dienst)|\bafgewezen\b|(?:aanbieders?|inschrijvers?) die het niet (?:word|is)/;
/** "40.000 inwoners" is the size of a place. */
const COUNTED = /(?:\d|\baantal|duizend|\bper) $/;
const PLACE_PEOPLE = /^(?:inwoner|bewoner)/;
const REFERENCES = /referen(?:tie|ties|tes)\b|geschiktheid|bekwaamheid|selectiecriteri|technical ability/;

/** True when the headings say that a block asks about earlier work or the bidder himself. Lower case in. */
export const isAboutBidder = (headings: string): boolean => REFERENCES.test(headings);

/**
 * True when a word tells nothing about what is bought or for whom: it stands in an address, in a requirement on references, or counts the
 * people of a place. In: the lower-case text of a block, where the word stands, and its sentence.
 */
export function isAside(text: string, at: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(0, at.start - 60), at.start);
  if (ADDRESS.test(/\S*$/.exec(before)![0]) || ADDRESS.test(/^\S*/.exec(text.slice(at.end, at.end + 60))![0])) return true;
  if (PLACE_PEOPLE.test(text.slice(at.start, at.end)) && COUNTED.test(before)) return true;
  return ABOUT_OTHERS.test(text.slice(sentence.start, sentence.end));
}
