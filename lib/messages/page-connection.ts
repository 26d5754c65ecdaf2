import type { Clock } from './clock';
import { FrameLine, type EditAnswer } from './frame-line';
import { joinFrames, ownId, type FrameReading, type PageReading } from './joined-page';
import { PageRefused, type InjectedFrame, type PageSource, type Refusal } from './page-source';
import type { Highlight, PagePlace } from './protocol';

/** What a connection tells the session. */
export type PageEvent =
  | { type: 'reading'; reading: PageReading }
  /** A click on a mark; `among` how many findings there are at that place. */
  | { type: 'chosen'; findingId: string; among: number }
  /** Where an inserted text would go now; null when the cursor is nowhere that can be typed in. */
  | { type: 'spot'; place: PagePlace | null }
  /** The words of an edit are not in the page any more; `restored` when the text is as it was before. */
  | { type: 'undone'; request: string; restored: boolean }
  /** The document in the tab went away; a new one is being looked for. */
  | { type: 'left' }
  | { type: 'refused'; reason: Exclude<Refusal, 'gone'> };

export interface ConnectionOptions {
  source: PageSource;
  clock: Clock;
  newId: () => string;
  listener: (event: PageEvent) => void;
}

/** A page load is looked for at these moments (ms) after the old document went; a report of the browser comes on top. */
const AFTER_LEAVING = [60, 400, 1_500, 4_000];
/** A frame that is there may still have to load its document. */
const AFTER_NEW_FRAME = [60, 1_000];
const RETRY_AFTER = 150;
/** The first readings of all frames are joined when the last has come, or after this time. */
const WAIT_FOR_FRAMES = 150;
/** A page script that says nothing for this long is taken as failed; a late answer is still welcome. */
const SILENCE = 15_000;
/** Paragraphs that make a page long: then it is worth knowing which part is the article. */
const LONG_PAGE = 60;
/** So many lines in a row may close without a word before the page counts as failed. */
const MOST_MUTE_LINES = 3;

/**
 * The panel's side of one page: puts the page script in all frames, keeps a line to each, joins what they say, and sends
 * paints and edits to the frame that a block is in. It is bound to one page: nothing it sends can reach another tab.
 * `close()` ends all lines; the page then cleans up by itself.
 */
export class PageConnection {
  private readonly lines = new Map<number, FrameLine>();
  private revision = 0;
  private wholePage = false;
  private closed = false;
  /** True from the first asking until the page is read or refused. */
  private wanted = false;
  private injecting: Promise<void> | null = null;
  private injectAgain = false;
  private timers = new Set<() => void>();
  private joinTimer: (() => void) | null = null;
  private everJoined = false;
  private muteLines = 0;
  private ranked = false;
  private toldSpot = 'null';
  private edited: { request: string; line: FrameLine } | null = null;

  constructor(private readonly options: ConnectionOptions) {}

  /** True while the document in the tab is read and can be painted. */
  get connected(): boolean {
    return this.lines.has(0);
  }

  /** Reads the page, (again) from the start. `wholePage: false` reads the selection when there is one. */
  read(wholePage: boolean): void {
    this.wholePage = wholePage;
    this.wanted = true;
    for (const line of this.lines.values()) line.ask(wholePage);
    void this.inject();
  }

  /** The browser reports a page load in this tab: look whether there is a new document. */
  pageLoaded(): void {
    if (this.wanted) void this.inject();
  }

  /** Paints these findings and no others. `revision` is that of the reading they were made of; an older one is dropped. */
  paint(revision: number, highlights: readonly Highlight[]): void {
    if (revision !== this.revision) return;
    for (const [frameId, line] of this.lines) {
      line.paint(highlights.flatMap((one) => {
        const blockId = this.own(frameId, one.blockId);
        return blockId === null ? [] : [{ ...one, blockId }];
      }));
    }
  }

  /** Scrolls to a painted finding. Returns false when its frame is gone. */
  show(findingId: string, blockId: string): boolean {
    return this.lineOf(blockId)?.line.show(findingId) ?? false;
  }

