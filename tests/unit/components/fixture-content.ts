import enterprises from '@/data/enterprises.json';
import { barrierTexts } from '@/lib/barriers/catalogue';
import { criterion } from '@/lib/criteria/rows';
import { findPlace, findProvince, provinces } from '@/lib/enterprises/places';
import type { Enterprise } from '@/lib/enterprises/schema';
import { categoryName } from '@/lib/facts/categories';
import { law } from '@/lib/law';
import type { Content } from '@/lib/content';
import { stepOf, steps } from '@/lib/steps/steps';

const rows = enterprises as unknown as readonly Enterprise[];
const labels: Readonly<Record<string, string>> = { 90911200: 'Schoonmaken van gebouwen', 90919200: 'Schoonmaken van kantoren' };

/** The real rows, with a plain search and two CPV codes, so that a test knows what comes out. */
export function fixtureContent(change: Partial<Content> = {}): Content {
  return {
    barrier: barrierTexts,
    law,
    category: categoryName,
    criterion,
    enterprise: (id) => rows.find((row) => row.id === id) ?? null,
    search: (query) => rows.filter((row) => `${row.name} ${row.offers ?? ''} ${row.place ?? ''}`.toLowerCase().includes(query.toLowerCase()))
      .map((row) => ({ id: row.id, name: row.name, score: 1, why: [{ nl: query, en: query }], unknown: [] })),
    steps,
    stepOf,
    lookups: {
      cpvLabel: (code) => labels[code] ?? null,
      place: (name) => {
        const province = findProvince(name);
        if (province) return { name: province.name, province: province.name, nuts: province.nuts };
        const place = findPlace(name);
        return place && { name: place.name, province: place.province, nuts: place.nuts };
      },
      places: provinces.map((province) => province.name),
    },
    date: '2026-11-25',
    rulesDate: '2026-11-23',
    version: '0.1.0',
    credits: [{ text: 'CPV, NUTS en eForms: © European Union, eForms SDK 1.15.1', address: 'https://github.com/OP-TED/eForms-SDK', licence: 'CC BY 4.0' }],
    ...change,
  };
}
