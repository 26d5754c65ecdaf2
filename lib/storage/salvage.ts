import { z } from 'zod';
import { noFacts } from '@/lib/facts/facts';
import { storedCorrections, storedFacts } from './facts-schema';
import { MOST_SCREENS, emptyPurchase, purchaseLists, storedPurchase, storedScreen, type Purchase, type Screen } from './purchase-schema';

type Raw = Record<string, unknown>;
const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as the schema wants it; a text that is too long is cut off there. Null when it cannot be used at all. */
function fitted<T>(schema: z.ZodType<T>, value: unknown): { value: T } | null {
  const first = schema.safeParse(value);
  if (first.success) return { value: first.data };
  const shorter = structuredClone(value);
  for (const issue of first.error.issues) {
    if (issue.code !== 'too_big' || issue.origin !== 'string' || !cut(shorter, issue.path, Number(issue.maximum))) return null;
  }
  const second = schema.safeParse(shorter);
  return second.success ? { value: second.data } : null;
}

function cut(record: unknown, path: readonly PropertyKey[], most: number): boolean {
  const last = path.at(-1);
  let holder = record;
  for (const key of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[key];
  if (last === undefined) return false;
  const at = holder as Record<PropertyKey, unknown>;
  at[last] = String(at[last]).slice(0, most);
  return true;
}

/** The rows that can be used, the newest when there are too many. */
function rows<T>(one: (row: unknown) => T | null, raw: unknown, most: number): T[] {
  return (Array.isArray(raw) ? raw : []).flatMap((row) => one(row) ?? []).slice(-most) as T[];
}

/** Fact by fact, and value by value where there are several. */
function facts(raw: unknown): Purchase['facts'] {
  const record = isRecord(raw) ? raw : {};
  const kept = Object.entries(storedFacts.shape).map(([name, schema]) => {
    const value = fitted(schema as z.ZodType, record[name]);
    if (value) return [name, value.value];
    return [name, schema instanceof z.ZodArray ? rows((row) => fitted(schema.element as z.ZodType, row)?.value ?? null, record[name], 500) : null];
  });
  return { ...noFacts(), ...Object.fromEntries(kept) as Purchase['facts'] };
}

function corrections(raw: unknown): Purchase['corrections'] {
  const record = isRecord(raw) ? raw : {};
  return Object.fromEntries(Object.entries(storedCorrections.shape).flatMap(([name, schema]) => {
    const value = name in record ? fitted(schema as z.ZodType, record[name]) : null;
    return value && value.value !== undefined ? [[name, value.value]] : [];
  }));
}

/** A screen with facts of another version keeps what can be read of them. */
function screen(row: unknown): Screen | null {
  const whole = fitted(storedScreen, row);
  if (whole || !isRecord(row)) return whole?.value ?? null;
  const words = (name: string, most: number) => rows((one) => (typeof one === 'string' ? one.slice(0, most) : null), row[name], most);
  return fitted(storedScreen, { ...row, facts: facts(row['facts']), confirmed: words('confirmed', 60), references: words('references', 20) })?.value ?? null;
}

/**
 * Reads a stored purchase, whatever another version or a fault left in it: each field, each row and each fact that can be used is kept,
 * the rest is left out. `whole` is false when anything was left out or cut off. Never throws.
 */
export function readPurchase(record: unknown): { purchase: Purchase; whole: boolean } {
  const parsed = storedPurchase.safeParse(record);
  if (parsed.success) return { purchase: parsed.data, whole: true };
  const raw = isRecord(record) ? record : {};
  const purchase = emptyPurchase();
  for (const [name, { row, most }] of Object.entries(purchaseLists)) {
    Object.assign(purchase, { [name]: rows((one) => fitted(row as z.ZodType, one)?.value ?? null, raw[name], most) });
  }
  return {
    whole: false,
    purchase: {
      ...purchase,
      facts: facts(raw['facts']),
      corrections: corrections(raw['corrections']),
      screens: rows(screen, raw['screens'], MOST_SCREENS),
      criterionValues: fitted(storedPurchase.shape.criterionValues, raw['criterionValues'])?.value ?? {},
      notes: fitted(storedPurchase.shape.notes, raw['notes'])?.value ?? '',
      dossierId: fitted(storedPurchase.shape.dossierId, raw['dossierId'])?.value ?? null,
      dossierRevision: fitted(storedPurchase.shape.dossierRevision, raw['dossierRevision'])?.value ?? null,
    },
  };
}
