import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { euro } from '@/lib/money';

/** A lot above this is out of reach of a small supplier: our own attention point, no law. */
const LARGE_LOT = 2_000_000;

const ALL = String.raw`(?:alle|beide|elk van de|ieder van de|all|both) (?:\w{2,10} )?(?:percelen|lots)`;
const BID = String.raw`(?:in te schrijven|inschrijven|schrijft|een (?:aanbieding|inschrijving|offerte|aanbod) (?:te )?(?:doen|in te dienen|uit te brengen|indienen)|aan te bieden|aanbieden|aanbieding te doen|offreren|offerte (?:uit )?te brengen|bid|tender)`;
const DUTY = new RegExp(
  [
    String.raw`\b(?:verplicht|dient|dienen|moet|moeten|uitsluitend|alleen|slechts|enkel|must)\b[^.;]{0,50}\b(?:op|voor|for|on) ${ALL}\b[^.;]{0,40}\b${BID}\b`,
    String.raw`\b${BID}\b[^.;]{0,40}\b(?:is|kan|moet|dient)\b[^.;]{0,30}\b(?:alleen|uitsluitend|slechts|enkel|verplicht)\b[^.;]{0,30}\b(?:op|voor) ${ALL}\b`,
    String.raw`\b(?:inschrijving|inschrijven|aanbieding|aanbod|offerte|bids?)\b[^.;]{0,30}\b(?:op|voor|for|on) (?:een deel|één|een|enkele|minder|slechts|only|one)\b[^.;]{0,25}\b(?:perceel|percelen|lots?)\b[^.;]{0,30}\b(?:niet|uitgesloten|ongeldig|terzijde|buiten (?:behandeling|beschouwing)|not)\b`,
    String.raw`\bpercelen\b[^.;]{0,20}\b(?:zijn|worden|kunnen)\b[^.;]{0,10}\bniet (?:los|afzonderlijk|apart) (?:verkrijgbaar|gegund|aangeboden|aan te bieden|worden)\b`,
    String.raw`\bniet (?:mogelijk|toegestaan)\b[^.;]{0,15}(?:om )?(?:op|voor) (?:slechts |alleen )?(?:één|een|enkele|een deel van de) perce(?:el|len) in te schrijven\b`,
    String.raw`\b(?:inschrijving|inschrijven|inschrijvingen|aanbieden)\b[^.;]{0,20}\b(?:alleen|uitsluitend|slechts)\b[^.;]{0,20}\b(?:op|voor) ${ALL}\b`,
    String.raw`\b(?:alleen|uitsluitend|slechts|enkel) (?:in te schrijven|inschrijven|ingeschreven worden|worden ingeschreven|aanbieden)\b[^.;]{0,20}\b(?:op|voor) ${ALL}\b`,
    String.raw`\bpercelen \w{1,2}(?:, \w{1,2})? en \w{1,2} (?:worden|gaan)\b[^.;]{0,20}\b(?:aan|naar) (?:één en dezelfde|dezelfde|één) `,
    String.raw`\b(?:beide|alle|de) percelen\b[^.;]{0,30}\b(?:worden|zijn|kunnen)\b[^.;]{0,30}\b(?:alleen|uitsluitend|slechts|enkel) (?:gezamenlijk|samen|als (?:één )?geheel|tezamen)\b`,
    String.raw`\b(?:alle|beide) percelen (?:gaan|worden|komen)\b[^.;]{0,40}\b(?:naar|aan|bij) (?:één|dezelfde|een en dezelfde)(?![a-z])`,
    String.raw`\b(?:inschrijft|inschrijving) (?:op|voor) alle percelen is verplicht\b|\binschrijving op alle percelen (?:is|wordt) (?:een )?(?:verplicht\w{0,2}|eis|vereist)\b`,
  ].join('|'),
);
/** One lot drags another along. */
const TIED = /\bwie perce?el \w{1,2}\b[^.;]{0,30}\b(?:neemt|krijgt)\b[^.;]{0,20}\bperce?el \w{1,2}\b[^.;]{0,20}\b(?:erbij|mee)\b|\bperce?el \w{1,2}\b[^.;]{0,80}\b(?:alleen|uitsluitend|slechts|enkel|automatisch|altijd|verplicht)\b[^.;]{0,60}\b(?:mee met|in combinatie met|samen met|tezamen met|gekoppeld aan|bij gunning van|wie ook|met) (?:perceel|perce?len|lot) \w{1,2}\b|\b(?:wie|inschrijver|u)\b[^.;]{0,40}\bop perceel \w{1,2}\b[^.;]{0,40}\b(?:moet|dient|verplicht)\b[^.;]{0,40}\bop perceel \w{1,2}\b/;
const DISCOUNT = /\b(?:korting|combinatiekorting|prijsvoordeel|pakketkorting)\b[^.;]{0,60}\b(?:meer(?:dere)?|alle|beide|twee|combinatie van) percelen\b[^.;]{0,60}\b(?:telt|weegt|punten|meegewogen|meegenomen|beoordeeld|mee)\b/;
const FREE = /\b(?:mag|mogen|kan|kunnen|kunt|is mogelijk|is toegestaan|staat vrij|vrij om)\b(?![^.;]{0,40}\b(?:alleen|uitsluitend|slechts|enkel|niet)\b)[^.;]{0,60}(?<![a-z])(?:alle|beide|één of meer(?:dere)?|een of meer(?:dere)?|meerdere) percelen\b|\b[eé][eé]n of meer(?:dere)? percelen\b|\bwaar(?:op|voor) (?:u|hij|de inschrijver|men|wordt)\b|\b(?:op|voor) alle percelen (?:gelden|geldt|is van toepassing|van toepassing)\b/;
const EACH_LOT = /(?<![a-z])(?:elk|ieder|per|percelen van elk|elke?|each|één) ?(?:perceel|lot|van de percelen|heeft|,)?(?![a-z])/;
const SMALL_TOO = /\b(?:kleine(?:re)? (?:percelen|kavels)|deelperce\w{2,4}|rayons?)\b/;

