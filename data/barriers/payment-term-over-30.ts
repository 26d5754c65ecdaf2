import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { numberWord } from '@/lib/dutch/numbers';

/** BW art. 6:119b lid 5: public bodies pay within 30 days; longer only if expressly agreed and justified, never above 60. */
const LIMIT = 30;
const OUTER_LIMIT = 60;

const PAYS = /\bbeta(?:alt|alen|ald|ling|lingstermijn)|voldaan|voldoet|voldoen|uitbetaa?l|\bpay(?:ment|s|able)?\b/;
const SUPPLIER_PAYS = /\b(?:opdrachtnemer|inschrijver|leverancier|dienstverlener|aannemer|u)\b[^.;]{0,60}\b(?:betaalt|voldoet|vergoedt|restitueert|stort)|onderaannemer|terugbeta|betaalt[^.;]{0,60}\bterug\b|\bboete|griffie|\bloon|\bsalaris/;

export const barrier = defineBarrier({
  id: 'payment-term-over-30',
  group: 'contract',
  level: 'rule',
  law: ['bw:6.119b'],
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
    if (!PAYS.test(lower) || SUPPLIER_PAYS.test(lower)) return null;
    const terms = passage.quantities.periods
      .filter((period) => period.days !== null || period.months !== null)
      .map((period) => ({ period, days: period.days ?? Math.round(period.months! * 30.4) }))
      .filter(({ period }) => /binnen|termijn|uiterlijk|na\b|dag\b|later|within|days/.test(lower.slice(Math.max(0, period.start - 60), period.end + 40)));
    // "op de veertigste dag na de factuurdatum"
    const ordinal = /\b(?:op|uiterlijk(?: op)?) de ([a-z]+?|\d{1,3})(?:ste|de|e) dag\b/.exec(lower);
    const days = ordinal ? (numberWord(ordinal[1]!) ?? Number(ordinal[1])) : NaN;
    if (ordinal && days > 0) terms.push({ period: { start: ordinal.index, end: ordinal.index + ordinal[0].length, days, months: null, unit: 'day' }, days });
    const longest = terms.sort((a, b) => b.days - a.days)[0];
    if (!longest) return null;
    const quantity = { start: longest.period.start, end: longest.period.end };
    if (longest.days > 200 && !/binnen|betalingstermijn|betaaltermijn/.test(lower)) return null;
    if (longest.days <= LIMIT + 1 && (longest.period.unit !== 'month' || longest.period.months === 1)) {
      return { verdict: 'fine', quote: quantity, why: { nl: `Betaling binnen ${longest.days} dagen past bij de wet.`, en: `Payment within ${longest.days} days fits the law.` } };
    }
    const calculation = { nl: `${longest.days} dagen, grens ${LIMIT} dagen`, en: `${longest.days} days, limit ${LIMIT} days` };
    if (longest.days > OUTER_LIMIT || !passage.reason) {
      return {
        verdict: 'barrier',
        calculation,
        why: {
          nl: longest.days > OUTER_LIMIT ? 'Een overheid mag nooit later dan na 60 dagen betalen.' : 'Een overheid betaalt binnen 30 dagen. Langer mag alleen als de aard van de opdracht dat vraagt, en die reden staat er niet bij.',
          en: longest.days > OUTER_LIMIT ? 'A public body may never pay later than after 60 days.' : 'A public body pays within 30 days. Longer is allowed only if the nature of the contract calls for it, and no such reason is given.',
        },
      };
    }
    return {
      verdict: 'check',
      calculation,
      why: {
        nl: 'De termijn is langer dan 30 dagen en er staat een reden bij. Kijk na of de aard van de opdracht die langere termijn echt vraagt.',
        en: 'The term is longer than 30 days and a reason is given. Check whether the nature of the contract really calls for it.',
      },
    };
  },
  replacement: {
    nl: 'Wij betalen binnen 30 dagen na ontvangst van de factuur; kleine organisaties kunnen maandelijks of vooraf factureren en krijgen binnen 14 dagen betaald.',
    en: 'We pay within 30 days of receiving the invoice; small organisations may invoice monthly or in advance and are paid within 14 days.',
  },
});

export const examples: Examples = {
  flag: [
    'Betaling vindt plaats binnen 60 dagen na goedkeuring van de factuur.',
    'De betalingstermijn bedraagt 45 dagen einde maand.',
    'Facturering eenmaal per kwartaal achteraf; betaling uiterlijk acht weken na ontvangst.',
    'Betaald wordt op de veertigste dag na de factuurdatum.',
    'De opdrachtgever voldoet de factuur binnen 90 dagen na ontvangst, omdat het systeem dat zo heeft ingericht en de betaling door derden loopt.',
  ],
  ask: [
    'Gelet op de gefaseerde keuring van de installatie bedraagt de betalingstermijn 45 dagen na ontvangst van de factuur.',
    'De betalingstermijn is 40 dagen, omdat de levering eerst door een onafhankelijk laboratorium wordt gekeurd.',
  ],
  leave: [
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
