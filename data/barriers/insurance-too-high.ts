import { boundOf } from '@/lib/barriers/bounds';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { euro, ratioSum } from '@/lib/money';

/** Own thresholds: cover above the value is worth a look; two and a half million is heavy for any small contract. */
const HEAVY_COVER = 2_500_000;
const SMALL_CONTRACT = 500_000;

const INSURANCE = /\b(?:[a-z-]{0,40}verzekering(?:en|spolis)?|verzekerd(?:e)?(?: bedrag)?|polis(?:sen)?|dekking|insurance|insured|cover)\b/;
const DEDUCTIBLE = /\beigen risico\b/;

export const barrier = defineBarrier({
  id: 'insurance-too-high',
  group: 'financial',
  level: 'judgement',
  law: ['aw-2012:2.90:6', 'aw-2012:1.10'],
  checked: '2026-11-23',
  reach: 'part-2',
  texts: {
    name: { nl: 'Te hoge of te vroege verzekeringseis', en: 'Insurance too high or too early' },
    hurts: { nl: 'De premie voor een hoge dekking is voor een kleine ondernemer niet op te brengen.', en: 'A small supplier cannot afford the premium for a high cover.' },
    todo: { nl: 'Vraag een dekking die past bij het risico, uiterlijk bij de start, en laat een verklaring van de verzekeraar volstaan.', en: 'Ask for a cover that fits the risk, at the start at the latest, and accept a statement of the insurer.' },
  },
  triggers: ['verzeker', 'polis', 'dekking', 'insurance', 'insured'],
  unless: [/\bwam\b|wettelijk verplichte|zorgverzeker|werknemersverzekering|volksverzekering|dekking(?:sgraad)? (?:van het|netwerk)|landelijke dekking|landelijk dekkend|verzekeringsarts|levensverzekering|collectieve/, /\bverordening op de advocatuur|\borde van advocaten|\bwettelijk voorgeschreven/, /^(?:[\d.]{1,8} )?(?:de |het )?(?:gemeente|opdrachtgever|waterschap|provincie|aanbestedende dienst|hoogheemraadschap)\b[^.;]{0,80}\b(?:sluit|verzekert|dekt)\b/, /\b(?:gemeente|waterschap|opdrachtgever|provincie|aanbestedende dienst|hoogheemraadschap)\b(?: [^\s.;,]{1,20}){0,4} verzeker(?:d|t)\b/],
  judge(passage, tender) {
    const { lower, lot } = passage;
    if (!INSURANCE.test(lower) || DEDUCTIBLE.test(lower)) return null;
    const value = tender.value(lot);
    const atBid = /\b(?:bij (?:de |uw |het )?(?:inschrijving|aanmelding|aanbod|offerte)|maakt deel uit van uw inschrijving|op het moment van (?:inschrij\w+|aanmeld\w+)|gaat bij het aanbod|deel van uw inschrijving)\b/.test(lower);
    const factor = passage.quantities.multiples.find((multiple) => /waarde|opdrachtsom|raming/.test(lower.slice(multiple.end, multiple.end + 40)));
    if (factor && factor.factor > 1) {
      return {
        verdict: 'check',
        why: { nl: `Er wordt een dekking van ${factor.factor.toString().replace('.', ',')} keer de waarde gevraagd. Kijk na welk risico dat rechtvaardigt.`, en: `A cover of ${factor.factor} times the value is asked. Check which risk justifies that.` },
      };
    }
    const cover = passage.quantities.amounts.filter((amount) => boundOf(lower, amount) !== 'max').sort((a, b) => b.amount - a.amount).pop();
    if (!cover) {
      if (atBid && /\b(?:polis|afschrift|kopie|bewijs)\b/.test(lower)) {
        return { verdict: 'check', why: { nl: 'Het bewijs van verzekering wordt al bij de inschrijving gevraagd. Kijk na of alleen de winnaar het kan leveren.', en: 'Proof of insurance is asked with the bid. Check whether only the winner can provide it.' } };
      }
      return /gebruikelijk|passend/.test(lower) ? { verdict: 'fine', why: { nl: 'Een gebruikelijke of passende verzekering volstaat.', en: 'A usual or fitting insurance will do.' } } : null;
    }
    if (value === null) {
      if (cover.amount < HEAVY_COVER) return null;
      return {
        verdict: 'check',
        why: { nl: `Er wordt ${euro(cover.amount)} dekking gevraagd; de raming staat niet in de tekst. Kijk na of die dekking past bij het risico.`, en: `A cover of ${euro(cover.amount)} is asked; the estimate is not in the text. Check whether it fits the risk.` },
      };
    }
    if (cover.amount > value.total || (cover.amount > HEAVY_COVER && value.total < SMALL_CONTRACT)) {
      return {
        verdict: 'check',
        // That the cover should stay under the value is our own benchmark, no rule.
        calculation: ratioSum(cover.amount, value.total, value.name),
        facts: value.facts,
        why: { nl: 'De gevraagde dekking is hoger dan de waarde van de opdracht. Kijk na welk risico dat nodig maakt, en of een lagere dekking volstaat.', en: 'The cover asked is higher than the value of the contract. Check which risk makes that necessary.' },
        values: { bedrag: euro(Math.round(value.total)) },
      };
    }
    if (atBid) {
      return { verdict: 'check', why: { nl: 'De verzekering moet er al bij de inschrijving zijn. Kijk na of de start van de opdracht vroeg genoeg is.', en: 'The insurance must be there at the time of bidding. Check whether the start of the contract is early enough.' } };
    }
    return { verdict: 'fine', facts: value.facts, why: { nl: 'De dekking blijft onder de waarde van de opdracht.', en: 'The cover stays below the value of the contract.' } };
  },
  replacement: {
    nl: 'Uiterlijk bij de start bent u passend verzekerd tegen aansprakelijkheid. Een verklaring van uw verzekeraar volstaat.',
    en: 'At the start at the latest you have a fitting insurance against liability. A statement of your insurer will do.',
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De bedrijfsaansprakelijkheidsverzekering biedt dekking van ten minste € 5.000.000,- per gebeurtenis en € 10.000.000,- per jaar.',
    'Een afschrift van de polis (dekking minimaal EUR 2,5 miljoen per aanspraak) maakt deel uit van uw inschrijving.',
    'Inschrijver is op het moment van aanmelding verzekerd tegen beroepsaansprakelijkheid voor vijf maal de opdrachtwaarde.',
    { text: 'Uw polis dekt vijf miljoen euro per gebeurtenis; een kopie gaat bij het aanbod.', given: 'De geraamde waarde van de opdracht bedraagt € 58.000.' },
    { text: 'U bent verzekerd tot ten minste € 1.000.000 per gebeurtenis.', given: 'De geraamde waarde van de opdracht bedraagt € 120.000.' },
    'Bij uw inschrijving voegt u een kopie van de polis van uw aansprakelijkheidsverzekering.',
  ],
  leave: [
    { text: 'De opdrachtgever sluit voor dit werk een CAR-verzekering af met een dekking van € 5.000.000,-.', given: 'De geraamde waarde van de opdracht bedraagt € 400.000.' },
    { text: 'Na de levering heeft de gemeente de goederen verzekerd voor € 30.000.', given: 'De geraamde waarde van de opdracht bedraagt € 20.000.' },
    { text: 'Voor aanvang is een verhuisverzekering gesloten met een dekking van € 250.000,- per gebeurtenis.', given: 'De geraamde waarde van de opdracht bedraagt € 560.000.' },
    'Een gebruikelijke bedrijfsverzekering volstaat.',
    'De voertuigen zijn verzekerd volgens de WAM, met een dekking van € 7.500.000.',
    'Er wordt geen verzekering gevraagd.',
    'De gemeente heeft een collectieve verzekering voor vrijwilligers met een dekking van € 5.000.000.',
    'Inschrijver beschikt over een landelijk dekkend netwerk.',
    'U bent bij de start passend verzekerd.',
    'De verzekering kent geen eigen risico hoger dan 1.000 euro.',
    'Werknemersverzekeringen worden afgedragen zoals de wet vraagt.',
  ],
};
