import { demoSlugs, demoTender, type DemoTender } from '@/lib/demo';

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const style = `
  :root { color-scheme: light dark; font: 16px/1.55 system-ui, "Noto Sans", "Liberation Sans", sans-serif; }
  body { margin: 0; background: light-dark(#eef1f4, #14191f); color: light-dark(#16202b, #e6ebf0); }
  header { background: light-dark(#fff, #1d242c); border-bottom: 1px solid light-dark(#d5dbe1, #39434e); padding: .75rem 2rem; font-size: .9rem; }
  main { max-width: 46rem; margin: 2rem auto; padding: 2rem 3rem; background: light-dark(#fff, #1d242c); }
  h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0; } th, td { text-align: left; border-bottom: 1px solid light-dark(#d5dbe1, #39434e); padding: .35rem .5rem .35rem 0; }
  label { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
  textarea { box-sizing: border-box; width: 100%; min-height: 4.5rem; font: inherit; padding: .5rem; }
  [contenteditable] { outline: 1px dashed light-dark(#9aa5b0, #5d6b79); outline-offset: 4px; border-radius: 2px; }
`;

type Block = DemoTender['blocks'][number];

/** A practice tender as a page of a made-up drafting system: one field, a few paragraphs to type in, the rest fixed. */
export function practicePage(tender: DemoTender): string {
  const parts: string[] = [];
  for (const [index, block] of tender.blocks.entries()) {
    const before = tender.blocks[index - 1]?.kind;
    const after = tender.blocks[index + 1]?.kind;
    const starts = before !== block.kind;
    const ends = after !== block.kind;
    parts.push(html(block, index, starts, ends));
  }
  return page(tender.title, `<main>${parts.join('\n')}</main>`);
}

/** All practice pages by address, with a list of them at `/`. */
export function practicePages(): Record<string, string> {
  const tenders = demoSlugs.map(demoTender);
  const list = tenders.map((tender) => `<li><a href="/${tender.slug}">${escape(tender.title)}</a></li>`).join('');
  return {
    '/': page('Oefenen met Gunkans', `<main><h1>Oefenen met Gunkans</h1><ul>${list}</ul></main>`),
    ...Object.fromEntries(tenders.map((tender) => [`/${tender.slug}`, practicePage(tender)])),
  };
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><a href="/">Oefenpagina</a> · alles op deze pagina is verzonnen · in de omlijnde delen kunt u typen</header>${body}</body></html>`;
}

function html(block: Block, index: number, starts: boolean, ends: boolean): string {
  const text = escape(block.text);
  const typing = block.editable ? ' contenteditable="true"' : '';
  switch (block.kind) {
    case 'heading': return `<h${block.level ?? 2}>${text}</h${block.level ?? 2}>`;
    case 'paragraph': return `<p${typing}>${text}</p>`;
    case 'field': return `<label for="field-${index}">${escape(block.label ?? '')}</label><textarea id="field-${index}">${text}</textarea>`;
    case 'list-item': return `${starts ? '<ul>' : ''}<li${typing}>${text}</li>${ends ? '</ul>' : ''}`;
    case 'table-row': {
      const cell = block.head ? 'th' : 'td';
      return `${starts ? '<table>' : ''}<tr>${text.split('\t').map((one) => `<${cell}>${one}</${cell}>`).join('')}</tr>${ends ? '</table>' : ''}`;
    }
  }
}
