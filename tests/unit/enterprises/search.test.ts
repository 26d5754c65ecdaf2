import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '@/data/enterprises.json';
import { corrections, editDistance } from '@/lib/enterprises/corrections';
import { readQuery } from '@/lib/enterprises/query';
import { enterprisesSchema, isGone, notSocial, type Enterprise } from '@/lib/enterprises/schema';
import { findGone, search } from '@/lib/enterprises/search';
import { buildIndex, indexOf } from '@/lib/enterprises/search-index';
import { queries } from './queries';

const rows = enterprisesSchema.parse(data);
const index = indexOf(rows);
const find = (query: string, limit = 10) => search(query, index, { limit, year: 2026 });
const why = (query: string, id: string) => find(query).find((hit) => hit.id === id)?.why.map(({ nl }) => nl) ?? [];

describe('what people type', () => {
  it('is at least sixty queries, each with answers that exist and are not gone', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    const ids = new Set(rows.filter((row) => !isGone(row)).map(({ id }) => id));
    for (const { query, accept } of queries) expect(accept.some((id) => ids.has(id)), query).toBe(true);
  });

  it('brings a right answer among the first three, for at least 95 of 100', () => {
    const missed = queries.filter(({ query, accept }) => !find(query, 3).some(({ id }) => accept.includes(id))).map(({ query }) => query);
    expect(missed.length / queries.length, missed.join(', ')).toBeLessThanOrEqual(0.05);
  });
});

describe('reading a query', () => {
  const read = (text: string) => readQuery(text, index);

  it('finds subjects in compounds, phrases and synonyms', () => {
    expect([...read('kantoorschoonmaak').subjects.keys()]).toContain('cleaning');
    expect([...read('warme dranken').subjects.keys()]).toContain('coffee-tea');
    expect([...read('kantinemeubilair').subjects].sort(([, a], [, b]) => b.weight - a.weight)[0]![0]).toBe('furniture-interior');
  });

  it('takes places, provinces and regions apart', () => {
    expect(read('catering den haag').places.map(({ name }) => name)).toEqual(['Den Haag']);
    expect(read('drukwerk Leiden').places[0]).toMatchObject({ municipality: 'Leiden' });
    expect(read('SW-bedrijf Zeeland')).toMatchObject({ places: [], areas: ['NL34'] });
    expect(read('schoonmaak utrecht').places[0]).toMatchObject({ municipality: 'Utrecht' });
    expect(read('schoonmaak provincie utrecht')).toMatchObject({ places: [], areas: ['NL35'] });
    expect(read('catering twente').areas).toEqual(['NL213']);
    expect(read('winkel').places).toEqual([]);
    expect(read('kringloop in winkel').places.map(({ name }) => name)).toEqual(['Winkel']);
  });

  it('knows the words of the field for kinds and for reserved contracts', () => {
    expect([...read('impactonderneming').kinds]).toEqual(['sociale-onderneming']);
    expect([...read('sociaal ontwikkelbedrijf').kinds]).toEqual(['sociaal-werkbedrijf']);
    expect([...read('SW-bedrijf').kinds]).toEqual(['sociaal-werkbedrijf']);
    expect([...read('leerwerkbedrijf').kinds]).toEqual(['sociaal-werkbedrijf', 'sociale-onderneming']);
    expect(read('PSO 30+ groen').reserved).toBe(true);
    expect(read('voorbehouden opdracht').reserved).toBe(true);
  });

  it('takes a CPV code, an English subject and a question too', () => {
    expect([...read('90910000-9').subjects.keys()]).toEqual(['cleaning']);
    expect([...read('laundry').subjects.keys()]).toContain('laundry');
    expect([...read('wie levert koffie in Goes').subjects.keys()]).toEqual(['coffee-tea']);
    expect(read('wie levert koffie in Goes').places.map(({ name }) => name)).toEqual(['Goes']);
  });

  it('corrects typing errors, and says what it read', () => {
    for (const [from, to] of [['shoonmaak', 'schoonmaak'], ['catring', 'catering'], ['chocolde', 'chocolade'], ['detachring', 'detachering']] as const) {
      expect(read(from).corrected, from).toContainEqual({ from, to });
    }
    expect(read('catering Tilbrug').places.map(({ name }) => name)).toEqual(['Tilburg']);
    expect(read('schoonmaak').corrected).toEqual([]);
    expect(corrections('xqzjw', index)).toEqual([]);
  });
});

