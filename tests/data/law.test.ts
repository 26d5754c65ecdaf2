import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import * as z from 'zod';
import { law, lawRows } from '@/lib/law';

const root = path.resolve(import.meta.dirname, '../..');
const text = z.strictObject({ nl: z.string().min(3), en: z.string().min(3) });
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(:[A-Za-z0-9.:-]+)+$/),
  law: z.enum(['aw-2012', 'ab', 'bw', 'wmo', 'gp', 'cvae', 'ecli', 'cjeu']),
  article: z.string().min(1),
  paragraphs: z.int().min(0).max(12),
  parts: z.record(z.string().regex(/^\d$/), z.string().regex(/^[a-z](-[a-z])?$/)).optional(),
  onlyParagraphs: z.array(z.int().min(1)).min(1).optional(),
  label: text,
  subject: text,
  url: z.url({ protocol: /^https?$/ }),
  status: z.enum(['V', 'V2']),
  source: z.string().min(3),
  versionDate: date.nullable(),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** Every text file below data/, except the list of law itself. */
function dataFiles(folder = path.join(root, 'data')): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return dataFiles(full);
    return /\.(ts|json)$/.test(name) && full !== path.join(root, 'data', 'law.json') ? [full] : [];
  });
}

const idInText = /['"`]((?:aw-2012|ab|bw|wmo|gp|cvae|ecli|cjeu|dir-\d{4}-\d+):[A-Za-z0-9.:-]{1,60})['"`]/g;

describe('data/law.json', () => {
  test.each(lawRows.map((row) => [row.id, row] as const))('%s is complete', (_, row) => {
    expect(schema.safeParse(row).error?.issues ?? []).toEqual([]);
  });

  test('ids are unique and sorted', () => {
    const ids = lawRows.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });

  test('an article of the law is read in the law, everything else has a named source', () => {
    for (const row of lawRows) {
      const inLaw = ['aw-2012', 'ab', 'bw', 'wmo'].includes(row.law);
      expect([row.id, row.status]).toEqual([row.id, inLaw ? 'V' : 'V2']);
      if (inLaw) expect(new URL(row.url).hostname).toBe('wetten.overheid.nl');
    }
  });

  test('nothing unverified is in the list: no article of the directive, no unread rule of the guide', () => {
    for (const id of ['dir-2014-24:67', 'gp:3.5C', 'gp:3.5E', 'gp:3.5H', 'gp:3.9A', 'gp:3.9C']) expect(law(id)).toBeNull();
  });
});

describe('law()', () => {
  test.each([
    ['aw-2012:2.90', 'Aanbestedingswet 2012, artikel 2.90'],
    ['aw-2012:2.90:3', 'Aanbestedingswet 2012, artikel 2.90, lid 3'],
    ['aw-2012:2.90:5e', 'Aanbestedingswet 2012, artikel 2.90, lid 5, onder e'],
    ['aw-2012:2.74:a', 'Aanbestedingswet 2012, artikel 2.74, onder a'],
    ['aw-2012:2.74b', 'Aanbestedingswet 2012, artikel 2.74b'],
    ['bw:6.119b:5', 'Burgerlijk Wetboek, artikel 6:119b, lid 5'],
    ['wmo:2.6.4:3', 'Wmo 2015, artikel 2.6.4, lid 3'],
    ['gp:3.5G:2', 'Gids Proportionaliteit, voorschrift 3.5 G, lid 2'],
    ['cvae:409', 'Commissie van Aanbestedingsexperts, advies 409'],
    ['ecli:nl:rbdha:2016:11869', 'Uitspraak ECLI:NL:RBDHA:2016:11869'],
  ])('%s reads as "%s"', (id, label) => {
    expect(law(id)?.label.nl).toBe(label);
  });

  test.each(['aw-2012:2.90:9', 'aw-2012:2.90:0', 'aw-2012:2.90:5f', 'aw-2012:2.90:1a', 'aw-2012:2.74:1', 'aw-2012:2.74:d', 'aw-2012:9.99', 'gp:3.5G:1', 'cvae:1', 'aw-2012', '', ':', 'aw-2012:2.90:'])(
    'refuses "%s"', (id) => { expect(law(id)).toBeNull(); },
  );

  test('a secondary source is named, the law itself is not', () => {
    expect(law('gp:3.5D')?.attribution?.nl).toMatch(/^volgens /);
    expect(law('aw-2012:2.82')?.attribution).toBeNull();
  });

  test('any text in: an answer with the same id, or nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.tuple(fc.constantFrom(...lawRows.map((row) => row.id)), fc.string({ maxLength: 3 })).map(([id, tail]) => `${id}:${tail}`)), (id) => {
      const found = law(id);
      if (found) expect(found.id).toBe(id);
    }));
  });
});

test('every law id in data/ points to something that was read', () => {
  const unknown: string[] = [];
  for (const file of dataFiles()) {
    for (const [, id] of readFileSync(file, 'utf8').matchAll(idInText)) {
      if (!law(id!)) unknown.push(`${path.relative(root, file)}: ${id}`);
    }
  }
  expect(unknown).toEqual([]);
});
