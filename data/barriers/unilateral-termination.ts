import { defineBarrier, type Examples, type Judgement, type Passage } from '@/lib/barriers/rule';

/** Own threshold: people in service cannot be placed elsewhere in less time. */
const MONTHS = 3;

const BUYER = String.raw`(?:opdrachtgever|gemeente|gemeenten|provincie|waterschap|hoogheemraadschap|regio|aanbestedende (?:dienst|overheid|instantie)|aanbesteder|bestuur|zorggroep|stichting|ministerie|rijk|universiteit|school|veiligheidsregio|wij|client|contracting authority|buyer)`;
const BUYER_MAY = new RegExp(String.raw`\b${BUYER}\b[^.;]{0,40}\b(?:kan|mag|kunnen|mogen|heeft het recht|is gerechtigd|is bevoegd|is vrij|behoudt zich[^.;]{0,40}recht|may)\b|\b(?:kan|mag|kunnen|mogen)\b[^.;]{0,30}\b(?:door|namens) (?:de |het )?${BUYER}\b|\b(?:kan|mag) (?:de |het )?${BUYER}\b`);
const ENDS = /\b(?:opzeg(?:gen|t|baar)?|op te zeggen|opgezegd|zegt[^.;]{0,40}\bop|opzegging|beëindig(?:en|t|d)|te beëindigen|beëindiging|terminate[ds]?)\b/;
const CONTRACT = /\b(?:[a-z-]{0,18}overeenkomst(?:en)?|contract(?:en)?|opdracht(?:en)?|raamcontract|dienstverlening|samenwerking|perceel|agreement|opzeg\w{0,10})\b/;
const AT_WILL = /\b(?:te allen tijde|ten alle tijde|op (?:elk|ieder) (?:moment|gewenst moment|tijdstip)|zonder (?:opgaaf|opgave) van (?:een )?reden(?:en)?|zonder (?:een )?reden(?:en)?|om welke reden dan ook|zonder nadere motivering|per direct|per omgaande|met onmiddellijke ingang|zonder (?:inachtneming van )?(?:een |enige )?opzegtermijn|zonder opzegtermijn|naar eigen inzicht|vrijelijk|at any time|without notice)\b/;
const NO_TERM = /\b(?:zonder (?:inachtneming van )?(?:een |enige )?opzegtermijn|per direct|per omgaande|met onmiddellijke ingang|without notice|with immediate effect)\b/;
/** A cause on the supplier's side, a legal duty, or the end of the term: no end at will. */
const CAUSE = /\b(?:tekortkoming\w{0,2}|tekortschiet\w{0,3}|tekort|verzuim|wanprestatie|faillissement|failliet|surseance|surséance|fraude|overmacht|niet[- ]nakom\w{2,4}|ingebrekestelling|uitsluitingsgrond\w{0,2}|onrechtmatig|ontbind\w{2,4}|integriteit\w{0,10}|belangenconflict|bibob|rechterlijke|vernietig\w{1,4}|indien (?:de )?(?:opdrachtnemer|leverancier|dienstverlener|contractant)|wanneer (?:de )?(?:opdrachtnemer|leverancier)|ernstige|schending|misbruik|breach|bankruptcy|insolven\w{2,4})\b/;
const BOTH = /\b(?:beide partijen|beide kunnen|ieder(?:e)? (?:van de |der )?partij(?:en)?|elk(?:e)? (?:van de |der )?partij(?:en)?|elk van beide|partijen kunnen|een der partijen|wederzijds(?:e)?|over en weer|both parties|either party|(?:ook|eveneens) (?:de )?(?:opdrachtnemer|leverancier)|opdrachtnemer en opdrachtgever|opdrachtgever en opdrachtnemer)\b/;
const NO_PAYMENT = /\b(?:geen (?:enkele )?(?:recht(?:en)? op )?(?:[a-z]{3,20} )?(?:schade)?(?:vergoeding|schadeloosstelling|compensatie)|zonder (?:enige |recht op |tot )?(?:[a-z]{3,20} ){0,3}(?:schade)?(?:vergoeding|schadeloosstelling|compensatie|kosten)|niet (?:schadeplichtig|gehouden tot)[^.;]{0,40}|kosteloos|geen [^.;]{0,30}verschuldigd|geen [^.;]{0,20}schuldig|no compensation)\b/;
const PAYS = /\bvergoed(?:t|en)?\b[^.;]{0,60}\b(?:kosten|schade|inkomsten)\b|\bkosten\b[^.;]{0,40}\bvergoed\b|\bredelijke vergoeding\b/;
/** The right to give notice is the buyer's alone. */
const BUYER_ONLY = new RegExp(String.raw`\b(?:alleen|uitsluitend|enkel|slechts) (?:door |aan )?(?:de |het )?${BUYER}\b[^.;]{0,80}\b(?:op ?zeg\w{0,4}|op te zeggen|beëindig\w{0,2})|\b(?:op te zeggen|opzegging|opzeggen|beëindig\w{0,2})\b[^.;]{0,60}\b(?:alleen|uitsluitend|enkel|slechts)\b[^.;]{0,20}\b${BUYER}\b`);
const CANCELS = /\b(?:afblazen|afgeblazen|annuleren|geannuleerd|annulering|afgelasten|afzeggen|cancel(?:led|s)?)\b/;
const SUPPLIER_STUCK = /\b(?:opdrachtnemer|leverancier|dienstverlener|vervoerder|contractant|aannemer|u)\b[^.;]{0,60}\b(?:geen (?:tussentijdse )?(?:opzeg\w{0,14}|recht (?:op|tot) (?:tussentijdse )?(?:opzegging|beëindiging)|mogelijkheid[^.;]{0,30}(?:op te zeggen|te beëindigen))|(?:kan|mag|kunt)[^.;]{0,40}\bniet (?:tussentijds |eerder |voortijdig |eenzijdig )?(?:opzeggen|beëindigen|worden opgezegd))\b/;
const TACIT = new RegExp(String.raw`\bstilzwijgend\w{0,2}\b[^.;]{0,120}\b(?:tenzij|behoudens)\b[^.;]{0,80}\b${BUYER}\b|\b(?:verlengd|verlenging)\b[^.;]{0,40}\bstilzwijgend\b[^.;]{0,20}\b(?:behoudens|tenzij)\b[^.;]{0,100}`);

