import christmas from '@/data/demo/christmas-parcels.json';
import coffee from '@/data/demo/coffee.json';
import communication from '@/data/demo/communication.json';
import { buildDocument } from '@/lib/document/build';
import type { BlockKind, TenderDocument } from '@/lib/document/document';
import type { TenderFacts } from '@/lib/facts/facts';
import { user } from './facts';

const demos = { coffee, 'christmas-parcels': christmas, communication };
const money = (amount: number) => user({ amount, max: null, currency: 'EUR', per: 'total' as const, lots: [] });

/** The facts as a reader of the practice tender would give them. */
const facts: Record<keyof typeof demos, Partial<TenderFacts>> = {
  coffee: {
    estimatedValue: money(360_000), duration: user({ months: 48, monthsWithOptions: 72 }), lots: user({ count: 1 }), cpv: [user({ code: '15860000', label: null })],
    procedure: user({ id: 'open' as const }), awardMethod: user({ id: 'price-quality' as const, priceWeight: 75, weights: [] }), buyer: user({ kind: 'municipality' as const, name: null }),
  },
  'christmas-parcels': {
    estimatedValue: money(58_500), duration: user({ months: 24, monthsWithOptions: 24 }), cpv: [user({ code: '18530000', label: null })],
    procedure: user({ id: 'invited' as const }), awardMethod: user({ id: 'price' as const, priceWeight: 100, weights: [] }), buyer: user({ kind: 'water-board' as const, name: null }),
  },
  communication: {
    estimatedValue: money(480_000), duration: user({ months: 24, monthsWithOptions: 48 }), cpv: [user({ code: '79340000', label: null }), user({ code: '79822500', label: null })],
    procedure: user({ id: 'open' as const }), buyer: user({ kind: 'municipality' as const, name: null }),
  },
};

/** A practice tender with the facts that a reader takes from it and the criteria that were planted. */
export function readDemo(name: keyof typeof demos): { document: TenderDocument; facts: Partial<TenderFacts>; chances: string[] } {
  const demo = demos[name];
  const blocks = (demo.blocks as readonly { kind: string; text: string; level?: number; label?: string }[]).map((block) => ({
    kind: block.kind as BlockKind, text: block.text, ...(block.level ? { level: block.level } : {}), ...(block.label ? { label: block.label } : {}),
  }));
  return {
    document: buildDocument({ source: { name, kind: 'page' }, title: demo.title, blocks, whole: true }),
    facts: facts[name],
    chances: demo.chances.map((chance) => chance.criterion),
  };
}
