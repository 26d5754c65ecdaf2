import { describe, expect, it } from 'vitest';
import enterprises from '@/data/enterprises.json';
import { enterprisesSchema, isGone, type Enterprise } from '@/lib/enterprises/schema';
import { findPlace, findProvince } from '@/lib/enterprises/places';
import { categoryIds } from '@/lib/facts/category-ids';

const rows = enterprisesSchema.parse(enterprises);

/** Categories for which nobody is known yet; take one out as soon as a row is found. */
const KNOWN_GAPS: readonly string[] = [];

const texts = (row: Enterprise): string[] => [
  row.name, ...row.aliases, row.offers, row.offersMore, row.mission, row.statusNote, row.note, ...row.targetGroups, row.legalForm,
  ...row.sources.map((source) => source.seen), row.unconfirmed.offers, row.unconfirmed.mission,
].filter((text): text is string => !!text);
const addresses = (row: Enterprise): string[] => [row.website, ...row.sources.map((source) => source.url), ...row.certificates.map((certificate) => certificate.source)].filter((url): url is string => !!url);
const same = (name: string) => name.toLowerCase().replace(/\b(stichting|b\.?v\.?|n\.?v\.?)(?=\s|$)/g, '').replace(/[^a-z0-9à-ÿ]+/g, ' ').trim();

describe('the list of enterprises', () => {
  it('keeps every row of the collected list', () => {
    expect(rows.length).toBeGreaterThanOrEqual(371);
  });

  it('has unique ids, in order', () => {
    const ids = rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it('gives a source for every row, and the year in which a certificate was seen or says that it is unknown', () => {
    for (const row of rows) {
      expect(row.sources.length, row.id).toBeGreaterThan(0);
      expect(row.sources[0]!.seen, row.id).toBeTruthy();
      for (const certificate of row.certificates) expect(certificate.seen === null || certificate.seen >= 2010, `${row.id} ${certificate.name}`).toBe(true);
    }
  });

  it('has somebody for every category, or names the gap', () => {
    const present = new Set(rows.filter((row) => !isGone(row)).flatMap((row) => [...row.categories, ...(row.unconfirmed.categories ?? [])]));
    expect(categoryIds.filter((id) => !present.has(id))).toEqual(KNOWN_GAPS);
  });

  it('has no organisation twice: no name or alias belongs to two rows', () => {
    const owners = new Map<string, string>();
    for (const row of rows) {
      for (const name of new Set([row.name, ...row.aliases].map(same))) {
        if (owners.has(name)) expect(`${name}: ${owners.get(name)}`, name).toBe(`${name}: ${row.id}`);
        owners.set(name, row.id);
      }
    }
  });

  it('has a source of 2023 or later for whatever is called active, and says what became of what is gone', () => {
    for (const row of rows) {
      if (row.status === 'active') expect(row.lastSeenYear, row.id).toBeGreaterThanOrEqual(2023);
      if (row.status === 'renamed') expect(row.successor ?? row.statusNote, row.id).toBeTruthy();
    }
  });

  it('leads to a web page with every link, and to nothing else', () => {
    for (const row of rows) for (const url of addresses(row)) expect(new URL(url).protocol, `${row.id} ${url}`).toMatch(/^https?:$/);
  });

  it('stands in the place and the province that it says', () => {
    for (const row of rows) {
      if (row.place) {
        const place = findPlace(row.place, row.province);
        expect(place, `${row.id} ${row.place}`).not.toBeNull();
        expect(row.province, row.id).toBe(place!.province);
        expect(row.nuts, row.id).toBe(place!.nuts);
        expect(row.coordinates, row.id).toEqual({ lat: place!.lat, lon: place!.lon });
      } else {
        expect(row.coordinates, row.id).toBeNull();
      }
      if (row.province) expect(findProvince(row.province)?.nuts, row.id).toBe(row.nuts?.slice(0, 4));
    }
  });

  it('holds nothing as a fact that no source says', () => {
    for (const row of rows) {
      for (const field of Object.keys(row.unconfirmed) as (keyof Enterprise['unconfirmed'])[]) {
        const value = row[field];
        expect(field === 'kind' ? value === 'unknown' : value === null || (Array.isArray(value) && value.length === 0), `${row.id} ${field}`).toBe(true);
      }
      if (row.unconfirmed.kind) expect(row.reservedHint, row.id).toBeNull();
    }
  });

  it('holds no personal data', () => {
    const firstNames = /[-/](jan(?!-febr)|piet|kees|willem|hans|peter|mark|menno|daan|bianca|anna|maria|linda|ingrid|sandra|monique|esther|petra|ahmed|mohammed|mo|eva|lisa|sophie|tom|tim|bas|rob|erik|john|frank|paul|maxima|alexander)-/;
    for (const row of rows) {
      for (const text of texts(row)) {
        expect(text, row.id).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i);
        expect(text, row.id).not.toMatch(/(?<!\d)(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){8}(?!\d)/);
        expect(text, row.id).not.toMatch(/\b(?:mevrouw|de heer|dhr\.|mevr\.|wethouder|burgemeester|directeur|oprichter) [A-Z]/);
      }
      // A firm's own name may hold one ("Rederij KEES").
      for (const url of addresses(row)) expect(url.toLowerCase().replace(row.id, ''), row.id).not.toMatch(firstNames);
    }
  });
});
