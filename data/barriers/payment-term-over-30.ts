import { defineBarrier, type Edit, type Examples } from '@/lib/barriers/rule';
import { numberWord } from '@/lib/dutch/numbers';

/** BW art. 6:119b lid 5: public bodies pay within 30 days; longer only if expressly agreed and justified, never above 60. */
const LIMIT = 30;
const OUTER_LIMIT = 60;

const PAYS = /\bbeta(?:alt|alen|len|ald|ling|lingstermijn)|voldaan|voldoet|voldoen|uitbetaa?l|\bpay(?:ment|s|able)?\b/;
const SUPPLIER_PAYS = /\b(?:opdrachtnemer|inschrijver|leverancier|dienstverlener|aannemer|u)\b[^.;]{0,60}\b(?:betaalt|voldoet|vergoedt|restitueert|stort)|onderaannemer|terugbeta|betaalt[^.;]{0,60}\bterug\b|\bboete|griffie|\bloon|\bsalaris/;

/** The term runs from receipt of the invoice (BW art. 6:119b), not from the buyer's own approval. */
function fromReceipt(lower: string, from: number): Edit[] {
  const approval = /\bna (?:de |uw )?(?:ontvangst en )?(?:goedkeuring|akkoord|akkoordbevinding|acceptatie)(?: van (?:de |uw |een )?(?:factuur|facturen|nota))?(?![a-z])/.exec(lower.slice(from));
  if (!approval) return [];
  const start = from + approval.index;
  return [{ start, end: start + approval[0].length, nl: 'na ontvangst van de factuur', en: 'after receipt of the invoice' }];
}

export const barrier = defineBarrier({
  id: 'payment-term-over-30',
  group: 'contract',
  level: 'rule',
  law: ['bw:6.119b'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Betaaltermijn langer dan 30 dagen', en: 'Payment later than 30 days' },
    hurts: { nl: 'Lonen moeten elke maand worden betaald; een kleine onderneming kan niet lang voorschieten.', en: 'Wages are due every month; a small enterprise cannot advance money for long.' },
    todo: { nl: 'Betaal binnen 30 dagen na ontvangst van de factuur, en kleine ondernemers liefst sneller.', en: 'Pay within 30 days of receiving the invoice, and small suppliers sooner if you can.' },
  },
  triggers: ['betaal', 'betaling', 'betalen', 'voldaan', 'payment', 'payable'],
  without: ['on-buyer'],
  // Justified by the nature of the contract is for a person to weigh; see the verdict below.
  reasons: 'own',
  judge(passage) {
    const { lower } = passage;
    // A discount for paying early is no term.
    if (!PAYS.test(lower) || SUPPLIER_PAYS.test(lower) || /\bkorting\b/.test(lower)) return null;
    const terms = passage.quantities.periods
      .filter((period) => period.days !== null || period.months !== null)
      .map((period) => ({ period, days: period.days ?? Math.round(period.months! * 30.4) }))
      .filter(({ period }) => /binnen|termijn|uiterlijk|na\b|dag\b|later|within|days/.test(lower.slice(Math.max(0, period.start - 60), period.end + 40)));
    // "op de veertigste dag na de factuurdatum"
    const ordinal = /\b(?:op|uiterlijk(?: op)?) de ([a-z]+?|\d{1,3})(?:ste|de|e) dag\b/.exec(lower);
    const days = ordinal ? (numberWord(ordinal[1]!) ?? Number(ordinal[1])) : NaN;
    if (ordinal && days > 0) terms.push({ period: { start: ordinal.index, end: ordinal.index + ordinal[0].length, days, months: null, unit: 'day' }, days });
    const [first, second] = terms;
    // "in 35 dagen gecontroleerd en vervolgens binnen 45 dagen betaald": the supplier waits for both.
    const inTurn = first && second && !ordinal && /vervolgens|daarna|waarna|en dan\b/.test(lower.slice(first.period.end, second.period.start)) ? first.days + second.days : null;
    const longest = [...terms].sort((a, b) => b.days - a.days)[0];
    if (!longest) return null;
    const waits = inTurn ?? longest.days;
    const quantity = { start: longest.period.start, end: longest.period.end };
    if (longest.days > 200 && !/binnen|betalingstermijn|betaaltermijn/.test(lower)) return null;
    if (waits <= LIMIT + 1 && (longest.period.unit !== 'month' || longest.period.months === 1)) {
      return { verdict: 'fine', quote: quantity, why: { nl: `Betaling binnen ${longest.days} dagen past bij de wet.`, en: `Payment within ${longest.days} days fits the law.` } };
    }
    const sum = inTurn ? `${first!.days} + ${second!.days} = ${waits}` : `${waits}`;
    const calculation = { nl: `${sum} dagen, grens ${LIMIT} dagen`, en: `${sum} days, limit ${LIMIT} days` };
    // Only a plain term changes by its number; "zes weken na de laatste bijeenkomst" needs another sentence.
    const plain = /(?:binnen|termijn\w{0,20}(?: (?:is|bedraagt|van))?|uiterlijk)\s(?:een termijn van\s)?$/.test(lower.slice(0, quantity.start));
    const edits = terms.length === 1 && !ordinal && plain ? { edits: [{ ...quantity, nl: `${LIMIT} dagen`, en: `${LIMIT} days` }, ...fromReceipt(lower, quantity.end)] } : {};
    if (waits > OUTER_LIMIT || !passage.reason) {
      return {
        verdict: 'barrier',
        calculation,
        ...edits,
        why: {
          nl: waits > OUTER_LIMIT ? 'Overheden en publieke instellingen mogen nooit later dan na 60 dagen betalen.' : 'Overheden en publieke instellingen betalen binnen 30 dagen. Langer mag alleen als de aard van de opdracht dat vraagt, en die reden staat er niet bij.',
          en: waits > OUTER_LIMIT ? 'Public bodies may never pay later than after 60 days.' : 'Public bodies pay within 30 days. Longer is allowed only if the nature of the contract calls for it, and no such reason is given.',
        },
      };
    }
    return {
      verdict: 'check',
      calculation,
      ...edits,
      why: {
        nl: 'De termijn is langer dan 30 dagen en er staat een reden bij. Kijk na of de aard van de opdracht die langere termijn echt vraagt.',
        en: 'The term is longer than 30 days and a reason is given. Check whether the nature of the contract really calls for it.',
      },
    };
  },
  replacement: {
    nl: 'Wij betalen binnen 30 dagen na ontvangst van de factuur.',
    en: 'We pay within 30 days of receiving the invoice.',
  },
});

