import { createContext, useContext } from 'react';
import type { Content } from '@/lib/content';

const ContentContext = createContext<Content | null>(null);

export const ContentProvider = ContentContext;

/** The rows that the views show; without a provider there is nothing to show, which is a mistake of the page. */
export function useContent(): Content {
  const content = useContext(ContentContext);
  if (!content) throw new Error('A page must give its views their content.');
  return content;
}
