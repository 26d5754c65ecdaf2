import cpv from '@/data/cpv.json';
import regions from '@/data/regions.json';
import type { Credit } from '@/lib/content';

/** Whose open data the product carries: each source once, as its licence asks. */
export const credits: readonly Credit[] = [...new Map(
  [...regions.about.sources, cpv.about.source].map(({ title, url, licence }) => [title, { text: title, address: url, licence }]),
).values()];
