import type { Analysis } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import type { LocalText } from '@/lib/local-text';
import type { PageReading } from '@/lib/messages/joined-page';
import type { PageEvent } from '@/lib/messages/page-connection';
import { pageKind } from '@/lib/messages/page-kind';
import type { Highlight } from '@/lib/messages/protocol';
import { emptyPurchase, type Purchase } from '@/lib/storage/purchase-schema';
import { reopen, type SeenGone } from './decisions';
import { PageDocuments } from './document-from-page';
import { Judging } from './judging';
import { PageEdits } from './page-edits';
import { phaseAfterRefusal, phaseOf } from './phases';
import { highlightsOf } from './places';
import { PurchaseKeeper } from './purchase-keeper';
import { carriedFor, isOtherTender, ownCodes, rememberScreen, type ScreenNow } from './screens';
import { SiteLook } from './site-look';
import type { Notice, PanelState } from './state';
import { tabDossier, type TabDossier } from './tab-dossier';
import { decidedOf, emptyState, localDate, noPage, noResult, resultOf, screenOf, type Asked, type PageLink, type Source, type TabDeps } from './tab-state';
import { moreHere, textOf, texts } from './texts';

/** The session of one tab: what was read, what is known, what the user decided. What the user can do is in `tab-actions.ts`. */
export class TabSession {
  readonly link: PageLink;
  readonly keeper: PurchaseKeeper;
  readonly edits = new PageEdits(this);
  readonly dossier: TabDossier | null;
  state: PanelState = emptyState();
  private source: Source = noPage();
  readonly site: SiteLook;
  private readonly judging: Judging<Asked>;
  private readonly endings: (() => void)[] = [];
  private readonly pages = new PageDocuments();
  /** The user clicked for this tab, so a page that cannot be read gets a reason. */
  private clicked = false;
  private anyway = false;
  private loaded = false;
  private region: string | null = null;
  private ended = false;
  private asking: ScreenNow | null = null;
  private readonly sameTender = new Set<string>();
  private remembered: { key: string; document: TenderDocument } | null = null;
  private readonly gone: SeenGone = new WeakSet();

  constructor(readonly tabId: number, readonly deps: TabDeps, private readonly onChange: () => void) {
    this.judging = new Judging({
      analyse: (document, settings) => deps.analyse(document, settings, tabId), cold: deps.cold, whenDrawn: deps.whenDrawn, clock: deps.clock, hash: deps.ignored.hash,
      onShown: (document, analysis, asked) => this.judged(document, analysis, asked),
      onWait: () => this.patch({ stale: true }),
      onFailed: (error) => this.patch({ phase: { id: 'failed', message: textOf(error) ?? texts.analysisFailed }, stale: false }),
      onIncomplete: () => this.notice('warning', texts.onlyFindings),
    });
    this.dossier = tabDossier(deps.dossiers, {
      purchase: () => this.keeper.current, detach: () => this.keeper.note({ dossierId: null, dossierRevision: null }), patch: (change) => this.patch(change), tell: (tone, text) => this.notice(tone, text),
      adopt: (change, shown) => (shown ? this.setPurchase(change) : this.keeper.decide(change)), resume: (purchase, screen) => this.resume(purchase, screen),
    });
    this.keeper = new PurchaseKeeper(tabId, this.dossier?.along(deps.purchases) ?? deps.purchases, deps.clock, (error) => this.notice('warning', textOf(error) ?? texts.storageFailed), () => this.found());
    this.link = deps.connect(tabId, (event) => this.pageEvent(event));
    const ignored = deps.ignored.load().then((entries) => this.judging.setIgnored(entries), () => undefined);
    const region = deps.region.load().then((chosen) => { this.region = chosen; }, () => undefined);
    void Promise.all([this.keeper.loaded, ignored, region]).then(() => {
      this.loaded = true;
      this.found();
    });
    this.site = new SiteLook(deps.sites, (site) => this.patch({ site }));
    this.endings.push(deps.region.watch((chosen) => {
      if (chosen === this.region) return;
      this.region = chosen;
      this.refresh();
    }));
    this.endings.push(deps.ignored.watch((entries) => this.judging.setIgnored(entries)), this.site.watch(), deps.purchases.watch((erased) => { if (erased === tabId) this.erased(); }), deps.sites.watch(() => this.link.pageLoaded()));
  }

