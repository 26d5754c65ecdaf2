import type { Dossier } from '@/lib/storage/dossier-schema';
import { DossierConflict, DossierGone, type DossierNews } from '@/lib/storage/dossiers';
import type { Purchase } from '@/lib/storage/purchase-schema';
import type { LocalText } from '@/lib/local-text';
import type { DossierBook } from './dossier-book';
import { mergeSaved, sameReading, sameWork, savedPart, type Saved } from './dossier-merge';
import type { SavedDossier } from './state';
import { textOf, texts } from './texts';

export interface DossierKeeperOptions {
  book: DossierBook;
  purchase: () => Purchase;
  /** Puts this in the purchase of the tab. `shown`: what the user sees has changed too. */
  adopt: (change: Partial<Purchase>, shown: boolean) => void;
  /** The dossier is gone: the purchase is the tab's own again. Writes nothing. */
  detach: () => void;
  tell: (tone: 'done' | 'warning', text: LocalText) => void;
  /** How the dossier of this tab stands now; null when it has none. */
  onState: (dossier: SavedDossier | null) => void;
}

/** Other windows may write between our reading and our writing; so often it is tried again. */
const MOST_TRIES = 5;

/**
 * Keeps the dossier of one purchase of a tab: from the first save on, each change goes to it by itself, on the revision that this tab saw.
 * What another window changed is taken in, and told; where both changed the same, nothing is written until the user chooses. Another
 * purchase in the same tab gets a keeper of its own.
 */
export class DossierKeeper {
  /** The dossier as it was when ours was the same. */
  private base: Dossier | null = null;
  private theirs: Dossier | null = null;
  /** The purchase when it was last in step with the dossier: where it is still this object, there is nothing to do. */
  private kept: Purchase | null = null;
  /** What was read here when it was last in step. Two tabs may read the same screens in another way: that is no reason to write again. */
  private read: Saved | null = null;
  /** The purchase as it was when another one took its place in the tab. */
  private left: Purchase | null = null;
  private erased = false;
  private line: Promise<void> = Promise.resolve();
  private readonly stop: () => void;

  constructor(private readonly options: DossierKeeperOptions) {
    this.stop = options.book.watch(this.hear);
  }

  /** The purchase changed, or was found. Writes what is new of it. */
  changed(): void {
    const { purchase } = this;
    if (purchase === this.kept) return;
    if (purchase.dossierId !== (this.theirs ?? this.base)?.id) this.startFrom(null);
    if (purchase.dossierId === null) this.options.onState(null);
    else if (!this.theirs) this.queue(() => this.write(null));
  }

  /** The user saves: makes a dossier of this name, or gives the one that there is this name. */
  save(name: string): void {
    this.queue(async () => {
      if (this.theirs) {
        this.show('clash');
        return;
      }
      if (this.purchase.dossierId === null) await this.make(name);
      else if (!await this.write(name)) return;
      if (this.base && !this.left) this.options.tell('done', texts.saved(this.base.name));
    });
  }

  /** After a clash: their state comes in the place of ours, or ours becomes a dossier of its own. */
  settle(take: 'theirs' | 'apart'): void {
    this.queue(async () => {
      if (!this.theirs) return;
      if (take === 'apart') {
        await this.keepApart();
        return;
      }
      const theirs = await this.options.book.get(this.theirs.id);
      this.theirs = null;
      this.follow(theirs, savedPart(theirs));
      this.inStep(this.purchase);
    });
  }

  /** Another purchase takes the place of this one in the tab: what was changed last is still written, and nothing of the new one. */
  leave(): void {
    this.left = this.options.purchase();
    this.end(true);
  }

  /** Everything was erased elsewhere: nothing more is written. */
  erase(): void {
    this.stop();
    this.erased = true;
  }

  /** The tab or the panel goes: what was changed last is still written. `gone`: nothing else keeps it, so also what clashes is kept. */
  end(gone: boolean): void {
    this.stop();
    this.queue(async () => {
      if (!this.theirs) await this.write(null);
      if (gone && this.theirs) await this.keepApart();
    });
  }

  private get purchase(): Purchase {
    return this.left ?? this.options.purchase();
  }

  private readonly hear = ({ id, kind }: DossierNews): void => {
    if (id !== this.purchase.dossierId) return;
    if (kind === 'removed') this.queue(async () => this.gone());
    else if (!this.theirs) this.queue(() => this.write(null));
  };

