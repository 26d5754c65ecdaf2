import { defineBarrier, type Examples, type Passage } from '@/lib/barriers/rule';
import { scanBlock } from '@/lib/dutch/scan';
import type { Block } from '@/lib/document/document';

/** Names of certificates, labels and standards of firms; the first word of a match tells them apart. */
const NAMED = /\b(?:iso(?:[ -]?\/?iec)?[ -]?\d{4,5}|nen(?:-en)?(?:-iso)?[ -]?\d{3,5}|vca|vcu|pso|co2[- ]?prestatieladder|mvo[- ]prestatieladder|prestatieladder socialer ondernemen|fsc|pefc|gots|grs|hkz|brl|ecovadis|b[- ]corp|fairtrade|rainforest|bluesign|bsci|oeko-?tex|fair wear|sa ?8000|komo|kiwa|green key|skal|blik op werk|fssc|emas|isae|soc ?2|sna[- ]keurmerk|osb[- ]keurmerk|groenkeur|branchekeurmerk|avg-keurmerk|bedrijfskeurmerk|milieukeur|code sociale ondernemingen|ecolabel|planetproof|certex|tx-keur|itil|bio-certificaat|erkenningsregeling)\b/g;
/** Named standards count from here: our own attention point. */
const MANY = 3;
/** More requirements than this in one procedure: our own attention point. */
const MANY_REQUIREMENTS = 8;

const DEMAND = /\b(?:beschikt|beschikken|bezit|gecertificeerd\w{0,2}|vereist\w{0,2}|verplicht|eis|eisen|minimumeis\w{0,2}|dient|dienen|moet|moeten|voldoet|voldoen|houder|cumulatieve?|overlegt|toont|levert|is|zijn|heeft|required|must|certified)\b/;
const EITHER = /(?<![a-z])(?:[eé][eé]n van|[eé][eé]n of meer(?:dere)?|minimaal [eé][eé]n|ten minste [eé][eé]n|dan wel|one of|at least one)(?![a-z])/;
const SCORED = /\bpunten\b|\bscore(?!\b[^.;]{0,10}(?:goud|gold))\b[^.;]{0,30}\bpunt|\bwens(?:en)?\b|\bmeerwaarde\b|\bgunningscriteri/;