  /** The user clicked for this tab: read it, or its selection. `url` is known after a click. */
  click(what: 'page' | 'selection', url: string | null): void {
    this.clicked = true;
    this.readPage(what === 'page', url);
  }

  /** The panel shows this tab. It is read when the browser allows that without a click; otherwise it stays empty. */
  visit(url: string | null): void {
    if (this.source.kind !== 'page' || this.source.reading || this.state.phase.id !== 'empty') return;
    const kind = url ? pageKind(url) : null;
    if (kind) this.patch({ phase: { id: 'drop-zone', host: kind.host } });
    if (!kind?.certain) this.link.read(true);
  }

  /** A load in the tab ended. */
  pageLoaded(url: string | null): void {
    const kind = url ? pageKind(url) : null;
    const unread = this.source.kind === 'page' && !this.link.connected;
    if (unread && kind?.certain) {
      this.clearTable(noPage());
      this.patch({ phase: { id: 'drop-zone', host: kind.host } });
    } else if (unread && !kind && this.state.phase.id === 'drop-zone') {
      // The unreadable page has made way for another one, that the click was not for.
      this.clicked = false;
      this.patch({ phase: { id: 'empty' } });
      this.link.read(true);
    } else {
      this.link.pageLoaded();
    }
  }

  /** Puts the page in the tab on the table and reads it (again). */
  readPage(wholePage: boolean, url: string | null): void {
    if (this.source.kind === 'document') this.clearTable(noPage());
    this.anyway = false;
    const kind = url ? pageKind(url) : null;
    if (kind) this.patch({ phase: { id: 'drop-zone', host: kind.host } });
    else this.patch({ phase: { id: 'reading' }, stale: this.state.analysis !== null });
    if (!kind?.certain) this.link.read(wholePage);
  }

  /** Puts a file or a pasted text on the table, or says why that cannot be read. */
  async openDocument(origin: 'file' | 'paste', screen: ScreenNow, read: () => TenderDocument | Promise<TenderDocument>): Promise<void> {
    if (this.source.kind === 'page' && this.source.reading) this.link.paint(this.source.reading.revision, []);
    const opening: Source = { kind: 'document', document: null, screen };
    this.clearTable(opening);
    this.patch({ phase: { id: 'reading' }, origin, name: screen.title });
    try {
      const document = await read();
      if (this.source !== opening) return;
      this.source = { ...opening, document };
      this.refresh();
    } catch (error) {
      if (this.source === opening) this.patch({ phase: { id: 'failed', message: textOf(error) ?? texts.fileFailed } });
    }
  }

  setWhole(whole: boolean): void {
    if (this.source.kind === 'page') this.source = { ...this.source, whole };
    else if (this.source.document) this.source = { ...this.source, document: { ...this.source.document, whole } };
    this.refresh();
  }

  analyseAnyway(): void {
    this.anyway = true;
    this.refresh();
  }

  answerSameTender(same: boolean): void {
    const screen = this.asking;
    if (!screen) return;
    this.asking = null;
    this.patch({ askSameTender: null });
    if (!same) {
      this.startAnew();
      return;
    }
    this.sameTender.add(screen.key);
    const { origins, trustedOrigins } = this.keeper.current;
    this.setPurchase({ origins: [...new Set([...origins, screen.origin])], trustedOrigins: [...new Set([...trustedOrigins, screen.origin])] });
  }

  /** Empties the purchase; the notice can bring it back. */
  startAnew(): void {
    const before = this.keeper.current;
    this.deps.forget(this.tabId);
    this.asking = null;
    this.sameTender.clear();
    this.remembered = null;
    this.patch({ askSameTender: null });
    // Somebody who leaves a dossier on its own screen does not want to go on with it.
    this.setPurchase({ ...emptyPurchase(), declinedDossiers: before.dossierId === null ? [] : [before.dossierId] }, true, true);
    this.notice('done', texts.newTender, () => this.setPurchase(before, true, true));
  }

