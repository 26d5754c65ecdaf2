import type { Dossier } from '@/lib/storage/dossier-schema';
import { emptyPurchase, type Purchase } from '@/lib/storage/purchase-schema';
import type { DossierBook } from './dossier-book';
import { DossierKeeper, type DossierKeeperOptions } from './dossier-keeper';
import { purchaseOf } from './dossier-merge';
import { joinPurchases, type PurchaseStore } from './purchase-keeper';
import { dossierFor, originsOf } from './resume';
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
  private readonly keeper: DossierKeeper;
  /** Screens of which was looked whether they were here before. */
  private readonly looked = new Set<string>();
  private found: { dossier: Dossier; screen: ScreenNow } | null = null;

  constructor(private readonly options: Options) {
    this.keeper = new DossierKeeper({ ...options, onState: (dossier) => options.patch({ dossier }) });
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

  /** A screen of a tender was read. Asks when an earlier, saved purchase had this screen. */
  async seen(screen: ScreenNow): Promise<void> {
    const { book, purchase, patch } = this.options;
    if (purchase().dossierId !== null || this.found || this.looked.has(screen.key)) return;
    this.looked.add(screen.key);
    // What cannot be read now is no reason to disturb the user: nothing is lost.
    const { dossiers } = await book.list().catch(() => ({ dossiers: [] }));
    const { dossierId, declinedDossiers } = purchase();
    const dossier = dossierFor(dossiers.filter((one) => !declinedDossiers.includes(one.id)), screen);
    if (!dossier || dossierId !== null || this.found) return;
    this.found = { dossier, screen };
    patch({ askResume: { name: dossier.name, updated: dossier.updated } });
  }

  /** The answer to "go on with it?". With yes all of the dossier comes back, and what was done meanwhile goes along. */
  answer(yes: boolean): void {
    const { found } = this;
    if (!found) return;
    this.forgetQuestion();
    const { book, purchase, adopt, resume, tell } = this.options;
    if (!yes) {
      adopt({ declinedDossiers: [...purchase().declinedDossiers, found.dossier.id].slice(-200) }, false);
      return;
    }
    book.get(found.dossier.id).then((dossier) => {
      const origins = [...new Set([...originsOf(dossier), found.screen.origin])].slice(-200);
      resume({ ...joinPurchases({ ...purchaseOf(dossier, emptyPurchase()), origins }, purchase()), trustedOrigins: [...new Set([...purchase().trustedOrigins, found.screen.origin])].slice(-200) }, found.screen);
      tell('done', texts.resumed(dossier.name));
    }).catch((error: unknown) => tell('warning', textOf(error) ?? texts.storageFailed));
  }

  /** Another tender begins: the question was about the one before. */
  forgetQuestion(): void {
    this.found = null;
    this.options.patch({ askResume: null });
  }

  end(): void {
    this.keeper.end();
  }
}

/** The saved side of a tab; null where nothing can be saved. */
export const tabDossier = (book: DossierBook | null, options: Omit<Options, 'book'>): TabDossier | null => (book ? new TabDossier({ ...options, book }) : null);
