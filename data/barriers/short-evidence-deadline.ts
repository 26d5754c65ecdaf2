import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';
import type { Period } from '@/lib/dutch/quantities';

/** Own thresholds: papers that exist can be sent in three working days at least, a GVA takes weeks to get. */
const PROOF_DAYS = 3;
const GVA_DAYS = 28;

const PROOF = /\b(?:bewij(?:s|zen|sstuk\w{0,3}|smiddel\w{0,2}|sdocument\w{0,2})|originelen|stavende (?:documenten|stukken)|gedragsverklaring\w{0,2}|gva|uittreksels?|verklaring(?:en)? van de belastingdienst|certifica(?:at|ten)|polis(?:sen)?|verificatie\w{0,12}|gevraagde (?:documenten|stukken|gegevens)|evidence|proof)\b/;
const GVA = /\b(?:gva|gedragsverklaring(?:en)?(?: aanbesteden)?)\b/;
/** A mend of the bid: the words of a contract (goods, faults, complaints) make it another matter. */
const REPAIR = /\b(?:gebrek(?:en)?|omissies?|onvolkomenhe\w{2,4}|ontbreken\w{1,2}|vormfout\w{0,2}|aanvullen|aanvulling|herstel\w{0,6}|toelichting)\b/;
const BID = /\b(?:inschrijv\w{2,8}|aanbieding\w{0,2}|offerte\w{0,1}|aanmelding\w{0,2}|kandidatuur|verzoek tot deelneming|procedure|gunning\w{0,12}|beoordeling|bid|tender)\b/;
const PERFORMANCE = /\b(?:storing\w{0,2}|installatie\w{0,1}|levering(?:en)?|product\w{0,3}|apparat\w{2,4}|machine\w{0,1}|voertuig\w{0,2}|werkzaamhe\w{2,4}|garantie\w{0,8}|oplever\w{2,4}|klacht\w{0,2}|schoonma\w{1,8}|onderhoud\w{0,8}|factu\w{2,4}|defect\w{0,2}|automa\w{2,4}|reparatie\w{0,1}|melding\w{0,2}|incident\w{0,2}|verblijf|uitvoering van de opdracht|aflever\w{2,6}|vracht\w{0,6}|transport\w{0,6}|urenstaat|urenstaten)\b/;
const AFTER_ASKING = /\b(?:na (?:het |ons |dit |een |eerste |de |ontvangst van (?:het |ons |dit )?)?(?:schriftelijk |daartoe strekkend )?(?:verzoek|gunningsvoornemen|voornemen\w{0,20}|voorlopige gunning|verzoeken|bericht|gunningsbeslissing|opvragen|mededeling)|op (?:eerste )?verzoek|desgevraagd|na daartoe|nadat (?:daarom|wij|dit|erom)|winnaar|gegunde|aangeleverd|overgelegd|overleggen|overlegt|aanleveren|aan te leveren|ingediend|verstrekt|verstrekken|toegezonden|levert|leveren|inleveren|indienen|ontvangt|ontvangen|hersteld|herstellen|aangevuld|verholpen|on request)\b/;
const SAME_DAY = /\b(?:op|nog) (?:de|die|dezelfde) (?:zelfde )?dag\b[^.;]{0,40}\b(?:verzoek|opvrag\w{2,3}|gevraagd|bericht)|\bdezelfde dag\b|\bper ommegaande\b/;
const MORE_TIME = /\b(?:op verzoek (?:langer|meer tijd|uitstel)|uitstel|verleng\w{2,4}|langer(?:e)? (?:de tijd|termijn)|in overleg|bewijs van aanvraag|aangevraagd|aanvraag volstaat|longer on request|proof of the request)\b/;

const NL_UNIT: Record<Period['unit'], string> = { hour: 'uur', day: 'dagen', 'working-day': 'werkdagen', week: 'weken', month: 'maanden', year: 'jaar' };

/** Calendar days of a term; hours count as a part of a day. `etmaal` is a day. */
function daysOf(period: Period): number | null {
  if (period.unit === 'hour') return period.days !== null && period.days > 0 ? period.days : 1;
  return period.days ?? (period.months === null ? null : period.months * 30.4);
}

