import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { monthsWithOptions } from './framework-too-long';

/** A framework with one supplier is lawful; from this term on it closes the market for long. Our own attention point. */
const LONG_MONTHS = 24;

/** Below this one party is the usual choice: our own attention point. */
const SMALL_VALUE = 250_000;

const PARTY = String.raw`(?:opdrachtnemer|ondernemer|onderneming|leverancier|partij|dienstverlener|aanbieder|contractant|inschrijver|bedrijf|bureau|contractpartij|marktpartij|partner|supplier|contractor|operator)`;
const ONE = new RegExp(
  [
    String.raw`(?:met|aan|voor|bij|with) (?:slechts |uitsluitend |telkens met |maar |only )?(?:één|een enkele|1|een \(1\)|één \(1\)|one|a single) (?:\(1\) |enkele |vaste |exclusieve )?${PARTY}(?![a-z])`,
    String.raw`\b(?:exclusief|uitsluitend) (?:bij|door|aan|van|afgenomen)\b[^.;]{0,40}\b(?:gecontracteerde|deze|de) ${PARTY}(?![a-z])`,
    String.raw`\b(?:enige|exclusieve) ${PARTY}(?![a-z])`,
    String.raw`\bmet uitsluiting van anderen\b`,
  ].join('|'),
);
const FRAMEWORK = /\braam(?:overeenkomst|contract|opdracht)\w{0,3}\b|\bframework\b/;
const MADE = /\b(?:sluit|sluiten|gesloten|af te sluiten|afgesloten|gegund|gunt|gunnen|gecontracteerd|aangegaan|plaatst|geplaatst|afgenomen|afneemt|is|zijn|concludes?|award\w{0,2})\b/;
/** Others get a part too, or the one party is for a part only. */
const OTHERS = /\b(?:per perceel|per lot|elk perceel|ieder perceel|tweede (?:leverancier|opdrachtnemer|partij)|reserve\w{0,12}|wachtkamer\w{0,15}|achtervang|voorbehouden|2\.82a?|sociale onderneming(?:en)?)\b/;

export const barrier = defineBarrier({
  id: 'framework-single-supplier',
  group: 'structure',
  level: 'practice',
  law: [],
  sources: ['https://wetten.overheid.nl/BWBR0032203'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Raamovereenkomst met één partij', en: 'Framework with one supplier' },
    hurts: { nl: 'De winnaar krijgt jarenlang al het werk.', en: 'The winner gets all the work for years.' },
    todo: { nl: 'Dit mag. Overweeg meer ondernemers of percelen, of een voorbehouden deel voor sociale ondernemingen.', en: 'This is allowed. Consider more suppliers or lots, or a reserved part for social enterprises.' },
  },
  triggers: ['met één', 'met een enkele', 'met 1 ', 'met slechts één', 'met uitsluitend één', 'aan één', 'bij één', 'exclusief bij', 'exclusief door', 'uitsluitend bij', 'uitsluitend afgenomen', 'enige leverancier', 'enige opdrachtnemer', 'enige partij', 'exclusieve', 'met uitsluiting van anderen', 'with one', 'with a single', 'with only one'],
  without: ['on-buyer'],
  judge(passage, tender) {
    const { lower, context, next, previous } = passage;
    const { facts } = tender;
    if (passage.block.kind === 'heading' || !ONE.test(lower) || !MADE.test(lower)) return null;
    const framework = FRAMEWORK.test(lower) || FRAMEWORK.test(context) || facts.framework?.isFramework === true;
    if (!framework || facts.reserved !== null) return null;
    if (OTHERS.test(lower) || OTHERS.test(next)) return { verdict: 'fine', why: { nl: 'Er zijn ook anderen die een deel van het werk kunnen krijgen.', en: 'Others can get a part of the work too.' } };
    const value = tender.value()?.total ?? null;
    if (value !== null && value < SMALL_VALUE) return null;
    // With lots the work is divided already, unless these words shut others out.
    if ((facts.lots?.count ?? 1) > 1 && !/\bmet uitsluiting van anderen\b|\balle percelen\b/.test(lower)) return null;
    // Below the threshold a contract is small, and one party is the usual choice.
    if (tender.aboveThreshold === false) return null;
    const here = monthsWithOptions(lower, passage.quantities.periods) ?? (FRAMEWORK.test(next) || /^\W{0,2}(?:de|deze) (?:looptijd|duur|overeenkomst)/.test(next) ? monthsWithOptions(next, passage.nextQuantities.periods) : null);
    const months = here ?? facts.duration?.monthsWithOptions ?? facts.duration?.months ?? null;
    if (months === null || months <= LONG_MONTHS || months > 600) return null;
    if (/\bandere (?:leveranciers|ondernemers|partijen) (?:mogen|kunnen)\b/.test(`${lower} ${previous}`)) return null;
    return {
      verdict: 'check',
      facts: [...(value === null ? [] : (['estimatedValue'] as const)), ...(here === null ? (['duration'] as const) : []), ...(FRAMEWORK.test(lower) ? [] : (['framework'] as const))],
      calculation: { nl: `${months} maanden met één partij, ons aandachtspunt vanaf ${LONG_MONTHS + 1}`, en: `${months} months with one party, our attention point from ${LONG_MONTHS + 1}` },
      why: { nl: 'Eén partij krijgt al het werk, en dat voor lange tijd. Dat mag; kijk na of meer ondernemers, percelen of een voorbehouden deel ook kunnen.', en: 'One party gets all the work, and for a long time. That is allowed; check whether more suppliers, lots or a reserved part are possible too.' },
    };
  },
  replacement: {
    nl: 'Wij sluiten een raamovereenkomst met [aantal] ondernemers; een voorbehouden perceel is bestemd voor een sociale onderneming.',
    en: 'We conclude a framework with [aantal] suppliers; a reserved lot is meant for a social enterprise.',
    blanks: [{ name: 'aantal', label: { nl: 'Aantal ondernemers', en: 'Number of suppliers' }, kind: 'number' }],
  },
});

