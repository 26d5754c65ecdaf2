import type { Finding } from '@/lib/barriers/finding';
import type { PanelActions, PanelSession, PanelState } from '@/lib/session/state';
import { fixtureAnalysis } from './fixture-analysis';
import { fixtureDocument } from './fixture-document';

export function fixtureState(change: Partial<PanelState> = {}): PanelState {
  const document = fixtureDocument();
  return {
    phase: { id: 'ready' }, name: 'Kantoorschoonmaak 2027–2031', origin: 'page', document, counts: { fields: 14, tables: 3, paragraphs: 212 }, selection: false,
    parts: [
      { id: 'main', name: '', kind: 'main', leftOut: false },
      { id: 'form', name: 'Eisen aan de inschrijver', kind: 'form', leftOut: false },
      { id: 'news', name: 'Nieuwsberichten', kind: 'frame', leftOut: true },
    ],
    analysis: fixtureAnalysis(document), stale: false, decisions: [], chosenCriteria: [], shortlist: [], focusedFinding: null, askSameTender: null, notices: [],
    editableBlocks: new Set(['turnover', 'payment', 'lots']), site: { host: 'inkoop.voorbeeld.example', always: false }, ...change,
  };
}

export interface Call { action: keyof PanelActions; args: readonly unknown[] }

/** A session with a given state that writes down every call, and does the few things that a view must see happen. */
export class FixtureSession implements PanelSession {
  readonly calls: Call[] = [];
  readonly actions: PanelActions;
  private state: PanelState;
  private readonly listeners = new Set<() => void>();

  constructor(state: PanelState = fixtureState()) {
    this.state = state;
    const noted = (action: keyof PanelActions, effect?: (...args: never[]) => void) => (...args: unknown[]) => {
      this.calls.push({ action, args });
      effect?.(...(args as never[]));
    };
    this.actions = {
      readAgain: noted('readAgain'), analyseAnyway: noted('analyseAnyway'), openFile: noted('openFile'), openText: noted('openText'),
      leaveOut: noted('leaveOut', (id: string, leftOut: boolean) => this.change({ parts: this.state.parts.map((part) => (part.id === id ? { ...part, leftOut } : part)) })),
      showInPage: noted('showInPage'), showSpan: noted('showSpan'), replace: noted('replace'), insert: noted('insert'), copy: noted('copy'),
      overrule: noted('overrule', (ids: readonly string[], reason: string) => ids.forEach((id) => this.decide(id, reason))),
      restore: noted('restore', (id: string) => this.change({ decisions: this.state.decisions.filter((decision) => decision.findingId !== id) })),
      alwaysIgnore: noted('alwaysIgnore'), stopIgnoring: noted('stopIgnoring', (id: string) => this.change({ ignored: (this.state.ignored ?? []).filter((one) => one.id !== id) })), correctFact: noted('correctFact'), confirmFact: noted('confirmFact'), declareWhole: noted('declareWhole'),
      newTender: noted('newTender'), answerSameTender: noted('answerSameTender'),
      savePurchase: noted('savePurchase', (name: string) => this.change({ dossier: { name, state: 'saved' } })),
      answerResume: noted('answerResume', () => this.change({ askResume: null })), settleDossier: noted('settleDossier'),
      chooseCriterion: noted('chooseCriterion', (id: string, chosen: boolean) => this.change({ chosenCriteria: chosen ? [...this.state.chosenCriteria, id] : this.state.chosenCriteria.filter((one) => one !== id) })),
      fillCriterion: noted('fillCriterion', (id: string, values: Record<string, string>) => this.change({ criterionValues: { ...this.state.criterionValues, [id]: values } })),
      shortlistEnterprise: noted('shortlistEnterprise', (id: string, chosen: boolean, note = '') => this.change({ shortlist: [...this.state.shortlist.filter((one) => one.id !== id), ...(chosen ? [{ id, note }] : [])] })),
      alwaysRead: noted('alwaysRead'),
      dismissNotice: noted('dismissNotice', (id: string) => this.change({ notices: this.state.notices.filter((notice) => notice.id !== id) })),
    };
  }

  getState = (): PanelState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(change: Partial<PanelState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private decide(id: string, reason: string): void {
    const finding: Finding | undefined = this.state.analysis?.findings.find((one) => one.id === id);
    if (!finding) return;
    this.change({
      decisions: [...this.state.decisions, { findingId: id, barrier: finding.barrier, state: 'overruled', reason, at: '2026-11-25T09:30:00.000Z' }],
      notices: [{ id: `left-${id}`, tone: 'done', text: { nl: 'U laat dit zo.', en: 'You leave this as it is.' }, undo: () => this.actions.restore(id) }],
    });
  }
}
