import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { analyse, type Analysis } from '@/lib/analyse';
import { demoDocument, demoSlugs, demoTender } from '@/lib/demo';
import { buildDocument } from '@/lib/document/build';
import type { BlockInput, TenderDocument } from '@/lib/document/document';
import { forgetScans } from '@/lib/dutch/scan';

// What is kept between two analyses must never show: after any edit the answer is the one of a first reading.

const DATE = '2026-11-25';
const inputs: BlockInput[] = demoSlugs.flatMap((slug) => demoDocument(demoTender(slug)).blocks.map(({ kind, text, level, label, columns, lot }) => ({
  kind, text, ...(level ? { level } : {}), ...(label ? { label } : {}), ...(columns ? { columns } : {}), ...(lot ? { lot } : {}),
})));
const SENTENCES = [
  'De omzet is minimaal € 900.000 per jaar.', 'De geraamde waarde van de opdracht is € 250.000.', 'Geen omzeteis.', 'De looptijd is twee jaar.',
  'De referentie betrof minimaal 800 gasten.', 'In het gebouw werken 500 gasten en 40 medewerkers.', 'Dit is nodig omdat het gebouw een monument is.', 'Inschrijver voldoet aan:', 'Begrippen',
  'Dit is een Europese openbare procedure.', 'Verzending aankondiging: 4 mei 2027.', 'Inschrijvingen worden ingewacht tot 10 juni 2027.', 'De opdracht loopt van 1 juli 2027 tot 30 juni 2029.',
];
const FIELDS: BlockInput[] = [['Type', 'Prijs'], ['Type', 'Kwaliteit'], ['Gunningscriterium numerieke waarde', '40'], ['Gunningscriterium numerieke waarde', '60'], ['Looptijd', '24'], ['Eenheid', 'maanden'], ['Einddatum', '30-06-2029'], ['Begindatum', '01-07-2027']]
  .map(([label, text]) => ({ kind: 'field', label: label!, text: text! }));

type Edit = { at: number; how: 'add' | 'put' | 'drop' | 'twice' | 'swap' | 'head' | 'field' | 'kind'; words: string };
const edit = fc.record<Edit>({ at: fc.nat(10_000), how: fc.constantFrom('add', 'put', 'drop', 'twice', 'swap', 'head', 'field', 'kind'), words: fc.constantFrom(...SENTENCES) });

function edited(blocks: readonly BlockInput[], { at, how, words }: Edit): BlockInput[] {
  const index = at % blocks.length;
  const block = blocks[index]!;
  const next = [...blocks];
  if (how === 'add') next[index] = { ...block, text: `${block.text} ${words}` };
  else if (how === 'put') next.splice(index, 0, { kind: 'paragraph', text: words });
  else if (how === 'drop') next.splice(index, 1);
  else if (how === 'twice') next.splice(index, 0, block);
  else if (how === 'field') next.splice(index, 0, FIELDS[at % FIELDS.length]!);
  else if (how === 'kind') next[index] = { ...block, kind: block.kind === 'paragraph' ? 'list-item' : 'paragraph' };
  else if (how === 'head') next.splice(index, 0, { kind: 'heading', level: 2, text: words });
  else [next[index], next[(index + 1) % next.length]] = [next[(index + 1) % next.length]!, block];
  return next.length ? next : [...blocks];
}

const documentOf = (blocks: readonly BlockInput[]): TenderDocument => buildDocument({ source: { name: 'draft', kind: 'text' }, blocks, whole: true });
const whole = (document: TenderDocument) => analyse(document, { date: DATE, anyway: true });

afterEach(forgetScans);

test('an analysis after edits is the same as a first reading', () => {
  fc.assert(fc.property(fc.nat(inputs.length - 41), fc.array(edit, { minLength: 1, maxLength: 6 }), (from, edits) => {
    forgetScans();
    let blocks: BlockInput[] = [...inputs.slice(from, from + 20), ...SENTENCES.map((text): BlockInput => ({ kind: 'paragraph', text })), ...FIELDS];
    whole(documentOf(blocks));
    for (const one of edits) {
      blocks = edited(blocks, one);
      const again = whole(documentOf(blocks));
      forgetScans();
      expect(again).toEqual(whole(documentOf(blocks)));
    }
  }), { numRuns: 150 });
}, 60_000);

const DEMAND = 'De inschrijver heeft een omzet van minimaal € 900.000 per jaar.';
const EUROPEAN = ['Dit is een Europese openbare procedure met een geraamde waarde van € 900.000.', 'Verzending aankondiging: 4 mei 2027.'];
const CLOSES = 'Inschrijvingen worden ingewacht tot 10 juni 2027.';
const field = (type: string): BlockInput[] => [
  { kind: 'field', label: 'Type', text: type }, ...['a', 'b', 'c', 'd', 'e', 'f'].map((label): BlockInput => ({ kind: 'field', label, text: 'x' })),
  { kind: 'field', label: 'Gunningscriterium numerieke waarde', text: '60' }, { kind: 'field', label: 'Type', text: 'Kwaliteit' }, { kind: 'field', label: 'Gunningscriterium numerieke waarde', text: '40' },
];
const lines = (...texts: readonly (string | BlockInput)[]) => texts.map((text): BlockInput => (typeof text === 'string' ? { kind: 'paragraph', text } : text));

test.each<[what: string, before: BlockInput[], after: BlockInput[]]>([
  ['a reason in the block after it', lines(DEMAND, 'De planning volgt.'), lines(DEMAND, 'De reden hiervoor is dat het gebouw een monument is.')],
  ['the value elsewhere', lines(DEMAND, 'De geraamde waarde is € 900.000.'), lines(DEMAND, 'De geraamde waarde is € 200.000.')],
  ['the heading above it', lines({ kind: 'heading', level: 2, text: 'Geschiktheid' }, DEMAND), lines({ kind: 'heading', level: 2, text: 'Begrippen' }, DEMAND)],
  ['the first of two closing dates that goes', lines(...EUROPEAN, CLOSES, CLOSES), lines(...EUROPEAN, 'De planning volgt.', CLOSES)],
  ['a field six rows above a weight', field('Prijs'), field('Kwaliteit')],
  ['a size elsewhere', lines('De referentie betrof minimaal 500 gasten.', 'Er komen 600 gasten.'), lines('De referentie betrof minimaal 500 gasten.', 'Er komen 1.600 gasten.')],
])('%s changes a verdict that was kept', (_, before, after) => {
  const given = (text: BlockInput[]) => documentOf([...lines('Aanbesteding van de gemeente. De inschrijver en de opdrachtnemer lezen de leidraad.'), ...text]);
  const first = whole(given(before));
  const second = whole(given(after));
  const told = ({ findings, facts }: Analysis) => [findings.map((one) => [one.barrier, one.verdict, one.calculation, one.start]), facts.awardMethod?.priceWeight];
  expect(told(second)).not.toEqual(told(first));
  forgetScans();
  expect(second).toEqual(whole(given(after)));
});