/** "binnen" and its like before a term that the bidder must keep. */
const WITHIN = /\b(?:binnen|uiterlijk(?: binnen)?|in|termijn van|maximaal|ten hoogste|hersteltermijn van|within)\s*(?:een termijn van |de |een |maximaal |ten hoogste )?$/;
const DAY_WORD = /\b(?:binnen|in) (?:een|één|1|het|hetzelfde) (?:etmaal|werkdag|dag|kalenderdag)\b|\bbinnen (?:vierentwintig|24|48|achtenveertig|12|twaalf|enkele) (?:uur|uren)\b/;

function judge(passage: Passage): Judgement | null {
  const { lower, context, previous, next, block } = passage;
  if (block.kind === 'heading') return null;
  const proof = PROOF.test(lower) || /^\W{0,6}(?:[a-z0-9.]{1,8}\s)?(?:dat|dit|deze) (?:bewijs\w{0,8}|stukken|documenten)/.test(lower);
  const repair = REPAIR.test(lower) && (BID.test(lower) || BID.test(context) || BID.test(previous));
  if ((!proof && !repair) || PERFORMANCE.test(lower)) return null;
  if (MORE_TIME.test(lower) || MORE_TIME.test(next)) return { verdict: 'fine', why: { nl: 'Er is meer tijd te krijgen.', en: 'More time can be had.' } };
  if (/\b(?:oud|ouder|geldig\w{0,4}|beoordeelt|beoordelen wij|controle\w{0,3} binnen)\b/.test(lower)) return null;
  // The buyer's own term: "de gemeente beoordeelt het bewijs binnen twee dagen".
  if (/^\W{0,6}(?:[a-z0-9.]{1,8}\s)?(?:de |het )?(?:gemeente|aanbestedende dienst|opdrachtgever|provincie|waterschap|wij)\b[^.;]{0,40}\b(?:beoordeelt|controleert|laat|laten|beslist|antwoordt|meldt|bericht|vraagt binnen|beoordelen|controleren)\b/.test(lower)) return null;
  if (!AFTER_ASKING.test(lower) && !DAY_WORD.test(lower)) return null;
  if (SAME_DAY.test(lower)) return tooShort('dezelfde dag', 'the same day');
  const terms = passage.quantities.periods.filter((period) => WITHIN.test(lower.slice(Math.max(0, period.start - 40), period.start))).map((period) => ({ period, days: daysOf(period) }));
  const shortest = terms.filter((term): term is { period: Period; days: number } => term.days !== null).sort((a, b) => a.days - b.days)[0];
  if (!shortest) return DAY_WORD.test(lower) ? tooShort('een etmaal', 'one day') : null;
  const { period, days } = shortest;
  const words = passage.text.slice(period.start, period.end);
  const long = { start: period.start, end: period.end, nl: 'tien werkdagen', en: 'ten working days' };
  if (GVA.test(lower) && days < GVA_DAYS && !/\breeds\b|\bbeschikt\b/.test(lower)) {
    return {
      verdict: 'check',
      calculation: { nl: `${words}; ons aandachtspunt voor een GVA is ${GVA_DAYS} dagen`, en: `${words}; our attention point for a GVA is ${GVA_DAYS} days` },
      replacement: { nl: 'U heeft tien werkdagen om bewijs te leveren. Vraag de GVA vast aan; is zij nog niet binnen, dan volstaat het bewijs van aanvraag.', en: 'You have ten working days to hand in proof. Apply for the GVA now; proof of the request will do.' },
      why: { nl: 'Een gedragsverklaring aanvragen duurt weken. Kijk na of een bewijs van aanvraag voorlopig genoeg is.', en: 'Getting a certificate of conduct takes weeks. Check whether proof of the request will do for now.' },
    };
  }
  // A forgotten paper that exists is sent within two days; proof takes signatures of a board.
  const mends = repair || /\b(?:ontbrekende?|aangevuld|aan te vullen|hersteld|nasturen|nagestuurd|na te sturen)\b/.test(lower);
  const most = proof && !mends ? PROOF_DAYS : 1;
  if (days > most) return days >= 7 ? { verdict: 'fine', why: { nl: `Er is een termijn van ${words}.`, en: `There is a term of ${words}.` } } : null;
  return { ...tooShort(words, words), edits: [long], calculation: { nl: `${words}, ons aandachtspunt is meer dan ${most} ${most === 1 ? 'werkdag' : `${NL_UNIT['working-day']}`}`, en: `${words}, our attention point is more than ${most} working day${most === 1 ? '' : 's'}` } };
}

