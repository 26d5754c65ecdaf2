import type { BlockLanguage } from '@/lib/document/document';
import './Card.css';

/** Words of the draft, in their own language: a reader speaks them as what they are. */
export function Quote({ text, lang }: { text: string; lang: BlockLanguage }) {
  return <blockquote className="quote" lang={lang === 'other' ? undefined : lang}>“{text}”</blockquote>;
}
