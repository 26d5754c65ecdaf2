import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '@/lib/cli/dom';
import type { CodedFacts, TenderDocument } from '@/lib/document/document';
import { readNotice } from '@/lib/document/eforms';

/** What `tests/documents/NAME/source.json` says of the text beside it. */
export interface DocumentSource {
  title: string;
  /** True for a text that was written to practise with; buyer and contract do not exist. */
  madeUp: boolean;
  /** Number of the notice in TED, and where our copy comes from. */
  notice?: string;
  source?: { repository: string; commit: string; path: string; licence: string };
  /** Day for which the rules are taken. */
  date: string;
  coded: CodedFacts | null;
}

export interface CorpusDocument { slug: string; text: string; source: DocumentSource }

/** Rules of one and the same day for the made-up texts, which have no date of their own. */
const MADE_UP_DATE = '2026-11-25';

/** Reads the notices and written texts of a corpus folder as documents for the tests, without personal data. */
export function corpusDocuments(folder: string): CorpusDocument[] {
  const origins = readOrigins(path.join(folder, 'README.md'));
  const notices = readdirSync(folder).filter((file) => /^\d.*\.xml$/.test(file)).sort().map((file) => noticeDocument(folder, file, origins));
  const written = path.join(folder, 'written');
  const texts = readdirSync(written).filter((file) => file.endsWith('.txt')).sort().map((file) => ({
    slug: file.replace(/^\w\d-/, '').replace(/\.txt$/, ''),
    text: withoutPersons(readFileSync(path.join(written, file), 'utf8')),
    source: { title: titleOf(readFileSync(path.join(written, file), 'utf8')), madeUp: true, date: MADE_UP_DATE, coded: null },
  }));
  return [...notices, ...texts];
}

function noticeDocument(folder: string, file: string, origins: ReadonlyMap<string, DocumentSource['source']>): CorpusDocument {
  const number = file.replace(/\.xml$/, '');
  const document = readNotice(parseXml(readFileSync(path.join(folder, file), 'utf8')), file);
  const origin = origins.get(file);
  if (!origin || !document.coded) throw new Error(`${file}: geen herkomst in README.md van het corpus.`);
  return {
    slug: `ted-${number.toLowerCase()}`,
    text: withoutPersons(asText(document)),
    source: { title: document.title ?? number, madeUp: false, notice: number, source: origin, date: document.coded.published ?? MADE_UP_DATE, coded: shortLots(document.coded) },
  };
}

/** The text of a notice with its lots and field names as Markdown headings, so that plain text keeps the context. */
function asText(document: TenderDocument): string {
  const lines: string[] = [];
  let label: string | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 2 && block.lot) {
      lines.push('', `## Perceel ${shortLot(block.lot)}: ${block.text}`);
      label = undefined;
      continue;
    }
    if (block.label && block.label !== label) lines.push('', `### ${block.label}`);
    label = block.label ?? label;
    const table = block.kind === 'table-row';
    lines.push(...(table && lines[lines.length - 1]?.includes('\t') ? [] : ['']), `${block.kind === 'heading' ? `${'#'.repeat(block.level ?? 2)} ` : ''}${block.text}`);
  }
  return `${lines.join('\n').trim()}\n`;
}

const shortLot = (lot: string): string => /(\d+)$/.exec(lot)?.[1]?.replace(/^0+(?=\d)/, '') ?? lot;

function shortLots(coded: CodedFacts): CodedFacts {
  const renamed = <T extends { lot?: string | null }>(rows: T[] | undefined): T[] | undefined => rows?.map((row) => (row.lot ? { ...row, lot: shortLot(row.lot) } : row));
  return { ...coded, estimatedValue: renamed(coded.estimatedValue), frameworkMaximum: renamed(coded.frameworkMaximum), awardCriteria: renamed(coded.awardCriteria) };
}

/** E-mail addresses, telephone numbers and names after a form of address are made unreadable. */
export function withoutPersons(text: string): string {
  return text
    .replace(/[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,40}){1,4}/g, '[e-mailadres]')
    .replace(/(?:(?:\+|\b00)\d{2}[\s().-]{0,3}(?:\(0\))?|\b0)(?:\d[\s./-]{0,2}){8,9}\b/g, '[telefoonnummer]')
    .replace(/\b((?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.|[Tt]\.a\.v\.|[Cc]ontactpersoon:)\s+)(?:(?:\p{Lu}[\p{L}.'-]{0,30}|van|de|der|den)\s?){1,5}/gu, '$1[naam] ');
}

function titleOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.find((line) => line.length > 20 && !/^VERZONNEN/.test(line)) ?? lines[0] ?? '';
}

/** Repository, commit, path and licence of each file, from the tables of the corpus' own README. */
function readOrigins(file: string): Map<string, DocumentSource['source']> {
  const text = readFileSync(file, 'utf8');
  const repositories = new Map<string, { commit: string; licence: string }>();
  for (const row of text.matchAll(/^\| \[([\w-]+\/[\w-]+)\]\([^)]{1,200}\) \| `([0-9a-f]{40})`[^|]{0,40}\| ([^|]{1,200}) \|/gm)) repositories.set(row[1]!, { commit: row[2]!, licence: row[3]!.trim() });
  const origins = new Map<string, DocumentSource['source']>();
  for (const row of text.matchAll(/^- `([\w.-]{1,80})`: ([\w-]+\/[\w-]+), `([^`]{1,300})`/gm)) {
    const repository = repositories.get(row[2]!);
    if (repository) origins.set(row[1]!, { repository: row[2]!, path: row[3]!, ...repository });
  }
  return origins;
}
