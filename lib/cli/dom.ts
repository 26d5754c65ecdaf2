import { DOMParser, parseHTML } from 'linkedom';

/** Parses HTML for the command line, where there is no browser. Never throws on odd markup. */
export function parseHtml(html: string): Document {
  // linkedom builds no `html` and `body` around a fragment.
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** Parses XML for the command line; a file that is no XML gives a document without a root element. */
export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}
