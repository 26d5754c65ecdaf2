import { defineBarrier, type Examples, type Judgement, type Passage, type Tender } from '@/lib/barriers/rule';
import { euro, percent } from '@/lib/money';

/** Own threshold: penalties above a tenth of the yearly value eat the whole margin of a small supplier. */
const ATTENTION = 10;

const PENALTY = /\b(?:boete(?:s|beding|clausule|regeling|bepaling|bedrag)?|[a-z]{3,20}boetes?|malus(?:regeling)?|dwangsom(?:men)?|(?:tijd|vertragings|wegens)?straffen|strafbeding|straf van|vertragingsschadevergoeding|verbeurt|verbeuren|verbeurd|penalt(?:y|ies)|liquidated damages)\b/;
/** A deduction counts as a penalty only when a shortcoming stands near it: a discount on the price is something else. */
const DEDUCTION = /\b(?:korting(?:en)?|inhouding(?:en)?|ingehouden|houdt[^.;]{0,40}\bin\b|in mindering|gaat er[^.;]{0,30}\baf\b|kost (?:de |het )?(?:leverancier|opdrachtnemer|vervoerder|aannemer|u)\b)/;
const SHORTCOMING = /\b(?:tekortkoming(?:en)?|tekortschiet\w{0,3}|te laat|te late|vertrag\w{2,6}|niet[- ](?:tijdig\w{0,2}|nakom\w{2,4}|behaa?ld?|gehaald|halen|behalen|geleverd\w{0,1}|volled\w{2,5}|nagekomen)|uitblijft|overschrijd\w{2,5}|in gebreke|wanprestatie|gemist\w{0,1}|zoekgeraakt|onder de norm|fout(?:en)?|klacht(?:en)?|verzuim)\b/;
/** Fines of others, and those of the buyer or of subcontractors. */
const OTHERS = /\b(?:verkeersboetes?|boeterente|bestuurlijke boetes?|autoriteit persoonsgegevens|arbeidsinspectie|inspectie szw|belastingdienst|toezichthouder|opgelegd door (?:de |een )?(?:overheid|inspectie|toezichthouder|autoriteit)|boetes? van (?:de |een )?(?:inspectie|toezichthouder|overheid|autoriteit)|wet (?:aanpak|arbeid)|opdrachtgever verbeurt|gemeente verbeurt|griffie\w{0,8}|boetevrij\w{0,3})\b/;
const NONE = /\b(?:geen (?:enkele )?(?:boetes?|malus|korting|dwangsom|straffen|penalt\w{1,4})|boetes? (?:worden|wordt|zijn|is)[^.;]{0,20}\b(?:niet|geen)\b|van boetes? (?:ziet|zien|wordt|is)[^.;]{0,40}\baf|zonder boetes?|boetes? kent deze overeenkomst niet|no penalt\w{1,4})\b/;
const MAXIMUM = /\b(?:maximaal|maximale|ten ?hoogste|hoogstens|hooguit|tot een maximum|(?:een|met|als) maximum|maximum (?:van|bedraagt|is)|met een plafond|plafond van|nooit meer dan|niet meer dan|nimmer meer dan|gemaximeerd|gelimiteerd|begrensd|beperkt tot|bonus(?:sen)?|at most|capped|up to)\b/;
const NO_MAXIMUM = /\b(?:zonder (?:enig |enige )?(?:maximum|plafond|limiet|bovengrens|begrenzing)|geen (?:enkel )?(?:maximum|plafond|limiet|bovengrens)|maximum\b[^.;]{0,40}\b(?:niet|ontbreekt|geldt niet|kent[^.;]{0,30} niet)|plafond\b[^.;]{0,20}\b(?:niet|ontbreekt)|onbeperkt|ongelimiteerd|niet (?:gemaximeerd|begrensd|gelimiteerd)|without (?:a )?(?:maximum|limit|cap)|unlimited)\b/;
const NEXT_TO_DAMAGES = /\b(?:onverlet|onverminderd|daargelaten|niet in de plaats|naast (?:de |een |volledige |het recht op )*(?:schadevergoeding|schadeloosstelling)|behoudt[^.;]{0,60}\brecht op[^.;]{0,30}\bschadevergoeding|volledige (?:schade|schadevergoeding)|in addition to damages)\b/;
const DAMAGES = /\b(?:schadevergoeding|schade|vergoeden|nakoming|damages)\b/;
/** A talk, a plan or a warning that comes before the penalty, or a penalty in place of damages. */
const GENTLE = /\b(?:eerst(?: (?:samen|een|schriftelijk))?[^.;]{0,60}\b(?:verbeterplan|waarschuw\w{2,4}|gesprek|herstel\w{0,6})|(?:na|pas na)[^.;]{0,40}\b(?:waarschuwing|ingebrekestelling|verbeterplan)|verbeterplan)\b/;

