import type { Analysis } from '@/lib/analyse';
import type { Decision } from '@/lib/barriers/decision';
import type { Finding } from '@/lib/barriers/finding';
import type { PagePart, PagePlace } from '@/lib/messages/protocol';
import type { FactName, TenderFacts } from '@/lib/facts/facts';
import type { TenderDocument } from '@/lib/document/document';
import type { LocalText, Span } from '@/lib/local-text';

/** What the panel is doing with the tab in front of it. */
export type PanelPhase =
  | { id: 'empty' }                       // opened without a click: "klik op het pictogram"
  | { id: 'reading' }
  | { id: 'ready' }
  | { id: 'not-a-tender' }                // read, but nothing sounds like a tender
  | { id: 'nothing-read' }                // the page has no text we can read; the drop zone is shown
  | { id: 'no-permission' }               // the grant is gone: "klik op het pictogram"
  | { id: 'drop-zone'; host: 'word-online' | 'google-docs' | 'pdf-viewer' | 'restricted' }
  | { id: 'failed'; message: LocalText };

export interface Notice {
  id: string;
  tone: 'done' | 'warning';
  text: LocalText;
  undo?: () => void;
  /** Something else that the user can do about it. */
  offer?: { label: LocalText; run: () => void };
  /** The edit of the page that it tells of: it goes when that is undone in the page. */
  edit?: string;
}

/** The dossier that the purchase of a tab is saved in. `failed`: the last change is not saved yet; `clash`: another window changed the same. */
export interface SavedDossier { name: string; state: 'saved' | 'failed' | 'clash' }

/** All that the panel shows. Immutable: a new object for each change. */
export interface PanelState {
  phase: PanelPhase;
  /** Name of what was read: page title, file name, "Geplakte tekst". */
  name: string | null;
  /** Where the text lives: only a live page can be painted and edited. */
  origin: 'page' | 'file' | 'paste' | 'demo' | null;
  document: TenderDocument | null;
  counts: { fields: number; tables: number; paragraphs: number; pages?: number } | null;
  selection: boolean;
  parts: readonly PagePart[];
  analysis: Analysis | null;
  /** True while a newer analysis is being made: what is shown is of a moment ago. */
  stale: boolean;
  decisions: readonly Decision[];
  /** Findings of this text that the user ignores for good; not among those of `analysis`. */
  ignored?: readonly Finding[];
  chosenCriteria: readonly string[];
  /** What was filled in in the model text of a criterion, by criterion and blank. */
  criterionValues?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  shortlist: readonly { id: string; note: string }[];
  /** Finding to bring to the front, after a click on its highlight. */
  focusedFinding: string | null;
  /** Set when the page seems to be of another tender than the facts at hand: ask once. */
  askSameTender: { before: string; now: string } | null;
  notices: readonly Notice[];
  /** True when something of the user's own is there: a decision, a correction, a choice. */
  own?: boolean;
  /** The dossier of this purchase, null before it is saved; absent where nothing can be saved (the practice tender). */
  dossier?: SavedDossier | null;
  /** Set when the user seems to come back to a saved purchase: asked once. */
  askResume?: { name: string; updated: string } | null;
  /** Ids of the blocks whose words can be replaced in place; absent or empty: every better text is copied. */
  editableBlocks?: ReadonlySet<string>;
  /** Where an inserted text would go; null when the user has put the cursor nowhere that can be typed in. */
  spot?: PagePlace | null;
  /** The site of the page in front, and whether standing access was given; null when there is no site to ask for. */
  site?: { host: string; always: boolean } | null;
}

/** All that the panel can do. Every action is safe to call at any time; failures become a notice. */
export interface PanelActions {
  readAgain(wholePage: boolean): void;
  analyseAnyway(): void;
  openFile(file: File): void;
  openText(text: string): void;
  leaveOut(partId: string, leftOut: boolean): void;
  showInPage(findingId: string): void;
  /** Shows a stretch of `document.text` in the page, for example the words that a fact comes from. */
  showSpan(span: Span): void;
  /** Replaces the passage by the finding's better text, blanks filled in; falls back to copying. */
  replace(findingId: string, blanks: Readonly<Record<string, string>>): void;
  insert(text: string): void;
  copy(text: string): void;
  /** Leaves these findings as they are, for one reason: one choice, with one way back in the notice. */
  overrule(findingIds: readonly string[], reason: string): void;
  restore(findingId: string): void;
  /** "Altijd negeren": these sentences are never shown again for their barrier, in any tender; one undo is in the notice. */
  alwaysIgnore(findingIds: readonly string[]): void;
  /** Takes back "altijd negeren" for the sentence of a finding in `ignored`. */
  stopIgnoring(findingId: string): void;
  correctFact(name: FactName, value: TenderFacts[FactName] | undefined): void;
  confirmFact(name: FactName): void;
  declareWhole(whole: boolean): void;
  newTender(): void;
  answerSameTender(same: boolean): void;
  /** Saves the purchase under a name, or renames its dossier. From then on each change is saved by itself. */
  savePurchase(name: string): void;
  answerResume(yes: boolean): void;
  /** After a clash with another window: take over what is there, or keep what is here as a dossier of its own. */
  settleDossier(take: 'theirs' | 'apart'): void;
  chooseCriterion(id: string, chosen: boolean): void;
  /** Keeps what was filled in in the text of a criterion. */
  fillCriterion(id: string, values: Readonly<Record<string, string>>): void;
  shortlistEnterprise(id: string, chosen: boolean, note?: string): void;
  alwaysRead(on: boolean): void;
  dismissNotice(id: string): void;
}

/** What a view needs: the state now, a subscription, and the actions. */
export interface PanelSession {
  getState(): PanelState;
  subscribe(listener: () => void): () => void;
  actions: PanelActions;
  /** Set when the session follows the browser's tabs: each has its own view, that is kept as it was left. */
  tabs?: PanelTabViews;
}

/** The session of one browser tab; `front` for the one that is shown. */
export interface TabView { tabId: number; front: boolean; session: PanelSession }

/** The tabs that the panel has been at. `getViews` gives the same list until something changes. */
export interface PanelTabViews {
  getViews(): readonly TabView[];
  subscribe(listener: () => void): () => void;
}
