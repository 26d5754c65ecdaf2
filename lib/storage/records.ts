import { openDB, type IDBPDatabase } from 'idb';
import { asStorageFailure } from './failure';

/** One transaction on the dossier records. Only these calls may be awaited inside it. */
export interface RecordTransaction {
  get(id: string): Promise<unknown>;
  all(): Promise<unknown[]>;
  put(record: { id: string }): Promise<void>;
  delete(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** Where dossier records live. A transaction is kept as a whole or not at all. */
export interface RecordStore {
  /** Runs `work` in one transaction. When it throws, nothing of it is kept and the error goes on; storage faults become `StorageFailure`. */
  run<T>(mode: 'readonly' | 'readwrite', work: (transaction: RecordTransaction) => Promise<T>): Promise<T>;
}

const DATABASE = 'gunkans';
const DATABASE_VERSION = 1;
const STORE = 'dossiers';

/** Marks an error of `work` itself, which is not a fault of the storage. */
class WorkError { constructor(readonly error: unknown) {} }

/** The records in IndexedDB. Opens the database when first used, and again after the browser closed it. */
export function indexedRecords(): RecordStore {
  let opening: Promise<IDBPDatabase> | null = null;
  const forget = () => { opening = null; };
  const open = (): Promise<IDBPDatabase> => {
    opening ??= openDB(DATABASE, DATABASE_VERSION, {
      upgrade(database) {
        if (!database.objectStoreNames.contains(STORE)) database.createObjectStore(STORE, { keyPath: 'id' });
      },
      // A newer version in another window must not wait for us.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  };

  return {
    async run(mode, work) {
      try {
        const database = await open();
        // "strict" waits for the disk: a decision that was reported as saved survives a killed browser.
        const transaction = database.transaction(STORE, mode, { durability: 'strict' });
        const store = transaction.objectStore(STORE);
        let result;
        try {
          result = await work({
            get: (id) => store.get(id),
            all: () => store.getAll(),
            put: async (record) => { await store.put!(record); },
            delete: async (id) => { await store.delete!(id); },
            clear: async () => { await store.clear!(); },
          });
        } catch (error) {
          transaction.done.catch(() => undefined);
          try {
            transaction.abort();
          } catch {
            // A fault of the storage has ended the transaction already.
          }
          throw transaction.error ?? (error instanceof DOMException ? error : new WorkError(error));
        }
        await transaction.done;
        return result;
      } catch (error) {
        if (error instanceof WorkError) throw error.error;
        throw asStorageFailure(error);
      }
    },
  };
}
