/** The two languages that people read Gunkans in; Dutch first. */
export type Language = 'nl' | 'en';

/** A text that people see, in both languages, at B1 level. */
export type LocalText = Readonly<Record<Language, string>>;

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}
