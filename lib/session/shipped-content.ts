import enterprises from '@/data/enterprises.json';
import { barrierTexts } from '@/lib/barriers/catalogue';
import { credits } from '@/lib/credits';
import { criterion } from '@/lib/criteria/rows';
import type { EnterpriseMatch } from '@/lib/enterprises/matched';
import { findPlace, findProvince, places, provinces } from '@/lib/enterprises/places';
import type { Enterprise } from '@/lib/enterprises/schema';
import { search } from '@/lib/enterprises/search';
import { categoryName } from '@/lib/facts/categories';
import { cpvLabel } from '@/lib/facts/cpv';
import type { KnownPlace } from '@/lib/facts/form';
import { threshold } from '@/lib/facts/thresholds';
import { law, lawRows } from '@/lib/law';
import { stepOf, steps } from '@/lib/steps/steps';
import type { Content } from '@/lib/content';

// The data test proves the form of every row, so that the panel need not.
const rows = enterprises as unknown as readonly Enterprise[];
const MOST_FOUND = 200;

/** The rows that come with the extension, for the views. In: the day (ISO), for thresholds and recency, and the extension's version. */
export function shippedContent(date: string, version: string): Content {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const year = Number(date.slice(0, 4));
  return {
    barrier: barrierTexts,
    law,
    category: categoryName,
    criterion,
    enterprise: (id) => byId.get(id) ?? null,
    search: (query) => search(query, rows, { limit: MOST_FOUND, year }).map((hit): EnterpriseMatch => ({ ...hit, unknown: [] })),
    mayInvite: (facts) => {
      const limit = threshold(facts, date);
      return limit.known && limit.above !== null ? !limit.above : null;
    },
    steps,
    stepOf,
    lookups: { cpvLabel, place: knownPlace, places: [...new Set([...provinces, ...places].map((place) => place.name))] },
    date,
    rulesDate: lawRows.reduce((latest, row) => (row.checked > latest ? row.checked : latest), ''),
    version,
    credits,
  };
}

function knownPlace(name: string): KnownPlace | null {
  const province = findProvince(name);
  if (province) return { name: province.name, province: province.name, nuts: province.nuts };
  const place = findPlace(name);
  return place && { name: place.name, province: place.province, nuts: place.nuts };
}