const PAID_CANCELLING = {
  nl: 'Gaat het niet door, dan hoort u dat zo vroeg mogelijk. Bij minder dan vier weken vooraf vergoeden wij de gemaakte kosten.',
  en: 'If it does not go ahead, you hear so as early as possible. With less than four weeks to go we pay the costs made.',
};
const AGREED_EXTENSION = {
  nl: 'Verlenging is mogelijk als beide partijen dat schriftelijk afspreken.',
  en: 'Extension is possible if both parties agree in writing.',
};

const plain = (months: number): string => String(Math.round(months * 10) / 10).replace('.', ',');

function judge(passage: Passage): Judgement | null {
  const { lower, next, around, block } = passage;
  if (block.kind === 'heading') return null;
  if ((SUPPLIER_STUCK.test(lower) || (BUYER_ONLY.test(lower) && CONTRACT.test(lower) && !CAUSE.test(lower))) && !/\bopdrachtgever (?:evenmin|ook niet)|\bevenmin\b|\bbeide/.test(lower)) {
    return { verdict: 'check', why: { nl: 'Alleen de ondernemer kan niet opzeggen. Kijk na of beide partijen dezelfde mogelijkheid kunnen krijgen.', en: 'Only the supplier cannot give notice. Check whether both sides can have the same right.' } };
  }
  if (CANCELS.test(lower) && NO_PAYMENT.test(`${lower} ${next}`) && BUYER_MAY.test(lower) && !CAUSE.test(lower)) {
    return { verdict: 'barrier', unbounded: true, replacement: PAID_CANCELLING, why: { nl: 'De opdrachtgever kan tot het laatste moment afzeggen zonder iets te betalen. De mensen en de voorbereiding kosten de ondernemer dan toch geld.', en: 'The buyer can cancel until the last moment without paying. People and preparation then cost the supplier money all the same.' } };
  }
  if (TACIT.test(lower) && !BOTH.test(lower) && !/\bpartij(?:en)?\b/.test(lower) && new RegExp(String.raw`\b${BUYER}\b|\bvan de\s*$|\bzending\b`).test(lower)) {
    return { verdict: 'check', replacement: AGREED_EXTENSION, why: { nl: 'De overeenkomst loopt vanzelf door en alleen de opdrachtgever lijkt dat te kunnen stoppen. Kijk na of de ondernemer ook kan opzeggen.', en: 'The contract goes on by itself and only the buyer seems able to stop that. Check whether the supplier can give notice too.' } };
  }
  if (!ENDS.test(lower) || !CONTRACT.test(lower)) return null;
  if (/\b(?:aanbestedings?procedure|aanbesteding|procedure|uitvraag)\b[^.;]{0,40}\b(?:beëindig|stop)/.test(lower)) return null;
  if (BOTH.test(lower)) return { verdict: 'fine', why: { nl: 'Beide partijen kunnen opzeggen.', en: 'Both sides can give notice.' } };
  if (CAUSE.test(lower)) return null;
  if (/\bopzegging|beëindiging\b/.test(lower) && NO_PAYMENT.test(lower) && !BUYER_MAY.test(lower) && !/\bdoor (?:de )?(?:opdrachtnemer|leverancier)\b/.test(lower)) {
    return { verdict: 'check', why: { nl: 'Bij opzegging wordt niets vergoed. Kijk na of redelijke kosten, zoals begeleiding van medewerkers, vergoed kunnen worden.', en: 'Nothing is paid on termination. Check whether reasonable costs, such as support of workers, can be paid.' } };
  }
  if (!BUYER_MAY.test(lower)) return null;
  // "Beide partijen" may stand in the same article, before or after.
  if (/\b(?:dezelfde|eenzelfde|gelijke) (?:mogelijkheid|opzegtermijn|termijn|recht)|\b(?:opdrachtnemer|leverancier) kan (?:eveneens|ook)\b/.test(`${next} ${around}`)) return null;
  const notice = [...passage.quantities.periods, ...(/\bopzegtermijn|\btermijn/.test(next) ? passage.nextQuantities.periods : [])].map((period) => period.months ?? (period.days ?? 0) / 30.4).sort((a, b) => b - a)[0];
  if (notice === undefined && !NO_TERM.test(lower) && (PAYS.test(lower) || PAYS.test(next)) && !NO_PAYMENT.test(lower)) return { verdict: 'fine', why: { nl: 'Bij opzegging worden kosten vergoed.', en: 'Costs are paid on termination.' } };
  const unpaid = NO_PAYMENT.test(lower) || (NO_PAYMENT.test(next) && /opzeg|beëindig|vergoeding/.test(next));
  if (NO_TERM.test(lower) && notice === undefined) {
    return { verdict: 'barrier', unbounded: true, why: { nl: 'De opdrachtgever kan zonder opzegtermijn stoppen. De ondernemer heeft dan mensen in dienst zonder werk.', en: 'The buyer can stop without notice. The supplier then has people in service without work.' } };
  }
  if (!AT_WILL.test(lower) && !(notice !== undefined && notice < MONTHS) && !unpaid) return null;
  if (notice === undefined) {
    return {
      verdict: unpaid ? 'barrier' : 'check',
      unbounded: unpaid,
      why: unpaid
        ? { nl: 'De opdrachtgever kan op elk moment stoppen zonder termijn en zonder vergoeding.', en: 'The buyer can stop at any time, without notice and without payment.' }
        : { nl: 'De opdrachtgever kan op elk moment stoppen en er staat geen opzegtermijn bij. Kijk na of er elders een termijn staat, en of die voor beide partijen geldt.', en: 'The buyer can stop at any time and no notice is given. Check whether a notice stands elsewhere, and whether it holds for both sides.' },
    };
  }
  if (notice >= MONTHS && !unpaid) return { verdict: 'fine', why: { nl: `Er is een opzegtermijn van ${plain(notice)} maanden.`, en: `There is a notice of ${plain(notice)} months.` } };
  return {
    verdict: 'check',
    calculation: notice < MONTHS ? { nl: `opzegtermijn ${plain(notice)} maanden, ons aandachtspunt is ${MONTHS} maanden`, en: `notice ${plain(notice)} months, our attention point is ${MONTHS} months` } : null,
    why: notice < MONTHS
      ? { nl: 'Alleen de opdrachtgever kan stoppen, met een korte termijn. Kijk na of een langere termijn voor beide partijen kan.', en: 'Only the buyer can stop, at short notice. Check whether a longer notice for both sides is possible.' }
      : { nl: 'De opdrachtgever kan stoppen zonder vergoeding. Kijk na of redelijke kosten vergoed kunnen worden.', en: 'The buyer can stop without payment. Check whether reasonable costs can be paid.' },
  };
}

