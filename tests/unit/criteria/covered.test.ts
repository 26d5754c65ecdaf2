import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCoverage } from '@/lib/criteria/covered';
import { criteria, criterion } from '@/lib/criteria/rows';
import { buildDocument } from '@/lib/document/build';
import type { BlockInput } from '@/lib/document/document';
import { noFacts } from '@/lib/facts/facts';
import { user } from './facts';

const of = (blocks: readonly (BlockInput | string)[]) => buildDocument({
  source: { name: 'test', kind: 'text' }, whole: true,
  blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : block)),
});
const coverage = (...blocks: (BlockInput | string)[]) => readCoverage(of(blocks), noFacts());
const coveredBy = (id: string, ...blocks: (BlockInput | string)[]) => coverage(...blocks).of(criterion(id)!)?.quote ?? null;

describe('the text has it', () => {
  test.each<[string, string]>([
    ['X01', 'Wij waarderen het aandeel van de werkuren dat de doelgroep werkt met maximaal 15 punten.'],
    ['X01', 'Gunningscriterium 3: het percentage uren door mensen met een afstand tot de arbeidsmarkt.'],
    ['S03', 'U krijgt punten voor de inzet van medewerkers met een arbeidsbeperking, in uren per jaar.'],
    ['X02', 'Beschrijf de begeleiding van de doelgroep op de werkvloer; dit levert ten hoogste 10 punten op.'],
    ['X03', 'De opdrachtnemer zet 5% van de opdrachtsom in voor social return.'],
    ['X03', 'Van de jaarlijkse omzet gaat twaalf procent naar social return.'],
    ['X03', 'Op deze opdracht is SROI van toepassing.'],
    ['X03', 'Bijzondere uitvoeringsvoorwaarde: sociale clausule voor opleiding en tewerkstelling.'],
    ['X04', 'Social return wordt ingevuld met het bouwblokkenmodel van de regio.'],
    ['X05', 'Een opdrachtnemer met een PSO-certificaat trede 2 heeft aan de voorwaarde voldaan.'],
    ['X12', 'Een sociale onderneming is vrijgesteld van social return.'],
    ['X06', 'Perceel 2 is voorbehouden aan sociale werkplaatsen op grond van artikel 2.82 van de Aanbestedingswet 2012.'],
    ['Z01', 'De opdracht is voorbehouden op grond van artikel 2.82a van de Aanbestedingswet 2012.'],
    ['X07', 'U krijgt punten voor het deel dat u besteedt bij sociale ondernemingen.'],
    ['X09', 'De opdrachtnemer handelt volgens de OESO-richtlijnen en levert een risicoanalyse.'],
    ['X10', 'Medewerkers krijgen ten minste het loon van de cao Schoonmaak.'],
    ['X13', 'De opdrachtnemer biedt twee leerplekken voor leerlingen uit het praktijkonderwijs.'],
    ['X17', 'De gemeente betaalt facturen binnen 14 dagen na ontvangst.'],
    ['I01', 'De website voldoet aan WCAG niveau A en AA.'],
    ['D01', 'Teksten zijn geschreven op taalniveau B1.'],
    ['E01', 'De zaal is toegankelijk voor rolstoelgebruikers en heeft een ringleiding.'],
    ['K01', 'De koffie draagt een keurmerk voor eerlijke handel of gelijkwaardig bewijs.'],
    ['C04', 'De cateraar meet de voedselverspilling elke maand.'],
    ['X02', 'Perceel 3 wordt op vakmanschap en begeleiding gegund.'],
    ['X13', 'Wij geven punten voor de uren dat leerlingen meewerken.'],
    ['X19', 'Vier bureaus zijn gevraagd; onder hen is één sociale onderneming.'],
    ['C04', 'Wat overblijft aan eten gaat naar de voedselbank.'],
    ['V02', 'U krijgt punten voor vaste chauffeurs op ten minste 80% van de ritten.'],
    ['S05', 'De opdrachtnemer volgt de cao bij contractwisseling en biedt zittend personeel werk aan.'],
  ])('%s: %s', (id, text) => {
    expect(coveredBy(id, text)).toBe(text);
  });

  test('the heading or the lead-in makes it an award criterion', () => {
    const item: BlockInput = { kind: 'list-item', text: 'het aandeel uren dat de doelgroep werkt' };
    expect(coveredBy('X01', { kind: 'heading', text: '5. Gunningscriteria', level: 1 }, item)).toBe(item.text);
    expect(coveredBy('X01', 'Wij beoordelen uw plan op:', item)).toBe(item.text);
    expect(coveredBy('X01', { kind: 'heading', text: '5. Overeenkomst', level: 1 }, item)).toBeNull();
  });

  test('a caption is quoted with its sentence', () => {
    const text = '6.3 Social return. Ten minste 5% van de opdrachtsom besteedt u aan social return.';
    expect(coveredBy('X03', text)).toBe(text);
  });

  test('a chosen value in a form shows it', () => {
    expect(coveredBy('X03', { kind: 'field', label: 'Uitvoeringsvoorwaarden', text: 'Social return: 5% van de opdrachtsom' })).toBe('Social return: 5% van de opdrachtsom');
  });

  test('a fact of the tender shows it, also without words', () => {
    const facts = { ...noFacts(), reserved: user({ article: '2.82' as const, scope: 'contract' as const }) };
    expect(readCoverage(of(['Schoonmaak']), facts).of(criterion('X06')!)).toEqual({ quote: null, start: null, end: null });
    expect(readCoverage(of(['Schoonmaak']), facts).of(criterion('Z01')!)).toBeNull();
  });
});

