import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { barriers } from '@/data/barriers/index';
import { criterion } from '@/lib/criteria/rows';
import { demoDocument, demoSlugs, demoTender } from '@/lib/demo';

const root = path.resolve(import.meta.dirname, '../..');
const barrierIds = new Set(barriers.map((barrier) => barrier.id));

test('every file of data/demo is a practice tender that can be chosen', () => {
  const files = readdirSync(path.join(root, 'data/demo')).map((name) => name.replace(/\.json$/, ''));
  expect(files.sort()).toEqual([...demoSlugs].sort());
});

describe.each(demoSlugs)('practice tender %s', (slug) => {
  const tender = demoTender(slug);

  test('says that it is made up, in the text, the buyer and the note', () => {
    expect(tender.blocks.some((block) => block.text.startsWith('VERZONNEN OEFENTEKST'))).toBe(true);
    expect(tender.buyer).toContain('verzonnen');
    expect(tender.note.nl).toMatch(/^Verzonnen oefentekst/);
    expect(tender.note.en).toMatch(/^Made-up practice text/);
  });

  test('every quote stands in exactly one block', () => {
    for (const { quote } of [...tender.planted, ...tender.falseFriends]) {
      if (quote !== null) expect(tender.blocks.filter((block) => block.text.includes(quote)), quote).toHaveLength(1);
    }
  });

  test('names barriers that exist', () => {
    for (const { barrier } of [...tender.planted, ...tender.falseFriends]) expect(barrierIds, barrier).toContain(barrier);
  });

  test('names criteria that exist', () => {
    for (const chance of tender.chances) expect(criterion(chance.criterion), chance.criterion).not.toBeNull();
  });

  test('nothing is planted and a false friend at the same place for the same barrier', () => {
    for (const planted of tender.planted) {
      for (const friend of tender.falseFriends) {
        if (friend.barrier === planted.barrier && planted.quote !== null) expect(planted.quote.includes(friend.quote) || friend.quote.includes(planted.quote), friend.quote).toBe(false);
      }
    }
  });

  test('names no person and no address', () => {
    const text = demoDocument(tender).text;
    expect(text).not.toMatch(/@|\b(mevrouw|de heer|dhr|mw|drs|mr|ir)\b\.?|\b06[- ]?\d{8}\b|\b\d{4} ?[A-Z]{2}\b/);
  });

  test('is about two pages, with one field and some paragraphs to type in', () => {
    const words = demoDocument(tender).text.split(/\s+/).length;
    expect(words).toBeGreaterThan(650);
    expect(words).toBeLessThan(1300);
    expect(tender.blocks.filter((block) => block.kind === 'field')).toHaveLength(1);
    expect(tender.blocks.filter((block) => block.editable).length).toBeGreaterThanOrEqual(3);
  });
});
