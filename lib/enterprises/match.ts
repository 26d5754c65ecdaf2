import type { CategoryScore } from '@/lib/analyse';
import type { TenderDocument } from '@/lib/document/document';
import { categoryName } from '@/lib/facts/categories';
import type { TenderFacts } from '@/lib/facts/facts';
import { wholeValue } from '@/lib/facts/whole-value';
import type { LocalText } from '@/lib/local-text';
import { mainSubjects } from '@/lib/main-subjects';
import { draftWords, workText } from './draft-words';
import { FULL_FIT, fitsOf, type Fit } from './fit';
import type { EnterpriseMatch } from './matched';
import { isNear, nearness, wantedPlace, type WantedPlace } from './nearness';
import { notSocial, type Enterprise } from './schema';
import { indexOf } from './search-index';
import { kindNames, lastSeen, yearsUnseen } from './wording';

// Weights of a match; the sum is divided by FULL for the score. They are arguments for a conversation, not a measure of quality.
/** Where it is; see nearness.ts. */
const PLACE = 14;
/** Works across the country: no distance, but no neighbour either. */
const NATIONAL = 5;
/** Works in its own region, and that is not here. */
const ELSEWHERE = -12;
/** Evidence of this year; nothing when it is ten years old or undated. */
const RECENT = 9;
const ACTIVE = 3;
/** The tender (or a lot) is reserved and the source hints that art. 2.82 may apply. */
const RESERVED = 22;
/** Day care often has no capacity for a tender. */
const DAY_CARE = -6;
/** From here on a contract is more than a day centre can do. */
const DAY_CARE_VALUE = 500_000;
const DAY_CARE_LARGE = -15;
const UNCONFIRMED_KIND = -2;
const FULL = FULL_FIT + PLACE + RECENT + ACTIVE;

/** Names to talk to, not a directory; abroad only who works in the whole country may come that far. */
const MOST = 12;
const MOST_ABROAD = 5;
/** Work that is done on the spot every day: nobody comes for it from another country. */
const ON_THE_SPOT = new Set(['catering', 'cleaning', 'green-maintenance', 'laundry', 'passenger-transport', 'waste-reuse', 'construction-maintenance']);

const reservedHints: Readonly<Record<NonNullable<Enterprise['reservedHint']>, LocalText>> = {
  'pso-30+': { nl: 'PSO 30+ in de bron', en: 'PSO 30+ in the source' },
  'sociale-werkplaats': { nl: 'sociaal ontwikkelbedrijf', en: 'sheltered workshop' },
  'aandeel-in-bron': { nl: 'de bron noemt een hoog aandeel medewerkers uit de doelgroep', en: 'the source names a high share of workers from the target group' },
};

function certificateText(row: Enterprise): LocalText | null {
  const certificate = row.certificates.find(({ name }) => name === 'PSO') ?? row.certificates[0];
  if (!certificate) return null;
  const what = [certificate.name, certificate.level].filter(Boolean).join(' ');
  return certificate.seen
    ? { nl: `${what}, gezien in ${certificate.seen}; kijk na of dit nog geldt`, en: `${what}, seen in ${certificate.seen}; check whether this still holds` }
    : { nl: `${what}, datum onbekend; kijk na of dit nog geldt`, en: `${what}, date unknown; check whether this still holds` };
}

function whyOf(row: Enterprise, fit: Fit, wanted: WantedPlace | null, reserved: boolean, year: number): LocalText[] {
  const why: LocalText[] = [];
  if (fit.category) {
    const name = categoryName(fit.category);
    why.push({ nl: `past bij ${name.nl.toLowerCase()}`, en: `fits ${name.en.toLowerCase()}` });
  }
  const words = [...new Set(fit.words.filter((word) => !fit.words.some((other) => other !== word && other.word.includes(word.word))).map(({ word }) => `"${word}"`))].slice(0, 3);
  if (words.length) why.push({ nl: `biedt, in woorden van uw tekst: ${words.join(', ')}`, en: `offers, in words of your text: ${words.join(', ')}` });
  const near = wanted && isNear(row, wanted);
  if (near) why.push(near);
  if (row.serviceArea === 'national') why.push({ nl: 'werkt landelijk, volgens de bron', en: 'works nationally, according to the source' });
  if (row.kind !== 'unknown') why.push(kindNames[row.kind]);
  if (reserved && row.reservedHint) {
    why.push({ nl: `mogelijk voor de voorbehouden opdracht (${reservedHints[row.reservedHint].nl})`, en: `possibly for the reserved contract (${reservedHints[row.reservedHint].en})` });
  }
  const certificate = certificateText(row);
  if (certificate) why.push(certificate);
  const seen = lastSeen(row, year);
  if (seen.confirmed) why.push(seen.text);
  return why;
}

