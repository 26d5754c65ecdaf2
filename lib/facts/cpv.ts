import data from '@/data/cpv.json';
import { HAS } from './gate';
import type { Candidate, FactReader } from './reading';
import { placeIn } from './reading';
import type { Cpv, Fact, FactPlace } from './facts';

let labels: Map<string, string> | null = null;

/** Made at first use: 9,454 codes cost nothing until one is asked for. */
function table(): Map<string, string> {
  labels ??= new Map(data.rows.map((row) => {
    const at = row.indexOf(' ');
    return [row.slice(0, at).padEnd(8, '0'), row.slice(at + 1)];
  }));
  return labels;
}

/** The Dutch label of a CPV code of eight figures, with or without check digit; null when the code does not exist. */
export function cpvLabel(code: string): string | null {
  return table().get(code.slice(0, 8)) ?? null;
}

const social = new Set(data.social.map((code) => code.padEnd(8, '0')));

/** True for social and other specific services: the list of art. 77 of the Directive, and health and social work (division 85). */
export function isSocialCpv(code: string): boolean {
  return code.startsWith('85') || social.has(code);
}

/** A fact for a code, with its label. */
export function cpvFact(code: string, place: FactPlace): Fact<Cpv> {
  return { code, label: cpvLabel(code), ...place };
}

const CODE = /(?<![\d.,/-])(\d{8})(-\d)?(?![\d/]|[.,-]\d)/g;

const CLASSIFICATION = /cpv|classificatie|classification/;

/** CPV codes in the text: with a check digit, or with "CPV" near by; only codes that exist. */
export const cpvReader: FactReader<Cpv> = {
  gate: HAS.code,
  cue: /\d{8}/,
  read(here) {
    const found: Candidate<Cpv>[] = [];
    const named = here.scan.lower.includes('cpv') || CLASSIFICATION.test(here.context) || CLASSIFICATION.test(here.lower);
    for (const hit of here.lower.matchAll(CODE)) {
      if (!named && !hit[2]) continue;
      const code = hit[1]!;
      const label = cpvLabel(code);
      if (label === null || code === '00000000') continue;
      found.push({ value: { code, label }, weight: 3, place: placeIn(here, { start: hit.index, end: hit.index + hit[0].length }) });
    }
    return found;
  },
};

/** Works by division 45, supplies by 03 to 44 and 48, services by the others; null for an unknown code. */
export function natureOfCpv(code: string): 'works' | 'supplies' | 'services' | null {
  const division = Number(code.slice(0, 2));
  if (!Number.isFinite(division) || code.length < 8) return null;
  if (division === 45) return 'works';
  return division < 45 || division === 48 ? 'supplies' : 'services';
}