const CAPPED = { nl: 'De boete heeft een maximum.', en: 'The penalty has a maximum.' };

/** A maximum above the attention point, told with its arithmetic; else `fine`. */
function judgeMaximum(passage: Passage, tender: Tender): Judgement {
  const { lower } = passage;
  const share = passage.quantities.percentages.filter((one) => MAXIMUM.test(lower.slice(Math.max(0, one.start - 45), one.start))).sort((a, b) => b.value - a.value)[0];
  const amount = passage.quantities.amounts.filter((one) => MAXIMUM.test(lower.slice(Math.max(0, one.start - 45), one.start))).sort((a, b) => b.amount - a.amount)[0];
  const value = tender.value(passage.lot);
  const year = value ? (value.perYear ?? value.total) : null;
  const reached = share ? share.value : amount && year && /\b(?:totaal|per jaar|jaarlijks|contract|looptijd|samen)\b/.test(lower) ? (amount.amount / year) * 100 : null;
  if (reached === null || reached <= ATTENTION || reached > 100) return { verdict: 'fine', why: CAPPED };
  const sum = share ? percent(share.value / 100) : `${euro(amount!.amount)} / ${euro(year!)} = ${percent(reached / 100)}`;
  return {
    verdict: 'check',
    level: 'practice',
    law: [],
    ...(share ? { edits: [{ start: share.start, end: share.end, nl: '5%', en: '5%' }] } : {}),
    facts: share ? [] : (value?.facts ?? []),
    calculation: { nl: `${sum}, ons aandachtspunt is ${ATTENTION}%`, en: `${sum}, our attention point is ${ATTENTION}%` },
    why: { nl: 'Er is een maximum, maar het is hoog. Kijk na of een kleine ondernemer dit kan dragen.', en: 'There is a maximum, but it is high. Check whether a small supplier can bear it.' },
  };
}

/** A sum for each day or case of a shortcoming is a penalty, also without the word. */
const PER_DAY = /\b(?:per|voor (?:elke|iedere|elk|ieder)|elke|iedere)\b[^.;]{0,30}\b(?:dag|week|uur|kwartier|minuten|geval|keer|rit)\b[^.;]{0,60}\b(?:vertraging|te laat|te late|overschrijding|uitblijft)\b[^;]{0,60}\b(?:verschuldigd|betaalt|betalen|ingehouden|gekort)\b/;

