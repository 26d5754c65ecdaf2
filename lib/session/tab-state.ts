import type { PageEvent } from '@/lib/messages/page-connection';
import type { EditAnswer } from '@/lib/messages/frame-line';
import type { Clock } from '@/lib/messages/clock';
import type { Highlight } from '@/lib/messages/protocol';
import type { PageReading } from '@/lib/messages/joined-page';
import type { Analysis } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import type { Language } from '@/lib/local-text';
import type { TenderFacts } from '@/lib/facts/facts';
import { hasOwnWork, type Purchase } from '@/lib/storage/purchase-schema';
import type { AnalyseFor } from './analysis-run';
import type { DossierBook } from './dossier-book';
import type { IgnoredKey } from './ignored-filter';
import type { BlockPlace } from './places';
import type { PurchaseStore } from './purchase-keeper';
import { pageScreen, type ScreenNow } from './screens';
import type { PanelState } from './state';

/** The line to the page of one tab; `PageConnection` is one. */
export interface PageLink {
  readonly connected: boolean;
  read(wholePage: boolean): void;
  pageLoaded(): void;
  paint(revision: number, highlights: readonly Highlight[]): void;
  show(findingId: string, blockId: string): boolean;
  leaveOut(partId: string, leftOut: boolean): void;
  replace(place: BlockPlace, text: string): Promise<EditAnswer>;
  insert(text: string): Promise<EditAnswer>;
  undo(request: string): Promise<EditAnswer>;
  close(): void;
}

/** Standing access to sites ("https://host"). `request` must be called in the user's own click. */
export interface SiteAccess {
  allowed(): Promise<string[]>;
  request(site: string): Promise<boolean>;
  forget(site: string): Promise<boolean>;
  watch(listener: () => void): () => void;
}

/** The sentences that are ignored for good. */
export interface IgnoredStore {
  load(): Promise<readonly IgnoredKey[]>;
  keep(entries: readonly IgnoredKey[], at: string): Promise<void>;
  drop(entries: readonly IgnoredKey[]): Promise<void>;
  hash(barrier: string, sentence: string): Promise<string>;
  watch(listener: (entries: readonly IgnoredKey[]) => void): () => void;
}

/** All that a session gets from outside. */
export interface TabDeps {
  clock: Clock;
  newId: () => string;
  analyse: AnalyseFor;
  /** A document of the tab was closed: no words of it stay in the memory of the engine. */
  forget: (tabId: number) => void;
  /** True as long as the engine would take long over its first full answer: then the findings come first. */
  cold: () => boolean;
  /** Does something when what was found first is on the screen; the returned function calls it off. */
  whenDrawn: (work: () => void) => () => void;
  readFile: (file: { name: string; bytes: Uint8Array }) => Promise<TenderDocument>;
  readText: (text: string, name: string) => TenderDocument;
  /** The language of the panel now. */
  language: () => Language;
  connect: (tabId: number, listener: (event: PageEvent) => void) => PageLink;
  purchases: PurchaseStore;
  /** The saved dossiers; null where nothing can be saved. */
  dossiers: DossierBook | null;
  ignored: IgnoredStore;
  sites: SiteAccess;
  /** Where the user buys, as the options have it. */
  region: { load(): Promise<string | null>; watch(listener: (region: string | null) => void): () => void };
  copy: (text: string) => Promise<void>;
  /** `demo` on the welcome page, whose own text is read. */
  origin: 'page' | 'demo';
}

/** A tab of which nothing is known. */
export const emptyState = (): PanelState => ({
  phase: { id: 'empty' }, name: null, origin: null, document: null, counts: null, selection: false, parts: [], analysis: null, stale: false,
  decisions: [], chosenCriteria: [], shortlist: [], focusedFinding: null, askSameTender: null, notices: [], editableBlocks: new Set(), site: null, spot: null,
});

/** What a file or pasted text consists of, for "3 tabellen en 212 alinea's gelezen". */
export function countsOf(document: TenderDocument): PanelState['counts'] {
  let [fields, tables, paragraphs, pages] = [0, 0, 0, 0];
  let previous = '';
  for (const block of document.blocks) {
    if (block.kind === 'field') fields += 1;
    else if (block.kind === 'table-row') tables += previous === 'table-row' ? 0 : 1;
    else if (block.kind !== 'heading') paragraphs += 1;
    pages = Math.max(pages, block.page ?? 0);
    previous = block.kind;
  }
  return { fields, tables, paragraphs, ...(pages > 0 ? { pages } : {}) };
}

/** The day as the user's calendar has it; a tender's dates have no time zone. */
export function localDate(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** What lies on the table: the page in the tab, or a document that was dropped or pasted. */
export type Source =
  | { kind: 'page'; reading: PageReading | null; whole: boolean }
  | { kind: 'document'; document: TenderDocument | null; screen: ScreenNow };

/** The screen or file on the table; null when nothing was read yet. */
export function screenOf(source: Source): ScreenNow | null {
  if (source.kind === 'document') return source.screen;
  return source.reading && pageScreen(source.reading.url, source.reading.title);
}

/** What the panel shows of the user's choices. */
export const decidedOf = (purchase: Purchase): Partial<PanelState> => {
  const { decisions, chosenCriteria, criterionValues, shortlist } = purchase;
  return { decisions, chosenCriteria, criterionValues, shortlist, own: hasOwnWork(purchase) };
};

/** A tab of which no page was read yet. */
export const noPage = (): Source => ({ kind: 'page', reading: null, whole: false });
/** The table is cleared: nothing of what lay there is shown. */
export const noResult: Partial<PanelState> = {
  document: null, analysis: null, ignored: [], counts: null, selection: false, parts: [], stale: false, focusedFinding: null, askSameTender: null, editableBlocks: new Set(),
};

/** What was asked of the engine, besides the document. */
export interface Asked { screen: ScreenNow; reading: PageReading | null; carried: TenderFacts | null; again: boolean }

/** What the panel shows of an answer of the engine; `reading` is the page it was made of, null for a file. */
export function resultOf(before: PanelState, document: TenderDocument, analysis: Analysis, reading: PageReading | null): Partial<PanelState> {
  const { focusedFinding } = before;
  return {
    document, analysis, counts: reading?.counts ?? countsOf(document), selection: reading?.selection ?? false, parts: reading?.parts ?? [],
    editableBlocks: new Set((reading?.blocks ?? []).flatMap((block) => (block.editable ? [block.id] : []))),
    focusedFinding: analysis.findings.some((finding) => finding.id === focusedFinding) ? focusedFinding : null,
  };
}