const tooShort = (nl: string, en: string): Judgement => ({
  verdict: 'check',
  why: {
    nl: `De termijn is kort (${nl}). Een bestuur dat samen tekent of een papier dat nog moet komen, past daar niet in. Kijk na of tien werkdagen kan.`,
    en: `The term is short (${en}). A board that signs together, or a paper still to come, does not fit in. Check whether ten working days are possible.`,
  },
});

export const barrier = defineBarrier({
  id: 'short-evidence-deadline',
  group: 'procedure',
  level: 'judgement',
  law: ['aw-2012:1.10:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Te korte termijn voor bewijs of herstel', en: 'Short term for proof or repair' },
    hurts: { nl: 'Handtekeningen van een bestuur en een gedragsverklaring kosten tijd.', en: 'Signatures of a board and a certificate of conduct take time.' },
    todo: { nl: 'Geef ten minste tien werkdagen, of meer op verzoek.', en: 'Give at least ten working days, or more on request.' },
  },
  triggers: ['bewijs', 'bewijzen', 'originelen', 'stavende', 'gva', 'gedragsverklaring', 'uittreksel', 'belastingdienst', 'certifica', 'polis', 'verificatie', 'gevraagde ', 'gebrek', 'omissie', 'onvolkomen', 'vormfout', 'ontbreken', 'aanvul', 'herstel', 'evidence', 'proof'],
  judge,
  replacement: {
    nl: 'U heeft tien werkdagen om het bewijs te leveren; op verzoek langer.',
    en: 'You have ten working days to hand in the proof; longer on request.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Bewijsstukken dienen binnen twee werkdagen te worden aangeleverd.',
    { text: 'Gebreken kunnen binnen 24 uur worden hersteld.', given: '# Beoordeling van de inschrijvingen' },
    'Op de dag van het verzoek levert de winnaar alle originelen.',
    'Na het gunningsvoornemen levert u binnen drie kalenderdagen de GVA.',
    'De winnaar overlegt de gedragsverklaring aanbesteden binnen zeven dagen na ons verzoek.',
    'Een gebrek in de inschrijving wordt binnen één werkdag hersteld.',
    'De gevraagde documenten worden binnen 48 uur na het verzoek ingediend.',
    'Op eerste verzoek verstrekt u uiterlijk binnen 3 dagen de bewijsmiddelen.',
    'Bewijsstukken van de winnaar\tbinnen twee dagen na verzoek aanleveren',
  ],
  leave: [
    'U heeft tien werkdagen om bewijs te leveren.',
    'De winnaar levert het bewijs binnen tien werkdagen na ons verzoek.',
    'Een gebrek dat eenvoudig te verhelpen is in de inschrijving, mag binnen drie werkdagen worden verholpen.',
    'Gebreken aan de installatie worden binnen 24 uur hersteld.',
    'De gemeente beoordeelt het bewijs binnen twee werkdagen.',
    'Bewijs levert u binnen drie werkdagen; op verzoek langer.',
    'Ontbrekende bewijsstukken kunnen binnen twee werkdagen na het verzoek worden aangevuld.',
    'Klachten worden binnen een werkdag hersteld.',
    'De bewijsstukken worden binnen vijf dagen na het verzoek overgelegd.',
    'Moeten de bewijsstukken binnen twee dagen worden aangeleverd?',
    'Het uittreksel is in de laatste twee dagen niet gewijzigd en mag zes maanden oud zijn.',
  ],
};