function judge(passage: Passage, tender: Tender): Judgement | null {
  const { lower, next, around, block } = passage;
  if (block.kind === 'heading') return null;
  const penalty = PENALTY.exec(lower) ?? (/\b(?:rente|opdrachtgever|gemeente)\b[^.;]{0,30}\b(?:verschuldigd|betaalt)\b/.test(lower) ? null : PER_DAY.exec(lower));
  const deduction = penalty ? null : DEDUCTION.exec(lower);
  if (!penalty && (!deduction || !SHORTCOMING.test(lower))) return null;
  // A discount for paying or ordering early is a price.
  if (!penalty && /\bkorting/.test(lower) && /\b(?:betaling|bestel\w{0,6}|vroegboek\w{0,4}|catalogus\w{0,8}|staffel\w{0,8})\b/.test(lower)) return null;
  if (OTHERS.test(lower) || /\bsocial[- ]return|\bsroi\b/.test(lower)) return null;
  if (NONE.test(lower)) return { verdict: 'fine', why: { nl: 'Er zijn geen boetes.', en: 'There are no penalties.' } };
  if (/\b(?:in de plaats van|komt in plaats van|vervangt)\b[^.;]{0,40}\bschade/.test(lower)) return { verdict: 'fine', why: { nl: 'De boete komt in de plaats van schadevergoeding.', en: 'The penalty takes the place of damages.' } };
  const figures = passage.quantities.amounts.length > 0 || passage.quantities.percentages.length > 0;
  if (NO_MAXIMUM.test(lower) || (NO_MAXIMUM.test(next) && PENALTY.test(next))) {
    return { verdict: 'barrier', unbounded: true, why: { nl: 'De boete heeft volgens de tekst geen maximum. Zo kan zij hoger worden dan wat de opdracht oplevert.', en: 'By the text the penalty has no maximum. So it can become more than the contract yields.' } };
  }
  const both = NEXT_TO_DAMAGES.test(lower) && DAMAGES.test(lower);
  if (both) {
    return {
      verdict: 'check',
      why: { nl: 'Naast de boete moet de ondernemer ook de schade betalen. Kijk na of de boete in de plaats van schadevergoeding kan komen, met een maximum.', en: 'Next to the penalty the supplier must pay the damage too. Check whether the penalty can take the place of damages, with a maximum.' },
    };
  }
  if (MAXIMUM.test(lower)) return judgeMaximum(passage, tender);
  if (GENTLE.test(lower)) return { verdict: 'fine', why: { nl: 'Er gaat een gesprek, waarschuwing of verbeterplan aan vooraf.', en: 'A talk, a warning or a plan comes first.' } };
  // The maximum may stand elsewhere in the same article.
  if (new RegExp(String.raw`\b(?:boete|korting|malus|straffen|penalt)[^.;]{0,80}${MAXIMUM.source}|${MAXIMUM.source}[^.;]{0,80}\b(?:boete|korting|malus|straffen)`).test(`${next} ${around}`)) return null;
  if (!figures) {
    // One remark per article: the sentence with the sum carries it.
    if (/[€%]|\beuro\b|procent|boete van/.test(around) || !/\b(?:verbeurt|verschuldigd|opgelegd|opleggen|legt|verrekend|verrekent|zonder ingebrekestelling|opeisbaar|toegepast|toepassen|in mindering|ingehouden)\b/.test(lower)) return null;
  }
  const end = passage.text.replace(/[\s.;:]{1,40}$/, '').length;
  return {
    verdict: 'check',
    edits: [{ start: end, end, nl: ', met een maximum van 5% van de jaarwaarde voor alle boetes samen', en: ', with a maximum of 5% of the yearly value for all penalties together' }],
    why: figures
      ? { nl: 'Er staat een boete en geen maximum. Kijk na of er elders een maximum staat; zo niet, noem er een.', en: 'There is a penalty and no maximum. Check whether a maximum is given elsewhere; if not, give one.' }
      : { nl: 'Er kan een boete komen; hoogte en maximum staan er niet bij. Kijk na of beide ergens staan.', en: 'There may be a penalty; its size and maximum are not given. Check whether both are given somewhere.' },
  };
}