function unknownOf(row: Enterprise, fit: Fit, facts: TenderFacts, wanted: WantedPlace | null, reserved: boolean, year: number): LocalText[] {
  const unknown: LocalText[] = [];
  const seen = lastSeen(row, year);
  if (!seen.confirmed) unknown.push(seen.text);
  if (reserved && row.reservedHint) unknown.push({ nl: 'een vermelding bewijst niet dat artikel 2.82 geldt; vraag het na', en: 'a listing does not prove that article 2.82 applies; ask' });
  if (fit.unsure || row.unconfirmed.offers !== undefined || (!row.offers && !row.offersMore)) unknown.push({ nl: 'aanbod staat niet letterlijk in de bron', en: 'offers not literally in the source' });
  if (row.kind === 'unknown') unknown.push(kindNames.unknown);
  if (row.kind === 'zorg-dagbesteding') unknown.push({ nl: 'ruimte voor een opdracht van deze omvang', en: 'capacity for a contract of this size' });
  if (wanted && !row.serviceArea) unknown.push(row.place ? { nl: 'werkgebied', en: 'service area' } : { nl: 'vestigingsplaats en werkgebied', en: 'place and service area' });
  else if (wanted && !row.place && row.serviceArea !== 'national') unknown.push({ nl: 'vestigingsplaats', en: 'place' });
  if (facts.country?.code === 'BE') unknown.push({ nl: 'de lijst is Nederlands; of deze organisatie in België levert', en: 'the list is Dutch; whether this organisation delivers in Belgium' });
  if (row.note) unknown.push({ nl: row.note, en: row.note });
  return unknown;
}

/** Everything but the fit: place, service area, kind, recency, reserved. */
function extra(row: Enterprise, wanted: WantedPlace | null, reserved: boolean, value: number, year: number): number {
  let points = RECENT * Math.max(0, 1 - (yearsUnseen(row, year) ?? 10) / 10) + (row.status === 'active' ? ACTIVE : 0);
  if (wanted) {
    const near = nearness(row, wanted);
    if (row.serviceArea === 'national') points += Math.max(NATIONAL, PLACE * (near ?? 0));
    else if (near !== null) points += near > 0 ? PLACE * near : row.serviceArea === 'regional' ? ELSEWHERE : ELSEWHERE / 2;
  }
  if (reserved && row.reservedHint) points += RESERVED;
  if (row.kind === 'zorg-dagbesteding') points += value >= DAY_CARE_VALUE ? DAY_CARE_LARGE : DAY_CARE;
  if (row.kind === 'unknown') points += UNCONFIRMED_KIND;
  return points;
}

/**
 * Enterprises to consult for a tender, best first, at most 12, and five under other law. Social enterprises first; what is no social enterprise stands below and says so. Ceased and
 * renamed rows never match. Each match says why, what is unknown and when it was last seen.
 * In: rows that passed the schema, the subjects and facts of the document, the date of today (ISO). Never throws.
 */
export function matchEnterprises(rows: readonly Enterprise[], categories: readonly CategoryScore[], facts: TenderFacts, document: TenderDocument, date: string): EnterpriseMatch[] {
  const index = indexOf(rows);
  const year = Number(date.slice(0, 4));
  const wanted = wantedPlace(facts);
  const abroad = facts.country !== null && facts.country.code !== 'NL';
  const value = wholeValue(facts)?.amount ?? 0;
  const reserved = facts.reserved !== null && !abroad;
  const subjects = mainSubjects(categories);
  const found: { row: Enterprise; fit: Fit; points: number; social: boolean }[] = [];
  for (const [number, fit] of fitsOf(index, subjects, draftWords(document, new Set(subjects.map(({ id }) => id)), index), () => workText(document))) {
    const row = rows[number]!;
    if (abroad && (row.serviceArea !== 'national' || (fit.category !== null && ON_THE_SPOT.has(fit.category)))) continue;
    found.push({ row, fit, points: fit.points + extra(row, wanted, reserved, value, year), social: !notSocial.has(row.kind) });
  }
  found.sort((a, b) => Number(b.social) - Number(a.social) || b.points - a.points || (a.row.id < b.row.id ? -1 : 1));
  let above = 1;
  return found.slice(0, abroad ? MOST_ABROAD : MOST).map(({ row, fit, points }) => ({
    id: row.id,
    name: row.name,
    // Never above the one before it: what is no social enterprise stands lower, whatever its fit.
    score: above = Math.min(above, Math.round(Math.max(0.01, points / FULL) * 100) / 100),
    why: whyOf(row, fit, wanted, reserved, year),
    unknown: unknownOf(row, fit, facts, wanted, reserved, year),
  }));
}