export const barrier = defineBarrier({
  id: 'lots-all-or-nothing',
  group: 'structure',
  level: 'judgement',
  law: ['aw-2012:2.10:1', 'aw-2012:2.10:2'],
  checked: '2026-11-23',
  reach: 'part-2-light-too',
  texts: {
    name: { nl: 'Percelen alleen samen of te groot', en: 'Lots only together or too large' },
    hurts: { nl: 'Op papier zijn er percelen, maar een kleine ondernemer kan er niets mee.', en: 'There are lots on paper, but a small supplier can do nothing with them.' },
    todo: { nl: 'Laat inschrijven op één perceel toe, maak ook kleine percelen en verdeel het werk over meer ondernemers.', en: 'Allow bids for one lot, make small lots too and divide the work over more suppliers.' },
  },
  triggers: ['alle percelen', 'beide percelen', 'elk van de percelen', 'de percelen', 'percelen gaan', 'wie perceel', 'percelen 1', 'percelen a', 'deel van de percelen', 'één perceel', 'een perceel', 'enkele percelen', 'mee met perceel', 'combinatie met perceel', 'samen met perceel', 'op perceel', 'meer percelen', 'meerdere percelen', 'elk perceel', 'ieder perceel', 'percelen (', 'percelen van elk', 'drie percelen', 'twee percelen', 'vier percelen', 'all lots', 'both lots', 'one lot'],
  // "inschrijven op één perceel is niet mogelijk" is the demand itself.
  without: ['negated', 'on-buyer'],
  unless: [/\bniet (?:verplicht|nodig|gehouden)\b|\bhoef(?:t|ven)?\b/, /\b(?:indien|als|wanneer) (?:u|een inschrijver|de inschrijver|hij|men) [^.;]{0,30}(?:alle|meer(?:dere)?|beide) percelen/],
  judge(passage) {
    const { lower } = passage;
    if (passage.block.kind === 'heading') return null;
    const tied = TIED.test(lower);
    if (tied || (DUTY.test(lower) && !FREE.test(lower))) {
      return {
        verdict: 'barrier',
        unbounded: true,
        why: tied
          ? { nl: 'Het ene perceel hangt vast aan het andere. Wie alleen het kleine perceel aankan, doet niet mee.', en: 'One lot is tied to another. Those who can do the small lot only cannot take part.' }
          : { nl: 'Inschrijven kan alleen op alle percelen samen. Zo zijn er op papier percelen, maar in de praktijk niet.', en: 'Bids are possible for all lots together only. So there are lots on paper, but not in practice.' },
      };
    }
    if (DISCOUNT.test(lower)) {
      return {
        verdict: 'check',
        why: { nl: 'Korting voor meer percelen telt mee. Kijk na of wie één perceel aanbiedt nog een eerlijke kans heeft.', en: 'A discount for several lots counts. Check whether those who offer one lot still have a fair chance.' },
      };
    }
    if (!/\bpercee?l|\bpercelen\b/.test(lower) || !EACH_LOT.test(lower) || SMALL_TOO.test(lower)) return null;
    // The same sum stands with "elk perceel" or "van elk".
    const amount = passage.quantities.amounts.find((candidate) => candidate.per === null && candidate.amount >= LARGE_LOT && /\b(?:elk|ieder|iedere|elke|each)\b/.test(lower.slice(Math.max(0, candidate.start - 90), candidate.end + 30)));
    if (!amount || /\b(?:verzeker\w{0,4}|polis|aansprakelijk\w{0,5}|omzet|dekking|boete|referentie\w{0,2})\b/.test(lower)) return null;
    return {
      verdict: 'check',
      level: 'practice',
      calculation: { nl: `${euro(amount.amount)}${amount.max ? ` tot ${euro(amount.max)}` : ''} per perceel, ons aandachtspunt vanaf ${euro(LARGE_LOT)}`, en: `${euro(amount.amount)}${amount.max ? ` to ${euro(amount.max)}` : ''} a lot, our attention point from ${euro(LARGE_LOT)}` },
      replacement: SMALLER,
      why: { nl: 'Elk perceel is groot. Kijk na of er ook kleinere percelen kunnen, bijvoorbeeld per wijk of soort werk.', en: 'Each lot is large. Check whether there can be smaller lots too, for example by district or kind of work.' },
    };
  },
  replacement: {
    nl: 'U schrijft in voor één of meer percelen. Eén inschrijver krijgt ten hoogste [aantal] percelen; zo verdelen wij het werk.',
    en: 'You bid for one or more lots. One bidder gets [aantal] lots at most; so we divide the work.',
    blanks: [{ name: 'aantal', label: { nl: 'Meeste percelen voor één inschrijver', en: 'Most lots for one bidder' }, kind: 'number' }],
  },
});