export const barrier = defineBarrier({
  id: 'penalties-unlimited',
  group: 'contract',
  level: 'judgement',
  law: ['aw-2012:1.10:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Boetes zonder maximum of naast schadevergoeding', en: 'Penalties without maximum or next to damages' },
    hurts: { nl: 'Boetes raken een kleine marge hard, en de angst ervoor maakt prijzen hoger.', en: 'Penalties hit a small margin hard, and fear of them raises prices.' },
    todo: { nl: 'Noem een maximum, begin met een verbeterplan en stapel geen boete op schadevergoeding.', en: 'Give a maximum, start with a plan to improve, and do not add a penalty to damages.' },
  },
  triggers: ['boete', 'malus', 'dwangsom', 'straffen', 'straf van', 'strafbeding', 'vertragingsschade', 'verbeur', 'korting', 'inhouding', 'ingehouden', 'houdt', 'in mindering', 'gaat er', 'kost de ', 'kost het ', 'kost u ', 'vertraging', 'overschrijding', 'penalt', 'liquidated'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: {
    nl: 'Bij een tekortkoming maken wij eerst samen een verbeterplan. Een boete is in totaal ten hoogste 5% van de jaarwaarde en komt in de plaats van schadevergoeding.',
    en: 'If something falls short we first make a plan to improve together. Penalties are at most 5% of the yearly value in all, and take the place of damages.',
  },
});

export const examples: Examples = {
  flag: [
    'Voor elke dag vertraging is 1% van de opdrachtsom als boete verschuldigd, zonder maximum.',
    'Per gemiste rit wordt € 40,- in mindering gebracht; een plafond kent deze regeling niet.',
    'De boete bij te late oplevering is niet gemaximeerd.',
    'Voor iedere week vertraging is 2% van de aanneemsom verschuldigd, zonder maximum.',
    'Opdrachtnemer verbeurt € 250 per dag. Aan deze boete is geen maximum verbonden.',
    'De malus loopt onbeperkt door bij het niet behalen van de norm.',
  ],
  ask: [
    'Per geconstateerde tekortkoming verbeurt opdrachtnemer een direct opeisbare boete van € 500,-.',
    'De boete laat het recht op volledige schadevergoeding onverlet.',
    'Boetes worden zonder ingebrekestelling verrekend met de factuur.',
    'Te laat geleverde maaltijden kosten geld: per maaltijd houdt de school vijf euro in.',
    'Elke te late ophaalbeurt kost de leverancier vijftig euro.',
    'Boete bij niet nakomen\t2% van de maandvergoeding per geval',
    'Elke inbreuk op het bestek leidt tot een algemene straf van 0,07% van de opdrachtsom.',
    'Wegens laattijdige uitvoering worden straffen toegepast van 0,07% per kalenderdag.',
    'De boetes bedragen samen ten hoogste 25% van de jaarwaarde.',
    'Bij te late levering kan de gemeente een boete opleggen.',
    'Voor ieder vermist boek verbeurt opdrachtnemer € 30, onverminderd de plicht de schade te vergoeden.',
  ],
  leave: [
    'Bij een tekortkoming maken wij eerst samen een verbeterplan; een boete is ten hoogste 5% van de jaarwaarde.',
    'Van boetes ziet de provincie af.',
    'Er worden geen boetes opgelegd.',
    'De boete bedraagt € 100 per dag, met een maximum van € 1.000.',
    'Per dag vertraging geldt een boete van € 100. De boetes bedragen samen nooit meer dan 5% van de jaarwaarde.',
    'De korting voor vroegboekers is 10% en geldt niet bij te late betaling.',
    'U geeft een korting van 12% op de catalogusprijzen.',
    'Verkeersboetes zijn voor rekening van de chauffeur.',
    'De boete van de Arbeidsinspectie mag niet worden doorbelast.',
    'Bij te late betaling is de gemeente geen boete maar wettelijke rente verschuldigd.',
    'Wordt de boete gemaximeerd?',
    'Bij vertraging van de levering bellen wij u; daarna is geen bedrag per dag verschuldigd.',
    'De malus staat tegenover een even grote bonus bij het halen van de norm.',
    'Pas na een schriftelijke waarschuwing kan een boete van € 50 volgen.',
  ],
};
