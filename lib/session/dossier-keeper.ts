import type { Dossier } from '@/lib/storage/dossier-schema';
import { DossierConflict, DossierGone } from '@/lib/storage/dossiers';
import type { Purchase } from '@/lib/storage/purchase-schema';
import type { LocalText } from '@/lib/local-text';
import type { DossierBook } from './dossier-book';
import { differs, mergeSaved, savedPart, type Saved } from './dossier-merge';
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
 * Keeps the dossier of one tab: from the first save on, each change goes to it by itself, on the revision that this tab saw. What another
 * window changed is taken in, and told; where both changed the same, nothing is written until the user chooses.
 */
export class DossierKeeper {
  /** The dossier as it was when ours was the same. */
  private base: Dossier | null = null;
  private theirs: Dossier | null = null;
  private line: Promise<void> = Promise.resolve();
  private stop: (() => void) | null = null;

  constructor(private readonly options: DossierKeeperOptions) {
    this.stop = options.book.watch(({ id, kind }) => {
      if (id !== options.purchase().dossierId) return;
      if (kind === 'removed') this.queue(async () => this.gone());
      else if (!this.theirs) this.queue(() => this.write(null));
    });
  }

  /** The purchase changed, or was found. Writes what is new of it. */
  changed(): void {
    const { dossierId } = this.options.purchase();
    if (dossierId !== (this.theirs ?? this.base)?.id) {
      this.base = null;
      this.theirs = null;
    }
    if (dossierId === null) this.options.onState(null);
    else if (!this.theirs) this.queue(() => this.write(null));
  }

  /** The user saves: makes a dossier of this name, or gives the one that there is this name. */
  save(name: string): void {
    this.queue(async () => {
      if (this.options.purchase().dossierId !== null) await this.write(name);
      else await this.make(name);
      if (this.base) this.options.tell('done', texts.saved(this.base.name));
    });
  }

  /** After a clash: their state comes in the place of ours, or ours becomes a dossier of its own. */
  settle(take: 'theirs' | 'apart'): void {
    const { theirs } = this;
    if (!theirs) return;
    this.queue(async () => {
      if (take === 'apart') await this.make(`${theirs.name} (2)`.slice(-300));
      else this.follow(theirs, savedPart(theirs));
      this.theirs = null;
      this.show('saved');
    });
  }

  /** The tab or the panel goes: what was changed last is still written. */
  end(): void {
    this.stop?.();
    this.stop = null;
    if (this.options.purchase().dossierId !== null && !this.theirs) this.queue(() => this.write(null));
  }

  private async make(name: string): Promise<void> {
    this.base = await this.options.book.create({ name, ...savedPart(this.options.purchase()) });
    this.options.adopt({ dossierId: this.base.id, dossierRevision: this.base.revision }, false);
    this.show('saved');
  }

  private async write(name: string | null): Promise<void> {
    const { book, purchase } = this.options;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { dossierId, dossierRevision } = purchase();
      if (dossierId === null) return;
      const current = await book.get(dossierId);
      if (!this.base || this.base.id !== dossierId) this.base = current.revision === dossierRevision ? current : null;
      if (current.revision !== this.base?.revision && !this.takeIn(current)) return;
      const base = this.base!;
      const ours = savedPart(purchase());
      if ((name === null || name === base.name) && !differs(ours, base)) {
        this.show('saved');
        return;
      }
      try {
        this.base = await book.change(dossierId, base.revision, (dossier) => ({ ...dossier, ...ours, name: name ?? dossier.name }));
        this.options.adopt({ dossierRevision: this.base.revision }, false);
        this.show('saved');
        return;
      } catch (error) {
        if (!(error instanceof DossierConflict)) throw error;
      }
    }
    this.show('failed');
  }

  /** Takes in what another window wrote. Returns false when both changed the same: then the user chooses first. */
  private takeIn(current: Dossier): boolean {
    const ours = savedPart(this.options.purchase());
    const { merged, clash } = mergeSaved(this.base && savedPart(this.base), ours, savedPart(current));
    if (clash) {
      this.theirs = current;
      this.show('clash');
      return false;
    }
    // Facts that another window read are no news to the user.
    const news = differs({ ...merged, facts: ours.facts, screens: ours.screens }, ours);
    this.follow(current, merged, news);
    if (news) this.options.tell('done', texts.takenIn(current.name));
    return true;
  }

  private follow(dossier: Dossier, saved: Saved, shown = true): void {
    this.base = dossier;
    this.options.adopt({ ...saved, dossierId: dossier.id, dossierRevision: dossier.revision }, shown);
  }

  /** It was removed in another window. Nothing of ours is written now: perhaps everything is being erased. */
  private gone(): void {
    this.base = null;
    this.theirs = null;
    this.options.detach();
    this.options.onState(null);
    this.options.tell('warning', texts.dossierGone);
  }

  private show(state: SavedDossier['state']): void {
    const dossier = this.theirs ?? this.base;
    if (dossier) this.options.onState({ name: dossier.name, state });
  }

  /** One thing at a time, so that an older state never lands on a newer one. */
  private queue(work: () => Promise<void>): void {
    this.line = this.line.then(work).catch((error: unknown) => {
      if (error instanceof DossierGone) {
        this.gone();
        return;
      }
      this.show('failed');
      this.options.tell('warning', textOf(error) ?? texts.storageFailed);
    });
  }
}