describe('results', () => {
  it('say why: subject, words, place, correction, when last seen', () => {
    expect(why('drukwerk Leiden', 'print-en-copyshop-mobi')).toEqual(expect.arrayContaining(['past bij drukwerk en post', 'in Leiden', 'bestaan niet bevestigd; laatst gezien in 2018']));
    expect(why('shoonmaak', 'breedweer-facilitair')).toEqual(expect.arrayContaining(['"shoonmaak" gelezen als "schoonmaak"', 'laatst gezien in 2025']));
    expect(why('energiecoach', 'energiebox')).toContain('noemt "energiecoach"');
  });

  it('say of a reserved contract that a listing proves nothing', () => {
    const hits = find('voorbehouden opdracht schoonmaak');
    const hinted = new Set(rows.filter((row) => row.reservedHint).map(({ id }) => id));
    expect(hinted.has(hits[0]!.id)).toBe(true);
    expect(hits[0]!.why.map(({ nl }) => nl)).toContain('mogelijk voor een voorbehouden opdracht; een vermelding bewijst niets');
  });

  it('put recent evidence above old at equal fit, and social enterprises above what is none', () => {
    const make = (id: string, over: Partial<Enterprise>): Enterprise => ({ ...rows.find((row) => row.id === 'energiefixers-nijmegen')!, id, name: id, aliases: [], ...over });
    const list = [make('old', { lastSeenYear: 2017, status: 'unknown' }), make('regular', { kind: 'regulier-met-pso', lastSeenYear: 2024 }), make('recent', { lastSeenYear: 2025, status: 'active' }), make('undated', { lastSeenYear: null, status: 'unknown' })];
    expect(search('energiebesparing', list, { year: 2026 }).map(({ id }) => id)).toEqual(['recent', 'old', 'undated', 'regular']);
  });

  it('say what they are when they are no social enterprise', () => {
    const kinds = new Map(rows.map((row) => [row.id, row.kind]));
    const others = queries.flatMap(({ query }) => find(query)).filter(({ id }) => notSocial.has(kinds.get(id)!));
    expect(others.length).toBeGreaterThan(0);
    for (const { id, why: reasons } of others) expect(reasons.some(({ nl }) => nl.includes('geen sociale onderneming')), id).toBe(true);
  });

  it('are none for an empty or meaningless query', () => {
    for (const query of ['', '   ', '!!!', 'xqzjw', 'de het een']) expect(find(query), query).toEqual([]);
  });

  it('are at most as many as asked', () => {
    expect(find('catering', 3)).toHaveLength(3);
    expect(find('catering', 100).length).toBeGreaterThan(20);
  });
});

describe('ceased and renamed organisations', () => {
  it('are never a result, whatever is typed', () => {
    const gone = rows.filter(isGone);
    expect(gone.length).toBeGreaterThan(10);
    for (const row of gone) for (const query of [row.name, ...row.aliases, row.offers ?? '', `${row.name} ${row.place ?? ''}`]) expect(find(query, 50).map(({ id }) => id), query).not.toContain(row.id);
  });

  it('are told of by name, with what became of them', () => {
    expect(findGone('Alescon', rows)).toEqual([expect.objectContaining({ id: 'alescon', successor: 'Stark' })]);
    expect(findGone('wvk groep', rows)[0]!.text.nl).toContain('zie KempenPlus');
    expect(findGone('Permar', rows)[0]!.text.en).toMatch(/^No longer exists under this name \(2017\); see Werkkracht/);
    expect(findGone('BIMair', rows)[0]!.text.nl).toMatch(/^Gestopt \(2022\)/);
    for (const row of rows.filter(isGone)) expect(findGone(row.name.toUpperCase(), rows).map(({ id }) => id), row.id).toContain(row.id);
    expect(findGone('presikhaaf', rows)[0]).toMatchObject({ id: 'presikhaaf-bedrijven', successor: 'Scalabor' });
    expect(findGone('heilige boontjes', rows)).toEqual([]);
    expect(findGone('syr', rows).map(({ id }) => id)).toEqual(['syr']);
    expect(findGone('', rows)).toEqual([]);
  });
});

describe('any input', () => {
  it('gives results in order that are live rows, and never throws', () => {
    const live = new Set(rows.filter((row) => !isGone(row)).map(({ id }) => id));
    const words = fc.constantFrom('catering', 'Tilburg', "'s-Hertogenbosch", 'shoonmaak', 'in', 'regio', 'provincie', 'PSO', '30+', '50|50', 'İ', '&', '\u0000', 'a/d', 'koffie-', '( )');
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.array(words, { maxLength: 8 }).map((list) => list.join(' '))), (query) => {
      const hits = find(query, 20);
      for (const { id } of hits) expect(live.has(id)).toBe(true);
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
      for (let at = 1; at < hits.length; at += 1) expect(hits[at]!.score).toBeLessThanOrEqual(hits[at - 1]!.score);
      findGone(query, index);
    }), { numRuns: 300 });
  });

  it('counts letters to change as a distance', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }));
    expect(editDistance('tilbrug', 'tilburg')).toBe(1);
  });

  it('works on no rows, and keeps one index for one set of rows', () => {
    expect(search('catering', [])).toEqual([]);
    expect(indexOf(rows)).toBe(index);
    expect(buildIndex(rows.slice(0, 3)).rows).toHaveLength(3);
  });
});
