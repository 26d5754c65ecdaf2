import { memo, type ReactNode } from 'react';
import type { DemoTender } from '@/lib/demo';
import { useLocale } from '@/components/shared/Locale';
import './PracticeArticle.css';

type Block = DemoTender['blocks'][number];

interface Props { tender: DemoTender; onArticle: (article: HTMLElement | null) => void }

/**
 * The practice tender as a page: headings, paragraphs, tables, lists, a field, and paragraphs to type in. Drawn once:
 * what the user types belongs to the browser, and drawing again would take it away.
 */
export const PracticeArticle = memo(function PracticeArticle({ tender, onArticle }: Props) {
  const { t, text } = useLocale();
  return (
    <article ref={onArticle} className="practice" lang="nl" aria-label={t('welcome.practice.article')}>
      <p className="practice__note" lang={t('language')}>{text(tender.note)}</p>
      {grouped(tender.blocks).map((group, index) => <Group key={index} blocks={group} />)}
    </article>
  );
}, (before, after) => before.tender === after.tender);

/** Rows of one table and items of one list belong together. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const joins = (block.kind === 'table-row' || block.kind === 'list-item') && last?.[0]?.kind === block.kind;
    if (joins) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Group({ blocks }: { blocks: readonly Block[] }): ReactNode {
  const [first] = blocks;
  if (!first) return null;
  if (first.kind === 'table-row') {
    const [head, ...rest] = blocks;
    const withHead = head?.head === true;
    return (
      <table>
        {withHead && <thead><tr>{cells(head).map((cell, index) => <th key={index} scope="col">{cell}</th>)}</tr></thead>}
        <tbody>{(withHead ? rest : blocks).map((row, index) => <tr key={index}>{cells(row).map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at}>{cell}</td>))}</tr>)}</tbody>
      </table>
    );
  }
  if (first.kind === 'list-item') return <ul>{blocks.map((item, index) => <li key={index} {...editing(item)}>{item.text}</li>)}</ul>;
  if (first.kind === 'field') return <label className="practice__field">{first.label}<textarea defaultValue={first.text} rows={3} spellCheck={false} /></label>;
  if (first.kind === 'heading') {
    const Tag = first.level === 1 ? 'h2' : 'h3';
    return <Tag>{first.text}</Tag>;
  }
  return <p {...editing(first)}>{first.text}</p>;
}

const cells = (row: Block) => row.text.split('\t');

// No title or label: the reader would take it for the name of the place.
const editing = (block: Block) => (block.editable
  ? { contentEditable: 'plaintext-only' as const, suppressContentEditableWarning: true, spellCheck: false, className: 'practice__editable' }
  : {});