/** The different names in a sentence, in order and as written; "iso 9001" and "iso-9001" are one. */
function namesIn(lower: string): string[] {
  const names = new Map<string, string>();
  for (const [name] of lower.matchAll(NAMED)) {
    const key = name.replace(/[ -]/g, '');
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}

/** True when the names are a choice: "ISO 9001, HKZ of Kiwa". */
function isChoice(lower: string): boolean {
  if (EITHER.test(lower)) return true;
  const last = Array.from(lower.matchAll(NAMED)).pop()!;
  const before = lower.slice(Math.max(0, last.index - 20), last.index);
  return /\b(?:of|or)\b/.test(before) && !/gelijkwaardig|equivalent/.test(before);
}

/** Words over a list that ask for all of it. */
const LIST_DEMAND = /\b(?:beschikt|beschikken|in het bezit|dient|dienen|moet|moeten|vereist|verplicht|voldoet|voldoen|gecertificeerd|required|must)\b/;

/** The names in lists of which each item asks for one: a demand that no sentence shows. */
function listed(blocks: readonly Block[]): string[][] {
  const lists: string[][] = [];
  let lead = '';
  let names: string[] = [];
  const close = () => {
    if (names.length >= MANY && LIST_DEMAND.test(lead) && !EITHER.test(lead) && !SCORED.test(lead) && !/\b(?:bijvoorbeeld|zoals|geen|niet)\b/.test(lead)) lists.push(names);
    names = [];
  };
  for (const block of blocks) {
    if (block.kind === 'list-item') {
      // The scan of a text is kept, so that a list costs nothing while another block is typed in.
      const { lower } = scanBlock(block.text);
      const own = lower.length < 160 && !/\b(?:geen|niet|punten|wens)\b/.test(lower) ? namesIn(lower) : [];
      // A sentence with many names is judged at its place.
      if (own.length < MANY) names.push(...own.filter((name) => !names.includes(name)));
    } else {
      close();
      lead = block.kind === 'heading' ? '' : scanBlock(block.text).lower.slice(-300);
    }
  }
  close();
  return lists;
}

function byCount({ lower, quantities }: Passage): number | null {
  const count = quantities.counts.find((candidate) => /^(?:geschiktheidseis|selectie-?eis|minimumeis|kwalificatie-?eis|bekwaamheidseis|suitability)/.test(candidate.noun));
  if (!count || count.value <= MANY_REQUIREMENTS || !/\b(?:voldoet|voldoen|voldaan|gelden|stelt|stellen|meets?)\b/.test(lower)) return null;
  return count.value;
}

export const barrier = defineBarrier({
  id: 'certificate-stacking',
  group: 'ability',
  level: 'judgement',
  law: ['aw-2012:1.10:2', 'gp:3.5B'],
  sources: ['https://www.nieuweaanbestedingswet.nl/gids-proportionaliteit/'],
  checked: '2026-11-23',
  reach: 'always',
  texts: {
    name: { nl: 'Opeenstapeling van certificaten of eisen', en: 'Stacking of certificates or requirements' },
    hurts: { nl: 'Elke eis is klein, maar samen zijn ze een muur.', en: 'Each demand is small, but together they are a wall.' },
    todo: { nl: 'Houd per eis bij welk risico van deze opdracht erbij hoort, en laat de andere weg.', en: 'Note for each demand which risk of this contract it goes with, and leave the others out.' },
  },
  triggers: [' iso', ':iso', ' nen', ' vca', ' pso', 'prestatieladder', 'keurmerk', ' hkz', ' brl', 'ecovadis', 'b corp', 'oeko-tex', 'sa8000', 'fair wear', 'bsci', ' emas', 'certifica', 'geschiktheidseisen', 'selectie-eisen', 'minimumeisen', 'kwalificatie-eisen'],
  // "Wie geen VCA heeft" is no demand, and nothing to show.
  without: ['negated'],
  unless: [/\b(?:geen|niet|no)\b(?! (?:lager|minder|ouder|alleen))/],
  judge(passage) {
    const { lower } = passage;
    if (passage.block.kind === 'heading' || SCORED.test(lower)) return null;
    const requirements = byCount(passage);
    if (requirements !== null) {
      return {
        verdict: 'check',
        calculation: { nl: `${requirements} eisen, ons aandachtspunt vanaf ${MANY_REQUIREMENTS + 1}`, en: `${requirements} requirements, our attention point from ${MANY_REQUIREMENTS + 1}` },
        why: { nl: 'Er gelden veel geschiktheidseisen. Kijk bij elke eis na welk risico van deze opdracht erbij hoort.', en: 'Many suitability requirements hold. Check for each which risk of this contract it goes with.' },
      };
    }
    const names = namesIn(lower);
    if (names.length < MANY || !DEMAND.test(`${lower} ${passage.context}`) || isChoice(lower)) return null;
    if (/\b(?:gemeente|opdrachtgever|provincie|waterschap|gebouw)\b[^.;]{0,30}\b(?:is|heeft|beschikt)\b/.test(lower) || /\b(?:bijvoorbeeld|zoals|onder andere)\b/.test(lower)) return null;
    return {
      verdict: 'check',
      // "of gelijkwaardig" per certificate has a better text of its own: two would exclude each other.
      ...(/\bgelijkwaardig|\bequivalent/.test(lower) ? {} : { replacement: null }),
      calculation: { nl: `${names.length} certificaten of keurmerken, ons aandachtspunt vanaf ${MANY}`, en: `${names.length} certificates or labels, our attention point from ${MANY}` },
      why: { nl: `Er worden ${names.length} certificaten of keurmerken naast elkaar gevraagd. Kijk bij elk na welk risico van deze opdracht erbij hoort.`, en: `${names.length} certificates or labels are asked side by side. Check for each which risk of this contract it goes with.` },
    };
  },
  judgeDocument({ document }) {
    return listed(document.blocks).map((names) => ({
      verdict: 'check' as const,
      replacement: null,
      calculation: { nl: `${names.length} certificaten of keurmerken, ons aandachtspunt vanaf ${MANY}`, en: `${names.length} certificates or labels, our attention point from ${MANY}` },
      why: {
        nl: `Een lijst vraagt naast elkaar: ${names.join(', ').toUpperCase()}. Kijk bij elk na welk risico van deze opdracht erbij hoort.`,
        en: `A list asks side by side: ${names.join(', ').toUpperCase()}. Check for each which risk of this contract it goes with.`,
      },
    }));
  },
  replacement: {
    nl: 'Wij stellen alleen deze geschiktheidseisen, elk gekoppeld aan een risico van deze opdracht: [eisen].',
    en: 'We set these suitability requirements only, each linked to a risk of this contract: [eisen].',
    blanks: [{ name: 'eisen', label: { nl: 'De eisen die overblijven, met het risico', en: 'The requirements that remain, with the risk' }, kind: 'text' }],
  },
});

export const examples: Examples = {
  flag: [],
  ask: [
    'Vereist zijn: ISO 9001, ISO 14001, ISO 27001, ISO 45001 en VCA.',
    'Naast het branchekeurmerk beschikt u over PSO-trede 3, de MVO-prestatieladder niveau 4 en EcoVadis.',
    'U voldoet aan alle 23 geschiktheidseisen uit bijlage 4.',
    'NEN 7510, HKZ en AVG-keurmerk zijn cumulatieve minimumeisen.',
    'De inschrijver is gecertificeerd volgens ISO 9001, ISO 14001 en VCA, of gelijkwaardig.',
    '# Minimumeisen\n- Het bedrijf heeft ISO 9001, BRL 9101 en Groenkeur.',
    'Q1\tISO 27001, NEN 7510 en ISAE 3402 zijn vereist',
    'Inschrijvers voldoen aan twaalf minimumeisen, die in de bijlage staan.',
    'De inschrijver beschikt over de volgende certificaten of gelijkwaardig:\n- ISO 9001\n- ISO 14001\n- VCA**',
    'De kandidaat moet houder zijn van EMAS, OEKO-TEX, Fair Wear en SA8000.',
  ],
  leave: [
    'Inschrijver beschikt over ISO 9001, HKZ of Kiwa.',
    'U beschikt over één van de volgende certificaten: ISO 9001, HKZ, BRL 5000 of gelijkwaardig.',
    'Inschrijver beschikt over ISO 9001 en ISO 14001 of gelijkwaardig.',
    'Met ISO 14001, EMAS en de CO2-prestatieladder kunt u punten verdienen; het is een wens.',
    'De gemeente is gecertificeerd volgens ISO 9001, ISO 14001 en ISO 27001.',
    'U voldoet aan de drie geschiktheidseisen uit hoofdstuk 4.',
    'U laat zien hoe u kwaliteit bewaakt, bijvoorbeeld met ISO 9001, HKZ en PSO.',
    'Zijn ISO 9001, ISO 14001 en VCA alle drie vereist?',
    'De inschrijver beschikt over één van de volgende certificaten of gelijkwaardig:\n- ISO 9001\n- HKZ\n- BRL 5000',
    'Wij vragen geen ISO 9001, ISO 14001 of VCA.',
  ],
};
