import type { Analysis } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import type { TenderDocument } from '@/lib/document/document';
import { noteText } from '@/lib/document/notes';
import { canStillInvite } from '@/lib/enterprises/invite';
import { describeFact, mainFacts, moreFacts } from '@/lib/facts/describe';
import type { Language, LocalText } from '@/lib/local-text';
import { locale, type Locale } from '@/lib/locale';
import { safeLink } from '@/lib/safe-link';
import type { Content } from '@/lib/content';
import { factText, warnings } from './under-law';

export type PlainContent = Pick<Content, 'barrier' | 'law' | 'category' | 'criterion' | 'enterprise' | 'rulesDate'>;

const words = {
  subject: { nl: 'Onderwerp', en: 'Subject' },
  barriers: { nl: 'Belemmeringen', en: 'Barriers' },
  checks: { nl: 'nakijken', en: 'to check' },
  fine: { nl: 'bekeken, geen opmerking', en: 'looked at, no remark' },
  draft: { nl: 'Sociale criteria in de tekst', en: 'Social criteria in the text' },
  criteria: { nl: 'Sociale criteria die passen', en: 'Social criteria that fit' },
  covered: { nl: 'staat er al', en: 'already there' },
  notice: { nl: 'Keuzes in de aankondiging', en: 'Choices in the notice' },
  none: { nl: 'Geen.', en: 'None.' },
  notTender: { nl: 'Dit lijkt geen aanbesteding.', en: 'This does not look like a tender.' },
  foreign: { nl: 'De Nederlandse wet geldt hier niet.', en: 'Dutch law does not apply here.' },
  lot: { nl: 'perceel', en: 'lot' },
  page: { nl: 'bladzijde', en: 'page' },
  unread: { nl: 'Niet gelezen', en: 'Not read' },
  public: { nl: 'Dit overzicht bevat zinnen uit de tekst en kan openbaar worden.', en: 'This overview holds sentences of the text and may become public.' },
} satisfies Record<string, LocalText>;

/** Enterprises beyond these stay in the panel and in `--json`. */
const MOST_ENTERPRISES = 10;
const VERDICT_ORDER = { barrier: 0, check: 1, fine: 2 } as const;
const LEVEL_ORDER = { rule: 0, judgement: 1, practice: 2 } as const;

/** Findings in order of weight: verdict, then level, then place in the text. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] || LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level]
    || (a.start ?? Infinity) - (b.start ?? Infinity) || (a.barrier < b.barrier ? -1 : 1));
}

/**
 * The analysis of a document as plain text for a terminal or a file: facts, findings by weight, criteria, enterprises, and what
 * this is not. Control characters of the document are taken away, so that it cannot steer a terminal. Never throws.
 */
export function plainReport(document: TenderDocument, analysis: Analysis, content: PlainContent, language: Language = 'nl'): string {
  const say = locale(language);
  const title = document.title && document.title !== document.source.name ? [document.title] : [];
  const lines = [
    ...underlined(document.source.name, '='), ...title,
    ...(document.notes ?? []).map((note) => say.text(noteText(note))),
    ...(document.unread.length ? [`${say.text(words.unread)}: ${say.list(document.unread.map((part) => part.name))}`] : []),
    ...(analysis.tenderLike ? [] : [say.text(words.notTender)]),
    ...facts(analysis, content, say),
    ...findings(document, analysis, content, say),
    ...draftCriteria(analysis, say),
    ...criteria(analysis, content, say),
    ...notice(analysis, say),
    ...enterprises(analysis, content, say),
    '', say.t('about.aid'), say.t('about.rules', { date: say.date(content.rulesDate) }), say.text(words.public), '',
  ];
  return lines.map(printable).join('\n');
}

/** What a search found. */
export interface SearchFound {
  hits: readonly { id: string; name: string; why: readonly LocalText[] }[];
  /** Organisations of that name that are no more, and what became of them. */
  gone: readonly { text: LocalText }[];
}

/** The enterprises for a query as plain text. */
export function plainSearch(query: string, { hits, gone }: SearchFound, content: Pick<PlainContent, 'enterprise'>, language: Language = 'nl'): string {
  const say = locale(language);
  const lines = [...underlined(query, '-'), ...gone.map((one) => say.text(one.text)), ...(hits.length || gone.length ? [] : [say.t('enterprises.noneFound')])];
  for (const match of hits.slice(0, MOST_ENTERPRISES)) lines.push(...enterpriseLines(match, content, say));
  return [...lines, ''].map(printable).join('\n');
}

const printable = (line: string): string => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replace(/[\t\n]/g, '  ').trimEnd();

function underlined(text: string, sign: string): string[] {
  const line = printable(text);
  return [line, sign.repeat(Math.min(Math.max(line.length, 3), 100))];
}

function section(title: string): string[] {
  return ['', ...underlined(title, '-')];
}

function facts(analysis: Analysis, content: PlainContent, say: Locale): string[] {
  const rows = [...mainFacts, ...moreFacts].flatMap((name) => {
    const { values } = describeFact(name, analysis.facts, say);
    return values.length ? [[say.t(`fact.${name}`), values.map((value) => factText(name, value.text, analysis)).join('; ')] as const] : [];
  });
  const subjects = analysis.categories.slice(0, 3).map((category) => say.text(content.category(category.id)));
  const all = [...(subjects.length ? [[say.text(words.subject), subjects.join('; ')] as const] : []), ...rows];
  const width = Math.max(0, ...all.map(([name]) => name.length)) + 2;
  return [...section(say.t('facts.title')), ...(all.length ? all.map(([name, value]) => `${name.padEnd(width)}${value}`) : [say.text(words.none)])];
}