export const examples: Examples = {
  flag: [
    'Betaling vindt plaats binnen 60 dagen na goedkeuring van de factuur.',
    'Wij betalen facturen binnen zestig dagen na ontvangst.',
    'De betalingstermijn bedraagt 45 dagen einde maand.',
    'De nota wordt in twintig dagen nagekeken en daarna binnen 25 dagen betaald.',
    'Facturering eenmaal per kwartaal achteraf; betaling uiterlijk acht weken na ontvangst.',
    'Betaald wordt op de veertigste dag na de factuurdatum.',
    'De opdrachtgever voldoet de factuur binnen 90 dagen na ontvangst, omdat het systeem dat zo heeft ingericht en de betaling door derden loopt.',
  ],
  ask: [
    'Gelet op de gefaseerde keuring van de installatie bedraagt de betalingstermijn 45 dagen na ontvangst van de factuur.',
    'De betalingstermijn is 40 dagen, omdat de levering eerst door een onafhankelijk laboratorium wordt gekeurd.',
  ],
  leave: [
    'Wij betalen uw factuur binnen 21 dagen.',
    'Wie korting geeft bij betaling binnen acht weken, noemt dat in de offerte.',
    'De nota wordt in tien dagen nagekeken en daarna binnen 14 dagen betaald.',
    'Wij betalen binnen 30 dagen na ontvangst van de factuur.',
    'De gemeente betaalt binnen 14 dagen.',
    'Opdrachtnemer betaalt zijn onderaannemers binnen 60 dagen.',
    'Te veel betaalde bedragen betaalt opdrachtnemer binnen 45 dagen terug.',
    'Betaling van het loon vindt plaats volgens de cao.',
    'De boete wordt betaald binnen 60 dagen.',
    'Voor de huur van de zaal betalen wij binnen veertien dagen een voorschot.',
    'Bedraagt de betalingstermijn 60 dagen?',
  ],
};
