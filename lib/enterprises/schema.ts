import { z } from 'zod';
import { categoryIds } from '@/lib/facts/category-ids';

/** Kinds of supplier. The last five are not social enterprises; `unknown` is said as such. */
export const enterpriseKinds = [
  'sociaal-werkbedrijf', 'sociale-onderneming', 'zorg-dagbesteding', 'kringloop',
  'regulier-met-pso', 'publiek', 'maatschappelijk-initiatief', 'eerlijk-of-groen', 'overig', 'unknown',
] as const;
export type EnterpriseKind = (typeof enterpriseKinds)[number];

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'Een adres begint met http:// of https://, bijvoorbeeld https://www.voorbeeld.nl' });
const words = z.string().trim().min(1).max(600);
const list = (max: number) => z.array(words).max(max);
const year = z.int().min(1990).max(2100);

export const certificateSchema = z.strictObject({
  name: words,
  level: words.nullable(),
  /** Year in which the certificate was seen in the source; certificates expire. */
  seen: year.nullable(),
  source: webAddress,
});

export const sourceSchema = z.strictObject({
  url: webAddress,
  /** What the source is and from when, as noted by who read it. */
  seen: words.nullable(),
  /** True when only the site is kept, because the full address names a person. */
  shortened: z.boolean().optional(),
});

/** One enterprise: what is known, and nothing else. Null and empty mean unknown, never "no". */
export const enterpriseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Kleine letters, cijfers en streepjes, bijvoorbeeld de-groene-bakker'),
  name: words,
  aliases: list(20),
  website: webAddress.nullable(),
  place: words.nullable(),
  province: words.nullable(),
  /** NUTS 3 of the place, else NUTS 2 of the province. */
  nuts: z.string().regex(/^NL[0-9A-Z]{1,3}$/).nullable(),
  coordinates: z.strictObject({ lat: z.number().min(50).max(54), lon: z.number().min(3).max(8) }).nullable(),
  serviceArea: z.enum(['regional', 'national']).nullable(),
  categories: z.array(z.enum(categoryIds)).max(12),
  /** What it offers, in Dutch; `offersMore` is what a second source adds. */
  offers: words.nullable(),
  offersMore: words.nullable(),
  mission: words.nullable(),
  targetGroups: list(12),
  kind: z.enum(enterpriseKinds),
  /** Whether the kind stands in the source, was derived by a rule from mission and offers, or stays unknown. */
  kindFrom: z.enum(['source', 'rule', 'unconfirmed']),
  legalForm: words.nullable(),
  certificates: z.array(certificateSchema).max(10),
  /** A hint that art. 2.82 may apply; it proves nothing. */
  reservedHint: z.enum(['pso-30+', 'sociale-werkplaats', 'aandeel-in-bron']).nullable(),
  status: z.enum(['active', 'unknown', 'ceased', 'renamed']),
  statusNote: words.nullable(),
  successor: words.nullable(),
  lastSeenYear: year.nullable(),
  note: words.nullable(),
  sources: z.array(sourceSchema).min(1).max(12),
  /** Not literally in a source: helps to find the row, never shown as a fact. */
  unconfirmed: z.strictObject({
    offers: words.optional(), mission: words.optional(), place: words.optional(), successor: words.optional(),
    kind: z.enum(enterpriseKinds).optional(),
    aliases: list(20).optional(), targetGroups: list(12).optional(), categories: z.array(z.enum(categoryIds)).optional(),
  }),
});

export type Enterprise = z.infer<typeof enterpriseSchema>;
export const enterprisesSchema = z.array(enterpriseSchema);

/** The kinds that are no social enterprise: they are shown below the others and say what they are. */
export const notSocial: ReadonlySet<EnterpriseKind> = new Set<EnterpriseKind>(['regulier-met-pso', 'publiek', 'maatschappelijk-initiatief', 'eerlijk-of-groen', 'overig']);

/** Ceased and renamed rows are kept so that people learn what became of them; they are never a match. */
export const isGone = (row: Pick<Enterprise, 'status'>): boolean => row.status === 'ceased' || row.status === 'renamed';