  private async keepApart(): Promise<void> {
    if (this.theirs) await this.make(`${this.theirs.name} (2)`.slice(-300));
  }

  private async make(name: string): Promise<void> {
    const { purchase } = this;
    const made = await this.options.book.create({ name, ...savedPart(purchase) });
    this.startFrom(made);
    this.inStep(purchase, { dossierId: made.id, dossierRevision: made.revision });
  }

  /** Writes what is new. Returns true when the dossier has all of it, and the name. */
  private async write(name: string | null): Promise<boolean> {
    const { book } = this.options;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { dossierId, dossierRevision } = this.purchase;
      if (dossierId === null || this.theirs) return false;
      const current = await book.get(dossierId);
      // It may have been erased meanwhile, or belong to another dossier by now: that change writes for itself.
      if (this.erased || this.purchase.dossierId !== dossierId) return false;
      if (!this.base || this.base.id !== dossierId) this.startFrom(current.revision === dossierRevision ? current : null);
      if (current.revision !== this.base?.revision && !this.takeIn(current)) return false;
      const base = this.base!;
      const { purchase } = this;
      const ours = savedPart(purchase);
      if ((name === null || name === base.name) && sameWork(ours, base) && sameReading(ours, this.read ?? base)) {
        this.inStep(purchase);
        return true;
      }
      try {
        this.base = await book.change(dossierId, base.revision, (dossier) => ({ ...dossier, ...ours, name: name ?? dossier.name }), this.hear);
        if (this.erased) return false;
        this.inStep(purchase, { dossierRevision: this.base.revision });
        return true;
      } catch (error) {
        if (!(error instanceof DossierConflict)) throw error;
      }
    }
    this.show('failed');
    return false;
  }

  /** Takes in what another window wrote. Returns false when both changed the same: then the user chooses first. */
  private takeIn(current: Dossier): boolean {
    const ours = savedPart(this.purchase);
    const { merged, clash } = mergeSaved(this.base && savedPart(this.base), ours, savedPart(current));
    if (clash) {
      this.theirs = current;
      this.show('clash');
      return false;
    }
    const before = this.read ?? this.base;
    const readAnew = before === null || !sameReading(ours, before);
    // Facts that another window read are no news to the user.
    const news = !sameWork(merged, ours);
    this.follow(current, merged, news);
    // What was read here and is not written yet stays a reason to write.
    this.read = readAnew ? before : merged;
    if (news && !this.left) this.options.tell('done', texts.takenIn(current.name));
    return true;
  }

  private follow(dossier: Dossier, saved: Saved, shown = true): void {
    this.base = dossier;
    this.adopt({ ...saved, dossierId: dossier.id, dossierRevision: dossier.revision }, shown);
  }

  private adopt(change: Partial<Purchase>, shown: boolean): void {
    if (this.left) this.left = { ...this.left, ...change };
    else if (!this.erased) this.options.adopt(change, shown);
  }

  /** The dossier has all of this purchase. `change` is what the purchase then has of the dossier. */
  private inStep(purchase: Purchase, change: Partial<Purchase> | null = null): void {
    this.read = savedPart(purchase);
    // What was chosen during the writing is still to be written.
    const all = this.purchase === purchase;
    if (change) this.adopt(change, false);
    if (all) this.kept = this.purchase;
    this.show('saved');
  }

  private startFrom(dossier: Dossier | null): void {
    this.base = dossier;
    this.theirs = null;
    this.read = null;
  }

  /** It was removed in another window. Nothing of ours is written now: perhaps everything is being erased. */
  private gone(): void {
    this.startFrom(null);
    if (this.left) {
      this.left = { ...this.left, dossierId: null, dossierRevision: null };
      return;
    }
    this.options.detach();
    this.options.onState(null);
    this.options.tell('warning', texts.dossierGone);
  }

  private show(state: SavedDossier['state']): void {
    const dossier = this.theirs ?? this.base;
    if (dossier && !this.left && !this.erased) this.options.onState({ name: dossier.name, state });
  }

  /** One thing at a time, so that an older state never lands on a newer one. */
  private queue(work: () => Promise<unknown>): void {
    this.line = this.line.then(() => (this.erased ? undefined : work())).then(() => undefined, (error: unknown) => {
      if (this.erased) return;
      if (error instanceof DossierGone) {
        this.gone();
        return;
      }
      this.show(this.theirs ? 'clash' : 'failed');
      this.options.tell('warning', textOf(error) ?? texts.storageFailed);
    });
  }
}
