import { expect, it } from 'vitest';
import { PurchaseKeeper, type PurchaseStore } from '@/lib/session/purchase-keeper';
import { emptyPurchase, type Purchase } from '@/lib/storage/purchase-schema';
import { ManualClock, settle } from '../messages/manual-clock';

/** A store that is read when the test says so. */
function slowStore(stored: Purchase | null) {
  const written: Purchase[] = [];
  let answer!: () => void;
  const read = new Promise<Purchase | null>((resolve) => { answer = () => resolve(stored); });
  const store: PurchaseStore = {
    load: () => read,
    save: async (_tab, purchase) => { written.push(structuredClone(purchase)); },
    drop: async () => undefined,
    watch: () => () => undefined,
  };
  return { store, written, answer };
}
const earlier: Purchase = { ...emptyPurchase(), decisions: [{ findingId: 'f', barrier: 'b', state: 'overruled', reason: 'r', at: 'now' }], chosenCriteria: ['eerder'] };
const keep = (store: PurchaseStore) => new PurchaseKeeper(1, store, new ManualClock(), (error) => { throw error; }, () => undefined);

it('nothing is written before the stored purchase was read; the first choice comes with it', async () => {
  const { store, written, answer } = slowStore(earlier);
  const keeper = keep(store);
  keeper.decide({ chosenCriteria: ['nieuw'] });
  await settle();
  expect(written).toEqual([]);
  answer();
  await settle();
  expect(written).toEqual([{ ...earlier, chosenCriteria: ['eerder', 'nieuw'] }]);
  expect(keeper.current).toEqual(written[0]);
});

it('what is erased while it is being read does not come back', async () => {
  const { store, written, answer } = slowStore(earlier);
  const keeper = keep(store);
  keeper.forget();
  answer();
  await keeper.loaded;
  expect(keeper.current).toEqual(emptyPurchase());
  expect(written).toEqual([]);
});

it('a tab that is gone is not written any more', async () => {
  const { store, written, answer } = slowStore(earlier);
  const keeper = keep(store);
  keeper.decide({ chosenCriteria: ['nieuw'] });
  keeper.drop();
  answer();
  await settle();
  expect(written).toEqual([]);
});
