import type { FromPage, ToPage } from '@/lib/messages/protocol';
import { caretIn } from './caret';
import { Cursor } from './cursor';
import { insertAt, replaceIn, type Result } from './edit';
import { Highlights } from './highlight';
import { inSlices } from './idle';
import { LastEdit } from './last-edit';
import { toPageMessage, type PagePort } from './messages';
import { Reading } from './reading';
import { selectedScope } from './selection';
import type { Root } from './shadow';
import { Shower } from './show';
import { nameOf, spotOf } from './spot';
import { Watcher, type Changes } from './watch';

export type { PagePort } from './messages';

export interface PageLayerOptions {
  /** Read only what is in this element; the whole document by default. */
  within?: Element;
}

/** What another script of ours in the same page can ask of a running layer. */
export interface PageLayer {
  /** Makes an element the main text, a part of its own; the rest of the page becomes another part. */
  setMain(element: Element): void;
}

/**
 * Reads, watches and paints this document for the panel at the other end of the port, until the port closes or the signal
 * aborts; then nothing of it is left. It does nothing before the panel's first `read`.
 */
export function startPageLayer(port: PagePort, signal: AbortSignal, options: PageLayerOptions = {}): PageLayer {
  return new Layer(port, signal, options);
}

class Layer implements PageLayer {
  private readonly life = new AbortController();
  private readonly reading: Reading;
  private readonly highlights: Highlights;
  private readonly cursor: Cursor;
  private readonly shower: Shower;
  private watcher: Watcher | null = null;
  private injection = '';
  private revision = 0;
  private walking: (() => void) | null = null;
  private again = false;
  private failed = false;
  private heard = new WeakSet<Root>();
  private chosen = { findings: '', turn: 0, at: -1_000 };
  private edits: Promise<void> = Promise.resolve();
  private readonly lastEdit: LastEdit;
  private spot = { told: 'null', focused: false };

