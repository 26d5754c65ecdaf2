import type { Clock } from './clock';
import { applyChange, type FrameReading } from './joined-page';
import type { InjectedFrame, PagePort } from './page-source';
import { fromPage, type FromPage, type Highlight, type PagePlace } from './protocol';

export type EditOutcome = Extract<FromPage, { type: 'edited' }>['outcome'];
/** What became of an edit. `request` is its name for taking it back; `place` is where an inserted text came, when the page told. */
export interface EditAnswer { outcome: EditOutcome; request: string; place: PagePlace | null }

export interface FrameLineOptions {
  frame: InjectedFrame;
  port: PagePort;
  clock: Clock;
  newId: () => string;
  /** A new reading is there; `framesChanged` when the frame holds more or fewer frames than before. */
  onReading: (framesChanged: boolean) => void;
  onChosen: (findingId: string, among: number) => void;
  /** Another place for new text, or another moment of the last cursor here. */
  onSpot: () => void;
  onUndone: (request: string, restored: boolean) => void;
  onClose: () => void;
}

/** An edit that the page has not begun within this time (ms) is left by the page: the user is told that it failed, and pastes. */
const EDIT_BEGUN = 4_000;
/** One that was begun just in time may be answered a little later; after this an answer is dropped. */
const EDIT_ANSWERED = 6_000;

/** What an edit carries so that its answer is known, and so that it is not made too late. */
type EditRequest = { request: string; deadline: number };

/**
 * The line to the page script of one frame. Owns the random id of its injection; drops every message that does not parse,
 * carries another id, or is older than what is known.
 */
export class FrameLine {
  readonly documentId: string | null;
  reading: FrameReading | null = null;
  /** Where an inserted text would go in this frame; null when nowhere. */
  spot: PagePlace | null = null;
  /** Moment of the last word of a cursor in this frame, 0 when never. */
  lastCaret = 0;
  private readonly injection: string;
  private readonly edits = new Map<string, (outcome: EditOutcome, place?: PagePlace) => void>();
  private open = true;
  private painted = '';

  constructor(private readonly options: FrameLineOptions) {
    this.documentId = options.frame.documentId;
    this.injection = options.newId();
    options.port.onMessage((message) => this.receive(message));
    options.port.onClose(() => this.ended());
  }

  /** Asks for a reading from the start. */
  ask(wholePage: boolean): void {
    this.painted = '';
    this.post({ type: 'read', injection: this.injection, selection: !wholePage });
  }

  paint(highlights: readonly Highlight[]): void {
    if (!this.reading) return;
    const message = { type: 'paint' as const, injection: this.injection, revision: this.reading.revision, highlights: [...highlights] };
    const key = JSON.stringify([message.revision, highlights]);
    if (key === this.painted) return;
    this.painted = key;
    this.post(message);
  }

  show(findingId: string): boolean {
    return this.post({ type: 'show', injection: this.injection, findingId });
  }

  leaveOut(part: string, leftOut: boolean): void {
    this.post({ type: 'leave-out', injection: this.injection, part, leftOut });
  }

  replace(place: { blockId: string; start: number; end: number; quote: string }, text: string): Promise<EditAnswer> {
    return this.edit((request) => ({ type: 'replace', injection: this.injection, ...request, text, ...place }));
  }

  insert(text: string): Promise<EditAnswer> {
    return this.edit((request) => ({ type: 'insert', injection: this.injection, ...request, text }));
  }

  /** Takes back the edit with this request. */
  undo(of: string): Promise<EditAnswer> {
    return this.edit((request) => ({ type: 'undo', injection: this.injection, ...request, of }));
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.failEdits();
    this.options.port.close();
  }

  private edit(message: (request: EditRequest) => Parameters<PagePort['send']>[0]): Promise<EditAnswer> {
    return new Promise((resolve) => {
      const request = this.options.newId();
      const deadline = this.options.clock.now().getTime() + EDIT_BEGUN;
      const cancel = this.options.clock.after(EDIT_ANSWERED, () => settle('failed'));
      const settle = (outcome: EditOutcome, place?: PagePlace) => {
        cancel();
        this.edits.delete(request);
        resolve({ outcome, request, place: place ?? null });
      };
      this.edits.set(request, settle);
      if (!this.post(message({ request, deadline }))) settle('failed');
    });
  }

  private post(message: Parameters<PagePort['send']>[0]): boolean {
    if (!this.open) return false;
    try {
      this.options.port.send(message);
      return true;
    } catch {
      // The browser closes the line before it tells us; its own report follows.
      return false;
    }
  }

  private receive(raw: unknown): void {
    if (!this.open) return;
    const parsed = fromPage.safeParse(raw);
    if (!parsed.success || parsed.data.injection !== this.injection) return;
    const message = parsed.data;
    switch (message.type) {
      case 'chosen':
        this.options.onChosen(message.findingId, message.among ?? 1);
        return;
      case 'edited':
        this.edits.get(message.request)?.(message.outcome, message.place);
        return;
      case 'spot':
        this.spot = message.place;
        if (message.place) this.lastCaret = this.options.clock.now().getTime();
        this.options.onSpot();
        return;
      case 'undone':
        this.options.onUndone(message.request, message.restored);
        return;
      case 'read':
        if (this.reading && message.revision <= this.reading.revision) return;
        this.take({
          revision: message.revision, url: message.url, title: message.title, selection: message.selection, counts: message.counts,
          parts: message.parts, blocks: message.blocks, unread: message.unread, frames: message.frames,
        });
        return;
      case 'changed': {
        if (!this.reading || message.revision <= this.reading.revision) return;
        const next = applyChange(this.reading, message);
        if (next) this.take(next);
        else this.ask(!this.reading.selection);
      }
    }
  }

  private take(reading: FrameReading): void {
    const framesChanged = (reading.frames ?? 0) !== (this.reading?.frames ?? reading.frames ?? 0);
    if (reading.blocks.some((block) => block.caret !== null && block.caret !== undefined)) this.lastCaret = this.options.clock.now().getTime();
    this.reading = reading;
    this.options.onReading(framesChanged);
  }

  private failEdits(): void {
    for (const settle of [...this.edits.values()]) settle('failed');
  }

  private ended(): void {
    if (!this.open) return;
    this.open = false;
    this.failEdits();
    this.options.onClose();
  }
}
