import { emptyReason } from '@/lib/barriers/reasons';
import { SHARES } from '@/lib/barriers/shares';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';

const LOWEST = new RegExp(
  [
    String.raw`\b(?:laagste|goedkoopste)\b[^.;]{0,40}\b(?:prijs|inschrijfprijs|inschrijfsom|totaalprijs|bedrag|totaalbedrag|totaal|aanbieding|inschrijving|offerte|uurtarief|aanneemsom|kosten|lowest)\b`,
    String.raw`\b(?:uitsluitend|alleen|enkel|louter|volledig|slechts|enige)\b[^.;]{0,40}\b(?:op|criterium|gunningscriterium)\b[^.;]{0,25}\b(?:prijs|kosten)\b`,
    String.raw`\b100 ?(?:%|procent\b)[^.;]{0,30}\bprijs\b|\bprijs\b[^.;]{0,20}\b100 ?(?:%|procent|punten)|\bhonderd procent\b[^.;]{0,30}\bprijs\b`,
    String.raw`\bprijs is (?:het|de) enige\b|\blowest price\b|\bprice only\b|\bop prijs gegund\b|\bgegund op prijs\b`,
  ].join('|'),
);
const AWARD = /\b(?:gun(?:nen|ning|t|d)?|gegund|gunningscriteri\w+|opdracht|komt in aanmerking|wint|winnaar|krijgt de opdracht|geselecteerd|award(?:ed)?|emvi|emvl|economisch meest voordelige|doorslaggevend|criterium)\b/;
const NOT_ONLY = /\bgeen sprake\b|\bprijs (?:is|vormt|speelt) (?:dus )?geen\b|\bniet (?:op (?:de )?laagste|alleen|uitsluitend|enkel|het enige|louter|slechts)\b|\blaagste prijs\b[^.;]{0,60}\b(?:krijgt|ontvangt|scoort|geldt|levert)\b[^.;]{0,30}\b(?:punten|score|maximum|maximale|de meeste)|\bgelijke (?:score|stand|eindscore)|\bbij gelijk|\bloting\b/;

export const barrier = defineBarrier({
  id: 'lowest-price-only',
  group: 'award',
  level: 'rule',
  law: ['aw-2012:2.114:3', 'aw-2012:2.114:4', 'aw-2012:1.4:2'],
  checked: '2026-11-23',
  reach: 'part-2',
  once: true,
  texts: {
    name: { nl: 'Alleen laagste prijs', en: 'Lowest price only' },
    hurts: { nl: 'Maatschappelijke waarde telt dan helemaal niet mee.', en: 'Social value then has no weight at all.' },
    todo: { nl: 'Gun op de beste prijs-kwaliteitverhouding, of motiveer de laagste prijs in de stukken.', en: 'Award on the best price-quality ratio, or give reasons for lowest price in the documents.' },
  },
  triggers: ['laagste', 'goedkoopste', 'op prijs', 'prijs is', '100%', '100 %', '100 procent', 'honderd procent', 'alleen prijs', 'uitsluitend prijs', 'enige gunningscriterium', 'enige criterium', 'lowest price', 'price only', 'op basis van prijs'],
  without: ['negated', 'on-buyer'],
  reasons: 'own',
  judge(passage) {
    const { lower, reason, context, around } = passage;
    const award = AWARD.test(lower) || /gunning|award/.test(context);
    if (!LOWEST.test(lower) || !award) return null;
    if (NOT_ONLY.test(lower) || /\bniet\b[^.;]{0,25}\blaagste\b/.test(lower)) return null;
    // A formula in which the lowest price gets the most points is part of price and quality together.
    if (/\b(?:punten|formule|kwaliteit[^.;]{0,30}\d|plan van aanpak)\b/.test(lower) && !/100 ?%|uitsluitend|enige|alleen/.test(lower)) return null;
    if (/\bkwaliteit\w*\b[^.;]{0,40}\b\d{2} ?(?:%|punten|procent)/.test(around)) return null;
    if (reason && !emptyReason(reason)) {
      return {
        verdict: 'check',
        why: { nl: 'Er wordt op prijs gegund en er staat een reden bij. Kijk na of kwaliteit hier echt geen verschil maakt.', en: 'The award is on price and a reason is given. Check whether quality really makes no difference here.' },
      };
    }
    return {
      verdict: 'barrier',
      why: { nl: 'Er wordt alleen op prijs gegund en er staat geen goede reden bij. De regel is: beste prijs-kwaliteitverhouding.', en: 'The award is on price alone and no good reason is given. The rule is: best price-quality ratio.' },
    };
  },
  judgeDocument(tender) {
    const method = tender.facts.awardMethod;
    if (!method || method.from !== 'code' || method.id !== 'price') return [];
    return [{
      verdict: 'check',
      facts: ['awardMethod'],
      why: { nl: 'In de velden van de aankondiging staat alleen prijs als gunningscriterium. Kijk na of de stukken een reden geven of ook kwaliteit noemen.', en: 'The fields of the notice give price as the only award criterion. Check whether the documents give a reason or name quality as well.' },
    }];
  },
  replacement: {
    nl: 'Wij gunnen op de beste prijs-kwaliteitverhouding: prijs [prijs]%, kwaliteit [kwaliteit]% en sociale waarde [sociaal]%. Per criterium beschrijven wij wat wij vragen en hoe wij beoordelen.',
    en: 'We award on the best price-quality ratio: price [prijs]%, quality [kwaliteit]% and social value [sociaal]%. For each criterion we describe what we ask and how we assess.',
    blanks: SHARES,
  },
});

export const examples: Examples = {
  flag: [
    'Gunning geschiedt op basis van de laagste prijs.',
    'De inschrijver met het laagste totaalbedrag komt voor gunning in aanmerking.',
    'Het gunningscriterium is 100% prijs.',
    'EMVI op basis van laagste prijs; kwaliteit is geborgd in de eisen.',
    'De opdracht wordt uitsluitend op prijs gegund.',
    'Prijs is het enige gunningscriterium.',
    'De uitkomst van het prijsblad is doorslaggevend: het laagste bedrag onder de streep krijgt de opdracht.',
  ],
  ask: [
    'Gegund wordt op laagste prijs, omdat het gaat om een gestandaardiseerd product waarvan de samenstelling wettelijk vaststaat en geen risico in kwaliteit bestaat.',
    { text: 'Gunning vindt plaats op basis van de laagste prijs.', given: 'De opdracht wordt meervoudig onderhands aanbesteed. De geraamde waarde bedraagt € 40.000. Wij nodigen vier ondernemers uit.' },
  ],
  leave: [
    'Wij gunnen niet op de laagste prijs, maar op de beste prijs-kwaliteitverhouding.',
    'De laagste prijs krijgt de meeste punten; kwaliteit telt voor 60 punten.',
    'De prijs is niet het enige gunningscriterium.',
    'Bij gelijke score wint de inschrijver met de laagste prijs de opdracht.',
    'Wij zoeken niet de goedkoopste aanbieding, maar de beste.',
    'De laagste temperatuur in het depot is 12 graden.',
    'Wordt er op laagste prijs gegund?',
  ],
};