  leaveOut(partId: string, leftOut: boolean): void {
    for (const [frameId, line] of this.lines) {
      const part = this.own(frameId, partId);
      if (part !== null && line.reading?.parts.some((one) => one.id === part)) line.leaveOut(part, leftOut);
    }
  }

  /** Replaces words of one block. The page refuses when they are not `quote` any more. */
  async replace(place: { blockId: string; start: number; end: number; quote: string }, text: string): Promise<EditAnswer> {
    const found = this.lineOf(place.blockId);
    return found ? this.made(found.line, await found.line.replace({ ...place, blockId: found.blockId }, text)) : { outcome: 'changed-meanwhile', request: '', place: null };
  }

  /** Inserts at the cursor of the page: the frame that has the cursor is asked first, one frame at a time. */
  async insert(text: string): Promise<EditAnswer> {
    let answer: EditAnswer = { outcome: 'no-cursor', request: '', place: null };
    for (const line of this.lastCursorFirst()) {
      answer = this.made(line, await line.insert(text));
      // Only a plain "there is no cursor here" allows a second try: anything else may have touched the page.
      if (answer.outcome !== 'no-cursor') return answer;
    }
    return answer;
  }

  /** Takes the last edit back through the page's own undo; refuses for an earlier one, and for one in a frame that is gone. */
  async undo(request: string): Promise<EditAnswer> {
    const { edited } = this;
    const there = edited?.request === request && [...this.lines.values()].includes(edited.line);
    return there ? edited.line.undo(request) : { outcome: 'changed-meanwhile', request, place: null };
  }

  /** Ends all lines. Nothing is sent or told after this. */
  close(): void {
    this.closed = true;
    this.callOff();
    for (const line of this.lines.values()) line.close();
    this.lines.clear();
  }

  private made(line: FrameLine, answer: EditAnswer): EditAnswer {
    if (answer.outcome === 'done') this.edited = { request: answer.request, line };
    return answer;
  }

  private lastCursorFirst(): FrameLine[] {
    return [...this.lines.values()].sort((a, b) => b.lastCaret - a.lastCaret);
  }

  private tellSpot(): void {
    const place = this.lastCursorFirst().find((line) => line.spot)?.spot ?? null;
    const now = JSON.stringify(place);
    if (this.closed || now === this.toldSpot) return;
    this.toldSpot = now;
    this.options.listener({ type: 'spot', place });
  }

  private own(frameId: number, id: string): string | null {
    // The top frame keeps its own ids, so an id of another frame has to be ruled out by its prefix.
    if (frameId !== 0) return ownId(frameId, id);
    return [...this.lines.keys()].some((other) => other !== 0 && ownId(other, id) !== null) ? null : id;
  }

  private lineOf(blockId: string): { line: FrameLine; blockId: string } | null {
    for (const [frameId, line] of this.lines) {
      const own = this.own(frameId, blockId);
      if (own !== null && line.reading?.blocks.some((block) => block.id === own)) return { line, blockId: own };
    }
    return null;
  }

  private later(ms: number, work: () => void): void {
    const cancel = this.options.clock.after(ms, () => {
      this.timers.delete(cancel);
      work();
    });
    this.timers.add(cancel);
  }

  private callOff(): void {
    for (const cancel of this.timers) cancel();
    this.timers.clear();
    this.joinTimer?.();
    this.joinTimer = null;
  }

  /** One injection at a time; a call during one makes it go round again. */
  private inject(): Promise<void> {
    if (this.injecting) {
      this.injectAgain = true;
      return this.injecting;
    }
    this.injecting = this.injectRounds().finally(() => { this.injecting = null; });
    return this.injecting;
  }

  private async injectRounds(): Promise<void> {
    do {
      this.injectAgain = false;
      await this.injectOnce();
    } while (this.injectAgain && !this.closed);
  }

