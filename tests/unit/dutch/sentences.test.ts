import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '@/lib/dutch/sentences';

/** Properties run hundreds of times; a busy machine may take its time. */
const LONG = 60_000;

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences of real tenders', () => {
  it.each<[string, string[]]>([
    ['4.2 Omzet. In de boekjaren 2024, 2025 en 2026 is een omzet behaald.', ['4.2 Omzet.', 'In de boekjaren 2024, 2025 en 2026 is een omzet behaald.']],
    ['Zie art. 2.90 lid 3 Aw; dit geldt o.a. voor perceel 1 t/m 3. Daarna niet.', ['Zie art. 2.90 lid 3 Aw; dit geldt o.a. voor perceel 1 t/m 3.', 'Daarna niet.']],
    ['De som is € 1.500.000,-. Het restant volgt.', ['De som is € 1.500.000,-.', 'Het restant volgt.']],
    ['Ten minste € 1,5 mln. per jaar. U toont dat aan.', ['Ten minste € 1,5 mln. per jaar.', 'U toont dat aan.']],
    ['Het kost € 2,5 mln. De rest volgt.', ['Het kost € 2,5 mln.', 'De rest volgt.']],
    ['Levering door Jansen B.V. te Tilburg, incl. montage, d.w.z. alles. Klaar.', ['Levering door Jansen B.V. te Tilburg, incl. montage, d.w.z. alles.', 'Klaar.']],
    ['Dhr. J. Jansen en mevr. P. de Vries tekenen. Dat is nodig.', ['Dhr. J. Jansen en mevr. P. de Vries tekenen.', 'Dat is nodig.']],
    ['Sluiting op 10 juni 2027, 15.00 uur. Vragen tot 18 mei.', ['Sluiting op 10 juni 2027, 15.00 uur.', 'Vragen tot 18 mei.']],
    ['Betaling binnen 30 dagen (excl. btw).Inschrijver tekent.', ['Betaling binnen 30 dagen (excl. btw).', 'Inschrijver tekent.']],
    ['Max. 3 referenties, min. 2, ca. 400 uur, nr. 4, bijv. koffie.', ['Max. 3 referenties, min. 2, ca. 400 uur, nr. 4, bijv. koffie.']],
    ['Dit is n.v.t. De eis vervalt.', ['Dit is n.v.t.', 'De eis vervalt.']],
    ['Wat is de verspilling? Kleding die niet past. Kan dat?', ['Wat is de verspilling?', 'Kleding die niet past.', 'Kan dat?']],
    ["Zo is het. 's Middags is er koffie. 't Veerhuis is dicht.", ['Zo is het.', "'s Middags is er koffie.", "'t Veerhuis is dicht."]],
    ['En zo verder... Daarna volgt de rest.', ['En zo verder...', 'Daarna volgt de rest.']],
    ['De kan...(zie opdrachtdocumenten)', ['De kan...(zie opdrachtdocumenten)']],
    ['8.1 Nederlands recht geldt. 8.2 Termijn negentig dagen. 8.3 De gemeente mag stoppen.', ['8.1 Nederlands recht geldt.', '8.2 Termijn negentig dagen.', '8.3 De gemeente mag stoppen.']],
    ['1. INLEIDING', ['1. INLEIDING']],
    ['Kijk op www.tenderned.nl voor meer. Mail naar het portaal.', ['Kijk op www.tenderned.nl voor meer.', 'Mail naar het portaal.']],
    ['Zij zei: "Dat kan niet." Daarna ging zij weg.', ['Zij zei: "Dat kan niet."', 'Daarna ging zij weg.']],
    ['Werkbroek\tmerk Snickers; kleur marine\teen ander', ['Werkbroek\tmerk Snickers; kleur marine\teen ander']],
    ['De eisen zijn:\n- eis een\n- eis twee\n1. eis drie\nen gaat hier verder', ['De eisen zijn:', '- eis een', '- eis twee', '1. eis drie\nen gaat hier verder']],
    ['Alinea een\n\nAlinea twee', ['Alinea een', 'Alinea twee']],
    ['Het ieder lid. De combinatie niet.', ['Het ieder lid.', 'De combinatie niet.']],
    ['', []], ['   \n ', []],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));
});

it('gives trimmed spans in order for any text, and loses no letter or figure', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('art. ', 'De ', 'eis', '. ', '.', '? ', '\n', '- ', '\t', '4.2 ', '€ 1.500,-', '…', '"', ')', 'B.V. ', "'s "), { maxLength: 40 }).map((parts) => parts.join(''))), (text) => {
    let end = 0;
    let kept = '';
    for (const span of sentences(text)) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      const words = text.slice(span.start, span.end);
      expect(words).toBe(words.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ''));
      kept += words;
      end = span.end;
    }
    const bare = (words: string) => words.replace(/[\s\u200b\ufeff]/g, '');
    expect(bare(kept)).toBe(bare(text));
  }));
}, LONG);
