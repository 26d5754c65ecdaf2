import type { DossierNews, DossierStore } from '@/lib/storage/dossiers';

/** The saved dossiers, as a tab needs them. */
export type DossierBook = Pick<DossierStore, 'list' | 'get' | 'create' | 'change' | 'watch'>;

/** The dossiers for all tabs of one panel: a change by one tab is told to the others too, as another window's is. */
export function sharedBook(store: DossierBook): DossierBook {
  const listeners = new Set<(news: DossierNews) => void>();
  const changed = <D extends { id: string }>(dossier: D): D => {
    for (const listener of listeners) listener({ id: dossier.id, kind: 'changed' });
    return dossier;
  };
  return {
    list: () => store.list(),
    get: (id) => store.get(id),
    create: (content) => store.create(content),
    change: (id, revision, update) => store.change(id, revision, update).then(changed),
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