describe('the text does not have it', () => {
  test.each<[string, string]>([
    // Denied, or left out.
    ['X03', 'Voor deze opdracht geldt geen verplichting tot social return.'],
    ['X03', 'Social return is niet van toepassing.'],
    ['X03', 'Een verplichting tot social return is achterwege gelaten.'],
    // Policy and history.
    ['X03', 'De gemeente hecht veel waarde aan social return.'],
    ['X03', 'In het verleden is social return gebruikt bij grote werken.'],
    // A question of a bidder.
    ['X03', 'Vraag 12: Geldt social return ook voor dit perceel?'],
    // An explanation of the law, a definition.
    ['X03', 'Artikel 2.80 van de Aanbestedingswet bepaalt dat social return een voorwaarde mag zijn.'],
    ['X01', 'Onder doelgroep wordt verstaan: mensen met een arbeidsbeperking die ten minste 12 uur werken; zie ook de punten in bijlage 2.'],
    // The same word for something else.
    ['X01', 'Het doelgroepenvervoer wordt beoordeeld op het aandeel ritten dat op tijd is.'],
    ['X01', 'De campagne bereikt verschillende doelgroepen; wij beoordelen het percentage lezers.'],
    ['X01', 'De opdrachtnemer zet 5% in voor mensen met een afstand tot de arbeidsmarkt.'],
    ['X06', 'Alle rechten voorbehouden.'],
    ['X06', 'De gemeente behoudt zich het recht voor om niet te gunnen.'],
    ['X06', 'De opdracht is niet voorbehouden aan sociale werkplaatsen.'],
    ['X10', 'De tarieven worden elk jaar aangepast aan de cao Schoonmaak.'],
    ['X10', 'De leverancier levert cacao en thee.'],
    ['X09', 'De prijs per kilo staat vast.'],
    ['X17', 'De gemeente betaalt facturen binnen 30 dagen na ontvangst.'],
    ['X17', 'De waarborgsom betaalt u binnen 14 dagen.'],
    ['C04', 'De opdrachtnemer is niet aansprakelijk voor winstderving.'],
    ['K01', 'Alle koffie draagt het keurmerk Fairtrade; andere keurmerken accepteert de gemeente niet.'],
    ['X14', 'Rolstoelen worden vastgezet volgens de code.'],
    ['X13', 'Het leerlingenvervoer rijdt op schooldagen.'],
    // Only a part: an advance for the rent, a driver who says hello, a list of staff, a share of the turnover.
    ['X17', 'Voor de huur van de zaal krijgt u binnen veertien dagen een voorschot op de betaling.'],
    ['X17', 'De opdrachtnemer kan een voorschot vragen; de rest volgt aan het eind van het jaar.'],
    ['V02', 'De vaste chauffeur stelt zich voor aan het kind en de ouders.'],
    ['X03', 'Bepaling over sociale tewerkstelling: voeg een lijst van personeelsleden toe.'],
    ['X13', 'Twee procent van de omzet besteedt u aan leerplekken.'],
    ['X19', 'Aanbieders met producten van sociale ondernemingen worden uitgenodigd dit te laten zien.'],
  ])('%s: %s', (id, text) => {
    expect(coveredBy(id, text)).toBeNull();
  });

  test('a heading alone asks nothing', () => {
    expect(coveredBy('X03', { kind: 'heading', text: 'Social return', level: 2 })).toBeNull();
  });

  test('a question under "Nota van inlichtingen" asks nothing, its answer does', () => {
    const heading: BlockInput = { kind: 'heading', text: 'Nota van inlichtingen', level: 1 };
    expect(coveredBy('X03', heading, 'Wij stellen voor om 2% social return te vragen.')).toBeNull();
    expect(coveredBy('X03', heading, 'Antwoord: de opdrachtnemer zet 2% in voor social return.')).not.toBeNull();
  });

  test('French text is not read', () => {
    expect(coveredBy('X03', { kind: 'paragraph', language: 'other', text: 'Le social return est obligatoire pour le marché.' })).toBeNull();
  });
});

