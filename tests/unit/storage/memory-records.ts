import { StorageFailure } from '@/lib/storage/failure';
import type { RecordStore } from '@/lib/storage/records';

/** Records in memory with the promises of the real store: one transaction at a time, kept as a whole or not at all. */
export class MemoryRecords implements RecordStore {
  records = new Map<string, unknown>();
  /** From now on there is no room for a write. */
  full = false;
  private line: Promise<unknown> = Promise.resolve();

  run: RecordStore['run'] = (_mode, work) => {
    const turn = this.line.then(async () => {
      const draft = structuredClone(this.records);
      const result = await work({
        get: async (id) => structuredClone(draft.get(id)),
        all: async () => [...draft.values()].map((record) => structuredClone(record)),
        put: async (record) => {
          if (this.full) throw new StorageFailure('full', new DOMException('no room', 'QuotaExceededError'));
          draft.set(record.id, structuredClone(record));
        },
        delete: async (id) => { draft.delete(id); },
        clear: async () => draft.clear(),
      });
      this.records = draft;
      return result;
    });
    this.line = turn.catch(() => undefined);
    return turn;
  };
}
