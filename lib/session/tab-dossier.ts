import type { Dossier } from '@/lib/storage/dossier-schema';
import { emptyPurchase, type Purchase } from '@/lib/storage/purchase-schema';
import type { DossierBook } from './dossier-book';
import { DossierKeeper, type DossierKeeperOptions } from './dossier-keeper';
import { purchaseOf } from './dossier-merge';
import { joinPurchases, type PurchaseStore } from './purchase-keeper';
import { dossierFor, originsOf, type ScreenContent } from './resume';
import type { ScreenNow } from './screens';
import type { PanelState } from './state';
import { textOf, texts } from './texts';

interface Options extends Omit<DossierKeeperOptions, 'onState'> {
  patch: (change: Partial<PanelState>) => void;
  /** The tab goes on with a saved purchase, of which this screen is a part. */
  resume: (purchase: Purchase, screen: ScreenNow) => void;
}

/** The saved side of one tab's purchase: the dossier that it is kept in, and the question whether an earlier one goes on here. */
export class TabDossier {
  private keeper: DossierKeeper;
  /** Screens of which was looked whether they were here before. */
  private readonly looked = new Set<string>();
  private found: { dossier: Dossier; screen: ScreenNow } | null = null;
  /** The screen on the table. */
  private onTable: string | null = null;

  constructor(private readonly options: Options) {
    this.keeper = this.newKeeper();
  }

  /** The store of the current purchase, with the dossier kept in step with all that is written to it. */
  along(store: PurchaseStore): PurchaseStore {
    return {
      load: (tabId) => store.load(tabId),
      drop: (tabId) => store.drop(tabId),
      watch: (listener) => store.watch(listener),
      // The dossier first: it has room of its own when that of the session is full.
      save: (tabId, purchase) => {
        this.keeper.changed();
        return store.save(tabId, purchase);
      },
    };
  }

  /** What was stored of this tab is there. */
  purchaseFound(): void {
    this.keeper.changed();
  }

  save(name: string): void {
    this.forgetQuestion();
    this.keeper.save(name);
  }

  settle(take: 'theirs' | 'apart'): void {
    this.keeper.settle(take);
  }

  /** Another purchase takes the place of this one, from now on. */
  replaced(): void {
    this.keeper.leave();
    this.beginAnew();
  }

  /** Everything was erased elsewhere, this purchase too. */
  erased(): void {
    this.keeper.erase();
    this.beginAnew();
    this.keeper.changed();
  }

  /** This screen lies on the table; null: none. A question about another screen goes with it, and is asked again there. */
  lies(screen: ScreenNow | null): void {
    this.onTable = screen?.key ?? null;
    if (!this.found || this.found.screen.key === this.onTable) return;
    this.looked.delete(this.found.screen.key);
    this.forgetQuestion();
  }

  /** A screen of a tender was read. Asks when an earlier, saved purchase had this screen. */
  async seen(screen: ScreenNow, content: ScreenContent): Promise<void> {
    const { book, purchase, patch } = this.options;
    const { keeper } = this;
    if (purchase().dossierId !== null || this.found || this.looked.has(screen.key)) return;
    this.looked.add(screen.key);
    // What cannot be read now is no reason to disturb the user: nothing is lost.
    const { dossiers } = await book.list().catch(() => ({ dossiers: [] }));
    // Another tender began meanwhile: it is looked up for that one.
    if (keeper !== this.keeper) return;
    const { dossierId, declinedDossiers } = purchase();
    const dossier = dossierFor(dossiers.filter((one) => !declinedDossiers.includes(one.id)), screen, content);
    if (!dossier || dossierId !== null || this.found) return;
    if (this.onTable !== screen.key) {
      this.looked.delete(screen.key);
      return;
    }
    this.found = { dossier, screen };
    patch({ askResume: { name: dossier.name, updated: dossier.updated } });
  }

  /** The answer to "go on with it?". With yes all of the dossier comes back, and what was done meanwhile goes along. */
  answer(yes: boolean): void {
    const { found, keeper } = this;
    if (!found) return;
    this.forgetQuestion();
    const { book, purchase, adopt, resume, tell } = this.options;
    if (!yes) {
      adopt({ declinedDossiers: [...purchase().declinedDossiers, found.dossier.id].slice(-200) }, false);
      return;
    }
    book.get(found.dossier.id).then((dossier) => {
      // Another tender began meanwhile: the answer was not about that one.
      if (keeper !== this.keeper) return;
      const origins = [...new Set([...originsOf(dossier), found.screen.origin])].slice(-200);
      resume({ ...joinPurchases({ ...purchaseOf(dossier, emptyPurchase()), origins }, purchase()), trustedOrigins: [...new Set([...purchase().trustedOrigins, found.screen.origin])].slice(-200) }, found.screen);
      tell('done', texts.resumed(dossier.name));
    }).catch((error: unknown) => tell('warning', textOf(error) ?? texts.storageFailed));
  }

  /** The tab or the panel goes. `gone`: the tab itself was closed, and with it what the session kept. */
  end(gone: boolean): void {
    this.keeper.end(gone);
  }

  private newKeeper(): DossierKeeper {
    return new DossierKeeper({ ...this.options, onState: (dossier) => this.options.patch({ dossier }) });
  }

  private beginAnew(): void {
    this.keeper = this.newKeeper();
    this.looked.clear();
    this.found = null;
    this.options.patch({ askResume: null, dossier: null });
  }

  private forgetQuestion(): void {
    this.found = null;
    this.options.patch({ askResume: null });
  }
}

/** The saved side of a tab; null where nothing can be saved. */
export const tabDossier = (book: DossierBook | null, options: Omit<Options, 'book'>): TabDossier | null => (book ? new TabDossier({ ...options, book }) : null);