  /** Goes on with a saved purchase, of which the screen is a part. */
  private resume(purchase: Purchase, screen: ScreenNow): void {
    this.sameTender.add(screen.key);
    // What was solved then is away until it is seen again; a text that was not kept brings it back.
    reopen(purchase.decisions, [], this.gone);
    this.setPurchase(purchase, true, true);
  }

  /** Changes the purchase. `again`: facts changed, so the engine has to look again. `anew`: another purchase takes the place of this one. */
  setPurchase(change: Partial<Purchase>, again = true, anew = false): void {
    if (anew) this.dossier?.replaced();
    if (anew) this.keeper.replace(change);
    else this.keeper.decide(change);
    // The page may have reported an edit before the decision about it was made.
    if (this.state.analysis) reopen(this.keeper.current.decisions, this.state.analysis.findings, this.gone);
    this.patch(decidedOf(this.keeper.current));
    if (again) this.refresh();
    else this.paint();
  }

  notice(tone: Notice['tone'], text: LocalText, undo?: () => void, more: Pick<Notice, 'offer' | 'edit'> = {}): void {
    const others = this.state.notices.filter((one) => one.undo || one.text.nl !== text.nl);
    this.patch({ notices: [...others, { id: this.deps.newId(), tone, text, ...(undo ? { undo } : {}), ...more }].slice(-20) });
  }

  patch(change: Partial<PanelState>): void {
    if (this.ended) return;
    this.state = { ...this.state, ...change };
    this.onChange();
  }

  /** Paints what is shown; `extra` besides, to show a place that has no finding. */
  paint(extra: readonly Highlight[] = []): void {
    const { document, analysis, phase, decisions } = this.state;
    if (this.source.kind !== 'page' || !this.source.reading || !document || !analysis) return;
    const findings = phase.id === 'ready' ? analysis.findings : [];
    this.link.paint(this.source.reading.revision, [...highlightsOf(document, findings, decisions), ...extra]);
  }

  /** Ends the session of a tab; the page cleans up when its lines close. `gone`: the tab itself was closed. */
  end(gone: boolean): void {
    this.ended = true;
    this.judging.forget();
    this.deps.forget(this.tabId);
    for (const stop of this.endings) stop();
    this.link.close();
    this.dossier?.end(gone);
    if (gone) this.keeper.drop();
    else this.keeper.flush();
  }

  private pageEvent(event: PageEvent): void {
    if (this.ended) return;
    if (event.type === 'chosen') {
      if (!this.state.analysis?.findings.some((finding) => finding.id === event.findingId)) return;
      this.patch({ focusedFinding: event.findingId });
      if (event.among > 1) this.notice('done', moreHere(event.among));
      return;
    }
    if (event.type === 'spot') return this.patch({ spot: event.place });
    if (event.type === 'undone') return this.edits.undone(event.request, event.restored);
    // While a file is on the table the page waits its turn.
    if (this.source.kind !== 'page') return;
    if (event.type === 'reading') return this.pageRead(this.source, event.reading);
    this.dossier?.lies(null);
    if (event.type === 'left') this.patch({ phase: this.state.origin || this.clicked ? { id: 'reading' } : { id: 'empty' }, stale: this.state.analysis !== null });
    else this.patch({ phase: phaseAfterRefusal(event.reason, this.state, this.clicked), stale: this.state.analysis !== null });
  }

  private pageRead(source: Extract<Source, { kind: 'page' }>, reading: PageReading): void {
    const moved = source.reading?.url !== reading.url;
    if (moved) this.anyway = false;
    if (moved && source.reading) this.deps.forget(this.tabId);
    this.source = { kind: 'page', reading, whole: source.whole && (!moved || source.reading === null) };
    this.patch({ origin: this.deps.origin, ...(moved ? { focusedFinding: null } : {}) });
    if (moved && this.deps.origin === 'page') this.site.look(reading.url);
    this.refresh();
  }

