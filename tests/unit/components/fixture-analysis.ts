import { unknownSetting } from '@/lib/facts/legal-setting';
import type { Analysis } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import { blockAt, type TenderDocument } from '@/lib/document/document';
import { noFacts, type FactPlace, type TenderFacts } from '@/lib/facts/facts';

const at = (document: TenderDocument, words: string): FactPlace & { start: number; end: number; quote: string } => {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`Not in the fixture: ${words}`);
  return { start, end: start + words.length, quote: words, from: 'text' };
};

/** A finding on words of the fixture. */
export function finding(document: TenderDocument, words: string, more: Partial<Finding> & Pick<Finding, 'barrier' | 'verdict'>): Finding {
  const { start, end, quote } = at(document, words);
  const block = blockAt(document, start)!;
  return {
    id: `${more.barrier}:${block.id}`, level: 'rule', scope: 'passage', start, end, quote, blockId: block.id, lang: 'nl', lot: block.lot ?? null,
    section: block.section.at(-1) ?? null, calculation: null, law: [], why: { nl: '', en: '' }, reason: null, facts: [], carried: false, foreign: false,
    replacement: null, ...more,
  };
}

export function fixtureFacts(document: TenderDocument): TenderFacts {
  return {
    ...noFacts(),
    estimatedValue: {
      amount: 250_000, max: null, currency: 'EUR', per: 'total', lots: [], ...at(document, '€ 250.000'),
      conflicts: [{ amount: 300_000, max: null, currency: 'EUR', per: 'total', lots: [], ...at(document, '300.000'), from: 'field' }],
    },
    duration: { months: 24, monthsWithOptions: 48, ...at(document, '24 maanden, met een optie op 24 maanden') },
    lots: { count: 1, ...at(document, 'niet in percelen verdeeld') },
    cpv: [{ code: '90911200', label: 'Schoonmaken van gebouwen', start: null, end: null, quote: null, from: 'code' }],
    regions: [{ nuts: 'NL412', place: 'Tilburg', province: 'Noord-Brabant', start: null, end: null, quote: null, from: 'user' }],
    procedure: { id: 'open', start: null, end: null, quote: 'Openbare procedure', from: 'text', carried: { screen: 'Procedure', seen: '2026-11-24T10:00:00.000Z', confirmed: false } },
    buyer: { kind: 'municipality', name: 'Gemeente Lindewaard', ...at(document, 'gemeente Lindewaard') },
  };
}

/** Findings of every kind that the panel knows: barrier, check, per lot, carried, absent, fine. */
export function fixtureFindings(document: TenderDocument): Finding[] {
  const sentence = 'Inschrijver heeft een gemiddelde jaaromzet van ten minste € 900.000 over de afgelopen drie boekjaren.';
  const turnover = at(document, sentence);
  return [
    finding(document, sentence, {
      barrier: 'turnover-over-300', verdict: 'barrier', law: ['aw-2012:2.90:5'], facts: ['estimatedValue'],
      calculation: { nl: '€ 900.000 / € 250.000 (raming) = 360%, grens 300%', en: '€ 900.000 / € 250.000 (estimate) = 360%, limit 300%' },
      why: { nl: 'De eis is hoger dan driemaal de waarde van de opdracht.', en: 'The demand is over three times the value of the contract.' },
      replacement: { start: turnover.start, end: turnover.end, blanks: [], text: 'Wij stellen geen omzeteis. U verklaart in de eigen verklaring dat u over voldoende middelen beschikt om de opdracht uit te voeren.' },
    }),
    finding(document, 'De opdracht is niet in percelen verdeeld, aangezien dit voor de afdeling een verzwaring van het contractbeheer met zich mee zou brengen.', {
      barrier: 'no-lots-unmotivated', verdict: 'check', law: ['aw-2012:1.5:3'], facts: ['lots'],
      reason: 'aangezien dit voor de afdeling een verzwaring van het contractbeheer met zich mee zou brengen',
      why: { nl: 'Kijk na wat dit betekent voor mkb en sociale ondernemers. Die afweging staat niet in de tekst.', en: 'Check what this means for small and social suppliers. The text does not weigh that.' },
    }),
    finding(document, 'De gemeente betaalt facturen binnen 60 dagen na ontvangst.', {
      barrier: 'payment-term-over-30', verdict: 'barrier', law: ['bw:6.119b'],
      why: { nl: 'De termijn is langer dan 30 dagen en er staat geen reden bij.', en: 'The term is over 30 days and no reason is given.' },
      replacement: {
        ...at(document, 'De gemeente betaalt facturen binnen 60 dagen na ontvangst.'), text: 'Wij betalen facturen binnen [dagen] dagen na ontvangst.',
        blanks: [{ name: 'dagen', label: { nl: 'Aantal dagen (ten hoogste 30)', en: 'Number of days (at most 30)' }, kind: 'number' }],
      },
    }),
    ...['1', '2'].map((lot) => finding(document, lot === '1' ? 'Perceel 1: inschrijver toont twee referenties per kerncompetentie, elk van ten minste € 200.000.' : 'Perceel 2: inschrijver toont twee referenties per kerncompetentie, elk van ten minste € 90.000.', {
      barrier: 'reference-count-per-competence', verdict: 'barrier', law: ['gp:3.5G:2'], carried: true, facts: ['procedure'],
      why: { nl: 'Per kerncompetentie mag u één referentie vragen.', en: 'You may ask one reference for each core competence.' },
    })),
    {
      ...finding(document, 'Kantoorschoonmaak', { barrier: 'sroi-disproportionate', verdict: 'check', level: 'practice' }), id: 'absent', scope: 'document',
      start: null, end: null, quote: null, blockId: null, section: null,
      why: { nl: 'Er staat niet in de tekst hoe groot de inzet van social return is.', en: 'The text does not say how large the social return effort is.' },
    },
    finding(document, 'Inschrijver is gecertificeerd volgens ISO 9001 of gelijkwaardig.', {
      barrier: 'certificate-without-equivalent', verdict: 'fine', why: { nl: '“Of gelijkwaardig” staat erbij.', en: '“Or equivalent” is there.' },
    }),
  ];
}

