import type { CodedFacts, TenderDocument } from '@/lib/document/document';
import type { Fact, Procedure, ProcedureId, Regime } from './facts';
import { isSocialCpv } from './cpv';
import type { Cpv } from './facts';
import { HAS } from './gate';
import { coded, labelledValue, placeIn, settle, type Candidate, type FactReader } from './reading';

const NAMES: readonly (readonly [ProcedureId, RegExp])[] = [
  ['restricted', /niet[- ]?openbare (?:europese )?(?:aanbestedings)?(?:procedure|aanbesteding)|niet[- ]openbaar|restricted procedure/],
  ['national-open', /national(?:e|) (?:openbare )?(?:aanbestedings)?(?:procedure|aanbesteding)|nationaal openbare?|openbare (?:procedure|aanbesteding),? national|national open/],
  ['single-invited', /enkelvoudig(?:e)?[- ]onderhands|één-op-één gegund|zonder voorafgaande bekendmaking/],
  ['invited', /meervoudig(?:e)?[- ]onderhands|onderhandse (?:procedure|aanbesteding|uitvraag|offerteaanvraag)|(?:uitvraag|offerteaanvraag|verzoek) aan (?:twee|drie|vier|vijf|zes|\d) (?:partijen|aanbieders|leveranciers|ondernemingen|ondernemers)|uitgenodigde partijen|(?:twee|drie|vier|vijf|\d) aanbieders (?:zijn|worden) (?:gevraagd|uitgenodigd)|worden (?:twee|drie|vier|vijf) aanbieders gevraagd/],
  ['competitive-dialogue', /concurrentiegerichte dialoog|competitive dialogue/],
  ['innovation-partnership', /innovatiepartnerschap|innovatief partnerschap|innovation partnership/],
  ['negotiated', /mededingingsprocedure met onderhandeling|onderhandelingsprocedure met (?:aankondiging|voorafgaande)|(?:competitive procedure with|with prior call for).{0,20}negotiation/],
  ['dynamic-purchasing', /dynamisch aankoopsysteem|dynamic purchasing/],
  ['market-consultation', /marktconsultatie|marktverkenning|market consultation/],
  ['concession', /concessieovereenkomst|dienstenconcessie|concessieopdracht/],
  ['light', /sociale en andere specifieke diensten|\bsas[- ]procedure|vereenvoudigde procedure|artikel(?:en)? 2\.38|procedure voor sociale/],
  ['open', /openbare (?:europese )?(?:aanbestedings)?(?:procedure|aanbesteding)|europe(?:se|es)[,:]? openbare?|europese aanbesteding|europees aanbested|open procedure/],
];
const PROCEDURE_LABEL = /^(?:type|soort|aard van de|gekozen|gevolgde)?\s?(?:aanbestedings)?procedure(?:type|vorm|soort)?(?:\s\|.*)?$|^type of procedure|^procedure type/;
/** What a list of choices calls the procedures. */
const VALUES: readonly (readonly [ProcedureId, RegExp])[] = [
  ['restricted', /^niet[- ]?openba|^restricted/], ['national-open', /^nationaal openbaar|^nationale openbare|^openbaar.{0,4}nationaal/], ['open', /^openba|^europees openbaar|^europese openbare|^open(?: procedure)?$/],
  ['negotiated', /^mededingingsprocedure|^onderhandelingsprocedure met|^negotiated with|^competitive procedure/], ['competitive-dialogue', /^concurrentiegericht|^competitive dialogue/],
  ['innovation-partnership', /^innovatie|^innovation/], ['single-invited', /^enkelvoudig|^onderhandelingsprocedure zonder|^negotiated without/], ['invited', /^meervoudig/],
];
const CHOSEN = /volgens|middels|gekozen|gevolgd|toegepast|procedure:|hanteert|betreft|via een|door middel van|in de markt gezet/;
/** Of another tender, or an explanation. */
const NOT_HERE = /(?:niet|geen|eerdere?|vorige|resultaten van de|uit de|in plaats van|naar aanleiding van|voorafgaande?)\s(?:[a-zë]{2,14}\s){0,3}$/;

/** The procedure in the text. */
export const procedureReader: FactReader<Procedure> = {
  gate: HAS.procedure,
  until: 400,
  cue: /openba|onderhands|aanbieders|uitvraag|partijen|dialoog|innovati|onderhandeling|dynami|marktconsult|marktverken|concessie|specifieke diensten|vereenvoudigde|sas[- ]|2\.38|europ|national|procedure|market consult/,
  read(here) {
    const own = labelledValue(here);
    const labelled = own !== null && PROCEDURE_LABEL.test(own.label);
    if (labelled) {
      const chosen = VALUES.find(([, value]) => value.test(own.value.trim()));
      if (chosen) return [{ value: { id: chosen[0] }, weight: 6.5, place: placeIn(here, { start: own.start, end: here.lower.length }) }];
    }
    const head = here.index < 10;
    for (const [id, name] of NAMES) {
      const hit = name.exec(here.lower);
      if (!hit) continue;
      const before = here.lower.slice(Math.max(0, hit.index - 50), hit.index);
      if (NOT_HERE.test(before)) continue;
      // A market consultation before the tender is history, unless the text itself is one.
      if ((id === 'market-consultation' || id === 'concession') && !head && !labelled) continue;
      const weight = labelled ? 6 : head ? 4.5 - here.index / 20 : CHOSEN.test(here.lower) ? 3.5 : 2;
      return [{ value: { id }, weight, place: placeIn(here, { start: hit.index, end: hit.index + hit[0].length }) }];
    }
    return [];
  },
};

const IDS = new Set<string>(NAMES.map(([id]) => id));

export function codedProcedure(facts: CodedFacts | null): Candidate<Procedure>[] {
  const id = facts?.procedure;
  return id && IDS.has(id) ? [{ value: { id: id as ProcedureId }, weight: 9, place: coded }] : [];
}

const SAME: Partial<Record<ProcedureId, ProcedureId[]>> = {
  open: ['light', 'dynamic-purchasing', 'concession'], restricted: ['light', 'dynamic-purchasing', 'concession'], negotiated: ['light', 'concession', 'innovation-partnership'],
  light: ['concession'],
};

/** "Open" and "light" go together: the light regime may follow an open procedure. */
export function settleProcedure(candidates: readonly Candidate<Procedure>[]): Fact<Procedure> | null {
  return settle(candidates, (one, other) => one.id === other.id || !!SAME[one.id]?.includes(other.id) || !!SAME[other.id]?.includes(one.id), 4);
}

/** Light regime (Aw art. 2.38-2.39): by the form of the notice, by the words of the text, or by a CPV code of social services; else standard once something is known. */
export function gatherRegime(document: TenderDocument, facts: CodedFacts | null, procedure: readonly Candidate<Procedure>[], chosen: Fact<Procedure> | null, cpv: readonly Fact<Cpv>[]): Fact<Regime> | null {
  const main = cpv[0];
  const light = procedure.find(({ value, place }) => value.id === 'light' && place.from !== 'code');
  if (facts?.regime === 'light') return { id: 'light', ...coded };
  if (light) return { id: 'light', ...light.place };
  if (facts?.regime) return { id: 'standard', ...coded };
  if (main && isSocialCpv(main.code)) return { id: 'light', start: main.start, end: main.end, quote: main.quote, from: main.from };
  if (!chosen && !main) return null;
  const { start, end, quote, from } = chosen ?? main!;
  return { id: 'standard', start, end, quote, from };
}
