import type { Clock } from '@/lib/messages/clock';
import { MOST_SCREENS, emptyPurchase, type Purchase } from '@/lib/storage/purchase-schema';

/** Where the current purchase of a tab is kept. */
export interface PurchaseStore {
  load(tabId: number): Promise<Purchase | null>;
  save(tabId: number, purchase: Purchase): Promise<void>;
  drop(tabId: number): Promise<void>;
  /** Reports purchases that were erased elsewhere. */
  watch(listener: (tabId: number) => void): () => void;
}

/** Facts follow every pause in the typing; they are written at most this often (ms). */
const FACTS_PAUSE = 500;

/**
 * Holds the current purchase of one tab and keeps it in the session storage: what the user decides at once, facts after a pause.
 * Writes go one after the other, so that an older state never lands on a newer one. Nothing is written before the stored purchase was
 * read; when reading fails it is tried again at each write, and what was decided meanwhile is put with it.
 */
export class PurchaseKeeper {
  private purchase = emptyPurchase();
  private writing: Promise<void> = Promise.resolve();
  private pause: (() => void) | null = null;
  private dropped = false;
  private read = false;
  /** The user began anew: what is stored makes way. */
  private anew = false;
  /** Resolves when the stored purchase is there, or was asked for in vain. */
  readonly loaded: Promise<void>;

  constructor(private readonly tabId: number, private readonly store: PurchaseStore, private readonly clock: Clock, private readonly onFailure: (error: unknown) => void, private readonly onFound: () => void) {
    this.loaded = this.load().catch(onFailure);
    this.writing = this.loaded;
  }

  get current(): Purchase {
    return this.purchase;
  }

  /** A choice of the user: written at once. */
  decide(change: Partial<Purchase>): void {
    this.purchase = { ...this.purchase, ...change };
    this.pause?.();
    this.pause = null;
    this.write();
  }

  /** Another purchase follows; the one that is stored makes way, also when it was not read yet. */
  replace(purchase: Partial<Purchase>): void {
    this.anew = true;
    this.decide(purchase);
  }

  /** What was read: written after a pause. */
  learn(change: Partial<Purchase>): void {
    this.purchase = { ...this.purchase, ...change };
    this.pause ??= this.clock.after(FACTS_PAUSE, () => {
      this.pause = null;
      this.write();
    });
  }

  /** Changes what is in memory; the next choice writes it. */
  note(change: Partial<Purchase>): void {
    this.purchase = { ...this.purchase, ...change };
  }

  /** Writes what still waits. */
  flush(): void {
    if (!this.pause) return;
    this.pause();
    this.pause = null;
    this.write();
  }

  /** Everything was erased elsewhere: this purchase too. Nothing is written. */
  forget(): void {
    this.pause?.();
    this.pause = null;
    this.purchase = emptyPurchase();
    this.anew = true;
  }

  /** The tab is gone: forget its purchase. */
  drop(): void {
    this.dropped = true;
    this.pause?.();
    this.pause = null;
    this.writing = this.writing.then(() => this.store.drop(this.tabId)).catch(() => undefined);
  }

  private write(): void {
    if (this.dropped) return;
    this.writing = this.writing.then(async () => {
      if (!this.read && !this.dropped) {
        await this.load();
        this.onFound();
      }
      if (!this.dropped) await this.store.save(this.tabId, this.purchase);
    }).catch((error: unknown) => this.onFailure(error));
  }

  private async load(): Promise<void> {
    const stored = await this.store.load(this.tabId);
    if (stored && !this.anew) this.purchase = joinPurchases(stored, this.purchase);
    this.read = true;
  }
}

/** What was stored, with what was decided and learned before it could be read; the later one counts where they differ. */
export function joinPurchases(stored: Purchase, later: Purchase): Purchase {
  const nothing = emptyPurchase();
  if (JSON.stringify(later) === JSON.stringify(nothing)) return stored;
  const by = <Row>(name: (row: Row) => string, before: readonly Row[], after: readonly Row[]): Row[] => {
    const newer = new Set(after.map(name));
    return [...before.filter((row) => !newer.has(name(row))), ...after];
  };
  const itself = (word: string) => word;
  return {
    ...stored,
    facts: later.screens.length > 0 ? later.facts : stored.facts,
    corrections: { ...stored.corrections, ...later.corrections },
    decisions: by((one) => one.findingId, stored.decisions, later.decisions),
    chosenCriteria: by(itself, stored.chosenCriteria, later.chosenCriteria),
    criterionValues: { ...stored.criterionValues, ...later.criterionValues },
    shortlist: by((one) => one.id, stored.shortlist, later.shortlist),
    notes: later.notes || stored.notes,
    screens: by((one) => one.key, stored.screens, later.screens).slice(-MOST_SCREENS),
    origins: by(itself, stored.origins, later.origins).slice(-200),
    trustedOrigins: by(itself, stored.trustedOrigins, later.trustedOrigins).slice(-200),
    declinedDossiers: by(itself, stored.declinedDossiers, later.declinedDossiers).slice(-200),
  };
}