export const barrier = defineBarrier({
  id: 'unilateral-termination',
  group: 'contract',
  level: 'judgement',
  law: ['aw-2012:1.10:2'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Eenzijdige opzegging zonder redelijke termijn', en: 'Termination by one side without fair notice' },
    hurts: { nl: 'Een sociale ondernemer houdt mensen in dienst, ook als de opdracht ineens stopt.', en: 'A social enterprise keeps people in service, also when the contract suddenly stops.' },
    todo: { nl: 'Geef beide partijen dezelfde opzegtermijn en vergoed redelijke kosten.', en: 'Give both sides the same notice and pay reasonable costs.' },
  },
  triggers: ['opzeg', 'op te zeggen', 'opgezegd', 'zegt ', 'beëindig', 'afblazen', 'afgeblazen', 'annuler', 'geannuleerd', 'afgelasten', 'afzeggen', 'stilzwijgend', 'terminat', 'cancel'],
  without: ['negated', 'on-buyer'],
  judge,
  replacement: {
    nl: 'Beide partijen kunnen opzeggen met een termijn van zes maanden. Bij eerdere beëindiging door ons vergoeden wij redelijke kosten, ook voor begeleiding van medewerkers.',
    en: 'Both parties may give notice of six months. If we end earlier, we pay reasonable costs, also for support of workers.',
  },
});