const FOUR_YEARS = 'De raamovereenkomst heeft een looptijd van vier jaar. De geraamde waarde bedraagt € 900.000.';

export const examples: Examples = {
  flag: [],
  ask: [
    { text: 'De aanbestedende dienst sluit een raamovereenkomst met één opdrachtnemer.', given: FOUR_YEARS },
    { text: 'Er wordt gecontracteerd met slechts één partij voor de gehele regio.', given: FOUR_YEARS },
    { text: 'Nadere opdrachten worden exclusief bij de gecontracteerde leverancier geplaatst.', given: FOUR_YEARS },
    'De winnaar van de raamovereenkomst is gedurende vier jaar de enige leverancier van alle relatiegeschenken.',
    'De raamovereenkomst wordt gesloten met één (1) dienstverlener voor een periode van 48 maanden.',
    { text: '- De raamovereenkomst wordt aan één onderneming gegund.', given: FOUR_YEARS },
    { text: 'Aantal partijen\tRaamovereenkomst met één enkele aanbieder, te sluiten na gunning: gesloten met één aanbieder', given: FOUR_YEARS },
    'Met uitsluiting van anderen wordt een raamcontract gesloten met één leverancier voor drie jaar.',
  ],
  leave: [
    { text: 'Wij sluiten een raamovereenkomst met drie ondernemers.', given: FOUR_YEARS },
    'De raamovereenkomst wordt gesloten met één opdrachtnemer voor een jaar.',
    { text: 'Per perceel sluiten wij een raamovereenkomst met één opdrachtnemer.', given: FOUR_YEARS },
    { text: 'De overeenkomst wordt gesloten met één opdrachtnemer.', given: 'De looptijd is twee jaar.' },
    { text: 'De raamovereenkomst wordt gesloten met één leverancier; een tweede leverancier staat in de wachtkamer.', given: FOUR_YEARS },
    { text: 'Wordt een raamovereenkomst gesloten met één partij?', given: FOUR_YEARS },
    { text: 'De raamovereenkomst wordt gesloten met één opdrachtnemer.', given: 'De geraamde waarde bedraagt € 40.000. De gemeente houdt een nationale openbare procedure. De raamovereenkomst heeft een looptijd van vier jaar.' },
    { text: 'U heeft tijdens de raamovereenkomst contact met één vaste medewerker.', given: FOUR_YEARS },
  ],
};