  private async injectOnce(): Promise<void> {
    let refused: PageRefused | null = null;
    for (const attempt of [1, 2]) {
      if (this.closed) return;
      try {
        const frames = await this.options.source.inject();
        if (!this.closed) this.connectFrames(frames);
        return;
      } catch (error) {
        refused = error instanceof PageRefused ? error : new PageRefused('failed', String(error));
        if (attempt === 1 && refused.reason !== 'restricted') await new Promise<void>((resolve) => { this.options.clock.after(RETRY_AFTER, resolve); });
      }
    }
    // A frame or document that went away meanwhile is no refusal: the next look finds the new one.
    if (refused && refused.reason !== 'gone' && !this.connected) this.refuse(refused.reason);
  }

  private refuse(reason: Exclude<Refusal, 'gone'>): void {
    if (!this.closed) this.options.listener({ type: 'refused', reason });
  }

  private connectFrames(frames: readonly InjectedFrame[]): void {
    for (const frame of frames) {
      const before = this.lines.get(frame.frameId);
      if (before && before.documentId === frame.documentId) continue;
      before?.close();
      const line = new FrameLine({
        frame,
        port: this.options.source.connect(frame.frameId),
        clock: this.options.clock,
        newId: this.options.newId,
        onReading: (grown) => this.frameRead(grown),
        onChosen: (findingId, among) => this.options.listener({ type: 'chosen', findingId, among }),
        onSpot: () => this.tellSpot(),
        onUndone: (request, restored) => this.options.listener({ type: 'undone', request, restored }),
        onClose: () => this.frameLeft(frame.frameId, line),
      });
      this.lines.set(frame.frameId, line);
      line.ask(this.wholePage);
      if (frame.frameId === 0) this.later(SILENCE, () => { if (this.lines.get(0) === line && !line.reading) this.refuse('failed'); });
    }
    this.everJoined = false;
  }

  private frameRead(framesChanged: boolean): void {
    if (this.closed) return;
    this.tellSpot();
    if (framesChanged) for (const ms of AFTER_NEW_FRAME) this.later(ms, () => void this.inject());
    const waiting = [...this.lines.values()].some((line) => !line.reading);
    if (!waiting || this.everJoined) {
      this.join();
    } else if (!this.joinTimer) {
      this.joinTimer = this.options.clock.after(WAIT_FOR_FRAMES, () => this.join());
    }
  }

  private join(): void {
    this.joinTimer?.();
    this.joinTimer = null;
    this.everJoined = true;
    const readings = new Map<number, FrameReading>();
    for (const [frameId, line] of this.lines) if (line.reading) readings.set(frameId, line.reading);
    if (this.closed || readings.size === 0) return;
    this.revision += 1;
    this.options.listener({ type: 'reading', reading: joinFrames(readings, this.revision) });
    this.rankMain(readings.get(0));
  }

  /** Once a document: a long page of running text that marks no main part itself. */
  private rankMain(top: FrameReading | undefined): void {
    const plain = top && !top.selection && top.parts[0]?.kind === 'main' && top.counts.paragraphs >= LONG_PAGE && top.counts.fields <= 3;
    if (!plain || this.ranked || !this.options.source.rankMain) return;
    this.ranked = true;
    // Without it the page is read as one part, as before.
    this.options.source.rankMain().catch(() => undefined);
  }

  private frameLeft(frameId: number, line: FrameLine): void {
    // A line that was replaced by a newer one says nothing about the page.
    if (this.closed || this.lines.get(frameId) !== line) return;
    this.lines.delete(frameId);
    if (frameId !== 0) {
      this.tellSpot();
      this.join();
      for (const ms of AFTER_NEW_FRAME) this.later(ms, () => void this.inject());
      return;
    }
    this.callOff();
    for (const other of this.lines.values()) other.close();
    this.lines.clear();
    this.tellSpot();
    this.revision += 1;
    this.wholePage = false;
    this.ranked = false;
    this.muteLines = line.reading ? 0 : this.muteLines + 1;
    if (this.muteLines >= MOST_MUTE_LINES) {
      this.muteLines = 0;
      this.refuse('failed');
      return;
    }
    this.options.listener({ type: 'left' });
    for (const ms of AFTER_LEAVING) this.later(ms, () => { if (!this.connected) void this.inject(); });
  }
}