export const examples: Examples = {
  flag: [
    'Opdrachtgever kan de overeenkomst te allen tijde zonder opzegtermijn beëindigen.',
    'De gemeente mag het contract met onmiddellijke ingang opzeggen, om welke reden dan ook.',
    'Wij kunnen de bijeenkomst tot een uur voor aanvang annuleren en zijn dan geen vergoeding verschuldigd.',
    'De opdracht kan door de provincie op elk moment worden beëindigd, zonder recht op schadevergoeding.',
    'De aanbestedende overheid kan de overeenkomst per direct opzeggen.',
  ],
  ask: [
    'Opzegging geeft geen recht op vergoeding van gemaakte kosten.',
    'Opdrachtnemer heeft geen tussentijdse opzegmogelijkheid.',
    'De gemeente kan de overeenkomst zonder opgaaf van redenen opzeggen met een termijn van één maand.',
    'Opdrachtgever is gerechtigd de raamovereenkomst te allen tijde tussentijds te beëindigen.',
    'Het waterschap kan de overeenkomst opzeggen met inachtneming van een opzegtermijn van 30 dagen.',
    'De overeenkomst wordt stilzwijgend verlengd, tenzij de gemeente haar schriftelijk opzegt.',
    'De leverancier kan de overeenkomst niet tussentijds opzeggen.',
    'Het recht om de overeenkomst op te zeggen komt uitsluitend toe aan de gemeente.',
  ],
  leave: [
    'Beide partijen kunnen opzeggen met zes maanden termijn.',
    'Opdrachtgever kan de overeenkomst met onmiddellijke ingang beëindigen bij faillissement van opdrachtnemer.',
    'De gemeente kan de overeenkomst jaarlijks opzeggen met een termijn van zes maanden.',
    'Indien opdrachtnemer tekortschiet, mag de gemeente de overeenkomst per direct opzeggen.',
    'De aanbestedende dienst mag de aanbesteding op elk moment beëindigen zonder te gunnen.',
    'De gemeente kan de overeenkomst te allen tijde opzeggen; zij vergoedt dan de gemaakte kosten.',
    'Ieder der partijen kan de overeenkomst te allen tijde opzeggen.',
    'De opdrachtnemer mag te allen tijde een verbetervoorstel doen.',
    'U kunt uw aanmelding voor de schouw kosteloos annuleren.',
    'De overeenkomst eindigt van rechtswege zonder dat opzegging nodig is.',
    'Kan de opdrachtgever de overeenkomst zonder opzegtermijn beëindigen?',
    'De gemeente beëindigt het huidige contract op 31 december 2027.',
  ],
};