test('what the draft leaves out on purpose is known', () => {
  expect(coverage('Voor deze opdracht geldt geen social return.').denies('social-return')).toBe(true);
  expect(coverage('Voor perceel 1 geldt geen social return.', 'Voor perceel 2 zet u 5% in voor social return.').denies('social-return')).toBe(false);
  expect(coverage('Schoonmaak van kantoren.').denies('social-return')).toBe(false);
});

test('another contract or lot that has it is known', () => {
  expect(coverage('De afvoer van oude kasten regelt de gemeente in een apart contract.').excludes(criterion('F04')!)).toBe(true);
  expect(coverage('De opdrachtnemer regelt de afvoer van oude kasten.').excludes(criterion('F04')!)).toBe(false);
  const lots = 'Er zijn twee percelen: jassen (P1), reparatie (P2).';
  expect([coverage(lots).excludes(criterion('T03')!), coverage(lots).excludes(criterion('T01')!)]).toEqual([true, false]);
});

test('a fixed price is not read from a field of a notice that has no price', () => {
  const awardMethod = { id: 'quality' as const, priceWeight: null, weights: [], start: null, end: null, quote: null };
  const found = (from: 'field' | 'user') => readCoverage(of(['Exploitatie']), { ...noFacts(), awardMethod: { ...awardMethod, from } }).of(criterion('X11')!);
  expect(found('field')).toBeNull();
  expect(found('user')).not.toBeNull();
});

test('lots alone are no small lots, and no transport that is kept apart', () => {
  const lots = { ...noFacts(), lots: user({ count: 4 }), reserved: user({ article: '2.82' as const, scope: 'lot' as const }) };
  const large = { ...lots, estimatedValue: user({ amount: 20_000_000, max: null, currency: 'EUR', per: 'total' as const, lots: [] }) };
  const text = of(['Leerlingenvervoer en jeugdhulpvervoer in vier percelen.']);
  expect(readCoverage(text, lots).of(criterion('X16')!)).not.toBeNull();
  expect(readCoverage(text, large).of(criterion('X16')!)).toBeNull();
  expect(readCoverage(text, large).of(criterion('V04')!)).toBeNull();
});

test.each([
  ['inwoners', 'De referent is een gemeente met meer dan twintigduizend inwoners.'],
  ['inwoners', 'Vermeld per project het aantal inwoners.'],
  ['website', 'Meer uitleg staat op www.mijnwebsite.nl van de koper.'],
  ['geschenk', 'Inschrijvers die het niet worden, krijgen een geschenk.'],
])('"%s" says nothing of what is bought in: %s', (word, text) => {
  expect(coverage(text).says([word])).toBeNull();
});

test('"inwoners" under a heading on suitability is about the bidder', () => {
  expect(coverage({ kind: 'paragraph', text: 'Het project was voor inwoners.', section: ['Technische bekwaamheid'] } as BlockInput).says(['inwoners'])).toBeNull();
  expect(coverage('De balie is er voor alle inwoners.').says(['inwoners'])).toBe('inwoners');
});

test('words of the draft are found, also inside compounds', () => {
  expect(coverage('Het perceel Glasbewassingswerk omvat twee gebouwen.').says(['tapijtreiniging', 'glasbewassing'])).toBe('glasbewassing');
  expect(coverage('Schoonmaak.').says(['glasbewassing'])).toBeNull();
});

describe('any text in', () => {
  const parts = fc.constantFrom('social return', 'doelgroep', 'punten', 'geen', 'uren', 'voorbehouden', '2.82', 'sociale werkplaats', 'betaling', 'binnen 14 dagen', 'cao', 'WCAG', '?', '.', ' ', '\n', 'İ', '5%', 'gunningscriterium', 'Fairtrade', 'gelijkwaardig');
  const text = fc.oneof(fc.string({ maxLength: 80 }), fc.array(parts, { maxLength: 20 }).map((words) => words.join(' ')));
  const block = fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'list-item' as const, 'table-row' as const, 'field' as const), text });

  test('every quote stands in the text at its place', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const document = of(blocks);
      const found = readCoverage(document, noFacts());
      for (const row of criteria) {
        const covered = found.of(row);
        if (!covered) continue;
        expect(covered.quote!.length).toBeLessThanOrEqual(400);
        expect(document.text.slice(covered.start!, covered.end!)).toBe(covered.quote);
      }
    }), { numRuns: 200 });
  });
});
