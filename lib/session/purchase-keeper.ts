import type { Clock } from '@/lib/messages/clock';
import { emptyPurchase, type Purchase } from '@/lib/storage/purchase-schema';

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
 * Writes go one after the other, so that an older state never lands on a newer one.
 */
export class PurchaseKeeper {
  private purchase = emptyPurchase();
  private writing: Promise<void> = Promise.resolve();
  private pause: (() => void) | null = null;
  private dropped = false;
  /** Resolves when the stored purchase is there. */
  readonly loaded: Promise<void>;

  constructor(private readonly tabId: number, private readonly store: PurchaseStore, private readonly clock: Clock, private readonly onFailure: (error: unknown) => void) {
    this.loaded = store.load(tabId).then(
      (stored) => { if (stored) this.purchase = stored; },
      onFailure,
    );
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

  /** What was read: written after a pause. */
  learn(change: Partial<Purchase>): void {
    this.purchase = { ...this.purchase, ...change };
    this.pause ??= this.clock.after(FACTS_PAUSE, () => {
      this.pause = null;
      this.write();
    });
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
    const { purchase } = this;
    this.writing = this.writing.then(() => (this.dropped ? undefined : this.store.save(this.tabId, purchase))).catch((error: unknown) => this.onFailure(error));
  }
}