function findings(document: TenderDocument, analysis: Analysis, content: PlainContent, say: Locale): string[] {
  const sorted = byWeight(analysis.findings);
  const remarks = sorted.filter((finding) => finding.verdict !== 'fine');
  const barriers = remarks.filter((finding) => finding.verdict === 'barrier').length;
  const counts = `${say.text(words.barriers)}: ${barriers}, ${say.text(words.checks)}: ${remarks.length - barriers}, ${say.text(words.fine)}: ${sorted.length - remarks.length}`;
  const lines = [...section(counts)];
  if (remarks.some((finding) => finding.foreign)) lines.push(say.text(words.foreign));
  remarks.forEach((finding, index) => lines.push('', ...findingLines(finding, index + 1, document, content, say)));
  return remarks.length ? lines : [...lines, say.text(words.none)];
}

function findingLines(finding: Finding, number: number, document: TenderDocument, content: PlainContent, say: Locale): string[] {
  const { name, hurts, todo } = content.barrier(finding.barrier);
  const block = finding.blockId === null ? undefined : document.blocks.find((one) => one.id === finding.blockId);
  const place = [finding.section, finding.lot ? `${say.text(words.lot)} ${finding.lot}` : null, block?.page ? `${say.text(words.page)} ${block.page}` : null].filter(Boolean).join(' · ');
  const better = finding.replacement ? `${say.t('finding.better')} ${finding.replacement.text}` : `${say.t('finding.todo')} ${say.text(todo)}`;
  return [
    `${number}. ${say.t(`verdict.${finding.verdict}`).toUpperCase()}: ${say.text(name)}`,
    ...indented([
      place,
      finding.quote ? `"${finding.quote}"` : '',
      finding.calculation ? say.text(finding.calculation) : '',
      `${say.text(finding.why)} ${say.text(hurts)}`.trim(),
      finding.reason ? `${say.t('finding.reason')} ${finding.reason}` : '',
      ...lawLines(finding.law, content, say),
      finding.law.length || finding.foreign ? '' : say.t(finding.level === 'practice' ? 'law.practice' : 'law.none'),
      better,
    ]),
  ];
}

function lawLines(ids: readonly string[], content: PlainContent, say: Locale): string[] {
  return ids.flatMap((id) => {
    const rule = content.law(id);
    if (!rule) return [];
    const address = safeLink(rule.url)?.href ?? '';
    return [[say.text(rule.label), rule.attribution ? say.text(rule.attribution) : '', address].filter(Boolean).join(' · ')];
  });
}

function draftCriteria(analysis: Analysis, say: Locale): string[] {
  const remarks = analysis.criterionFindings.filter((finding) => finding.verdict !== 'fine');
  if (!remarks.length) return [];
  return [...section(say.text(words.draft)), ...remarks.flatMap((finding) => [`- ${say.t(`verdict.${finding.verdict}`)} (${finding.rule})`, ...indented([`"${finding.quote}"`, say.text(finding.why)])])];
}

function criteria(analysis: Analysis, content: PlainContent, say: Locale): string[] {
  const lines = analysis.criteria.flatMap((proposal) => {
    const row = content.criterion(proposal.id);
    if (!row) return [];
    return [
      `- ${say.text(row.title)} (${say.t(`kind.${row.kind}`)}${proposal.covered ? `, ${say.text(words.covered)}` : ''})`,
      ...indented([say.text(proposal.why), proposal.coveredBy ? `"${proposal.coveredBy}"` : say.text(row.text), ...warnings(row, proposal, analysis).map((warning) => `${say.t('criterion.risk')} ${say.text(warning)}`)]),
    ];
  });
  return [...section(`${say.text(words.criteria)}: ${analysis.criteria.length}`), ...(lines.length ? lines : [say.text(words.none)])];
}

function notice(analysis: Analysis, say: Locale): string[] {
  if (!analysis.eforms.length) return [];
  return [...section(say.text(words.notice)), ...analysis.eforms.map((advice) => `- ${advice.field}${advice.code ? ` = ${advice.code}` : ''}: ${say.text(advice.why)}`)];
}

function enterprises(analysis: Analysis, content: PlainContent, say: Locale): string[] {
  const count = analysis.enterprises.length;
  const heading = say.t(canStillInvite(analysis) ? 'enterprises.invite' : 'enterprises.consult', { count });
  if (!count) return [...section(heading), say.t('enterprises.none')];
  return [...section(heading), ...analysis.enterprises.slice(0, MOST_ENTERPRISES).flatMap((match) => enterpriseLines(match, content, say)), ...(analysis.legal.foreign ? [] : [say.t('enterprises.proof')])];
}

function enterpriseLines(match: { id: string; name: string; why: readonly LocalText[]; unknown?: readonly LocalText[] }, content: Pick<PlainContent, 'enterprise'>, say: Locale): string[] {
  const row = content.enterprise(match.id);
  const place = row?.place ?? row?.province;
  const why = match.why.map(say.text).join('; ');
  const unknown = (match.unknown ?? []).map(say.text).join('; ');
  const seen = say.t('enterprise.seen');
  return [
    `- ${match.name}${place ? ` (${place})` : ''}`,
    ...indented([
      why,
      unknown ? `${say.t('enterprise.unknown')}: ${unknown}` : '',
      row && !`${why} ${unknown}`.toLowerCase().includes(seen.toLowerCase()) ? `${seen}: ${row.lastSeenYear ?? say.t('enterprise.seenUnknown')}` : '',
      safeLink(row?.website)?.href ?? '',
    ]),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '').map((line) => `   ${line}`);
}
