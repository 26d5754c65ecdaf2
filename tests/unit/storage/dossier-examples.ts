import { noFacts, type TenderFacts } from '@/lib/facts/facts';
import { DossierStore, type DossierChannel, type DossierNews } from '@/lib/storage/dossiers';
import type { DossierContent } from '@/lib/storage/dossier-schema';
import type { MemoryRecords } from './memory-records';

const place = { start: 4, end: 12, quote: 'de raming', from: 'text' as const };

/** Every fact filled, so that a round trip shows a field that the schema forgot. */
export const allFacts = (): TenderFacts => ({
  estimatedValue: {
    ...place, amount: 250_000, max: 300_000, currency: 'EUR', per: 'total', maximum: 400_000, lots: [{ lot: '1', amount: 1, max: null, start: 1, end: 2 }],
    conflicts: [{ ...place, amount: 1, max: null, currency: 'EUR', per: 'year', lots: [] }], carried: { screen: 'Raming', seen: '2026-11-25T10:00:00.000Z', confirmed: true },
  },
  duration: { ...place, months: 24, monthsWithOptions: 48 },
  lots: { ...place, count: 3 },
  cpv: [{ ...place, from: 'code', code: '55520000', label: 'Catering' }],
  regions: [{ ...place, nuts: 'NL41', place: 'Tilburg', province: 'Noord-Brabant' }],
  country: { ...place, code: 'NL' },
  buyer: { ...place, kind: 'municipality', name: 'Gemeente Voorbeeldstad' },
  procedure: { ...place, id: 'open' },
  regime: { ...place, id: 'light' },
  nature: { ...place, id: 'services' },
  framework: { ...place, isFramework: true },
  reserved: { ...place, article: '2.82', scope: 'lot' },
  awardMethod: { ...place, id: 'price-quality', priceWeight: 40, weights: [{ name: 'Prijs', weight: 40 }], lots: ['Perceel 1'] },
  deadline: { ...place, days: 40, countedFrom: 'dispatch', fromDate: '2026-01-01', toDate: '2026-02-10', stage: 'tender' },
  published: { start: null, end: null, quote: null, from: 'user', date: '2026-01-01' },
});

export const content = (change: Partial<DossierContent> = {}): DossierContent => ({
  name: 'Koffie', facts: noFacts(), corrections: {}, decisions: [], chosenCriteria: [], criterionValues: {}, shortlist: [], notes: '', screens: [], ...change,
});

/** The line between the windows of one browser: each window hears the others, never itself. */
export function windows(): () => DossierChannel {
  const members: { tell: (news: DossierNews) => void }[] = [];
  return () => {
    const listeners = new Set<(news: DossierNews) => void>();
    const member = { tell: (news: DossierNews) => listeners.forEach((listener) => listener(news)) };
    members.push(member);
    return {
      tell: (news) => members.filter((other) => other !== member).forEach((other) => other.tell(news)),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  };
}

let ids = 0;
/** A store on these records. Its clock goes on a minute with each call. */
export function storeOn(records: MemoryRecords, channel: DossierChannel = windows()(), askPersistence: () => Promise<unknown> = async () => true): DossierStore {
  let minute = 0;
  return new DossierStore({
    records, channel, askPersistence,
    now: () => new Date(Date.UTC(2026, 10, 25, 9, minute++)),
    newId: () => `dossier-${String(ids++).padStart(4, '0')}`,
  });
}
