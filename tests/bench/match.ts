import rows from '@/data/enterprises.json';
import { buildDocument } from '@/lib/document/build';
import { matchEnterprises } from '@/lib/enterprises/match';
import type { Enterprise } from '@/lib/enterprises/schema';
import { categorise } from '@/lib/facts/categories';
import { noFacts, type TenderFacts } from '@/lib/facts/facts';

const DRAFTS = [
  ['Koffievoorziening', 'De gemeente zoekt een leverancier van koffiebonen, thee en automaten voor warme dranken.'],
  ['Europese aanbesteding schoonmaakonderhoud', 'De opdracht betreft het dagelijks schoonmaken van kantoren, glasbewassing en sanitair.'],
  ['Onderhoud openbaar groen', 'Maaien, snoeien en schoffelen; onkruidbestrijding en onderhoud van sportvelden.'],
  ['Kerstpakketten', 'Samenstellen, inpakken en bezorgen van kerstpakketten met streekproducten en chocolade.'],
  ['Inhuur tijdelijk personeel', 'Uitzendkrachten en detachering voor administratie, groen en schoonmaak.'],
  ['Catering', 'Lunch, banqueting en borrels voor bijeenkomsten in het bedrijfsrestaurant.'],
] as const;

const place = (name: string): TenderFacts => ({ ...noFacts(), regions: [{ nuts: null, place: name, province: null, start: null, end: null, quote: null, from: 'user' }] });

/** The 95th percentile in milliseconds of matching a draft (subject known) with the real rows. */
export function matchBench(): { match_p95_ms: number } {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (const [title, text] of DRAFTS) {
      const document = buildDocument({ source: { name: 'x', kind: 'text' }, title, whole: true, blocks: [{ kind: 'heading', level: 1, text: title }, { kind: 'paragraph', text }] });
      const facts = place(['Tilburg', 'Zwolle', 'Utrecht', 'Emmen'][round % 4]!);
      const categories = categorise(document, facts);
      const start = performance.now();
      matchEnterprises(rows as unknown as Enterprise[], categories, facts, document, '2026-11-25');
      if (round > 1) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return { match_p95_ms: Math.round(times[Math.floor(times.length * 0.95)]! * 100) / 100 };
}
