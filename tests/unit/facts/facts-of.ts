import { buildDocument } from '@/lib/document/build';
import type { BlockInput, CodedFacts, TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import { gatherFacts, type GatherSettings } from '@/lib/facts/gather';

/** A line is a paragraph, `- ` a list item, `# ` a heading, a line with tabs a table row, `Label = value` after `@` a form field. */
function block(line: string): BlockInput {
  if (line.startsWith('# ')) return { kind: 'heading', level: 2, text: line.slice(2) };
  if (line.startsWith('- ')) return { kind: 'list-item', text: line.slice(2) };
  if (line.startsWith('@')) return { kind: 'field', label: line.slice(1, line.indexOf(' = ')), text: line.slice(line.indexOf(' = ') + 3) };
  return line.includes('\t') ? { kind: 'table-row', text: line } : { kind: 'paragraph', text: line };
}

export function documentOf(text: string, coded: CodedFacts | null = null): TenderDocument {
  return buildDocument({ source: { name: 'voorbeeld', kind: 'text' }, blocks: text.split('\n').map(block), whole: true, coded });
}

export const TODAY = '2026-11-25';

export function factsOf(text: string, coded: CodedFacts | null = null, settings: Partial<GatherSettings> = {}): TenderFacts {
  return gatherFacts(documentOf(text, coded), { date: TODAY, ...settings });
}
