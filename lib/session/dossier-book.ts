import type { DossierNews, DossierStore } from '@/lib/storage/dossiers';

type Listener = (news: DossierNews) => void;

/** The saved dossiers, as a tab needs them. */
export interface DossierBook extends Pick<DossierStore, 'list' | 'get' | 'create' | 'watch'> {
  /** As the store's. `by`: the listener of the tab that writes; its own news is not told to it. */
  change(...all: [...Parameters<DossierStore['change']>, by?: Listener]): ReturnType<DossierStore['change']>;
}

/** The dossiers for all tabs of one panel: a change by one tab is told to the others too, as another window's is. */
export function sharedBook(store: Omit<DossierBook, 'change'> & Pick<DossierStore, 'change'>): DossierBook {
  const listeners = new Set<Listener>();
  return {
    list: () => store.list(),
    get: (id) => store.get(id),
    create: (content) => store.create(content),
    async change(id, revision, update, by) {
      const dossier = await store.change(id, revision, update);
      for (const listener of listeners) if (listener !== by) listener({ id, kind: 'changed' });
      return dossier;
    },
    watch(listener) {
      listeners.add(listener);
      const stop = store.watch(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