const SMALLER = {
  nl: 'De percelen zijn klein genoeg voor kleine ondernemers: [indeling]. U schrijft in voor één of meer percelen.',
  en: 'The lots are small enough for small suppliers: [indeling]. You bid for one or more lots.',
  blanks: [{ name: 'indeling', label: { nl: 'Indeling, bijvoorbeeld per wijk of soort werk', en: 'Division, for example by district or kind of work' }, kind: 'text' as const }],
};

export const examples: Examples = {
  flag: [
    'Inschrijver is verplicht voor alle percelen een aanbieding te doen.',
    'Gunning van perceel 2 is alleen mogelijk in combinatie met perceel 1.',
    'U dient op beide percelen in te schrijven.',
    'Inschrijven op een deel van de percelen is niet mogelijk.',
    'De percelen worden uitsluitend als geheel gegund.',
    'Percelen 1 en 2 worden aan dezelfde inschrijver gegund.',
    'Inschrijving is alleen mogelijk voor beide percelen samen.',
    'Wie perceel A wil, neemt perceel B erbij.',
    'Perceel 3 gaat automatisch mee met perceel 1.',
    'Alle percelen gaan naar dezelfde opdrachtnemer.',
    '# Percelen\n- Een inschrijving voor slechts één perceel is ongeldig.',
    'P4\tInschrijver moet op alle percelen een offerte indienen',
    'Wie inschrijft op perceel 1, moet ook inschrijven op perceel 2: inschrijver die op perceel 1 biedt is verplicht te bieden op perceel 2.',
  ],
  ask: [
    'Elk perceel vertegenwoordigt een waarde van circa 8 miljoen euro.',
    'Korting bij gunning van meer percelen weegt voor 20% mee.',
    'Er zijn twee percelen van elk tussen vijf en zes miljoen euro.',
    'U bent verplicht op alle percelen in te schrijven, omdat de vier sluizen door één bedieningsinstallatie met één veiligheidscertificaat worden gestuurd.',
    'De combinatiekorting voor alle percelen telt mee bij de beoordeling.',
  ],
  leave: [
    'U mag voor een of meer percelen inschrijven.',
    'Eén inschrijver krijgt ten hoogste twee percelen.',
    'Voor alle percelen geldt dezelfde uitsluitingsgrond.',
    'U dient het UEA in voor alle percelen waarvoor u inschrijft.',
    'Percelen 1 en 2 worden aan verschillende inschrijvers gegund.',
    'Inschrijven op alle percelen is niet verplicht.',
    'Is inschrijver verplicht op alle percelen in te schrijven?',
    'Elk perceel heeft een waarde van circa € 40.000.',
    'Als u op alle percelen wilt inschrijven, moet u voor elk perceel een apart prijsblad invullen.',
    'Op perceel 2 staat een gebouw dat alleen samen met de brandweer mag worden betreden.',
    'De raming van alle percelen samen is € 9 miljoen; inschrijven kan per perceel.',
  ],
};
