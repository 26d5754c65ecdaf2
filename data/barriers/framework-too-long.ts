import { emptyReason } from '@/lib/barriers/reasons';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import type { Judgement, Passage, ReplacementText, Tender } from '@/lib/barriers/rule';

/** Aw 2012 art. 2.140 lid 3: a framework lasts at most four years, but for well-reasoned exceptions. */
const FRAMEWORK_LIMIT = 48;
/** Our own threshold for other contracts: an attention point, no law. */
const CONTRACT_LIMIT = 60;

const TERM = /\b(?:looptijd|duur|duurt|loopt|aangegaan|beslaat|periode van|geldt voor|gesloten voor|verleng|oprekken|initiële|termijn van \w+ jaar|contractduur|onbepaalde tijd|stilzwijgend|op lange termijn)/;
const OTHER_TERM = /\b(?:garantie(?:termijn)?|bewaartermijn|bewaard|referentie|ervaring|gestanddoening|betaling|levertermijn|leverings|zittingsduur|terugkijk|verjaring|certificaat|arbeidsovereenkomst|dienstverband|storing|in het verleden|afgelopen|voorbije|boekjaren)/;

/** Months of a term with all its options, read from one or two sentences: "vier jaar met tweemaal een optie van twee jaar". */
export function monthsWithOptions(lower: string, periods: Passage['quantities']['periods']): number | null {
  const terms = periods.filter((period) => period.months !== null && period.months >= 6);
  if (!terms.length) return null;
  const base = terms[0]!;
  // "een maximale looptijd van vier jaar (twee jaar met tweemaal een optie van een jaar)": the total stands first.
  if (/(?:maximale|totale|hoogstens|ten hoogste|maximaal)(?: (?:looptijd|duur|contractduur))?(?: van)? $/.test(lower.slice(0, base.start)) && /^\s?\(/.test(lower.slice(base.end))) return base.months;
  let total = base.months!;
  for (const term of terms.slice(1)) {
    const before = lower.slice(Math.max(0, term.start - 70), term.start);
    const between = lower.slice(base.end, term.start);
    if (!/verleng|optie|oprekken|daarna|nog eens|aansluitend|en vervolgens|extension|\+/.test(between) && !/verleng/.test(lower.slice(term.end))) continue;
    const times = /\b(?:drie ?maal|drie keer|3 ?[x×]|3 ?maal|3 keer)\b/.test(before) ? 3 : /\b(?:twee ?maal|twee keer|2 ?[x×]|2 ?maal|2 keer)\b/.test(before) ? 2 : /\b(?:vier ?maal|vier keer|4 ?[x×]|4 keer)\b/.test(before) ? 4 : 1;
    total += times * term.months!;
  }
  return total;
}

const CONTRACT: ReplacementText = {
  nl: 'De overeenkomst loopt [looptijd] en duurt met verlengingen samen ten hoogste vijf jaar.',
  en: 'The contract runs for [looptijd] and lasts five years at most with its extensions.',
  blanks: [{ name: 'looptijd', label: { nl: 'Looptijd zonder verlengingen', en: 'Term without extensions' }, kind: 'text' }],
};

function judgeMonths(months: number, isFramework: boolean, passage: Passage | null, tender: Tender): Judgement | null {
  const utility = tender.facts.buyer?.kind === 'utility';
  const limit = isFramework && !utility ? FRAMEWORK_LIMIT : CONTRACT_LIMIT;
  if (months <= limit) return null;
  const bound = !isFramework ? { nl: `, ons aandachtspunt ${limit} maanden`, en: `, our attention point ${limit} months` } : utility ? { nl: '', en: '' } : { nl: `, grens ${limit} maanden`, en: `, limit ${limit} months` };
  const calculation = { nl: `${months} maanden met opties${bound.nl}`, en: `${months} months with options${bound.en}` };
  if (!isFramework) {
    // A concession must earn back its investments: what fits cannot be said here.
    const concession = tender.facts.procedure?.id === 'concession' || /concessie/.test(passage?.lower ?? '');
    return {
      verdict: 'check',
      level: 'practice',
      calculation,
      replacement: concession ? null : CONTRACT,
      facts: passage ? [] : ['duration'],
      why: { nl: 'De looptijd is lang. Kijk na of dat nodig is: nieuwe ondernemers krijgen al die tijd geen kans.', en: 'The term is long. Check whether it is needed: newcomers get no chance all that time.' },
    };
  }
  const reason = passage?.reason && !emptyReason(passage.reason);
  if (utility || reason || !passage) {
    return {
      verdict: 'check',
      calculation,
      // What holds for a utility is not in our sources, so nothing is claimed.
      ...(utility ? { level: 'practice' as const, replacement: null } : {}),
      facts: passage ? [] : ['duration', 'framework'],
      why: utility
        ? { nl: 'De raamovereenkomst duurt langer dan vier jaar. Welke grens voor een speciale-sectorbedrijf geldt, hebben wij niet gelezen; kijk dat na.', en: 'The framework lasts longer than four years. We have not read which limit holds for a utility; check that.' }
        : { nl: 'De raamovereenkomst duurt langer dan vier jaar. Kijk na of de stukken een reden geven die zo’n lange duur echt nodig maakt.', en: 'The framework lasts longer than four years. Check whether the documents give a reason that makes this term necessary.' },
    };
  }
  return {
    verdict: 'barrier',
    calculation,
    why: { nl: 'Een raamovereenkomst duurt ten hoogste vier jaar; langer mag alleen met een goede reden, en die staat er niet bij.', en: 'A framework lasts at most four years; longer only with good reasons, and none is given.' },
  };
}

export const barrier = defineBarrier({
  id: 'framework-too-long',
  group: 'structure',
  level: 'rule',
  law: ['aw-2012:2.140:3'],
  checked: '2026-11-23',
  reach: 'always',
  once: true,
  texts: {
    name: { nl: 'Te lange looptijd', en: 'Term too long' },
    hurts: { nl: 'De markt zit jaren dicht voor nieuwe ondernemers.', en: 'The market is closed to newcomers for years.' },
    todo: { nl: 'Maak de looptijd met opties samen ten hoogste vier jaar, of motiveer de uitzondering.', en: 'Keep the term with options at four years at most, or give reasons for the exception.' },
  },
  triggers: ['looptijd', 'duurt', 'verleng', 'aangegaan', 'beslaat', 'oprek', 'onbepaalde tijd', 'stilzwijgend', 'contractduur', 'periode van', 'lange termijn', 'een duur van'],
  without: ['negated', 'on-buyer'],
  unless: [/\bkort(?:e|er)? (?:looptijd|verlenging)\b/],
  reasons: 'own',
  judge(passage, tender) {
    const { lower } = passage;
    if (!TERM.test(lower) || OTHER_TERM.test(lower)) return null;
    const named = /raamovereenkomst|raamcontract|framework/;
    const isFramework = named.test(lower) || named.test(passage.context) || (tender.facts.framework?.isFramework ?? false);
    if (/dynamisch aankoopsysteem|\bdas\b/.test(lower + passage.context)) return null;
    if (/\bonbepaalde tijd\b/.test(lower) && /overeenkomst|contract|opdracht/.test(lower)) {
      return {
        verdict: isFramework && !passage.reason ? 'barrier' : 'check',
        level: isFramework ? 'rule' : 'practice',
        why: isFramework
          ? { nl: 'Een raamovereenkomst voor onbepaalde tijd duurt langer dan de vier jaar van de wet.', en: 'A framework for an indefinite time lasts longer than the four years of the law.' }
          : { nl: 'De overeenkomst heeft geen einddatum. Kijk na of een vaste termijn kan, zodat nieuwe ondernemers een kans krijgen.', en: 'The contract has no end date. Check whether a fixed term is possible, so that newcomers get a chance.' },
      };
    }
    const months = monthsWithOptions(lower, passage.quantities.periods);
    if (months === null || months > 600) return null;
    return judgeMonths(months, isFramework, passage, tender);
  },
  judgeDocument(tender) {
    const { duration, framework } = tender.facts;
    // Only for codes: what stands in words is judged at its place.
    if (!duration || duration.from !== 'code') return [];
    const judgement = judgeMonths(duration.monthsWithOptions ?? duration.months, framework?.isFramework ?? false, null, tender);
    return judgement ? [judgement] : [];
  },
  replacement: {
    nl: 'De raamovereenkomst loopt twee jaar, met tweemaal een optie van één jaar (samen ten hoogste vier jaar).',
    en: 'The framework runs for two years, with twice an option of one year (four years at most in all).',
  },
});

export const examples: Examples = {
  flag: [
    'De raamovereenkomst heeft een looptijd van vier jaar met tweemaal een optie tot verlenging van twee jaar.',
    { text: 'Looptijd: 96 maanden.', given: 'De gemeente sluit een raamovereenkomst met drie ondernemers.' },
    'De raamovereenkomst wordt aangegaan voor onbepaalde tijd.',
    'De raamovereenkomst beslaat vijf jaar, waarna zij met nog eens vijf jaar kan worden opgerekt.',
    'Wij sluiten een raamovereenkomst voor een periode van zes jaar.',
  ],
  ask: [
    'De raamovereenkomst heeft een looptijd van zes jaar, omdat de opdrachtnemer een installatie bouwt die in 72 maanden wordt afgeschreven en dat risico anders te groot is.',
    'De overeenkomst heeft een looptijd van acht jaar.',
    'De concessie geldt voor een periode van 9 jaar, maximaal 3 maal verlengbaar met een periode van 3 jaar.',
    'De overeenkomst wordt aangegaan voor onbepaalde tijd.',
  ],
  leave: [
    'De raamovereenkomst heeft een maximale looptijd van vier jaar (twee jaar met tweemaal een optie tot verlenging van een jaar).',
    'De raamovereenkomst duurt drie jaar en kan eenmaal met een jaar worden verlengd.',
    'De looptijd bedraagt twee jaar met tweemaal een optie van één jaar.',
    'De garantietermijn op het meubilair duurt tien jaar.',
    'Persoonsgegevens worden bewaard gedurende een periode van zeven jaar.',
    'De referentie is in een periode van vijf jaar voor inschrijving uitgevoerd.',
    'De overeenkomst heeft een looptijd van 24 maanden.',
    'Loopt de raamovereenkomst langer dan vier jaar?',
  ],
};