  /** Judges what lies on the table. `again`: for the second time, with what the first time taught. */
  private refresh(again = false): void {
    const screen = screenOf(this.source);
    if (this.ended || !this.loaded || !screen) return;
    const document = this.document();
    if (!document) return;
    this.dossier?.lies(screen);
    if (this.asking && this.asking.key !== screen.key) {
      this.asking = null;
      this.patch({ askSameTender: null });
    }
    const purchase = this.keeper.current;
    const reading = this.source.kind === 'page' ? this.source.reading : null;
    const carets = (reading?.blocks ?? []).flatMap((block) => (typeof block.caret === 'number' ? [{ blockId: block.id, at: block.caret }] : []));
    // Until the user says that this is the same tender, nothing of the other one is used.
    const carried = this.asking ? null : carriedFor(purchase, screen.key);
    const settings = { date: localDate(this.deps.clock.now()), corrections: this.asking ? {} : purchase.corrections, carried, anyway: this.anyway, region: this.region };
    this.judging.judge(document, settings, carets, { screen, reading, carried, again });
  }

  private document(): TenderDocument | null {
    if (this.source.kind === 'document') return this.source.document;
    return this.source.reading && this.pages.make(this.source.reading, this.source.whole);
  }

  private judged(document: TenderDocument, analysis: Analysis, { screen, reading, carried, again }: Asked): void {
    const tender = analysis.tenderLike || this.anyway;
    if (tender && !this.asking && !this.sameTender.has(screen.key) && isOtherTender(this.keeper.current, screen, analysis.facts, document)) {
      this.asking = screen;
      this.patch({ askSameTender: { before: this.keeper.current.screens.at(-1)?.title ?? '', now: screen.title } });
      this.refresh();
      return;
    }
    if (tender && !this.asking) {
      const before = this.remembered?.key === screen.key ? this.remembered.document : null;
      this.keeper.learn(rememberScreen(this.keeper.current, screen, analysis.facts, document, before, this.deps.clock.now().toISOString()));
      this.remembered = { key: screen.key, document };
      void this.dossier?.seen(screen, { text: document.text, cpv: ownCodes(analysis.facts) });
      // Parts of this screen that went out of sight became memory by this reading: the verdicts may rest on them.
      if (!again && JSON.stringify(carriedFor(this.keeper.current, screen.key)) !== JSON.stringify(carried)) {
        this.refresh(true);
        return;
      }
    }
    const decisions = reopen(this.keeper.current.decisions, analysis.findings, this.gone);
    if (decisions !== this.keeper.current.decisions) this.keeper.decide({ decisions: [...decisions] });
    const stale = this.source.kind === 'page' && this.source.reading !== reading;
    this.patch({ ...decidedOf(this.keeper.current), ...resultOf(this.state, document, analysis, reading), ignored: this.judging.ignoredFindings, name: screen.title, stale, phase: phaseOf(document, tender, this.state.phase) });
    this.paint();
  }

  /** The user erased everything: what was decided here goes too. */
  private erased(): void {
    this.keeper.forget();
    this.deps.forget(this.tabId);
    this.remembered = null;
    this.dossier?.erased();
    this.patch({ ...decidedOf(this.keeper.current), notices: [], askSameTender: null });
    this.refresh();
  }

  /** What was stored of this tab is there. */
  private found(): void {
    // What was solved before the panel opened is away until it is seen again.
    reopen(this.keeper.current.decisions, [], this.gone);
    this.patch(decidedOf(this.keeper.current));
    this.dossier?.purchaseFound();
    this.refresh();
  }

  private clearTable(source: Source): void {
    this.source = source;
    this.anyway = false;
    this.asking = null;
    this.judging.forget();
    this.deps.forget(this.tabId);
    this.site.look(null);
    this.dossier?.lies(null);
    this.patch({ ...noResult });
  }
}
