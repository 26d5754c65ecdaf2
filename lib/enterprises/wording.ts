import type { LocalText } from '@/lib/local-text';
import type { Enterprise, EnterpriseKind } from './schema';

/** What a kind of supplier is called; `eerlijk-of-groen` and the like say that they are no social enterprise. */
export const kindNames: Readonly<Record<EnterpriseKind, LocalText>> = {
  'sociaal-werkbedrijf': { nl: 'sociaal ontwikkelbedrijf (SW-bedrijf)', en: 'sheltered workshop' },
  'sociale-onderneming': { nl: 'sociale onderneming', en: 'social enterprise' },
  'zorg-dagbesteding': { nl: 'dagbesteding van een zorgorganisatie', en: 'day care of a care organisation' },
  kringloop: { nl: 'kringloopbedrijf', en: 'reuse shop' },
  'regulier-met-pso': { nl: 'gewoon bedrijf met PSO-keurmerk, geen sociale onderneming', en: 'regular firm with a PSO mark, not a social enterprise' },
  publiek: { nl: 'dienst of bedrijf van de overheid, geen sociale onderneming', en: 'public body, not a social enterprise' },
  'maatschappelijk-initiatief': { nl: 'maatschappelijk initiatief, geen sociale onderneming', en: 'community initiative, not a social enterprise' },
  'eerlijk-of-groen': { nl: 'eerlijk of groen bedrijf zonder werkdoel, geen sociale onderneming', en: 'fair or green firm without a jobs mission, not a social enterprise' },
  overig: { nl: 'andere organisatie, geen sociale onderneming', en: 'other organisation, not a social enterprise' },
  unknown: { nl: 'soort organisatie onbekend', en: 'kind of organisation unknown' },
};

/** Years without a sign of life after which we say that existence is not confirmed. */
export const STALE_YEARS = 3;

/** How many years ago a row was last seen, or null when nobody noted it. */
export function yearsUnseen(row: Pick<Enterprise, 'lastSeenYear'>, year: number): number | null {
  return row.lastSeenYear === null ? null : Math.max(0, year - row.lastSeenYear);
}

/** When a row was last seen; over three years ago: that its existence is not confirmed. */
export function lastSeen(row: Pick<Enterprise, 'lastSeenYear'>, year: number): { text: LocalText; confirmed: boolean } {
  const years = yearsUnseen(row, year);
  if (years === null) return { confirmed: false, text: { nl: 'bestaan niet bevestigd; niet bekend wanneer laatst gezien', en: 'existence not confirmed; not known when last seen' } };
  const seen = row.lastSeenYear!;
  if (years > STALE_YEARS) return { confirmed: false, text: { nl: `bestaan niet bevestigd; laatst gezien in ${seen}`, en: `existence not confirmed; last seen in ${seen}` } };
  return { confirmed: true, text: { nl: `laatst gezien in ${seen}`, en: `last seen in ${seen}` } };
}

/** A distance as people say it: whole kilometres, rounded to five from fifty on. */
export function distanceText(km: number, place: string): LocalText {
  if (km < 1.5) return { nl: `in ${place}`, en: `in ${place}` };
  const rounded = km < 50 ? Math.round(km) : Math.round(km / 5) * 5;
  return { nl: `${rounded} km van ${place}`, en: `${rounded} km from ${place}` };
}

/** What became of a ceased or renamed organisation. */
export function goneText(row: Pick<Enterprise, 'status' | 'successor' | 'statusNote' | 'lastSeenYear'>): LocalText {
  const year = row.lastSeenYear ? ` (${row.lastSeenYear})` : '';
  const note = row.statusNote ? ` ${row.statusNote}` : '';
  if (row.successor) return { nl: `Bestaat niet meer onder deze naam${year}; zie ${row.successor}.${note}`, en: `No longer exists under this name${year}; see ${row.successor}.${note}` };
  if (row.status === 'renamed') return { nl: `Bestaat niet meer onder deze naam${year}.${note}`, en: `No longer exists under this name${year}.${note}` };
  return { nl: `Gestopt${year}.${note}`, en: `Ceased${year}.${note}` };
}
