import { Readability } from '@mozilla/readability';

const MARK = 'data-g-n';
/** The main text holds at least this share of what Readability keeps; the rest may be a stray box. */
const SHARE = 0.85;
/** With fewer signs there is no article: a form, a list, an empty page. */
const LEAST = 500;

/**
 * The element that holds the article of a page, or null when the page has none that stands out. Works on a copy of the
 * document: Readability only ranks, it changes nothing and its text is not used.
 */
export function findMain(page: Document): Element | null {
  const live = [...page.querySelectorAll('*')];
  const copy = page.cloneNode(true) as Document;
  [...copy.querySelectorAll('*')].forEach((element, index) => element.setAttribute(MARK, String(index)));
  const article = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: 300 }).parse();
  const kept = article?.content instanceof page.defaultView!.Element ? article.content : null;
  if (!kept) return null;

  const weights = new Map<Element, number>();
  let total = 0;
  for (const element of kept.querySelectorAll(`[${MARK}]`)) {
    const length = ownText(element);
    if (length === 0) continue;
    total += length;
    for (let at: Element | null = live[Number(element.getAttribute(MARK))] ?? null; at; at = at.parentElement) weights.set(at, (weights.get(at) ?? 0) + length);
  }
  if (total < LEAST) return null;
  let best: Element | null = null;
  for (const [element, weight] of weights) if (weight >= total * SHARE && (!best || best.contains(element))) best = element;
  if (!best || best === page.body || best === page.documentElement) return null;
  // One paragraph that holds nearly all is not the article, its box is.
  const box = /^(?:P|SPAN|LI|TD|PRE|BLOCKQUOTE|FONT|B|I|EM|STRONG)$/.test(best.tagName) ? best.parentElement : best;
  return box === page.body ? null : box;
}

/** Number of signs straight in an element. */
function ownText(element: Element): number {
  let length = 0;
  for (const child of element.childNodes) if (child.nodeType === 3) length += (child.nodeValue ?? '').trim().length;
  return length;
}
