import { DossierConflict, DossierStore, type DossierNews } from '@/lib/storage/dossiers';
import type { DossierContent } from '@/lib/storage/dossier-schema';
import { StorageFailure } from '@/lib/storage/failure';
import { indexedRecords } from '@/lib/storage/records';
import { noFacts } from '@/lib/facts/facts';

/** One window of the extension, as far as dossiers go: the shipped store on the browser's own IndexedDB and BroadcastChannel. */
const channel = new BroadcastChannel('gunkans-dossiers');
const heard: DossierNews[] = [];
const store = new DossierStore({
  records: indexedRecords(),
  channel: {
    tell: (news) => channel.postMessage(news),
    listen(listener) {
      const receive = (event: MessageEvent<DossierNews>) => listener(event.data);
      channel.addEventListener('message', receive);
      return () => channel.removeEventListener('message', receive);
    },
  },
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  askPersistence: () => navigator.storage.persist(),
});
store.watch((news) => heard.push(news));

const content = (name: string, notes: string): DossierContent => ({
  name, facts: noFacts(), corrections: {}, decisions: [], chosenCriteria: [], criterionValues: {}, shortlist: [], notes, screens: [],
});
const named = (error: unknown): string => (error instanceof StorageFailure ? `StorageFailure ${error.reason}` : error instanceof DossierConflict ? `DossierConflict ${error.current.revision}` : String(error));

/** What a test can ask of a window; answers are plain values, faults come back by name. */
export const windowOfDossiers = {
  heard,
  create: (name: string, notes = '') => store.create(content(name, notes)).then((dossier) => dossier.id, named),
  decide: (id: string, revision: number, findingId: string) => store.change(id, revision, (dossier) => ({
    ...dossier, decisions: [...dossier.decisions, { findingId, barrier: 'b', state: 'overruled', reason: 'r', at: 'now' }],
  })).then((dossier) => dossier.revision, named),
  /** Decides again and again on what is stored then, as a user would who sees the conflict. */
  async insist(id: string, findingId: string): Promise<void> {
    for (;;) {
      try {
        const { revision } = await store.get(id);
        await store.change(id, revision, (dossier) => ({ ...dossier, decisions: [...dossier.decisions, { findingId, barrier: 'b', state: 'overruled', reason: 'r', at: 'now' }] }));
        return;
      } catch (error) {
        if (!(error instanceof DossierConflict)) throw error;
      }
    }
  },
  note: (id: string, revision: number, notes: string) => store.change(id, revision, (dossier) => ({ ...dossier, notes })).then((dossier) => dossier.revision, named),
  get: (id: string) => store.get(id).then((dossier) => ({ revision: dossier.revision, decisions: dossier.decisions.map((one) => one.findingId), notes: dossier.notes.length }), named),
  names: () => store.list().then(({ dossiers }) => dossiers.map((dossier) => dossier.name).sort()),
  remove: (id: string, revision: number) => store.remove(id, revision).then(() => 'removed', named),
};
(globalThis as unknown as { dossiers: typeof windowOfDossiers }).dossiers = windowOfDossiers;
