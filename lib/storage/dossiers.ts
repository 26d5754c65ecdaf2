import type { LocalText } from '@/lib/local-text';
import { DOSSIER_VERSION, dossierSchema, readDossier, type Dossier, type DossierContent, type Unreadable } from './dossier-schema';
import { indexedRecords, type RecordStore, type RecordTransaction } from './records';

/** The dossier was changed elsewhere after it was read here. Nothing was written; `current` is what is stored now. */
export class DossierConflict extends Error {
  readonly text: LocalText = {
    nl: 'Dit dossier is intussen in een ander venster gewijzigd. Uw wijziging is nog niet bewaard; kijk naar de nieuwe stand en doe het opnieuw.',
    en: 'This dossier was changed in another window meanwhile. Your change is not saved yet; look at the new state and do it again.',
  };
  constructor(readonly current: Dossier) {
    super(`dossier ${current.id} is at revision ${current.revision}`);
    this.name = 'DossierConflict';
  }
}

/** The dossier does not exist (any more). */
export class DossierGone extends Error {
  readonly text: LocalText = { nl: 'Dit dossier bestaat niet meer. Het is in een ander venster verwijderd.', en: 'This dossier does not exist any more. It was removed in another window.' };
  constructor(id: string) {
    super(`no dossier ${id}`);
    this.name = 'DossierGone';
  }
}

/** The stored record cannot be used by this version; it was left as it is. */
export class DossierUnreadable extends Error {
  readonly text: LocalText;
  constructor(readonly unreadable: Unreadable) {
    super(unreadable.text.en);
    this.name = 'DossierUnreadable';
    this.text = unreadable.text;
  }
}

/** What other windows hear: which dossier changed, and how. */
export interface DossierNews { id: string; kind: 'changed' | 'removed' }

/** The line between windows. */
export interface DossierChannel {
  tell(news: DossierNews): void;
  listen(listener: (news: DossierNews) => void): () => void;
}

export interface DossierStoreOptions {
  records: RecordStore;
  channel: DossierChannel;
  now: () => Date;
  newId: () => string;
  /** Asks the browser not to throw our data away; called at the first save. */
  askPersistence: () => Promise<unknown>;
}

/** The dossiers that the user saved. Each change is one transaction, and only on the revision that the user saw. */
export class DossierStore {
  private asked = false;

  constructor(private readonly options: DossierStoreOptions) {}

  /** All dossiers, last changed first, and the records that this version cannot use. */
  async list(): Promise<{ dossiers: Dossier[]; unreadable: Unreadable[] }> {
    const records = await this.options.records.run('readonly', (transaction) => transaction.all());
    const dossiers: Dossier[] = [];
    const unreadable: Unreadable[] = [];
    for (const record of records) {
      const read = readDossier(record);
      if ('dossier' in read) dossiers.push(read.dossier);
      else unreadable.push(read.unreadable);
    }
    return { dossiers: dossiers.sort((a, b) => b.updated.localeCompare(a.updated)), unreadable };
  }

  /** One dossier. Throws `DossierGone` or `DossierUnreadable`. */
  async get(id: string): Promise<Dossier> {
    return this.options.records.run('readonly', (transaction) => current(transaction, id));
  }

  /** Saves a new dossier. Throws `StorageFailure`. */
  async create(content: DossierContent): Promise<Dossier> {
    const moment = this.options.now().toISOString();
    const dossier = dossierSchema.parse({ ...content, id: this.options.newId(), revision: 1, schemaVersion: DOSSIER_VERSION, created: moment, updated: moment });
    await this.options.records.run('readwrite', (transaction) => transaction.put(dossier));
    this.saved(dossier.id);
    return dossier;
  }