  constructor(private readonly port: PagePort, signal: AbortSignal, options: PageLayerOptions) {
    const { signal: alive } = this.life;
    const stop = () => this.life.abort();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { signal: alive });
    this.reading = new Reading(options.within ?? null, window.top !== window);
    this.highlights = new Highlights(this.reading, alive);
    this.cursor = new Cursor(this.reading, alive);
    this.lastEdit = new LastEdit(alive);
    this.shower = new Shower(this.highlights, (work) => this.cursor.quietly(work), alive);
    alive.addEventListener('abort', () => this.walking?.());
    port.onMessage((message) => this.receive(message));
    port.onClose(stop);
  }

  setMain(element: Element): void {
    this.reading.setMain(element);
    this.watcher?.all(0);
  }

  private receive(raw: unknown): void {
    const message = toPageMessage(raw);
    if (!message || this.life.signal.aborted) return;
    // The first reading brings the id; whatever carries another one is late or not ours.
    if (message.type === 'read' && this.injection === '') this.injection = message.injection;
    if (message.injection !== this.injection) return;
    this.obey(message);
  }

  private obey(message: ToPage): void {
    switch (message.type) {
      case 'read': return this.read(message.selection);
      case 'paint':
        if (message.revision !== this.revision) return;
        this.highlights.paint(message.highlights);
        for (const root of this.highlights.roots) this.hear(root);
        return;
      case 'show': return this.shower.show(message.findingId);
      case 'leave-out':
        if (message.leftOut) this.reading.leftOut.add(message.part);
        else this.reading.leftOut.delete(message.part);
        this.highlights.mend();
        return this.report();
      case 'replace': return this.edit(message.request, () => replaceIn(this.reading, message, message.text, message.deadline));
      case 'insert': return this.edit(message.request, () => insertAt(this.cursor, message.text, message.deadline));
      case 'undo': return this.edit(message.request, () => this.lastEdit.undo(message.of, message.deadline));
    }
  }

  private read(selection: boolean): void {
    this.walking?.();
    this.walking = null;
    const walker = this.reading.walk();
    walker.run(() => false);
    this.reading.take(walker);
    this.reading.narrow(selection ? selectedScope(document, this.reading.roots) : null);
    this.highlights.paint([]);
    this.revision += 1;
    this.post(this.reading.readMessage(this.injection, this.revision, caretIn(this.reading)));
    this.tellSpot();
    this.watcher ??= new Watcher(this.reading, { onTouched: (elements) => this.highlights.touched(elements), onQuiet: (changes) => this.quiet(changes) }, this.life.signal);
    this.watcher.observe(this.reading.roots);
    this.hear(document);
  }

  /** After a pause: only what was touched is read again where that is enough. */
  private quiet({ elements, parents, everything }: Changes): void {
    // What a walk under way has passed may have changed since: once more, when it is done.
    let all = everything || this.walking !== null;
    // What holds another comes first.
    const outsideIn = [...parents].sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    for (const [parent, added] of outsideIn) all ||= !this.reading.childrenAgain(parent, added);
    const isRead = (element: Element) => parents.has(element) || [...parents.values()].some((added) => [...added].some((child) => child.contains(element)));
    for (const element of [...elements, ...this.reading.changedFields()]) {
      if (all) break;
      // Gone, and what held it is read again.
      if (!element.isConnected || isRead(element)) continue;
      const container = this.reading.container(element);
      all = !container || !this.reading.again(container);
    }
    if (all) this.walkAgain();
    else this.report();
  }

  private walkAgain(): void {
    if (this.walking) {
      this.again = true;
      return;
    }
    const walker = this.reading.walk();
    let broken = false;
    const step = (pause: () => boolean): boolean => {
      try {
        return walker.run(pause);
      } catch {
        return (broken = true);
      }
    };
    this.walking = inSlices(step, () => {
      this.walking = null;
      if (broken) return this.walkFailed();
      this.failed = false;
      this.reading.take(walker);
      this.watcher?.observe(this.reading.roots);
      this.report();
      if (this.again) {
        this.again = false;
        this.watcher?.all(0);
      }
    });
  }

  /** Once more; after a second failure only when the page changes again. */
  private walkFailed(): void {
    const more = this.again || !this.failed;
    this.again = false;
    this.failed = true;
    if (more) this.watcher?.all(0);
  }

  /** Tells what changed, if anything did. */
  private report(): void {
    if (this.life.signal.aborted) return;
    const gone = this.lastEdit.gone();
    if (gone) this.post({ type: 'undone', injection: this.injection, ...gone });
    this.tellSpot();
    const message = this.reading.changedMessage(this.injection, this.revision + 1, caretIn(this.reading));
    this.highlights.mend();
    if (!message) return;
    this.revision += 1;
    this.post(message);
  }

  /** Tells where an inserted text would go; also when the user comes back to this frame, so that the panel knows which is the last. */
  private tellSpot(): void {
    const last = this.cursor.place();
    const place = last && nameOf(spotOf(last));
    const before = this.spot;
    this.spot = { told: JSON.stringify(place), focused: document.hasFocus() };
    if (this.spot.told !== before.told || (place && this.spot.focused && !before.focused)) this.post({ type: 'spot', injection: this.injection, place });
  }

  private edit(request: string, work: () => Promise<Result | 'done'>): void {
    // One at a time: the second looks at what the first left.
    this.edits = this.edits.then(work).catch((): Result => 'failed').then((result) => {
      const made = typeof result === 'string' ? null : result;
      const place = made?.place;
      this.post({ type: 'edited', injection: this.injection, request, outcome: made ? 'done' : result as Exclude<typeof result, object>, ...(place ? { place } : {}) });
      this.cursor.remember();
      this.watcher?.now();
      const found = made && this.lastEdit.follow(request, made);
      if (found) this.shower.place(found, false);
    });
  }

  /** Hears clicks on marks. The page's own click goes on as always. */
  private hear(root: Root): void {
    if (this.heard.has(root)) return;
    this.heard.add(root);
    root.addEventListener('click', (event) => {
      const click = event as MouseEvent;
      if (!click.isTrusted || click.button !== 0 || document.getSelection()?.isCollapsed === false) return;
      const ids = this.highlights.at(click, root);
      if (ids.length === 0) return;
      const findings = ids.join();
      const before = this.chosen;
      const same = findings === before.findings;
      // A click on a label is followed by one on its field.
      const again = same && click.timeStamp - before.at < 100;
      const turn = again ? before.turn : same ? (before.turn + 1) % ids.length : 0;
      this.chosen = { findings, turn, at: click.timeStamp };
      if (!again) this.post({ type: 'chosen', injection: this.injection, findingId: ids[turn]!, among: ids.length });
    }, { capture: true, passive: true, signal: this.life.signal });
  }

  private post(message: FromPage): void {
    if (this.life.signal.aborted) return;
    try {
      this.port.post(message);
    } catch {
      // The panel went away this moment.
      this.life.abort();
    }
  }
}
