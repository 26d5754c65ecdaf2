import { SHARES } from '@/lib/barriers/shares';
import { defineBarrier, type Examples } from '@/lib/barriers/rule';
import { percent } from '@/lib/money';

/** Own threshold; the law knows no maximum. Shown as an attention point. */
const HEAVY = 70;

/** The share of price in percent, read from a sentence: "prijs 80%, plan 20%", "700 van de 1.000 punten". */
export function priceShare(lower: string): number | null {
  const number = (text: string) => Number(text.replace(/\./g, '').replace(',', '.'));
  const words: Record<string, number> = { 'een vijfde': 20, 'een vierde': 25, 'een kwart': 25, 'een derde': 33, 'een tiende': 10 };
  const of = /\bprijs\b[^.;]{0,50}?\b(\d[\d.]{0,6})\b (?:van de|van in totaal|van) (\d[\d.]{0,6}) (?:te behalen )?punten/.exec(lower) ?? /\b(\d[\d.]{0,6}) van de (\d[\d.]{0,6}) punten[^.;]{0,40}\bprijs\b/.exec(lower);
  if (of) return (number(of[1]!) / number(of[2]!)) * 100;
  const direct =
    /\b(?:prijs(?:aandeel|component|stelling)?|kosten|price)\b[^.;\d]{0,45}?(\d{1,3}(?:,\d)?) ?(?:%|procent|percent)/.exec(lower) ?? /(\d{1,3}(?:,\d)?) ?(?:%|procent) (?:op |voor |van de punten voor )?(?:de |het )?(?:onderdeel )?prijs\b/.exec(lower);
  if (direct) return number(direct[1]!);
  const pair = /\bprijs\b[^.;\d]{0,25}(\d{1,3})(?: punten)?\b[^.;\d]{1,60}(?:kwaliteit|programma|plan|sociale? \w+|duurzaamheid|overig)\w*[^.;\d]{0,20}(\d{1,3})\b/.exec(lower);
  if (pair) {
    const [a, b] = [number(pair[1]!), number(pair[2]!)];
    // Only when the two are the whole: a third criterion may follow.
    if (a + b === 100 || a + b === 10 || a + b === 1000) return (a / (a + b)) * 100;
  }
  const quality = /\b(?:kwaliteit|programma|plan van aanpak)\b[^.;\d]{0,30}\b(een vijfde|een vierde|een kwart|een derde|een tiende|\d{1,2} ?(?:%|procent))/.exec(lower);
  if (quality && /\b(?:telt|weegt|weging|mee|bepaalt|gunning|score)\b/.test(lower)) {
    const share = words[quality[1]!] ?? Number.parseInt(quality[1]!, 10);
    if (!/\bprijs\b/.test(lower)) return 100 - share;
  }
  return null;
}

export const barrier = defineBarrier({
  id: 'price-weight-dominant',
  group: 'award',
  level: 'practice',
  law: [],
  sources: ['https://www.commissievanaanbestedingsexperts.nl/documenten/adviezen/2021/12/06/advies-652'],
  checked: '2026-11-23',
  reach: 'always',
  once: true,
  texts: {
    name: { nl: 'Prijs weegt te zwaar', en: 'Price weighs too heavy' },
    hurts: { nl: 'Met 70% of meer op prijs maken kwaliteit en sociale waarde geen verschil meer.', en: 'With 70% or more on price, quality and social value no longer make a difference.' },
    todo: { nl: 'Geef prijs ten hoogste 40% van de punten en laat ook sociale waarde meetellen.', en: 'Give price 40% of the points at most and let social value count as well.' },
  },
  triggers: ['prijs', 'kwaliteit telt', 'kwaliteit weegt', 'price'],
  without: ['negated', 'on-buyer'],
  judge(passage) {
    const { lower, context, block } = passage;
    const award = /\b(?:punten|gunning\w*|weegt|weging|telt|score|criteri\w+|te behalen|te verdienen|prijsaandeel|beoordel\w+)\b/.test(lower) || /gunning|weging|award|criteri/.test(context) || block.kind === 'table-row';
    const paired = /\bprijs\b[^.;]{0,20}\d{1,3} ?%[^.;]{0,60}\d{1,3} ?%/.test(lower);
    if (!award && !paired) return null;
    if (/\b(?:indexer\w*|korting|prijsstijging|stijg\w*|btw|boete|toeslag|aanbetaling|prijspeil|minimumscore|uurprijs\w*)\b/.test(lower)) return null;
    const share = priceShare(lower);
    if (share === null || share > 100) return null;
    if (share >= 100) return null;
    const place = passage.quantities.percentages.find((percentage) => Math.abs(percentage.value - share) < 0.01);
    if (share < HEAVY) {
      return { verdict: 'fine', ...(place ? { quote: { start: place.start, end: place.end } } : {}), why: { nl: `Prijs telt voor ${percent(share / 100)} mee.`, en: `Price counts for ${percent(share / 100)}.` } };
    }
    return {
      verdict: 'check',
      calculation: { nl: `prijs ${percent(share / 100)}, aandachtspunt vanaf ${HEAVY}%`, en: `price ${percent(share / 100)}, attention point from ${HEAVY}%` },
      why: { nl: 'Prijs bepaalt bijna alles. Kijk na of kwaliteit en sociale waarde meer gewicht kunnen krijgen.', en: 'Price decides nearly everything. Check whether quality and social value can have more weight.' },
    };
  },
  replacement: {
    nl: 'Prijs telt voor [prijs]% mee, kwaliteit voor [kwaliteit]% en sociale waarde voor [sociaal]%.',
    en: 'Price counts for [prijs]%, quality for [kwaliteit]% and social value for [sociaal]%.',
    blanks: SHARES,
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'De gunning is als volgt: prijs 80%, plan van aanpak 20%.',
    'Voor prijs zijn 700 van de 1.000 punten te behalen.',
    'Kwaliteit telt voor een vijfde mee in de gunning.',
    'Het prijsaandeel bedraagt 75 procent van de beoordeling.',
    'Voor prijs is 80 en voor programma 20 te verdienen.',
    '# Gunningscriteria\nPrijs\t85%',
  ],
  leave: [
    'De gunning is als volgt: prijs 40%, kwaliteit 35%, sociale waarde 25%.',
    'Prijs 35, kwaliteit 40, sociale waarde 25.',
    'De prijs stijgt jaarlijks met ten hoogste 80% van de index.',
    'Bij vroege betaling geldt een korting op de prijs van 75%.',
    'Wij gunnen niet op prijs; er geldt een vaste prijs.',
    'De prijs is inclusief 21% btw.',
    'Voor prijs zijn 400 van de 1.000 punten te behalen.',
    'Telt prijs voor 80% mee in de gunning?',
    'Het prijzenblad telt 75 regels.',
  ],
};