  /**
   * Changes a dossier that was read at `revision`. `update` must be pure and synchronous.
   * Throws `DossierConflict` when it was changed meanwhile, `DossierGone`, `DossierUnreadable` or `StorageFailure`; then nothing was written.
   */
  async change(id: string, revision: number, update: (dossier: Dossier) => DossierContent): Promise<Dossier> {
    const next = await this.options.records.run('readwrite', async (transaction) => {
      const dossier = await current(transaction, id);
      if (dossier.revision !== revision) throw new DossierConflict(dossier);
      const changed = dossierSchema.parse({
        ...update(dossier), id, revision: revision + 1, schemaVersion: DOSSIER_VERSION, created: dossier.created, updated: this.options.now().toISOString(),
      });
      await transaction.put(changed);
      return changed;
    });
    this.saved(id);
    return next;
  }

  /** Removes a dossier that was read at `revision`. Throws as `change` does. */
  async remove(id: string, revision: number): Promise<void> {
    await this.options.records.run('readwrite', async (transaction) => {
      const dossier = await current(transaction, id);
      if (dossier.revision !== revision) throw new DossierConflict(dossier);
      await transaction.delete(id);
    });
    this.options.channel.tell({ id, kind: 'removed' });
  }

  /**
   * Takes dossiers from an export, all in one transaction. One that is here already in the same state is `present`; one that differs is
   * kept beside ours under a new id, so that no decision is ever overwritten. Throws `StorageFailure`; then none was taken.
   */
  async take(dossiers: readonly Dossier[], copyName: (name: string) => string): Promise<{ taken: number; copied: number; present: number }> {
    const count = { taken: 0, copied: 0, present: 0 };
    const changed: string[] = [];
    await this.options.records.run('readwrite', async (transaction) => {
      for (const dossier of dossiers) {
        const ours = await transaction.get(dossier.id);
        if (ours === undefined) {
          await transaction.put(dossier);
          changed.push(dossier.id);
          count.taken += 1;
          continue;
        }
        const read = readDossier(ours);
        if ('dossier' in read && JSON.stringify(read.dossier) === JSON.stringify(dossier)) {
          count.present += 1;
          continue;
        }
        const copy: Dossier = { ...dossier, id: this.options.newId(), name: copyName(dossier.name).slice(0, 300) };
        await transaction.put(copy);
        changed.push(copy.id);
        count.copied += 1;
      }
    });
    for (const id of changed) this.saved(id);
    return count;
  }

  /** Removes every dossier, also the unreadable ones. */
  async clear(): Promise<void> {
    const ids = (await this.options.records.run('readwrite', async (transaction) => {
      const records = await transaction.all();
      await transaction.clear();
      return records;
    })).flatMap((record) => (typeof record === 'object' && record && 'id' in record && typeof record.id === 'string' ? [record.id] : []));
    for (const id of ids) this.options.channel.tell({ id, kind: 'removed' });
  }

  /** Reports changes that another window made. Returns a function that stops it. */
  watch(listener: (news: DossierNews) => void): () => void {
    return this.options.channel.listen(listener);
  }

  private saved(id: string): void {
    this.options.channel.tell({ id, kind: 'changed' });
    if (this.asked) return;
    this.asked = true;
    // A refusal changes nothing for the user now; the data is saved either way.
    void this.options.askPersistence().catch(() => undefined);
  }
}

async function current(transaction: RecordTransaction, id: string): Promise<Dossier> {
  const record = await transaction.get(id);
  if (record === undefined) throw new DossierGone(id);
  const read = readDossier(record);
  if ('unreadable' in read) throw new DossierUnreadable(read.unreadable);
  return read.dossier;
}

/** A line over BroadcastChannel; the sender does not hear itself. */
function broadcastChannel(): DossierChannel {
  const channel = new BroadcastChannel('gunkans-dossiers');
  return {
    tell: (news) => channel.postMessage(news),
    listen(listener) {
      const receive = (event: MessageEvent<DossierNews>) => listener(event.data);
      channel.addEventListener('message', receive);
      return () => channel.removeEventListener('message', receive);
    },
  };
}

let opened: DossierStore | null = null;

/** The dossiers of this browser; one store for each window. */
export function dossiers(): DossierStore {
  opened ??= new DossierStore({
    records: indexedRecords(),
    channel: broadcastChannel(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    askPersistence: () => navigator.storage.persist(),
  });
  return opened;
}