export function fixtureAnalysis(document: TenderDocument): Analysis {
  return {
    facts: fixtureFacts(document),
    tenderLike: true,
    categories: [{ id: 'cleaning', score: 0.95, why: ['CPV 90911200', 'schoonmaakt', 'dagschoonmaak'].map((word) => ({ nl: word, en: word })) }],
    findings: fixtureFindings(document),
    criteria: [
      { id: 'X01', kind: 'award-criterion', score: 0.9, why: { nl: 'Past hier: veel arbeid, twee jaar of langer, boven de drempel.', en: 'Fits here: much labour, two years or longer, above the threshold.' }, covered: false, coveredBy: null },
      { id: 'X06', kind: 'reserved-contract', score: 0.8, why: { nl: 'Sociale werkbedrijven kunnen dit werk doen.', en: 'Sheltered workshops can do this work.' }, covered: false, coveredBy: null },
      { id: 'X07', kind: 'award-criterion', score: 0.6, why: { nl: 'De opdracht is groot genoeg om delen uit te besteden.', en: 'The contract is large enough to subcontract parts.' }, covered: false, coveredBy: null },
      { id: 'S01', kind: 'performance-condition', score: 0.5, why: { nl: 'Past bij schoonmaak.', en: 'Fits cleaning.' }, covered: true, coveredBy: 'In het stadhuis wordt overdag gewerkt (dagschoonmaak).' },
    ],
    legal: unknownSetting,
    criterionFindings: [],
    eforms: [{ rule: 'EF-03', field: 'BT-775', code: 'opp', why: { nl: 'Kies deze code als u werk voor de doelgroep vraagt.', en: 'Choose this code when you ask for work for the target group.' } }],
    enterprises: [
      { id: 'a-beautiful-mess', name: 'A Beautiful Mess', score: 0.9, why: [{ nl: 'catering', en: 'catering' }, { nl: 'in Amsterdam', en: 'in Amsterdam' }], unknown: [{ nl: 'certificaat: vraag het na', en: 'certificate: ask' }] },
      { id: 'ap-s-services', name: 'Ap’s Services', score: 0.7, why: [{ nl: 'in Den Haag', en: 'in The Hague' }], unknown: [] },
      { id: 'reelle', name: 'Reëlle', score: 0.5, why: [{ nl: 'communicatie', en: 'communication' }], unknown: [{ nl: 'plaats: vraag het na', en: 'place: ask' }] },
    ],
  };
}
