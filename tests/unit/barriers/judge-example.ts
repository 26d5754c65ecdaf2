import { barriers } from '@/data/barriers';
import type { Finding } from '@/lib/barriers/finding';
import { judgeBarriers } from '@/lib/barriers/judge';
import type { Example } from '@/lib/barriers/rule';
import { buildDocument } from '@/lib/document/build';
import { gatherFacts } from '@/lib/facts/gather';

export interface Judged { text: string; findings: Finding[]; again(text: string): Judged }

const TODAY = '2026-11-25';

/**
 * Judges an example as a document: a line is a paragraph, `- ` a list item, `# ` a heading, a line with tabs a table row.
 * `given` lines come first.
 */
export function judgeExample(example: Example): Judged {
  const { text, given, date } = typeof example === 'string' ? { text: example, given: undefined, date: undefined } : example;
  return judgeLines(given ? `${given}\n${text}` : text, date ?? TODAY);
}

function judgeLines(lines: string, date: string): Judged {
  const blocks = lines.split('\n').map((line) => {
    if (line.startsWith('# ')) return { kind: 'heading' as const, level: 2, text: line.slice(2) };
    if (line.startsWith('- ')) return { kind: 'list-item' as const, text: line.slice(2) };
    if (line.includes('\t')) return { kind: 'table-row' as const, text: line };
    return { kind: 'paragraph' as const, text: line };
  });
  const document = buildDocument({ source: { name: 'voorbeeld', kind: 'text' }, blocks, whole: false });
  const kinds = document.blocks.map((block) => ({ heading: '# ', 'list-item': '- ' })[block.kind as string] ?? '');
  const facts = gatherFacts(document, { date });
  return {
    text: document.text,
    findings: judgeBarriers(document, facts, barriers, date),
    again: (text) => judgeLines(text.split('\n').map((line, index) => (kinds[index] ?? '') + line).join('\n'), date),
  };
}
