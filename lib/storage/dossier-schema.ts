import { z } from 'zod';
import type { LocalText } from '@/lib/local-text';
import { purchaseFields } from './purchase-schema';

z.config({ jitless: true });

/** Version of the dossier record. A higher one gets a step in `migrations` and, when needed, new fields here. */
export const DOSSIER_VERSION = 1;

export const dossierSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** Grows with each change; a change that was made of an older one is refused. */
  revision: z.number().int().positive(),
  schemaVersion: z.literal(DOSSIER_VERSION),
  name: z.string().trim().min(1).max(300),
  created: z.iso.datetime(),
  updated: z.iso.datetime(),
  ...purchaseFields,
});
/** One saved purchase: facts, corrections, decisions, chosen criteria, shortlist, notes, screens seen. */
export type Dossier = z.infer<typeof dossierSchema>;
/** What may be changed of a dossier; the rest is the store's own. */
export type DossierContent = Omit<Dossier, 'id' | 'revision' | 'schemaVersion' | 'created' | 'updated'>;

export type Migration = (record: Record<string, unknown>) => Record<string, unknown>;

/** Step n brings a record of version n to version n + 1. There is one version so far. */
export const migrations: Readonly<Record<number, Migration>> = {};

/** A record that cannot be used: why, in words, and the record as it is. It is never removed or overwritten. */
export interface Unreadable { id: string | null; name: string | null; reason: 'newer' | 'damaged'; text: LocalText; record: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings a record to `target`, step by step. Returns null when a step is missing or the version is no number. */
export function migrate(record: Record<string, unknown>, steps: Readonly<Record<number, Migration>>, target: number): Record<string, unknown> | null {
  let current = record;
  for (;;) {
    const version = current['schemaVersion'];
    if (typeof version !== 'number' || !Number.isInteger(version)) return null;
    if (version >= target) return current;
    const step = steps[version];
    if (!step) return null;
    current = { ...step(current), schemaVersion: version + 1 };
  }
}

/** Where the fault is and what should be there: "decisions.2.state: …". */
function faultOf(error: z.ZodError): { place: string; nl: string; en: string } {
  const issue = error.issues[0];
  if (!issue) return { place: '', nl: 'onbekende fout', en: 'unknown fault' };
  const place = issue.path.join('.') || '-';
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { place, nl: `de waarde moet een van deze zijn: ${values}`, en: `the value must be one of: ${values}` };
  }
  if (issue.code === 'invalid_type') {
    const wanted = (typeNames as Record<string, LocalText>)[issue.expected] ?? { nl: issue.expected, en: issue.expected };
    return { place, nl: `hier hoort ${wanted.nl}`, en: `this must be ${wanted.en}` };
  }
  if (issue.code === 'too_big') return { place, nl: `hier mag hoogstens ${issue.maximum} staan`, en: `at most ${issue.maximum} is allowed here` };
  if (issue.code === 'too_small') return { place, nl: `hier moet minstens ${issue.minimum} staan`, en: `at least ${issue.minimum} is needed here` };
  if (issue.code === 'invalid_format' && issue.format === 'datetime') {
    return { place, nl: 'hier hoort een tijdstip, zoals 2026-11-25T09:30:00.000Z', en: 'this must be a moment, such as 2026-11-25T09:30:00.000Z' };
  }
  return { place, nl: 'de waarde heeft niet de goede vorm', en: 'the value does not have the right form' };
}

const typeNames = {
  string: { nl: 'een tekst', en: 'a text' }, number: { nl: 'een getal', en: 'a number' }, int: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' }, array: { nl: 'een lijst', en: 'a list' }, object: { nl: 'een groep velden', en: 'a group of fields' },
} satisfies Record<string, LocalText>;

/** Reads a stored or imported record. Never throws; a record that cannot be used says why. */
export function readDossier(record: unknown): { dossier: Dossier } | { unreadable: Unreadable } {
  const id = isRecord(record) && typeof record['id'] === 'string' ? record['id'] : null;
  const name = isRecord(record) && typeof record['name'] === 'string' ? record['name'].slice(0, 300) : null;
  const unreadable = (reason: Unreadable['reason'], text: LocalText) => ({ unreadable: { id, name, reason, text, record } });
  if (!isRecord(record)) {
    return unreadable('damaged', { nl: 'Dit is geen dossier: hier hoort een groep velden tussen { en }.', en: 'This is no dossier: it must be a group of fields between { and }.' });
  }
  const version = record['schemaVersion'];
  if (typeof version === 'number' && version > DOSSIER_VERSION) {
    return unreadable('newer', {
      nl: 'Dit dossier is gemaakt met een nieuwere versie van Gunkans. Werk de extensie bij; het dossier blijft bewaard.',
      en: 'This dossier was made with a newer version of Gunkans. Update the extension; the dossier is kept.',
    });
  }
  let current: Record<string, unknown> | null = null;
  try {
    current = migrate(record, migrations, DOSSIER_VERSION);
  } catch {
    // A step that trips over damaged content is the same to the user as damaged content.
  }
  if (!current) {
    return unreadable('damaged', {
      nl: 'Het versienummer (schemaVersion) ontbreekt of is onbekend. Hier hoort bijvoorbeeld 1.', en: 'The version number (schemaVersion) is missing or unknown. It should be 1, for example.',
    });
  }
  const parsed = dossierSchema.safeParse(current);
  if (parsed.success) return { dossier: parsed.data };
  const fault = faultOf(parsed.error);
  return unreadable('damaged', {
    nl: `Het veld ${fault.place} klopt niet: ${fault.nl}. Het dossier blijft bewaard zoals het is.`,
    en: `The field ${fault.place} is wrong: ${fault.en}. The dossier is kept as it is.`,
  });
}
