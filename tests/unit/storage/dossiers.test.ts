import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import type { TenderFacts } from '@/lib/facts/facts';
import { DossierConflict, DossierGone, DossierUnreadable, type DossierNews } from '@/lib/storage/dossiers';
import { migrate, readDossier } from '@/lib/storage/dossier-schema';
import { storedFacts } from '@/lib/storage/facts-schema';
import { StorageFailure } from '@/lib/storage/failure';
import { allFacts, content, storeOn, windows } from './dossier-examples';
import { MemoryRecords } from './memory-records';

const decision = (findingId: string) => ({ findingId, barrier: 'turnover-requirement', state: 'overruled' as const, reason: 'Past bij de opdracht.', at: '2026-11-25T10:00:00.000Z' });

type DeepRequired<T> = T extends readonly (infer Item)[] ? DeepRequired<Item>[] : T extends object ? { [Key in keyof T]-?: DeepRequired<T[Key]> } : T;
/** Fails to compile when a fact gets a field that the stored form would drop. */
const complete = (stored: DeepRequired<z.infer<typeof storedFacts>>): DeepRequired<TenderFacts> => stored;

describe('a dossier', () => {
  it('comes back as it was saved, every fact with its place', async () => {
    const store = storeOn(new MemoryRecords());
    const saved = await store.create(content({ name: '  Koffie en thee ', facts: allFacts(), corrections: { lots: null }, decisions: [decision('a')], notes: 'let op' }));
    expect(saved.name).toBe('Koffie en thee');
    expect(await store.get(saved.id)).toEqual(saved);
    expect(saved.facts).toEqual(allFacts());
    expect(complete(storedFacts.parse(allFacts()) as Parameters<typeof complete>[0])).toEqual(allFacts());
    expect(saved.corrections).toEqual({ lots: null });
  });

  it('grows a revision with each change and keeps its id and birth', async () => {
    const store = storeOn(new MemoryRecords());
    const first = await store.create(content());
    const second = await store.change(first.id, 1, (dossier) => ({ ...dossier, notes: 'nieuw' }));
    expect(second).toMatchObject({ id: first.id, revision: 2, created: first.created, notes: 'nieuw' });
    expect(second.updated > first.updated).toBe(true);
  });

  it('refuses a change of an older revision and hands over what is stored', async () => {
    const records = new MemoryRecords();
    const [one, two] = [storeOn(records), storeOn(records)];
    const dossier = await one.create(content());
    await one.change(dossier.id, 1, (before) => ({ ...before, decisions: [...before.decisions, decision('a')] }));
    const lost = two.change(dossier.id, 1, (before) => ({ ...before, decisions: [...before.decisions, decision('b')] }));
    await expect(lost).rejects.toBeInstanceOf(DossierConflict);
    await lost.catch((error: DossierConflict) => {
      expect(error.current.revision).toBe(2);
      expect(error.current.decisions.map((each) => each.findingId)).toEqual(['a']);
    });
    expect((await two.get(dossier.id)).decisions.map((each) => each.findingId)).toEqual(['a']);
  });

  it('loses no decision whatever two windows do at the same time', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.string({ minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 12 }), async (clicks) => {
      const records = new MemoryRecords();
      const stores = [storeOn(records), storeOn(records)];
      const dossier = await stores[0]!.create(content());
      const click = async (which: number, id: string): Promise<void> => {
        let revision = 1;
        for (;;) {
          try {
            await stores[which]!.change(dossier.id, revision, (before) => ({ ...before, decisions: [...before.decisions, decision(id)] }));
            return;
          } catch (error) {
            if (!(error instanceof DossierConflict)) throw error;
            revision = error.current.revision;
          }
        }
      };
      await Promise.all(clicks.map(([which, id]) => click(which, id)));
      const kept = (await stores[1]!.get(dossier.id)).decisions.map((each) => each.findingId);
      expect(kept.sort()).toEqual(clicks.map(([, id]) => id).sort());
    }), { numRuns: 40 });
  });

  it('keeps the old state when the disk is full, and says so', async () => {
    const records = new MemoryRecords();
    const store = storeOn(records);
    const dossier = await store.create(content({ decisions: [decision('a')] }));
    records.full = true;
    const change = store.change(dossier.id, 1, (before) => ({ ...before, notes: 'past niet' }));
    await expect(change).rejects.toBeInstanceOf(StorageFailure);
    await change.catch((error: StorageFailure) => expect(error.text.nl).toContain('schijf is vol'));
    records.full = false;
    expect(await store.get(dossier.id)).toEqual(dossier);
    expect((await store.change(dossier.id, 1, (before) => ({ ...before, notes: 'past' }))).notes).toBe('past');
  });

  it('says when it was removed elsewhere', async () => {
    const records = new MemoryRecords();
    const [one, two] = [storeOn(records), storeOn(records)];
    const dossier = await one.create(content());
    await one.remove(dossier.id, 1);
    await expect(two.change(dossier.id, 1, (before) => before)).rejects.toBeInstanceOf(DossierGone);
    await expect(two.remove(dossier.id, 1)).rejects.toBeInstanceOf(DossierGone);
  });

  it('is not removed on an old revision', async () => {
    const store = storeOn(new MemoryRecords());
    const dossier = await store.create(content());
    await store.change(dossier.id, 1, (before) => ({ ...before, notes: 'x' }));
    await expect(store.remove(dossier.id, 1)).rejects.toBeInstanceOf(DossierConflict);
    expect((await store.list()).dossiers).toHaveLength(1);
  });

  it('tells other windows and not itself', async () => {
    const channel = windows();
    const records = new MemoryRecords();
    const [one, two] = [storeOn(records, channel()), storeOn(records, channel())];
    const heard: [string, DossierNews][] = [];
    one.watch((news) => heard.push(['one', news]));
    const stop = two.watch((news) => heard.push(['two', news]));
    const dossier = await one.create(content());
    await one.remove(dossier.id, 1);
    stop();
    await one.create(content());
    expect(heard).toEqual([['two', { id: dossier.id, kind: 'changed' }], ['two', { id: dossier.id, kind: 'removed' }]]);
  });

  it('asks the browser once to keep the data, and a refusal does not hurt', async () => {
    const ask = vi.fn(async () => { throw new Error('refused'); });
    const store = storeOn(new MemoryRecords(), windows()(), ask);
    expect(ask).not.toHaveBeenCalled();
    await store.create(content());
    await store.create(content());
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('records of another version or with damage', () => {
  const good = async () => {
    const records = new MemoryRecords();
    const dossier = await storeOn(records).create(content());
    return { records, dossier };
  };

  it('are listed, never overwritten and never removed', async () => {
    const { records, dossier } = await good();
    const newer = { ...dossier, id: 'newer-dossier', schemaVersion: 99, future: 'field' };
    const damaged = { ...dossier, id: 'damaged-dossier', decisions: [{ ...decision('a'), state: 'maybe' }] };
    records.records.set(newer.id, newer);
    records.records.set(damaged.id, damaged);
    const store = storeOn(records);
    const list = await store.list();
    expect(list.dossiers.map((each) => each.id)).toEqual([dossier.id]);
    expect(list.unreadable.map((each) => [each.id, each.reason])).toEqual([['newer-dossier', 'newer'], ['damaged-dossier', 'damaged']]);
    expect(list.unreadable[1]!.text.nl).toContain('decisions.0.state');
    expect(list.unreadable[1]!.text.nl).toContain('solved, overruled');
    await expect(store.change(newer.id, 1, (before) => before)).rejects.toBeInstanceOf(DossierUnreadable);
    await expect(store.remove(damaged.id, 1)).rejects.toBeInstanceOf(DossierUnreadable);
    expect(records.records.get(newer.id)).toEqual(newer);
    expect(records.records.get(damaged.id)).toEqual(damaged);
  });

  it('of any shape give words and no crash', () => {
    fc.assert(fc.property(fc.anything(), (record) => {
      const read = readDossier(record);
      expect('unreadable' in read && read.unreadable.text.nl.length > 10 && read.unreadable.text.en.length > 10).toBe(true);
    }));
  });

  it('with one field broken name that field', async () => {
    const { dossier } = await good();
    fc.assert(fc.property(fc.constantFrom('revision', 'created', 'decisions', 'shortlist', 'notes', 'facts', 'screens'), (field) => {
      const read = readDossier({ ...dossier, [field]: Symbol('wrong') });
      expect('unreadable' in read ? read.unreadable.text.nl : '').toContain(field);
    }));
  });
});

describe('migrations', () => {
  const steps = {
    1: (record: Record<string, unknown>) => ({ ...record, notes: `${String(record['note'])}!` }),
    2: (record: Record<string, unknown>) => ({ ...record, tags: [] }),
  };

  it('go step by step to the version asked', () => {
    expect(migrate({ schemaVersion: 1, note: 'a' }, steps, 3)).toEqual({ schemaVersion: 3, note: 'a', notes: 'a!', tags: [] });
    expect(migrate({ schemaVersion: 2 }, steps, 3)).toEqual({ schemaVersion: 3, tags: [] });
    expect(migrate({ schemaVersion: 3, x: 1 }, steps, 3)).toEqual({ schemaVersion: 3, x: 1 });
  });

  it('stop at a version that nobody knows', () => {
    expect(migrate({ schemaVersion: 0 }, steps, 3)).toBeNull();
    expect(migrate({ schemaVersion: 'one' }, steps, 3)).toBeNull();
    expect(migrate({}, steps, 3)).toBeNull();
  });
});
